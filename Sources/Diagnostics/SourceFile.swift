import Synchronization

/// One text the user wrote (a stack file, a policy file, a console line), kept whole so that a
/// diagnostic can show the line it speaks of.
///
/// Offsets into it count UTF-8 bytes; lines and columns count from one, columns in characters
/// (Unicode scalars), as editors show them.
package final class SourceFile: Sendable {
  /// The name as the user gave it, shown in front of every diagnostic.
  package let name: String
  /// The bytes of the text.
  package let bytes: [UInt8]
  private let foundLineStarts = Mutex<[Int]?>(nil)

  /// Keeps `bytes` under `name`.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Keeps `text` under `name`.
  package convenience init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The byte offset at which each line begins; the first is 0.
  ///
  /// They are looked for when first asked for, which for a state or a lock hardly ever happens.
  private var lineStarts: [Int] {
    foundLineStarts.withLock { found in
      if let found { return found }
      var starts = [0]
      for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
        starts.append(offset + 1)
      }
      found = starts
      return starts
    }
  }

  /// The number of lines; a text that ends in a line break has an empty last line.
  package var lineCount: Int { lineStarts.count }

  /// The line and column of a byte offset; an offset past the end is taken as the end.
  package func position(at offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    let lineStarts = lineStarts
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let column = Self.scalarCount(bytes[lineStarts[low]..<offset]) + 1
    return SourcePosition(line: low + 1, column: column)
  }

  /// The byte offset at which a line (counted from one) begins, or the end of the text.
  package func offset(ofLine line: Int) -> Int {
    guard line >= 1 else { return 0 }
    let lineStarts = lineStarts
    guard line <= lineStarts.count else { return bytes.count }
    return lineStarts[line - 1]
  }

  /// The text of a line (counted from one) without its line break.
  package func text(ofLine line: Int) -> String {
    let lineStarts = lineStarts
    guard line >= 1, line <= lineStarts.count else { return "" }
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// Counts the bytes that are not UTF-8 continuation bytes.
  private static func scalarCount(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(into: 0) { count, byte in
      if byte & 0b1100_0000 != 0b1000_0000 { count += 1 }
    }
  }
}

/// A place in a text: line and column, both counted from one.
package struct SourcePosition: Hashable, Comparable, Sendable {
  /// The line, counted from one.
  package var line: Int
  /// The column in characters, counted from one.
  package var column: Int

  /// The place at `line` and `column`.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
