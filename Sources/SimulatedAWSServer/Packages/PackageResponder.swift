import AWSWire
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore

/// Turns requests of the HTTP library for repositories' endpoints into those of
/// ``PackageEndpoint``, and answers back.
struct PackageResponder {
  let account: ServedAccount

  /// Answers a request whose body has not been read.
  func respond(
    to message: WireRequest, _ body: RequestBody
  ) async throws(PackageEndpoint.HungUp) -> Response {
    let limit = account.settings.limits.packageBytes
    let answer = try await PackageEndpoint(account: account).answer(message) {
      try await Self.bytes(of: body, limit: limit, expected: message.headers["Content-Length"])
    }
    return Self.response(answer, isBare: message.method == "HEAD")
  }

  /// The body, held once.
  private static func bytes(
    of body: RequestBody, limit: Int, expected: String?
  ) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(expected.flatMap { Int($0) } ?? 0, limit))
    for try await part in body {
      guard bytes.count + part.readableBytes <= limit else { throw TooLong() }
      bytes.append(contentsOf: part.readableBytesView)
    }
    return bytes
  }

  private struct TooLong: Error {}

  /// How much of a long body is handed over at a time, in bytes.
  private static let portion = 256 * 1024

  private static func response(_ answer: PackageAnswer, isBare: Bool) -> Response {
    var fields = HTTPFields()
    for (name, value) in answer.headers where WireHeaders.isSafe(value) {
      guard let name = HTTPField.Name(name) else { continue }
      fields.append(HTTPField(name: name, value: value))
    }
    let bytes = answer.body
    fields[.contentLength] = String(bytes.count)
    let body =
      isBare
      ? ResponseBody()
      : ResponseBody(contentLength: bytes.count) { writer in
        var rest = bytes[...]
        while !rest.isEmpty {
          try await writer.write(ByteBuffer(bytes: rest.prefix(portion)))
          rest = rest.dropFirst(portion)
        }
        try await writer.finish(nil)
      }
    return Response(status: .init(code: answer.status), headers: fields, body: body)
  }
}
