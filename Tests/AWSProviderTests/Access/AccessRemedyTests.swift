import AWSModel
import Diagnostics
import IAMPolicy
import JSONSyntax
import ResourceModel
import SimulatedAWS
import TestRandom
import Testing
import Values

@testable import AWSProvider

/// Holds what answers suggest to the effect it has.
@Suite("Remedies")
struct AccessRemedyTests {
  static let seeds: [UInt64] = Array(1...160)

  @Test("what is suggested turns the answer round, and nothing less does")
  func turnsRound() async throws {
    var turned = 0
    for seed in Self.seeds {
      var random = SplitMix64(seed: seed)
      let model = AccessWorldModel(&random)
      let world = try await model.made()
      let (answer, changes) = try await world.bench.answer(to: world.resolved(model.check))
      guard !answer.holds else {
        #expect(changes.isEmpty, "seed \(seed)")
        continue
      }
      let parts = try #require(AccessWorldModel.parts(of: changes), "seed \(seed): \(changes)")
      #expect(!parts.isEmpty, "seed \(seed): \(answer)")
      #expect(
        try await self.answer(model.changed(by: parts)).holds,
        "seed \(seed): \(model) \(answer.remedies)")
      for part in parts where parts.count > 1 {
        let less = try await self.answer(model.changed(by: parts.subtracting([part])))
        #expect(
          !less.holds || isClosedElsewhere(less),
          "seed \(seed): \(part) is superfluous among \(answer.remedies)")
      }
      turned += 1
    }
    #expect(turned > Self.seeds.count / 3)
  }

  private func answer(_ model: AccessWorldModel) async throws -> CheckAnswer {
    let world = try await model.made()
    return try await world.bench.answer(to: world.resolved(model.check)).answer
  }

  /// Whether a way is closed by what a statement allowed besides the request it was taken for.
  private func isClosedElsewhere(_ answer: CheckAnswer) -> Bool {
    let goals = ["publish", "read", "request"]
    return !answer.isPossible && answer.links.contains { !$0.isOpen && !goals.contains($0.name) }
  }
}

extension Bench {
  /// The answer to a check with the changes it suggests.
  func answer(to check: Fields) async throws -> (answer: CheckAnswer, changes: [AccessRemedy]) {
    let services = cloud.services(region: context.region)
    let world = AccessWorld(Cloud(services: services, patience: .impatient))
    let question = try AccessQuestion(check)
    let caller = try await AccessCaller(question.principal, in: world)
    var chain = AccessChain(question, by: caller, in: world)
    let answer = try await chain.answer()
    return (answer, answer.holds ? [] : chain.remedies.changes)
  }
}

extension AccessBench {
  /// A statement from its JSON.
  static func parsed(_ text: String) -> Value {
    let file = SourceFile(name: "statement.json", text: text)
    return JSONReader.read(file).value ?? .null
  }
}
