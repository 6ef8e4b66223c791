/// The Amazon S3 operations cainfra uses, in AWS's names (API version 2006-03-01).
///
/// Every method throws `AWSError`: AWS's refusal, or a transport failure whose outcome is unknown.
package protocol S3API: Sendable {
  /// Creates a bucket: `CreateBucket`.
  func createBucket(_ request: CreateBucketRequest) async throws(AWSError) -> CreateBucketResponse
  /// Asks whether the caller may use a bucket: `HeadBucket`.
  func headBucket(_ request: HeadBucketRequest) async throws(AWSError) -> HeadBucketResponse
  /// Lists buckets: `ListBuckets`.
  func listBuckets(_ request: ListBucketsRequest) async throws(AWSError) -> ListBucketsResponse
  /// Returns a bucket location: `GetBucketLocation`.
  func getBucketLocation(
    _ request: GetBucketLocationRequest
  ) async throws(AWSError) -> GetBucketLocationResponse
  /// Deletes a bucket: `DeleteBucket`.
  func deleteBucket(_ request: DeleteBucketRequest) async throws(AWSError)

  /// Sets a bucket policy: `PutBucketPolicy`.
  func putBucketPolicy(_ request: PutBucketPolicyRequest) async throws(AWSError)
  /// Returns a bucket policy: `GetBucketPolicy`.
  func getBucketPolicy(
    _ request: GetBucketPolicyRequest
  ) async throws(AWSError) -> GetBucketPolicyResponse
  /// Deletes a bucket policy: `DeleteBucketPolicy`.
  func deleteBucketPolicy(_ request: DeleteBucketPolicyRequest) async throws(AWSError)

  /// Sets a bucket tagging: `PutBucketTagging`.
  func putBucketTagging(_ request: PutBucketTaggingRequest) async throws(AWSError)
  /// Returns a bucket tagging: `GetBucketTagging`.
  func getBucketTagging(
    _ request: GetBucketTaggingRequest
  ) async throws(AWSError) -> GetBucketTaggingResponse
  /// Deletes a bucket tagging: `DeleteBucketTagging`.
  func deleteBucketTagging(_ request: DeleteBucketTaggingRequest) async throws(AWSError)

  /// Sets an object: `PutObject`.
  func putObject(_ request: PutObjectRequest) async throws(AWSError) -> PutObjectResponse
  /// Lists objects: `ListObjectsV2`.
  func listObjectsV2(
    _ request: ListObjectsV2Request
  ) async throws(AWSError) -> ListObjectsV2Response
  /// Deletes objects: `DeleteObjects`.
  func deleteObjects(
    _ request: DeleteObjectsRequest
  ) async throws(AWSError) -> DeleteObjectsResponse

  // MARK: Operations that a service may do without

  /// `GetObject`; unknown to a service that does not implement it.
  func getObject(
    _ request: GetObjectRequest
  ) async throws(AWSError) -> GetObjectResponse
  /// `HeadObject`; unknown to a service that does not implement it.
  func headObject(
    _ request: HeadObjectRequest
  ) async throws(AWSError) -> HeadObjectResponse
  /// `DeleteObject`; unknown to a service that does not implement it.
  func deleteObject(
    _ request: DeleteObjectRequest
  ) async throws(AWSError)
}
