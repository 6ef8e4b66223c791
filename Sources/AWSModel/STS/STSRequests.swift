extension AWSService {
  /// The requests of AWS STS, by name.
  static let stsRequests: [any AWSRequest.Type] = [
    GetCallerIdentityRequest.self
  ]
}

extension GetCallerIdentityRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> GetCallerIdentityResponse {
    try await services.sts.getCallerIdentity(self)
  }
}
