package import AWSModel

/// A service's requests and answers as HTTP messages, in both directions.
///
/// A client encodes a request, signs it by ``SigV4Signer``, sends it, and decodes the answer to it.
/// A server finds the service by ``caller(of:)``, verifies by ``SigV4Verifier``, finds the
/// ``operation(of:)`` and its type among the service's `requestTypes`, decodes the request, has it
/// performed and encodes the answer or the error. Nothing here is written for a single operation:
/// the shapes of `AWSModel` are taken apart and put together by one encoder and one decoder, the
/// protocols add their syntax, and small tables say what differs from the rule.
package struct WireCodec: Sendable {
  /// The service.
  package let service: AWSService

  /// The codec of a service.
  package init(_ service: AWSService) { self.service = service }

  /// The name by which the service is called in a signature's scope.
  package var signingName: String { service.rawValue }

  /// A protocol, with what the service adds to it.
  var wire: any WireProtocol {
    switch service {
    case .ec2: QueryWire.ec2
    case .iam: QueryWire.iam
    case .sts: QueryWire.sts
    case .s3: S3Wire()
    case .codeArtifact: CodeArtifactWire()
    }
  }

  // MARK: The client's side

  /// A request as an HTTP message, without `Host` and without a signature.
  ///
  /// Throws an error of ``TransportFailure/notSent`` where a value cannot be sent as it is: a
  /// line break or NUL in what becomes a header, a path or a query.
  package func encode<Request: AWSRequest>(_ request: Request) throws(AWSError) -> WireRequest {
    do {
      return try wire.encode(try ShapeNode.of(request), of: Request.operation)
    } catch {
      throw AWSError(
        transport: .notSent, message: "The request cannot be written: \(Self.reason(error))",
        operation: Request.operation)
    }
  }

  /// The answer that an HTTP message holds.
  ///
  /// Throws AWS's error where the message holds one, and ``TransportFailure/unreadableAnswer``
  /// where it is neither an answer nor an error of the service.
  package func decode<Request: AWSRequest>(
    answerTo request: Request.Type, from message: WireResponse
  ) throws(AWSError) -> Request.Response {
    let operation = Request.operation
    guard (200...299).contains(message.status) else {
      throw error(in: message, operation: operation)
    }
    do {
      let source = try wire.source(of: message, answering: operation)
      return try ShapeDecoder.decode(Request.Response.self, from: source, absence: .plain)
    } catch {
      var failure = AWSError(
        transport: .unreadableAnswer,
        message: "The answer cannot be read: \(Self.reason(error))", operation: operation)
      failure.requestId = wire.requestId(in: message)
      throw failure
    }
  }

  private func error(in message: WireResponse, operation: AWSOperation) -> AWSError {
    var failure: AWSError
    if let (code, text) = wire.error(in: message, operation: operation) {
      failure = AWSError(
        code: code, message: text, httpStatus: message.status, operation: operation)
      wire.complete(&failure, from: message)
    } else {
      failure = AWSError(
        transport: .unreadableAnswer,
        message: "The answer has status \(message.status) and no error of the service",
        operation: operation)
      failure.httpStatus = message.status
    }
    failure.requestId = failure.requestId ?? wire.requestId(in: message)
    if let seconds = message.headers["Retry-After"].flatMap({ Int($0) }), seconds >= 0 {
      failure.retryAfterSeconds = seconds
    }
    return failure
  }

  // MARK: The server's side

  /// Who a request's signature says has signed it, not verified; nil if it has no signature that
  /// can be read.
  package static func caller(of request: WireRequest) -> ClaimedCaller? {
    guard let claim = try? SigV4Claim.read(request) else { return nil }
    return ClaimedCaller(
      accessKeyId: claim.accessKeyId, sessionToken: claim.sessionToken, scope: claim.scope)
  }

  /// Whether a request asks EC2 only whether it would do something.
  package func asksWhetherItMay(_ request: WireRequest) -> Bool {
    guard service == .ec2 else { return false }
    let items =
      [QueryItems(parsing: request.body, plusIsSpace: true)]
      + [QueryItems(parsing: request.query.utf8, plusIsSpace: true)]
    return items.contains { $0?["DryRun"]?.lowercased() == "true" }
  }

  /// The operation that a request asks for; throws the service's answer to an unknown one.
  package func operation(of request: WireRequest) throws(AWSError) -> AWSOperation {
    try wire.operation(of: request)
  }

  /// The request that an HTTP message holds; throws the service's refusal of one that is not whole.
  package func decode<Request: AWSRequest>(
    _ request: Request.Type, from message: WireRequest
  ) throws(AWSError) -> ReceivedRequest<Request> {
    do {
      let (source, unread) = try wire.source(of: message, asking: Request.operation)
      let request = try ShapeDecoder.decode(Request.self, from: source, absence: .refused)
      return ReceivedRequest(request: request, unread: unread())
    } catch {
      var refusal = wire.refusal(of: error as? WireFault ?? .unreadable("\(error)"))
      refusal.operation = Request.operation
      throw refusal
    }
  }

  /// An answer as an HTTP message.
  package func encode<Request: AWSRequest>(
    _ answer: Request.Response, to request: Request.Type, requestId: String
  ) -> WireResponse {
    do {
      return try wire.encode(
        try ShapeNode.of(answer), answering: Request.operation, requestId: requestId)
    } catch {
      let failure = AWSError(
        code: "InternalFailure", message: "The answer cannot be written: \(Self.reason(error))",
        httpStatus: 500)
      return wire.encode(failure, answering: Request.operation, requestId: requestId)
    }
  }

  /// An error as an HTTP message, in answer to an operation or, if that is nil, to what is none.
  package func encode(
    _ error: AWSError, to operation: AWSOperation?, requestId: String
  ) -> WireResponse {
    var error = error
    if !(300...599).contains(error.httpStatus) { error.httpStatus = 500 }
    var message = wire.encode(error, answering: operation, requestId: requestId)
    if let seconds = error.retryAfterSeconds { message.headers["Retry-After"] = String(seconds) }
    return message
  }

  private static func reason(_ error: any Error) -> String {
    switch error {
    case WireFault.missing(let place): "\(place) is missing"
    case WireFault.mistyped(let place, let found, let expected):
      "\(place) is not \(expected): \(found)"
    case WireFault.unreadable(let why): why
    default: "\(error)"
    }
  }
}
