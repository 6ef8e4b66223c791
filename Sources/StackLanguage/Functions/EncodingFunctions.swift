import Diagnostics
import JSONSyntax
import Values
import YAMLSyntax

/// Functions that write values as texts and read them back.
extension StackFunction {
  static let encodings = [jsonEncode, jsonDecode, yamlDecode, base64Encode, sha256]

  static let jsonEncode = StackFunction(
    "jsonencode", [Parameter("value", .any, takesNull: true)], family: "Encodings",
    summary: "A value as JSON, keys sorted; `<`, `>` and `&` are written as escapes.",
    example: "jsonencode({a = [1, true]})", gives: #""{\"a\":[1,true]}""#
  ) { arguments, _ throws(FunctionFailure) in
    var encoder = JSONEncoding()
    try encoder.append(arguments[0])
    return .string(String(decoding: encoder.bytes, as: UTF8.self))
  }

  static let jsonDecode = StackFunction(
    "jsondecode", [Parameter("text", .string)], family: "Encodings",
    summary: "The value a JSON text stands for.", example: #"jsondecode("[1, true]")"#,
    gives: "[1, true]"
  ) { arguments, _ throws(FunctionFailure) in
    let file = SourceFile(name: "JSON", text: try arguments.string(0))
    let (value, diagnostics) = JSONReader.read(file, duplicateNames: .lastWins)
    guard let value else { throw unreadable("JSON", diagnostics) }
    return value
  }

  static let yamlDecode = StackFunction(
    "yamldecode", [Parameter("text", .string)], family: "Encodings",
    summary: "The value a YAML text stands for, by the rules a stack is read by.",
    example: #"yamldecode("a: [1, x]")"#, gives: #"{"a" = [1, "x"]}"#
  ) { arguments, _ throws(FunctionFailure) in
    let file = SourceFile(name: "YAML", text: try arguments.string(0))
    let (node, diagnostics) = YAMLReader().read(file)
    guard let node, !diagnostics.hasErrors else { throw unreadable("YAML", diagnostics) }
    return try value(of: node)
  }

  private static func value(of node: YAMLNode) throws(FunctionFailure) -> Value {
    switch node.content {
    case .sequence(let items):
      var elements: [Value] = []
      for item in items { elements.append(try value(of: item)) }
      return .array(elements)
    case .mapping(let entries):
      var fields = Fields()
      for entry in entries { fields[entry.name] = try value(of: entry.value) }
      return .object(fields)
    case .scalar(let scalar):
      switch scalar.resolved {
      case .null: return .null
      case .bool(let flag): return .bool(flag)
      case .string(let text): return .string(text)
      case .int(let digits), .decimal(let digits):
        guard let number = Number(parsing: digits) else {
          throw FunctionFailure("\"\(digits)\" is too large a number", argument: 0)
        }
        return .number(number)
      }
    }
  }

  private static func unreadable(_ form: String, _ diagnostics: [Diagnostic]) -> FunctionFailure {
    guard let first = diagnostics.first else {
      return FunctionFailure("The text is not \(form)", argument: 0)
    }
    let place = first.range?.startPosition
    let where_ = place.map { " at line \($0.line), column \($0.column)" } ?? ""
    return FunctionFailure(
      "The text is not \(form)\(where_): \(first.message)", argument: 0, help: first.help)
  }

  static let base64Encode = StackFunction(
    "base64encode", [Parameter("text", .string)], family: "Encodings",
    summary: "The bytes of a text in Base64 (RFC 4648, section 4).",
    example: #"base64encode("hello")"#, gives: #""aGVsbG8=""#
  ) { arguments, _ throws(FunctionFailure) in
    var text = BoundedText()
    try text.append(Base64.text(of: Array(try arguments.string(0).utf8)))
    return .string(text.text)
  }

  static let sha256 = StackFunction(
    "sha256", [Parameter("text", .string)], family: "Encodings",
    summary: "The SHA-256 digest of a text, in hexadecimal digits.", example: #"sha256("hello")"#,
    gives: #""2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824""#
  ) { arguments, context throws(FunctionFailure) in
    guard let digest = context.sha256 else {
      throw FunctionFailure("There are no digests in this place")
    }
    return .string(digest(Array(try arguments.string(0).utf8)))
  }
}

/// Base64 (RFC 4648, section 4).
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The text of some bytes.
  static func text(of bytes: [UInt8]) -> String {
    var output: [UInt8] = []
    output.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits: UInt32 = 0
      for byte in group { bits = bits << 8 | UInt32(byte) }
      bits <<= UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        let digit = Int(bits >> UInt32(18 - 6 * place) & 63)
        output.append(place <= group.count ? alphabet[digit] : UInt8(ascii: "="))
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
