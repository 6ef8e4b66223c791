import AWSModel

/// A permissions policy of a domain or repository.
struct PermissionsPolicy: Codable, Sendable {
  var document: String
  /// Changes with each put.
  var revision: String
}

/// A CodeArtifact domain as the simulated account holds it.
struct DomainEntity: Entity {
  static let kind = EntityKind.domain
  var name: String
  var region: String
  var createdAt: Timestamp
  var encryptionKey: String
  var policy: PermissionsPolicy?
  var tags: [Tag]

  var key: String { Self.key(region: region, name: name) }
  var indexKeys: [IndexKey] { [.region(region)] }
  var displayName: String? { nil }

  /// The key of the domain of a name in a Region.
  static func key(region: String, name: String) -> String { "\(region)/\(name)" }
}
