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

  /// The text with everything that could drive a terminal or begin a line escaped.
  ///
  /// For names, ids and messages from outside, which must not look like lines of ours.
  package static func oneLine(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars { append(scalar, to: &result) }
    return result
  }

  /// The description of something, such as an address, as ``oneLine(_:)``.
  package static func oneLine(_ thing: some CustomStringConvertible) -> String {
    oneLine(thing.description)
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    switch scalar {
    case " "..."~": text.unicodeScalars.append(scalar)
    case "\n": text += "\\n"
    case "\r": text += "\\r"
    case "\t": text += "\\t"
    default:
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .format:
        let digits = String(scalar.value, radix: 16)
        let (mark, width) = digits.count > 4 ? ("\\U", 8) : ("\\u", 4)
        text += mark + String(repeating: "0", count: width - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
