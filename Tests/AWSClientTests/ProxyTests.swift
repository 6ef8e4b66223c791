import AWSModel
import AWSWire
import Testing

@testable import AWSClient

@Suite("HTTPS_PROXY and NO_PROXY say what goes through a proxy")
struct ProxyTests {
  @Test(
    "a proxy's address",
    arguments: [
      ("http://proxy.example:3128", "proxy.example:3128"),
      ("proxy.example:3128", "proxy.example:3128"),
      ("HTTP://proxy.example/", "proxy.example:80"),
      ("http://[fd00::1]:8080", "fd00::1:8080"),
      ("http://me:p%40ss@proxy.example:3128", "me p@ss proxy.example:3128"),
      ("http://me@proxy.example:3128", "me  proxy.example:3128"),
      ("https://proxy.example:3128", nil),
      ("socks5://proxy.example:3128", nil),
      ("http://proxy.example:3128/path", nil),
      ("http://:secret@proxy.example", nil),
      ("http://proxy example", nil),
      ("http://proxy.example:99999", nil),
    ])
  func addresses(text: String, expected: String?) {
    let proxy = try? ProxyRules(environment: ["HTTPS_PROXY": text]).proxy
    let found = proxy.map { proxy in
      (proxy.login.map { "\($0.user) \($0.password) " } ?? "") + "\(proxy.host):\(proxy.port)"
    }
    #expect(found == expected)
  }

  @Test("a message about a proxy's address does not repeat it, for it may hold a password")
  func secrets() throws {
    let problem = #expect(throws: ClientProblem.self) {
      try ProxyRules(environment: ["https_proxy": "ftp://me:hunter2@proxy.example"])
    }
    #expect(problem?.message == "https_proxy is no address of a proxy that can be used")
  }

  @Test(
    "what NO_PROXY names is reached directly",
    arguments: [
      ("", "https://sts.eu-west-1.amazonaws.com", false),
      ("*", "https://sts.eu-west-1.amazonaws.com", true),
      ("amazonaws.com", "https://sts.eu-west-1.amazonaws.com", true),
      (".amazonaws.com", "https://sts.eu-west-1.amazonaws.com", true),
      ("*.amazonaws.com", "https://sts.eu-west-1.amazonaws.com", true),
      ("AMAZONAWS.COM", "https://sts.eu-west-1.amazonaws.com", true),
      ("aws.com", "https://sts.eu-west-1.amazonaws.com", false),
      (".amazonaws.com", "https://amazonaws.com", false),
      ("amazonaws.com", "https://amazonaws.com", true),
      ("a.example, b.example", "https://b.example", true),
      ("b.example:8443", "https://b.example", false),
      ("b.example:8443", "https://b.example:8443", true),
      ("b.example:443", "https://b.example", true),
      ("10.0.0.0/8", "https://10.1.2.3", true),
      ("10.0.0.0/8", "https://11.1.2.3", false),
      ("10.0.0.0/33", "https://10.1.2.3", false),
      ("0.0.0.0/0", "https://10.1.2.3", true),
      ("10.1.2.3", "https://10.1.2.3", true),
      ("2.3", "https://10.1.2.3", false),
      ("[fd00::1]", "https://[fd00::1]", true),
      ("fd00::1", "https://[fd00::1]", true),
      ("[fd00::1]:8443", "https://[fd00::1]", false),
    ])
  func exceptions(exceptions: String, origin: String, isDirect: Bool) throws {
    let rules = try ProxyRules(
      environment: ["HTTPS_PROXY": "http://proxy.example:3128", "NO_PROXY": exceptions])
    let endpoint = try Endpoint(parsing: origin, from: "the test")
    #expect((rules.proxy(for: endpoint) == nil) == isDirect)
  }

  @Test("names in small letters count before those in capitals")
  func smallLetters() throws {
    let rules = try ProxyRules(environment: [
      "HTTPS_PROXY": "one.example:1", "https_proxy": "two.example:2",
    ])
    #expect(rules.proxy?.host == "two.example")
  }

  @Test("what has no TLS and what is on this machine never goes through a proxy")
  func neverProxied() throws {
    let rules = try ProxyRules(environment: ["HTTPS_PROXY": "proxy.example:3128"])
    for origin in ["http://169.254.169.254", "https://localhost:4566", "https://127.0.0.1"] {
      let endpoint = try #require(Endpoint(reading: origin))
      #expect(rules.proxy(for: endpoint) == nil, "\(origin)")
    }
  }

  @Test("a call goes through the proxy in a tunnel, and TLS is with the service itself")
  func tunnel() async throws {
    let (server, proxy, client) = try await Self.chain("me:secret", "Basic bWU6c2VjcmV0")
    let answer = try await client.sts.getCallerIdentity(GetCallerIdentityRequest())
    #expect(answer.account == "123456789012")
    #expect(proxy.requests == ["CONNECT aws.test:443 HTTP/1.1"])
    #expect(server.requests.first?.lowercased().contains("proxy") == false)
  }

  @Test("a proxy that wants another password is told, and the call was surely not sent")
  func refused() async throws {
    let (server, _, client) = try await Self.chain("me:wrong", "Basic bWU6c2VjcmV0")
    let failure = await #expect(throws: AWSError.self) {
      try await client.sts.getCallerIdentity(GetCallerIdentityRequest())
    }
    #expect(failure?.transport == .notSent)
    #expect(failure?.message.contains("wants another name or password") == true)
    #expect(server.requests.isEmpty)
  }

  /// A service that only a proxy knows, and a client of it.
  private static func chain(
    _ login: String, _ wanted: String
  ) async throws -> (LoopbackServer, ConnectProxy, AWSClient) {
    let server = LoopbackServer([LoopbackServer.answer("200 OK", Answers.identity)])
    let origin = try await server.start(certificate: "proxied")
    let port = try #require(origin.split(separator: ":").last.flatMap { Int($0) })
    let proxy = ConnectProxy(to: port, login: wanted)
    let place = "http://\(login)@127.0.0.1:\(try await proxy.start())"
    let world = FakeWorld(["AWS_ACCESS_KEY_ID": "AK", "AWS_SECRET_ACCESS_KEY": "SK"])
    var surroundings = world.surroundings()
    surroundings.transport = try NetworkTransport(
      authorities: "\(LoopbackServer.certificates)/proxied.pem",
      proxies: try ProxyRules(environment: ["HTTPS_PROXY": place]))
    let client = try AWSClient(
      ClientSettings(region: "eu-west-1", endpoint: "https://aws.test"), surroundings)
    return (server, proxy, client)
  }
}
