package import Diagnostics

/// Where the text of an expression or a template stands in a file.
///
/// The text of a plain scalar stands in the file byte for byte, so every part of it has its own
/// place; so has every part of a literal block scalar (`|`), whose lines are indented. A text that
/// was decoded from something else (an escaped or folded scalar) is known only to lie somewhere in
/// its scalar.
package struct TextOrigin: Sendable {
  private enum Form {
    case exact, decoded
    /// The lines of the text, each of which stands indented on the line after the one before.
    case block(SourceFile)
  }

  private let whole: SourceRange
  private let form: Form

  /// A text that stands byte for byte at `range`.
  package init(exactlyAt range: SourceRange) {
    self.whole = range
    self.form = .exact
  }

  /// A text that was decoded from what stands at `range`.
  package init(decodedFrom range: SourceRange) {
    self.whole = range
    self.form = .decoded
  }

  /// The text of a literal block scalar (`|`) that stands at `range`, its sign included.
  init(_ text: String, ofBlockAt range: SourceRange) {
    self.whole = range
    self.form = .block(SourceFile(name: range.file.name, text: text))
  }

  /// A text that is all of a file.
  package init(_ file: SourceFile) {
    self.init(exactlyAt: SourceRange(file: file, start: 0, end: file.bytes.count))
  }

  /// The place of the bytes from `start` up to `end` of the text.
  package func range(_ start: Int, _ end: Int) -> SourceRange {
    switch form {
    case .decoded: whole
    case .exact:
      SourceRange(
        file: whole.file, start: whole.start + start, end: whole.start + max(start, end))
    case .block(let lines): range(start, end, ofBlock: lines) ?? whole
    }
  }

  /// The place in a block: as many lines below its first as in the text, behind the indentation.
  private func range(_ start: Int, _ end: Int, ofBlock lines: SourceFile) -> SourceRange? {
    let line = lines.position(at: start).line
    let inner = lines.text(ofLine: line)
    let outerLine = whole.startPosition.line + line
    let outer = whole.file.text(ofLine: outerLine)
    guard outer.utf8.count >= inner.utf8.count,
      outer.utf8.suffix(inner.utf8.count).elementsEqual(inner.utf8)
    else { return nil }
    let offset = start - lines.offset(ofLine: line)
    let length = min(end - start, inner.utf8.count - offset)
    let place =
      whole.file.offset(ofLine: outerLine) + outer.utf8.count - inner.utf8.count + offset
    return SourceRange(file: whole.file, start: place, end: place + max(0, length))
  }
}
