import Diagnostics

/// A place in the bytes of a JSON text, moving forward.
struct JSONCursor {
  /// The text.
  let file: SourceFile
  /// Its bytes.
  let bytes: JSONBytes
  /// The offset of the next byte.
  var offset = 0

  /// The beginning of `file`, whose bytes are `bytes`.
  init(_ file: SourceFile, _ bytes: JSONBytes) {
    self.file = file
    self.bytes = bytes
  }

  /// The next byte; 0 at the end.
  var next: UInt8 { bytes[offset] }

  /// Whether no byte is left.
  var isAtEnd: Bool { offset >= bytes.count }

  /// Passes over spaces, tabs and line breaks (RFC 8259, section 2).
  @inline(__always)
  mutating func skipWhitespace() {
    // There is mostly none.
    if next <= 0x20 { skipSomeWhitespace() }
  }

  private mutating func skipSomeWhitespace() {
    while true {
      switch next {
      case 0x20, 0x0A, 0x0D, 0x09: offset += 1
      default: return
      }
    }
  }

  /// Passes over `byte` if it is next.
  mutating func skip(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    offset += 1
    return true
  }

  /// Passes over the letters of `word` if they are next and no further letter follows.
  mutating func skip(word: StaticString) -> Bool {
    var end = offset
    for letter in word.description.utf8 {
      guard bytes[end] == letter else { return false }
      end += 1
    }
    if Self.isWordByte(bytes[end]) { return false }
    offset = end
    return true
  }

  /// A fault at the next byte, or over the whole word that begins there.
  func fault(_ message: String, help: String? = nil) -> JSONFault {
    guard !isAtEnd else {
      return JSONFault(
        message + ", but the text ends here", in: file, at: offset..<offset, help: help)
    }
    guard UTF8Sequence(in: file.bytes, at: offset) != nil else {
      return invalidUTF8(next, at: offset)
    }
    var end = offset
    while Self.isWordByte(bytes[end]) { end += 1 }
    return JSONFault(message, in: file, at: offset..<max(end, offset + 1), help: help)
  }

  /// The fault of a byte that is no UTF-8 where it stands.
  func invalidUTF8(_ byte: UInt8, at offset: Int) -> JSONFault {
    let digits = String(byte, radix: 16, uppercase: true)
    return JSONFault(
      "This text is not valid UTF-8: the byte 0x\(digits) at offset \(offset) cannot stand there",
      in: file, at: offset..<(offset + 1), help: "Save the file in UTF-8.")
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, UInt8(ascii: "_"): true
    default: false
    }
  }
}
