/// Why a text is not read as XML.
enum XMLFault: Error, Hashable, Sendable {
  /// The text is longer than ``XMLReader/sizeLimit``.
  case tooLong
  /// Elements lie deeper in one another than ``XMLReader/depthLimit``.
  case tooDeep
  /// There are more elements than ``XMLReader/elementLimit``.
  case tooManyElements
  /// A document type declaration stands at a byte: it may declare entities, so none is read.
  case documentType(offset: Int)
  /// An entity other than XML's five, at a byte.
  case entity(offset: Int)
  /// Something else at a byte that well-formed XML does not have.
  case malformed(offset: Int)
}
