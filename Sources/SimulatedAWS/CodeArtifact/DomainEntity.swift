package import AWSModel

/// A permissions policy of a domain or repository.
package struct PermissionsPolicy: Codable, Sendable {
  package var document: String
  /// Changes with each put.
  package var revision: String
}

/// A CodeArtifact domain as the simulated account holds it.
package struct DomainEntity: Entity {
  package static let kind = EntityKind.domain
  package var name: String
  package var region: String
  package var createdAt: Timestamp
  package var encryptionKey: String
  package var policy: PermissionsPolicy?
  package var tags: [Tag]

  package var key: String { Self.key(region: region, name: name) }
  package var indexKeys: [IndexKey] { [.region(region)] }
  package var displayName: String? { nil }

  /// The key of the domain of a name in a Region.
  static func key(region: String, name: String) -> String { "\(region)/\(name)" }
}
