import JSONSyntax

extension PolicyDocument {
  /// The document as JSON without white space, with the elements in AWS's usual order.
  ///
  /// The statements and their values stay in the author's order.
  public var compactText: String { text(pretty: false, order: .conventional) }

  /// The document as JSON on several lines, indented by two spaces, as its author wrote it.
  public var prettyText: String { text(pretty: true, order: .asWritten) }

  /// The document as JSON, on one line or several, without a line break at its end.
  public func text(pretty: Bool, order: ElementOrder) -> String {
    JSONWriter(pretty ? .pretty : .compact).text(of: value(order: order))
  }
}

extension PolicyStatement {
  /// The statement as JSON without white space, with its elements in AWS's usual order.
  package var compactText: String {
    JSONWriter(.compact).text(of: value(order: .conventional))
  }
}
