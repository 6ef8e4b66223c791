/// One text for one meaning, for digests and for ordering: compact JSON with fields in the byte
/// order of their names, sets in canonical order, unknowns and sensitivity marks told apart from
/// every text.
extension Value {
  /// The canonical text of the value.
  package var canonicalText: String {
    var text = ""
    appendCanonical(to: &text)
    return text
  }

  private func appendCanonical(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .number(let number): text += number.description
    case .string(let string): Self.appendQuoted(string, to: &text)
    case .list(let list), .set(let list):
      text += "["
      for (place, element) in list.enumerated() {
        if place > 0 { text += "," }
        element.appendCanonical(to: &text)
      }
      text += "]"
    case .object(let fields):
      text += "{"
      for (place, field) in fields.sorted.enumerated() {
        if place > 0 { text += "," }
        Self.appendQuoted(field.key, to: &text)
        text += ":"
        field.value.appendCanonical(to: &text)
      }
      text += "}"
    case .unknown(let unknown):
      text += "<unknown"
      if let reference = unknown.reference {
        text += " "
        Self.appendQuoted(reference, to: &text)
      }
      text += ">"
    case .sensitive(let inner):
      text += "<sensitive "
      inner.appendCanonical(to: &text)
      text += ">"
    }
  }

  private static func appendQuoted(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
