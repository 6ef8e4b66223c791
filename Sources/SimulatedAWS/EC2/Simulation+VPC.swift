import AWSModel

/// VPCs: `CreateVpc` to `DeleteVpc`.
extension Simulation {
  func createVpc(_ request: CreateVpcRequest) throws(AWSError) -> CreateVpcResponse {
    guard let text = request.cidrBlock else { throw .missingParameter("cidrBlock") }
    let block = try cidrBlock(text, of: "cidrBlock")
    guard VPCCIDRRules.isAllowedPrimary(block) else {
      throw .ec2("InvalidVpc.Range", "The CIDR '\(text)' is invalid.")
    }
    let tenancy = request.instanceTenancy ?? "default"
    guard ["default", "dedicated"].contains(tenancy) else {
      throw .invalidValue(tenancy, of: "instanceTenancy", "Expecting 'default' or 'dedicated'.")
    }
    let tags = try tags(request.tagSpecifications, for: "vpc")
    try check(.vpcsPerRegion, world.vpcs.count(.region(region)) + 1) { _ in
      .ec2("VpcLimitExceeded", "The maximum number of VPCs has been reached.")
    }
    let id = newId("vpc", in: world.vpcs)
    let tableId = newId("rtb", in: world.routeTables)
    let groupId = newId("sg", in: world.securityGroups)
    var vpc = VPCEntity(
      key: id, region: region, createdAt: now, tenancy: tenancy,
      dhcpOptionsId: dhcpOptionsId,
      blocks: [.init(associationId: ids.ec2("vpc-cidr-assoc"), cidr: block.description)],
      ipv6Blocks: [], mainRouteTableId: tableId, defaultGroupId: groupId, tags: tags)
    if request.amazonProvidedIpv6CidrBlock == true { vpc.ipv6Blocks.append(newIPv6Block()) }
    world.vpcs[id] = vpc
    world.routeTables[tableId] = RouteTableEntity(
      key: tableId, region: region, createdAt: now, vpcId: id, routes: localRoutes(vpc),
      associations: [.init(id: ids.ec2("rtbassoc"), isMain: true)], tags: [])
    world.securityGroups[groupId] = defaultSecurityGroup(groupId, vpcId: id)
    let aclId = newId("acl", in: world.networkACLs)
    world.networkACLs[aclId] = NetworkACLEntity(
      key: aclId, region: region, createdAt: now, vpcId: id, tags: [])
    return CreateVpcResponse(vpc: shape(vpc))
  }

  func describeVpcs(_ request: DescribeVpcsRequest) throws(AWSError) -> DescribeVpcsResponse {
    let page = try describe(
      Self.vpcRules, ids: request.vpcIds, filters: request.filters,
      maxResults: request.maxResults, nextToken: request.nextToken)
    return DescribeVpcsResponse(vpcs: page.elements.map(shape), nextToken: page.next)
  }

  func describeVpcAttribute(
    _ request: DescribeVpcAttributeRequest
  ) throws(AWSError) -> DescribeVpcAttributeResponse {
    let vpc = try vpc(request.vpcId)
    var response = DescribeVpcAttributeResponse(vpcId: vpc.key)
    switch request.attribute {
    case "enableDnsSupport": response.enableDnsSupport = .init(value: vpc.dnsSupport)
    case "enableDnsHostnames": response.enableDnsHostnames = .init(value: vpc.dnsHostnames)
    case "enableNetworkAddressUsageMetrics":
      response.enableNetworkAddressUsageMetrics = .init(value: vpc.addressUsageMetrics)
    default:
      throw .invalidValue(request.attribute, of: "attribute", "Unknown attribute.")
    }
    return response
  }

  func modifyVpcAttribute(
    _ request: ModifyVpcAttributeRequest
  ) throws(AWSError) -> EmptyResponse {
    var vpc = try vpc(request.vpcId)
    let changes = [
      request.enableDnsSupport, request.enableDnsHostnames,
      request.enableNetworkAddressUsageMetrics,
    ].compactMap(\.self)
    guard changes.count == 1 else {
      throw .ec2(
        "InvalidParameterCombination",
        "Exactly one attribute can be modified in a request; \(changes.count) were given")
    }
    if let support = request.enableDnsSupport {
      guard support.value || !vpc.dnsHostnames else {
        throw .ec2(
          "InvalidParameterCombination",
          "enableDnsSupport cannot be turned off while enableDnsHostnames of '\(vpc.key)' is on")
      }
      vpc.dnsSupport = support.value
    }
    if let hostnames = request.enableDnsHostnames {
      guard !hostnames.value || vpc.dnsSupport else {
        throw .ec2(
          "InvalidParameterCombination",
          "enableDnsHostnames needs enableDnsSupport of '\(vpc.key)' to be on")
      }
      vpc.dnsHostnames = hostnames.value
    }
    if let metrics = request.enableNetworkAddressUsageMetrics {
      vpc.addressUsageMetrics = metrics.value
    }
    world.vpcs[vpc.key] = vpc
    return EmptyResponse()
  }

  func modifyVpcTenancy(
    _ request: ModifyVpcTenancyRequest
  ) throws(AWSError) -> ModifyVpcTenancyResponse {
    var vpc = try vpc(request.vpcId)
    guard request.instanceTenancy == "default" else {
      throw .invalidValue(
        request.instanceTenancy, of: "instanceTenancy",
        "The tenancy of a VPC can only be changed to 'default'.")
    }
    vpc.tenancy = "default"
    world.vpcs[vpc.key] = vpc
    return ModifyVpcTenancyResponse(returnValue: true)
  }

  func deleteVpc(_ request: DeleteVpcRequest) throws(AWSError) -> EmptyResponse {
    let vpc = try vpc(request.vpcId)
    let place = IndexKey.vpc(vpc.key)
    guard !world.subnets.contains(place), world.routeTables.count(place) == 1,
      world.securityGroups.count(place) == 1, !world.endpoints.contains(place),
      !world.networkInterfaces.contains(place), !world.internetGateways.contains(place),
      !world.securityGroups.contains(.securityGroup(vpc.defaultGroupId))
    else { throw .hasDependencies("vpc", vpc.key) }
    for key in world.routeTables.keys(place) { world.routeTables[key] = nil }
    for key in world.securityGroups.keys(place) { world.securityGroups[key] = nil }
    for key in world.networkACLs.keys(place) { world.networkACLs[key] = nil }
    world.vpcs[vpc.key] = nil
    return EmptyResponse()
  }
}

extension Simulation {
  static let vpcRules = DescribeRules<VPCEntity>(
    table: { $0.world.vpcs }, notFound: { .noSuchVPC($0) },
    indexed: ["cidr-block-association.association-id": { .association($0) }],
    filters: [
      "vpc-id": { vpc, _ in [vpc.key] },
      "cidr": { vpc, _ in vpc.blocks.prefix(1).map(\.cidr) },
      "cidr-block-association.association-id": { vpc, _ in vpc.blocks.map(\.associationId) },
      "cidr-block-association.cidr-block": { vpc, _ in vpc.blocks.map(\.cidr) },
      "cidr-block-association.state": { vpc, _ in vpc.blocks.map { _ in "associated" } },
      "dhcp-options-id": { vpc, _ in [vpc.dhcpOptionsId] },
      "is-default": { _, _ in ["false"] },
      "isDefault": { _, _ in ["false"] },
      "owner-id": { _, simulation in [simulation.account] },
      "state": { _, _ in ["available"] },
    ])

  /// The VPC of an id.
  func vpc(_ id: String) throws(AWSError) -> VPCEntity {
    guard let vpc = find(world.vpcs, id) else { throw .noSuchVPC(id) }
    return vpc
  }

  /// A CIDR block in canonical form.
  func cidrBlock(_ text: String, of parameter: String) throws(AWSError) -> IPv4Block {
    guard let block = IPv4Block(text) else {
      throw .invalidValue(text, of: parameter, "This is not a valid CIDR block.")
    }
    return block
  }

  /// An EC2 id that no row of a table has.
  func newId<Row>(_ prefix: String, in table: Table<Row>) -> String {
    var id = ids.ec2(prefix)
    while table[id] != nil { id = ids.ec2(prefix) }
    return id
  }

  /// The VPC as the operations answer it.
  func shape(_ vpc: VPCEntity) -> Vpc {
    Vpc(
      vpcId: vpc.key, ownerId: account, cidrBlock: vpc.blocks.first?.cidr ?? "",
      state: "available", instanceTenancy: vpc.tenancy, isDefault: false,
      dhcpOptionsId: vpc.dhcpOptionsId, cidrBlockAssociationSet: vpc.blocks.map(shape),
      ipv6CidrBlockAssociationSet: vpc.ipv6Blocks.map(shapeIPv6), tags: vpc.tags)
  }

  /// The account's only set of DHCP options in the Region, which AWS makes.
  private var dhcpOptionsId: String {
    "dopt-0" + String(stableHash("dopt/\(account)/\(region)") | 1 << 63, radix: 16)
  }
}
