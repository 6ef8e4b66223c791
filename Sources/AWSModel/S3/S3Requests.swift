extension AWSService {
  /// The requests of Amazon S3, by name.
  static let s3Requests: [any AWSRequest.Type] = [
    CreateBucketRequest.self,
    DeleteBucketPolicyRequest.self,
    DeleteBucketRequest.self,
    DeleteBucketTaggingRequest.self,
    DeleteObjectRequest.self,
    DeleteObjectsRequest.self,
    GetBucketLocationRequest.self,
    GetBucketPolicyRequest.self,
    GetBucketTaggingRequest.self,
    GetObjectRequest.self,
    HeadBucketRequest.self,
    HeadObjectRequest.self,
    ListBucketsRequest.self,
    ListObjectsV2Request.self,
    PutBucketPolicyRequest.self,
    PutBucketTaggingRequest.self,
    PutObjectRequest.self,
  ]
}

extension CreateBucketRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> CreateBucketResponse {
    try await services.s3.createBucket(self)
  }
}

extension DeleteBucketPolicyRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.s3.deleteBucketPolicy(self)
    return EmptyResponse()
  }
}

extension DeleteBucketRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.s3.deleteBucket(self)
    return EmptyResponse()
  }
}

extension DeleteBucketTaggingRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.s3.deleteBucketTagging(self)
    return EmptyResponse()
  }
}

extension DeleteObjectRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.s3.deleteObject(self)
    return EmptyResponse()
  }
}

extension DeleteObjectsRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> DeleteObjectsResponse {
    try await services.s3.deleteObjects(self)
  }
}

extension GetBucketLocationRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> GetBucketLocationResponse {
    try await services.s3.getBucketLocation(self)
  }
}

extension GetBucketPolicyRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> GetBucketPolicyResponse {
    try await services.s3.getBucketPolicy(self)
  }
}

extension GetBucketTaggingRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> GetBucketTaggingResponse {
    try await services.s3.getBucketTagging(self)
  }
}

extension GetObjectRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> GetObjectResponse {
    try await services.s3.getObject(self)
  }
}

extension HeadBucketRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> HeadBucketResponse {
    try await services.s3.headBucket(self)
  }
}

extension HeadObjectRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> HeadObjectResponse {
    try await services.s3.headObject(self)
  }
}

extension ListBucketsRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> ListBucketsResponse {
    try await services.s3.listBuckets(self)
  }
}

extension ListObjectsV2Request {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> ListObjectsV2Response {
    try await services.s3.listObjectsV2(self)
  }
}

extension PutBucketPolicyRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.s3.putBucketPolicy(self)
    return EmptyResponse()
  }
}

extension PutBucketTaggingRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.s3.putBucketTagging(self)
    return EmptyResponse()
  }
}

extension PutObjectRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> PutObjectResponse {
    try await services.s3.putObject(self)
  }
}
