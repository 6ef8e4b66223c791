package import Values

/// Writes a value in the notation of Terraform's console, on one line.
///
/// Lists, sets and maps of one type are written as calls of `tolist`, `toset` and `tomap`, as the
/// expression that would make them; what is sensitive or not known yet is said in parentheses.
package enum ConsoleNotation {
  /// The text of a value.
  package static func text(of value: Value) -> String {
    var text = ""
    append(value, to: &text)
    return text
  }

  private static func append(_ value: Value, to text: inout String) {
    switch value {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .number(let number): text += number.description
    case .string(let string): appendQuoted(string, to: &text)
    case .unknown: text += "(known after apply)"
    case .sensitive: text += "(sensitive value)"
    case .set(let list): appendCall("toset", to: &text) { append(list, to: &$0) }
    case .list(let list):
      guard list.isTyped else { return append(list, to: &text) }
      appendCall("tolist", to: &text) { append(list, to: &$0) }
    case .object(let fields):
      guard fields.isTyped else { return append(fields, to: &text) }
      appendCall("tomap", to: &text) { append(fields, to: &$0) }
    }
  }

  private static func appendCall(
    _ name: String, to text: inout String, _ content: (inout String) -> Void
  ) {
    text += "\(name)("
    content(&text)
    text += ")"
  }

  private static func append(_ list: ValueList, to text: inout String) {
    text += "["
    for (place, element) in list.enumerated() {
      if place > 0 { text += ", " }
      append(element, to: &text)
    }
    text += "]"
  }

  private static func append(_ fields: Fields, to text: inout String) {
    text += "{"
    for (place, field) in fields.sorted.enumerated() {
      if place > 0 { text += ", " }
      appendQuoted(field.key, to: &text)
      text += " = "
      append(field.value, to: &text)
    }
    text += "}"
  }

  /// Writes a text in quotes, with escapes; `${` stays as it is, as in Terraform's console.
  static func appendQuoted(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.properties.generalCategory == .control:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
