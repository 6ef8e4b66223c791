/// For whom a statement is: those listed, or all but those listed.
public struct PrincipalElement: Sendable {
  /// The two ways to name principals.
  public enum Names: Sendable {
    /// The bare text `*`: everyone.
    case everyone
    /// Principals by type, in the author's order.
    case listed([PrincipalEntry])
  }

  /// Whether it is `NotPrincipal`, and so about whom the list does not name.
  public var isNegated: Bool
  /// The principals.
  public var names: Names
  /// Where they stand.
  public var place = PolicyPlace.none

  /// Those named by `names`, or with `isNegated` all others.
  public init(_ names: Names, isNegated: Bool = false) {
    self.names = names
    self.isNegated = isNegated
  }

  /// The AWS principals `arns`: accounts, users, roles or sessions.
  public static func aws(_ arns: PolicyStringList) -> PrincipalElement {
    PrincipalElement(.listed([PrincipalEntry(type: .aws, values: arns)]))
  }

  /// Everyone, written `*`.
  public static var everyone: PrincipalElement { PrincipalElement(.everyone) }
}

/// The principals of one type.
public struct PrincipalEntry: Sendable {
  /// Their type.
  public var type: PrincipalType
  /// Their names, in the form the type asks for.
  public var values: PolicyStringList

  /// The principals `values` of one type.
  public init(type: PrincipalType, values: PolicyStringList) {
    self.type = type
    self.values = values
  }
}

/// A type of principal.
///
/// From the IAM user guide, "AWS JSON policy elements: Principal".
public enum PrincipalType: String, Hashable, Sendable, CaseIterable {
  /// Accounts, users, roles and sessions, by account number or ARN.
  case aws = "AWS"
  /// AWS services, such as `ec2.amazonaws.com`.
  case service = "Service"
  /// Identity providers.
  case federated = "Federated"
  /// Accounts by their canonical S3 id.
  case canonicalUser = "CanonicalUser"
}
