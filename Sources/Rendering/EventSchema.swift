import Planning
package import Values

/// The JSON Schema of one line of `plan --json` and `apply --json`.
package enum EventSchema {
  /// The types of lines, and what each carries beside the fields of all.
  private static let types: [(name: String, field: String?, meaning: String)] = [
    ("version", "ui", "The first line: the versions of the tool and of this form."),
    ("diagnostic", "diagnostic", "An error or a warning."),
    ("resource_drift", "change", "An object changed outside of cainfra."),
    ("planned_change", "change", "What the plan does with one resource."),
    ("outputs", "outputs", "The outputs, or what the plan does with them."),
    ("rehearsal", "steps", "What the rehearsal found."),
    ("check", "check", "What became of a check of the stack."),
    ("apply_start", "hook", "A step began."),
    ("apply_progress", "hook", "A step has been running for another ten seconds."),
    ("apply_retrying", "hook", "A call is tried again."),
    ("apply_complete", "hook", "A step is done, and that is on disk."),
    ("apply_errored", "hook", "A step failed."),
    ("apply_skipped", "hook", "A step will not start, since one it depends on failed."),
    ("stopping", "running", "A signal came; nothing new starts."),
    ("change_summary", "changes", "The last line: the counts."),
  ]

  /// The schema, in draft 2020-12.
  package static var jsonSchema: Value {
    let text: Value = ["type": "string"]
    let object: Value = ["type": "object"]
    return [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "An event of cainfra",
      "description": "One line of `cainfra plan --json` or `cainfra apply --json`.",
      "type": "object",
      "properties": [
        "@level": ["enum": ["info", "warn", "error"]],
        "@message": ["type": "string", "description": "The same as text."],
        "@module": ["const": .string(EventStream.module)],
        "@timestamp": ["type": "string", "format": "date-time"],
        "type": ["enum": .array(types.map { .string($0.name) })],
        "cainfra": text,
        "ui": ["const": .string(EventStream.version)],
        "diagnostic": diagnostic,
        "change": [
          "type": "object",
          "required": ["resource", "action"],
          "properties": [
            "resource": resource, "previous_resource": resource, "action": text,
            "reason": text, "cause": text,
            "attributes": ["type": "array", "items": text],
            "access": AccessSchema.report,
            "replace_paths": ["type": "array", "items": text],
          ],
        ],
        "outputs": ["type": "object", "additionalProperties": object],
        "steps": ["type": "integer", "minimum": 0],
        "refused": ["type": "integer", "minimum": 0],
        "check": [
          "type": "object",
          "required": ["address", "outcome"],
          "properties": [
            "address": text, "outcome": ["enum": ["passed", "failed", "undecided"]],
            "answer": object, "failure": text,
          ],
        ],
        "running": ["type": "array", "items": text],
        "hook": [
          "type": "object",
          "required": ["resource", "action"],
          "properties": [
            "resource": resource, "action": text, "id_key": text, "id_value": text,
            "elapsed_seconds": ["type": "integer", "minimum": 0],
            "attempt": ["type": "integer", "minimum": 1],
            "blocked_by": text, "error": object,
          ],
        ],
        "changes": [
          "type": "object",
          "required": ["add", "change", "remove", "import", "operation"],
          "additionalProperties": ["type": ["integer", "string"]],
          "properties": ["operation": ["enum": ["plan", "apply", "destroy", "drift"]]],
        ],
      ],
      "required": ["@level", "@message", "@module", "@timestamp", "type"],
      "additionalProperties": false,
      "oneOf": .array(types.map(variant)),
    ]
  }

  private static func variant(
    _ type: (name: String, field: String?, meaning: String)
  ) -> Value {
    var fields: Fields = [
      "description": .string(type.meaning),
      "properties": ["type": ["const": .string(type.name)]],
    ]
    if let field = type.field { fields["required"] = [.string(field)] }
    return .object(fields)
  }

  private static var resource: Value {
    [
      "type": "object",
      "required": ["addr", "resource_type", "resource_name"],
      "properties": [
        "addr": ["type": "string"], "module": ["type": "string"],
        "resource": ["type": "string"], "implied_provider": ["type": "string"],
        "resource_type": ["type": "string"], "resource_name": ["type": "string"],
        "resource_key": ["type": ["string", "null"]],
      ],
    ]
  }

  private static var diagnostic: Value {
    [
      "type": "object",
      "required": ["severity", "summary", "detail"],
      "properties": [
        "severity": ["enum": ["error", "warning", "suggestion", "note"]],
        "summary": ["type": "string", "description": "What is wrong."],
        "detail": ["type": "string", "description": "What to do."],
        "id": ["type": "string", "description": "The id of a finding of the policy linter."],
        "address": ["type": "string", "description": "The resource concerned."],
        "range": ["type": "object", "description": "Where: filename, start and end."],
        "notes": ["type": "array", "description": "Other places that explain it."],
      ],
    ]
  }
}
