/// Texts as JSON writes them.
package enum JSONText {
  /// The text in quotes, escaped.
  package static func quoted(_ text: String) -> String {
    var output: [UInt8] = []
    appendQuoted(text, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Writes the text in quotes, escaped, at the end of `output`.
  package static func appendQuoted(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    if text.utf8.contains(where: mayNeedEscape) {
      for scalar in text.unicodeScalars { append(scalar, to: &output) }
    } else {
      output += text.utf8
    }
    output.append(UInt8(ascii: "\""))
  }

  /// Whether the byte is, or begins, a character that may have to be escaped.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F, 0xC2, 0xE2: true
    default: false
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
    switch scalar {
    case "\"": output += #"\""#.utf8
    case "\\": output += #"\\"#.utf8
    case "\u{08}": output += #"\b"#.utf8
    case "\u{0C}": output += #"\f"#.utf8
    case "\n": output += #"\n"#.utf8
    case "\r": output += #"\r"#.utf8
    case "\t": output += #"\t"#.utf8
    case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
      let digits = String(scalar.value, radix: 16)
      output += #"\u"#.utf8
      output += repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count)
      output += digits.utf8
    default: output += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }
  }
}
