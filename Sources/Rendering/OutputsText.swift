package import StateStore
package import Values

/// The outputs of a stack as text and JSON.
package enum OutputsText {
  /// The `Outputs:` block of an apply; empty where there are none.
  package static func block(_ outputs: [StateOutput]) -> String {
    outputs.isEmpty ? "" : "Outputs:\n\n" + lines(outputs)
  }

  /// One output a line, names aligned; sensitive ones are not shown.
  package static func lines(_ outputs: [StateOutput]) -> String {
    let width = outputs.map(\.name.count).max() ?? 0
    return outputs.map { output in
      let label = output.name + String(repeating: " ", count: width - output.name.count)
      return "\(label) = \(output.isSensitive ? "<sensitive>" : block(output.value, indent: 0))\n"
    }.joined()
  }

  /// The object `--json` prints: each output with its value and whether it is sensitive.
  package static func json(_ outputs: [StateOutput]) -> Value {
    .fields(
      outputs.map { output in
        let entry: Value = ["sensitive": .bool(output.isSensitive), "value": output.value]
        return (output.name, entry)
      })
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
      let width = fields.keys.map { ValueText.quoted($0).count }.max() ?? 0
      let lines = fields.map { key, value in
        let name = ValueText.quoted(key)
        let label = name + String(repeating: " ", count: width - name.count)
        return "\(margin)\(label) = \(block(value, indent: indent + 2))\n"
      }
      return "{\n\(lines.joined())\(end)}"
    default:
      return ValueText.line(value)
    }
  }
}
