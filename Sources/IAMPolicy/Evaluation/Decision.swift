package import Values

/// What AWS would answer to a request, and why.
public struct Decision: Sendable {
  /// An answer, in AWS's words.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// It is allowed.
    case allowed
    /// Nothing denies it, but something that must allow it does not.
    case implicitDeny
    /// A statement denies it.
    case explicitDeny
  }

  /// The answer.
  public var outcome: Outcome
  /// The statements that decided: those that allow, or those that deny.
  ///
  /// Empty for an implicit deny, and where the root user needs no statement.
  public var reasons: [StatementReason]
  /// What withheld permission, where it is an implicit deny.
  public var blockedBy: PolicyLayer?
  /// The decision in one sentence or two, with what to look at.
  public var explanation: String { Explanation(self).text }

  /// The request.
  public var request: AccessRequest
  /// How the accounts of the principal and of the resource stand to each other.
  var relation: AccountRelation
  /// Why no policy can allow the request; nil where one can.
  var impossibility: String?

  /// Whether the answer is yes.
  public var isAllowed: Bool { outcome == .allowed }
}

/// A statement that decided about a request.
public struct StatementReason: Sendable {
  /// What its policy is attached to.
  public var slot: PolicySlot
  /// Which of the policies of its slot it is in, counted from zero.
  public var policyIndex: Int
  /// What its policy is called; nil where it has no name of its own.
  public var policyName: String?
  /// Which statement of its document it is, counted from zero.
  public var statementIndex: Int
  /// The name of the statement; nil where it has none.
  public var sid: String?
  /// Whether it allows or denies.
  public var effect: PolicyEffect
  /// Where it stands in its document.
  public var place: PolicyPlace
  /// Where its policy stands in the file that it was read from.
  package var policyPath: ValuePath

  /// Where it stands in the file that its policy was read from.
  package var filePath: ValuePath { ValuePath(policyPath.steps + place.valuePath.steps) }

  /// The line, counted from one; nil where the document was not read from a text.
  public var line: Int? { place.line }
  /// The column, counted from one; nil where the document was not read from a text.
  public var column: Int? { place.column }
}

/// How the account of the principal stands to that of the resource.
enum AccountRelation: Sendable {
  /// They are one.
  case same
  /// The principal's administers the repository that another owns.
  case administrator
  /// They are two.
  case foreign(principal: String, resource: String)
  /// The principal has no account.
  case none
}
