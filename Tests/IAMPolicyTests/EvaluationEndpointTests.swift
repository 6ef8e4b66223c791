import IAMPolicy
import Testing

/// The rules of the AWS PrivateLink guide, "Endpoints for Amazon S3", that policies decide.
@Suite("S3 through a VPC endpoint")
struct EvaluationEndpointTests {
  private static let full = AttachedPolicy.allow("*", to: .everyone)
  private static let reads = AttachedPolicy.allow("s3:GetObject")

  private static func generated(
    _ purposes: [EndpointPurpose], _ region: String
  ) throws -> AttachedPolicy {
    let generated = EndpointPolicyGenerator.generate(purposes, region: region)
    return AttachedPolicy(try #require(generated.document))
  }

  @Test("S3-01 assets need s3:GetObject on the objects of the Region's bucket")
  func assetBucket() throws {
    let bucket = try #require(CodeArtifactAssets.inRegion("eu-west-1")).arn
    func outcome(_ endpoint: AttachedPolicy) -> Decision.Outcome {
      World.get(
        PolicySet(identity: [Self.reads], endpoint: endpoint), object: "\(bucket)/a1/b2")
    }
    #expect(outcome(try Self.generated([.codeArtifact], "eu-west-1")) == .allowed)
    #expect(outcome(.allow("s3:GetObject", on: bucket, to: .everyone)) == .implicitDeny)
    #expect(outcome(.allow("s3:PutObject", on: "\(bucket)/*", to: .everyone)) == .implicitDeny)
    #expect(outcome(.allow("s3:*", on: "arn:aws:s3:::b/*", to: .everyone)) == .implicitDeny)
  }

  @Test("S3-03 the default policy lets everyone do everything with every bucket")
  func defaultPolicy() throws {
    let text =
      #"{"Version":"2008-10-17","Statement":[{"Effect":"Allow","Principal":"*","#
      + #""Action":"*","Resource":"*"}]}"#
    let endpoint = try #require(PolicyDocument.read(text, as: .endpoint).document)
    let policies = PolicySet(identity: [.allow("*")], endpoint: AttachedPolicy(endpoint))
    for principal in [World.bob, World.outsider, World.session] {
      for action in ["s3:GetObject", "s3:DeleteBucket"] {
        #expect(World.decide(policies, principal, action, World.object).isAllowed)
      }
    }
  }

  @Test("S3-04 the endpoint, the principal's policies and the bucket must all allow")
  func allMustAllow() {
    let bucket = AttachedPolicy.allow("s3:*", to: .everyone)
    let all = PolicySet(identity: [Self.reads], endpoint: Self.full, bucket: bucket)
    #expect(World.get(all, World.outsider, ["aws:ResourceAccount": World.owner]) == .allowed)
    for slot in [PolicySlot.identity, .endpoint, .bucket] {
      var without = all
      without[slot] = slot == .identity ? [] : [.allow("s3:ListBucket", to: .everyone)]
      let decision = World.decide(
        without, World.outsider, "s3:GetObject", World.object,
        ["aws:ResourceAccount": World.owner])
      #expect(decision.outcome == .implicitDeny, "\(slot)")
      #expect(decision.blockedBy == slot.layer, "\(slot)")
      without[slot] = [.deny("s3:Get*", to: slot == .identity ? nil : .everyone)]
      #expect(World.get(without, World.bob) == .explicitDeny, "\(slot)")
    }
  }

  @Test("S3-05 the generated policy reaches the bucket of its own Region only")
  func ownRegion() throws {
    let other = try #require(CodeArtifactAssets.inRegion("us-east-1")).arn
    let policies = PolicySet(
      identity: [Self.reads], endpoint: try Self.generated([.codeArtifact], "eu-west-1"))
    #expect(World.get(policies, object: "\(other)/a1/b2") == .implicitDeny)
  }

  @Test(
    "S3-06 aws:SourceIp never matches through an endpoint, even where it is given",
    arguments: [
      ("Allow", "IpAddress", Decision.Outcome.implicitDeny),
      ("Deny", "NotIpAddress", .explicitDeny), ("Deny", "IpAddress", .allowed),
    ])
  func sourceIP(_ effect: String, _ name: String, _ outcome: Decision.Outcome) {
    let condition: [ConditionBlock] = .when(name, "aws:SourceIp", "203.0.113.0/24")
    let identity: AttachedPolicy =
      effect == "Allow"
      ? .allow("s3:GetObject", if: condition)
      : Self.reads + .deny("s3:GetObject", if: condition)
    var policies = PolicySet(identity: [identity], endpoint: Self.full)
    #expect(World.get(policies, World.bob, ["aws:sourceip": "203.0.113.9"]) == outcome)
    policies.endpoint = nil
    let plain: Decision.Outcome =
      (effect == "Allow") == (name == "IpAddress") ? .allowed : .explicitDeny
    let expected = effect == "Deny" && name == "NotIpAddress" ? .allowed : plain
    #expect(World.get(policies, World.bob, ["aws:SourceIp": "203.0.113.9"]) == expected)
  }

  @Test("S3-07 a VPC's addresses cannot grant; its endpoint and its id can")
  func addressesOfTheVPC() {
    func outcome(_ condition: [ConditionBlock]) -> Decision.Outcome {
      World.get(
        PolicySet(
          endpoint: Self.full, bucket: .allow("s3:*", to: .everyone, if: condition)), World.bob,
        [
          "aws:SourceIp": "10.0.0.4", "aws:SourceVpce": "vpce-1a2b3c4d",
          "aws:SourceVpc": "vpc-111bbb22",
        ])
    }
    #expect(outcome(.when("IpAddress", "aws:SourceIp", "10.0.0.0/16")) == .implicitDeny)
    #expect(outcome(.when("StringEquals", "aws:sourceVpce", "vpce-1a2b3c4d")) == .allowed)
    #expect(outcome(.when("StringEquals", "aws:sourceVpc", "vpc-111bbb22")) == .allowed)
  }

  @Test("S3-08 the keys hold ids, so that an ARN never matches")
  func idsNotARNs() {
    let arn = "arn:aws:ec2:us-east-1:111122223333:vpc-endpoint/vpce-1a2b3c4d"
    for name in ["StringEquals", "StringLike", "ArnEquals"] {
      let bucket = AttachedPolicy.allow(
        "s3:*", to: .everyone, if: .when(name, "aws:sourceVpce", arn))
      let outcome = World.get(
        PolicySet(endpoint: Self.full, bucket: bucket), World.bob,
        ["aws:SourceVpce": "vpce-1a2b3c4d"])
      #expect(outcome == .implicitDeny, "\(name)")
    }
  }

  @Test("S3-09 a deny unless the endpoint's id matches blocks every other path")
  func lockout() {
    let deny = AttachedPolicy.deny(
      "s3:*", to: .everyone, if: .when("StringNotEquals", "aws:sourceVpce", "vpce-1a2b3c4d"))
    let policies = PolicySet(identity: [Self.reads], bucket: deny)
    #expect(World.get(policies, World.bob, ["aws:SourceVpce": "vpce-1a2b3c4d"]) == .allowed)
    #expect(World.get(policies, World.bob, ["aws:SourceVpce": "vpce-00000000"]) == .explicitDeny)
    #expect(World.get(policies, World.bob) == .explicitDeny, "the console has no endpoint")
    #expect(World.get(policies, World.root) == .explicitDeny, "the root user too")
  }

  @Test("S3-10 the id of the VPC holds for all of its endpoints")
  func severalEndpoints() {
    func outcome(_ key: String, _ value: String, through endpoint: String) -> Decision.Outcome {
      World.get(
        PolicySet(
          endpoint: Self.full,
          bucket: .allow("s3:*", to: .everyone, if: .when("StringEquals", key, value))),
        World.bob, ["aws:SourceVpce": endpoint, "aws:SourceVpc": "vpc-111bbb22"])
    }
    for endpoint in ["vpce-1a2b3c4d", "vpce-5e6f7a8b"] {
      #expect(outcome("aws:sourceVpc", "vpc-111bbb22", through: endpoint) == .allowed)
    }
    #expect(outcome("aws:sourceVpce", "vpce-1a2b3c4d", through: "vpce-5e6f7a8b") != .allowed)
  }

  @Test("S3-13 buckets of other services need their own permission")
  func otherServices() throws {
    let layers = "arn:aws:s3:::prod-eu-west-1-starport-layer-bucket/sha256"
    let narrow = PolicySet(
      identity: [Self.reads], endpoint: try Self.generated([.codeArtifact], "eu-west-1"))
    #expect(World.get(narrow, object: layers) == .implicitDeny)
    let endpoint = try #require(narrow.endpoint)
    let wide = PolicySet(
      identity: [Self.reads],
      endpoint: endpoint + .allow("s3:GetObject", on: layers, to: .everyone))
    #expect(World.get(wide, object: layers) == .allowed)
  }

  @Test("S3-18 an endpoint for one account's buckets blocks CodeArtifact's bucket")
  func resourceAccount() throws {
    let assets = try #require(CodeArtifactAssets.inRegion("us-east-1"))
    let endpoint =
      Self.full
      + .deny(
        "s3:*", to: .everyone, if: .when("StringNotEquals", "s3:ResourceAccount", World.owner))
    // The bucket of AWS allows whoever has a signed address.
    let policies = PolicySet(
      identity: [Self.reads], endpoint: endpoint, bucket: .allow("s3:*", to: .everyone))
    func outcome(_ account: String) -> Decision.Outcome {
      World.get(
        policies, World.bob, ["s3:ResourceAccount": account], object: "\(assets.arn)/a1")
    }
    #expect(outcome(World.owner) == .allowed)
    #expect(outcome(assets.account) == .explicitDeny)
  }

  @Test("S3-19 an endpoint policy grants nothing, and has at most 20480 characters")
  func grantsNothing() {
    let decision = World.decide(
      PolicySet(endpoint: Self.full), World.bob, "s3:GetObject", World.object)
    #expect(decision.outcome == .implicitDeny)
    #expect(decision.blockedBy == .identity)
    let text = AttachedPolicy.allow("*", to: .everyone).document.prettyText
    let padding = String(repeating: " ", count: 20_480 - text.count)
    let document = PolicyDocument.read(text + padding, as: .endpoint).document
    #expect(document != nil)
    #expect(PolicySize.check(text + padding, .endpoint) == nil)
    #expect(PolicySize.check(text + padding + " ", .endpoint)?.rule == .endpointSize)
  }
}
