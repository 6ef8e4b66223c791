import AWSModel
import SimulatedAWS
import Testing

/// Faults, quotas and the log.
struct FaultTests {
  @Test func aPlanIsReadFromItsText() throws {
    let plan = try FaultPlan(
      "throttle=0.1,error-before=0.02,error-after=0.03,reset-after=0.04,deny=0.05,"
        + "latency=5ms..50ms,delay-reads=2s,settle=1s,seed=42,only=ec2:CreateVpc|iam:*")
    #expect(plan.throttle == 0.1)
    #expect(plan.errorBefore == 0.02)
    #expect(plan.errorAfter == 0.03)
    #expect(plan.resetAfter == 0.04)
    #expect(plan.deny == 0.05)
    #expect(plan.latency == 0.005...0.05)
    #expect(plan.readDelay == 2)
    #expect(plan.settling == 1)
    #expect(plan.seed == 42)
    #expect(plan.only == ["ec2:CreateVpc", "iam:*"])
    #expect(try FaultPlan("") == .none)
    #expect(try FaultPlan("latency=1s").latency == 1...1)
  }

  @Test(arguments: [
    "throttle", "throttle=2", "throttle=-0.1", "throttle=x", "latency=5", "latency=9ms..1ms",
    "latency=-1s", "seed=x", "colour=1", "delay-reads=99999999s", "throttle=nan", "only=CreateVpc",
    "only=ecc:CreateVpc",
  ])
  func aWrongPlanIsRefusedByItsPart(text: String) {
    let error = #expect(throws: FaultPlan.SyntaxError.self) {
      try FaultPlan("seed=1,\(text)")
    }
    #expect(error?.part == text)
  }

  @Test(arguments: [
    ("throttle=1", "RequestLimitExceeded", 503), ("error-before=1", "InternalError", 500),
    ("deny=1", "UnauthorizedOperation", 403),
  ])
  func aFaultBeforeChangesNothing(text: String, code: String, status: Int) async throws {
    let bench = Bench(faults: try FaultPlan(text + ",only=ec2:CreateVpc"))
    let error = await #expect(throws: AWSError.self) { _ = try await bench.vpc() }
    #expect(error?.code == code)
    #expect(error?.httpStatus == status)
    #expect(error?.operation?.description == "ec2:CreateVpc")
    #expect(error?.requestId?.count == 36)
    #expect(try bench.aws.isEmpty())
    #expect(bench.aws.log.calls.first?.reachedService == false)
  }

  @Test(arguments: [("error-after=1", "InternalError"), ("reset-after=1", "ConnectionReset")])
  func aFaultAfterLeavesTheOutcomeUnknown(text: String, code: String) async throws {
    let bench = Bench(faults: try FaultPlan(text + ",only=ec2:CreateVpc"))
    let error = await #expect(throws: AWSError.self) { _ = try await bench.vpc() }
    #expect(error?.code == code)
    #expect(error?.isOutcomeUnknown == true)
    #expect(error?.isRetryable == true)
    #expect(try await bench.ec2.describeVpcs(.init()).vpcs.count == 1)
  }

  @Test(arguments: [
    (AWSService.iam, "Throttling"), (.codeArtifact, "ThrottlingException"), (.s3, "SlowDown"),
  ])
  func eachServiceThrottlesInItsOwnWords(service: AWSService, code: String) async throws {
    let bench = Bench(faults: try FaultPlan("throttle=1,only=\(service.rawValue):*"))
    let error = await #expect(throws: AWSError.self) {
      try await bench.user()
      try await bench.domain()
      try await bench.bucket()
    }
    #expect(error?.code == code)
    #expect(error?.isThrottling == true)
  }

  @Test func theSameSeedGivesTheSameFaultsAndIds() async throws {
    func run() async throws -> [String] {
      let bench = Bench(
        quotas: .unlimited, faults: try FaultPlan("throttle=0.3,error-before=0.3,seed=5"))
      var outcomes: [String] = []
      for number in 0..<40 {
        do {
          outcomes.append(try await bench.vpc("10.\(number).0.0/16").vpcId)
        } catch let error as AWSError {
          outcomes.append(error.code)
        }
      }
      return outcomes
    }
    let first = try await run()
    #expect(try await run() == first)
    #expect(Set(first).isSuperset(of: ["RequestLimitExceeded", "InternalError"]))
    #expect(first.contains { $0.hasPrefix("vpc-") })
  }

  @Test func delayedReadsDoNotSeeNewThings() async throws {
    let now = Moment()
    let bench = Bench(
      aws: .inMemory(faults: try FaultPlan("delay-reads=2s"), clock: { now.timestamp }))
    try await bench.user()
    let vpc = try await bench.vpc()
    let error = await #expect(throws: AWSError.self) {
      _ = try await bench.iam.getUser(.init(userName: "ci"))
    }
    #expect(error?.code == "NoSuchEntity")
    #expect(try await bench.ec2.describeVpcs(.init()).vpcs.isEmpty)
    _ = try await bench.subnet(vpc.vpcId)
    now.advance(2)
    #expect(try await bench.iam.getUser(.init(userName: "ci")).user.userName == "ci")
    #expect(try await bench.ec2.describeVpcs(.init()).vpcs.count == 1)
  }

  @Test func quotasHaveNamesAndUnknownNamesAreRefused() throws {
    let quotas = try SimulatedQuotas(["vpcs_per_region": 9, "subnets_per_vpc": nil])
    #expect(quotas[.vpcsPerRegion] == 9)
    #expect(quotas[.subnetsPerVPC] == nil)
    #expect(quotas[.domainsPerRegion] == 10)
    #expect(SimulatedQuotas.unlimited[.vpcsPerRegion] == nil)
    #expect(SimulatedQuotas.allNames.contains("repositories_per_domain"))
    let error = #expect(throws: SimulatedQuotas.UnknownQuota.self) {
      try SimulatedQuotas(["vpcs": 9])
    }
    #expect(error?.name == "vpcs")
  }

  @Test func theLogCountsAndKeepsCalls() async throws {
    let bench = Bench()
    for number in 0..<6 { _ = try? await bench.vpc("10.\(number).0.0/16") }
    let log = bench.aws.log
    #expect(log.total == 6)
    #expect(log.count("ec2:CreateVpc") == 6)
    #expect(log.count("ec2:CreateSubnet") == 0)
    let made = log.successes(CreateVpcRequest.self)
    #expect(made.compactMap(\.cidrBlock) == (0..<5).map { "10.\($0).0.0/16" })
    #expect(log.calls.last?.errorCode == "VpcLimitExceeded")
  }

  @Test func aCopyLivesOnItsOwn() async throws {
    let bench = Bench()
    let vpc = try await bench.vpc()
    let copy = Bench(aws: try bench.aws.copy(seed: 1))
    _ = try await copy.subnet(vpc.vpcId)
    #expect(try await bench.ec2.describeSubnets(.init()).subnets.isEmpty)
    try await bench.ec2.deleteVpc(.init(vpcId: vpc.vpcId))
    #expect(try await copy.ec2.describeVpcs(.init()).vpcs == [vpc])
  }

  @Test func aRefusedCallLeavesNoTrace() async throws {
    let bench = Bench()
    let vpc = try await bench.vpc()
    let free = try await bench.routeTable(vpc.vpcId).routeTableId
    let taken = try await bench.routeTable(vpc.vpcId).routeTableId
    _ = try await bench.s3Gateway(vpc.vpcId, [taken])
    await #expect(throws: AWSError.self) {
      _ = try await bench.s3Gateway(vpc.vpcId, [free, taken])
    }
    #expect(try await bench.readRouteTable(free).routes.count == 1)
    #expect(try await bench.ec2.describeVpcEndpoints(.init()).vpcEndpoints.count == 1)
  }

  @Test func theSummaryCountsByKind() async throws {
    let bench = Bench()
    #expect(try bench.aws.isEmpty())
    _ = try await bench.vpc()
    try await bench.user()
    let summary = try bench.aws.summary()
    #expect(summary.account == Bench.account)
    let expected: [(EntityKind, Int)] = [
      (.vpc, 1), (.routeTable, 1), (.securityGroup, 1), (.networkACL, 1), (.user, 1),
    ]
    #expect(summary.counts.map(\.kind) == expected.map(\.0))
    #expect(summary.counts.map(\.count) == expected.map(\.1))
    #expect(summary.things.last?.name == "ci")
    try bench.aws.reset()
    #expect(try bench.aws.isEmpty())
  }
}
