import AWSModel
import SimulatedAWS
import Testing

/// Route tables, routes and gateways when all goes well.
struct RoutingTests {
  @Test func aRouteIsABlackHoleOnceItsGatewayGoes() async throws {
    let bench = Bench()
    let vpc = try await bench.vpc()
    let gateway = try await bench.gateway(attachedTo: vpc.vpcId)
    let table = try await bench.routeTable(vpc.vpcId).routeTableId
    _ = try await bench.ec2.createRoute(
      .init(routeTableId: table, destinationCidrBlock: "0.0.0.0/0", gatewayId: gateway))
    #expect(try await bench.readRouteTable(table).routes.map(\.state) == ["active", "active"])
    try await bench.ec2.detachInternetGateway(
      .init(internetGatewayId: gateway, vpcId: vpc.vpcId))
    try await bench.ec2.deleteInternetGateway(.init(internetGatewayId: gateway))
    #expect(try await bench.readRouteTable(table).routes.map(\.state) == ["active", "blackhole"])
    try await bench.ec2.deleteRoute(
      .init(routeTableId: table, destinationCidrBlock: "0.0.0.0/0"))
    #expect(try await bench.readRouteTable(table).routes.count == 1)
  }

  @Test func theMainTableCanBeReplacedAndReplacedBack() async throws {
    let bench = Bench()
    let vpc = try await bench.vpc()
    let original = try await bench.mainRouteTable(vpc.vpcId)
    let table = try await bench.routeTable(vpc.vpcId)
    let first = try await bench.ec2.replaceRouteTableAssociation(
      .init(
        associationId: original.associations[0].routeTableAssociationId,
        routeTableId: table.routeTableId))
    #expect(first.newAssociationId != original.associations[0].routeTableAssociationId)
    #expect(try await bench.mainRouteTable(vpc.vpcId).routeTableId == table.routeTableId)
    _ = try await bench.ec2.replaceRouteTableAssociation(
      .init(associationId: first.newAssociationId, routeTableId: original.routeTableId))
    #expect(try await bench.mainRouteTable(vpc.vpcId).routeTableId == original.routeTableId)
    try await bench.ec2.deleteRouteTable(.init(routeTableId: table.routeTableId))
    try await bench.ec2.deleteVpc(.init(vpcId: vpc.vpcId))
  }

  @Test func deletingASubnetEndsItsAssociation() async throws {
    let bench = Bench()
    let vpc = try await bench.vpc()
    let table = try await bench.routeTable(vpc.vpcId).routeTableId
    let subnet = try await bench.subnet(vpc.vpcId).subnetId
    let association = try await bench.associate(table, subnet)
    let filter = Filter(name: "association.route-table-association-id", values: [association])
    #expect(
      try await bench.ec2.describeRouteTables(.init(filters: [filter])).routeTables
        .map(\.routeTableId) == [table])
    try await bench.ec2.deleteSubnet(.init(subnetId: subnet))
    #expect(try await bench.readRouteTable(table).associations.isEmpty)
    #expect(
      try await bench.ec2.describeRouteTables(.init(filters: [filter])).routeTables.isEmpty)
    try await bench.ec2.deleteRouteTable(.init(routeTableId: table))
  }

  @Test func anAssociationMovesToAnotherTableUnderANewId() async throws {
    let bench = Bench()
    let vpc = try await bench.vpc()
    let tables = [
      try await bench.routeTable(vpc.vpcId).routeTableId,
      try await bench.routeTable(vpc.vpcId).routeTableId,
    ]
    let old = try await bench.associate(tables[0], try await bench.subnet(vpc.vpcId).subnetId)
    let new = try await bench.ec2.replaceRouteTableAssociation(
      .init(associationId: old, routeTableId: tables[1])
    ).newAssociationId
    #expect(new != old)
    #expect(try await bench.readRouteTable(tables[0]).associations.isEmpty)
    #expect(
      try await bench.readRouteTable(tables[1]).associations.map(\.routeTableAssociationId)
        == [new])
  }

  @Test func aClientTokenMakesOneTable() async throws {
    let bench = Bench()
    let vpc = try await bench.vpc()
    let request = CreateRouteTableRequest(vpcId: vpc.vpcId, clientToken: "once")
    let first = try await bench.ec2.createRouteTable(request).routeTable
    let second = try await bench.ec2.createRouteTable(request).routeTable
    #expect(first == second)
  }
}
