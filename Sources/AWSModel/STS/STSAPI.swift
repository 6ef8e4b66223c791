/// The AWS STS operations cainfra uses, in AWS's names (API version 2011-06-15).
///
/// Every method throws `AWSError`: AWS's refusal, or a transport failure whose outcome is unknown.
package protocol STSAPI: Sendable {
  /// Returns a caller identity: `GetCallerIdentity`.
  func getCallerIdentity(
    _ request: GetCallerIdentityRequest
  ) async throws(AWSError) -> GetCallerIdentityResponse

  // MARK: Operations that a service may do without

  /// `AssumeRole`; unknown to a service that does not implement it.
  func assumeRole(
    _ request: AssumeRoleRequest
  ) async throws(AWSError) -> AssumeRoleResponse
  /// `AssumeRoleWithWebIdentity`; unknown to a service that does not implement it.
  func assumeRoleWithWebIdentity(
    _ request: AssumeRoleWithWebIdentityRequest
  ) async throws(AWSError) -> AssumeRoleWithWebIdentityResponse
}
