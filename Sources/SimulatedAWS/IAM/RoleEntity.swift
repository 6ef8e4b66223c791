import AWSModel

/// An IAM role as the simulated account holds it.
struct RoleEntity: Entity {
  /// When and where a role was assumed last.
  struct Use: Codable, Sendable {
    var moment: Timestamp
    var region: String
  }

  static let kind = EntityKind.role
  var key: String
  var createdAt: Timestamp
  var name: String
  var path: String
  /// The trust policy's document, which says who may assume the role.
  var trust: String
  var details: String?
  /// For how long a session may last at most, in seconds.
  var maxSessionDuration = 3600
  var boundary: String?
  var attachedPolicies: [String] = []
  /// The inline policies' documents by their names.
  var inlinePolicies: [String: String] = [:]
  var tags: [Tag]
  var lastUse: Use?

  var region: String { globalRegion }
  var indexKeys: [IndexKey] {
    [.region(globalRegion), .name(scope: "role", name.lowercased())]
      + attachedPolicies.map { .attachedPolicy($0) } + (boundary.map { [.boundary($0)] } ?? [])
  }
  var displayName: String? { name }
}
