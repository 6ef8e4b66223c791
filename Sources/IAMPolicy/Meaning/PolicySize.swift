/// How long a policy may be, and how AWS counts.
///
/// From the IAM user guide, "IAM and AWS STS quotas"; the Amazon VPC user guide, "Control access
/// to VPC endpoints using endpoint policies"; and the CodeArtifact API reference,
/// `PutDomainPermissionsPolicy`.
public enum PolicySizeLimit: String, Hashable, Sendable, CaseIterable {
  /// A version of a managed policy.
  case managedPolicy
  /// All inline policies of a user together.
  case inlineOfUser
  /// All inline policies of a group together.
  case inlineOfGroup
  /// All inline policies of a role together.
  case inlineOfRole
  /// The policy of a VPC endpoint.
  case endpoint
  /// The policy of an S3 bucket.
  case bucket
  /// The permissions policy of a CodeArtifact domain or repository.
  case codeArtifact

  /// The limit of a policy of a kind; an identity policy is taken for a managed one.
  public init(_ kind: PolicyKind) {
    switch kind {
    case .identity, .boundary: self = .managedPolicy
    case .endpoint: self = .endpoint
    case .bucket: self = .bucket
    case .domain, .repository: self = .codeArtifact
    }
  }

  /// The most characters allowed; for a bucket policy, bytes.
  public var limit: Int {
    switch self {
    case .managedPolicy: 6144
    case .inlineOfUser: 2048
    case .inlineOfGroup: 5120
    case .inlineOfRole: 10240
    case .endpoint, .bucket: 20480
    case .codeArtifact: 7168
    }
  }

  /// Whether white space counts; IAM leaves it out.
  public var countsWhiteSpace: Bool {
    switch self {
    case .managedPolicy, .inlineOfUser, .inlineOfGroup, .inlineOfRole: false
    case .endpoint, .bucket, .codeArtifact: true
    }
  }

  fileprivate var rule: GrammarRule {
    switch self {
    case .managedPolicy, .inlineOfUser, .inlineOfGroup, .inlineOfRole, .bucket: .size
    case .endpoint: .endpointSize
    case .codeArtifact: .codeArtifactSize
    }
  }

  fileprivate var owner: String {
    switch self {
    case .managedPolicy: "a managed policy"
    case .inlineOfUser: "the inline policies of a user together"
    case .inlineOfGroup: "the inline policies of a group together"
    case .inlineOfRole: "the inline policies of a role together"
    case .endpoint: "an endpoint policy"
    case .bucket: "a bucket policy"
    case .codeArtifact: "a CodeArtifact permissions policy"
    }
  }
}

/// The size of policy texts as AWS counts it.
public enum PolicySize {
  /// The most characters of a policy document that the IAM API takes at all.
  public static let apiLimit = 131_072

  /// The size of a text under a limit: its characters, without white space where that is free.
  public static func count(_ text: String, for limit: PolicySizeLimit) -> Int {
    if limit == .bucket { return text.utf8.count }
    guard !limit.countsWhiteSpace else { return text.unicodeScalars.count }
    return text.unicodeScalars.count { !isWhiteSpace($0) }
  }

  /// The problem with the size of a text; nil where it is short enough.
  ///
  /// `others` is what other texts under the same limit already take: the sum of the inline
  /// policies of the same user, say.
  public static func check(
    _ text: String, _ limit: PolicySizeLimit, others: Int = 0
  ) -> PolicyProblem? {
    let size = count(text, for: limit) + others
    guard size > limit.limit else { return nil }
    let unit = limit == .bucket ? "bytes" : "characters"
    let counted = limit.countsWhiteSpace ? "with white space" : "without white space"
    return PolicyProblem(
      limit.rule,
      "The policy has \(size) \(unit) \(counted), but \(limit.owner) may have \(limit.limit)",
      at: .none, help: "Merge statements, or replace lists of names by patterns.")
  }

  private static func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20: true
    default: false
    }
  }
}
