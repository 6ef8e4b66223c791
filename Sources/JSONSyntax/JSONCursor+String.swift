import Diagnostics

extension JSONCursor {
  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")

  /// The text between the quotes that begin here (RFC 8259, section 7).
  mutating func string() throws(JSONFault) -> String {
    let begin = offset
    offset += 1
    let start = offset
    try passPlainBytes(openedAt: begin)
    if next == Self.quote {
      defer { offset += 1 }
      return bytes.text(at: start..<offset)
    }
    var text: [UInt8] = []
    bytes.append(start..<offset, to: &text)
    while next == Self.backslash {
      try appendEscape(to: &text)
      let start = offset
      try passPlainBytes(openedAt: begin)
      bytes.append(start..<offset, to: &text)
    }
    offset += 1
    return String(decoding: text, as: UTF8.self)
  }

  /// Moves to the next quote or backslash, which is there after it returns.
  private mutating func passPlainBytes(openedAt begin: Int) throws(JSONFault) {
    while true {
      offset = bytes.endOfPlainText(from: offset)
      let byte = next
      if byte == Self.quote || byte == Self.backslash { return }
      guard !isAtEnd else {
        throw JSONFault(
          "This text is never closed", in: file, at: begin..<(begin + 1),
          help: "Write the closing quote.")
      }
      if byte < 0x20 { throw controlCharacter(byte) }
      guard let character = UTF8Sequence(in: file.bytes, at: offset) else {
        throw invalidUTF8(byte, at: offset)
      }
      offset += character.length
    }
  }

  private func controlCharacter(_ byte: UInt8) -> JSONFault {
    let digits = String(byte, radix: 16)
    let code = String(repeating: "0", count: 4 - digits.count) + digits
    return JSONFault(
      "A control character cannot stand in a text as it is", in: file, at: offset..<(offset + 1),
      help: "Write it as \"\\u\(code)\".")
  }

  /// Resolves the escape that begins here.
  private mutating func appendEscape(to text: inout [UInt8]) throws(JSONFault) {
    let start = offset
    offset += 1
    switch next {
    case UInt8(ascii: "\""): text.append(UInt8(ascii: "\""))
    case UInt8(ascii: "\\"): text.append(UInt8(ascii: "\\"))
    case UInt8(ascii: "/"): text.append(UInt8(ascii: "/"))
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      offset += 1
      let scalar = try escapedScalar(startedAt: start)
      text += String(Character(scalar)).utf8
      return
    default:
      throw JSONFault(
        "This is no escape that JSON knows", in: file, at: start..<min(offset + 1, bytes.count),
        help: "Write \"\\\\\" for a backslash.")
    }
    offset += 1
  }

  /// The character of `\uXXXX`, or of two such that make a surrogate pair.
  private mutating func escapedScalar(startedAt start: Int) throws(JSONFault) -> Unicode.Scalar {
    let first = try hexadecimalDigits(startedAt: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    if first < 0xDC00, next == Self.backslash, bytes[offset + 1] == UInt8(ascii: "u") {
      let second = offset
      offset += 2
      let low = try hexadecimalDigits(startedAt: second)
      if (0xDC00..<0xE000).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (low - 0xDC00))
      {
        return scalar
      }
    }
    throw JSONFault(
      "This escape is half of a surrogate pair, which is no character", in: file,
      at: start..<offset, help: "Write both halves, or the character itself.")
  }

  private mutating func hexadecimalDigits(startedAt start: Int) throws(JSONFault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Self.hexadecimalValue(of: next) else {
        throw JSONFault(
          "Expected four hexadecimal digits after \"\\u\"", in: file,
          at: start..<min(offset + 1, bytes.count))
      }
      value = value << 4 | digit
      offset += 1
    }
    return value
  }

  private static func hexadecimalValue(of byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
