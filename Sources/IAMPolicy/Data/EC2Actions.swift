/// The actions of EC2 on VPCs and what belongs to them: those that cainfra needs.
///
/// From the Service Authorization Reference, "Actions, resources, and condition keys for Amazon
/// EC2", as parliament 1.6.4 carries it. Of the many types of resource that can be tagged only
/// those
/// of a VPC are named.
enum EC2Actions {
  /// The actions, by type of resource and level.
  static let all: [ServiceAction] = rows.flatMap { row in
    row.names.split(separator: " ").map {
      ServiceAction("ec2", String($0), row.level, on: row.types)
    }
  }

  private static let rows: [(types: [String], level: ServiceAction.AccessLevel, names: String)] = [
    (
      [], .list,
      """
      DescribeAccountAttributes DescribeAddresses DescribeAvailabilityZones \
      DescribeEgressOnlyInternetGateways DescribeInternetGateways DescribeManagedPrefixLists \
      DescribeMovingAddresses DescribeNatGateways DescribeNetworkInterfaces \
      DescribePrefixLists DescribeRegions DescribeRouteTables DescribeSecurityGroupRules \
      DescribeSecurityGroups DescribeStaleSecurityGroups DescribeSubnets DescribeTags \
      DescribeVpcEndpointServices DescribeVpcEndpoints DescribeVpcs
      """
    ),
    (
      [], .write,
      """
      CreateDefaultSubnet CreateDefaultVpc
      """
    ),
    (
      ["egress-only-internet-gateway"], .write,
      """
      DeleteEgressOnlyInternetGateway
      """
    ),
    (
      [
        "egress-only-internet-gateway", "elastic-ip", "internet-gateway", "natgateway",
        "network-interface", "prefix-list", "route-table", "security-group", "security-group-rule",
        "subnet", "vpc", "vpc-endpoint",
      ], .tagging,
      """
      CreateTags DeleteTags
      """
    ),
    (
      ["egress-only-internet-gateway", "vpc"], .write,
      """
      CreateEgressOnlyInternetGateway
      """
    ),
    (
      ["elastic-ip"], .write,
      """
      ReleaseAddress
      """
    ),
    (
      ["elastic-ip", "instance", "network-interface"], .write,
      """
      AssociateAddress
      """
    ),
    (
      ["elastic-ip", "ipam-pool", "ipv4pool-ec2"], .write,
      """
      AllocateAddress
      """
    ),
    (
      ["elastic-ip", "natgateway"], .write,
      """
      AssociateNatGatewayAddress
      """
    ),
    (
      ["elastic-ip", "natgateway", "network-interface"], .write,
      """
      DisassociateNatGatewayAddress
      """
    ),
    (
      ["elastic-ip", "network-interface"], .write,
      """
      DisassociateAddress
      """
    ),
    (
      ["internet-gateway"], .write,
      """
      CreateInternetGateway DeleteInternetGateway
      """
    ),
    (
      ["internet-gateway", "ipv4pool-ec2", "ipv6pool-ec2", "route-table", "subnet", "vpn-gateway"],
      .write,
      """
      DisassociateRouteTable
      """
    ),
    (
      ["internet-gateway", "vpc"], .write,
      """
      AttachInternetGateway DetachInternetGateway
      """
    ),
    (
      ["natgateway"], .write,
      """
      DeleteNatGateway
      """
    ),
    (
      ["natgateway", "subnet", "elastic-ip"], .write,
      """
      CreateNatGateway
      """
    ),
    (
      ["prefix-list"], .write,
      """
      CreateManagedPrefixList DeleteManagedPrefixList ModifyManagedPrefixList
      """
    ),
    (
      ["route-table"], .write,
      """
      CreateRoute DeleteRoute DeleteRouteTable ReplaceRoute
      """
    ),
    (
      ["route-table", "internet-gateway", "ipv4pool-ec2", "ipv6pool-ec2", "subnet", "vpn-gateway"],
      .write,
      """
      ReplaceRouteTableAssociation
      """
    ),
    (
      ["route-table", "internet-gateway", "subnet", "vpn-gateway"], .write,
      """
      AssociateRouteTable
      """
    ),
    (
      ["route-table", "vpc"], .write,
      """
      CreateRouteTable
      """
    ),
    (
      ["security-group"], .write,
      """
      DeleteSecurityGroup RevokeSecurityGroupEgress RevokeSecurityGroupIngress
      """
    ),
    (
      ["security-group", "security-group-rule"], .write,
      """
      AuthorizeSecurityGroupEgress AuthorizeSecurityGroupIngress
      """
    ),
    (
      ["security-group", "security-group-rule", "prefix-list"], .write,
      """
      ModifySecurityGroupRules
      """
    ),
    (
      ["security-group", "vpc"], .write,
      """
      AssociateSecurityGroupVpc CreateSecurityGroup DisassociateSecurityGroupVpc
      """
    ),
    (
      ["subnet"], .write,
      """
      DeleteSubnet ModifySubnetAttribute
      """
    ),
    (
      ["subnet", "vpc", "ipam-pool"], .write,
      """
      CreateSubnet
      """
    ),
    (
      ["vpc"], .list,
      """
      DescribeVpcAttribute
      """
    ),
    (
      ["vpc"], .write,
      """
      DeleteVpc DisassociateVpcCidrBlock ModifyVpcAttribute
      """
    ),
    (
      ["vpc", "ipam-pool", "ipv6pool-ec2"], .write,
      """
      AssociateVpcCidrBlock CreateVpc
      """
    ),
    (
      ["vpc", "vpc-endpoint", "route-table", "security-group", "subnet"], .write,
      """
      CreateVpcEndpoint
      """
    ),
    (
      ["vpc-endpoint"], .write,
      """
      DeleteVpcEndpoints
      """
    ),
    (
      ["vpc-endpoint", "route-table", "security-group", "subnet"], .write,
      """
      ModifyVpcEndpoint
      """
    ),
  ]
}
