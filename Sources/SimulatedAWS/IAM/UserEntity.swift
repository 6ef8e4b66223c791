package import AWSModel

/// An IAM user as the simulated account holds it.
package struct UserEntity: Entity {
  package static let kind = EntityKind.user
  package var key: String
  package var createdAt: Timestamp
  package var name: String
  package var path: String
  package var boundary: String?
  package var groupIds: [String] = []
  package var attachedPolicies: [String] = []
  /// The inline policies' documents by their names.
  package var inlinePolicies: [String: String] = [:]
  package var tags: [Tag]

  package var region: String { globalRegion }
  package var indexKeys: [IndexKey] {
    [.region(globalRegion), .name(scope: "user", name.lowercased())]
      + groupIds.map { .member(group: $0) } + attachedPolicies.map { .attachedPolicy($0) }
      + (boundary.map { [.boundary($0)] } ?? [])
  }
  package var displayName: String? { name }
}
