import Diagnostics

/// What must hold of a file's bytes before libyaml sees them: size, encoding, printable characters
/// (YAML 1.2.2, chapter 5.1).
struct TextCheck {
  /// Where the text begins: past a UTF-8 byte order mark.
  var start = 0
  /// Whether it is all ASCII.
  var isASCII = true
  /// Why the text cannot be read.
  var diagnostic: Diagnostic?

  /// Looks at the whole of `file`, or up to the first fault.
  init(_ file: SourceFile, sizeLimit: Int) {
    guard file.bytes.count <= sizeLimit else {
      diagnostic = .fileTooLarge(file.bytes.count, file, limit: sizeLimit)
      return
    }
    if let encoding = Self.foreignEncoding(of: file.bytes) {
      diagnostic = .foreignEncoding(encoding, in: file)
      return
    }
    if file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    checkCharacters(of: file)
  }

  /// The encoding that a byte order mark or the pattern of zero bytes shows.
  private static func foreignEncoding(of bytes: [UInt8]) -> String? {
    let head = Array(bytes.prefix(4))
    if head == [0xFF, 0xFE, 0, 0] || head == [0, 0, 0xFE, 0xFF] { return "UTF-32" }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    guard head.count == 4 else { return nil }
    switch head.map({ $0 == 0 }) {
    case [true, true, true, false], [false, true, true, true]: return "UTF-32"
    case [true, false, true, false], [false, true, false, true]: return "UTF-16"
    default: return nil
    }
  }

  private mutating func checkCharacters(of file: SourceFile) {
    let bytes = file.bytes
    var offset = start
    var directives = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte >= 0x20, byte < 0x7F {
        if byte == UInt8(ascii: "%"), Self.beginsTagDirective(bytes, at: offset) {
          directives += 1
          guard directives <= YAMLLimits.tagDirectives else {
            diagnostic = .tooManyDirectives(in: file, at: offset)
            return
          }
        }
        offset += 1
        continue
      }
      guard let character = UTF8Sequence(in: bytes, at: offset) else {
        diagnostic = .invalidUTF8(byte, in: file, at: offset)
        return
      }
      guard Self.isAllowed(character.scalar) else {
        diagnostic = .controlCharacter(character, in: file, at: offset)
        return
      }
      if character.length > 1 { isASCII = false }
      offset += character.length
    }
  }

  /// Whether a character outside printable ASCII may stand in a text.
  private static func isAllowed(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A, 0x0D, 0x85: true
    case 0..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  private static func beginsTagDirective(_ bytes: [UInt8], at offset: Int) -> Bool {
    guard offset == 0 || bytes[offset - 1] == 0x0A || bytes[offset - 1] == 0x0D else {
      return false
    }
    return bytes[offset...].starts(with: "%TAG".utf8)
  }
}
