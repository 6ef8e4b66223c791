import AWSModel

/// Route tables: `CreateRouteTable`, `DescribeRouteTables`, `DeleteRouteTable`.
extension Simulation {
  func createRouteTable(
    _ request: CreateRouteTableRequest
  ) throws(AWSError) -> CreateRouteTableResponse {
    if let id = try idempotent(request, token: request.clientToken) {
      return CreateRouteTableResponse(
        routeTable: shape(try routeTable(id)), clientToken: request.clientToken)
    }
    let vpc = try vpc(request.vpcId)
    let tags = try tags(request.tagSpecifications, for: "route-table")
    try check(.routeTablesPerVPC, world.routeTables.count(.vpc(vpc.key)) + 1) { _ in
      .ec2("RouteTableLimitExceeded", "The maximum number of route tables has been reached.")
    }
    let id = newId("rtb", in: world.routeTables)
    let table = RouteTableEntity(
      key: id, region: region, createdAt: now, vpcId: vpc.key, routes: localRoutes(vpc),
      associations: [], tags: tags)
    world.routeTables[id] = table
    remember(request, token: request.clientToken, id: id)
    return CreateRouteTableResponse(routeTable: shape(table), clientToken: request.clientToken)
  }

  func describeRouteTables(
    _ request: DescribeRouteTablesRequest
  ) throws(AWSError) -> DescribeRouteTablesResponse {
    let page = try describe(
      Self.routeTableRules, ids: request.routeTableIds, filters: request.filters,
      maxResults: request.maxResults, nextToken: request.nextToken)
    return DescribeRouteTablesResponse(
      routeTables: page.elements.map(shape), nextToken: page.next)
  }

  func deleteRouteTable(_ request: DeleteRouteTableRequest) throws(AWSError) -> EmptyResponse {
    let table = try routeTable(request.routeTableId)
    guard table.associations.isEmpty else { throw .hasDependencies("routeTable", table.key) }
    for var endpoint in world.endpoints.all(.routeTable(table.key)) {
      endpoint.routeTableIds.removeAll { $0 == table.key }
      world.endpoints[endpoint.key] = endpoint
    }
    world.routeTables[table.key] = nil
    return EmptyResponse()
  }
}

extension Simulation {
  static let routeTableRules = DescribeRules<RouteTableEntity>(
    table: { $0.world.routeTables }, notFound: { .noSuchRouteTable($0) },
    indexed: [
      "vpc-id": { .vpc($0) },
      "association.route-table-association-id": { .association($0) },
      "association.subnet-id": { .subnet($0) },
    ],
    filters: [
      "route-table-id": { table, _ in [table.key] },
      "vpc-id": { table, _ in [table.vpcId] },
      "owner-id": { _, simulation in [simulation.account] },
      "association.route-table-association-id": { table, _ in table.associations.map(\.id) },
      "association.route-table-id": { table, _ in
        table.associations.isEmpty ? [] : [table.key]
      },
      "association.subnet-id": { table, _ in table.associations.compactMap(\.subnetId) },
      "association.gateway-id": { table, _ in table.associations.compactMap(\.gatewayId) },
      "association.main": { table, _ in table.associations.map { "\($0.isMain)" } },
      "route.destination-cidr-block": { table, _ in table.routes.compactMap(\.cidr) },
      "route.destination-prefix-list-id": { table, _ in
        table.routes.compactMap(\.prefixListId)
      },
      "route.gateway-id": { table, _ in table.routes.compactMap(\.gatewayId) },
      "route.state": { table, simulation in
        table.routes.map { simulation.state($0, in: table) }
      },
    ])

  /// The route table of an id.
  func routeTable(_ id: String) throws(AWSError) -> RouteTableEntity {
    guard let table = find(world.routeTables, id) else { throw .noSuchRouteTable(id) }
    return table
  }

  /// The routes every table of a VPC has.
  func localRoutes(_ vpc: VPCEntity) -> [RouteTableEntity.Entry] {
    vpc.blocks.map { .init(cidr: $0.cidr, gatewayId: "local", isLocal: true) }
      + vpc.ipv6Blocks.map { .init(ipv6Cidr: $0.cidr, gatewayId: "local", isLocal: true) }
  }

  /// Whether a route leads anywhere: `active`, or `blackhole` once its gateway has gone.
  func state(_ route: RouteTableEntity.Entry, in table: RouteTableEntity) -> String {
    if route.isLocal { return "active" }
    let leads: Bool
    if let id = route.gatewayId {
      leads = world.internetGateways[id]?.vpcId == table.vpcId || world.endpoints[id] != nil
    } else if let id = route.networkInterfaceId {
      leads = world.networkInterfaces[id] != nil
    } else {
      leads = false
    }
    return leads ? "active" : "blackhole"
  }

  /// The route table as the operations answer it.
  func shape(_ table: RouteTableEntity) -> RouteTable {
    RouteTable(
      routeTableId: table.key, vpcId: table.vpcId, ownerId: account,
      routes: table.routes.map { route in
        Route(
          destinationCidrBlock: route.cidr, destinationIpv6CidrBlock: route.ipv6Cidr,
          destinationPrefixListId: route.prefixListId, gatewayId: route.gatewayId,
          networkInterfaceId: route.networkInterfaceId,
          origin: route.isLocal ? "CreateRouteTable" : "CreateRoute",
          state: state(route, in: table))
      },
      associations: table.associations.map { association in
        RouteTableAssociation(
          routeTableAssociationId: association.id, routeTableId: table.key,
          main: association.isMain, subnetId: association.subnetId,
          gatewayId: association.gatewayId,
          associationState: RouteTableAssociationState(state: "associated"))
      },
      tags: table.tags)
  }
}
