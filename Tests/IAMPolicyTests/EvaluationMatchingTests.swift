import IAMPolicy
import Testing

@Suite("Matching of principals, actions and resources")
struct EvaluationMatchingTests {
  /// Whether a policy of the bucket that names `names` names the caller.
  private func names(_ names: String..., caller: String, negated: Bool = false) -> Bool {
    let principal = PrincipalElement(
      .listed([PrincipalEntry(type: .aws, values: PolicyStringList(names))]), isNegated: negated)
    let policies = PolicySet(
      identity: [.allow("s3:*")], bucket: .deny("s3:*", to: principal))
    return World.get(policies, caller) == .explicitDeny
  }

  @Test(
    arguments: [
      (World.owner, World.bob, true), (World.root, World.bob, true),
      (World.root, World.session, true), (World.root, World.root, true),
      (World.owner, World.owner, true), (World.other, World.bob, false),
      ("arn:aws-cn:iam::111122223333:root", World.bob, false),
      (World.bob, World.bob, true), (World.bob, World.alice, false),
      ("arn:aws:iam::111122223333:user/bob", World.bob, false), (World.ci, World.ci, true),
      (World.ci, World.session, true), (World.session, World.session, true),
      ("arn:aws:iam::111122223333:role/with/path/ci", World.session, true),
      ("arn:aws:iam::444455556666:role/ci", World.session, false),
      ("arn:aws:sts::111122223333:assumed-role/ci/build-8", World.session, false),
      (World.session, World.ci, false), ("*", World.outsider, true), ("*", "*", true),
      (World.owner, "*", false), ("AIDAEXAMPLEID0000001", World.bob, false),
      (
        "arn:aws:sts::111122223333:federated-user/fay",
        "arn:aws:sts::111122223333:federated-user/fay", true
      ),
    ])
  func principals(_ name: String, _ caller: String, _ isNamed: Bool) {
    #expect(names(name, caller: caller) == isNamed)
    #expect(names(name, caller: caller, negated: true) == !isNamed)
  }

  @Test func `a deleted user's id names whoever has that id`() {
    let policies = PolicySet(bucket: .allow("s3:*", to: .aws(["AIDAEXAMPLEID0000001"])))
    #expect(World.get(policies, World.bob) == .implicitDeny)
    #expect(World.get(policies, World.bob, ["aws:userid": "AIDAEXAMPLEID0000001"]) == .allowed)
    #expect(World.get(policies, World.bob, ["aws:userid": "AIDAEXAMPLEID0000002"]) != .allowed)
  }

  @Test func `services and people without credentials are asked only of the resource`() {
    let service = PrincipalElement(
      .listed([PrincipalEntry(type: .service, values: ["logging.s3.amazonaws.com"])]))
    let policies = PolicySet(bucket: .allow("s3:*", to: service))
    #expect(World.get(policies, "logging.s3.amazonaws.com") == .allowed)
    #expect(World.get(policies, "ec2.amazonaws.com") == .implicitDeny)
    #expect(World.get(policies, "*") == .implicitDeny)
    #expect(World.get(PolicySet(bucket: .allow("s3:*", to: .everyone)), "*") == .allowed)
  }

  @Test func `a deny with NotPrincipal spares those it lists, unless they have a boundary`() {
    var policies = PolicySet(
      identity: [.allow("s3:*")],
      bucket: .deny(
        "s3:*",
        to: PrincipalElement(
          .listed([PrincipalEntry(type: .aws, values: PolicyStringList([World.bob]))]),
          isNegated: true)))
    #expect(World.get(policies, World.bob) == .allowed)
    #expect(World.get(policies, World.alice) == .explicitDeny)
    policies.boundary = .allow("*")
    #expect(World.get(policies, World.bob) == .explicitDeny)
    policies.bucket?.document.statements[0].effect = .allow
    #expect(World.get(policies, World.bob) == .allowed, "an allow does not change")
  }

  @Test(
    arguments: [
      ("s3:GetObject", true), ("S3:getobject", true), ("s3:Get*", true), ("s3:*", true),
      ("*", true), ("s3:Get?bject", true), ("*:GetObject", true), ("s3:GetObjec", false),
      ("s3:GetObject?", false), ("s3:PutObject", false), ("ec2:*", false), ("", false),
    ])
  func actions(_ pattern: String, _ matches: Bool) {
    #expect((World.get(PolicySet(identity: [.allow(pattern)])) == .allowed) == matches)
    var negated = AttachedPolicy.allow(pattern)
    negated.document.statements[0].action.isNegated = true
    #expect((World.get(PolicySet(identity: [negated])) == .allowed) == !matches)
  }

  @Test(
    arguments: [
      ("*", true), ("arn:aws:s3:::data/report.csv", true), ("arn:aws:s3:::data/*", true),
      ("arn:aws:s3:::*", true), ("arn:*:s3:*:*:data/*", true), ("arn:aws:s3:::da*csv", true),
      ("arn:aws:s3:::data/REPORT.csv", false), ("arn:aws:s3:::data", false),
      ("arn:aws:s3:*", false), ("arn:aws:*:data/report.csv", false),
      ("arn:aws:s3:::data/report.cs?", true), ("arn:aws:s3:us-east-1::data/*", false),
      ("arn:aws:s3:::data/${aws:username}*", false), ("data/report.csv", false), ("**", true),
    ])
  func resources(_ pattern: String, _ matches: Bool) {
    #expect((World.get(PolicySet(identity: [.allow("*", on: pattern)])) == .allowed) == matches)
    var negated = AttachedPolicy.allow("*", on: pattern)
    negated.document.statements[0].resource.isNegated = true
    #expect((World.get(PolicySet(identity: [negated])) == .allowed) == !matches)
  }

  @Test func `a wildcard of the last field crosses slashes and colons`() {
    let all = PolicySet(identity: [.allow("*", on: "arn:aws:s3:::data/*")])
    #expect(World.get(all, object: "arn:aws:s3:::data/a/b:c/d") == .allowed)
  }

  @Test func `actions without a resource match only the pattern *`() {
    func outcome(_ resource: String) -> Decision.Outcome {
      World.decide(
        PolicySet(identity: [.allow("*", on: resource)]), World.bob, "s3:ListAllMyBuckets", "*"
      ).outcome
    }
    #expect(outcome("*") == .allowed)
    #expect(outcome("arn:aws:s3:::*") == .implicitDeny)
  }

  @Test func `variables count in version 2012-10-17 only`() {
    let home = "arn:aws:s3:::home/${aws:username}/*"
    var policy = AttachedPolicy.allow("s3:*", on: home)
    func outcome(_ object: String) -> Decision.Outcome {
      World.get(PolicySet(identity: [policy]), object: object)
    }
    #expect(outcome("arn:aws:s3:::home/bob/x") == .allowed)
    #expect(outcome("arn:aws:s3:::home/alice/x") == .implicitDeny)
    for version in [PolicyVersion.v2008, nil] {
      policy.document.version = version
      #expect(outcome("arn:aws:s3:::home/bob/x") == .implicitDeny)
      #expect(outcome("arn:aws:s3:::home/${aws:username}/x") == .allowed)
    }
  }

  @Test func `a variable without a value matches nothing, in a deny too`() {
    let policies = PolicySet(identity: [
      .allow("s3:*") + .deny("s3:*", on: "arn:aws:s3:::data/${aws:missing}*")
    ])
    #expect(World.get(policies) == .allowed)
    #expect(World.get(policies, World.bob, ["aws:missing": "report"]) == .explicitDeny)
  }

  @Test func `an account in a resource's ARN may be a variable`() {
    let own = "arn:aws:codeartifact:*:${aws:PrincipalAccount}:repository/*"
    let policies = PolicySet(
      identity: [.allow("*", on: own)], domain: .allow("*", to: .everyone))
    #expect(World.read(policies, World.alice) == .allowed)
    #expect(World.read(policies, World.outsider) == .implicitDeny)
  }
}
