import AWSModel
import AWSWire
import Testing

@testable import AWSClient

@Suite("Over a real connection an answer is whole, or a failure of the right kind")
struct NetworkTests {
  /// How an answer gets lost, and what may be told of it.
  struct LostAnswer: Sendable {
    let script: LoopbackServer.Script
    let kinds: Set<TransportFailure>
  }

  private static func client(
    _ origin: String, timeout: Duration = .seconds(20), bodyLimit: Int = 1 << 20,
    authorities: String? = nil, environment: [String: String] = [:]
  ) throws -> AWSClient {
    var rules = RetryRules()
    rules.timeout = timeout
    rules.bodyLimit = bodyLimit
    let world = FakeWorld(["AWS_ACCESS_KEY_ID": "AK", "AWS_SECRET_ACCESS_KEY": "SK"])
    var surroundings = world.surroundings()
    surroundings.transport = try NetworkTransport(
      authorities: authorities.map { "\(LoopbackServer.certificates)/\($0).pem" },
      proxies: try ProxyRules(environment: environment))
    return try AWSClient(
      ClientSettings(region: "eu-west-1", endpoint: origin), surroundings, rules: rules)
  }

  @Test("who the caller is, is asked and answered over HTTP")
  func callerIdentity() async throws {
    let server = LoopbackServer([LoopbackServer.answer("200 OK", Answers.identity)])
    let answer = try await Self.client(try await server.start()).sts.getCallerIdentity(
      GetCallerIdentityRequest())
    #expect(answer.account == "123456789012")
    let request = try #require(server.requests.first)
    #expect(request.hasPrefix("POST / HTTP/1.1\r\n"))
    #expect(request.hasSuffix("Action=GetCallerIdentity&Version=2011-06-15"))
  }

  @Test("a read succeeds after a 503, a reset and half an answer")
  func recovery() async throws {
    let whole = Answers.identity
    let half = "HTTP/1.1 200 OK\r\nContent-Length: \(whole.utf8.count)\r\n\r\n\(whole.prefix(50))"
    let server = LoopbackServer([
      LoopbackServer.answer("503 Service Unavailable", "busy"), .reset, .bytes(half),
      LoopbackServer.answer("200 OK", whole),
    ])
    let client = try Self.client(try await server.start())
    let answer = try await client.sts.getCallerIdentity(GetCallerIdentityRequest())
    #expect(answer.account == "123456789012")
    #expect(server.requests.count == 4)
    #expect(client.repeats.value == 3)
  }

  @Test(
    "a creation whose answer is lost is not repeated, and its outcome is unknown",
    arguments: [
      LostAnswer(script: .reset, kinds: [.connectionReset]),
      LostAnswer(script: .silence, kinds: [.timedOut]),
      LostAnswer(
        script: .bytes("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n<Cre"),
        kinds: [.connectionReset, .unreadableAnswer]),
      LostAnswer(
        script: .bytes("not HTTP at all\r\n\r\n"), kinds: [.connectionReset, .unreadableAnswer]),
      LostAnswer(script: LoopbackServer.answer("200 OK", "{}"), kinds: [.unreadableAnswer]),
      LostAnswer(
        script: LoopbackServer.answer("200 OK", String(repeating: "x", count: 5000)),
        kinds: [.unreadableAnswer]),
    ])
  func lostAnswers(lost: LostAnswer) async throws {
    let server = LoopbackServer([lost.script])
    let client = try Self.client(
      try await server.start(), timeout: .milliseconds(700), bodyLimit: 4096)
    let failure = await #expect(throws: AWSError.self) {
      try await client.ec2.createVpc(CreateVpcRequest(cidrBlock: "10.0.0.0/16"))
    }
    #expect(failure?.isOutcomeUnknown == true)
    let kind = try #require(failure?.transport)
    #expect(lost.kinds.contains(kind), "\(kind)")
    #expect(server.requests.count == 1)
  }

  @Test("where nothing listens the request was surely not sent")
  func nobody() async throws {
    let failure = await #expect(throws: AWSError.self) {
      // Port 1 belongs to no one here.
      try await Self.client("http://127.0.0.1:1").ec2.createVpc(
        CreateVpcRequest(cidrBlock: "10.0.0.0/16"))
    }
    #expect(failure?.transport == .notSent && failure?.isOutcomeUnknown == false)
  }

  @Test("a redirect is an error and not followed")
  func redirects() async throws {
    let other = LoopbackServer([LoopbackServer.answer("200 OK", Answers.identity)])
    let place = try await other.start()
    let server = LoopbackServer([
      LoopbackServer.answer("307 Temporary Redirect", "", "Location: \(place)/\r\n")
    ])
    await #expect(throws: AWSError.self) {
      try await Self.client(try await server.start()).sts.getCallerIdentity(
        GetCallerIdentityRequest())
    }
    #expect(other.requests.isEmpty)
  }

  @Test("an hour of skew is corrected over the wire")
  func skew() async throws {
    let server = LoopbackServer([
      LoopbackServer.answer(
        "403 Forbidden", Answers.error("RequestTimeTooSkewed"),
        "Date: Tue, 14 Nov 2023 23:13:20 GMT\r\n"),
      LoopbackServer.answer("200 OK", Answers.identity),
    ])
    _ = try await Self.client(try await server.start()).sts.getCallerIdentity(
      GetCallerIdentityRequest())
    #expect(server.requests.count == 2)
    #expect(server.requests.last?.lowercased().contains("x-amz-date: 20231114t231320z") == true)
  }

  @Test("a file of authorities that holds none is refused before anything is sent")
  func authorities() {
    #expect(throws: ClientProblem.self) { try Self.client("http://localhost", authorities: "key") }
    #expect(throws: ClientProblem.self) { try Self.client("http://localhost", authorities: "none") }
  }

  @Test(
    "a certificate must be of a known authority, in force, and of the host asked",
    arguments: [
      (shown: "localhost", trusted: "localhost", host: "localhost", isTaken: true),
      (shown: "localhost", trusted: nil, host: "localhost", isTaken: false),
      (shown: "localhost", trusted: "localhost", host: "127.0.0.1", isTaken: false),
      (shown: "expired", trusted: "expired", host: "localhost", isTaken: false),
      (shown: "localhost", trusted: "expired", host: "localhost", isTaken: false),
    ])
  func certificates(
    _ row: (shown: String, trusted: String?, host: String, isTaken: Bool)
  ) async throws {
    let server = LoopbackServer([LoopbackServer.answer("200 OK", Answers.identity)])
    let place = try await server.start(certificate: row.shown)
      .replacing("localhost", with: row.host)
    let client = try Self.client(place, authorities: row.trusted)
    do {
      _ = try await client.sts.getCallerIdentity(GetCallerIdentityRequest())
      #expect(row.isTaken)
    } catch {
      #expect(!row.isTaken, "\(error)")
      #expect(error.transport == .notSent, "\(error)")
      #expect(server.requests.isEmpty)
    }
  }
}
