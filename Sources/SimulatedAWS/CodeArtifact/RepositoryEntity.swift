package import AWSModel

/// A CodeArtifact repository as the simulated account holds it.
package struct RepositoryEntity: Entity {
  /// A direct upstream.
  ///
  /// It means the repository that had the name when it was set: if that one is deleted, the
  /// reference dangles, even when the name is used again.
  package struct Upstream: Codable, Hashable, Sendable {
    package var name: String
    package var serial: String
  }

  package static let kind = EntityKind.repository
  package var domain: String
  package var name: String
  /// Tells this repository from earlier ones of the same name.
  package var serial: String
  package var region: String
  package var createdAt: Timestamp
  package var details: String?
  package var upstreams: [Upstream] = []
  package var externalConnections: [String] = []
  package var policy: PermissionsPolicy?
  package var tags: [Tag]

  package var key: String { Self.key(region: region, domain: domain, name: name) }
  package var indexKeys: [IndexKey] {
    [.region(region), .domain(DomainEntity.key(region: region, name: domain))]
      + Set(upstreams.map(\.serial)).map { .upstream($0) }
  }
  package var displayName: String? { nil }

  /// The key of the repository of a name in a domain.
  static func key(region: String, domain: String, name: String) -> String {
    "\(region)/\(domain)/\(name)"
  }
}
