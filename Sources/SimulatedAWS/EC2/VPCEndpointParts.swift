import AWSModel
import IAMPolicy

/// What creating and modifying an endpoint have in common.
extension Simulation {
  /// Refuses a policy that is no endpoint policy.
  func requireEndpointPolicy(_ text: String) throws(AWSError) {
    guard text.utf16.count <= 20_480 else {
      throw .ec2(
        "InvalidParameter",
        "The policy document has \(text.utf16.count) characters; at most 20480 are allowed.")
    }
    if let problem = PolicyValidation.problem(in: text, kind: .endpoint) {
      throw .ec2("InvalidPolicyDocument", "The policy document is invalid: \(problem)")
    }
  }

  /// Lets a gateway endpoint serve more tables: each gets the route to the service's prefix list.
  func addRoutes(_ endpoint: inout VPCEndpointEntity, _ tableIds: [String]) throws(AWSError) {
    guard
      let list = ServicePrefixList.all(in: region).first(where: { $0.name == endpoint.serviceName })
    else { throw .noSuchService(endpoint.serviceName) }
    for id in tableIds where !endpoint.routeTableIds.contains(id) {
      guard var table = find(world.routeTables, id) else {
        throw .ec2(
          "InvalidRouteTableId.NotFound", "The routeTable ID '\(id)' does not exist")
      }
      guard table.vpcId == endpoint.vpcId else {
        throw .ec2(
          "InvalidParameter",
          "Route table \(id) does not belong to the VPC \(endpoint.vpcId) of the endpoint")
      }
      guard !table.routes.contains(where: { $0.prefixListId == list.id }) else {
        throw .ec2(
          "RouteAlreadyExists",
          "route table \(id) already has a route with destination-prefix-list-id \(list.id)")
      }
      table.routes.append(.init(prefixListId: list.id, gatewayId: endpoint.key))
      world.routeTables[id] = table
      endpoint.routeTableIds.append(id)
    }
  }

  /// Takes the endpoint's route out of tables.
  func removeRoutes(_ endpoint: inout VPCEndpointEntity, _ tableIds: [String]) throws(AWSError) {
    for id in tableIds {
      guard endpoint.routeTableIds.contains(id), var table = world.routeTables[id] else {
        throw .ec2(
          "InvalidRouteTableId.NotFound",
          "The routeTable ID '\(id)' is not one of the endpoint \(endpoint.key)")
      }
      table.routes.removeAll { $0.gatewayId == endpoint.key }
      world.routeTables[id] = table
      endpoint.routeTableIds.removeAll { $0 == id }
    }
  }

  /// Gives an interface endpoint its security groups, all of its VPC.
  func setGroups(_ endpoint: inout VPCEndpointEntity, _ groupIds: [String]) throws(AWSError) {
    for id in groupIds {
      let group = try securityGroup(id)
      guard group.vpcId == endpoint.vpcId else {
        throw .ec2(
          "InvalidParameter",
          "Security group \(id) does not belong to the VPC \(endpoint.vpcId) of the endpoint")
      }
    }
    try check(.securityGroupsPerNetworkInterface, groupIds.count) {
      .ec2(
        "SecurityGroupsPerInterfaceLimitExceeded",
        "The maximum number of security groups per interface has been reached: \($0)")
    }
    endpoint.groupIds = groupIds
    for var interface in world.networkInterfaces.all(.endpoint(endpoint.key)) {
      interface.groupIds = groupIds
      world.networkInterfaces[interface.key] = interface
    }
  }

  /// Puts network interfaces into subnets of the endpoint's VPC, one in each zone.
  func addInterfaces(
    _ endpoint: inout VPCEndpointEntity, in subnetIds: [String]
  ) throws(AWSError) {
    var zones: [String: String] = [:]
    for id in endpoint.subnetIds { zones[world.subnets[id]?.zone ?? ""] = id }
    for id in subnetIds where !endpoint.subnetIds.contains(id) {
      var subnet = try subnet(id)
      guard subnet.vpcId == endpoint.vpcId else {
        throw .ec2(
          "InvalidParameter",
          "Subnet \(id) does not belong to the VPC \(endpoint.vpcId) of the endpoint")
      }
      if let other = zones.updateValue(id, forKey: subnet.zone) {
        throw .ec2(
          "DuplicateSubnetsInSameZone",
          "Found another VPC endpoint subnet in the availability zone of \(id): \(other)")
      }
      guard let block = IPv4Block(subnet.cidr), Int(subnet.nextAddress) < block.count - 1 else {
        throw .ec2(
          "InsufficientFreeAddressesInSubnet", "The subnet '\(id)' has no free addresses")
      }
      let interfaceId = newId("eni", in: world.networkInterfaces)
      world.networkInterfaces[interfaceId] = NetworkInterfaceEntity(
        key: interfaceId, region: region, createdAt: now, vpcId: endpoint.vpcId, subnetId: id,
        zone: subnet.zone, address: block.address(subnet.nextAddress),
        groupIds: endpoint.groupIds, endpointId: endpoint.key)
      subnet.nextAddress += 1
      world.subnets[id] = subnet
      endpoint.subnetIds.append(id)
    }
  }

  /// Takes an endpoint's network interfaces out of subnets.
  func removeInterfaces(
    _ endpoint: inout VPCEndpointEntity, in subnetIds: [String]
  ) throws(AWSError) {
    for id in subnetIds {
      guard endpoint.subnetIds.contains(id) else { throw .noSuchSubnet(id) }
      for interface in world.networkInterfaces.all(.endpoint(endpoint.key))
      where interface.subnetId == id {
        world.networkInterfaces[interface.key] = nil
      }
      endpoint.subnetIds.removeAll { $0 == id }
    }
  }

  /// Makes the service's usual name lead to the endpoint inside its VPC.
  func enablePrivateDNS(
    _ endpoint: inout VPCEndpointEntity, _ service: EndpointService, _ vpc: VPCEntity
  ) throws(AWSError) {
    guard vpc.dnsSupport, vpc.dnsHostnames else {
      throw .ec2(
        "InvalidParameter",
        "Enabling private DNS requires both enableDnsSupport and enableDnsHostnames "
          + "VPC attributes set to true for \(vpc.key)")
    }
    let others = world.endpoints.all(.service(vpc: vpc.key, name: service.name))
      .filter { $0.key != endpoint.key }
    guard !others.contains(where: \.hasPrivateDNS) else {
      throw .ec2(
        "InvalidParameter",
        "private-dns-enabled cannot be set because there is already a conflicting DNS domain for "
          + "\(service.privateDNSName) in the VPC \(vpc.key)")
    }
    if service.shortName == "s3", endpoint.privateDNSOnlyForResolver ?? true {
      guard others.contains(where: { $0.isGateway && !$0.isDeleting }) else {
        throw .ec2(
          "InvalidParameter",
          "To set PrivateDnsOnlyForInboundResolverEndpoint to true, the VPC \(vpc.key) "
            + "must have a Gateway endpoint for the service.")
      }
      endpoint.privateDNSOnlyForResolver = true
    }
    endpoint.hasPrivateDNS = true
  }
}
