package import ResourceModel
package import Values

/// The JSON Schema of stack files, for editors and other validators.
///
/// It says what JSON Schema can say: names, kinds, enumerations, patterns, what is required. Rules
/// that are code, references between resources and `${…}` are left to `cainfra validate`; wherever
/// a value may be an expression, a text that contains `${` is taken.
package enum StackSchema {
  /// The schema (draft 2020-12) of stacks that use the types of `catalog`.
  package static func jsonSchema(catalog: ResourceTypeCatalog) -> Value {
    var definitions = Fields()
    definitions["expression"] = [
      "type": "string", "pattern": "\\$\\{",
      "description": "A text with ${…}, evaluated by cainfra.",
    ]
    definitions["lifecycle"] = lifecycle
    definitions["condition"] = condition
    definitions["conditions"] = conditions
    definitions["variable"] = variable
    for type in catalog.types { definitions[type.name] = schema(of: type) }
    if let check = catalog.check {
      definitions[check.name] = schema(of: check, reserved: ReservedKey.ofChecks)
    }
    return [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "cainfra stack",
      "type": "object",
      "required": ["stack", "region"],
      "additionalProperties": false,
      "properties": .object(topLevel(catalog)),
      "$defs": .object(definitions),
    ]
  }

  // MARK: - Top level

  private static func topLevel(_ catalog: ResourceTypeCatalog) -> Fields {
    var properties = Fields()
    for key in TopLevelKey.allCases where key.isSupported {
      var schema = self.schema(of: key, catalog)
      schema["description"] = .string(key.documentation)
      properties[key.rawValue] = .object(schema)
    }
    return properties
  }

  private static func schema(of key: TopLevelKey, _ catalog: ResourceTypeCatalog) -> Fields {
    switch key {
    case .stack: ["type": "string", "pattern": .string("^(?:\(StackNames.stackPattern))$")]
    case .description: ["type": ["string", "number", "boolean", "null"]]
    case .region: ["type": "string", "pattern": .string("^(?:\(StackNames.regionPattern))$")]
    case .account:
      ["anyOf": [["type": "string", "pattern": "^[0-9]{12}$"], ["type": "integer"]]]
    case .provider: named(ProviderSettings.names)
    case .state: named(StoreSettings.names)
    case .variables: names(["$ref": "#/$defs/variable"])
    case .locals: names(true)
    case .outputs: names(true)
    case .defaults:
      [
        "type": ["object", "null"], "additionalProperties": false,
        "properties": ["tags": .object(orNull(schema(for: .map(.string), [])))],
      ]
    case .resources:
      [
        "type": ["object", "null"], "additionalProperties": false,
        "properties": .fields(
          catalog.types.map { ($0.name, .object(names(["$ref": .string("#/$defs/\($0.name)")]))) }),
      ]
    case .checks:
      catalog.check == nil ? names(true) : names(["$ref": "#/$defs/check"])
    case .moved, .removed, .imports, .modules: [:]
    }
  }

  /// A map from names of the user's to values of the given schema.
  private static func names(_ element: Value) -> Fields {
    [
      "type": ["object", "null"],
      "propertyNames": ["pattern": .string("^(?:\(StackNames.namePattern))$")],
      "additionalProperties": element,
    ]
  }

  /// One of some names, or a map with a `name` and further settings.
  private static func named(_ names: [String]) -> Fields {
    let name: Value = ["enum": .array(names.map(Value.string))]
    return [
      "anyOf": [
        name, ["type": "object", "required": ["name"], "properties": ["name": name]],
      ]
    ]
  }

  private static let variable: Value = [
    "type": ["object", "null"],
    "additionalProperties": false,
    "properties": [
      "type": ["type": "string", "description": "The type, such as string or list(string)."],
      "default": ["description": "The value where none is given."],
      "description": ["type": ["string", "number", "boolean", "null"]],
      "allowed": ["type": "array", "description": "The only values it may have."],
      "pattern": [
        "type": "string", "description": "A regular expression its whole text must match.",
      ],
      "validation": [
        "description": "What must hold: {condition, message}, or a list of them.",
        "anyOf": [["$ref": "#/$defs/condition"], ["$ref": "#/$defs/conditions"]],
      ],
      "sensitive": ["type": "boolean", "description": "Whether its value must not be shown."],
    ],
  ]
}

// MARK: - Resources

extension StackSchema {
  private static func schema(
    of type: ResourceType, reserved: [ReservedKey] = ReservedKey.allCases
  ) -> Value {
    var properties = Fields()
    for attribute in type.attributes where attribute.isWritable {
      properties[attribute.name] = .object(schema(of: attribute))
    }
    for key in reserved where properties[key.rawValue] == nil {
      var schema = self.schema(of: key)
      schema["description"] = .string(key.documentation)
      properties[key.rawValue] = .object(schema)
    }
    var result: Fields = [
      "title": .string(type.name), "description": .string(type.summary),
      "type": ["object", "null"], "additionalProperties": false,
      "properties": .object(properties),
    ]
    let required = type.attributes.filter { $0.presence == .required }.map(\.name)
    if !required.isEmpty {
      result["type"] = "object"
      result["required"] = .array(required.map(Value.string))
    }
    let groups = type.exactlyOneOf.map { group -> Value in
      ["oneOf": .array(group.map { ["required": [.string($0)]] })]
    }
    if !groups.isEmpty { result["allOf"] = .array(groups) }
    return .object(result)
  }

  private static func schema(of key: ReservedKey) -> Fields {
    switch key {
    case .forEach:
      orExpression([
        "type": ["array", "object"], "items": ["type": ["string", "number", "boolean"]],
      ])
    case .when: ["type": ["boolean", "string"]]
    case .protect: schema(for: .bool, [])
    case .dependsOn: ["type": "array", "items": ["type": "string"]]
    case .lifecycle: ["$ref": "#/$defs/lifecycle"]
    case .silence: orNull(schema(for: .map(.string), []))
    }
  }

  private static var lifecycle: Value {
    var properties = Fields()
    for key in LifecycleKey.allCases {
      var schema: Fields =
        switch key {
        case .preventDestroy, .createBeforeDestroy: self.schema(for: .bool, [])
        case .ignoreChanges:
          ["anyOf": [["type": "array", "items": ["type": "string"]], ["const": "all"]]]
        case .replaceTriggeredBy: ["type": "array", "items": ["type": "string"]]
        case .preconditions, .postconditions: ["$ref": "#/$defs/conditions"]
        }
      schema["description"] = .string(key.documentation)
      properties[key.rawValue] = .object(schema)
    }
    return [
      "type": ["object", "null"], "additionalProperties": false, "properties": .object(properties),
    ]
  }

  private static let condition: Value = [
    "type": "object", "additionalProperties": false, "required": ["condition", "message"],
    "properties": [
      "condition": [
        "type": ["string", "boolean"], "description": "An expression: true or false.",
      ],
      "message": ["type": "string", "description": "What is wrong where it is false."],
    ],
  ]

  private static let conditions: Value = ["type": "array", "items": ["$ref": "#/$defs/condition"]]

  /// The schema of an attribute: its type and rules, or an expression.
  private static func schema(of attribute: Attribute) -> Fields {
    var result = schema(for: attribute.type, attribute.constraints)
    if attribute.presence != .required { result = orNull(result) }
    result["description"] = .string(attribute.documentation)
    if let value = attribute.defaultValue, value.isWhollyKnown, !attribute.isSensitive {
      result["default"] = value
    }
    return result
  }

  private static func schema(for type: AttributeType, _ constraints: [Constraint]) -> Fields {
    orExpression(plain(type, constraints))
  }

  private static func plain(_ type: AttributeType, _ constraints: [Constraint]) -> Fields {
    switch type {
    case .string:
      var schema: Fields = ["type": ["string", "number", "boolean"]]
      let enumerations = constraints.filter {
        if case .oneOf = $0 { return true }
        return false
      }
      if !enumerations.isEmpty { schema = [:] }
      return adding(constraints, to: schema)
    case .number:
      let number = adding(constraints, to: ["type": "number"])
      return ["anyOf": [.object(number), ["type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+)?$"]]]
    case .bool: return ["enum": [true, false, "true", "false"]]
    case .list(let element), .set(let element):
      let inner = constraints.filter { !$0.concernsCollection }
      let schema: Fields = ["type": "array", "items": .object(self.schema(for: element, inner))]
      return adding(constraints.filter(\.concernsCollection), to: schema)
    case .map(let element):
      let inner = constraints.filter { !$0.concernsCollection }
      return [
        "type": "object", "additionalProperties": .object(self.schema(for: element, inner)),
      ]
    case .object(let attributes): return object(attributes)
    case .document: return ["type": ["object", "string"]]
    case .oneOf(let types):
      return ["anyOf": .array(types.map { .object(plain($0, constraints)) })]
    case .any: return [:]
    }
  }

  private static func object(_ attributes: [Attribute]) -> Fields {
    let writable = attributes.filter(\.isWritable)
    let required = writable.filter { $0.presence == .required }.map(\.name)
    var schema: Fields = [
      "type": "object", "additionalProperties": false,
      "properties": .fields(writable.map { ($0.name, .object(self.schema(of: $0))) }),
    ]
    if !required.isEmpty { schema["required"] = .array(required.map(Value.string)) }
    return schema
  }

  private static func adding(_ constraints: [Constraint], to schema: Fields) -> Fields {
    var schema = schema
    var further: [Value] = []
    for constraint in constraints {
      let keywords = constraint.schemaKeywords
      if keywords.contains(where: { schema[$0.key] != nil }) {
        further.append(.object(keywords))
      } else {
        for (key, value) in keywords { schema[key] = value }
      }
    }
    if !further.isEmpty { schema["allOf"] = .array(further) }
    return schema
  }

  private static func orExpression(_ schema: Fields) -> Fields {
    schema.isEmpty ? [:] : ["anyOf": [.object(schema), ["$ref": "#/$defs/expression"]]]
  }

  private static func orNull(_ schema: Fields) -> Fields {
    guard let forms = schema["anyOf"]?.elements else { return schema }
    return ["anyOf": .array(forms + [["type": "null"]])]
  }
}
