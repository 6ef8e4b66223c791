package import Values

/// Where an element of a policy document stands.
public struct PolicyPlace: Hashable, Sendable {
  /// The way to the element from the outside in.
  package var valuePath: ValuePath
  /// The line, counted from one; nil where the document was not read from a text.
  public var line: Int?
  /// The column in characters, counted from one; nil where the document was not read from a text.
  public var column: Int?

  /// The place at the end of `valuePath`, in a text at `line` and `column`.
  package init(_ valuePath: ValuePath = ValuePath(), line: Int? = nil, column: Int? = nil) {
    self.valuePath = valuePath
    self.line = line
    self.column = column
  }

  /// The way to the element, such as `Statement[0].Action[2]`; empty for the document itself.
  public var path: String { valuePath.description }
}
