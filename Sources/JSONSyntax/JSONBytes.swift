/// The bytes of a text while it is read, each look held to their bounds.
///
/// Only this file reads through a pointer, since an array that lies in a changing parser is retained
/// and looked up again for each byte, which took a third of the time that reading takes.
@safe struct JSONBytes {
  private let buffer: UnsafeRawBufferPointer
  /// The number of bytes.
  let count: Int

  private init(_ buffer: UnsafeRawBufferPointer) {
    unsafe self.buffer = buffer
    self.count = buffer.count
  }

  /// Gives the bytes to `body`, which must not keep them: they are there only until it returns.
  static func reading<Result>(_ bytes: [UInt8], _ body: (JSONBytes) -> Result) -> Result {
    unsafe bytes.withUnsafeBytes { body(unsafe JSONBytes($0)) }
  }

  /// The byte at an offset; 0, which no JSON text holds, where there is none.
  subscript(offset: Int) -> UInt8 {
    guard holds(1, at: offset) else { return 0 }
    return unsafe buffer.load(fromByteOffset: offset, as: UInt8.self)
  }

  /// The offset of the first byte from `offset` on that does not simply stand for itself in a text:
  /// a quote, a backslash, a control character or part of a character beyond ASCII.
  func endOfPlainText(from offset: Int) -> Int {
    var offset = offset
    while let word = word(at: offset) {
      let marks = Self.marks(of: word)
      guard marks == 0 else { return offset + marks.trailingZeroBitCount / 8 }
      offset += 8
    }
    while offset < count, Self.isPlain(self[offset]) { offset += 1 }
    return offset
  }

  /// Whether the bytes from `offset` on are those of `place`.
  func repeats(_ place: Range<Int>, at offset: Int) -> Bool {
    guard holds(place.count, at: offset), holds(place.count, at: place.lowerBound) else {
      return false
    }
    var (left, right) = (place.lowerBound, offset)
    while left + 8 <= place.upperBound {
      guard uncheckedWord(at: left) == uncheckedWord(at: right) else { return false }
      left += 8
      right += 8
    }
    while left < place.upperBound {
      guard self[left] == self[right] else { return false }
      left += 1
      right += 1
    }
    return true
  }

  /// The text of the bytes at `place`, which must be UTF-8.
  func text(at place: Range<Int>) -> String {
    unsafe String(decoding: part(at: place), as: UTF8.self)
  }

  /// Adds the bytes at `place` to others.
  func append(_ place: Range<Int>, to bytes: inout [UInt8]) {
    unsafe bytes.append(contentsOf: part(at: place))
  }

  private func part(at place: Range<Int>) -> UnsafeRawBufferPointer {
    precondition(holds(place.count, at: place.lowerBound), "The place lies within the text")
    return unsafe UnsafeRawBufferPointer(rebasing: buffer[place])
  }

  private func holds(_ length: Int, at offset: Int) -> Bool {
    offset >= 0 && offset <= count - length
  }

  /// Eight bytes, the first in the lowest place; nil where fewer are left.
  private func word(at offset: Int) -> UInt64? {
    holds(8, at: offset) ? uncheckedWord(at: offset) : nil
  }

  /// The eight bytes at an offset that is known to have them.
  private func uncheckedWord(at offset: Int) -> UInt64 {
    unsafe UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  // MARK: - Eight bytes at once

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// A word whose lowest high bit is at the first byte of `word` that is not plain; 0 for none.
  ///
  /// A byte less than another gives a high bit when that is taken from it, and takes one from the
  /// bytes above it in the word at worst, which lie behind it in the text.
  private static func marks(of word: UInt64) -> UInt64 {
    let quotes = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
    let backslashes = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
    let belowOne = ((quotes &- ones) & ~quotes) | ((backslashes &- ones) & ~backslashes)
    let belowSpace = (word &- ones &* 0x20) & ~word
    return (belowOne | belowSpace | word) & highBits
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x80 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }
}
