import AWSModel

/// A CodeArtifact repository as the simulated account holds it.
struct RepositoryEntity: Entity {
  /// A direct upstream.
  ///
  /// It means the repository that had the name when it was set: if that one is deleted, the
  /// reference dangles, even when the name is used again.
  struct Upstream: Codable, Hashable, Sendable {
    var name: String
    var serial: String
  }

  static let kind = EntityKind.repository
  var domain: String
  var name: String
  /// Tells this repository from earlier ones of the same name.
  var serial: String
  var region: String
  var createdAt: Timestamp
  var details: String?
  var upstreams: [Upstream] = []
  var externalConnections: [String] = []
  var policy: PermissionsPolicy?
  var tags: [Tag]

  var key: String { Self.key(region: region, domain: domain, name: name) }
  var indexKeys: [IndexKey] {
    [.region(region), .domain(DomainEntity.key(region: region, name: domain))]
      + Set(upstreams.map(\.serial)).map { .upstream($0) }
  }
  var displayName: String? { nil }

  /// The key of the repository of a name in a domain.
  static func key(region: String, domain: String, name: String) -> String {
    "\(region)/\(domain)/\(name)"
  }
}
