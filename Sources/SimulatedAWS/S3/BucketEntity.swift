package import AWSModel

/// A bucket as the simulated account holds it; its key is its name.
package struct BucketEntity: Entity {
  package static let kind = EntityKind.bucket
  package var key: String
  package var region: String
  package var createdAt: Timestamp
  package var policy: String?
  package var tags: [Tag]

  package var indexKeys: [IndexKey] { [.region(globalRegion)] }
  package var displayName: String? { nil }
}

/// An object of a bucket: its size and digest, but not its bytes.
package struct ObjectEntity: Entity {
  package static let kind = EntityKind.object
  package var key: String
  package var region: String
  package var createdAt: Timestamp
  package var bucket: String
  package var name: String
  package var size: Int
  package var digest: String

  package var indexKeys: [IndexKey] { [.bucket(bucket)] }
  package var displayName: String? { name }
}
