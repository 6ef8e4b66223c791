/// Operations that a service may do without.
extension STSAPI {
  /// `AssumeRole`, refused as unknown.
  package func assumeRole(
    _ request: AssumeRoleRequest
  ) async throws(AWSError) -> AssumeRoleResponse {
    throw .unknownOperation(AssumeRoleRequest.operation)
  }

  /// `AssumeRoleWithWebIdentity`, refused as unknown.
  package func assumeRoleWithWebIdentity(
    _ request: AssumeRoleWithWebIdentityRequest
  ) async throws(AWSError) -> AssumeRoleWithWebIdentityResponse {
    throw .unknownOperation(AssumeRoleWithWebIdentityRequest.operation)
  }
}
