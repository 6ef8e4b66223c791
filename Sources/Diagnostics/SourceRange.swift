/// A stretch of one source text, from a byte offset up to but not including another.
package struct SourceRange: Hashable, Sendable {
  /// The text it lies in.
  package var file: SourceFile
  /// The offsets, kept small since every node of a stack has some; what lies past four gigabytes is
  /// told to lie there.
  private var bounds: (start: UInt32, end: UInt32)

  /// The byte offset of its first byte.
  package var start: Int {
    get { Int(bounds.start) }
    set { bounds.start = UInt32(clamping: newValue) }
  }
  /// The byte offset just past its last byte; equal to `start` for a point.
  package var end: Int {
    get { Int(bounds.end) }
    set { bounds.end = UInt32(clamping: newValue) }
  }

  /// The bytes of `file` from `start` up to `end`.
  package init(file: SourceFile, start: Int, end: Int) {
    self.file = file
    self.bounds = (UInt32(clamping: start), UInt32(clamping: max(start, end)))
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
    left.file === right.file && left.bounds == right.bounds
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(file))
    hasher.combine(start)
    hasher.combine(end)
  }
}
