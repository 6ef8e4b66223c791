import AWSModel
import AWSProvider
import ResourceModel
import SimulatedAWS
import Testing
import Values

/// AWS's refusals reach the core with their code, their kind, and the attribute concerned.
struct ErrorTranslationTests {
  @Test func overlapIsToldAtTheNetwork() async throws {
    let bench = Bench()
    let world = try await NetworkWorld(bench)
    let error = await #expect(throws: ProviderError.self) {
      try await bench.create(
        "subnet", ["vpc_id": .string(world.vpc.id), "cidr_block": "10.20.0.128/25"])
    }
    #expect(error?.kind == .refused)
    #expect(error?.code == "InvalidSubnet.Conflict")
    #expect(error?.operation == "CreateSubnet")
    #expect(error?.path == ValuePath("cidr_block"))
    #expect(error?.partial == nil)
  }

  @Test func secondEndpointIsToldAtTheRouteTables() async throws {
    let bench = Bench()
    let world = try await NetworkWorld(bench)
    let attributes: Fields = [
      "vpc_id": .string(world.vpc.id), "access": ["codeartifact"],
      "route_table_ids": .set(of: [.string(world.table.id)]),
    ]
    try await bench.create("s3_gateway_endpoint", attributes)
    let error = await #expect(throws: ProviderError.self) {
      try await bench.create("s3_gateway_endpoint", attributes)
    }
    #expect(error?.code == "RouteAlreadyExists")
    #expect(error?.path == ValuePath("route_table_ids"))
  }

  @Test func whatIsInTheWayMayGo() async throws {
    let bench = Bench()
    let world = try await NetworkWorld(bench)
    let error = await #expect(throws: ProviderError.self) {
      try await bench.delete("vpc", world.vpc)
    }
    #expect(error?.kind == .blocked)
    #expect(error?.code == "DependencyViolation")
    try await bench.create("codeartifact_domain", ["domain": "company"])
    try await bench.create(
      "codeartifact_repository", ["domain": "company", "repository": "npm"])
    let domain = ResourceObject(id: "company", attributes: Fields())
    let second = await #expect(throws: ProviderError.self) {
      try await bench.delete("codeartifact_domain", domain)
    }
    #expect(second?.kind == .blocked)
  }

  @Test func duplicateNameIsRefusedAtTheName() async throws {
    let bench = Bench()
    try await bench.create("iam_user", ["name": "ci"])
    let error = await #expect(throws: ProviderError.self) {
      try await bench.create("iam_user", ["name": "CI"])
    }
    #expect(error?.kind == .refused)
    #expect(error?.code == "EntityAlreadyExists")
    #expect(error?.path == ValuePath("name"))
    try await bench.create("codeartifact_domain", ["domain": "company"])
    let second = await #expect(throws: ProviderError.self) {
      try await bench.create("codeartifact_domain", ["domain": "company"])
    }
    #expect(second?.kind == .refused)
    #expect(second?.code == "ConflictException")
  }

  @Test func throttlingIsTheAppliersToWaitFor() async throws {
    var faults = FaultPlan()
    faults.throttle = 1
    let bench = Bench(faults: faults)
    let error = await #expect(throws: ProviderError.self) {
      try await bench.create("iam_user", ["name": "ci"])
    }
    #expect(error?.kind == .throttled)
    await #expect(throws: ProviderError.self) { try await bench.provider.account() }
  }

  @Test func failureAfterTheFirstCallCarriesTheObject() async throws {
    var faults = FaultPlan()
    faults.deny = 1
    faults.only = ["codeartifact:AssociateExternalConnection"]
    let bench = Bench(faults: faults)
    try await bench.create("codeartifact_domain", ["domain": "company"])
    let error = await #expect(throws: ProviderError.self) {
      try await bench.create(
        "codeartifact_repository",
        ["domain": "company", "repository": "npm", "external_connection": "public:npmjs"])
    }
    #expect(error?.partial?.id == "company/npm")
    #expect(error?.path == ValuePath("external_connection"))
    #expect(error?.partial?.attributes.keys.contains("endpoints") == true)
  }

  @Test func accountIsTheCallers() async throws {
    #expect(try await Bench().provider.account() == "111122223333")
  }

  @Test func unknownTypeIsADefect() async throws {
    let bench = Bench()
    let object = ResourceObject(id: "x", attributes: Fields())
    let error = await #expect(throws: ProviderError.self) {
      try await bench.read("nonsense", object)
    }
    #expect(error?.kind == .defect)
  }
}
