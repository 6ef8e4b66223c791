/// What `s3:PutBucketPolicy` is asked.
package struct PutBucketPolicyRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.s3, "PutBucketPolicy")

  package var bucket: String
  package var policy: String
  package var expectedBucketOwner: String?

  /// Creates the value from its members, as AWS names them.
  package init(bucket: String, policy: String, expectedBucketOwner: String? = nil) {
    self.bucket = bucket
    self.policy = policy
    self.expectedBucketOwner = expectedBucketOwner
  }
}

/// What `s3:GetBucketPolicy` is asked.
package struct GetBucketPolicyRequest: AWSRequest {
  package typealias Response = GetBucketPolicyResponse
  package static let operation = AWSOperation(.s3, "GetBucketPolicy")

  package var bucket: String
  package var expectedBucketOwner: String?

  /// Creates the value from its members, as AWS names them.
  package init(bucket: String, expectedBucketOwner: String? = nil) {
    self.bucket = bucket
    self.expectedBucketOwner = expectedBucketOwner
  }
}

/// What `s3:GetBucketPolicy` answers.
package struct GetBucketPolicyResponse: AWSResponse {
  package var policy: String

  /// Creates the value from its members, as AWS names them.
  package init(policy: String) {
    self.policy = policy
  }
}

/// What `s3:DeleteBucketPolicy` is asked.
package struct DeleteBucketPolicyRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.s3, "DeleteBucketPolicy")

  package var bucket: String
  package var expectedBucketOwner: String?

  /// Creates the value from its members, as AWS names them.
  package init(bucket: String, expectedBucketOwner: String? = nil) {
    self.bucket = bucket
    self.expectedBucketOwner = expectedBucketOwner
  }
}
