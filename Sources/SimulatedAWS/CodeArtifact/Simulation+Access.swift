import AWSModel

/// How package managers get in: `GetAuthorizationToken`, `GetRepositoryEndpoint`.
extension Simulation {
  func getAuthorizationToken(
    _ request: GetAuthorizationTokenRequest
  ) throws(AWSError) -> GetAuthorizationTokenResponse {
    let domain = try domain(request.domain, request.domainOwner)
    let longest = 43_200
    let duration = request.durationSeconds ?? longest
    guard duration == 0 || (900...longest).contains(duration) else {
      throw .validation(
        "durationSeconds must be 0 or from 900 to \(longest) seconds, not \(duration).")
    }
    // Of a session it ends with that at the latest; 0 asks for just that.
    let asked = Timestamp(
      secondsSinceEpoch: now.secondsSinceEpoch + Double(duration == 0 ? longest : duration))
    let end = callingSession.map { min(asked, $0.expiresAt) } ?? asked
    let token = AuthorizationToken(
      region: region, domain: domain.name, domainCreatedAt: domain.createdAt,
      accessKeyId: accessKeyId, expiresAt: end, run: tokens.run, nonce: ids.token(16))
    return GetAuthorizationTokenResponse(
      authorizationToken: tokens.text(of: token), expiration: token.expiresAt)
  }

  func getRepositoryEndpoint(
    _ request: GetRepositoryEndpointRequest
  ) throws(AWSError) -> GetRepositoryEndpointResponse {
    let repository = try repository(request.repository, request.domain, request.domainOwner)
    try requireFormat(request.format)
    let type = request.endpointType ?? "ipv4"
    guard ["ipv4", "dualstack"].contains(type) else {
      throw .validation("The endpoint type '\(type)' is neither ipv4 nor dualstack.")
    }
    let suffix = type == "dualstack" ? "on.aws" : "amazonaws.com"
    return GetRepositoryEndpointResponse(
      repositoryEndpoint: "https://\(repository.domain)-\(account).d.codeartifact.\(region)."
        + "\(suffix)/\(request.format)/\(repository.name)/")
  }
}
