/// Something about a policy that its author should know.
public struct PolicyFinding: Hashable, Sendable {
  /// How grave a finding is.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    /// AWS will refuse it, or it can never do what it says.
    case error
    /// It opens more than needed, or is probably not what was meant.
    case warning
    /// It could be better, or is good to know.
    case suggestion
  }

  /// The id of the rule in the catalogue, such as `CA-BEARER-MISSING`.
  public var id: String
  /// How grave it is.
  public var severity: Severity
  /// What is found: one sentence, without a full stop at its end.
  public var message: String
  /// What to do, as a full sentence; nil where the message says it.
  public var help: String?
  /// The address of the resource it is about; nil where it is about a document.
  public var resource: String?
  /// The place in the document.
  public var place: PolicyPlace

  init(
    id: String, severity: Severity, message: String, help: String?, resource: String? = nil,
    place: PolicyPlace
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.help = help
    self.resource = resource
    self.place = place
  }

  /// The way to the element in question, such as `Statement[0].Action[2]`.
  public var path: String { place.path }
  /// The line, counted from one; nil where the document was not read from a text.
  public var line: Int? { place.line }
  /// The column, counted from one; nil where the document was not read from a text.
  public var column: Int? { place.column }
}
