extension AWSService {
  /// The requests of AWS STS, by name.
  static let stsRequests: [any AWSRequest.Type] = [
    AssumeRoleRequest.self,
    AssumeRoleWithWebIdentityRequest.self,
    GetCallerIdentityRequest.self,
  ]
}

extension AssumeRoleRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> AssumeRoleResponse {
    try await services.sts.assumeRole(self)
  }
}

extension AssumeRoleWithWebIdentityRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> AssumeRoleWithWebIdentityResponse {
    try await services.sts.assumeRoleWithWebIdentity(self)
  }
}

extension GetCallerIdentityRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> GetCallerIdentityResponse {
    try await services.sts.getCallerIdentity(self)
  }
}
