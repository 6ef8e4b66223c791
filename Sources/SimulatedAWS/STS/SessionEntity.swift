import AWSModel

/// A session of a role as the simulated account holds it; its key is its access key's id.
struct SessionEntity: Entity {
  static let kind = EntityKind.session
  var key: String
  var createdAt: Timestamp
  var secret: String
  var token: String
  var expiresAt: Timestamp
  /// The role's unique id; the role may be gone by now.
  var roleId: String
  var roleName: String
  var name: String
  /// The policies that limit the session beside the role's own.
  var policy: String?
  var policyARNs: [String] = []
  var tags: [Tag] = []
  /// The keys of the tags that sessions keep which are made from this one.
  var transitiveTagKeys: [String] = []
  var sourceIdentity: String?
  /// The identity provider that vouched for whoever began the session.
  var federatedProvider: String?

  var region: String { globalRegion }
  var indexKeys: [IndexKey] { [.endingHour(Self.hour(of: expiresAt))] }
  var displayName: String? { name }

  /// The hour of a moment, counted from 1970.
  static func hour(of moment: Timestamp) -> Int {
    Int((moment.secondsSinceEpoch / 3600).rounded(.down))
  }
}
