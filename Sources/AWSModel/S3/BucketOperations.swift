/// What `s3:CreateBucket` is asked.
package struct CreateBucketRequest: AWSRequest {
  package typealias Response = CreateBucketResponse
  package static let operation = AWSOperation(.s3, "CreateBucket")

  package var bucket: String
  package var createBucketConfiguration: CreateBucketConfiguration?

  /// Creates the value from its members, as AWS names them.
  package init(bucket: String, createBucketConfiguration: CreateBucketConfiguration? = nil) {
    self.bucket = bucket
    self.createBucketConfiguration = createBucketConfiguration
  }
}

/// What `s3:CreateBucket` answers.
package struct CreateBucketResponse: AWSResponse {
  package var location: String?

  /// Creates the value from its members, as AWS names them.
  package init(location: String? = nil) {
    self.location = location
  }
}

/// What `s3:HeadBucket` is asked.
package struct HeadBucketRequest: AWSRequest {
  package typealias Response = HeadBucketResponse
  package static let operation = AWSOperation(.s3, "HeadBucket")

  package var bucket: String
  package var expectedBucketOwner: String?

  /// Creates the value from its members, as AWS names them.
  package init(bucket: String, expectedBucketOwner: String? = nil) {
    self.bucket = bucket
    self.expectedBucketOwner = expectedBucketOwner
  }
}

/// What `s3:HeadBucket` answers.
package struct HeadBucketResponse: AWSResponse {
  package var bucketRegion: String?

  /// Creates the value from its members, as AWS names them.
  package init(bucketRegion: String? = nil) {
    self.bucketRegion = bucketRegion
  }
}

/// What `s3:ListBuckets` is asked.
package struct ListBucketsRequest: AWSRequest {
  package typealias Response = ListBucketsResponse
  package static let operation = AWSOperation(.s3, "ListBuckets")

  package var maxBuckets: Int?
  package var continuationToken: String?
  package var prefix: String?

  /// Creates the value from its members, as AWS names them.
  package init(maxBuckets: Int? = nil, continuationToken: String? = nil, prefix: String? = nil) {
    self.maxBuckets = maxBuckets
    self.continuationToken = continuationToken
    self.prefix = prefix
  }
}

/// What `s3:ListBuckets` answers.
package struct ListBucketsResponse: AWSResponse {
  package var buckets: [Bucket]
  package var owner: Owner?
  package var continuationToken: String?
  package var prefix: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    buckets: [Bucket] = [], owner: Owner? = nil, continuationToken: String? = nil,
    prefix: String? = nil
  ) {
    self.buckets = buckets
    self.owner = owner
    self.continuationToken = continuationToken
    self.prefix = prefix
  }
}

/// What `s3:GetBucketLocation` is asked.
package struct GetBucketLocationRequest: AWSRequest {
  package typealias Response = GetBucketLocationResponse
  package static let operation = AWSOperation(.s3, "GetBucketLocation")

  package var bucket: String
  package var expectedBucketOwner: String?

  /// Creates the value from its members, as AWS names them.
  package init(bucket: String, expectedBucketOwner: String? = nil) {
    self.bucket = bucket
    self.expectedBucketOwner = expectedBucketOwner
  }
}

/// What `s3:GetBucketLocation` answers.
package struct GetBucketLocationResponse: AWSResponse {
  package var locationConstraint: String?

  /// Creates the value from its members, as AWS names them.
  package init(locationConstraint: String? = nil) {
    self.locationConstraint = locationConstraint
  }
}

/// What `s3:DeleteBucket` is asked.
package struct DeleteBucketRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.s3, "DeleteBucket")

  package var bucket: String
  package var expectedBucketOwner: String?

  /// Creates the value from its members, as AWS names them.
  package init(bucket: String, expectedBucketOwner: String? = nil) {
    self.bucket = bucket
    self.expectedBucketOwner = expectedBucketOwner
  }
}

/// The Amazon S3 shape `CreateBucketConfiguration`.
package struct CreateBucketConfiguration: AWSShape {
  package var locationConstraint: String?
  package var tags: [Tag]

  /// Creates the value from its members, as AWS names them.
  package init(locationConstraint: String? = nil, tags: [Tag] = []) {
    self.locationConstraint = locationConstraint
    self.tags = tags
  }
}

/// The Amazon S3 shape `Bucket`.
package struct Bucket: AWSShape {
  package var name: String
  package var creationDate: Timestamp?
  package var bucketRegion: String?

  /// Creates the value from its members, as AWS names them.
  package init(name: String, creationDate: Timestamp? = nil, bucketRegion: String? = nil) {
    self.name = name
    self.creationDate = creationDate
    self.bucketRegion = bucketRegion
  }
}

/// The Amazon S3 shape `Owner`.
package struct Owner: AWSShape {
  package var id: String

  /// Creates the value from its members, as AWS names them.
  package init(id: String) {
    self.id = id
  }
}
