/// What `s3:PutBucketTagging` is asked.
package struct PutBucketTaggingRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.s3, "PutBucketTagging")

  package var bucket: String
  package var tagging: Tagging
  package var expectedBucketOwner: String?

  /// Creates the value from its members, as AWS names them.
  package init(bucket: String, tagging: Tagging, expectedBucketOwner: String? = nil) {
    self.bucket = bucket
    self.tagging = tagging
    self.expectedBucketOwner = expectedBucketOwner
  }
}

/// What `s3:GetBucketTagging` is asked.
package struct GetBucketTaggingRequest: AWSRequest {
  package typealias Response = GetBucketTaggingResponse
  package static let operation = AWSOperation(.s3, "GetBucketTagging")

  package var bucket: String
  package var expectedBucketOwner: String?

  /// Creates the value from its members, as AWS names them.
  package init(bucket: String, expectedBucketOwner: String? = nil) {
    self.bucket = bucket
    self.expectedBucketOwner = expectedBucketOwner
  }
}

/// What `s3:GetBucketTagging` answers.
package struct GetBucketTaggingResponse: AWSResponse {
  package var tagSet: [Tag]

  /// Creates the value from its members, as AWS names them.
  package init(tagSet: [Tag] = []) {
    self.tagSet = tagSet
  }
}

/// What `s3:DeleteBucketTagging` is asked.
package struct DeleteBucketTaggingRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.s3, "DeleteBucketTagging")

  package var bucket: String
  package var expectedBucketOwner: String?

  /// Creates the value from its members, as AWS names them.
  package init(bucket: String, expectedBucketOwner: String? = nil) {
    self.bucket = bucket
    self.expectedBucketOwner = expectedBucketOwner
  }
}

/// The Amazon S3 shape `Tagging`.
package struct Tagging: AWSShape {
  package var tagSet: [Tag]

  /// Creates the value from its members, as AWS names them.
  package init(tagSet: [Tag] = []) {
    self.tagSet = tagSet
  }
}
