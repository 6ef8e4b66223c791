import AWSModel

/// An access key as the simulated account holds it; its key is its id.
struct AccessKeyEntity: Entity {
  static let kind = EntityKind.accessKey
  var key: String
  var createdAt: Timestamp
  var userId: String
  var status: String
  var secret: String

  var region: String { globalRegion }
  var indexKeys: [IndexKey] { [.region(globalRegion), .user(userId)] }
  var displayName: String? { nil }
}
