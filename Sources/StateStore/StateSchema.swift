package import Values

/// The JSON Schema of `state.json`, as `cainfra schema state` prints it.
package enum StateSchema {
  /// The schema (JSON Schema 2020-12).
  package static func jsonSchema() -> Value {
    [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "cainfra state",
      "description":
        "What cainfra knows of the objects of one stack. Sealed states have the form that docs/encryption.md describes.",
      "type": "object",
      "required": ["format", "lineage", "serial", "stack", "outputs", "resources", "checksum"],
      "properties": [
        "format": ["const": .int(State.currentFormat)],
        "lineage": text("A random id; two states of one lineage are versions of one another."),
        "serial": ["type": "integer", "minimum": 0, "description": "Counts the checkpoints."],
        "epoch": [
          "type": "integer", "minimum": 0,
          "description": "Counts how often the lock was taken when this was written.",
        ],
        "stack": text("The stack's name."),
        "account": text("The 12-digit account the objects live in."),
        "region": text("The Region the objects live in."),
        "journal": text("The id of the last journal that is folded in."),
        "outputs": [
          "type": "object",
          "description": "The outputs of the last apply, by name.",
          "additionalProperties": output,
        ],
        "operations": [
          "type": "array",
          "description": "The operations whose outcome is not known.",
          "items": operation,
        ],
        "resources": [
          "type": "array",
          "description": "The objects, sorted by address, one a line.",
          "items": resource,
        ],
        "checksum": [
          "type": "string", "pattern": "^[0-9a-f]{64}$",
          "description": "The SHA-256 digest of all bytes before the line of this field.",
        ],
      ],
    ]
  }

  private static func text(_ description: String) -> Value {
    ["type": "string", "description": .string(description)]
  }

  private static func paths(_ description: String) -> Value {
    [
      "type": "array", "description": .string(description),
      "items": ["type": "array", "items": ["type": ["string", "integer"]]],
    ]
  }

  private static let output: Value = [
    "type": "object", "required": ["value"],
    "properties": [
      "value": ["description": "The value."],
      "sensitive": ["type": "boolean", "description": "Whether it must not be shown."],
      "sets": paths("The arrays in it that are sets."),
    ],
  ]

  private static let operation: Value = [
    "type": "object", "required": ["operation", "kind", "token", "object"],
    "properties": [
      "operation": text("Tells the operations apart."),
      "kind": names("What was asked of the provider.", OpenOperation.Kind.allCases),
      "token": text("The client token that was sent."),
      "changed": ["type": "array", "items": ["type": "string"]],
      "deposing": text("The key under which the object it replaces is kept aside."),
      "doubt": text("Why the outcome is not known."),
      "object": resource,
    ],
  ]

  private static let resource: Value = [
    "type": "object",
    "required": [
      "address", "type", "id", "status", "provider", "schemaVersion", "dependencies", "attributes",
    ],
    "properties": [
      "address": text("The resource it belongs to."),
      "type": text("The type of resource."),
      "id": text("What the provider knows it by."),
      "status": names("How it stands.", StateResource.Status.allCases),
      "deposedKey": text("Tells deposed objects of one address apart."),
      "provider": text("The provider that keeps it."),
      "schemaVersion": ["type": "integer", "description": "The version of the attributes' form."],
      "protect": ["type": "boolean", "description": "Whether it must not be deleted."],
      "createBeforeDestroy": [
        "type": "boolean", "description": "Whether its replacement is made before it is removed.",
      ],
      "dependencies": [
        "type": "array", "items": ["type": "string"],
        "description": "The resources it was made after.",
      ],
      "sensitive": paths("The parts of the attributes that must not be shown."),
      "sets": paths("The arrays in the attributes that are sets."),
      "attributes": ["type": "object", "description": "The attributes when last seen."],
    ],
  ]

  private static func names<Name: RawRepresentable<String>>(
    _ description: String, _ names: [Name]
  ) -> Value {
    ["enum": .strings(names.map(\.rawValue)), "description": .string(description)]
  }
}
