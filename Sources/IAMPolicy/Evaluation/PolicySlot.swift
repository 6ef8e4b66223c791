/// The place that a policy has among those of a request, by its name in request files.
///
/// The order is that of the reasons of a decision: what can grant stands first.
public enum PolicySlot: String, Hashable, Sendable, CaseIterable {
  /// A policy of the user or role itself, inline or attached.
  case identity
  /// A policy of a group of the user.
  case group
  /// The policy of the CodeArtifact domain.
  case domain
  /// The policy of the CodeArtifact repository.
  case repository
  /// The policy of the S3 bucket.
  case bucket
  /// The permissions boundary of the user or role.
  case boundary
  /// The policy given when the session was made.
  case session
  /// The policy of the VPC endpoint through which the request travels.
  case endpoint
  /// The service control policy of the principal's account.
  case serviceControl = "scp"

  /// The kind by whose grammar its documents are read.
  public var kind: PolicyKind {
    switch self {
    case .identity, .group, .session, .serviceControl: .identity
    case .boundary: .boundary
    case .domain: .domain
    case .repository: .repository
    case .bucket: .bucket
    case .endpoint: .endpoint
    }
  }

  /// The part of an evaluation in which it has a say.
  public var layer: PolicyLayer {
    switch self {
    case .identity, .group: .identity
    case .domain, .repository, .bucket: .resource
    case .boundary: .boundary
    case .session: .session
    case .endpoint: .endpoint
    case .serviceControl: .serviceControl
    }
  }

  /// The policy in the words of a sentence.
  var phrase: String {
    switch self {
    case .identity: "identity policy"
    case .group: "group policy"
    case .domain: "domain policy"
    case .repository: "repository policy"
    case .bucket: "bucket policy"
    case .boundary: "permissions boundary"
    case .session: "session policy"
    case .endpoint: "endpoint policy"
    case .serviceControl: "service control policy"
    }
  }
}

/// A part of an evaluation that can withhold permission.
public enum PolicyLayer: String, Hashable, Sendable, CaseIterable {
  /// The policies of the principal and its groups.
  case identity
  /// The policies of the resource.
  case resource
  /// The permissions boundary.
  case boundary
  /// The session policy.
  case session
  /// The policy of the VPC endpoint.
  case endpoint
  /// The service control policy.
  case serviceControl = "scp"
  /// The request itself: no policy can allow its action on its kind of resource.
  case request
}
