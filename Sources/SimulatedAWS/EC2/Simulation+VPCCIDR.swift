import AWSModel

/// A VPC's further blocks: `AssociateVpcCidrBlock`, `DisassociateVpcCidrBlock`.
extension Simulation {
  func associateVpcCidrBlock(
    _ request: AssociateVpcCidrBlockRequest
  ) throws(AWSError) -> AssociateVpcCidrBlockResponse {
    var vpc = try vpc(request.vpcId)
    if request.amazonProvidedIpv6CidrBlock == true {
      try check(.cidrBlocksPerVPC, vpc.ipv6Blocks.count + 1) { .tooManyBlocks(vpc.key, $0) }
      let block = newIPv6Block()
      vpc.ipv6Blocks.append(block)
      world.vpcs[vpc.key] = vpc
      setLocalRoutes(vpc)
      return AssociateVpcCidrBlockResponse(
        vpcId: vpc.key, ipv6CidrBlockAssociation: shapeIPv6(block))
    }
    guard let text = request.cidrBlock else { throw .missingParameter("cidrBlock") }
    let block = try cidrBlock(text, of: "cidrBlock")
    let held = vpc.cidrs
    if let other = held.first(where: { $0.overlaps(block) }) {
      throw .ec2(
        "InvalidVpc.Range", "The CIDR '\(block)' conflicts with '\(other)' of '\(vpc.key)'.")
    }
    guard VPCCIDRRules.mayAdd(block, to: held) else {
      throw .ec2("InvalidVpc.Range", "The CIDR '\(block)' is restricted or of an invalid size.")
    }
    for table in world.routeTables.all(.vpc(vpc.key)) {
      for route in table.routes where !route.isLocal {
        guard let destination = route.cidr.flatMap({ IPv4Block($0) }), block.contains(destination)
        else { continue }
        throw .ec2(
          "InvalidVpc.Range",
          "The CIDR '\(block)' conflicts with the route to '\(destination)' in '\(table.key)'.")
      }
    }
    try check(.cidrBlocksPerVPC, held.count + 1) { .tooManyBlocks(vpc.key, $0) }
    let association = VPCEntity.Block(
      associationId: ids.ec2("vpc-cidr-assoc"), cidr: block.description)
    vpc.blocks.append(association)
    world.vpcs[vpc.key] = vpc
    setLocalRoutes(vpc)
    return AssociateVpcCidrBlockResponse(
      vpcId: vpc.key, cidrBlockAssociation: shape(association))
  }

  func disassociateVpcCidrBlock(
    _ request: DisassociateVpcCidrBlockRequest
  ) throws(AWSError) -> DisassociateVpcCidrBlockResponse {
    let id = request.associationId
    guard var vpc = world.vpcs.first(.association(id)), vpc.region == region else {
      throw .ec2(
        "InvalidVpcCidrBlockAssociationID.NotFound",
        "The vpc CIDR block association ID '\(id)' does not exist")
    }
    if let place = vpc.ipv6Blocks.firstIndex(where: { $0.associationId == id }) {
      let block = vpc.ipv6Blocks.remove(at: place)
      world.vpcs[vpc.key] = vpc
      setLocalRoutes(vpc)
      return DisassociateVpcCidrBlockResponse(
        vpcId: vpc.key, ipv6CidrBlockAssociation: shapeIPv6(block, state: "disassociating"))
    }
    guard let place = vpc.blocks.firstIndex(where: { $0.associationId == id }), place > 0 else {
      throw .ec2(
        "OperationNotPermitted",
        "The vpc CIDR block with association ID \(id) may not be disassociated. "
          + "It is the primary IPv4 CIDR block of the VPC")
    }
    let block = vpc.blocks.remove(at: place)
    if let range = IPv4Block(block.cidr), isUsed(range, inVPC: vpc.key) {
      throw .ec2(
        "DependencyViolation",
        "The vpc CIDR block '\(block.cidr)' of '\(vpc.key)' has subnets and cannot be disassociated."
      )
    }
    world.vpcs[vpc.key] = vpc
    setLocalRoutes(vpc)
    return DisassociateVpcCidrBlockResponse(
      vpcId: vpc.key, cidrBlockAssociation: shape(block, state: "disassociating"))
  }

  /// An IPv6 block as Amazon gives one: a /56 of its own range.
  func newIPv6Block() -> VPCEntity.Block {
    let digits = String(ids.number(below: 0x1_0000_0000) | 0x1_0000_0000, radix: 16).dropFirst()
    return VPCEntity.Block(
      associationId: ids.ec2("vpc-cidr-assoc"),
      cidr: "2600:1f18:\(digits.prefix(4)):\(digits.suffix(4).prefix(2))00::/56")
  }

  /// Whether a subnet lies in a block of a VPC.
  private func isUsed(_ block: IPv4Block, inVPC vpcId: String) -> Bool {
    world.subnets.contains(.block(vpc: vpcId, block))
      || world.subnets.contains(.blockInside(vpc: vpcId, block))
  }

  /// Gives every table of a VPC the local routes of its blocks.
  private func setLocalRoutes(_ vpc: VPCEntity) {
    for var table in world.routeTables.all(.vpc(vpc.key)) {
      table.routes = localRoutes(vpc) + table.routes.filter { !$0.isLocal }
      world.routeTables[table.key] = table
    }
  }

  func shape(_ block: VPCEntity.Block) -> VpcCidrBlockAssociation {
    shape(block, state: "associated")
  }

  private func shape(_ block: VPCEntity.Block, state: String) -> VpcCidrBlockAssociation {
    VpcCidrBlockAssociation(
      associationId: block.associationId, cidrBlock: block.cidr,
      cidrBlockState: VpcCidrBlockState(state: state))
  }

  func shapeIPv6(_ block: VPCEntity.Block) -> VpcIpv6CidrBlockAssociation {
    shapeIPv6(block, state: "associated")
  }

  private func shapeIPv6(
    _ block: VPCEntity.Block, state: String
  ) -> VpcIpv6CidrBlockAssociation {
    VpcIpv6CidrBlockAssociation(
      associationId: block.associationId, ipv6CidrBlock: block.cidr,
      ipv6CidrBlockState: VpcCidrBlockState(state: state))
  }
}

extension AWSError {
  fileprivate static func tooManyBlocks(_ vpc: String, _ limit: Int) -> AWSError {
    .ec2(
      "CidrLimitExceeded",
      "The maximum number of CIDR blocks of network '\(vpc)' has been reached: \(limit)")
  }
}
