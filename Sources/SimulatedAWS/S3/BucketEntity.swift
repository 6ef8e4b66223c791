import AWSModel
import FoundationEssentials

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

/// An object of a bucket.
struct ObjectEntity: Entity {
  static let kind = EntityKind.object
  var key: String
  var region: String
  var createdAt: Timestamp
  var bucket: String
  var name: String
  var size: Int
  /// The digest as answers have it, in quotation marks.
  var digest: String
  var contentType: String?
  /// The bytes; nil in accounts that were made before objects had any.
  var content: Data?

  var indexKeys: [IndexKey] { [.bucket(bucket)] }
  var displayName: String? { name }
}
