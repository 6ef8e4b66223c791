import AWSWire
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// Turns requests of the HTTP library into those of ``ServedAccount``, and answers back.
struct WireResponder: HTTPResponder {
  /// The connection that a request came by.
  struct Context: InitializableFromSource {
    let channel: any Channel

    init(source: ApplicationRequestContextSource) { channel = source.channel }
  }

  let account: ServedAccount

  func respond(to request: Request, context: Context) async throws -> Response {
    var message = Self.message(request.head)
    if let refusal = HostCheck.refusal(of: message) {
      return Self.response(AdminEndpoint.problem(403, refusal), to: request)
    }
    if message.path.hasPrefix(PackageTarget.prefix) {
      return try await packages(message, request, context)
    }
    let limits = account.settings.limits
    let limit = limits.bodyBytes(of: message.path)
    let told = message.headers["Content-Length"].flatMap { Int($0) } ?? limit
    // What every request may send needs no room of the uploads.
    let room = limit > limits.bodyBytes ? min(max(told, 0), limit) : 0
    guard account.uploads.take(room) else {
      return Self.response(
        AdminEndpoint.problem(503, "Too much is being uploaded at once"), to: request)
    }
    defer { account.uploads.give(room) }
    message.body = Array(buffer: try await request.body.collect(upTo: limit))
    if message.path.hasPrefix(AdminEndpoint.prefix) {
      return Self.response(AdminEndpoint(account: account).answer(message), to: request)
    }
    switch await account.answer(message) {
    case .answered(let answer): return Self.response(answer, to: request)
    case .repeated(let answer, let id): return Self.response(answer, id)
    case .hungUp:
      try? await context.channel.close()
      throw HungUp()
    }
  }

  /// The answer of a repository's endpoint, which reads the body itself, or does not.
  private func packages(
    _ head: WireRequest, _ request: Request, _ context: Context
  ) async throws -> Response {
    do {
      return try await PackageResponder(account: account).respond(to: head, request.body)
    } catch {
      try? await context.channel.close()
      throw HungUp()
    }
  }

  /// The connection was closed on purpose.
  private struct HungUp: Error {}

  private static func message(_ head: HTTPRequest) -> WireRequest {
    let target = head.path ?? "/"
    let mark = target.firstIndex(of: "?")
    var headers: WireHeaders = [:]
    if let host = head.authority { headers.add("Host", host) }
    for field in head.headerFields { headers.add(field.name.rawName, field.value) }
    return WireRequest(
      method: head.method.rawValue, path: String(target[..<(mark ?? target.endIndex)]),
      query: mark.map { String(target[target.index(after: $0)...]) } ?? "", headers: headers)
  }

  /// From this size on a kept answer is sent in parts, which costs less than a copy.
  private static let copied = 64 * 1024

  /// A kept answer with an id of its own.
  private static func response(_ answer: KeptAnswers.Answer, _ id: String) -> Response {
    var fields: HTTPFields = [.contentType: answer.contentType]
    if let name = HTTPField.Name("x-amzn-RequestId") { fields[name] = id }
    var head = answer.head
    head.writeString(id)
    guard answer.size >= copied else {
      head.writeImmutableBuffer(answer.tail)
      return Response(status: .ok, headers: fields, body: ResponseBody(byteBuffer: head))
    }
    let parts = [head, answer.tail]
    let size = parts.reduce(0) { $0 + $1.readableBytes }
    let body = ResponseBody(contentLength: size) { writer in
      try await writer.write(contentsOf: parts)
      try await writer.finish(nil)
    }
    return Response(status: .ok, headers: fields, body: body)
  }

  private static func response(_ message: WireResponse, to request: Request) -> Response {
    var fields = HTTPFields()
    for field in message.headers.fields {
      guard let name = HTTPField.Name(field.name) else { continue }
      fields.append(HTTPField(name: name, value: field.value))
    }
    let isBare = request.method == .head || message.status == 204 || message.status == 304
    var response = Response(
      status: .init(code: message.status), headers: fields,
      body: isBare ? .init() : .init(byteBuffer: ByteBuffer(bytes: message.body)))
    if message.status == 204 || message.status == 304 { response.headers[.contentLength] = nil }
    return response
  }
}
