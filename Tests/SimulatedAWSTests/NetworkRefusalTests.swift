import AWSModel
import SimulatedAWS
import Testing

/// The error rows of the reference's VPC, subnet and route table sections.
struct NetworkRefusalTests {
  @Test(arguments: vpcRows + cidrRows)
  func vpc(_ row: Refusal) async throws { try await row.verify() }

  @Test(arguments: subnetRows)
  func subnet(_ row: Refusal) async throws { try await row.verify() }

  @Test(arguments: routeTableRows + associationRows + gatewayRows)
  func routing(_ row: Refusal) async throws { try await row.verify() }

  static let vpcRows = [
    Refusal("prefix shorter than /16", "InvalidVpc.Range", naming: "10.0.0.0/15") {
      _ = try await $0.vpc("10.0.0.0/15")
    },
    Refusal("prefix longer than /28", "InvalidVpc.Range", naming: "10.0.0.0/29") {
      _ = try await $0.vpc("10.0.0.0/29")
    },
    Refusal("link-local range", "InvalidVpc.Range") { _ = try await $0.vpc("169.254.0.0/16") },
    Refusal("loopback range", "InvalidVpc.Range") { _ = try await $0.vpc("127.0.0.0/16") },
    Refusal("multicast range", "InvalidVpc.Range") { _ = try await $0.vpc("230.0.0.0/16") },
    Refusal("not a CIDR", "InvalidParameterValue", naming: "10.0.0") {
      _ = try await $0.vpc("10.0.0/16")
    },
    Refusal("no CIDR", "MissingParameter", naming: "cidrBlock") {
      _ = try await $0.ec2.createVpc(CreateVpcRequest())
    },
    Refusal("host tenancy on create", "InvalidParameterValue", naming: "host") {
      _ = try await $0.ec2.createVpc(
        CreateVpcRequest(cidrBlock: "10.0.0.0/16", instanceTenancy: "host"))
    },
    Refusal("sixth VPC of a Region", "VpcLimitExceeded") {
      for number in 0..<6 { _ = try await $0.vpc("10.\(number).0.0/16") }
    },
    Refusal("unknown VPC", "InvalidVpcID.NotFound", naming: "vpc-00000000") {
      try await $0.ec2.deleteVpc(DeleteVpcRequest(vpcId: "vpc-00000000"))
    },
    Refusal("malformed VPC id", "InvalidVpcID.Malformed", naming: "vpc-x") {
      try await $0.ec2.deleteVpc(DeleteVpcRequest(vpcId: "vpc-x"))
    },
    Refusal("describing an unknown VPC", "InvalidVpcID.NotFound") {
      _ = try await $0.ec2.describeVpcs(DescribeVpcsRequest(vpcIds: ["vpc-00000000"]))
    },
    Refusal("deleting a VPC with a subnet", "DependencyViolation", naming: "vpc-") {
      let vpc = try await $0.vpc()
      _ = try await $0.subnet(vpc.vpcId)
      try await $0.ec2.deleteVpc(DeleteVpcRequest(vpcId: vpc.vpcId))
    },
    Refusal("deleting a VPC with a further route table", "DependencyViolation") {
      let vpc = try await $0.vpc()
      _ = try await $0.routeTable(vpc.vpcId)
      try await $0.ec2.deleteVpc(DeleteVpcRequest(vpcId: vpc.vpcId))
    },
    Refusal("deleting a VPC with an internet gateway", "DependencyViolation") {
      let vpc = try await $0.vpc()
      _ = try await $0.gateway(attachedTo: vpc.vpcId)
      try await $0.ec2.deleteVpc(DeleteVpcRequest(vpcId: vpc.vpcId))
    },
    Refusal("deleting a VPC with an endpoint", "DependencyViolation") {
      let vpc = try await $0.vpc()
      _ = try await $0.s3Gateway(vpc.vpcId)
      try await $0.ec2.deleteVpc(DeleteVpcRequest(vpcId: vpc.vpcId))
    },
    Refusal("deleting a VPC with a further security group", "DependencyViolation") {
      let vpc = try await $0.vpc()
      _ = try await $0.group(vpc.vpcId)
      try await $0.ec2.deleteVpc(DeleteVpcRequest(vpcId: vpc.vpcId))
    },
    Refusal("DNS hostnames without DNS support", "InvalidParameterCombination") {
      let vpc = try await $0.vpc()
      try await $0.ec2.modifyVpcAttribute(
        ModifyVpcAttributeRequest(vpcId: vpc.vpcId, enableDnsSupport: .init(value: false)))
      try await $0.setDNS(vpc.vpcId, hostnames: true)
    },
    Refusal("two attributes in one call", "InvalidParameterCombination") {
      let vpc = try await $0.vpc()
      try await $0.ec2.modifyVpcAttribute(
        ModifyVpcAttributeRequest(
          vpcId: vpc.vpcId, enableDnsSupport: .init(value: true),
          enableDnsHostnames: .init(value: true)))
    },
    Refusal("tenancy to dedicated", "InvalidParameterValue") {
      let vpc = try await $0.vpc()
      _ = try await $0.ec2.modifyVpcTenancy(
        ModifyVpcTenancyRequest(vpcId: vpc.vpcId, instanceTenancy: "dedicated"))
    },
    Refusal("reserved tag prefix", "InvalidParameterValue", naming: "aws:x") {
      _ = try await $0.ec2.createVpc(
        CreateVpcRequest(
          cidrBlock: "10.0.0.0/16",
          tagSpecifications: [
            TagSpecification(resourceType: "vpc", tags: [Tag(key: "aws:x", value: "")])
          ]))
    },
    Refusal("51 tags", "TagLimitExceeded") {
      let vpc = try await $0.vpc()
      try await $0.ec2.createTags(
        CreateTagsRequest(
          resources: [vpc.vpcId], tags: (0..<51).map { Tag(key: "k\($0)", value: "") }))
    },
    Refusal("unknown filter", "InvalidParameterValue", naming: "colour") {
      _ = try await $0.ec2.describeVpcs(
        DescribeVpcsRequest(filters: [Filter(name: "colour", values: ["red"])]))
    },
  ]

  static let cidrRows = [
    Refusal("disassociating the primary CIDR", "OperationNotPermitted") {
      let vpc = try await $0.vpc()
      _ = try await $0.ec2.disassociateVpcCidrBlock(
        DisassociateVpcCidrBlockRequest(
          associationId: vpc.cidrBlockAssociationSet[0].associationId))
    },
    Refusal("unknown CIDR association", "InvalidVpcCidrBlockAssociationID.NotFound") {
      _ = try await $0.ec2.disassociateVpcCidrBlock(
        DisassociateVpcCidrBlockRequest(associationId: "vpc-cidr-assoc-00000000"))
    },
    Refusal("secondary overlaps the primary", "InvalidVpc.Range", naming: "10.0.0.0/16") {
      let vpc = try await $0.vpc()
      _ = try await $0.add("10.0.128.0/20", to: vpc)
    },
    Refusal("sixth CIDR", "CidrLimitExceeded") {
      let vpc = try await $0.vpc()
      for number in 1..<6 { _ = try await $0.add("10.\(number + 1).0.0/16", to: vpc) }
    },
    Refusal("secondary holds a route's destination", "InvalidVpc.Range", naming: "100.64.1.0/24") {
      let vpc = try await $0.vpc()
      let gateway = try await $0.gateway(attachedTo: vpc.vpcId)
      let table = try await $0.routeTable(vpc.vpcId)
      _ = try await $0.ec2.createRoute(
        CreateRouteRequest(
          routeTableId: table.routeTableId, destinationCidrBlock: "100.64.1.0/24",
          gatewayId: gateway))
      _ = try await $0.add("100.64.0.0/16", to: vpc)
    },
    Refusal("disassociating a CIDR with a subnet inside", "DependencyViolation") {
      let vpc = try await $0.vpc()
      let association = try await $0.add("100.64.0.0/16", to: vpc)
      _ = try await $0.subnet(vpc.vpcId, "100.64.3.0/24")
      _ = try await $0.ec2.disassociateVpcCidrBlock(
        DisassociateVpcCidrBlockRequest(associationId: association))
    },
  ]

  static let subnetRows = [
    Refusal("overlap with a smaller subnet", "InvalidSubnet.Conflict", naming: "10.0.0.0/20") {
      let vpc = try await $0.vpc()
      _ = try await $0.subnet(vpc.vpcId, "10.0.4.0/24")
      _ = try await $0.subnet(vpc.vpcId, "10.0.0.0/20")
    },
    Refusal("overlap with a larger subnet", "InvalidSubnet.Conflict") {
      let vpc = try await $0.vpc()
      _ = try await $0.subnet(vpc.vpcId, "10.0.0.0/16")
      _ = try await $0.subnet(vpc.vpcId, "10.0.4.0/28")
    },
    Refusal("the same subnet twice", "InvalidSubnet.Conflict") {
      let vpc = try await $0.vpc()
      _ = try await $0.subnet(vpc.vpcId, "10.0.4.0/24")
      _ = try await $0.subnet(vpc.vpcId, "10.0.4.9/24")
    },
    Refusal("outside the VPC", "InvalidSubnet.Range", naming: "10.1.0.0/24") {
      let vpc = try await $0.vpc()
      _ = try await $0.subnet(vpc.vpcId, "10.1.0.0/24")
    },
    Refusal("smaller than /28", "InvalidSubnet.Range") {
      let vpc = try await $0.vpc()
      _ = try await $0.subnet(vpc.vpcId, "10.0.0.0/29")
    },
    Refusal("across two CIDRs of the VPC", "InvalidSubnet.Range") {
      let vpc = try await $0.vpc("10.2.0.0/17")
      _ = try await $0.add("10.2.128.0/17", to: vpc)
      _ = try await $0.subnet(vpc.vpcId, "10.2.0.0/16")
    },
    Refusal("unknown VPC", "InvalidVpcID.NotFound") { _ = try await $0.subnet("vpc-00000000") },
    Refusal("zone of another Region", "InvalidParameterValue", naming: "eu-west-1a") {
      let vpc = try await $0.vpc()
      _ = try await $0.subnet(vpc.vpcId, zone: "eu-west-1a")
    },
    Refusal("too many subnets", "SubnetLimitExceeded", quotas: ["subnets_per_vpc": 2]) {
      let vpc = try await $0.vpc()
      for number in 0..<3 { _ = try await $0.subnet(vpc.vpcId, "10.0.\(number).0/24") }
    },
    Refusal("unknown subnet", "InvalidSubnetID.NotFound", naming: "subnet-00000000") {
      try await $0.ec2.deleteSubnet(DeleteSubnetRequest(subnetId: "subnet-00000000"))
    },
    Refusal("deleting a subnet with a network interface", "DependencyViolation") {
      let vpc = try await $0.vpc()
      let subnet = try await $0.subnet(vpc.vpcId)
      _ = try await $0.interface(vpc.vpcId, "codeartifact.api", [subnet.subnetId])
      try await $0.ec2.deleteSubnet(DeleteSubnetRequest(subnetId: subnet.subnetId))
    },
  ]

  static let routeTableRows = [
    Refusal("unknown route table", "InvalidRouteTableID.NotFound", naming: "rtb-00000000") {
      try await $0.ec2.deleteRouteTable(DeleteRouteTableRequest(routeTableId: "rtb-00000000"))
    },
    Refusal("unknown route table of an endpoint", "InvalidRouteTableId.NotFound") {
      let vpc = try await $0.vpc()
      _ = try await $0.s3Gateway(vpc.vpcId, ["rtb-00000000"])
    },
    Refusal("deleting a table with an association", "DependencyViolation") {
      let vpc = try await $0.vpc()
      let table = try await $0.routeTable(vpc.vpcId)
      let subnet = try await $0.subnet(vpc.vpcId)
      _ = try await $0.associate(table.routeTableId, subnet.subnetId)
      try await $0.ec2.deleteRouteTable(
        DeleteRouteTableRequest(routeTableId: table.routeTableId))
    },
    Refusal("deleting the main table", "DependencyViolation") {
      let main = try await $0.mainRouteTable(try await $0.vpc().vpcId)
      try await $0.ec2.deleteRouteTable(
        DeleteRouteTableRequest(routeTableId: main.routeTableId))
    },
    Refusal("same destination twice", "RouteAlreadyExists", naming: "0.0.0.0/0") {
      let vpc = try await $0.vpc()
      let table = try await $0.routeTable(vpc.vpcId)
      let gateway = try await $0.gateway(attachedTo: vpc.vpcId)
      for _ in 0..<2 { try await $0.route(table, "0.0.0.0/0", gateway) }
    },
    Refusal("deleting a missing route", "InvalidRoute.NotFound", naming: "0.0.0.0/0") {
      let table = try await $0.routeTable(try await $0.vpc().vpcId)
      try await $0.ec2.deleteRoute(
        DeleteRouteRequest(routeTableId: table.routeTableId, destinationCidrBlock: "0.0.0.0/0"))
    },
    Refusal("replacing a missing route", "InvalidRoute.NotFound") {
      let table = try await $0.routeTable(try await $0.vpc().vpcId)
      try await $0.ec2.replaceRoute(
        ReplaceRouteRequest(
          routeTableId: table.routeTableId, destinationCidrBlock: "0.0.0.0/0",
          gatewayId: "igw-00000000"))
    },
    Refusal("removing the local route", "InvalidParameterValue") {
      let table = try await $0.routeTable(try await $0.vpc().vpcId)
      try await $0.ec2.deleteRoute(
        DeleteRouteRequest(routeTableId: table.routeTableId, destinationCidrBlock: "10.0.0.0/16"))
    },
    Refusal("removing an endpoint's route", "InvalidParameterValue", naming: "pl-68a54001") {
      let vpc = try await $0.vpc()
      let table = try await $0.routeTable(vpc.vpcId)
      _ = try await $0.s3Gateway(vpc.vpcId, [table.routeTableId])
      try await $0.ec2.deleteRoute(
        DeleteRouteRequest(
          routeTableId: table.routeTableId, destinationPrefixListId: "pl-68a54001"))
    },
    Refusal("more specific than the VPC, to a gateway", "InvalidParameterValue") {
      let vpc = try await $0.vpc()
      let gateway = try await $0.gateway(attachedTo: vpc.vpcId)
      try await $0.route(try await $0.routeTable(vpc.vpcId), "10.0.4.0/24", gateway)
    },
    Refusal("unknown internet gateway", "InvalidInternetGatewayID.NotFound") {
      let table = try await $0.routeTable(try await $0.vpc().vpcId)
      try await $0.route(table, "0.0.0.0/0", "igw-00000000")
    },
    Refusal("unknown gateway", "InvalidGatewayID.NotFound", naming: "vgw-00000000") {
      let table = try await $0.routeTable(try await $0.vpc().vpcId)
      try await $0.route(table, "0.0.0.0/0", "vgw-00000000")
    },
    Refusal("gateway of another VPC", "InvalidParameterValue") {
      let table = try await $0.routeTable(try await $0.vpc().vpcId)
      let gateway = try await $0.gateway(attachedTo: try await $0.vpc("10.9.0.0/16").vpcId)
      try await $0.route(table, "0.0.0.0/0", gateway)
    },
    Refusal(
      "too many route tables", "RouteTableLimitExceeded", quotas: ["route_tables_per_vpc": 2]
    ) {
      let vpc = try await $0.vpc()
      for _ in 0..<2 { _ = try await $0.routeTable(vpc.vpcId) }
    },
    Refusal("51 routes", "RouteLimitExceeded") {
      let vpc = try await $0.vpc()
      let gateway = try await $0.gateway(attachedTo: vpc.vpcId)
      let table = try await $0.routeTable(vpc.vpcId)
      for number in 0..<51 { try await $0.route(table, "52.0.\(number).0/24", gateway) }
    },
  ]

  static let associationRows = [
    Refusal("subnet already associated", "Resource.AlreadyAssociated") {
      let vpc = try await $0.vpc()
      let table = try await $0.routeTable(vpc.vpcId)
      let subnet = try await $0.subnet(vpc.vpcId)
      for _ in 0..<2 { _ = try await $0.associate(table.routeTableId, subnet.subnetId) }
    },
    Refusal("table and subnet of different VPCs", "InvalidParameterValue", naming: "subnet-") {
      let table = try await $0.routeTable(try await $0.vpc().vpcId)
      let subnet = try await $0.subnet(try await $0.vpc("10.0.0.0/16").vpcId)
      _ = try await $0.associate(table.routeTableId, subnet.subnetId)
    },
    Refusal("disassociating the main association", "InvalidParameterValue") {
      let main = try await $0.mainRouteTable(try await $0.vpc().vpcId)
      try await $0.ec2.disassociateRouteTable(
        DisassociateRouteTableRequest(
          associationId: main.associations[0].routeTableAssociationId))
    },
    Refusal("unknown association", "InvalidAssociationID.NotFound", naming: "rtbassoc-0") {
      try await $0.ec2.disassociateRouteTable(
        DisassociateRouteTableRequest(associationId: "rtbassoc-00000000"))
    },
  ]

  static let gatewayRows = [
    Refusal("attaching a gateway twice", "Resource.AlreadyAssociated") {
      let gateway = try await $0.gateway(attachedTo: try await $0.vpc().vpcId)
      try await $0.ec2.attachInternetGateway(
        AttachInternetGatewayRequest(
          internetGatewayId: gateway, vpcId: try await $0.vpc("10.1.0.0/16").vpcId))
    },
    Refusal("second gateway of a VPC", "Resource.AlreadyAssociated") {
      let vpc = try await $0.vpc()
      for _ in 0..<2 { _ = try await $0.gateway(attachedTo: vpc.vpcId) }
    },
    Refusal("detaching what is not attached", "Gateway.NotAttached") {
      let vpc = try await $0.vpc()
      try await $0.ec2.detachInternetGateway(
        DetachInternetGatewayRequest(
          internetGatewayId: try await $0.gateway(), vpcId: vpc.vpcId))
    },
    Refusal("deleting an attached gateway", "DependencyViolation", naming: "igw-") {
      let gateway = try await $0.gateway(attachedTo: try await $0.vpc().vpcId)
      try await $0.ec2.deleteInternetGateway(
        DeleteInternetGatewayRequest(internetGatewayId: gateway))
    },
    Refusal("unknown gateway", "InvalidInternetGatewayID.NotFound") {
      try await $0.ec2.deleteInternetGateway(
        DeleteInternetGatewayRequest(internetGatewayId: "igw-00000000"))
    },
    Refusal("sixth gateway of a Region", "InternetGatewayLimitExceeded") {
      for _ in 0..<6 { _ = try await $0.gateway() }
    },
  ]
}

extension Bench {
  fileprivate func add(_ cidr: String, to vpc: Vpc) async throws -> String {
    let answer = try await ec2.associateVpcCidrBlock(
      AssociateVpcCidrBlockRequest(vpcId: vpc.vpcId, cidrBlock: cidr))
    return try #require(answer.cidrBlockAssociation).associationId
  }

  fileprivate func route(_ table: RouteTable, _ cidr: String, _ gateway: String) async throws {
    _ = try await ec2.createRoute(
      CreateRouteRequest(
        routeTableId: table.routeTableId, destinationCidrBlock: cidr, gatewayId: gateway))
  }
}
