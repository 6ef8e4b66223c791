import AWSModel

/// Subnets: `CreateSubnet` to `DeleteSubnet`.
extension Simulation {
  func createSubnet(_ request: CreateSubnetRequest) throws(AWSError) -> CreateSubnetResponse {
    let vpc = try vpc(request.vpcId)
    guard let text = request.cidrBlock else { throw .missingParameter("cidrBlock") }
    let block = try cidrBlock(text, of: "cidrBlock")
    guard (16...28).contains(block.prefix), vpc.cidrs.contains(where: { $0.contains(block) })
    else { throw .ec2("InvalidSubnet.Range", "The CIDR '\(block)' is invalid.") }
    let zone = try zone(name: request.availabilityZone, id: request.availabilityZoneId)
    let tags = try tags(request.tagSpecifications, for: "subnet")
    guard !hasSubnet(overlapping: block, inVPC: vpc.key) else {
      throw .ec2("InvalidSubnet.Conflict", "The CIDR '\(block)' conflicts with another subnet")
    }
    try check(.subnetsPerVPC, world.subnets.count(.vpc(vpc.key)) + 1) { _ in
      .ec2("SubnetLimitExceeded", "The maximum number of subnets has been reached.")
    }
    let id = newId("subnet", in: world.subnets)
    let subnet = SubnetEntity(
      key: id, region: region, createdAt: now, vpcId: vpc.key, cidr: block.description,
      zone: zone, tags: tags)
    world.subnets[id] = subnet
    return CreateSubnetResponse(subnet: shape(subnet))
  }

  func describeSubnets(
    _ request: DescribeSubnetsRequest
  ) throws(AWSError) -> DescribeSubnetsResponse {
    let page = try describe(
      Self.subnetRules, ids: request.subnetIds, filters: request.filters,
      maxResults: request.maxResults, nextToken: request.nextToken)
    return DescribeSubnetsResponse(subnets: page.elements.map(shape), nextToken: page.next)
  }

  func modifySubnetAttribute(
    _ request: ModifySubnetAttributeRequest
  ) throws(AWSError) -> EmptyResponse {
    var subnet = try subnet(request.subnetId)
    if let map = request.mapPublicIpOnLaunch { subnet.mapPublicIPOnLaunch = map.value }
    world.subnets[subnet.key] = subnet
    return EmptyResponse()
  }

  func deleteSubnet(_ request: DeleteSubnetRequest) throws(AWSError) -> EmptyResponse {
    let subnet = try subnet(request.subnetId)
    guard !world.networkInterfaces.contains(.subnet(subnet.key)) else {
      throw .hasDependencies("subnet", subnet.key)
    }
    if var table = world.routeTables.first(.subnet(subnet.key)) {
      table.associations.removeAll { $0.subnetId == subnet.key }
      world.routeTables[table.key] = table
    }
    world.subnets[subnet.key] = nil
    return EmptyResponse()
  }
}

extension Simulation {
  static let subnetRules = DescribeRules<SubnetEntity>(
    table: { $0.world.subnets }, notFound: { .noSuchSubnet($0) },
    indexed: ["vpc-id": { .vpc($0) }],
    filters: [
      "subnet-id": { subnet, _ in [subnet.key] },
      "vpc-id": { subnet, _ in [subnet.vpcId] },
      "cidr": { subnet, _ in [subnet.cidr] },
      "cidr-block": { subnet, _ in [subnet.cidr] },
      "availability-zone": { subnet, _ in [subnet.zone] },
      "map-public-ip-on-launch": { subnet, _ in ["\(subnet.mapPublicIPOnLaunch)"] },
      "owner-id": { _, simulation in [simulation.account] },
      "state": { _, _ in ["available"] },
    ])

  /// The subnet of an id.
  func subnet(_ id: String) throws(AWSError) -> SubnetEntity {
    guard let subnet = find(world.subnets, id) else { throw .noSuchSubnet(id) }
    return subnet
  }

  /// The subnet as the operations answer it.
  func shape(_ subnet: SubnetEntity) -> Subnet {
    let used = world.networkInterfaces.count(.subnet(subnet.key))
    return Subnet(
      subnetId: subnet.key, subnetArn: arn("ec2", "subnet/\(subnet.key)"), vpcId: subnet.vpcId,
      ownerId: account, cidrBlock: subnet.cidr, availabilityZone: subnet.zone,
      availabilityZoneId: AvailabilityZones(region: region).id(of: subnet.zone) ?? "",
      availableIpAddressCount: (IPv4Block(subnet.cidr)?.count ?? 0) - 5 - used,
      state: "available", mapPublicIpOnLaunch: subnet.mapPublicIPOnLaunch, defaultForAz: false,
      tags: subnet.tags)
  }

  private func zone(name: String?, id: String?) throws(AWSError) -> String {
    let zones = AvailabilityZones(region: region)
    let known = zones.names.joined(separator: ", ")
    if let name {
      guard zones.names.contains(name) else {
        throw .invalidValue(
          name, of: "availabilityZone",
          "Subnets can currently only be created in the following availability zones: \(known).")
      }
      return name
    }
    guard let id else { return zones.names.first ?? region + "a" }
    guard let name = zones.name(of: id) else {
      throw .invalidValue(
        id, of: "availabilityZoneId",
        "Subnets can currently only be created in the following availability zones: \(known).")
    }
    return name
  }

  /// Whether a subnet of the VPC shares an address with a block, found by its enclosing blocks.
  private func hasSubnet(overlapping block: IPv4Block, inVPC vpcId: String) -> Bool {
    world.subnets.contains(.blockInside(vpc: vpcId, block))
      || (16...block.prefix).contains { prefix in
        world.subnets.contains(.block(vpc: vpcId, block.enclosing(prefix: prefix)))
      }
  }
}
