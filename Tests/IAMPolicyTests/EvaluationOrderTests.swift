import IAMPolicy
import Testing

/// What each policy says in one row of the table.
enum Voice: CaseIterable, Sendable {
  case absent, silent, allows, denies

  func policy(to principal: PrincipalElement?) -> AttachedPolicy? {
    switch self {
    case .absent: nil
    case .silent: .allow("s3:ListBucket", to: principal)
    case .allows: .allow("s3:GetObject", to: principal)
    case .denies: .allow("s3:GetObject", to: principal) + .deny("s3:GetObject", to: principal)
    }
  }
}

/// The evaluation order of the reference, section 4, over all combinations.
@Suite("Evaluation order")
struct EvaluationOrderTests {
  @Test(arguments: Voice.allCases, Voice.allCases)
  func `identity, boundary, endpoint and bucket together`(
    identity: Voice, bucket: Voice
  ) {
    for boundary in Voice.allCases {
      for endpoint in Voice.allCases {
        for isForeign in [false, true] {
          let policies = PolicySet(
            identity: [identity.policy(to: nil)].compactMap { $0 },
            boundary: boundary.policy(to: nil), endpoint: endpoint.policy(to: .everyone),
            bucket: bucket.policy(to: .everyone))
          let account = isForeign ? World.other : World.owner
          let outcome = World.get(policies, World.bob, ["s3:ResourceAccount": account])
          let expected = Self.expected(identity, boundary, endpoint, bucket, isForeign)
          #expect(
            outcome == expected,
            "boundary \(boundary), endpoint \(endpoint), foreign \(isForeign)")
        }
      }
    }
  }

  /// The order in the reference's own words: denials, the endpoint, then the accounts.
  private static func expected(
    _ identity: Voice, _ boundary: Voice, _ endpoint: Voice, _ bucket: Voice, _ isForeign: Bool
  ) -> Decision.Outcome {
    if [identity, boundary, endpoint, bucket].contains(.denies) { return .explicitDeny }
    if endpoint == .silent { return .implicitDeny }
    let caller = identity == .allows && boundary != .silent
    let resource = bucket == .allows
    if isForeign { return caller && resource ? .allowed : .implicitDeny }
    return caller || resource ? .allowed : .implicitDeny
  }

  @Test(
    arguments: [
      // Who is named; without an identity policy; with a boundary that is silent.
      (World.bob, World.bob, Decision.Outcome.allowed, Decision.Outcome.allowed),
      (World.session, World.session, .allowed, .allowed),
      (World.ci, World.session, .allowed, .implicitDeny),
      (World.owner, World.bob, .implicitDeny, .implicitDeny), ("*", World.bob, .allowed, .allowed),
    ])
  func `what a bucket's policy grants depends on how it names the caller`(
    _ name: String, _ caller: String, _ plain: Decision.Outcome, _ bounded: Decision.Outcome
  ) {
    var policies = PolicySet(bucket: .allow("s3:*", to: .aws(PolicyStringList([name]))))
    #expect(World.get(policies, caller) == plain)
    policies.boundary = .allow("ec2:*")
    #expect(World.get(policies, caller) == bounded)
    policies.boundary = nil
    policies.session = .allow("ec2:*")
    #expect(World.get(policies, caller) == bounded)
  }

  @Test func `an account delegates to its identity policies`() {
    let policies = PolicySet(
      identity: [.allow("s3:*")], bucket: .allow("s3:*", to: .aws(PolicyStringList([World.owner])))
    )
    let decision = World.decide(policies, World.bob, "s3:GetObject", World.object)
    #expect(decision.isAllowed)
    #expect(decision.reasons.map(\.slot) == [.identity], "the bucket's policy grants nothing")
  }

  @Test func `the root user needs no allow, but a deny, an endpoint or an SCP holds for it`() {
    #expect(World.get(PolicySet(), World.root) == .allowed)
    #expect(World.get(PolicySet(), World.owner) == .allowed)
    #expect(World.get(PolicySet(boundary: .allow("ec2:*")), World.root) == .allowed)
    #expect(World.get(PolicySet(bucket: .deny("*", to: .everyone)), World.root) == .explicitDeny)
    #expect(World.get(PolicySet(endpoint: .allow("ec2:*", to: .everyone)), World.root) != .allowed)
    #expect(World.get(PolicySet(serviceControl: .allow("ec2:*")), World.root) == .implicitDeny)
    #expect(
      World.get(PolicySet(), World.root, ["aws:ResourceAccount": World.other]) == .implicitDeny)
  }

  @Test(arguments: PolicySlot.allCases)
  func `a deny in any slot decides, and is named with its place`(_ slot: PolicySlot) throws {
    let principal = slot.kind.namesPrincipals ? #""Principal": "*", "# : ""
    let text = """
      {"Version": "2012-10-17",
       "Statement": [
         {"Sid": "Yes", \(principal)"Effect": "Allow", "Action": "*", "Resource": "*"},
         {"Sid": "No", \(principal)"Effect": "Deny", "Action": "*", "Resource": "*"}
       ]}
      """
    var policies = PolicySet(identity: [.allow("*")])
    let document = try #require(PolicyDocument.read(text, as: slot.kind).document)
    policies[slot].insert(AttachedPolicy(document, name: "mine"), at: 0)
    let isBucket = slot == .bucket
    let decision = World.decide(
      policies, World.bob, isBucket ? "s3:GetObject" : "codeartifact:ListPackages",
      isBucket ? World.object : World.npm.arn)
    #expect(decision.outcome == .explicitDeny)
    let reason = try #require(decision.reasons.first)
    #expect(decision.reasons.count == 1)
    #expect((reason.slot, reason.sid, reason.line, reason.column) == (slot, "No", 4, 4))
    #expect((reason.policyIndex, reason.statementIndex, reason.effect) == (0, 1, .deny))
    #expect(decision.explanation.hasPrefix("Statement \"No\" of the "))
    #expect(decision.explanation.contains("\"mine\" denies"))
  }

  @Test(
    arguments: [
      (PolicySlot.serviceControl, "service control policy"), (.endpoint, "VPC endpoint"),
      (.boundary, "permissions boundary"), (.session, "session policy"),
    ])
  func `what is silent withholds, and is named`(_ slot: PolicySlot, _ phrase: String) {
    var policies = PolicySet(identity: [.allow("*")])
    policies[slot] = [.allow("ec2:*", to: slot == .endpoint ? .everyone : nil)]
    let decision = World.decide(policies, World.bob, "s3:GetObject", World.object)
    #expect(decision.outcome == .implicitDeny)
    #expect(decision.blockedBy == slot.layer)
    #expect(decision.reasons.isEmpty)
    #expect(decision.explanation.contains(phrase))
    policies[slot] = [.allow("s3:*", to: slot == .endpoint ? .everyone : nil)]
    #expect(World.get(policies) == .allowed)
  }

  @Test func `groups allow like the user's own policies`() {
    #expect(World.get(PolicySet(group: [.allow("s3:*")])) == .allowed)
    #expect(World.get(PolicySet(identity: [.allow("s3:*")], group: [.deny("s3:*")])) != .allowed)
  }

  @Test func `the owner of a resource is found by its ARN, then by the context`() {
    let policies = PolicySet(identity: [.allow("*")])
    #expect(World.get(policies) == .allowed)
    #expect(World.get(policies, World.bob, ["s3:ResourceAccount": World.other]) == .implicitDeny)
    #expect(
      World.get(
        policies, World.bob,
        ["s3:ResourceAccount": World.other, "aws:ResourceAccount": World.owner]) == .allowed)
    let named = World.decide(
      policies, World.bob, "codeartifact:ReadFromRepository", World.npm.arn,
      ["aws:ResourceAccount": World.other])
    #expect(named.isAllowed, "the ARN's account comes first")
    let foreign = World.decide(
      policies, World.outsider, "codeartifact:ReadFromRepository", World.npm.arn)
    #expect(foreign.blockedBy == .resource)
    #expect(foreign.explanation.contains("of account 444455556666, the resource of 111122223333"))
  }

  @Test func `policies of other services' resources have no say`() {
    let policies = PolicySet(
      identity: [.allow("*")], domain: .deny("*", to: .everyone),
      repository: .deny("*", to: .everyone))
    #expect(World.get(policies) == .allowed)
    let bucket = PolicySet(identity: [.allow("*")], bucket: .deny("*", to: .everyone))
    #expect(World.read(bucket, World.bob) == .allowed)
  }
}
