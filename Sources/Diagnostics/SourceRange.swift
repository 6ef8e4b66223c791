/// A stretch of one source text, from a byte offset up to but not including another.
package struct SourceRange: Hashable, Sendable {
  /// The text it lies in.
  package var file: SourceFile
  /// The byte offset of its first byte.
  package var start: Int
  /// The byte offset just past its last byte; equal to `start` for a point.
  package var end: Int

  /// The bytes of `file` from `start` up to `end`.
  package init(file: SourceFile, start: Int, end: Int) {
    self.file = file
    self.start = start
    self.end = max(start, end)
  }

  /// Where the range begins, as line and column.
  package var startPosition: SourcePosition { file.position(at: start) }
  /// Where the range ends, as line and column.
  package var endPosition: SourcePosition { file.position(at: end) }
  /// `FILE:LINE:COLUMN` of its beginning.
  package var location: String {
    let position = startPosition
    return "\(file.name):\(position.line):\(position.column)"
  }

  package static func == (left: SourceRange, right: SourceRange) -> Bool {
    left.file === right.file && left.start == right.start && left.end == right.end
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(file))
    hasher.combine(start)
    hasher.combine(end)
  }
}
