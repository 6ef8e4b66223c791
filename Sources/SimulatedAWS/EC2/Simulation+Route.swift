import AWSModel

/// Routes: `CreateRoute`, `ReplaceRoute`, `DeleteRoute`.
extension Simulation {
  func createRoute(_ request: CreateRouteRequest) throws(AWSError) -> CreateRouteResponse {
    var table = try routeTable(request.routeTableId)
    let destination = try destination(
      cidr: request.destinationCidrBlock, ipv6: request.destinationIpv6CidrBlock,
      prefixList: request.destinationPrefixListId)
    guard !table.routes.contains(where: { $0.destination == destination.destination }) else {
      throw .ec2(
        "RouteAlreadyExists",
        "The route identified by \(destination.destination) already exists.")
    }
    let route = try target(
      of: destination, in: table, gateway: request.gatewayId ?? request.vpcEndpointId,
      nat: request.natGatewayId, interface: request.networkInterfaceId)
    try check(.routesPerRouteTable, table.routes.count { !$0.isLocal && !isManaged($0) } + 1) {
      .ec2(
        "RouteLimitExceeded",
        "The maximum number of routes in '\(table.key)' has been reached: \($0)")
    }
    table.routes.append(route)
    world.routeTables[table.key] = table
    return CreateRouteResponse(return: true)
  }

  func replaceRoute(_ request: ReplaceRouteRequest) throws(AWSError) -> EmptyResponse {
    var table = try routeTable(request.routeTableId)
    let destination = try destination(
      cidr: request.destinationCidrBlock, ipv6: request.destinationIpv6CidrBlock,
      prefixList: request.destinationPrefixListId)
    let place = try place(of: destination, in: table)
    guard !table.routes[place].isLocal else {
      guard request.localTarget == true || request.gatewayId == "local" else {
        throw .ec2(
          "InvalidParameterValue",
          "cannot replace the local route \(destination.destination) in route table \(table.key)")
      }
      return EmptyResponse()
    }
    table.routes[place] = try target(
      of: destination, in: table, gateway: request.gatewayId ?? request.vpcEndpointId,
      nat: request.natGatewayId, interface: request.networkInterfaceId)
    world.routeTables[table.key] = table
    return EmptyResponse()
  }

  func deleteRoute(_ request: DeleteRouteRequest) throws(AWSError) -> EmptyResponse {
    var table = try routeTable(request.routeTableId)
    let destination = try destination(
      cidr: request.destinationCidrBlock, ipv6: request.destinationIpv6CidrBlock,
      prefixList: request.destinationPrefixListId)
    let place = try place(of: destination, in: table)
    guard !table.routes[place].isLocal else {
      throw .ec2(
        "InvalidParameterValue",
        "cannot remove local route \(destination.destination) in route table \(table.key)")
    }
    table.routes.remove(at: place)
    world.routeTables[table.key] = table
    return EmptyResponse()
  }

  /// Whether an endpoint keeps the route, so that route calls may not touch it.
  private func isManaged(_ route: RouteTableEntity.Entry) -> Bool { route.prefixListId != nil }

  private func destination(
    cidr: String?, ipv6: String?, prefixList: String?
  ) throws(AWSError) -> RouteTableEntity.Entry {
    guard [cidr, ipv6, prefixList].compactMap(\.self).count == 1 else {
      throw .ec2(
        "InvalidParameterCombination",
        "Exactly one of destinationCidrBlock, destinationIpv6CidrBlock and "
          + "destinationPrefixListId must be given")
    }
    if let cidr {
      let block = try cidrBlock(cidr, of: "destinationCidrBlock")
      return .init(cidr: block.description)
    }
    if let prefixList {
      guard !ServicePrefixList.all(in: region).contains(where: { $0.id == prefixList }) else {
        throw .ec2(
          "InvalidParameterValue",
          "The routes to prefix list \(prefixList) are managed by its VPC endpoint")
      }
      throw .ec2(
        "InvalidPrefixListID.NotFound", "The prefix list ID '\(prefixList)' does not exist")
    }
    return .init(ipv6Cidr: ipv6)
  }

  private func place(
    of destination: RouteTableEntity.Entry, in table: RouteTableEntity
  ) throws(AWSError) -> Int {
    guard
      let place = table.routes.firstIndex(where: { $0.destination == destination.destination })
    else {
      throw .ec2(
        "InvalidRoute.NotFound",
        "no route with destination-cidr-block \(destination.destination) "
          + "in route table \(table.key)")
    }
    return place
  }

  private func target(
    of destination: RouteTableEntity.Entry, in table: RouteTableEntity, gateway: String?,
    nat: String?, interface: String?
  ) throws(AWSError) -> RouteTableEntity.Entry {
    guard [gateway, nat, interface].compactMap(\.self).count == 1 else {
      throw .ec2("InvalidParameterCombination", "Exactly one target of the route must be given")
    }
    var route = destination
    if let nat {
      throw .ec2("InvalidNatGatewayID.NotFound", "The natGateway ID '\(nat)' does not exist")
    }
    if let interface {
      guard let found = find(world.networkInterfaces, interface) else {
        throw .noSuchNetworkInterface(interface)
      }
      try requireSameVPC(table, found.vpcId, interface)
      route.networkInterfaceId = interface
    }
    if let gateway {
      guard gateway.hasPrefix("igw-") else {
        guard gateway.hasPrefix("vpce-"), find(world.endpoints, gateway) != nil else {
          throw .noSuchGateway(gateway)
        }
        throw .ec2(
          "InvalidParameterValue",
          "The routes of the VPC endpoint \(gateway) are managed by the endpoint")
      }
      guard let found = find(world.internetGateways, gateway) else {
        throw .noSuchInternetGateway(gateway)
      }
      try requireSameVPC(table, found.vpcId, gateway)
      if let block = route.cidr.flatMap({ IPv4Block($0) }),
        world.vpcs[table.vpcId]?.cidrs.contains(where: { $0.contains(block) }) == true
      {
        throw .ec2(
          "InvalidParameterValue",
          "The destination CIDR block \(block) is equal to or more specific than one of this VPC's "
            + "CIDR blocks. This route can target only an interface or an instance.")
      }
      route.gatewayId = gateway
    }
    return route
  }

  private func requireSameVPC(
    _ table: RouteTableEntity, _ vpcId: String?, _ target: String
  ) throws(AWSError) {
    guard vpcId != table.vpcId else { return }
    throw .ec2(
      "InvalidParameterValue",
      "route table \(table.key) and network gateway \(target) belong to different networks")
  }
}
