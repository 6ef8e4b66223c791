import AWSClient
import AWSModel
import AWSWire
import Synchronization

/// Files, clock, commands and network of a test, with what was asked of them.
final class FakeWorld: Sendable {
  struct Content {
    var environment: [String: String] = [:]
    var files: [String: String] = [:]
    var now = 1_700_000_000.0
    var commands: [String] = []
    var output = ""
    var exchanges: [HTTPExchange] = []
    var answers: [@Sendable (HTTPExchange) throws(HTTPFailure) -> WireResponse] = []
    var pauses: [Double] = []
  }

  private let content = Mutex(Content())

  init(_ environment: [String: String] = [:], files: [String: String] = [:]) {
    content.withLock {
      $0.environment = ["HOME": "/home/me"].merging(environment) { $1 }
      $0.files = files
    }
  }

  func change(_ body: (inout Content) -> Void) { content.withLock { body(&$0) } }
  var exchanges: [HTTPExchange] { content.withLock { $0.exchanges } }
  var pauses: [Double] { content.withLock { $0.pauses } }
  var commands: [String] { content.withLock { $0.commands } }
  var files: [String: String] { content.withLock { $0.files } }
  var now: Double { content.withLock { $0.now } }

  /// Adds an answer for the next exchange that has none yet; the last one repeats.
  func answer(_ status: Int, _ headers: WireHeaders = [:], _ body: String = "") {
    answer { _ throws(HTTPFailure) in
      WireResponse(status: status, headers: headers, body: Array(body.utf8))
    }
  }

  func answer(
    _ body: @escaping @Sendable (HTTPExchange) throws(HTTPFailure) -> WireResponse
  ) {
    change { $0.answers.append(body) }
  }

  func fail(_ kind: TransportFailure) {
    answer { _ throws(HTTPFailure) in throw HTTPFailure(kind, "as the test wants") }
  }

  /// The surroundings; every wait passes at once on the test's clock.
  func surroundings(random: Double = 0.5) -> Surroundings {
    Surroundings(
      environment: content.withLock { $0.environment },
      readFile: { path throws(ClientProblem) in
        self.content.withLock { $0.files[path].map { Array($0.utf8) } }
      },
      replaceFile: { path, bytes throws(ClientProblem) in
        self.content.withLock { $0.files[path] = String(decoding: bytes, as: UTF8.self) }
      },
      run: { command throws(ClientProblem) in
        self.content.withLock {
          $0.commands.append(command)
          return Array($0.output.utf8)
        }
      },
      now: { self.now },
      sleep: { duration in
        let seconds =
          Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
        self.content.withLock {
          $0.pauses.append(seconds)
          $0.now += seconds
        }
      },
      random: { random }, transport: FakeNetwork(world: self))
  }

  func client(
    region: String = "eu-west-1", profile: String? = nil, endpoint: String? = nil
  ) throws -> AWSClient {
    try AWSClient(
      ClientSettings(region: region, profile: profile, endpoint: endpoint), surroundings())
  }

  private struct FakeNetwork: HTTPTransport {
    let world: FakeWorld

    func send(_ exchange: HTTPExchange) async throws(HTTPFailure) -> WireResponse {
      let answer = world.content.withLock { content in
        content.exchanges.append(exchange)
        return content.answers.count > 1 ? content.answers.removeFirst() : content.answers.first
      }
      guard let answer else { throw HTTPFailure(.notSent, "nothing answers in this test") }
      return try answer(exchange)
    }
  }
}

/// Answers as the services give them.
enum Answers {
  static let identity = text(
    WireCodec(.sts).encode(
      GetCallerIdentityResponse(
        userId: "AIDA", account: "123456789012", arn: "arn:aws:iam::123456789012:user/me"),
      to: GetCallerIdentityRequest.self, requestId: "r-1"))

  static func role(_ id: String, expires: String) -> String {
    """
    <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
    <Credentials><AccessKeyId>\(id)</AccessKeyId><SecretAccessKey>s</SecretAccessKey>
    <SessionToken>t</SessionToken><Expiration>\(expires)</Expiration></Credentials>
    </AssumeRoleResult></AssumeRoleResponse>
    """
  }

  static func webRole(_ id: String, expires: String) -> String {
    role(id, expires: expires).replacing("AssumeRole", with: "AssumeRoleWithWebIdentity")
  }

  static func error(_ code: String, service: AWSService = .sts) -> String {
    text(
      WireCodec(service).encode(
        AWSError(code: code, message: "as the test wants"), to: nil, requestId: "r-2"))
  }

  static func text(_ message: WireResponse) -> String {
    String(decoding: message.body, as: UTF8.self)
  }
}
