/// Something wrong with a policy document, and where.
public struct PolicyProblem: Hashable, Sendable {
  /// The rule of the grammar that is broken.
  public var rule: GrammarRule
  /// What is wrong, and what was expected: one sentence, without a full stop at its end.
  public var message: String
  /// What to do, as a full sentence; nil where the message says it.
  public var help: String?
  /// The place of the element that is wrong.
  public var place: PolicyPlace

  /// A problem of `rule` at `place`.
  init(_ rule: GrammarRule, _ message: String, at place: PolicyPlace, help: String? = nil) {
    self.rule = rule
    self.message = message
    self.help = help
    self.place = place
  }

  /// The way to the element that is wrong, such as `Statement[0].Effect`.
  public var path: String { place.path }
  /// The line, counted from one; nil where the document was not read from a text.
  public var line: Int? { place.line }
  /// The column, counted from one; nil where the document was not read from a text.
  public var column: Int? { place.column }
}

/// A rule of the policy grammar, by the id under which lint findings report it.
///
/// From the IAM user guide, "Grammar of the IAM JSON policy language".
public enum GrammarRule: String, Hashable, Sendable, CaseIterable {
  /// The text is JSON, with no key twice, and of characters that IAM accepts.
  case json = "GEN-JSON"
  /// The elements are known, complete, and go together.
  case element = "GEN-ELEMENT"
  /// Each element has its JSON type.
  case type = "GEN-TYPE"
  /// The effect is `Allow` or `Deny`.
  case effect = "GEN-EFFECT"
  /// The version is one of the two that exist.
  case version = "GEN-VERSION"
  /// A statement id has permitted characters, and in an identity policy stands once.
  case sid = "GEN-SID"
  /// An action is `*` or `service:Name`.
  case action = "GEN-ACTION"
  /// A resource is `*` or an ARN.
  case arn = "GEN-ARN"
  /// A principal has one of its documented forms and stands only where one may.
  case principal = "GEN-PRINCIPAL"
  /// A condition operator exists.
  case conditionOperator = "GEN-COND-OP"
  /// An identity policy, a boundary or a bucket policy is not too long.
  case size = "GEN-SIZE"
  /// An endpoint policy is not too long.
  case endpointSize = "EP-SIZE"
  /// A CodeArtifact policy is not too long.
  case codeArtifactSize = "CA-POLICY-SIZE"
}
