import AWSModel
import FoundationEssentials
import Glibc
import Testing

@testable import SimulatedAWS

/// Long runs of random calls, good and bad, on several kinds of accounts at once.
struct RandomCallsTests {
  /// One random call; the same random numbers give the same call.
  private func call(_ bench: Bench, _ random: inout SplitMix64) async throws {
    func pick(_ ids: [String]) -> String {
      ids.isEmpty ? "vpc-00000000" : ids[Int(random.next() % UInt64(ids.count))]
    }
    let vpcs = try await bench.ec2.describeVpcs(.init()).vpcs.map(\.vpcId)
    let tables = try await bench.ec2.describeRouteTables(.init()).routeTables
    let subnets = try await bench.ec2.describeSubnets(.init()).subnets.map(\.subnetId)
    let endpoints = try await bench.ec2.describeVpcEndpoints(.init()).vpcEndpoints
    let number = random.next() % 6
    switch random.next() % 16 {
    case 0: _ = try await bench.vpc("10.\(number).0.0/16")
    case 1: try await bench.ec2.deleteVpc(.init(vpcId: pick(vpcs)))
    case 2: _ = try await bench.subnet(pick(vpcs), "10.\(number).1.0/24")
    case 3: try await bench.ec2.deleteSubnet(.init(subnetId: pick(subnets)))
    case 4: _ = try await bench.routeTable(pick(vpcs))
    case 5:
      try await bench.ec2.deleteRouteTable(.init(routeTableId: pick(tables.map(\.routeTableId))))
    case 6: _ = try await bench.associate(pick(tables.map(\.routeTableId)), pick(subnets))
    case 7: _ = try await bench.s3Gateway(pick(vpcs), [pick(tables.map(\.routeTableId))])
    case 8: _ = try await bench.interface(pick(vpcs), "sts", [pick(subnets)])
    case 9:
      _ = try await bench.ec2.deleteVpcEndpoints(
        .init(vpcEndpointIds: [pick(endpoints.map(\.vpcEndpointId))]))
    case 10: try await bench.user("u\(number)")
    case 11: try await bench.iam.deleteUser(.init(userName: "u\(number)"))
    case 12: try await bench.attach(try await bench.policy("p\(number)"), to: "u\(number)")
    case 13: try await bench.domain()
    case 14: try await bench.repository("r\(number)", upstreams: ["r\(number / 2)"])
    default:
      _ = try await bench.codeArtifact.deleteRepository(
        .init(domain: "corp", repository: "r\(number)"))
    }
  }

  private func outcome(_ bench: Bench, _ random: inout SplitMix64) async throws -> String? {
    do {
      try await call(bench, &random)
      return nil
    } catch let error as AWSError {
      return "\(error.code): \(error.message)"
    }
  }

  /// Memory and database answer alike, call by call, and the database comes back as it was.
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func memoryAndDatabaseAgree(seed: UInt64) async throws {
    let directory = "/tmp/simulated-aws-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let start = Timestamp(secondsSinceEpoch: Bench.start)
    func open() throws -> Bench {
      Bench(
        aws: try .open(
          directory: directory, account: Bench.account, seed: seed, clock: { start }))
    }
    let stored = try open()
    let memory = Bench(
      aws: .inMemory(account: Bench.account, seed: seed, clock: { start }))
    var randoms = (SplitMix64(seed: seed), SplitMix64(seed: seed))
    var failures = 0
    for step in 0..<150 {
      let one = try await outcome(memory, &randoms.0)
      let two = try await outcome(stored, &randoms.1)
      #expect(one == two, "seed \(seed), step \(step)")
      if one != nil { failures += 1 }
    }
    #expect((10...140).contains(failures))
    #expect(try memory.aws.summary() == stored.aws.summary())
    #expect(try open().aws.summary() == stored.aws.summary())
  }

  /// What must hold of any account, however it came about.
  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func anAccountIsAlwaysConsistent(seed: UInt64) async throws {
    var random = SplitMix64(seed: seed)
    let bench = Bench(aws: .inMemory(seed: seed, quotas: .unlimited))
    for _ in 0..<300 { _ = try await outcome(bench, &random) }
    let vpcs = Set(try await bench.ec2.describeVpcs(.init()).vpcs.map(\.vpcId))
    let subnets = try await bench.ec2.describeSubnets(.init()).subnets
    let tables = try await bench.ec2.describeRouteTables(.init()).routeTables
    let endpoints = try await bench.ec2.describeVpcEndpoints(.init()).vpcEndpoints
    let interfaces = try await bench.ec2.describeNetworkInterfaces(.init()).networkInterfaces
    #expect(vpcs.isSuperset(of: subnets.map(\.vpcId)), "seed \(seed)")
    #expect(vpcs.isSuperset(of: tables.map(\.vpcId)), "seed \(seed)")
    for vpc in vpcs {
      let mains = tables.filter { $0.vpcId == vpc && $0.associations.contains(where: \.main) }
      #expect(mains.count == 1, "seed \(seed): \(vpc)")
    }
    let associated = tables.flatMap(\.associations).compactMap(\.subnetId)
    #expect(Set(associated).count == associated.count, "seed \(seed)")
    #expect(Set(subnets.map(\.subnetId)).isSuperset(of: associated), "seed \(seed)")
    for endpoint in endpoints where endpoint.vpcEndpointType == "Gateway" {
      let routed = tables.filter { table in
        table.routes.contains { $0.gatewayId == endpoint.vpcEndpointId }
      }
      #expect(Set(routed.map(\.routeTableId)) == Set(endpoint.routeTableIds), "seed \(seed)")
    }
    #expect(
      Set(interfaces.map(\.networkInterfaceId)) == Set(endpoints.flatMap(\.networkInterfaceIds)),
      "seed \(seed)")
    #expect(tables.flatMap(\.routes).allSatisfy { $0.state == "active" }, "seed \(seed)")
  }

  /// A process killed at any moment loses no write that was answered.
  @Test func aKilledProcessLosesNothing() async throws {
    let directory = "/tmp/simulated-aws-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: directory) }
    await #expect(processExitsWith: .signal(SIGKILL)) { [directory = directory as String] in
      let bench = Bench(aws: try .open(directory: directory))
      for number in 0..<40 { try await bench.user("u\(number)") }
      _ = kill(getpid(), SIGKILL)
    }
    let bench = Bench(aws: try .open(directory: directory))
    let users = try await bench.iam.listUsers(.init()).users
    #expect(Set(users.map(\.userName)) == Set((0..<40).map { "u\($0)" }))
    try await bench.user("after")
  }
}
