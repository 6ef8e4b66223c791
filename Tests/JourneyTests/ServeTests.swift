import Foundation
import FoundationNetworking
import TestRandom
import Testing

/// `cainfra simulate serve` as a process: rows 64 and 65 of `docs/reliability.md`.
@Suite("Serving the simulated AWS")
struct ServeTests {
  @Test("it prints what points clients at it, answers, and ends when it is asked to")
  func served() async throws {
    let shell = try Shell()
    defer { shell.remove() }
    let server = try await Server(in: shell, "--account 111122223333")
    #expect(server.variables["AWS_REGION"] == "eu-west-1")
    #expect(server.variables["AWS_SECRET_ACCESS_KEY"]?.count == 40)
    let answer = try await server.call("sts", "Action=GetCallerIdentity&Version=2011-06-15")
    #expect(answer.contains("<Account>111122223333</Account>"))
    let end = try await shell.run(
      "kill \(server.process); while kill -0 \(server.process); do :; done")
    #expect(end.status == 0)
    #expect(try shell.read("log").contains("Press Ctrl-C to stop."))
  }

  @Test("Row 65: a second server of one directory is refused, and names the first")
  func twice() async throws {
    let shell = try Shell()
    defer { shell.remove() }
    let server = try await Server(in: shell, "--data aws")
    let second = try await shell.run("cainfra simulate serve --data aws")
    #expect(second.status == 5)
    #expect(second.errors.contains("is being served already, by process \(server.process) since"))
    _ = try await shell.run("kill -9 \(server.process)")
    let next = try await Server(in: shell, "--data aws")
    _ = try await shell.run("kill \(next.process)")
  }

  @Test("Row 64: killed while it writes, it has kept what it acknowledged")
  func killed() async throws {
    let shell = try Shell()
    defer { shell.remove() }
    var random = SplitMix64(seed: Soak.seed)
    var acknowledged: [String] = []
    for round in 0..<(Soak.rounds ?? 3) {
      let server = try await Server(in: shell, "--data aws --quotas unlimited")
      let delay = Double.random(in: 0.2...0.8, using: &random)
      async let kill = shell.run("sleep \(delay); kill -9 \(server.process)")
      // Several at a time, so that the server is killed with calls in every stage.
      acknowledged += await withTaskGroup(of: [String].self) { clients in
        for client in 0..<4 {
          clients.addTask { await server.createUsers("user-\(round)-\(client)") }
        }
        return await clients.reduce(into: []) { $0 += $1 }
      }
      _ = try await kill
    }
    let last = try await Server(in: shell, "--data aws")
    let kept = try await last.userNames()
    #expect(Set(acknowledged).subtracting(kept) == [])
    #expect(!acknowledged.isEmpty)
    _ = try await shell.run("kill \(last.process)")
    print("Row 64: \(acknowledged.count) acknowledged, seed \(Soak.seed)")
  }

  /// A server in the background.
  private struct Server {
    let process: String
    let variables: [String: String]

    /// Starts one with options, and waits until it listens.
    init(in shell: Shell, _ options: String) async throws {
      let started = try await shell.run(
        """
        : > ready
        cainfra simulate serve \(options) > ready 2> log &
        echo $!
        for try in $(seq 300); do
          grep -q AWS_DEFAULT_REGION ready && exit 0
          sleep 0.1
        done
        cat log >&2
        exit 1
        """)
      try #require(started.status == 0, "\(started.errors)")
      process = started.output.trimmingCharacters(in: .whitespacesAndNewlines)
      var variables: [String: String] = [:]
      for line in try shell.read("ready").split(separator: "\n") {
        let sides = line.split(separator: "=", maxSplits: 1).map(String.init)
        if sides.count == 2 { variables[sides[0]] = sides[1] }
      }
      self.variables = variables
    }

    /// Creates users of names with this beginning until the server is gone; gives those whose
    /// creation it acknowledged.
    func createUsers(_ beginning: String) async -> [String] {
      var names: [String] = []
      while true {
        let name = "\(beginning)-\(names.count)"
        let answer = try? await call("iam", "Action=CreateUser&Version=2010-05-08&UserName=\(name)")
        guard answer?.contains("<UserName>\(name)</UserName>") == true else { return names }
        names.append(name)
      }
    }

    /// The names of all users.
    func userNames() async throws -> Set<String> {
      var names: Set<String> = []
      var marker: String?
      repeat {
        let answer = try await call(
          "iam",
          "Action=ListUsers&Version=2010-05-08&MaxItems=1000"
            + (marker.map { "&Marker=\($0)" } ?? ""))
        names.formUnion(Self.texts(of: "UserName", in: answer))
        marker = Self.texts(of: "Marker", in: answer).first
      } while marker != nil
      return names
    }

    private static func texts(of element: String, in answer: String) -> [String] {
      answer.components(separatedBy: "<\(element)>").dropFirst()
        .compactMap { $0.components(separatedBy: "</").first }
    }

    /// The answer to a form sent to a service, with a signature that nobody verifies.
    func call(_ service: String, _ form: String) async throws -> String {
      let url = try #require(variables["AWS_ENDPOINT_URL"].flatMap { URL(string: $0) })
      var request = URLRequest(url: url)
      request.httpMethod = "POST"
      request.httpBody = Data(form.utf8)
      request.timeoutInterval = 30
      let scope = "20260101/eu-west-1/\(service)/aws4_request"
      for (name, value) in [
        ("Content-Type", "application/x-www-form-urlencoded"), ("X-Amz-Date", "20260101T000000Z"),
        (
          "Authorization",
          "AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE/\(scope), SignedHeaders=host, Signature=0"
        ),
      ] { request.setValue(value, forHTTPHeaderField: name) }
      let (data, _) = try await URLSession.shared.data(for: request)
      return String(decoding: data, as: UTF8.self)
    }
  }
}
