import AWSProvider
import Glibc
import ResourceModel
import SimulatedAWS
import TestSupport
import Testing
import Values

/// Holds the answers to questions of access to what AWS would do.
///
/// What each says, word by word, stands in `Answers`; with `CAINFRA_RECORD=1` in the environment
/// that is written instead.
@Suite("Access")
struct AccessTests {
  static let groups: [(file: String, cases: [AccessCase])] = [
    ("principals", AccessCase.ofPrincipals), ("resources", AccessCase.ofResources),
    ("publishing", AccessCase.ofPublishing), ("networks", AccessCase.ofNetworks),
  ]

  @Test("every link has the right verdict", arguments: groups.flatMap(\.cases))
  func verdict(_ given: AccessCase) async throws {
    var world = try await AccessBench()
    try await given.world(&world)
    let answer = await world.ask(given.check)
    switch (given.verdict, answer) {
    case (.open, .success(let answer)):
      #expect(answer.links.filter { !$0.isOpen }.map(\.name) == [])
      #expect(answer.isPossible)
    case (.closed(let links), .success(let answer)):
      #expect(answer.links.filter { !$0.isOpen }.map(\.name) == links)
      #expect(!answer.isPossible)
    case (.refused(let words), .failure(let error)):
      #expect(error.description.contains(words), "\(error)")
      #expect(error.path != nil, "\(error)")
    case (_, .success(let answer)): Issue.record("\(answer)")
    case (_, .failure(let error)): Issue.record("\(error)")
    }
    guard case .success(let answer) = answer else { return }
    #expect(answer.holds == (answer.isPossible == (given.check["can"] != nil)))
    #expect(answer.remedies.isEmpty || !answer.holds, "\(answer.remedies)")
    for text in answer.remedies + answer.assumptions + answer.links.map(\.explanation) {
      #expect(text.hasSuffix("."), "\(text)")
    }
  }

  @Test("answers say who, what, why and what to do", arguments: groups.map(\.file))
  func words(file: String) async throws {
    var lines: [String] = []
    for given in Self.groups.first(where: { $0.file == file })?.cases ?? [] {
      var world = try await AccessBench()
      try await given.world(&world)
      lines += ["== \(given.name)"] + (await world.lines(given.check)) + [""]
    }
    let path = "Tests/AWSProviderTests/Answers/\(file).txt"
    let text = lines.joined(separator: "\n")
    guard unsafe getenv("CAINFRA_RECORD") == nil else {
      guard let stream = unsafe fopen("\(ProjectRoot.path())/\(path)", "wb") else {
        Issue.record("cannot write \(path)")
        return
      }
      let bytes = Array(text.utf8)
      _ = unsafe fwrite(bytes, 1, bytes.count, stream)
      unsafe fclose(stream)
      return
    }
    let expected = String(decoding: ProjectRoot.bytes(of: path) ?? [], as: UTF8.self)
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    for change in new.difference(from: old) {
      switch change {
      case .remove(let line, let text, _): Issue.record("\(path):\(line + 1): not told: \(text)")
      case .insert(let line, let text, _): Issue.record("\(path):\(line + 1): told: \(text)")
      }
    }
  }

  @Test("many checks read the account once")
  func readsOnce() async throws {
    var world = try await AccessBench()
    try await world.reader()
    try await world.network()
    try await world.gateway()
    let check = world.resolved(
      .install(AccessBench.ci, ["via": "<gateway>", "format": "npm", "subnet": "<a>"]))
    let before = world.bench.cloud.log.calls.count
    let answers = await world.bench.provider.answers(to: Array(repeating: check, count: 50))
    #expect(answers.count == 50)
    #expect(answers.allSatisfy { (try? $0.get().holds) == true })
    let calls = world.bench.cloud.log.calls.dropFirst(before).map { "\($0.request)" }
    #expect(Set(calls).count == calls.count, "\(calls)")
  }
}
