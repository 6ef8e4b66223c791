import AWSModel

/// AWS STS over HTTPS.
struct STSClient: STSAPI {
  /// Asks the service.
  let caller: ServiceCaller

  func getCallerIdentity(
    _ request: GetCallerIdentityRequest
  ) async throws(AWSError) -> GetCallerIdentityResponse {
    try await caller.call(request)
  }
}
