/// An endpoint policy made for some purposes, or why there is none.
public struct GeneratedEndpointPolicy: Sendable {
  /// The smallest policy; nil where there are problems.
  public var document: PolicyDocument?
  /// What its reader should know.
  public var remarks: [EndpointRemark]
  /// Why there is no policy.
  public var problems: [AccessProblem]
}

/// Something to know about a generated policy.
public struct EndpointRemark: Hashable, Sendable {
  /// What a remark is about.
  public enum Kind: String, Hashable, Sendable {
    /// The buckets of the purpose have not been verified.
    case unverified
    /// The purpose opens the endpoint for all of S3.
    case fullAccess
    /// An action is not known, so what it works on is not either.
    case unknownAction
  }

  /// What it is about.
  public var kind: Kind
  /// The purpose, or the bucket, that it concerns.
  public var purpose: String
  /// The remark: one sentence, without a full stop at its end.
  public var message: String

  init(_ kind: Kind, _ purpose: String, _ message: String) {
    self.kind = kind
    self.purpose = purpose
    self.message = message
  }
}
