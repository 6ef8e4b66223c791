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
    let expected = message.headers["Content-Length"].flatMap { Int($0) } ?? limit
    let room = min(max(expected, 0), limit)
    var isHeld = false
    defer { if isHeld { account.uploads.give(room) } }
    let answer = try await PackageEndpoint(account: account).answer(message) {
      guard account.uploads.take(room) else {
        throw PackageRefusal(503, "Too much is being uploaded at once")
      }
      isHeld = true
      return try await Self.bytes(of: body, room: room)
    }
    return Self.response(answer, isBare: message.method == "HEAD")
  }

  /// The body, held once.
  private static func bytes(of body: RequestBody, room: Int) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await part in body {
      guard bytes.count + part.readableBytes <= room else {
        throw PackageRefusal(413, "The body is too long")
      }
      if bytes.isEmpty { bytes.reserveCapacity(room) }
      bytes.append(contentsOf: part.readableBytesView)
    }
    return bytes
  }

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
