import AWSModel
import Diagnostics
import JSONSyntax
import Values

/// CodeArtifact's REST-JSON: names in the query, the rest in a JSON object.
struct CodeArtifactWire: WireProtocol {
  private static let routes = Dictionary(
    RESTRoute.codeArtifact.map { ($0.operation.name, $0) }, uniquingKeysWith: { first, _ in first })

  private func route(_ operation: AWSOperation) throws(WireFault) -> RESTRoute {
    guard let route = Self.routes[operation.name] else {
      throw .unreadable("\(operation) has no route")
    }
    return route
  }

  func encode(
    _ node: ShapeNode, of operation: AWSOperation
  ) throws(WireFault) -> WireRequest {
    let route = try route(operation)
    var message = try RESTMessage.frame(node, route)
    if case .raw(let member) = route.body {
      message.headers["Content-Type"] = "application/octet-stream"
      message.body = RESTMessage.raw(member, in: node)
    } else if case .members = route.body {
      message.headers["Content-Type"] = "application/json"
      message.body = bytes(JSONShapeWriter.value(of: node, omitting: route.placed))
    }
    return message
  }

  func operation(of request: WireRequest) throws(AWSError) -> AWSOperation {
    for route in RESTRoute.codeArtifact
    where route.method == request.method && route.labels(in: request.path) != nil {
      return route.operation
    }
    throw AWSError(
      code: "UnknownOperationException",
      message: "No operation is called by \(request.method) \(request.path)", httpStatus: 404)
  }

  func source(
    of message: WireRequest, asking operation: AWSOperation
  ) throws(WireFault) -> (source: any ShapeSource, unread: () -> [String]) {
    let route = try route(operation)
    var (source, items) = try RESTMessage.source(of: message, route)
    if case .raw(let member) = route.body {
      source.payloads[member] = RawSource(place: member, content: message.body)
    } else if case .members = route.body, !message.body.isEmpty {
      source.body = try json(message.body)
    }
    return (source, { RESTMessage.unread(items, route) })
  }

  func refusal(of fault: WireFault) -> AWSError {
    switch fault {
    case .missing(let name):
      AWSError(
        code: "ValidationException",
        message: "1 validation error detected: Value null at '\(name)' failed to satisfy "
          + "constraint: Member must not be null")
    case .mistyped(let name, let found, let expected):
      AWSError(
        code: "ValidationException",
        message: "1 validation error detected: Value '\(found)' at '\(name)' failed to satisfy "
          + "constraint: Member must be \(expected)")
    case .unreadable(let why): AWSError(code: "SerializationException", message: why)
    }
  }

  func encode(
    _ node: ShapeNode, answering operation: AWSOperation, requestId: String
  ) throws(WireFault) -> WireResponse {
    let route = try route(operation)
    guard case .raw(let member) = route.answer else {
      return response(200, JSONShapeWriter.value(of: node), requestId)
    }
    var message = try RESTMessage.answer(node, route)
    message.headers["Content-Type"] = "application/octet-stream"
    message.headers["x-amzn-RequestId"] = requestId
    message.body = RESTMessage.raw(member, in: node)
    return message
  }

  func source(
    of message: WireResponse, answering operation: AWSOperation
  ) throws(WireFault) -> any ShapeSource {
    let route = try route(operation)
    if case .raw = route.answer { return RESTMessage.source(of: message, route) }
    if message.body.isEmpty { return JSONSource(.object(Fields())) }
    return try json(message.body)
  }

  func encode(
    _ error: AWSError, answering operation: AWSOperation?, requestId: String
  ) -> WireResponse {
    var fields = Fields([("message", Value.string(error.message))])
    if let id = error.resourceId { fields["resourceId"] = .string(id) }
    if let type = error.resourceType { fields["resourceType"] = .string(type) }
    if let seconds = error.retryAfterSeconds {
      fields["retryAfterSeconds"] = .number(Number(seconds))
    }
    var message = response(error.httpStatus, .object(fields), requestId)
    message.headers["x-amzn-ErrorType"] = error.code
    return message
  }

  func error(in message: WireResponse, operation: AWSOperation) -> (code: String, text: String)? {
    let body = try? json(message.body)
    guard
      let type = message.headers["x-amzn-ErrorType"] ?? body?.plainText("__type")
        ?? body?.plainText("code")
    else { return nil }
    // `ns#Code` and `Code:http://…` both occur.
    let code = type.split(separator: ":").first?.split(separator: "#").last ?? ""
    guard !code.isEmpty else { return nil }
    return (String(code), body?.plainText("message") ?? body?.plainText("Message") ?? "")
  }

  func complete(_ error: inout AWSError, from message: WireResponse) {
    guard let body = try? json(message.body) else { return }
    error.resourceId = body.plainText("resourceId")
    error.resourceType = body.plainText("resourceType")
  }

  func requestId(in message: WireResponse) -> String? { message.headers["x-amzn-RequestId"] }

  private func json(_ body: [UInt8]) throws(WireFault) -> JSONSource {
    guard body.count <= XMLReader.sizeLimit else { throw .unreadable("The body is too long") }
    let (value, diagnostics) = JSONReader.read(
      SourceFile(name: "body", bytes: body), duplicateNames: .lastWins)
    guard let value, case .object = value else {
      throw .unreadable(diagnostics.first?.message ?? "The body is not a JSON object")
    }
    return JSONSource(value)
  }

  private func bytes(_ value: Value?) -> [UInt8] {
    JSONWriter(.compact, hidden: .revealed).bytes(of: value ?? .object(Fields()))
  }

  private func response(_ status: Int, _ value: Value?, _ requestId: String) -> WireResponse {
    WireResponse(
      status: status,
      headers: ["Content-Type": "application/json", "x-amzn-RequestId": requestId],
      body: bytes(value))
  }
}

extension JSONSource {
  /// The text of a member; nil if there is none.
  fileprivate func plainText(_ name: String) -> String? {
    try? member(name, of: ShapeKind(Never.self), isList: false)?.text()
  }
}
