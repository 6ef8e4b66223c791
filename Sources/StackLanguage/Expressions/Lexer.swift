/// Cuts the text of an expression into tokens, one at a time.
///
/// The inside of a quoted string is not its business: the parser reads that at `position` when it
/// meets a quote. The tokens are those of HCL's native syntax but for heredocs, for which YAML has
/// block scalars.
struct Lexer {
  let bytes: [UInt8]
  /// The offset of the next byte to be read.
  var position: Int

  /// The next token; at the end of the text always `end`.
  mutating func next() -> Token {
    let (followsLineBreak, openComment) = skipSpace()
    if let openComment {
      position = bytes.count
      return Token(
        kind: .openComment, start: openComment, end: openComment + 2, followsLineBreak: true)
    }
    let start = position
    let kind = scan()
    return Token(kind: kind, start: start, end: position, followsLineBreak: followsLineBreak)
  }

  /// The byte at a distance from the position; 0 past the end.
  func peek(_ distance: Int = 0) -> UInt8 {
    let place = position + distance
    return place < bytes.count ? bytes[place] : 0
  }

  /// The text between two offsets.
  func text(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }

  // MARK: - Space

  private mutating func skipSpace() -> (sawLineBreak: Bool, openComment: Int?) {
    var sawLineBreak = false
    while position < bytes.count {
      switch (peek(), peek(1)) {
      case (UInt8(ascii: "\n"), _):
        sawLineBreak = true
        position += 1
      case (UInt8(ascii: " "), _), (UInt8(ascii: "\t"), _), (UInt8(ascii: "\r"), _):
        position += 1
      case (UInt8(ascii: "#"), _), (UInt8(ascii: "/"), UInt8(ascii: "/")):
        while position < bytes.count, peek() != UInt8(ascii: "\n") { position += 1 }
      case (UInt8(ascii: "/"), UInt8(ascii: "*")):
        let start = position
        guard skipBlockComment() else { return (sawLineBreak, start) }
      default:
        return (sawLineBreak, nil)
      }
    }
    return (sawLineBreak, nil)
  }

  private mutating func skipBlockComment() -> Bool {
    position += 2
    while position + 1 < bytes.count {
      if peek() == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "/") {
        position += 2
        return true
      }
      position += 1
    }
    return false
  }

  // MARK: - Tokens

  private mutating func scan() -> Token.Kind {
    guard position < bytes.count else { return .end }
    let byte = peek()
    if Self.isDigit(byte) { return scanNumber() }
    if byte == UInt8(ascii: "\"") {
      position += 1
      return .quote
    }
    if scanIdentifier() { return .identifier }
    for length in [3, 2, 1] where position + length <= bytes.count {
      let text = String(decoding: bytes[position..<position + length], as: UTF8.self)
      if let symbol = Token.Symbol(rawValue: text) {
        position += length
        return .symbol(symbol)
      }
    }
    position += scalarLength(at: position)
    return .stray
  }

  private mutating func scanNumber() -> Token.Kind {
    skipDigits()
    if peek() == UInt8(ascii: "."), Self.isDigit(peek(1)) {
      position += 1
      skipDigits()
    }
    if peek() == UInt8(ascii: "e") || peek() == UInt8(ascii: "E") {
      let signed = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-")
      if Self.isDigit(peek(signed ? 2 : 1)) {
        position += signed ? 2 : 1
        skipDigits()
      }
    }
    return .number
  }

  /// Reads digits only, as an index in the old form `.0` has them.
  mutating func skipDigits() {
    while Self.isDigit(peek()) { position += 1 }
  }

  /// Reads a name: a letter or `_`, then letters, digits, `_` and `-`; false where there is none.
  private mutating func scanIdentifier() -> Bool {
    guard let first = scalar(at: position), first == "_" || first.properties.isIDStart else {
      return false
    }
    position += UTF8.width(first)
    while let next = scalar(at: position), next == "-" || next.properties.isIDContinue {
      position += UTF8.width(next)
    }
    return true
  }

  /// The Unicode scalar that begins at an offset.
  private func scalar(at offset: Int) -> Unicode.Scalar? {
    guard offset < bytes.count else { return nil }
    if bytes[offset] < 0x80 { return Unicode.Scalar(bytes[offset]) }
    let length = scalarLength(at: offset)
    return String(decoding: bytes[offset..<offset + length], as: UTF8.self).unicodeScalars.first
  }

  /// The number of bytes of the scalar at an offset.
  func scalarLength(at offset: Int) -> Int {
    var length = 1
    while offset + length < bytes.count, bytes[offset + length] & 0b1100_0000 == 0b1000_0000 {
      length += 1
    }
    return length
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}
