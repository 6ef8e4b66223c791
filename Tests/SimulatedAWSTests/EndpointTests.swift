import AWSModel
import SimulatedAWS
import Synchronization
import Testing

/// VPC endpoints when all goes well.
struct EndpointTests {
  @Test("S3-02 a gateway endpoint puts a route into each of its tables, and only there")
  func aGatewayEndpointKeepsItsRoutes() async throws {
    let bench = Bench()
    let vpc = try await bench.vpc()
    let tables = [
      try await bench.routeTable(vpc.vpcId).routeTableId,
      try await bench.routeTable(vpc.vpcId).routeTableId,
    ]
    let endpoint = try await bench.s3Gateway(vpc.vpcId, [tables[0]])
    #expect(endpoint.state == "available")
    #expect(endpoint.policyDocument?.contains("2008-10-17") == true)
    #expect(endpoint.dnsEntries.isEmpty)
    let route = try #require(try await bench.readRouteTable(tables[0]).routes.last)
    #expect(route.destinationPrefixListId == "pl-68a54001")
    #expect(route.gatewayId == endpoint.vpcEndpointId)
    #expect(route.origin == "CreateRoute")
    #expect(route.state == "active")

    _ = try await bench.ec2.modifyVpcEndpoint(
      .init(
        vpcEndpointId: endpoint.vpcEndpointId, addRouteTableIds: [tables[1]],
        removeRouteTableIds: [tables[0]]))
    #expect(try await bench.readRouteTable(tables[0]).routes.count == 1)
    #expect(try await bench.readRouteTable(tables[1]).routes.count == 2)
    try await bench.ec2.deleteRouteTable(.init(routeTableId: tables[1]))
    let left = try await bench.ec2.describeVpcEndpoints(
      .init(vpcEndpointIds: [endpoint.vpcEndpointId]))
    #expect(left.vpcEndpoints.first?.routeTableIds == [])
  }

  @Test func severalGatewayEndpointsOfOneServiceStandOnDifferentTables() async throws {
    let bench = Bench()
    let vpc = try await bench.vpc()
    for _ in 0..<3 {
      let table = try await bench.routeTable(vpc.vpcId).routeTableId
      _ = try await bench.s3Gateway(vpc.vpcId, [table])
    }
    let all = try await bench.ec2.describeVpcEndpoints(
      .init(filters: [Filter(name: "service-name", values: ["com.amazonaws.us-west-2.s3"])]))
    #expect(all.vpcEndpoints.count == 3)
  }

  @Test func aPolicyIsKeptAsSentAndCanBeReset() async throws {
    let bench = Bench()
    let endpoint = try await bench.s3Gateway(try await bench.vpc().vpcId)
    let original = endpoint.policyDocument
    func policy() async throws -> String? {
      try await bench.ec2.describeVpcEndpoints(
        .init(vpcEndpointIds: [endpoint.vpcEndpointId])
      ).vpcEndpoints.first?.policyDocument
    }
    _ = try await bench.ec2.modifyVpcEndpoint(
      .init(vpcEndpointId: endpoint.vpcEndpointId, policyDocument: Bench.endpointPolicy))
    #expect(try await policy() == Bench.endpointPolicy)
    _ = try await bench.ec2.modifyVpcEndpoint(
      .init(vpcEndpointId: endpoint.vpcEndpointId, resetPolicy: true))
    #expect(try await policy() == original)
  }

  @Test func anInterfaceEndpointHasInterfacesAndNames() async throws {
    let bench = Bench()
    let vpc = try await bench.vpc()
    try await bench.setDNS(vpc.vpcId, hostnames: true)
    let subnets = [
      try await bench.subnet(vpc.vpcId, "10.0.1.0/24", zone: "us-west-2a").subnetId,
      try await bench.subnet(vpc.vpcId, "10.0.2.0/24", zone: "us-west-2b").subnetId,
    ]
    let endpoint = try await bench.interface(
      vpc.vpcId, "codeartifact.repositories", subnets, privateDNS: true)
    #expect(endpoint.networkInterfaceIds.count == 2)
    #expect(endpoint.groups.map(\.groupName) == ["default"])
    let names = endpoint.dnsEntries.map(\.dnsName)
    let domain = ".d.codeartifact.us-west-2.vpce.amazonaws.com"
    #expect(names.count == 4)
    #expect(names[0].hasPrefix(endpoint.vpcEndpointId + "-") && names[0].hasSuffix(domain))
    #expect(names[1].hasSuffix("-us-west-2a" + domain))
    #expect(names[2].hasSuffix("-us-west-2b" + domain))
    #expect(names[3] == "*.d.codeartifact.us-west-2.amazonaws.com")
    let interfaces = try await bench.ec2.describeNetworkInterfaces(
      .init(networkInterfaceIds: endpoint.networkInterfaceIds)
    ).networkInterfaces
    #expect(Set(interfaces.map(\.privateIpAddress)) == ["10.0.1.4", "10.0.2.4"])
    #expect(interfaces.allSatisfy { $0.interfaceType == "vpc_endpoint" })

    _ = try await bench.ec2.modifyVpcEndpoint(
      .init(vpcEndpointId: endpoint.vpcEndpointId, removeSubnetIds: [subnets[0]]))
    try await bench.ec2.deleteSubnet(.init(subnetId: subnets[0]))
    _ = try await bench.ec2.deleteVpcEndpoints(.init(vpcEndpointIds: [endpoint.vpcEndpointId]))
    try await bench.ec2.deleteSubnet(.init(subnetId: subnets[1]))
    try await bench.ec2.deleteVpc(.init(vpcId: vpc.vpcId))
  }

  @Test("S3-12 a gateway endpoint leads to IPv4 networks alone")
  func gatewayEndpointsAreIPv4Only() async throws {
    let bench = Bench()
    let table = try await bench.routeTable(try await bench.vpc().vpcId)
    _ = try await bench.s3Gateway(table.vpcId, [table.routeTableId])
    let routes = try await bench.readRouteTable(table.routeTableId).routes
    #expect(routes.allSatisfy { $0.destinationIpv6CidrBlock == nil })
    let name = Filter(name: "prefix-list-name", values: ["com.amazonaws.us-west-2.s3"])
    let lists = try await bench.ec2.describePrefixLists(.init(filters: [name])).prefixLists
    let list = try #require(lists.first)
    #expect(list.prefixListId == routes.compactMap(\.destinationPrefixListId).first)
    #expect(!list.cidrs.isEmpty && list.cidrs.allSatisfy { !$0.contains(":") })
  }

  @Test(
    "S3-14 a gateway endpoint leads to public addresses, an interface endpoint has private ones")
  func reachOfTheTwoKinds() async throws {
    let bench = Bench()
    let vpc = try await bench.vpc()
    let subnet = try await bench.subnet(vpc.vpcId, "10.0.1.0/24", zone: "us-west-2a").subnetId
    let gateway = try await bench.s3Gateway(vpc.vpcId)
    #expect(gateway.networkInterfaceIds.isEmpty && gateway.dnsEntries.isEmpty)
    let lists = try await bench.ec2.describePrefixLists(.init()).prefixLists
    #expect(lists.flatMap(\.cidrs).allSatisfy { !$0.hasPrefix("10.") })
    let interface = try await bench.interface(vpc.vpcId, "s3", [subnet])
    #expect(!interface.dnsEntries.isEmpty)
    let addresses = try await bench.ec2.describeNetworkInterfaces(
      .init(networkInterfaceIds: interface.networkInterfaceIds)
    ).networkInterfaces.map(\.privateIpAddress)
    #expect(addresses == ["10.0.1.4"])
  }

  @Test(
    "S3-15, S3-16, S3-17 an S3 interface endpoint has names of its own; private ones need a gateway"
  )
  func s3NamesTakeABucketAndPrivateDNSNeedsTheGateway() async throws {
    let bench = Bench()
    let vpc = try await bench.vpc()
    try await bench.setDNS(vpc.vpcId, hostnames: true)
    _ = try await bench.s3Gateway(vpc.vpcId)
    let endpoint = try await bench.interface(vpc.vpcId, "s3", privateDNS: true)
    let name = try #require(endpoint.dnsEntries.first).dnsName
    #expect(name.hasPrefix("*.\(endpoint.vpcEndpointId)-"))
    #expect(name.hasSuffix(".s3.us-west-2.vpce.amazonaws.com"))
    #expect(endpoint.dnsOptions?.privateDnsOnlyForInboundResolverEndpoint == true)
  }

  @Test func missingEndpointsComeBackAsUnsuccessful() async throws {
    let bench = Bench()
    let endpoint = try await bench.s3Gateway(try await bench.vpc().vpcId).vpcEndpointId
    let answer = try await bench.ec2.deleteVpcEndpoints(
      .init(vpcEndpointIds: [endpoint, "vpce-00000000"]))
    #expect(answer.unsuccessful.map(\.resourceId) == ["vpce-00000000"])
    #expect(answer.unsuccessful.map(\.error.code) == ["InvalidVpcEndpoint.NotFound"])
    #expect(try await bench.ec2.describeVpcEndpoints(.init()).vpcEndpoints.isEmpty)
  }

  @Test func aClientTokenMakesOneEndpoint() async throws {
    let bench = Bench()
    let request = CreateVpcEndpointRequest(
      vpcId: try await bench.vpc().vpcId, serviceName: "com.amazonaws.us-west-2.s3",
      clientToken: "once")
    let first = try await bench.ec2.createVpcEndpoint(request).vpcEndpoint
    #expect(try await bench.ec2.createVpcEndpoint(request).vpcEndpoint == first)
    #expect(try await bench.ec2.describeVpcEndpoints(.init()).vpcEndpoints.count == 1)
  }

  @Test func endpointsSettleWithTime() async throws {
    let now = Moment()
    let aws = SimulatedAWS.inMemory(
      faults: try FaultPlan("settle=30s"), clock: { now.timestamp })
    let bench = Bench(aws: aws)
    let vpc = try await bench.vpc()
    let subnet = try await bench.subnet(vpc.vpcId).subnetId
    let id = try await bench.interface(vpc.vpcId, "sts", [subnet]).vpcEndpointId
    func state() async throws -> String? {
      try await bench.ec2.describeVpcEndpoints(.init(vpcEndpointIds: [id])).vpcEndpoints.first?
        .state
    }
    #expect(try await state() == "pending")
    now.advance(31)
    #expect(try await state() == "available")
    _ = try await bench.ec2.deleteVpcEndpoints(.init(vpcEndpointIds: [id]))
    #expect(try await state() == "deleting")
    let error = await #expect(throws: AWSError.self) {
      try await bench.ec2.deleteSubnet(.init(subnetId: subnet))
    }
    #expect(error?.code == "DependencyViolation")
    now.advance(31)
    let gone = await #expect(throws: AWSError.self) { _ = try await state() }
    #expect(gone?.isNotFound == true)
    try await bench.ec2.deleteSubnet(.init(subnetId: subnet))
  }

  @Test func servicesAndPrefixListsAreListed() async throws {
    let bench = Bench()
    let services = try await bench.ec2.describeVpcEndpointServices(
      .init(serviceNames: ["com.amazonaws.us-west-2.s3"]))
    #expect(
      services.serviceDetails.map { $0.serviceType.map(\.serviceType) } == [
        ["Gateway"], ["Interface"],
      ])
    let lists = try await bench.ec2.describePrefixLists(
      .init(filters: [Filter(name: "prefix-list-name", values: ["*.s3"])])
    ).prefixLists
    #expect(lists.map(\.prefixListId) == ["pl-68a54001"])
    let entries = try await bench.ec2.getManagedPrefixListEntries(
      .init(prefixListId: "pl-68a54001")
    ).entries
    #expect(entries.map(\.cidr) == lists.first?.cidrs)
  }
}

/// A clock that tests set.
final class Moment: Sendable {
  private let seconds = Mutex(Bench.start)

  var timestamp: Timestamp { Timestamp(secondsSinceEpoch: seconds.withLock { $0 }) }

  func advance(_ by: Double) { seconds.withLock { $0 += by } }
}
