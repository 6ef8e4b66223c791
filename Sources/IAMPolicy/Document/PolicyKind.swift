/// What a policy document is attached to, which decides parts of its grammar.
public enum PolicyKind: String, Hashable, Sendable, CaseIterable {
  /// A policy of a user, a group or a role, inline or managed.
  case identity
  /// A managed policy that bounds what a user or role can be allowed.
  case boundary
  /// The policy of a VPC endpoint.
  case endpoint
  /// The policy of an S3 bucket.
  case bucket
  /// The permissions policy of a CodeArtifact domain.
  case domain
  /// The permissions policy of a CodeArtifact repository.
  case repository

  /// Whether every statement must say for whom it is.
  ///
  /// Where it must not, the policy holds for whatever it is attached to, and IAM refuses the
  /// elements `Principal` and `NotPrincipal`.
  public var namesPrincipals: Bool {
    switch self {
    case .identity, .boundary: false
    case .endpoint, .bucket, .domain, .repository: true
    }
  }

  /// The kind in the words of a message, with its article.
  var phrase: String {
    switch self {
    case .identity: "an identity policy"
    case .boundary: "a permissions boundary"
    case .endpoint: "an endpoint policy"
    case .bucket: "a bucket policy"
    case .domain: "a domain policy"
    case .repository: "a repository policy"
    }
  }
}
