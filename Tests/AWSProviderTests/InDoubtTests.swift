import AWSModel
import AWSProvider
import ResourceModel
import SimulatedAWS
import Testing
import Values

/// What becomes of a creation whose answer was never seen, for each class of types.
struct InDoubtTests {
  private static let token = "00112233445566778899aabbccddeeff"

  /// An account in which one operation acts, but its answer is lost.
  private func bench(losingAnswersOf operation: String) -> Bench {
    var faults = FaultPlan()
    faults.resetAfter = 1
    faults.only = [operation]
    return Bench(faults: faults)
  }

  /// What makes an object of each type that the first call makes without others.
  static let simple: [(type: String, operation: String, attributes: Fields)] = [
    ("vpc", "ec2:CreateVpc", ["cidr_block": "10.0.0.0/16", "enable_dns_hostnames": true]),
    ("iam_user", "iam:CreateUser", ["name": "ci", "tags": ["a": "b"]]),
    ("iam_group", "iam:CreateGroup", ["name": "web", "path": "/teams/"]),
    ("iam_policy", "iam:CreatePolicy", ["name": "reads", "policy": IAMJourneyTests.reader]),
    ("s3_bucket", "s3:CreateBucket", ["bucket": "my-artifacts"]),
    ("codeartifact_domain", "codeartifact:CreateDomain", ["domain": "company"]),
  ]

  @Test(arguments: simple)
  func lostAnswerIsMadeGoodAtOnce(
    _ type: String, _ operation: String, _ attributes: Fields
  ) async throws {
    let bench = bench(losingAnswersOf: operation)
    let creation = try bench.creation(type, attributes, token: Self.token)
    let object = try await bench.provider.create(creation)
    #expect(try await bench.read(type, object) == object)
    #expect(bench.cloud.log.count(operation) == 1)
  }

  @Test(arguments: simple)
  func nextProcessFindsWhatWasMade(
    _ type: String, _ operation: String, _ attributes: Fields
  ) async throws {
    let bench = Bench()
    let creation = try bench.creation(type, attributes, token: Self.token)
    guard case .notMade = try await bench.provider.resolve(creation) else {
      Issue.record("found before it was made")
      return
    }
    let object = try await bench.provider.create(creation)
    let next = AWSProvider(
      name: "simulated", services: bench.cloud.services(region: "eu-west-1"),
      patience: .impatient)
    guard case .made(let found) = try await next.resolve(creation) else {
      Issue.record("not found")
      return
    }
    #expect(found == object)
  }

  @Test(arguments: simple.filter { $0.type != "iam_group" })
  func foreignObjectIsNeverTaken(
    _ type: String, _ operation: String, _ attributes: Fields
  ) async throws {
    let bench = Bench()
    try await bench.create(type, attributes)
    let creation = try bench.creation(type, attributes, token: Self.token)
    guard case .notMade = try await bench.provider.resolve(creation) else {
      Issue.record("took another one's \(type)")
      return
    }
  }

  @Test func foreignGroupWithMembersIsNotTaken() async throws {
    let bench = Bench()
    try await bench.create("iam_user", ["name": "ada"])
    try await bench.create("iam_group", ["name": "web", "users": .set(of: ["ada"])])
    let creation = try bench.creation("iam_group", ["name": "web"], token: Self.token)
    guard case .undecided(let reason) = try await bench.provider.resolve(creation) else {
      Issue.record("took another one's group")
      return
    }
    #expect(reason.contains("web"))
  }

  @Test func clientTokenGivesTheSameObjectAgain() async throws {
    let bench = Bench()
    let world = try await NetworkWorld(bench)
    for (type, attributes) in [
      ("route_table", ["vpc_id": .string(world.vpc.id), "tags": ["a": "b"]]),
      (
        "s3_gateway_endpoint",
        [
          "vpc_id": .string(world.vpc.id), "access": ["codeartifact"],
          "route_table_ids": .set(of: [.string(world.table.id)]),
        ]
      ),
      (
        "interface_endpoint",
        [
          "vpc_id": .string(world.vpc.id), "service": "codeartifact.api", "access": ["full"],
          "subnet_ids": .set(of: [.string(world.subnets[0].id)]),
        ]
      ),
    ] as [(String, Fields)] {
      let creation = try bench.creation(type, attributes, token: Self.token + type)
      let object = try await bench.provider.create(creation)
      guard case .made(let found) = try await bench.provider.resolve(creation) else {
        Issue.record("\(type) was not found")
        continue
      }
      #expect(found == object)
    }
  }

  @Test func ownershipTagFindsSubnetsAndSecurityGroups() async throws {
    let bench = Bench()
    let world = try await NetworkWorld(bench)
    for (type, attributes) in [
      ("subnet", ["vpc_id": .string(world.vpc.id), "cidr_block": "10.20.9.0/24"]),
      ("security_group", ["vpc_id": .string(world.vpc.id), "name": "web"]),
    ] as [(String, Fields)] {
      let creation = try bench.creation(type, attributes, token: Self.token + type)
      let object = try await bench.provider.create(creation)
      guard case .made(let found) = try await bench.provider.resolve(creation) else {
        Issue.record("\(type) was not found")
        continue
      }
      #expect(found == object)
      #expect(object.attributes["tags"] == .null, "the mark of ownership shows")
    }
  }

  @Test func idempotentOnesAreLookedUpByWhatTheyAre() async throws {
    let bench = Bench()
    let world = try await NetworkWorld(bench)
    try await bench.create("iam_user", ["name": "ci"])
    try await bench.create("codeartifact_domain", ["domain": "company"])
    for (type, attributes) in [
      (
        "route_table_association",
        [
          "subnet_id": .string(world.subnets[0].id), "route_table_id": .string(world.table.id),
        ]
      ),
      ("iam_user_policy", ["user": "ci", "name": "p", "policy": IAMJourneyTests.reader]),
      (
        "iam_user_policy_attachment",
        ["user": "ci", "policy_arn": "arn:aws:iam::aws:policy/AWSCodeArtifactAdminAccess"]
      ),
      (
        "codeartifact_domain_permissions_policy",
        ["domain": "company", "grant": ["principals": ["444455556666"], "read": ["npm"]]]
      ),
    ] as [(String, Fields)] {
      let creation = try bench.creation(type, attributes, token: Self.token + type)
      guard case .notMade = try await bench.provider.resolve(creation) else {
        Issue.record("\(type) was found before it was made")
        continue
      }
      let object = try await bench.provider.create(creation)
      let next = AWSProvider(
        name: "simulated", services: bench.cloud.services(region: "eu-west-1"),
        patience: .impatient)
      let again = try await next.create(creation)
      #expect(again.id == object.id, "\(type) is made twice")
      guard case .made(let found) = try await next.resolve(creation) else {
        Issue.record("\(type) was not found")
        continue
      }
      #expect(found == again)
    }
  }

  @Test func accessKeyInDoubtIsLeftToAPerson() async throws {
    let bench = bench(losingAnswersOf: "iam:CreateAccessKey")
    try await bench.create("iam_user", ["name": "ci"])
    let creation = try bench.creation("iam_access_key", ["user": "ci"], token: Self.token)
    guard case .notMade = try await bench.provider.resolve(creation) else {
      Issue.record("found before it was made")
      return
    }
    let error = await #expect(throws: ProviderError.self) {
      try await bench.provider.create(creation)
    }
    #expect(error?.kind == .outcomeUnknown)
    #expect(error?.message.contains("AKIA") == true)
    guard case .undecided(let reason) = try await bench.provider.resolve(creation) else {
      Issue.record("decided although nothing tells")
      return
    }
    #expect(reason.contains("delete-access-key"))
  }

  @Test func whatSurelyWasNotMadeMayBeAskedForAgain() async throws {
    var faults = FaultPlan()
    faults.errorBefore = 1
    faults.only = ["ec2:CreateVpc"]
    let bench = Bench(faults: faults)
    let error = await #expect(throws: ProviderError.self) {
      try await bench.create("vpc", ["cidr_block": "10.0.0.0/16"])
    }
    #expect(error?.kind == .unavailable)
    #expect(error?.isRetryable == true)
    #expect(try bench.cloud.isEmpty())
  }

  @Test func creationHalfDoneGoesOnWithTheSameObject() async throws {
    var faults = FaultPlan()
    faults.throttle = 0.8
    faults.seed = 3
    faults.only = ["ec2:ModifyVpcAttribute"]
    let bench = Bench(faults: faults)
    let creation = try bench.creation(
      "vpc", ["cidr_block": "10.0.0.0/16", "enable_dns_hostnames": true], token: Self.token)
    var made: ResourceObject?
    var failures = 0
    for _ in 0..<50 where made == nil {
      do {
        made = try await bench.provider.create(creation)
      } catch {
        failures += 1
        #expect(error.kind == .throttled)
        #expect(error.partial?.id.hasPrefix("vpc-") == true)
      }
    }
    #expect(failures > 0)
    #expect(made?.attributes["enable_dns_hostnames"] == true)
    #expect(bench.cloud.log.count("ec2:CreateVpc") == 1)
  }

  @Test func everyTypeNamesItsClass() {
    for type in AWSProvider.catalog.types {
      let expected: ResourceType.InDoubtResolution =
        switch type.name {
        case "vpc", "subnet", "security_group": .ownershipTag
        case "route_table", "s3_gateway_endpoint", "interface_endpoint": .clientToken
        case "iam_access_key": .none
        case "s3_bucket", "iam_user", "iam_group", "iam_policy", "codeartifact_domain",
          "codeartifact_repository":
          .name
        default: .idempotent
        }
      #expect(type.inDoubt == expected, "\(type.name)")
    }
  }
}
