import Values

/// Writes JSON byte for byte as Terraform's `jsonencode` does, so that a policy text written by
/// either is the same: compact, keys sorted, and `<`, `>`, `&`, U+2028 and U+2029 as escapes.
struct JSONEncoding {
  private(set) var bytes: [UInt8] = []

  /// Writes a wholly known value.
  mutating func append(_ value: Value) throws(FunctionFailure) {
    switch value {
    case .null, .unknown: bytes += "null".utf8
    case .bool(let flag): bytes += (flag ? "true" : "false").utf8
    case .number(let number): bytes += number.description.utf8
    case .string(let text): append(text)
    case .sensitive(let inner): try append(inner)
    case .list(let list), .set(let list):
      bytes.append(UInt8(ascii: "["))
      for (place, element) in list.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        try append(element)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let fields):
      bytes.append(UInt8(ascii: "{"))
      for (place, field) in fields.sorted.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        append(field.key)
        bytes.append(UInt8(ascii: ":"))
        try append(field.value)
      }
      bytes.append(UInt8(ascii: "}"))
    }
    guard bytes.count <= Evaluator.Limit.textBytes else {
      throw FunctionFailure("The text is longer than \(Evaluator.Limit.textBytes >> 20) MiB")
    }
  }

  private mutating func append(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes += #"\""#.utf8
      case "\\": bytes += #"\\"#.utf8
      case "\n": bytes += #"\n"#.utf8
      case "\r": bytes += #"\r"#.utf8
      case "\t": bytes += #"\t"#.utf8
      case "\u{8}": bytes += #"\b"#.utf8
      case "\u{C}": bytes += #"\f"#.utf8
      case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        bytes += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
      default: bytes += UTF8.encode(scalar).map(Array.init) ?? []
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
