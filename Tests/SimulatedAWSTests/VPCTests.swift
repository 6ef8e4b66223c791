import AWSModel
import Testing

@testable import SimulatedAWS

/// VPCs, their blocks and subnets when all goes well.
struct VPCTests {
  @Test func aVPCComesWithMainTableDefaultGroupAndACL() async throws {
    let bench = Bench()
    let vpc = try await bench.vpc("10.20.30.40/16")
    #expect(vpc.cidrBlock == "10.20.0.0/16")
    #expect(vpc.state == "available")
    #expect(vpc.instanceTenancy == "default")
    #expect(vpc.ownerId == Bench.account)
    let table = try await bench.mainRouteTable(vpc.vpcId)
    #expect(table.routes.map(\.gatewayId) == ["local"])
    #expect(table.routes.map(\.origin) == ["CreateRouteTable"])
    let here = [Filter(name: "vpc-id", values: [vpc.vpcId])]
    let groups = try await bench.ec2.describeSecurityGroups(.init(filters: here)).securityGroups
    #expect(groups.map(\.groupName) == ["default"])
    #expect(
      groups.first?.ipPermissions.first?.userIdGroupPairs.first?.groupId == groups.first?.groupId)
    #expect(groups.first?.ipPermissionsEgress.first?.ipRanges.map(\.cidrIp) == ["0.0.0.0/0"])
    let acls = try await bench.ec2.describeNetworkAcls(
      .init(filters: here + [Filter(name: "default", values: ["true"])]))
    #expect(acls.networkAcls.count == 1)
    #expect(acls.networkAcls.first?.entries.count == 4)

    try await bench.ec2.deleteVpc(DeleteVpcRequest(vpcId: vpc.vpcId))
    #expect(try bench.aws.isEmpty())
  }

  @Test func attributesHaveAWSDefaultsAndChangeOneByOne() async throws {
    let bench = Bench()
    let vpc = try await bench.vpc()
    func read(_ name: String) async throws -> DescribeVpcAttributeResponse {
      try await bench.ec2.describeVpcAttribute(.init(vpcId: vpc.vpcId, attribute: name))
    }
    #expect(try await read("enableDnsSupport").enableDnsSupport?.value == true)
    #expect(try await read("enableDnsHostnames").enableDnsHostnames?.value == false)
    try await bench.setDNS(vpc.vpcId, hostnames: true)
    #expect(try await read("enableDnsHostnames").enableDnsHostnames?.value == true)
  }

  @Test func aSecondaryBlockBringsALocalRouteIntoEveryTable() async throws {
    let bench = Bench()
    let vpc = try await bench.vpc()
    let table = try await bench.routeTable(vpc.vpcId)
    let answer = try await bench.ec2.associateVpcCidrBlock(
      .init(vpcId: vpc.vpcId, cidrBlock: "100.68.0.18/18"))
    let association = try #require(answer.cidrBlockAssociation)
    #expect(association.cidrBlock == "100.68.0.0/18")
    let main = try await bench.mainRouteTable(vpc.vpcId).routeTableId
    for id in [table.routeTableId, main] {
      let routes = try await bench.readRouteTable(id).routes
      #expect(routes.map(\.destinationCidrBlock) == ["10.0.0.0/16", "100.68.0.0/18"])
    }
    let filter = Filter(
      name: "cidr-block-association.association-id", values: [association.associationId])
    #expect(try await bench.ec2.describeVpcs(.init(filters: [filter])).vpcs.count == 1)
    _ = try await bench.ec2.disassociateVpcCidrBlock(
      .init(associationId: association.associationId))
    #expect(try await bench.readRouteTable(table.routeTableId).routes.count == 1)
  }

  /// The table of restricted associations in the VPC guide's "VPC CIDR blocks".
  @Test(arguments: [
    ("10.4.0.0/16", "172.16.0.0/16", false), ("10.4.0.0/16", "192.168.0.0/16", false),
    ("10.4.0.0/16", "198.19.0.0/16", false), ("10.4.0.0/16", "10.5.0.0/16", true),
    ("10.4.0.0/16", "100.64.0.0/16", true), ("10.4.0.0/16", "54.0.0.0/16", true),
    ("10.1.0.0/16", "10.0.0.0/16", false), ("10.4.0.0/16", "10.0.0.0/16", true),
    ("172.20.0.0/16", "10.0.0.0/16", false), ("172.20.0.0/16", "172.31.0.0/16", false),
    ("172.20.0.0/16", "172.21.0.0/16", true), ("172.20.0.0/16", "192.168.0.0/16", false),
    ("192.168.0.0/20", "192.168.128.0/20", true), ("192.168.0.0/20", "10.0.0.0/16", false),
    ("192.168.0.0/20", "172.16.0.0/16", false), ("192.168.0.0/20", "100.64.0.0/16", true),
    ("198.19.0.0/20", "10.0.0.0/16", false), ("198.19.0.0/20", "100.64.0.0/16", true),
    ("54.0.0.0/16", "10.0.0.0/16", false), ("54.0.0.0/16", "198.19.0.0/16", false),
    ("54.0.0.0/16", "55.0.0.0/16", true), ("100.64.0.0/16", "100.65.0.0/16", true),
    ("100.64.0.0/16", "192.168.0.0/16", false), ("10.4.0.0/16", "169.254.0.0/16", false),
  ])
  func whichBlocksGoTogether(held: String, added: String, isAllowed: Bool) throws {
    let held = try #require(IPv4Block(held))
    let added = try #require(IPv4Block(added))
    #expect(VPCCIDRRules.mayAdd(added, to: [held]) == isAllowed)
  }

  @Test func aSubnetCountsItsFreeAddresses() async throws {
    let bench = Bench()
    let vpc = try await bench.vpc()
    let subnet = try await bench.subnet(vpc.vpcId, "10.0.1.7/28", zone: "us-west-2b")
    #expect(subnet.cidrBlock == "10.0.1.0/28")
    #expect(subnet.availableIpAddressCount == 11)
    #expect(subnet.availabilityZoneId == "usw2-az2")
    #expect(subnet.mapPublicIpOnLaunch == false)
    _ = try await bench.interface(vpc.vpcId, "codeartifact.api", [subnet.subnetId])
    try await bench.ec2.modifySubnetAttribute(
      .init(subnetId: subnet.subnetId, mapPublicIpOnLaunch: .init(value: true)))
    let read = try await bench.ec2.describeSubnets(.init(subnetIds: [subnet.subnetId])).subnets
    #expect(read.first?.availableIpAddressCount == 10)
    #expect(read.first?.mapPublicIpOnLaunch == true)
  }

  /// The index that finds overlapping subnets agrees with comparing all pairs.
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func overlapIsFoundAsByComparingAllPairs(seed: UInt64) async throws {
    var random = SplitMix64(seed: seed)
    let bench = Bench(quotas: .unlimited)
    let vpc = try await bench.vpc()
    var accepted: [IPv4Block] = []
    for _ in 0..<120 {
      let address = UInt32(10) << 24 | UInt32(random.next() % 65_536)
      let block = IPv4Block(address, prefix: 18 + Int(random.next() % 11))
      let mayExist = !accepted.contains { $0.overlaps(block) }
      do {
        _ = try await bench.subnet(vpc.vpcId, block.description)
        #expect(mayExist, "seed \(seed): \(block) was accepted")
        accepted.append(block)
      } catch {
        #expect(!mayExist, "seed \(seed): \(block) was refused")
      }
    }
    #expect(accepted.count > 5)
  }

  @Test func regionsAreApart() async throws {
    let bench = Bench()
    let vpc = try await bench.vpc()
    let elsewhere = Bench(aws: bench.aws, region: "eu-west-1")
    #expect(try await elsewhere.ec2.describeVpcs(.init()).vpcs.isEmpty)
    let error = await #expect(throws: AWSError.self) {
      try await elsewhere.ec2.deleteVpc(.init(vpcId: vpc.vpcId))
    }
    #expect(error?.code == "InvalidVpcID.NotFound")
    let zones = try await elsewhere.ec2.describeAvailabilityZones(.init()).availabilityZones
    #expect(zones.map(\.zoneId) == ["euw1-az1", "euw1-az2", "euw1-az3"])
  }

  @Test func pagesCoverEverythingOnce() async throws {
    let bench = Bench(quotas: .unlimited)
    for number in 0..<23 { _ = try await bench.vpc("10.\(number).0.0/16") }
    var seen: [String] = []
    var token: String?
    repeat {
      let page = try await bench.ec2.describeVpcs(.init(nextToken: token, maxResults: 5))
      #expect(page.vpcs.count <= 5)
      seen += page.vpcs.map(\.vpcId)
      token = page.nextToken
    } while token != nil
    #expect(seen.count == 23)
    #expect(Set(seen).count == 23)
  }

  @Test func tagsAreMergedFilteredAndRemoved() async throws {
    let bench = Bench()
    let vpc = try await bench.vpc()
    _ = try await bench.vpc("10.1.0.0/16")
    try await bench.ec2.createTags(
      .init(
        resources: [vpc.vpcId],
        tags: [Tag(key: "Name", value: "a"), Tag(key: "team", value: "x")]))
    try await bench.ec2.createTags(
      .init(resources: [vpc.vpcId], tags: [Tag(key: "Name", value: "main-1")]))
    let found = try await bench.ec2.describeVpcs(
      .init(filters: [Filter(name: "tag:Name", values: ["main-?"])])
    ).vpcs
    #expect(found.map(\.vpcId) == [vpc.vpcId])
    #expect(found.first?.tags == [Tag(key: "Name", value: "main-1"), Tag(key: "team", value: "x")])
    let all = try await bench.ec2.describeTags(
      .init(filters: [Filter(name: "resource-id", values: [vpc.vpcId])]))
    #expect(all.tags.map(\.key) == ["Name", "team"])
  }

  @Test(
    "a tag is deleted whatever its value, or only with the value named, which may be empty",
    arguments: [
      (String?.none, ["Name"]), ("x", ["Name"]), ("y", ["Name", "team"]), ("", ["Name", "team"]),
    ])
  func deletingTags(value: String?, left: [String]) async throws {
    let bench = Bench()
    let vpc = try await bench.vpc()
    try await bench.ec2.createTags(
      .init(
        resources: [vpc.vpcId],
        tags: [Tag(key: "Name", value: "a"), Tag(key: "team", value: "x")]))
    try await bench.ec2.deleteTags(
      .init(resources: [vpc.vpcId], tags: [UnwantedTag(key: "team", value: value)]))
    let seen = try await bench.ec2.describeVpcs(.init(vpcIds: [vpc.vpcId])).vpcs
    #expect(seen.first?.tags.map(\.key) == left)
  }
}
