package import ResourceModel
package import Values

extension AccessReport {
  /// The report as plan files and events have it.
  package var encoded: Value {
    var fields: Fields = ["changes": .array(changes.map(\.encoded))]
    if !remarks.isEmpty { fields["remarks"] = .strings(remarks) }
    return .object(fields)
  }

  /// Reads a report of a plan file; nil where there is none.
  init?(_ fields: PlanFields?) throws(PlanFault) {
    guard let fields else { return nil }
    var changes: [AccessChange] = []
    for part in try fields.optionalObjects("changes") { changes.append(try AccessChange(part)) }
    self.init(changes: changes, remarks: try fields.optionalTexts("remarks"))
  }
}

extension AccessChange {
  fileprivate var encoded: Value {
    var fields: Fields = [
      "principal": .string(principal), "verb": .string(verb.rawValue),
      "widening": .bool(verb.isWidening), "summary": .string(summary),
      "actions": .strings(actions),
    ]
    if !exceptActions.isEmpty { fields["exceptActions"] = .strings(exceptActions) }
    if !levels.isEmpty { fields["levels"] = .strings(levels) }
    fields["resources"] = .strings(resources)
    if !exceptResources.isEmpty { fields["exceptResources"] = .strings(exceptResources) }
    if !condition.isNull { fields["condition"] = condition }
    return .object(fields)
  }

  fileprivate init(_ fields: PlanFields) throws(PlanFault) {
    self.init(
      principal: try fields.text("principal"), verb: try fields.word("verb"),
      summary: try fields.text("summary"), actions: try fields.optionalTexts("actions"),
      exceptActions: try fields.optionalTexts("exceptActions"),
      levels: try fields.optionalTexts("levels"),
      resources: try fields.optionalTexts("resources"),
      exceptResources: try fields.optionalTexts("exceptResources"),
      condition: fields["condition"])
  }
}

/// The JSON Schema of an ``AccessReport``, for plan files and events.
package enum AccessSchema {
  /// The schema.
  package static let report: Value = [
    "type": "object",
    "description": "What the change means for what somebody may do.",
    "required": ["changes"],
    "additionalProperties": false,
    "properties": [
      "changes": [
        "type": "array", "items": change, "description": "What principals gain and lose.",
      ],
      "remarks": texts("What cannot be told, and why."),
    ],
  ]

  private static let change: Value = [
    "type": "object",
    "description": """
    One thing that a principal may do after the change and not before, or the reverse.
    """,
    "required": ["principal", "verb", "widening", "summary", "actions", "resources"],
    "additionalProperties": false,
    "properties": [
      "principal": ["type": "string", "description": "Who, such as `user ci`."],
      "verb": [
        "enum": .strings(AccessChange.Verb.allCases.map(\.rawValue)),
        "description": "`gains` and `loses` an allowance; `denied` now, or no longer (`undenied`).",
      ],
      "widening": ["type": "boolean", "description": "Whether somebody may do more for it."],
      "summary": ["type": "string", "description": "The same on one line, some names left out."],
      "actions": texts("The actions, or patterns of them."),
      "exceptActions": texts("What of the actions is not meant."),
      "levels": texts("How grave the actions are, gravest last."),
      "resources": texts("The resources, or patterns of them."),
      "exceptResources": texts("What of the resources is not meant."),
      "condition": [
        "type": "object",
        "description": "What a request must fulfil besides, as the policy has it.",
      ],
    ],
  ]

  private static func texts(_ description: String) -> Value {
    ["type": "array", "items": ["type": "string"], "description": .string(description)]
  }
}
