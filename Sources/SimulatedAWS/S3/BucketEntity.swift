import AWSModel

/// A bucket as the simulated account holds it; its key is its name.
struct BucketEntity: Entity {
  static let kind = EntityKind.bucket
  var key: String
  var region: String
  var createdAt: Timestamp
  var policy: String?
  var tags: [Tag]

  var indexKeys: [IndexKey] { [.region(globalRegion)] }
  var displayName: String? { nil }
}

/// An object of a bucket: its size and digest, but not its bytes.
struct ObjectEntity: Entity {
  static let kind = EntityKind.object
  var key: String
  var region: String
  var createdAt: Timestamp
  var bucket: String
  var name: String
  var size: Int
  var digest: String

  var indexKeys: [IndexKey] { [.bucket(bucket)] }
  var displayName: String? { name }
}
