import Diagnostics

/// Finds the lines and columns of places, quickest where they are asked for in the order of the
/// text.
///
/// It walks the text once; asking the file for each place would walk the line each time, and a
/// policy is often one long line.
struct PlaceFinder {
  private let file: SourceFile
  private var offset = 0
  private var position = SourcePosition(line: 1, column: 1)

  /// A finder that stands at the beginning of `file`.
  init(_ file: SourceFile) {
    self.file = file
  }

  /// Where `range` begins.
  mutating func position(of range: SourceRange) -> SourcePosition {
    if range.start < offset {
      offset = min(range.start, file.bytes.count)
      position = file.position(at: offset)
    }
    while offset < min(range.start, file.bytes.count) {
      let byte = file.bytes[offset]
      if byte == UInt8(ascii: "\n") {
        position = SourcePosition(line: position.line + 1, column: 1)
      } else if byte & 0b1100_0000 != 0b1000_0000 {
        position.column += 1
      }
      offset += 1
    }
    return position
  }
}
