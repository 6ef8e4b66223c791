package import AWSModel
package import AWSWire

/// What a caller signs with.
package protocol Signatory: Sendable {
  /// Credentials that are good now.
  func credentials() async throws(ClientProblem) -> AWSCredentials

  /// Other credentials than those that AWS says have expired; nil where there are none.
  func credentials(insteadOf expired: AWSCredentials) async throws(ClientProblem)
    -> AWSCredentials?
}

/// Asks one service: writes the request, signs it, sends it, reads the answer, and does so again
/// where that may help and cannot harm.
package struct ServiceCaller: Sendable {
  let codec: WireCodec
  let endpoint: Endpoint
  let signingRegion: String
  let signatory: (any Signatory)?
  let surroundings: Surroundings
  let rules: RetryRules
  let pace: Pace
  let skew: ClockSkew
  let keys: SigningKeyCache
  let repeats: RepeatCount

  /// A caller of a service; without a signatory its requests are not signed.
  package init(
    _ service: AWSService, at endpoint: Endpoint, signingRegion: String,
    signatory: (any Signatory)?, _ surroundings: Surroundings, rules: RetryRules = RetryRules(),
    skew: ClockSkew = ClockSkew(), keys: SigningKeyCache = SigningKeyCache(),
    repeats: RepeatCount = RepeatCount()
  ) {
    codec = WireCodec(service)
    self.endpoint = endpoint
    self.signingRegion = signingRegion
    self.signatory = signatory
    self.surroundings = surroundings
    self.rules = rules
    self.pace = Pace()
    self.skew = skew
    self.keys = keys
    self.repeats = repeats
  }

  /// Asks for an operation; throws AWS's refusal or a transport failure.
  package func call<Request: AWSRequest>(
    _ request: Request
  ) async throws(AWSError) -> Request.Response {
    let message = addressed(try codec.encode(request))
    let isRepeatable = Request.operation.isRead || Self.bearsClientToken(message)
    var run = Run()
    while true {
      run.attempt += 1
      if run.attempt > 1 { repeats.add() }
      do {
        return try await attempt(Request.self, message, &run)
      } catch {
        var failure = error
        failure.operation = Request.operation
        if failure.isThrottling { pace.lower(at: surroundings.now()) }
        if run.mayRepeatAtOnce {
          run.mayRepeatAtOnce = false
          continue
        }
        guard run.attempt < rules.attempts, rules.allows(failure, isRepeatable: isRepeatable)
        else { throw failure }
        let pause = rules.pause(after: run.attempt, failure, random: surroundings.random())
        try await wait(pause, orThrow: failure)
      }
    }
  }

  /// How far a call has come.
  private struct Run {
    var attempt = 0
    /// What the next attempt is signed with; nil for what the signatory has.
    var credentials: AWSCredentials?
    var hasCorrectedClock = false
    var hasRenewed = false
    /// Whether what was refused is corrected, so that the next attempt needs no pause.
    var mayRepeatAtOnce = false
  }

  private func attempt<Request: AWSRequest>(
    _ type: Request.Type, _ message: WireRequest, _ run: inout Run
  ) async throws(AWSError) -> Request.Response {
    let pause = pace.wait(at: surroundings.now())
    if pause > 0 {
      try await wait(
        pause,
        orThrow: AWSError(
          transport: .notSent, message: "The call was cancelled before it was made"))
    }
    let credentials = try await currentCredentials(run)
    let answer = try await exchange(signed(message, credentials))
    do {
      let response = try codec.decode(answerTo: type, from: answer)
      pace.raise()
      return response
    } catch {
      let now = surroundings.now()
      if !run.hasCorrectedClock, skew.learn(from: error, answer, now: now) {
        run.hasCorrectedClock = true
        run.mayRepeatAtOnce = true
      } else if !run.hasRenewed, let signatory, let credentials, error.saysCredentialsExpired {
        run.hasRenewed = true
        run.credentials = try await renewed(signatory, insteadOf: credentials, after: error)
        run.mayRepeatAtOnce = true
      }
      throw error
    }
  }

  private func currentCredentials(_ run: Run) async throws(AWSError) -> AWSCredentials? {
    if let credentials = run.credentials { return credentials }
    guard let signatory else { return nil }
    do {
      return try await signatory.credentials()
    } catch {
      throw AWSError(unsigned: error)
    }
  }

  private func renewed(
    _ signatory: any Signatory, insteadOf expired: AWSCredentials, after error: AWSError
  ) async throws(AWSError) -> AWSCredentials {
    do {
      if let other = try await signatory.credentials(insteadOf: expired) { return other }
    } catch let problem {
      var failure = error
      failure.message += " (\(problem.message))"
      throw failure
    }
    throw error
  }

  private func signed(_ message: WireRequest, _ credentials: AWSCredentials?) -> WireRequest {
    guard let credentials else { return message }
    return SigV4Signer(
      credentials, region: signingRegion, service: codec.signingName, keys: keys
    ).sign(message, secondsSinceEpoch: skew.corrected(surroundings.now()))
  }

  private func exchange(_ message: WireRequest) async throws(AWSError) -> WireResponse {
    do {
      return try await surroundings.transport.send(
        HTTPExchange(
          message, with: endpoint, timeout: rules.timeout, bodyLimit: rules.bodyLimit))
    } catch {
      throw AWSError(
        transport: error.kind, message: "\(error.message) (\(endpoint.origin))")
    }
  }

  private func addressed(_ message: WireRequest) -> WireRequest {
    var message = message
    message.path = endpoint.path + message.path
    message.headers["Host"] = endpoint.authority
    message.headers["User-Agent"] = "cainfra"
    return message
  }

  private func wait(_ seconds: Double, orThrow failure: AWSError) async throws(AWSError) {
    do {
      try await surroundings.sleep(.milliseconds(Int64((seconds * 1000).rounded(.up))))
    } catch {
      throw failure
    }
  }

  /// Whether a request has a token by which AWS knows it again: EC2's forms have it.
  private static func bearsClientToken(_ message: WireRequest) -> Bool {
    String(decoding: message.body, as: UTF8.self).split(separator: "&").contains {
      $0.hasPrefix("ClientToken=")
    }
  }
}

extension AWSError {
  /// The code of a call that was not made because there was nothing to sign it with.
  package static let noCredentialsCode = "NoCredentials"

  /// The failure of a call that could not be signed.
  init(unsigned problem: ClientProblem) {
    self.init(code: Self.noCredentialsCode, message: problem.message, httpStatus: 0)
  }

  /// Whether AWS says that what the request was signed with is no longer good.
  var saysCredentialsExpired: Bool {
    ["ExpiredToken", "ExpiredTokenException", "RequestExpired", "TokenRefreshRequired"]
      .contains(code)
  }
}
