import AWSModel

/// Amazon S3 of a simulated account, as seen from a Region.
struct SimulatedS3: S3API {
  let cloud: SimulatedAWS
  let caller: SimulatedCaller

  func createBucket(
    _ request: CreateBucketRequest
  ) async throws(AWSError) -> CreateBucketResponse {
    try await cloud.answer(request, for: caller, Simulation.createBucket)
  }

  func headBucket(
    _ request: HeadBucketRequest
  ) async throws(AWSError) -> HeadBucketResponse {
    try await cloud.answer(request, for: caller, Simulation.headBucket)
  }

  func listBuckets(
    _ request: ListBucketsRequest
  ) async throws(AWSError) -> ListBucketsResponse {
    try await cloud.answer(request, for: caller, Simulation.listBuckets)
  }

  func getBucketLocation(
    _ request: GetBucketLocationRequest
  ) async throws(AWSError) -> GetBucketLocationResponse {
    try await cloud.answer(request, for: caller, Simulation.getBucketLocation)
  }

  func deleteBucket(_ request: DeleteBucketRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.deleteBucket)
  }

  func putBucketPolicy(_ request: PutBucketPolicyRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.putBucketPolicy)
  }

  func getBucketPolicy(
    _ request: GetBucketPolicyRequest
  ) async throws(AWSError) -> GetBucketPolicyResponse {
    try await cloud.answer(request, for: caller, Simulation.getBucketPolicy)
  }

  func deleteBucketPolicy(_ request: DeleteBucketPolicyRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.deleteBucketPolicy)
  }

  func putBucketTagging(_ request: PutBucketTaggingRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.putBucketTagging)
  }

  func getBucketTagging(
    _ request: GetBucketTaggingRequest
  ) async throws(AWSError) -> GetBucketTaggingResponse {
    try await cloud.answer(request, for: caller, Simulation.getBucketTagging)
  }

  func deleteBucketTagging(_ request: DeleteBucketTaggingRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.deleteBucketTagging)
  }

  func putObject(
    _ request: PutObjectRequest
  ) async throws(AWSError) -> PutObjectResponse {
    try await cloud.answer(request, for: caller, Simulation.putObject)
  }

  func getObject(
    _ request: GetObjectRequest
  ) async throws(AWSError) -> GetObjectResponse {
    try await cloud.answer(request, for: caller, Simulation.getObject)
  }

  func headObject(
    _ request: HeadObjectRequest
  ) async throws(AWSError) -> HeadObjectResponse {
    try await cloud.answer(request, for: caller, Simulation.headObject)
  }

  func deleteObject(_ request: DeleteObjectRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.deleteObject)
  }

  func listObjectsV2(
    _ request: ListObjectsV2Request
  ) async throws(AWSError) -> ListObjectsV2Response {
    try await cloud.answer(request, for: caller, Simulation.listObjectsV2)
  }

  func deleteObjects(
    _ request: DeleteObjectsRequest
  ) async throws(AWSError) -> DeleteObjectsResponse {
    try await cloud.answer(request, for: caller, Simulation.deleteObjects)
  }
}
