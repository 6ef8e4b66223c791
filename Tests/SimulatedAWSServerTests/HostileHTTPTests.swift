import AWSWire
import Foundation
import Logging
import SimulatedAWS
import Testing

@testable import SimulatedAWSServer

/// Fault 63: what is malformed, huge or slow is answered or closed, and other clients go on.
@Suite(.serialized) struct HostileHTTPTests {
  private static let health = "GET /_cainfra/health HTTP/1.1\r\nHost: localhost\r\n"

  @Test func malformedRequestsAreAnsweredAndClosedWhileOthersGoOn() async throws {
    try await withServer { port in
      let other = try RawSocket(port: port)
      for (text, status) in [
        ("GARBAGE\r\n\r\n", 400),
        (
          "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n",
          400
        ),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\n", 400),
        ("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: localhost\r\nX: a\r\n b\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + String(repeating: "a", count: 50_000), 431),
        ("GET / HTTP/1.1\r\nHost: a\r\n" + String(repeating: "X: a\r\n", count: 100_000), 431),
        ("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 999999999\r\n\r\n", 413),
      ] {
        let socket = try RawSocket(port: port)
        socket.send(text)
        let answer = socket.receive()
        // Where the server closed while the flood was on its way, the answer may be lost.
        #expect(answer.hasPrefix("HTTP/1.1 \(status) ") || answer.isEmpty && text.count > 100_000)
        other.send(Self.health + "\r\n")
        #expect(other.receive { $0.contains("ok") }.hasPrefix("HTTP/1.1 200 "))
      }
    }
  }

  @Test func anUploadWithoutATokenIsRefusedBeforeItsBody() async throws {
    try await withServer { port in
      let path = "/_packages/corp-123456789012/eu-west-1/pypi/app/"
      for (host, authorization, status) in [
        ("localhost", "", 401), ("localhost", "Authorization: Bearer x\r\n", 401),
        ("localhost", "Authorization: Basic YXdzOng=\r\n", 401), ("example.com", "", 403),
      ] {
        let socket = try RawSocket(port: port)
        socket.send(
          "POST \(path) HTTP/1.1\r\nHost: \(host)\r\n\(authorization)"
            + "Content-Length: 200000000\r\n\r\n--")
        #expect(socket.receive { $0.contains("\r\n\r\n") }.hasPrefix("HTTP/1.1 \(status) "))
      }
    }
  }

  @Test func aRequestMayComeInPiecesAndSeveralAtOnce() async throws {
    try await withServer { port in
      let socket = try RawSocket(port: port)
      for character in Self.health + "\r\n" { socket.send(String(character)) }
      #expect(socket.receive { $0.contains("ok") }.hasPrefix("HTTP/1.1 200 "))
      socket.send(
        Self.health + "\r\n" + Self.health + "\r\n" + Self.health + "Connection: close\r\n\r\n")
      #expect(socket.receive().components(of: "HTTP/1.1 200 ") == 3)
    }
  }

  @Test func aClientThatClosesHalfOfItsConnectionIsStillAnswered() async throws {
    try await withServer { port in
      let socket = try RawSocket(port: port)
      socket.send(Self.health + "\r\n")
      socket.finish()
      #expect(socket.receive().hasPrefix("HTTP/1.1 200 "))
    }
  }

  @Test func aClientThatTakesTooLongIsClosed() async throws {
    try await withServer { limits in
      limits.headSeconds = 1
      limits.idleSeconds = 2
    } _: { port in
      let slowHead = try RawSocket(port: port)
      slowHead.send("GET / HTTP/1.1\r\nHost:")
      let silent = try RawSocket(port: port)
      let slowBody = try RawSocket(port: port)
      slowBody.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nabc")
      #expect(slowHead.receive().isEmpty)
      #expect(silent.receive().isEmpty)
      #expect(slowBody.receive().isEmpty)
    }
  }

  @Test func aClientThatTakesNoAnswersIsClosedWhileOthersGoOn() async throws {
    try await withServer {
      $0.takingSeconds = 1
    } _: { port in
      let long = Self.health.replacing("health", with: "operations") + "\r\n"
      let deaf = try RawSocket(port: port)
      #expect(deaf.send(String(repeating: long, count: 1_000_000)))
      let other = try RawSocket(port: port)
      other.send(Self.health + "\r\n")
      #expect(other.receive { $0.contains("ok") }.hasPrefix("HTTP/1.1 200 "))
    }
  }

  @Test func connectionsPastTheLimitWaitAndAreServedLater() async throws {
    try await withServer { limits in
      limits.connections = 4
      limits.headSeconds = 1
    } _: { port in
      let held = try (0..<4).map { _ in try RawSocket(port: port) }
      let late = try RawSocket(port: port)
      late.send(Self.health + "\r\n")
      #expect(late.receive { $0.contains("ok") }.hasPrefix("HTTP/1.1 200 "))
      #expect(held.count == 4)
    }
  }

  @Test func aClientThatWaitsToBeToldToSendItsBodyIsTold() async throws {
    try await withServer { port in
      let socket = try RawSocket(port: port)
      socket.send(
        "POST /_cainfra/faults HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
          + "Content-Length: 13\r\nExpect: 100-continue\r\n\r\n")
      #expect(socket.receive { _ in true } == "HTTP/1.1 100 Continue\r\n\r\n")
      socket.send(#"{"faults": ""}"#.replacing(" ", with: ""))
      #expect(socket.receive { $0.contains("faults") }.hasPrefix("HTTP/1.1 200 "))
    }
  }

  @Test func onlyLoopbackNamesAreServedAndNoWebPages() async throws {
    try await withServer { port in
      let cases: [(host: String, origin: String?, status: Int)] = [
        ("localhost", nil, 200), ("localhost:80", nil, 200), ("127.0.0.1:9", nil, 200),
        ("[::1]:9", nil, 200), ("main.s3.localhost:9", nil, 200), ("LOCALHOST", nil, 200),
        ("localhost:80", "http://localhost:80", 200), ("example.com", nil, 403),
        ("localhost.example.com", nil, 403), ("127.0.0.1.example.com", nil, 403),
        ("169.254.169.254", nil, 403), ("evillocalhost", nil, 403), ("localhost:x", nil, 403),
        ("localhost:80", "http://localhost:3000", 403), ("localhost", "https://example.com", 403),
        ("localhost", "null", 403), ("0.0.0.0", nil, 403), ("", nil, 403),
      ]
      for (host, origin, status) in cases {
        let socket = try RawSocket(port: port)
        let field = origin.map { "Origin: \($0)\r\n" } ?? ""
        socket.send(
          "GET /_cainfra/health HTTP/1.1\r\nHost: \(host)\r\n\(field)Connection: close\r\n\r\n")
        let answer = socket.receive()
        #expect(answer.hasPrefix("HTTP/1.1 \(status) "), "\(host) \(origin ?? "")")
        #expect(!answer.lowercased().contains("access-control"))
      }
    }
  }

  @Test func faultsAndMetricsAreUnderAPathOfTheirOwn() async throws {
    try await withServer { port in
      func ask(_ method: String, _ path: String, _ type: String, _ body: String) throws -> String {
        let socket = try RawSocket(port: port)
        socket.send(
          "\(method) /_cainfra/\(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Content-Type: \(type)\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
        return socket.receive()
      }
      let json = "application/json"
      for (method, path, type, body, expected) in [
        ("POST", "faults", json, #"{"faults":"throttle=0.5"}"#, " 200 "),
        ("POST", "faults", json, #"{"faults":"throttle=2"}"#, " 400 "),
        ("POST", "faults", json, "throttle=0.5", " 400 "),
        ("POST", "faults", "text/plain", #"{"faults":""}"#, " 415 "),
        ("DELETE", "faults", json, "", " 200 "),
        ("GET", "faults", json, "", " 405 "),
        ("GET", "metrics", json, "", #"{"requests":0,"total":0,"calls":{}"#),
        ("GET", "nothing", json, "", " 404 "),
      ] {
        let answer = try ask(method, path, type, body)
        #expect(answer.contains(expected), "\(method) \(path) \(body)")
      }
    }
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}

/// Runs a server of an empty account while `body` asks its port, on a thread that it may block.
func withServer(
  _ change: (inout ConnectionLimits) -> Void = { _ in },
  _ body: @escaping @Sendable (Int) throws -> Void
) async throws {
  var settings = ServerSettings(rootKey: ServerSettings.freshRootKey())
  change(&settings.limits)
  let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
  let (urls, ready) = AsyncStream.makeStream(of: String.self)
  let server = SimulatedAWSServer(
    ServedAccount(.inMemory(), settings: settings, logger: logger), logger: logger
  ) { url in
    ready.yield(url)
    ready.finish()
  }
  let running = Task { try await server.run() }
  let url = await urls.first { _ in true }
  let port = url?.split(separator: ":").last.flatMap { Int($0) }
  let result = await withCheckedContinuation { continuation in
    Thread.detachNewThread {
      continuation.resume(returning: Result { try body(try #require(port)) })
    }
  }
  await server.stop()
  try await running.value
  try result.get()
}
