package import Values

/// Values as a plan, an output or the state shows them: Terraform's notation.
package struct ValueText {
  /// Stands for a value that only the apply will know.
  package static let unknown = "(known after apply)"
  /// Stands for a value that must not be shown.
  package static let sensitive = "(sensitive value)"

  /// The value on one line, for places that have no more.
  package static func line(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .bool(let flag): flag ? "true" : "false"
    case .number(let number): number.description
    case .string(let text): quoted(text)
    case .unknown: unknown
    case .sensitive: sensitive
    case .list(let list), .set(let list):
      "[" + list.map(line).joined(separator: ", ") + "]"
    case .object(let fields):
      fields.isEmpty
        ? "{}"
        : "{ " + fields.map { "\(key($0.key)) = \(line($0.value))" }.joined(separator: ", ") + " }"
    }
  }

  /// A text in double quotes, with everything that could drive a terminal escaped.
  package static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "$" where result.hasSuffix("$"): result += "$"
      default: append(scalar, to: &result)
      }
    }
    return result + "\""
  }

  /// The name of a field: bare where it is an identifier, else quoted.
  package static func key(_ name: String) -> String {
    let isIdentifier =
      !name.isEmpty
      && name.utf8.allSatisfy { byte in
        switch byte {
        case 48...57, 65...90, 97...122, UInt8(ascii: "_"), UInt8(ascii: "-"): true
        default: false
        }
      }
    return isIdentifier && !("0"..."9").contains(name.prefix(1)) ? name : quoted(name)
  }

  /// The text with everything that could drive a terminal escaped, line breaks kept.
  package static func harmless(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\t" {
        result.unicodeScalars.append(scalar)
      } else {
        append(scalar, to: &result)
      }
    }
    return result
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .format:
      let digits = String(scalar.value, radix: 16)
      text += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    default: text.unicodeScalars.append(scalar)
    }
  }
}
