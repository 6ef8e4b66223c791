import AWSModel

/// A managed policy as the simulated account holds it; its key is its ARN.
struct PolicyEntity: Entity {
  /// One text of the policy.
  struct Version: Codable, Sendable {
    /// 1, 2, and so on; never given again.
    var number: Int
    var document: String
    var createdAt: Timestamp

    /// The number as IAM writes it, such as `v2`.
    var id: String { "v\(number)" }
  }

  static let kind = EntityKind.policy
  var key: String
  var policyId: String
  var createdAt: Timestamp
  var updatedAt: Timestamp
  var name: String
  var path: String
  var details: String?
  var versions: [Version]
  var defaultVersion: Int
  var lastVersion: Int
  var tags: [Tag]

  var region: String { globalRegion }
  var indexKeys: [IndexKey] {
    [.region(globalRegion), .name(scope: "policy", name.lowercased())]
  }
  var displayName: String? { name }
}
