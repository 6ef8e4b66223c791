import AWSModel
package import AWSWire
package import Logging
package import SimulatedAWS
import Synchronization

/// A simulated account behind the services' wire protocols: HTTP messages in, HTTP messages out.
///
/// The operations are found in one table of their request types; nothing is written for one alone.
package final class ServedAccount: Sendable {
  /// What becomes of a request.
  package enum Outcome: Hashable, Sendable {
    /// It is answered.
    case answered(WireResponse)
    /// It is answered as the same request was before, with this id.
    case repeated(KeptAnswers.Answer, requestId: String)
    /// The connection is closed without an answer, as a fault wants it.
    case hungUp
  }

  /// The request types of all operations.
  static let requestTypes: [AWSOperation: any AWSRequest.Type] = Dictionary(
    uniqueKeysWithValues: AWSService.allCases.flatMap(\.requestTypes).map { ($0.operation, $0) })

  /// Names under which buckets may stand in front of the host.
  private static let bucketHosts = ["localhost", "s3.localhost"]

  /// The account.
  package let cloud: SimulatedAWS

  /// How it is served.
  package let settings: ServerSettings

  /// What was asked so far.
  let metrics = ServerMetrics()

  /// How much of uploads may be held in memory.
  let uploads: UploadBudget

  let logger: Logger
  private let kept = KeptAnswers()
  private let evaluators = KeptEvaluators()
  private let authentication: CallerAuthentication
  private let told = Mutex<Set<String>>([])

  /// The account as `settings` say.
  package init(_ cloud: SimulatedAWS, settings: ServerSettings, logger: Logger) {
    self.cloud = cloud
    self.settings = settings
    uploads = UploadBudget(limit: settings.limits.uploadBytes)
    self.logger = logger
    authentication = CallerAuthentication(cloud: cloud, settings: settings)
  }

  /// Answers a request.
  package func answer(_ request: WireRequest) async -> Outcome {
    let requestId = Self.freshRequestId()
    guard let claim = WireCodec.caller(of: request),
      let service = claim.service
    else {
      if WebIdentityCall.isOne(request) { return await answerWebIdentity(request, requestId) }
      metrics.count(nil, error: "(no service)")
      return .answered(refuseUnserved(request, requestId))
    }
    let codec = WireCodec(service)
    var operation: AWSOperation?
    do throws(AWSError) {
      let caller = try authentication.caller(of: request, claiming: claim, service: service)
      let question =
        service != .ec2 || settings.enforcesIAM && !caller.isRoot
        ? nil : KeptAnswers.question(request, region: caller.region)
      let revision = question.flatMap { _ in cloud.revision }
      if let question, let revision, let answer = kept.answer(to: question, revision: revision) {
        metrics.countRepeated(answer.operation)
        return .repeated(answer, requestId: requestId)
      }
      let addressed =
        service == .s3
        ? S3Addressing.pathStyle(request, endpoints: Self.bucketHosts) : request
      let known = try self.operation(of: addressed, codec)
      operation = known
      guard let type = Self.requestTypes[known] else {
        throw AWSError(code: "InternalFailure", message: "\(known) has no request type")
      }
      let response = try await perform(type, addressed, codec, caller, requestId)
      metrics.count(known, error: nil)
      if let question, let revision {
        kept.keep(
          response, to: question, of: known, revision: revision, requestId: requestId)
      }
      return .answered(response)
    } catch {
      metrics.count(operation, error: error.transport == nil ? error.code : ServerMetrics.hungUp)
      guard error.transport == nil else { return .hungUp }
      logger.debug(
        "An operation was refused",
        metadata: ["operation": "\(operation?.description ?? "?")", "code": "\(error.code)"])
      var refusal = error
      // After another status clients would ask again, for minutes.
      if error.code == "UnknownOperationException" { refusal.httpStatus = 400 }
      return .answered(
        codec.encode(refusal, to: operation, requestId: error.requestId ?? requestId))
    }
  }

  /// The operation that a request asks for; an unknown one is told in the log.
  private func operation(
    of request: WireRequest, _ codec: WireCodec
  ) throws(AWSError) -> AWSOperation {
    do throws(AWSError) {
      return try codec.operation(of: request)
    } catch {
      logger.warning("An unknown operation was asked", metadata: ["why": "\(error.message)"])
      throw error
    }
  }

  private func perform<Request: AWSRequest>(
    _ type: Request.Type, _ message: WireRequest, _ codec: WireCodec, _ caller: ServedCaller,
    _ requestId: String
  ) async throws(AWSError) -> WireResponse {
    let received = try codec.decode(type, from: message)
    for name in received.unread where name != "DryRun" { tellUnread(name, Request.operation) }
    if settings.enforcesIAM {
      if let request = received.request as? AssumeRoleWithWebIdentityRequest {
        // Whoever signs it: the token decides.
        try authorization(of: caller).checkTrust(request)
      } else if !caller.isRoot {
        try authorization(of: caller).check(received.request)
      }
    }
    guard !codec.asksWhetherItMay(message) else {
      throw AWSError(
        code: "DryRunOperation",
        message: "Request would have succeeded, but DryRun flag is set.", httpStatus: 412)
    }
    let services = cloud.services(region: caller.region, accessKeyId: caller.keyId)
    let answer = try await received.request.perform(on: services)
    return codec.encode(
      Self.pointedHere(answer, host: message.headers["Host"]), to: type, requestId: requestId)
  }

  /// The answer, with the endpoint of a repository on this server if it is one at AWS.
  private static func pointedHere<Answer>(_ answer: Answer, host: String?) -> Answer {
    guard var endpoint = answer as? GetRepositoryEndpointResponse, let host,
      let here = PackageTarget.served(endpoint.repositoryEndpoint, host: host)
    else { return answer }
    endpoint.repositoryEndpoint = here
    return endpoint as? Answer ?? answer
  }

  /// What decides about a caller's calls.
  func authorization(of caller: ServedCaller) -> CallAuthorization {
    CallAuthorization(
      cloud: cloud, evaluators: evaluators, caller: caller, now: SystemClock.now())
  }

  /// Tells once of a parameter that has no effect here.
  private func tellUnread(_ name: String, _ operation: AWSOperation) {
    guard isNew("\(operation) \(name)") else { return }
    logger.warning(
      "A parameter has no effect in the simulated AWS",
      metadata: ["operation": "\(operation)", "parameter": "\(name)"])
  }

  /// Whether something was not told in the log before.
  func isNew(_ text: String) -> Bool {
    told.withLock { told in
      guard told.count < 1000 else { return false }
      return told.insert(text).inserted
    }
  }

  // MARK: Who has no key

  /// Answers the one request that nobody signs, whose token stands for a signature.
  private func answerWebIdentity(_ request: WireRequest, _ requestId: String) async -> Outcome {
    let codec = WireCodec(.sts)
    let operation = AssumeRoleWithWebIdentityRequest.operation
    do throws(AWSError) {
      let received = try codec.decode(AssumeRoleWithWebIdentityRequest.self, from: request)
      let nobody = ServedCaller(region: WebIdentityCall.region, isRoot: true, owner: nil)
      if settings.enforcesIAM { try authorization(of: nobody).checkTrust(received.request) }
      let services = cloud.services(region: nobody.region)
      let answer = try await received.request.perform(on: services)
      metrics.count(operation, error: nil)
      return .answered(
        codec.encode(answer, to: AssumeRoleWithWebIdentityRequest.self, requestId: requestId))
    } catch {
      metrics.count(operation, error: error.transport == nil ? error.code : ServerMetrics.hungUp)
      guard error.transport == nil else { return .hungUp }
      return .answered(
        codec.encode(error, to: operation, requestId: error.requestId ?? requestId))
    }
  }

  // MARK: What is nobody's

  /// The answer to a request that names no service of ours: it is unsigned, or for another.
  private func refuseUnserved(_ request: WireRequest, _ requestId: String) -> WireResponse {
    let isForm =
      request.headers["Content-Type"]?.lowercased().hasPrefix("application/x-www-form-urlencoded")
      == true
    let codec = WireCodec(isForm ? .iam : .codeArtifact)
    guard let claim = WireCodec.caller(of: request) else {
      let error = SigV4Refusal.unsigned.error(of: codec.service)
      return codec.encode(error, to: nil, requestId: requestId)
    }
    logger.warning(
      "A service that is not served was asked", metadata: ["service": "\(claim.scope.service)"])
    let error = AWSError(
      code: isForm ? "InvalidAction" : "UnknownOperationException",
      message: "The simulated AWS does not serve \(claim.scope.service)")
    return codec.encode(error, to: nil, requestId: requestId)
  }

  /// A request's id in AWS's form.
  private static func freshRequestId() -> String {
    let digits = Array("0123456789abcdef".utf8)
    var random = SystemRandomNumberGenerator()
    var bits: [UInt64] = [random.next(), random.next()]
    var id: [UInt8] = []
    id.reserveCapacity(36)
    for place in 0..<36 {
      if [8, 13, 18, 23].contains(place) {
        id.append(UInt8(ascii: "-"))
      } else {
        id.append(digits[Int(bits[place / 18] & 15)])
        bits[place / 18] >>= 4
      }
    }
    return String(decoding: id, as: UTF8.self)
  }
}
