/// What the actions of S3 on buckets and objects are limited to.
///
/// From the Service Authorization Reference, "Actions, resources, and condition keys for Amazon
/// S3".
public enum S3Actions {
  /// What an action, or a pattern of actions, is limited to.
  public struct Targets: OptionSet, Hashable, Sendable {
    public let rawValue: Int

    public init(rawValue: Int) {
      self.rawValue = rawValue
    }

    /// The bucket itself: its ARN without a key.
    public static let bucket = Targets(rawValue: 1)
    /// The objects of the bucket: its ARN and `/*`.
    public static let object = Targets(rawValue: 2)
    /// Neither: only `*` stands for its resource.
    public static let account = Targets(rawValue: 4)
  }

  /// What `action` is limited to; empty where no known action matches it.
  ///
  /// The action may have wildcards: it is then limited to all that its matches are.
  public static func targets(of action: String) -> Targets {
    guard action != "*" else { return [.bucket, .object] }
    guard let colon = action.firstIndex(of: ":"), action[..<colon].lowercased() == "s3" else {
      return []
    }
    let pattern = WildcardPattern(action[action.index(after: colon)...].lowercased())
    var targets: Targets = []
    if object.contains(where: { pattern.matches($0.lowercased()) }) { targets.insert(.object) }
    if bucket.contains(where: { pattern.matches($0.lowercased()) }) { targets.insert(.bucket) }
    if targets.isEmpty, pattern.matches("listallmybuckets") { targets.insert(.account) }
    return targets
  }

  /// The actions on objects.
  public static let object: [String] = [
    "AbortMultipartUpload", "BypassGovernanceRetention", "DeleteObject", "DeleteObjectTagging",
    "DeleteObjectVersion", "DeleteObjectVersionTagging", "GetObject", "GetObjectAcl",
    "GetObjectAttributes", "GetObjectLegalHold", "GetObjectRetention", "GetObjectTagging",
    "GetObjectTorrent", "GetObjectVersion", "GetObjectVersionAcl", "GetObjectVersionAttributes",
    "GetObjectVersionForReplication", "GetObjectVersionTagging", "GetObjectVersionTorrent",
    "ListMultipartUploadParts", "ObjectOwnerOverrideToBucketOwner", "PutObject", "PutObjectAcl",
    "PutObjectLegalHold", "PutObjectRetention", "PutObjectTagging", "PutObjectVersionAcl",
    "PutObjectVersionTagging", "ReplicateDelete", "ReplicateObject", "ReplicateTags",
    "RestoreObject",
  ]

  /// The actions on buckets.
  public static let bucket: [String] = [
    "CreateBucket", "DeleteBucket", "DeleteBucketPolicy", "DeleteBucketWebsite",
    "GetAccelerateConfiguration", "GetAnalyticsConfiguration", "GetBucketAcl", "GetBucketCORS",
    "GetBucketLocation", "GetBucketLogging", "GetBucketNotification",
    "GetBucketObjectLockConfiguration", "GetBucketOwnershipControls", "GetBucketPolicy",
    "GetBucketPolicyStatus", "GetBucketPublicAccessBlock", "GetBucketRequestPayment",
    "GetBucketTagging", "GetBucketVersioning", "GetBucketWebsite", "GetEncryptionConfiguration",
    "GetIntelligentTieringConfiguration", "GetInventoryConfiguration",
    "GetLifecycleConfiguration", "GetMetricsConfiguration", "GetReplicationConfiguration",
    "ListBucket", "ListBucketMultipartUploads", "ListBucketVersions",
    "PutAccelerateConfiguration", "PutAnalyticsConfiguration", "PutBucketAcl", "PutBucketCORS",
    "PutBucketLogging", "PutBucketNotification", "PutBucketObjectLockConfiguration",
    "PutBucketOwnershipControls", "PutBucketPolicy", "PutBucketPublicAccessBlock",
    "PutBucketRequestPayment", "PutBucketTagging", "PutBucketVersioning", "PutBucketWebsite",
    "PutEncryptionConfiguration", "PutIntelligentTieringConfiguration",
    "PutInventoryConfiguration", "PutLifecycleConfiguration", "PutMetricsConfiguration",
    "PutReplicationConfiguration",
  ]
}
