import AWSModel
import FoundationEssentials
import Testing

@testable import SimulatedAWS

/// The account in a directory: kept, shared, and refused when it is not whole.
final class StoreTests {
  private let directory: String

  private let root: String

  init() {
    root = "/tmp/simulated-aws-\(UUID().uuidString)"
    directory = "\(root)/deep/simulated-aws"
  }

  deinit {
    try? FileManager.default.removeItem(atPath: root)
  }

  private var path: String { "\(directory)/\(Bench.account).sqlite" }

  private func open() throws -> Bench {
    Bench(
      aws: try .open(directory: directory, account: Bench.account, quotas: .unlimited))
  }

  @Test func everythingIsThereAfterOpeningAgain() async throws {
    let bench = try open()
    let vpc = try await bench.vpc()
    try await bench.setDNS(vpc.vpcId, hostnames: true)
    let subnet = try await bench.subnet(vpc.vpcId).subnetId
    let table = try await bench.routeTable(vpc.vpcId).routeTableId
    _ = try await bench.associate(table, subnet)
    _ = try await bench.gateway(attachedTo: vpc.vpcId)
    _ = try await bench.s3Gateway(vpc.vpcId, [table])
    _ = try await bench.interface(vpc.vpcId, "s3", [subnet], privateDNS: true)
    let group = try await bench.group(vpc.vpcId)
    try await bench.ec2.createTags(.init(resources: [group], tags: [Tag(key: "a", value: "é\n")]))
    try await bench.user()
    try await bench.iamGroup()
    try await bench.attach(try await bench.policy())
    _ = try await bench.iam.createAccessKey(.init(userName: "ci"))
    try await bench.role()
    try await bench.bucket()
    _ = try await bench.s3.putObject(.init(bucket: "artifacts", key: "a", body: [1]))
    try await bench.domain()
    try await bench.repository("store")
    try await bench.repository("npm", upstreams: ["store"])
    _ = try await bench.publish("1.0")
    _ = try await bench.codeArtifact.createPackageGroup(
      .init(domain: "corp", packageGroup: "/generic/build/*"))
    _ = try await bench.ec2.createRouteTable(.init(vpcId: vpc.vpcId, clientToken: "once"))

    let again = try open()
    #expect(try again.aws.summary() == bench.aws.summary())
    #expect(try again.aws.summary().counts.count == EntityKind.allCases.count - 3)
    #expect(
      try await again.ec2.describeVpcEndpoints(.init())
        == bench.ec2.describeVpcEndpoints(.init()))
    #expect(
      try await again.ec2.describeRouteTables(.init()) == bench.ec2.describeRouteTables(.init()))
    #expect(
      try await again.iam.getAccountAuthorizationDetails(.init())
        == bench.iam.getAccountAuthorizationDetails(.init()))
    #expect(
      try await again.codeArtifact.listRepositories(.init())
        == bench.codeArtifact.listRepositories(.init()))
    #expect(try again.aws.danglingUpstreams().isEmpty)
    #expect(SimulatedAWS.accounts(inDirectory: directory) == [Bench.account])
  }

  @Test func twoProcessesSeeEachOthersChanges() async throws {
    let one = try open()
    let two = try open()
    let vpc = try await one.vpc()
    #expect(try await two.ec2.describeVpcs(.init()).vpcs == [vpc])
    let subnet = try await two.subnet(vpc.vpcId)
    let error = await #expect(throws: AWSError.self) { _ = try await one.subnet(vpc.vpcId) }
    #expect(error?.code == "InvalidSubnet.Conflict")
    try await one.ec2.deleteSubnet(.init(subnetId: subnet.subnetId))
    #expect(try await two.ec2.describeSubnets(.init()).subnets.isEmpty)
    try await two.ec2.deleteVpc(.init(vpcId: vpc.vpcId))
    #expect(try one.aws.isEmpty())
  }

  @Test func aProcessThatSleptThroughAResetOrAnOpeningCatchesUp() async throws {
    let one = try open()
    let two = try open()
    let gone = try await one.vpc("10.1.0.0/16")
    #expect(try await two.ec2.describeVpcs(.init()).vpcs.count == 1)
    try await one.ec2.deleteVpc(.init(vpcId: gone.vpcId))
    let three = try open()
    #expect(try await two.ec2.describeVpcs(.init()).vpcs.isEmpty)
    _ = try await three.vpc("10.2.0.0/16")
    try three.aws.reset()
    let vpc = try await three.vpc("10.3.0.0/16")
    for bench in [one, two, three] {
      #expect(try await bench.ec2.describeVpcs(.init()).vpcs == [vpc])
    }
  }

  @Test func callsFromTwoProcessesAtOnceAreAllKept() async throws {
    let benches = [try open(), try open()]
    let vpc = try await benches[0].vpc()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (place, bench) in benches.enumerated() {
        group.addTask {
          for number in 0..<100 {
            _ = try await bench.subnet(vpc.vpcId, "10.0.\(2 * number + place).0/24")
          }
        }
      }
      try await group.waitForAll()
    }
    let subnets = try await open().ec2.describeSubnets(.init()).subnets
    #expect(Set(subnets.map(\.cidrBlock)).count == 200)
  }

  @Test func onlyTheOwnerMayReadTheFiles() async throws {
    _ = try await open().vpc()
    func mode(_ path: String) throws -> Int? {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      return (attributes[.posixPermissions] as? Int).map { $0 & 0o777 }
    }
    #expect(try mode(directory) == 0o700)
    #expect(try mode(path) == 0o600)
  }

  @Test func aRefusedCallIsNotKept() async throws {
    let bench = try open()
    let vpc = try await bench.vpc()
    let tables = [
      try await bench.routeTable(vpc.vpcId).routeTableId,
      try await bench.routeTable(vpc.vpcId).routeTableId,
    ]
    _ = try await bench.s3Gateway(vpc.vpcId, [tables[1]])
    await #expect(throws: AWSError.self) { _ = try await bench.s3Gateway(vpc.vpcId, tables) }
    #expect(try await open().readRouteTable(tables[0]).routes.count == 1)
    _ = try await bench.vpc("10.1.0.0/16")
  }

  @Test func aFileThatIsNoDatabaseIsTold() throws {
    _ = try open()
    let text = "this is no database, and long enough to be read as one: " + path
    try Data(text.utf8).write(to: URL(filePath: path))
    let error = #expect(throws: SimulatedAWSError.self) { _ = try open() }
    guard case .corrupt(let place, _) = error else {
      Issue.record("expected a damaged database, got \(String(describing: error))")
      return
    }
    #expect(place == path)
  }

  @Test func aNewerFormatIsTold() throws {
    _ = try open()
    var bytes = try Data(contentsOf: URL(filePath: path))
    let placeOfUserVersion = 63
    bytes[placeOfUserVersion] = 99
    try bytes.write(to: URL(filePath: path))
    #expect(throws: SimulatedAWSError.newerFormat(path: path, found: 99, supported: 1)) {
      _ = try open()
    }
  }

  @Test func aDamagedRecordIsTold() throws {
    _ = try open()
    let store = try SQLiteStore(path: path, account: Bench.account)
    _ = try store.begin()
    try store.commit([StoredRow(kind: "vpc", id: "vpc-1", json: "{")])
    let error = #expect(throws: SimulatedAWSError.self) { _ = try open() }
    guard case .unreadableRow("vpc", "vpc-1", _) = error else {
      Issue.record("expected an unreadable row, got \(String(describing: error))")
      return
    }
  }

  @Test func aDirectoryThatCannotBeIsTold() {
    let error = #expect(throws: SimulatedAWSError.self) {
      _ = try SimulatedAWS.open(directory: "/dev/null/simulated")
    }
    guard case .directory = error else {
      Issue.record("expected a directory error, got \(String(describing: error))")
      return
    }
  }

  /// A write to the database costs well below a millisecond even in a debug build.
  @Test func writesAreQuick() async throws {
    let bench = try open()
    let clock = ContinuousClock()
    let count = 500
    let time = try await clock.measure {
      for number in 0..<count { try await bench.user("u\(number)") }
    }
    let each = time / count
    print("a write to the database: \(each)")
    #expect(each < .milliseconds(5))
  }
}
