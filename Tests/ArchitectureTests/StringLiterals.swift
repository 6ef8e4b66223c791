/// A string literal of a Swift file, with those that are joined to it by `+`.
struct StringLiteral {
  /// The line it begins in, counted from one.
  var line: Int
  /// What stands before it since the literal before, without white space, such as `.error(`.
  var lead: String
  /// What it says, with escapes and interpolations as they are written.
  var text: String
}

/// Finds the string literals of a Swift file; text of several lines is passed over.
struct StringLiteralScanner {
  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1
  /// The code since the last literal, without white space.
  private var code: [UInt8] = []
  private var found: [StringLiteral] = []

  /// The literals of `lines`, in order.
  static func literals(of lines: [String]) -> [StringLiteral] {
    var scanner = StringLiteralScanner(bytes: Array(lines.joined(separator: "\n").utf8))
    scanner.scan()
    return scanner.found
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func scan() {
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "/") where isNext("//"): skip(past: "\n")
      case UInt8(ascii: "#") where isNext("#\""): skip(past: "\"#")
      case UInt8(ascii: "\"") where isNext("\"\"\""): skip(past: "\"\"\"")
      case UInt8(ascii: "\""): addLiteral()
      case UInt8(ascii: " "), UInt8(ascii: "\n"): _ = advance()
      default: code.append(advance())
      }
    }
  }

  private mutating func addLiteral() {
    let first = line
    let lead = String(decoding: code.suffix(48), as: UTF8.self)
    let text = literal()
    if lead == "+", let last = found.indices.last {
      found[last].text += text
    } else {
      found.append(StringLiteral(line: first, lead: lead, text: text))
    }
    code = []
  }

  /// Reads a literal from its opening to its closing quote, and gives what is between.
  private mutating func literal() -> String {
    var content: [UInt8] = []
    _ = advance()
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
      let isEscape = bytes[offset] == UInt8(ascii: "\\")
      if isEscape { content.append(advance()) }
      let byte = advance()
      content.append(byte)
      if isEscape, byte == UInt8(ascii: "(") { content += interpolation() }
    }
    _ = advance()
    return String(decoding: content, as: UTF8.self)
  }

  /// Reads an interpolation, which may hold literals, to its closing parenthesis.
  private mutating func interpolation() -> [UInt8] {
    var content: [UInt8] = []
    var depth = 1
    while offset < bytes.count, depth > 0 {
      if bytes[offset] == UInt8(ascii: "\"") {
        content += Array("\"\(literal())\"".utf8)
        continue
      }
      let byte = advance()
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      content.append(byte)
    }
    return content
  }

  private func isNext(_ text: StaticString) -> Bool {
    bytes[offset...].starts(with: text.description.utf8)
  }

  private mutating func advance() -> UInt8 {
    guard offset < bytes.count else { return 0 }
    defer { offset += 1 }
    if bytes[offset] == UInt8(ascii: "\n") { line += 1 }
    return bytes[offset]
  }

  /// Passes over the opening that is next, and all up to and with `end`.
  private mutating func skip(past end: StaticString) {
    for _ in 0..<end.utf8CodeUnitCount { _ = advance() }
    while offset < bytes.count, !isNext(end) { _ = advance() }
    for _ in 0..<end.utf8CodeUnitCount { _ = advance() }
    code = []
  }
}
