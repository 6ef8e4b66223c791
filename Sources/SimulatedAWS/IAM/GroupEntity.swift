import AWSModel

/// An IAM group as the simulated account holds it; its members know that they are.
struct GroupEntity: Entity {
  static let kind = EntityKind.group
  var key: String
  var createdAt: Timestamp
  var name: String
  var path: String
  var attachedPolicies: [String] = []
  /// The inline policies' documents by their names.
  var inlinePolicies: [String: String] = [:]

  var region: String { globalRegion }
  var indexKeys: [IndexKey] {
    [.region(globalRegion), .name(scope: "group", name.lowercased())]
      + attachedPolicies.map { .attachedPolicy($0) }
  }
  var displayName: String? { name }
}
