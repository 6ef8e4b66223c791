import AWSModel
import AWSWire

/// Asks STS for the temporary credentials of a role.
struct RoleExchange: Sendable {
  let surroundings: Surroundings
  /// The Region whose STS is asked, and where it is.
  let endpoints: EndpointRules

  /// Credentials that are at hand already.
  private struct AtHand: Signatory {
    let found: AWSCredentials

    func credentials() -> AWSCredentials { found }

    func credentials(insteadOf expired: AWSCredentials) -> AWSCredentials? { nil }
  }

  /// The credentials of a role that other credentials may assume.
  func assume(
    _ request: AssumeRoleRequest, with credentials: AWSCredentials, source: String
  ) async throws(ClientProblem) -> FoundCredentials {
    try await ask(request, AtHand(found: credentials), source: source) { $0.credentials }
  }

  /// The credentials of a role that the bearer of a token may assume.
  func assume(
    _ request: AssumeRoleWithWebIdentityRequest, source: String
  ) async throws(ClientProblem) -> FoundCredentials {
    try await ask(request, nil, source: source) { $0.credentials }
  }

  /// The name of a session that was not given one.
  var sessionName: String { "cainfra-\(Int(surroundings.now()))" }

  private func ask<Request: AWSRequest>(
    _ request: Request, _ signatory: AtHand?, source: String,
    _ credentials: (Request.Response) -> Credentials?
  ) async throws(ClientProblem) -> FoundCredentials {
    let caller = ServiceCaller(
      .sts, at: endpoints.endpoint(.sts), signingRegion: endpoints.signingRegion(.sts),
      signatory: signatory, surroundings)
    let answer: Request.Response
    do {
      answer = try await caller.call(request)
    } catch {
      throw ClientProblem("The role of \(source) was not given: \(error.code): \(error.message)")
    }
    guard let given = credentials(answer) else {
      throw ClientProblem("The role of \(source) was not given: the answer has no credentials")
    }
    return FoundCredentials(
      AWSCredentials(
        accessKeyId: given.accessKeyId, secretAccessKey: given.secretAccessKey,
        sessionToken: given.sessionToken),
      expiresAt: given.expiration.secondsSinceEpoch, source: source)
  }
}
