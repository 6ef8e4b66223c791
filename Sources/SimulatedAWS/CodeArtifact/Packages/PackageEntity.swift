import AWSModel

/// A package of a repository; its versions are rows of their own.
struct PackageEntity: Entity {
  static let kind = EntityKind.package
  var region: String
  /// The key of its repository.
  var repository: String
  var name: PackageName
  var createdAt: Timestamp
  /// Whether versions may be published.
  var publish = "ALLOW"
  /// Whether versions may come from upstreams.
  var upstream = "ALLOW"
  /// npm's tags: names that stand for versions.
  var tags: [String: String] = [:]

  var key: String { "\(repository)/\(name.format)/\(name.namespace ?? "")/\(name.name)" }
  var indexKeys: [IndexKey] { [.repository(repository)] }
  var displayName: String? { nil }
}

/// A version of a package in a repository.
struct PackageVersionEntity: Entity {
  /// How a version came into its domain.
  struct Origin: Codable, Hashable, Sendable {
    /// The repository in which it was published.
    var repository: String
    var type = "INTERNAL"
  }

  static let kind = EntityKind.packageVersion
  var region: String
  /// The key of its domain.
  var domain: String
  /// The key of its package.
  var package: String
  var version: String
  var revision: String
  var status: String
  /// When it came into this repository.
  var createdAt: Timestamp
  /// When it was published.
  var publishedAt: Timestamp
  var origin: Origin
  var assets: [PackageAsset] = []
  var about = PackageMetadata()

  var key: String { Self.key(package: package, version: version) }
  var indexKeys: [IndexKey] {
    [.package(package)]
      + Set(assets.map(\.digests.sha256)).map { .asset(domain: domain, sha256: $0) }
  }
  var displayName: String? { nil }

  /// The key of a version of a package.
  static func key(package: String, version: String) -> String { "\(package)/\(version)" }

  /// Whether package managers may download it.
  var isReadable: Bool { status == "Published" || status == "Unlisted" }
}

/// The content of files, once for each domain; the bytes are in the `AssetStore`.
struct AssetEntity: Entity {
  static let kind = EntityKind.asset
  var region: String
  /// The key of its domain.
  var domain: String
  var sha256: String
  var size: Int
  var createdAt: Timestamp

  var key: String { Self.key(domain: domain, sha256: sha256) }
  var indexKeys: [IndexKey] { [.domain(domain), .digest(sha256)] }
  var displayName: String? { nil }

  /// The key of content in a domain.
  static func key(domain: String, sha256: String) -> String { "\(domain)/\(sha256)" }
}
