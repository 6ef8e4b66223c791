import JSONSyntax
package import Values

/// JSON as cainfra prints it: nothing that must not be shown, nothing that is not JSON.
package enum JSONText {
  /// The value on one line, without a line break.
  package static func compact(_ value: Value) -> String {
    String(decoding: JSONWriter.compact(printable(value)), as: UTF8.self)
  }

  /// The value over several lines, with a line break at the end.
  package static func pretty(_ value: Value) -> String {
    String(decoding: JSONWriter.pretty(printable(value)), as: UTF8.self) + "\n"
  }

  /// The value with unknown and sensitive parts replaced by the words that stand for them.
  private static func printable(_ value: Value) -> Value {
    switch value {
    case .unknown: .string(ValueText.unknown)
    case .sensitive: .string(ValueText.sensitive)
    case .list(let list), .set(let list): .array(list.map(printable))
    case .object(let fields): .object(fields.mapValues(printable))
    case .null, .bool, .number, .string: value
    }
  }
}
