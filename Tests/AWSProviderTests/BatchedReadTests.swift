import AWSModel
import AWSProvider
import ResourceModel
import SimulatedAWS
import Testing
import Values

/// A refresh asks AWS in as few calls as its APIs allow.
struct BatchedReadTests {
  @Test func subnetsAreReadAThousandAtATime() async throws {
    let bench = Bench(quotas: .unlimited)
    let vpc = try await bench.create("vpc", ["cidr_block": "10.0.0.0/16"])
    var references: [ObjectReference] = []
    for number in 0..<1100 {
      let network = "10.0.\(number / 16).\(number % 16 * 16)/28"
      let subnet = try await bench.create(
        "subnet", ["vpc_id": .string(vpc.id), "cidr_block": .string(network)])
      references.append(bench.reference("subnet", subnet))
    }
    let before = bench.cloud.log.total
    let objects = try await bench.provider.read(references).map { try $0.get() }
    #expect(bench.cloud.log.total - before == 2)
    #expect(objects.map { $0?.id } == references.map(\.id))
  }

  @Test func oneMissingIDCostsTheOthersNothingButAFilteredCall() async throws {
    let bench = Bench()
    let world = try await NetworkWorld(bench)
    let gone = ObjectReference(
      address: ResourceAddress(type: "subnet", name: "gone"), id: "subnet-00000000000000000",
      attributes: Fields())
    let references = [bench.reference("subnet", world.subnets[0]), gone]
    let before = bench.cloud.log.total
    let objects = try await bench.provider.read(references).map { try $0.get() }
    #expect(objects == [world.subnets[0], nil])
    #expect(bench.cloud.log.total - before == 2)
  }

  @Test func idOfAnotherFormIsNoObject() async throws {
    for (type, id) in [
      ("vpc", "nonsense"), ("subnet", "vpc-1"), ("iam_user_policy", "no-colon"),
      ("iam_user_policy_attachment", "no-slash"), ("codeartifact_repository", "no-slash"),
      ("iam_access_key", "AKIA0"), ("s3_bucket", "never-made"),
    ] {
      let bench = Bench()
      let object = ResourceObject(id: id, attributes: Fields())
      #expect(try await bench.read(type, object) == nil, "\(type) \(id)")
    }
  }

  @Test func identitiesAreReadInOneCall() async throws {
    let bench = Bench(quotas: .unlimited)
    var references: [ObjectReference] = []
    var objects: [ResourceObject] = []
    for number in 0..<60 {
      let name = Value.string("user-\(number)")
      for (type, attributes) in [
        ("iam_user", ["name": name, "tags": ["n": name]]),
        ("iam_user_policy", ["user": name, "name": "p", "policy": IAMJourneyTests.reader]),
        (
          "iam_user_policy_attachment",
          [
            "user": name,
            "policy_arn": "arn:aws:iam::aws:policy/AWSCodeArtifactReadOnlyAccess",
          ]
        ),
        ("iam_group", ["name": .string("group-\(number)"), "users": .set(of: [name])]),
      ] as [(String, Fields)] {
        let object = try await bench.create(type, attributes)
        objects.append(object)
        references.append(bench.reference(type, object))
      }
    }
    let before = bench.cloud.log.total
    let read = try await bench.provider.read(references).map { try $0.get() }
    #expect(read == objects)
    #expect(bench.cloud.log.total - before == 1)
  }

  @Test func anAloneIdentityIsReadAlone() async throws {
    let bench = Bench()
    let user = try await bench.create("iam_user", ["name": "ci"])
    _ = try await bench.read("iam_user", user)
    #expect(bench.cloud.log.count("iam:GetAccountAuthorizationDetails") == 0)
  }

  @Test func policiesCostACallEachForTheirTags() async throws {
    let bench = Bench()
    var references: [ObjectReference] = []
    var objects: [ResourceObject] = []
    for number in 0..<5 {
      let policy = try await bench.create(
        "iam_policy",
        [
          "name": .string("p\(number)"), "policy": IAMJourneyTests.reader, "tags": ["a": "b"],
        ])
      objects.append(policy)
      references.append(bench.reference("iam_policy", policy))
    }
    let before = bench.cloud.log.total
    #expect(try await bench.provider.read(references).map { try $0.get() } == objects)
    #expect(bench.cloud.log.total - before == 6)
  }

  @Test func answersStandInTheOrderOfTheReferences() async throws {
    let bench = Bench()
    let world = try await NetworkWorld(bench)
    let user = try await bench.create("iam_user", ["name": "ci"])
    let pairs = [
      ("subnet", world.subnets[1]), ("iam_user", user), ("vpc", world.vpc),
      ("subnet", world.subnets[0]), ("route_table", world.table),
    ]
    let references = pairs.map { bench.reference($0.0, $0.1) }
    let objects = try await bench.provider.read(references).map { try $0.get() }
    #expect(objects == pairs.map { $0.1 })
  }

  @Test func aFailureIsToldForWhatItConcerns() async throws {
    var faults = FaultPlan()
    faults.deny = 1
    faults.only = ["ec2:DescribeSubnets"]
    let bench = Bench(faults: faults)
    let user = try await bench.create("iam_user", ["name": "ci"])
    let subnet = ObjectReference(
      address: ResourceAddress(type: "subnet", name: "it"), id: "subnet-0123456789abcdef0",
      attributes: Fields())
    let answers = await bench.provider.read([subnet, bench.reference("iam_user", user)])
    #expect(throws: ProviderError.self) { try answers[0].get() }
    #expect(try answers[1].get() == user)
  }
}
