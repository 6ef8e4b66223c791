import Foundation
import IAMPolicy
import TestRandom
import Testing

@Suite("Evaluation of policies and requests from outside")
struct EvaluationRobustnessTests {
  /// Sets of policies for each seed, with ten requests for each set: 100,000 in all, or as many
  /// more as `CAINFRA_FUZZ_ROUNDS` says.
  private static let rounds =
    ProcessInfo.processInfo.environment["CAINFRA_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 500

  @Test(arguments: (0..<20).map { UInt64(0xF022_0000 + $0) })
  func `spoilt documents and random requests get a decision that agrees with itself`(
    _ seed: UInt64
  ) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<Self.rounds {
      var policies = PolicySet(administrator: Self.text(&random))
      for _ in 0..<(random.next() % 3 + 1) {
        let slot = GeneratedWorld.pick(PolicySlot.allCases, &random)
        policies[slot].append(AttachedPolicy(Self.document(slot.kind, &random)))
      }
      let evaluator = PolicyEvaluator(policies)
      for _ in 0..<10 { verify(evaluator.decide(Self.request(&random)), seed) }
    }
  }

  private func verify(_ decision: Decision, _ seed: UInt64) {
    #expect(!decision.explanation.isEmpty, "seed \(seed)")
    #expect((decision.outcome == .implicitDeny) == (decision.blockedBy != nil), "seed \(seed)")
    let effect: PolicyEffect = decision.outcome == .explicitDeny ? .deny : .allow
    #expect(decision.reasons.allSatisfy { $0.effect == effect }, "seed \(seed)")
  }

  @Test(arguments: (0..<10).map { UInt64(0xF1E1_0000 + $0) })
  func `a spoilt request file gives cases or problems`(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let bytes = Array(Self.file.utf8)
    let spice = Array("{}[]\":,*?$\\u0ntfalse1:/.é".utf8)
    for _ in 0..<200 {
      var spoilt = bytes
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        spoilt[Int(random.next() % UInt64(spoilt.count))] = GeneratedWorld.pick(spice, &random)
      }
      let reading = PolicyCases.read(String(decoding: spoilt, as: UTF8.self))
      #expect((reading.cases == nil) == !reading.problems.isEmpty, "seed \(seed)")
      #expect(reading.cases.map { $0.decide().count == $0.cases.count } ?? true)
    }
  }

  @Test func `many stars cost no more than their number times the text`() {
    let stars = String(repeating: "*a", count: 200) + "b"
    let policies = PolicySet(identity: [.allow("s3:\(stars)"), .allow("*", on: "arn:\(stars)")])
    let name = String(repeating: "a", count: 20_000)
    let time = ContinuousClock().measure {
      let decision = World.decide(policies, World.bob, "s3:\(name)", "arn:aws:s3:::\(name)")
      #expect(!decision.isAllowed)
    }
    #expect(time < .seconds(5))
  }

  private static let file = #"""
    {"policies": {"identity": [{"Statement": [{"Effect": "Allow", "Action": "*",
      "Resource": "*", "Condition": {"IpAddress": {"aws:SourceIp": "10.0.0.0/8"}}}]}],
      "administrator": "111122223333"},
     "cases": [{"name": "x", "expect": "allowed", "principal": "arn:aws:iam::111122223333:root",
      "action": "s3:GetObject", "resource": "arn:aws:s3:::b/k",
      "context": {"aws:SourceIp": ["10.0.0.1"]}}]}
    """#

  // MARK: - Spoilt parts

  private static let seedsOfTexts = [
    World.bob, World.session, World.npm.arn, World.react.arn, World.object, "*", "",
    "codeartifact:ReadFromRepository", "s3:Get*", "${aws:username, 'x'}", "${", "}", "10.0.0.0/8",
    "::ffff:1.2.3.4/96", "2024-02-30T25:61:61.5+99:99", "-9999999999999999", "1e999999999",
    "é€\u{301}",
    "aws:PrincipalArn", "aws:SourceIp", "true", "arn:::::", "arn:aws:iam::111122223333:user/",
  ]

  /// A text of policies, mostly with something wrong in it.
  private static func text(_ random: inout SplitMix64) -> String {
    var scalars = Array(GeneratedWorld.pick(seedsOfTexts, &random).unicodeScalars)
    for _ in 0..<(random.next() % 3) {
      let spice = GeneratedWorld.pick(Array("*?${}':/,.-+0é\u{301}\u{0}".unicodeScalars), &random)
      let place = Int(random.next() % UInt64(scalars.count + 1))
      switch random.next() % 3 {
      case 0: scalars.insert(spice, at: place)
      case 1 where place < scalars.count: scalars[place] = spice
      default: scalars.removeLast(scalars.count - place)
      }
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  private static func texts(_ random: inout SplitMix64) -> PolicyStringList {
    PolicyStringList((0..<(random.next() % 3)).map { _ in text(&random) })
  }

  private static func request(_ random: inout SplitMix64) -> AccessRequest {
    var context = RequestContext()
    for _ in 0..<(random.next() % 3) {
      context[text(&random)] = (0..<(random.next() % 3)).map { _ in text(&random) }
    }
    return AccessRequest(
      principal: text(&random), action: text(&random), resource: text(&random),
      context: context)
  }

  private static func document(
    _ kind: PolicyKind, _ random: inout SplitMix64
  ) -> PolicyDocument {
    let statements = (0..<(random.next() % 3)).map { _ in
      var statement = GeneratedWorld.statement(kind, &random)
      if random.next() % 2 == 0 { statement.action.patterns = texts(&random) }
      if random.next() % 2 == 0 { statement.resource.patterns = texts(&random) }
      if random.next() % 2 == 0 {
        let type = GeneratedWorld.pick(PrincipalType.allCases, &random)
        statement.principal = PrincipalElement(
          .listed([PrincipalEntry(type: type, values: texts(&random))]))
      }
      statement.condition.append(
        ConditionBlock(
          ConditionOperator(
            GeneratedWorld.pick(ConditionOperator.Comparison.allCases, &random),
            qualifier: GeneratedWorld.pick([nil, .forAllValues, .forAnyValue], &random)),
          [ConditionTest(PolicyString(text(&random)), texts(&random))]))
      return statement
    }
    return PolicyDocument(version: .v2012, statements: statements)
  }
}
