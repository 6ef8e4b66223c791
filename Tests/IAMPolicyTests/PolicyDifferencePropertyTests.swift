import IAMPolicy
import TestRandom
import Testing

@Suite("Difference in meaning: properties over generated policies and requests")
struct PolicyDifferencePropertyTests {
  /// The seed of a failing case is its argument, which the report prints.
  static let seeds = (0..<40).map { UInt64(0xD1FF_0000 + $0) }

  @Test(arguments: seeds)
  func `every request that is decided otherwise is told, with its direction`(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<16 {
      let pair = GeneratedPair(&random)
      let changes = PolicyDifference(from: pair.old, to: pair.new).changes
      for _ in 0..<16 {
        let request = GeneratedPair.request(&random)
        for frame in pair.frames {
          let before = pair.outcome(of: request, under: pair.old, frame)
          let after = pair.outcome(of: request, under: pair.new, frame)
          guard before != after else { continue }
          let isWider = GeneratedPair.rank(after) > GeneratedPair.rank(before)
          let isTold = changes.contains {
            $0.verb.isWidening == isWider && pair.covers($0, request)
          }
          #expect(
            isTold,
            """
            seed \(seed): \(before) becomes \(after) for \(request)
            \(pair.old.compactText)
            \(pair.new.compactText)
            \(changes.map { "\($0.principalText()) \($0.verbText) \($0.summary())" })
            """)
        }
      }
    }
  }

  @Test(arguments: seeds)
  func `a policy does not differ from itself in other words`(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<16 {
      let pair = GeneratedPair(&random)
      let other = GeneratedPolicy.rewritten(pair.old, &random)
      #expect(PolicyDifference(from: pair.old, to: other).isEmpty, "seed \(seed)")
      var named = pair.old
      for place in named.statements.indices {
        named.statements[place].sid = PolicyString("N\(place)")
      }
      #expect(PolicyDifference(from: pair.old, to: named).isEmpty, "seed \(seed)")
    }
  }

  @Test(arguments: seeds)
  func `the way back is the way there, seen from the other side`(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<16 {
      let pair = GeneratedPair(&random)
      let there = PolicyDifference(from: pair.old, to: pair.new).changes
      let back = PolicyDifference(from: pair.new, to: pair.old).changes
      let mirrored = Set(there.map { "\($0.principal) \($0.verb.mirrored) \($0.summary())" })
      #expect(mirrored == Set(back.map { "\($0.principal) \($0.verb) \($0.summary())" }), "\(seed)")
    }
  }

  @Test func `generated pairs often differ, and often do not`() {
    var random = SplitMix64(seed: 0xD1FF)
    let empty = (0..<500).count { _ in
      let pair = GeneratedPair(&random)
      return PolicyDifference(from: pair.old, to: pair.new).isEmpty
    }
    #expect((50...450).contains(empty), "\(empty) of 500 are empty")
  }
}

/// Two policies of one kind, the second made from the first by a few changes.
private struct GeneratedPair {
  let slot: PolicySlot
  var old: PolicyDocument
  var new: PolicyDocument

  /// What else is allowed.
  enum Frame { case nothing, everything }

  let frames: [Frame] = [.nothing, .everything]

  init(_ random: inout SplitMix64) {
    let slot = GeneratedWorld.pick(
      [PolicySlot.identity, .identity, .bucket, .repository, .domain], &random)
    let version = GeneratedWorld.pick([PolicyVersion.v2012, .v2012, .v2008], &random)
    func document() -> PolicyDocument {
      PolicyDocument(
        version: version,
        statements: (0..<(random.next() % 3 + 1)).map { _ in
          GeneratedWorld.statement(slot.kind, &random)
        })
    }
    self.slot = slot
    old = document()
    new = old
    for _ in 0..<(random.next() % 3 + 1) { Self.change(&new, slot.kind, &random) }
    if random.next() % 8 == 0 { new = document() }
  }

  private static func change(
    _ document: inout PolicyDocument, _ kind: PolicyKind, _ random: inout SplitMix64
  ) {
    let other = GeneratedWorld.statement(kind, &random)
    guard !document.statements.isEmpty else { return document.statements.append(other) }
    let place = Int(random.next() % UInt64(document.statements.count))
    switch random.next() % 8 {
    case 0: document.statements.append(other)
    case 1: document.statements.remove(at: place)
    case 2: document.statements[place].action.patterns.values += other.action.patterns.values
    case 3: document.statements[place].resource.patterns.values += other.resource.patterns.values
    case 4: document.statements[place].principal = other.principal
    case 5: document.statements[place].condition = other.condition
    case 6: document.statements[place].action = other.action
    default: document.statements.append(document.statements[place])
    }
  }

  /// A request of the world, sometimes for an action that no list knows.
  static func request(_ random: inout SplitMix64) -> AccessRequest {
    var request = GeneratedWorld.request(&random)
    if random.next() % 4 == 0 {
      request.action = GeneratedWorld.pick(
        ["s3:GetObjectTomorrow", "s3:PutObject", "codeartifact:GetAuthorizationToken"], &random)
    }
    return request
  }

  func outcome(
    of request: AccessRequest, under document: PolicyDocument, _ frame: Frame
  ) -> Decision.Outcome {
    var policies = PolicySet()
    if frame == .everything { policies.identity = [.allow("*")] }
    policies[slot] += [AttachedPolicy(document)]
    return policies.decide(request).outcome
  }

  static func rank(_ outcome: Decision.Outcome) -> Int {
    switch outcome {
    case .explicitDeny: 0
    case .implicitDeny: 1
    case .allowed: 2
    }
  }

  /// Whether a difference speaks of a request: as a statement that denied all of it would.
  func covers(_ change: AccessDifference, _ request: AccessRequest) -> Bool {
    let source = [.gains, .denied].contains(change.verb) ? new : old
    func matches(_ actions: [String], _ resources: [String]) -> Bool {
      guard !actions.isEmpty, !resources.isEmpty else { return false }
      let statement = PolicyStatement(
        effect: .deny, principal: change.element,
        action: PatternElement(PolicyStringList(actions)),
        resource: PatternElement(PolicyStringList(resources)), condition: change.condition)
      let document = PolicyDocument(version: source.version, statements: [statement])
      return outcome(of: request, under: document, .nothing) == .explicitDeny
    }
    return matches(change.actions, change.resources)
      && !matches(change.exceptActions, change.resources)
      && !matches(change.actions, change.exceptResources)
  }
}

extension AccessDifference {
  /// The principal as a statement has it.
  fileprivate var element: PrincipalElement? {
    switch principal {
    case .holder: nil
    case .everyone, .everyAWSPrincipal: .everyone
    case .named(let name): .aws([name])
    case .allBut(let names):
      PrincipalElement(
        .listed([PrincipalEntry(type: .aws, values: PolicyStringList(names))]), isNegated: true)
    }
  }
}
