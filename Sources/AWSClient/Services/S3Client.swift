import AWSModel

/// Amazon S3 over HTTPS.
struct S3Client: S3API {
  /// Asks the service.
  let caller: ServiceCaller

  func createBucket(_ request: CreateBucketRequest) async throws(AWSError) -> CreateBucketResponse {
    try await caller.call(request)
  }

  func headBucket(_ request: HeadBucketRequest) async throws(AWSError) -> HeadBucketResponse {
    try await caller.call(request)
  }

  func listBuckets(_ request: ListBucketsRequest) async throws(AWSError) -> ListBucketsResponse {
    try await caller.call(request)
  }

  func getBucketLocation(
    _ request: GetBucketLocationRequest
  ) async throws(AWSError) -> GetBucketLocationResponse {
    try await caller.call(request)
  }

  func deleteBucket(_ request: DeleteBucketRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func putBucketPolicy(_ request: PutBucketPolicyRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func getBucketPolicy(
    _ request: GetBucketPolicyRequest
  ) async throws(AWSError) -> GetBucketPolicyResponse {
    try await caller.call(request)
  }

  func deleteBucketPolicy(_ request: DeleteBucketPolicyRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func putBucketTagging(_ request: PutBucketTaggingRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func getBucketTagging(
    _ request: GetBucketTaggingRequest
  ) async throws(AWSError) -> GetBucketTaggingResponse {
    try await caller.call(request)
  }

  func deleteBucketTagging(_ request: DeleteBucketTaggingRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func putObject(_ request: PutObjectRequest) async throws(AWSError) -> PutObjectResponse {
    try await caller.call(request)
  }

  func listObjectsV2(
    _ request: ListObjectsV2Request
  ) async throws(AWSError) -> ListObjectsV2Response {
    try await caller.call(request)
  }

  func deleteObjects(
    _ request: DeleteObjectsRequest
  ) async throws(AWSError) -> DeleteObjectsResponse {
    try await caller.call(request)
  }
}
