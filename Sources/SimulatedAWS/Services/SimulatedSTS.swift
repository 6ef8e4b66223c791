import AWSModel

/// AWS STS of a simulated account, as seen from a Region.
struct SimulatedSTS: STSAPI {
  let cloud: SimulatedAWS
  let caller: SimulatedCaller

  func getCallerIdentity(
    _ request: GetCallerIdentityRequest
  ) async throws(AWSError) -> GetCallerIdentityResponse {
    try await cloud.answer(request, for: caller, Simulation.getCallerIdentity)
  }

  func assumeRole(
    _ request: AssumeRoleRequest
  ) async throws(AWSError) -> AssumeRoleResponse {
    try await cloud.answer(request, for: caller, Simulation.assumeRole)
  }

  func assumeRoleWithWebIdentity(
    _ request: AssumeRoleWithWebIdentityRequest
  ) async throws(AWSError) -> AssumeRoleWithWebIdentityResponse {
    try await cloud.answer(request, for: caller, Simulation.assumeRoleWithWebIdentity)
  }
}
