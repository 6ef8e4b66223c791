import AWSModel
import IAMPolicy

/// What speaks for a user and what limits it.
struct UserFacts: Sendable {
  /// The unique id, such as `AIDA…`.
  var id: String
  /// The tags.
  var tags: [String: String] = [:]
  /// The inline and attached policies.
  var identity: [IAMPolicy.AttachedPolicy] = []
  /// The policies of the groups.
  var group: [IAMPolicy.AttachedPolicy] = []
  /// The permissions boundary.
  var boundary: IAMPolicy.AttachedPolicy?

  /// A user of which only the id is known.
  init(id: String) {
    self.id = id
  }
}

/// Which route table the subnets of a VPC have.
struct RouteTableFacts: Sendable {
  /// The tables of the subnets that have one of their own, by the ids of the subnets.
  var bySubnet: [String: String] = [:]
  /// The table of all others.
  var main: String?
}

/// A domain of CodeArtifact.
struct DomainFacts: Sendable {
  /// The ARN of the bucket that keeps its assets.
  var assetBucket: String?
  /// Its policy.
  var policy: IAMPolicy.AttachedPolicy?
  /// Its tags.
  var tags: [String: String]
}

/// A repository of CodeArtifact.
struct RepositoryFacts: Sendable {
  /// The account that administers it.
  var administrator: String
  /// Its policy.
  var policy: IAMPolicy.AttachedPolicy?
  /// Its tags.
  var tags: [String: String]
}

extension PolicyDocument {
  /// The policy that an endpoint has by default (rule S3-03).
  static let everythingForEveryone = PolicyDocument(
    version: .v2008,
    statements: [
      PolicyStatement(
        effect: .allow, principal: .everyone, action: PatternElement("*"),
        resource: PatternElement("*"))
    ])

  /// A policy that allows everything to whom it is attached.
  static let everything = PolicyDocument(
    version: .v2012,
    statements: [
      PolicyStatement(effect: .allow, action: PatternElement("*"), resource: PatternElement("*"))
    ])
}
