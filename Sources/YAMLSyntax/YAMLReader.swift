package import Diagnostics

/// Reads a YAML text into nodes that know their places.
///
/// One document a file; scalars mean what YAML 1.2's core schema says; anchors, aliases and `<<`
/// merge keys work. No input is a bomb: see ``YAMLLimits``.
package struct YAMLReader: Sendable {
  private let sizeLimit: Int

  /// A reader of files of at most `sizeLimit` bytes.
  package init(sizeLimit: Int = YAMLLimits.fileBytes) {
    self.sizeLimit = sizeLimit
  }

  /// What is wrong with a file that has too many bytes; nil where it may be read.
  ///
  /// It is asked before the text of a file is looked at: to find the lines of a great one takes
  /// time in itself.
  package func problem(ofSize size: Int, named name: String) -> Diagnostic? {
    guard size > sizeLimit else { return nil }
    return .fileTooLarge(size, SourceFile(name: name, bytes: []), limit: sizeLimit)
  }

  /// The document of `file`, and what is wrong with it in reading order.
  ///
  /// The node is nil where the text has no document (it is empty or all comments: no diagnostic
  /// then) and where it could not be read to its end. Beside errors that leave the shape of the
  /// document clear (a key twice, an unknown tag, an undefined alias) it is there, so that more
  /// can be checked in the same run; parts in doubt are ``YAMLNode/isErroneous``.
  package func read(_ file: SourceFile) -> (node: YAMLNode?, diagnostics: [Diagnostic]) {
    let check = TextCheck(file, sizeLimit: sizeLimit)
    if let diagnostic = check.diagnostic { return (nil, [diagnostic]) }
    let offsets = CharacterOffsets(file.bytes, from: check.start, isASCII: check.isASCII)
    guard var events = EventParser(file.bytes[check.start...]) else {
      return (nil, [.outOfMemory(reading: file)])
    }
    var composer = YAMLComposer(file: file, offsets: offsets)
    composer.compose(&events)
    return (composer.document, composer.diagnostics.inReadingOrder)
  }
}
