package import AWSModel

/// A managed policy as the simulated account holds it; its key is its ARN.
package struct PolicyEntity: Entity {
  /// One text of the policy.
  package struct Version: Codable, Sendable {
    /// 1, 2, and so on; never given again.
    package var number: Int
    package var document: String
    package var createdAt: Timestamp

    /// The number as IAM writes it, such as `v2`.
    var id: String { "v\(number)" }
  }

  package static let kind = EntityKind.policy
  package var key: String
  package var policyId: String
  package var createdAt: Timestamp
  package var updatedAt: Timestamp
  package var name: String
  package var path: String
  package var details: String?
  package var versions: [Version]
  package var defaultVersion: Int
  package var lastVersion: Int
  package var tags: [Tag]

  package var region: String { globalRegion }
  package var indexKeys: [IndexKey] {
    [.region(globalRegion), .name(scope: "policy", name.lowercased())]
  }
  package var displayName: String? { name }
}
