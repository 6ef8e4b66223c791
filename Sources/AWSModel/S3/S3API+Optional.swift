/// Operations that a service may do without.
extension S3API {
  /// `GetObject`, refused as unknown.
  package func getObject(
    _ request: GetObjectRequest
  ) async throws(AWSError) -> GetObjectResponse {
    throw .unknownOperation(GetObjectRequest.operation)
  }

  /// `HeadObject`, refused as unknown.
  package func headObject(
    _ request: HeadObjectRequest
  ) async throws(AWSError) -> HeadObjectResponse {
    throw .unknownOperation(HeadObjectRequest.operation)
  }

  /// `DeleteObject`, refused as unknown.
  package func deleteObject(
    _ request: DeleteObjectRequest
  ) async throws(AWSError) {
    throw .unknownOperation(DeleteObjectRequest.operation)
  }
}
