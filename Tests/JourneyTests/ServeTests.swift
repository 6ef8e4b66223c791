import Foundation
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
    defer { server.end() }
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
    defer { server.end() }
    let second = try await shell.run("cainfra simulate serve --data aws")
    #expect(second.status == 5)
    #expect(second.errors.contains("is being served already, by process \(server.process) since"))
    let reset = try await shell.run("cainfra simulate reset --simulated-aws aws --auto-approve")
    #expect(reset.status == 5)
    #expect(reset.errors.contains("Stop that server first"))
    _ = try await shell.run("kill -9 \(server.process)")
    let next = try await Server(in: shell, "--data aws")
    defer { next.end() }
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
      defer { server.end() }
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
    defer { last.end() }
    let kept = try await last.userNames()
    #expect(Set(acknowledged).subtracting(kept) == [])
    #expect(!acknowledged.isEmpty)
    _ = try await shell.run("kill \(last.process)")
    print("Row 64: \(acknowledged.count) acknowledged, seed \(Soak.seed)")
  }
}

extension Server {
  /// Creates users of names with this beginning until the server is gone; gives those whose
  /// creation it acknowledged.
  fileprivate func createUsers(_ beginning: String) async -> [String] {
    var names: [String] = []
    while true {
      let name = "\(beginning)-\(names.count)"
      let answer = try? await call("iam", "Action=CreateUser&Version=2010-05-08&UserName=\(name)")
      guard answer?.contains("<UserName>\(name)</UserName>") == true else { return names }
      names.append(name)
    }
  }

  /// The names of all users.
  fileprivate func userNames() async throws -> Set<String> {
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
}
