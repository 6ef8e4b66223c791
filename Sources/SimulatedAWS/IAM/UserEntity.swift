import AWSModel

/// An IAM user as the simulated account holds it.
struct UserEntity: Entity {
  static let kind = EntityKind.user
  var key: String
  var createdAt: Timestamp
  var name: String
  var path: String
  var boundary: String?
  var groupIds: [String] = []
  var attachedPolicies: [String] = []
  /// The inline policies' documents by their names.
  var inlinePolicies: [String: String] = [:]
  var tags: [Tag]

  var region: String { globalRegion }
  var indexKeys: [IndexKey] {
    [.region(globalRegion), .name(scope: "user", name.lowercased())]
      + groupIds.map { .member(group: $0) } + attachedPolicies.map { .attachedPolicy($0) }
      + (boundary.map { [.boundary($0)] } ?? [])
  }
  var displayName: String? { name }
}
