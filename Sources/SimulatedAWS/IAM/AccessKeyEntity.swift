package import AWSModel

/// An access key as the simulated account holds it; its key is its id.
package struct AccessKeyEntity: Entity {
  package static let kind = EntityKind.accessKey
  package var key: String
  package var createdAt: Timestamp
  package var userId: String
  package var status: String
  package var secret: String

  package var region: String { globalRegion }
  package var indexKeys: [IndexKey] { [.region(globalRegion), .user(userId)] }
  package var displayName: String? { nil }
}
