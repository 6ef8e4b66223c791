package import Values

/// The JSON Schema of a saved plan, as `cainfra schema plan` prints it.
package enum PlanSchema {
  /// The schema (JSON Schema 2020-12).
  package static func jsonSchema() -> Value {
    [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "cainfra plan",
      "description": "What an apply will do, step by step. Values that must not be shown are null.",
      "type": "object",
      "required": ["kind", "format", "checksum", "plan"],
      "additionalProperties": false,
      "properties": [
        "kind": ["const": "cainfra plan"],
        "format": ["const": .int(Plan.currentFormat)],
        "checksum": [
          "type": "string", "pattern": "^[0-9a-f]{64}$",
          "description": "The SHA-256 digest of `plan` as compact JSON.",
        ],
        "plan": plan,
      ],
      "$defs": [
        "change": change, "drift": drift, "difference": difference,
        "access": AccessSchema.report, "output": output, "step": step, "check": check,
        "diagnostic": diagnostic, "source": source, "marks": marks, "path": path,
      ],
    ]
  }

  private static let plan = object(
    "What an apply will do.",
    required: [
      "mode", "stackPath", "stack", "region", "provider", "lineage", "serial", "inputsDigest",
      "changes", "outputs", "steps",
    ],
    [
      "mode": words(["apply", "destroy", "refresh-only"], "What the plan is for."),
      "stackPath": text("The path of the stack it was made from."),
      "stack": text("The stack's name."),
      "region": text("The stack's Region."),
      "account": text("The account the stack names."),
      "provider": text("The provider it was made for."),
      "lineage": text("The lineage of the state it was made from."),
      "serial": count("The serial of the state it was made from."),
      "inputsDigest": text("The digest of the stack's files and variables."),
      "variables": any("The values of the variables that are not sensitive."),
      "variablesMarks": reference("marks"),
      "sensitiveVariables": texts("The names of the sensitive variables."),
      "targets": texts("The addresses of `--target`."),
      "excludes": texts("The addresses of `--exclude`."),
      "replacements": texts("The addresses of `--replace`."),
      "summary": object(
        "The counts of the changes.", required: ["add", "change", "destroy", "import", "forget"],
        [
          "add": count("Objects made."), "change": count("Objects changed in place."),
          "destroy": count("Objects removed."), "import": count("Objects adopted."),
          "forget": count("Objects dropped from the state."),
        ]),
      "changes": list("change", "What is done with each resource, sorted by address."),
      "drift": list("drift", "What became of objects outside of cainfra."),
      "outputs": list("output", "What is done with the outputs."),
      "steps": list("step", "The steps, each after those it waits for."),
      "rehearsal": object(
        "What the rehearsal found.", required: ["steps", "refusals"],
        [
          "steps": count("How many steps were carried out."),
          "refusals": list("diagnostic", "What the provider would refuse."),
        ]),
      "checks": list("check", "What became of the stack's checks on the rehearsed world."),
      "warnings": list("diagnostic", "Warnings that do not stop the apply."),
      "sourceLines": [
        "type": "array", "description": "The lines of texts that the diagnostics show.",
        "items": object(
          "A line.", required: ["file", "line", "text"],
          ["file": text("The file."), "line": count("The line."), "text": text("Its text.")]),
      ],
    ])

  private static let actions = words(ActionWord.allCases.map(\.rawValue), "What is done.")

  private static let change = object(
    "What is done with one resource.", required: ["address", "type", "name", "action"],
    [
      "address": text("The resource."), "type": text("Its type."), "name": text("Its name."),
      "key": text("The key of its `for_each` instance."),
      "action": actions,
      "order": words(
        ["deleteThenCreate", "createThenDelete"], "Which comes first in a replacement."),
      "importID": text("The id of the object that is adopted."),
      "from": text("The address the object had."),
      "reason": words(ReasonWord.allCases.map(\.rawValue), "Why."),
      "cause": text("The resource whose change causes this one."),
      "id": text("What the provider knows the object by."),
      "deposedKey": text("Tells deposed objects of one address apart."),
      "before": any("The attributes as they are; null where nothing exists."),
      "beforeMarks": reference("marks"),
      "after": any("The attributes as they will be; null where nothing will exist."),
      "afterMarks": reference("marks"),
      "differences": list("difference", "What differs in meaning."),
      "access": reference("access"),
      "dependencies": texts("The resources it is made after."),
      "source": reference("source"),
    ])

  private static let drift = object(
    "What became of one object outside of cainfra.",
    required: ["address", "kind", "id", "before"],
    [
      "address": text("The resource."),
      "kind": words(["changed", "deleted"], "What happened."),
      "id": text("What the provider knows the object by."),
      "before": any("The attributes as the state has them."),
      "beforeMarks": reference("marks"),
      "after": any("The attributes as they are."), "afterMarks": reference("marks"),
      "differences": list("difference", "What differs in meaning."),
      "source": reference("source"),
    ])

  private static let difference = object(
    "What differs in one attribute, or in a part of it.", required: ["path", "before", "after"],
    [
      "path": reference("path"),
      "before": any("The value as it is."), "beforeMarks": reference("marks"),
      "after": any("The value as it will be."), "afterMarks": reference("marks"),
      "forcesReplacement": flag("Whether it is the cause of a replacement."),
    ])

  private static let output = object(
    "What is done with one output.", required: ["name", "action", "before", "after"],
    [
      "name": text("Its name."), "action": actions,
      "before": any("The value as it is."), "beforeMarks": reference("marks"),
      "after": any("The value as it will be."), "afterMarks": reference("marks"),
    ])

  private static let step = object(
    "One step of the apply.", required: ["address", "operation", "dependencies"],
    [
      "address": text("The resource."),
      "operation": words(
        ["create", "update", "delete", "record", "forget"], "What the step does."),
      "deposing": text("The key under which the old object is kept aside."),
      "deposed": text("The key of the object kept aside that is removed."),
      "changed": texts("The attributes an update gives."),
      "dependencies": [
        "type": "array", "items": ["type": "integer", "minimum": 0],
        "description": "The places, from zero, of the steps that come before.",
      ],
    ])

  private static let check = object(
    "What became of one check.", required: ["address", "outcome"],
    [
      "address": text("The check."),
      "outcome": words(["passed", "failed", "undecided"], "How it ended."),
      "answer": object(
        "What was found.",
        required: ["subject", "deed", "possible", "holds", "links", "assumptions", "remedies"],
        [
          "subject": text("Who was asked about."), "deed": text("What was asked about."),
          "possible": flag("Whether it is possible."),
          "holds": flag("Whether that is what the check asks for."),
          "links": [
            "type": "array", "description": "The steps of the way, in order.", "items": link,
          ],
          "assumptions": texts("What was taken for granted."),
          "remedies": texts("The smallest change that turns the answer round."),
        ]),
      "failure": text("Why there is no answer."),
      "source": reference("source"),
    ])

  private static let link = object(
    "One step of the way.",
    required: ["name", "question", "verdict", "open", "deciding", "explanation"],
    [
      "name": text("What the step is."), "question": text("What is asked there."),
      "verdict": text("The answer in the provider's words."),
      "open": flag("Whether the way goes on."),
      "deciding": [
        "type": "array", "description": "What decided, such as statements of policies.",
        "items": object(
          "Something that decided.", required: ["text"],
          [
            "text": text("What it is, as a phrase."),
            "address": text("The resource of the stack that it belongs to."),
          ]),
      ],
      "explanation": text("The answer in full sentences."),
    ])

  private static let note = object(
    "Another place that explains it.", required: ["message"],
    ["message": text("What is to be seen there."), "source": reference("source")])

  private static let diagnostic = object(
    "One thing told to the user.", required: ["severity", "message"],
    [
      "severity": words(["error", "warning", "suggestion", "note"], "How grave it is."),
      "message": text("What is wrong."), "help": text("What to do."),
      "id": text("The id of a finding of the policy linter."),
      "address": text("The resource it concerns."), "source": reference("source"),
      "notes": ["type": "array", "items": note, "description": "Other places."],
    ])

  private static let source = object(
    "A place in a text of the stack, counted from one.",
    required: ["file", "line", "column", "endLine", "endColumn"],
    [
      "file": text("The file."), "line": count("The line."), "column": count("The column."),
      "endLine": count("The line of the end."), "endColumn": count("The column of the end."),
    ])

  private static let marks = object(
    "What JSON cannot say of the value beside.", required: [],
    [
      "sensitive": [
        "type": "array", "items": reference("path"),
        "description": "The parts left out since they must not be shown.",
      ],
      "unknown": [
        "type": "array", "description": "The parts that only the apply will know.",
        "items": object(
          "A part.", required: ["path"],
          [
            "path": reference("path"),
            "reference": text("The attribute of a resource it stands for."),
          ]),
      ],
      "sets": [
        "type": "array", "items": reference("path"),
        "description": "The arrays without order.",
      ],
    ])

  private static let path: Value = [
    "type": "array", "items": ["type": ["string", "integer"]],
    "description": "The way to a part: names and places.",
  ]
}

// MARK: - Words of JSON Schema

extension PlanSchema {
  private static func object(
    _ description: String, required: [String], _ properties: Value
  ) -> Value {
    [
      "type": "object", "description": .string(description), "required": .strings(required),
      "additionalProperties": false, "properties": properties,
    ]
  }

  private static func text(_ description: String) -> Value {
    ["type": "string", "description": .string(description)]
  }

  private static func flag(_ description: String) -> Value {
    ["type": "boolean", "description": .string(description)]
  }

  private static func texts(_ description: String) -> Value {
    ["type": "array", "items": ["type": "string"], "description": .string(description)]
  }

  private static func count(_ description: String) -> Value {
    ["type": "integer", "minimum": 0, "description": .string(description)]
  }

  private static func words(_ words: [String], _ description: String) -> Value {
    ["enum": .strings(words), "description": .string(description)]
  }

  private static func any(_ description: String) -> Value {
    ["description": .string(description)]
  }

  private static func reference(_ name: String) -> Value { ["$ref": .string("#/$defs/\(name)")] }

  private static func list(_ name: String, _ description: String) -> Value {
    ["type": "array", "items": reference(name), "description": .string(description)]
  }
}
