import IAMPolicy
import TestRandom
import Testing

@Suite("Evaluation: properties over generated policies and requests")
struct EvaluationPropertyTests {
  /// The seed of a failing case is its argument, which the report prints.
  static let seeds = (0..<40).map { UInt64(0xE7A1_0000 + $0) }

  /// Calls `body` with many worlds of one seed.
  private func everyWorld(
    _ seed: UInt64,
    _ body: (PolicySet, AccessRequest, inout SplitMix64) -> Void
  ) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<50 {
      let policies = GeneratedWorld.policies(&random)
      body(policies, GeneratedWorld.request(&random), &random)
    }
  }

  @Test(arguments: seeds)
  func `adding a deny never allows, and never softens a deny`(_ seed: UInt64) {
    everyWorld(seed) { policies, request, random in
      let before = policies.decide(request).outcome
      let slot = GeneratedWorld.pick(PolicySlot.allCases, &random)
      guard !policies[slot].isEmpty else { return }
      var more = policies
      var statement = GeneratedWorld.statement(slot.kind, &random)
      statement.effect = .deny
      more[slot][0].document.statements.append(statement)
      let after = more.decide(request).outcome
      #expect(after == before || after == .explicitDeny, "seed \(seed), \(slot)")
    }
  }

  @Test(arguments: seeds)
  func `adding an allow never denies what was allowed`(_ seed: UInt64) {
    everyWorld(seed) { policies, request, random in
      let before = policies.decide(request).outcome
      let slot = GeneratedWorld.pick(PolicySlot.allCases, &random)
      guard !policies[slot].isEmpty else { return }
      var more = policies
      var statement = GeneratedWorld.statement(slot.kind, &random)
      statement.effect = .allow
      more[slot][0].document.statements.append(statement)
      let after = more.decide(request).outcome
      #expect(
        after == before || (before == .implicitDeny && after == .allowed),
        "seed \(seed), \(slot)")
    }
  }

  @Test(arguments: seeds)
  func `writing the same policies in other words never changes a decision`(_ seed: UInt64) {
    everyWorld(seed) { policies, request, random in
      var rewritten = policies
      for slot in PolicySlot.allCases {
        rewritten[slot] = policies[slot].shuffled(using: &random).map { policy in
          var other = policy
          other.document = GeneratedPolicy.rewritten(policy.document, &random)
          return other
        }
      }
      var spoken = request
      spoken.action = request.action.uppercased()
      var context = RequestContext()
      for key in GeneratedWorld.keys {
        context[key.uppercased()] = request.context[key].shuffled(using: &random)
      }
      spoken.context = context
      let before = policies.decide(request)
      let after = rewritten.decide(spoken)
      #expect(after.outcome == before.outcome, "seed \(seed)")
      #expect(after.blockedBy == before.blockedBy, "seed \(seed)")
      #expect(after.reasons.count == before.reasons.count, "seed \(seed)")
    }
  }

  @Test(arguments: seeds)
  func `the canonical form decides as the document does`(_ seed: UInt64) {
    everyWorld(seed) { policies, request, _ in
      var canonical = policies
      for slot in PolicySlot.allCases {
        canonical[slot] = policies[slot].map { AttachedPolicy($0.document.canonical()) }
      }
      #expect(canonical.decide(request).outcome == policies.decide(request).outcome, "\(seed)")
    }
  }

  @Test func `generated worlds meet every outcome and every layer`() {
    var outcomes: Set<Decision.Outcome> = []
    var layers: Set<PolicyLayer> = []
    for seed in Self.seeds.prefix(20) {
      everyWorld(seed) { policies, request, _ in
        let decision = policies.decide(request)
        outcomes.insert(decision.outcome)
        if let layer = decision.blockedBy { layers.insert(layer) }
      }
    }
    #expect(outcomes.count == Decision.Outcome.allCases.count)
    #expect(layers.count == PolicyLayer.allCases.count)
  }
}

/// Makes sets of policies and requests whose parts meet often.
enum GeneratedWorld {
  static let keys = ["aws:SourceVpc", "aws:SourceIp", "aws:TagKeys", "aws:ResourceAccount"]

  private static let actions = [
    "s3:GetObject", "s3:Get*", "*", "codeartifact:*", "codeartifact:ReadFromRepository",
    "codeartifact:PutRepositoryPermissionsPolicy", "sts:GetServiceBearerToken",
  ]
  private static let resources = [
    "*", "arn:aws:s3:::data/*", "arn:aws:s3:::data/${aws:username}/*", World.npm.arn,
    "arn:aws:codeartifact:*:*:repository/*", World.corp.arn, World.react.arn,
  ]
  private static let principals = [
    World.owner, World.bob, World.ci, World.session, World.outsider, "*", World.root,
  ]
  private static let operators = [
    "StringEquals", "StringNotLike", "ForAllValues:StringEquals", "ForAnyValue:StringLike",
    "IpAddress", "NotIpAddress", "Null", "StringEqualsIfExists", "NumericLessThan", "DateEquals",
  ]
  private static let values = [
    "vpc-1", "10.0.0.0/8", "10.0.0.1", "true", "false", "vpc-*", "${aws:username}", "1",
    World.owner, "2024-01-01",
  ]

  static func pick<T>(_ values: [T], _ random: inout SplitMix64) -> T {
    values[Int(random.next() % UInt64(values.count))]
  }

  static func policies(_ random: inout SplitMix64) -> PolicySet {
    var set = PolicySet()
    for slot in PolicySlot.allCases {
      let odds: UInt64 = slot.layer == .identity || slot.layer == .resource ? 2 : 6
      guard random.next() % odds == 0 else { continue }
      let several = slot.layer == .identity ? Int(random.next() % 2) + 1 : 1
      set[slot] = (0..<several).map { _ in
        let count = Int(random.next() % 3) + 1
        return AttachedPolicy(
          PolicyDocument(
            version: pick([.v2012, .v2012, .v2008], &random),
            statements: (0..<count).map { _ in statement(slot.kind, &random) }))
      }
    }
    if random.next() % 4 == 0 { set.administrator = World.other }
    return set
  }

  static func statement(_ kind: PolicyKind, _ random: inout SplitMix64) -> PolicyStatement {
    var condition: [ConditionBlock] = []
    if random.next() % 3 == 0, let comparison = ConditionOperator(parsing: pick(operators, &random))
    {
      let tests = [ConditionTest(PolicyString(pick(keys, &random)), list(values, &random))]
      condition = [ConditionBlock(comparison, tests)]
    }
    return PolicyStatement(
      effect: random.next() % 4 == 0 ? .deny : .allow,
      principal: kind.namesPrincipals
        ? PrincipalElement(
          .listed([PrincipalEntry(type: .aws, values: list(principals, &random))]),
          isNegated: random.next() % 8 == 0) : nil,
      action: PatternElement(list(actions, &random), isNegated: random.next() % 8 == 0),
      resource: PatternElement(list(resources, &random), isNegated: random.next() % 8 == 0),
      condition: condition)
  }

  private static func list(_ texts: [String], _ random: inout SplitMix64) -> PolicyStringList {
    PolicyStringList((0..<(random.next() % 3 + 1)).map { _ in pick(texts, &random) })
  }

  static func request(_ random: inout SplitMix64) -> AccessRequest {
    var context = RequestContext()
    for key in keys where random.next() % 3 == 0 {
      context[key] = (0..<(random.next() % 2 + 1)).map { _ in pick(values, &random) }
    }
    let pairs = [
      ("s3:GetObject", "arn:aws:s3:::data/bob/x"), ("s3:GetObject", World.object),
      ("codeartifact:ReadFromRepository", World.npm.arn),
      ("codeartifact:ReadFromRepository", World.react.arn),
      ("codeartifact:PutRepositoryPermissionsPolicy", World.npm.arn),
      ("codeartifact:DescribeDomain", World.corp.arn), ("codeartifact:ListDomains", "*"),
      ("sts:GetServiceBearerToken", "*"),
    ]
    let (action, resource) = pick(pairs, &random)
    return AccessRequest(
      principal: pick(principals, &random), action: action, resource: resource, context: context)
  }
}
