package import AWSModel

/// An IAM group as the simulated account holds it; its members know that they are.
package struct GroupEntity: Entity {
  package static let kind = EntityKind.group
  package var key: String
  package var createdAt: Timestamp
  package var name: String
  package var path: String
  package var attachedPolicies: [String] = []
  /// The inline policies' documents by their names.
  package var inlinePolicies: [String: String] = [:]

  package var region: String { globalRegion }
  package var indexKeys: [IndexKey] {
    [.region(globalRegion), .name(scope: "group", name.lowercased())]
      + attachedPolicies.map { .attachedPolicy($0) }
  }
  package var displayName: String? { name }
}
