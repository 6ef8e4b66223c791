/// A policy document in the IAM policy language, as its author wrote it.
///
/// It keeps the order of the statements, of their elements and of the values in them, whether
/// something was written as one value or as an array, and where each element stands. What a
/// document means is told apart from how it is written by ``isEquivalent(to:ignoringSids:)``.
public struct PolicyDocument: Sendable {
  /// The version of the language; nil where the document does not say.
  public var version: PolicyVersion?
  /// The name of the document, which some services give to resource policies.
  public var id: PolicyString?
  /// The statements in the author's order.
  public var statements: [PolicyStatement]
  /// Whether the statements were written as an array, not as a single object.
  public var statementsAreArray: Bool
  /// The elements in the order they were written.
  public var elementOrder: [DocumentElement]
  /// Where the document begins.
  public var place = PolicyPlace.none
  /// Where the version stands; nil where the document does not say it.
  public var versionPlace: PolicyPlace?

  /// A document of the given parts, in AWS's usual order of elements.
  public init(
    version: PolicyVersion? = nil, id: PolicyString? = nil, statements: [PolicyStatement],
    statementsAreArray: Bool = true, elementOrder: [DocumentElement] = DocumentElement.allCases
  ) {
    self.version = version
    self.id = id
    self.statements = statements
    self.statementsAreArray = statementsAreArray || statements.count != 1
    self.elementOrder = elementOrder
  }

  /// The version by which the document is read: one that does not say is read as 2008-10-17.
  public var effectiveVersion: PolicyVersion { version ?? .v2008 }
}

/// A version of the policy language.
public enum PolicyVersion: String, Hashable, Sendable, CaseIterable {
  /// The current version, the only one with policy variables.
  case v2012 = "2012-10-17"
  /// The first version, in which `${…}` is plain text.
  case v2008 = "2008-10-17"
}

/// An element of the document itself, in AWS's usual order.
public enum DocumentElement: String, Hashable, Sendable, CaseIterable {
  /// The version of the language.
  case version = "Version"
  /// The name of the document.
  case id = "Id"
  /// The statements.
  case statement = "Statement"
}
