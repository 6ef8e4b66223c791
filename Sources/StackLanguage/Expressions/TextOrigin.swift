package import Diagnostics

/// Where the text of an expression or a template stands in a file.
///
/// The text of a plain scalar stands in the file byte for byte, so every part of it has its own
/// place. A text that was decoded from something else (an escaped or folded scalar) is known only
/// to lie somewhere in its scalar.
package struct TextOrigin: Sendable {
  private let whole: SourceRange
  private let isExact: Bool

  /// A text that stands byte for byte at `range`.
  package init(exactlyAt range: SourceRange) {
    self.whole = range
    self.isExact = true
  }

  /// A text that was decoded from what stands at `range`.
  package init(decodedFrom range: SourceRange) {
    self.whole = range
    self.isExact = false
  }

  /// A text that is all of a file.
  package init(_ file: SourceFile) {
    self.init(exactlyAt: SourceRange(file: file, start: 0, end: file.bytes.count))
  }

  /// The place of the bytes from `start` up to `end` of the text.
  package func range(_ start: Int, _ end: Int) -> SourceRange {
    guard isExact else { return whole }
    return SourceRange(
      file: whole.file, start: whole.start + start, end: whole.start + max(start, end))
  }
}
