import AWSModel

/// A group of a domain's packages, told by a pattern such as `/npm/react*`; the root group `/*` is
/// there without a row until it is changed.
struct PackageGroupEntity: Entity {
  /// What may bring versions in.
  struct Restriction: Codable, Hashable, Sendable {
    var mode = "INHERIT"
    /// The repositories allowed where the mode is `ALLOW_SPECIFIC_REPOSITORIES`.
    var repositories: [String] = []
  }

  static let kind = EntityKind.packageGroup
  var region: String
  /// The key of its domain.
  var domain: String
  var pattern: String
  var createdAt: Timestamp
  var contactInfo: String?
  var details: String?
  var tags: [Tag] = []
  /// By `PUBLISH`, `INTERNAL_UPSTREAM`, `EXTERNAL_UPSTREAM`.
  var restrictions: [String: Restriction] = [:]

  var key: String { Self.key(domain: domain, pattern: pattern) }
  var indexKeys: [IndexKey] { [.domain(domain)] }
  var displayName: String? { nil }

  /// The key of the group of a pattern in a domain.
  static func key(domain: String, pattern: String) -> String { "\(domain)\(pattern)" }
}
