package import IAMPolicy

/// The policies that have a say in a call, as texts.
///
/// Equal texts mean the same, so that what was made of them can be kept for the next call.
package struct PolicyTexts: Hashable, Sendable {
  /// A policy's text, with the name of it if it has one.
  struct Named: Hashable, Sendable {
    var name: String?
    var text: String
  }

  var identity: [Named] = []
  var group: [Named] = []
  var boundary: Named?
  /// The policies that limit a session, of which one must allow; nil for who has no session, or one
  /// without policies.
  var session: [Named]?
  var domain: String?
  var repository: String?
  var bucket: String?

  /// The policies, read; a text that is none allows nothing.
  package var policies: PolicySet {
    var policies = PolicySet()
    policies.identity = identity.compactMap { Self.read($0, as: .identity) }
    policies.group = group.compactMap { Self.read($0, as: .identity) }
    policies.boundary = boundary.map { Self.read($0, as: .boundary) ?? Self.nothing }
    policies.session = session.map(Self.joined)
    policies.domain = domain.flatMap { Self.read(Named(text: $0), as: .domain) }
    policies.repository = repository.flatMap { Self.read(Named(text: $0), as: .repository) }
    policies.bucket = bucket.flatMap { Self.read(Named(text: $0), as: .bucket) }
    return policies
  }

  private static func read(_ policy: Named, as kind: PolicyKind) -> AttachedPolicy? {
    PolicyDocument.read(policy.text, as: kind).document
      .map { AttachedPolicy($0, name: policy.name) }
  }

  /// The policies of a session as one: what one of them allows is allowed, if none denies it.
  private static func joined(_ policies: [Named]) -> AttachedPolicy {
    let documents = policies.compactMap { read($0, as: .identity)?.document }
    return AttachedPolicy(
      PolicyDocument(version: .v2012, statements: documents.flatMap(\.statements)))
  }

  private static let nothing = AttachedPolicy(PolicyDocument(statements: []))
}
