package import StateStore
package import Values

/// The outputs of a stack as text and JSON.
package enum OutputsText {
  /// The `Outputs:` block of an apply; empty where there are none.
  package static func block(_ outputs: [StateOutput]) -> String {
    outputs.isEmpty ? "" : "Outputs:\n\n" + lines(outputs)
  }

  /// One output after another; sensitive ones are not shown.
  package static func lines(_ outputs: [StateOutput]) -> String {
    outputs.map { output in
      let value = output.isSensitive ? "<sensitive>" : block(output.value, indent: 0)
      return "\(ValueText.key(output.name)) = \(value)\n"
    }.joined()
  }

  /// The object `--json` prints: each output with its value and whether it is sensitive.
  ///
  /// The values of sensitive ones are marked, so that ``PrintedJSON`` does not show them.
  package static func json(_ outputs: [StateOutput]) -> Value {
    .fields(outputs.map { ($0.name, json($0)) })
  }

  /// An output with its value, marked where it must not be shown.
  package static func json(_ output: StateOutput) -> Value {
    [
      "sensitive": .bool(output.isSensitive),
      "value": output.isSensitive ? output.value.markedSensitive : output.value,
    ]
  }

  /// The value for `--raw`: text as it is; nil for lists and maps, which have no plain text.
  package static func raw(_ value: Value) -> String? {
    switch value {
    case .string(let text): text
    case .number(let number): number.description
    case .bool(let flag): flag ? "true" : "false"
    case .null: ""
    case .list, .set, .object, .unknown, .sensitive: nil
    }
  }

  /// A value over several lines where it has parts.
  package static func block(_ value: Value, indent: Int) -> String {
    let margin = String(repeating: " ", count: indent + 2)
    let end = String(repeating: " ", count: indent)
    switch value {
    case .list(let list) where !list.isEmpty, .set(let list) where !list.isEmpty:
      let lines = list.map { "\(margin)\(block($0, indent: indent + 2)),\n" }
      return "[\n\(lines.joined())\(end)]"
    case .object(let fields) where !fields.isEmpty:
      let lines = fields.map { key, value in
        "\(margin)\(ValueText.quoted(key)) = \(block(value, indent: indent + 2))\n"
      }
      return "{\n\(lines.joined())\(end)}"
    case .string(let text) where text.hasLineBreak:
      let lines = text.lines(droppingLastBreak: true).map { "\(end)\(ValueText.harmless($0))\n" }
      return "<<\(indent > 0 ? "-" : "")EOT\n\(lines.joined())\(end)EOT"
    default:
      return ValueText.line(value)
    }
  }
}
