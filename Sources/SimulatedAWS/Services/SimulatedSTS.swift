import AWSModel

/// AWS STS of a simulated account, as seen from a Region.
struct SimulatedSTS: STSAPI {
  let cloud: SimulatedAWS
  let region: String

  func getCallerIdentity(
    _ request: GetCallerIdentityRequest
  ) async throws(AWSError) -> GetCallerIdentityResponse {
    try await cloud.answer(request, in: region, Simulation.getCallerIdentity)
  }
}
