import AWSModel
import SimulatedAWS
import Testing

/// The error rows of the reference's endpoint and security group sections.
struct EndpointRefusalTests {
  @Test(arguments: gatewayRows)
  func gatewayEndpoint(_ row: Refusal) async throws { try await row.verify() }

  @Test(arguments: interfaceRows)
  func interfaceEndpoint(_ row: Refusal) async throws { try await row.verify() }

  @Test(arguments: groupRows)
  func securityGroup(_ row: Refusal) async throws { try await row.verify() }

  static let gatewayRows = [
    Refusal("service of another Region", "InvalidServiceName", naming: "eu-west-1.s3") {
      let vpc = try await $0.vpc()
      _ = try await $0.ec2.createVpcEndpoint(
        CreateVpcEndpointRequest(vpcId: vpc.vpcId, serviceName: "com.amazonaws.eu-west-1.s3"))
    },
    Refusal("CodeArtifact has no gateway endpoint", "InvalidParameter", naming: "Gateway") {
      let vpc = try await $0.vpc()
      _ = try await $0.ec2.createVpcEndpoint(
        CreateVpcEndpointRequest(
          vpcId: vpc.vpcId, serviceName: "com.amazonaws.us-west-2.codeartifact.api"))
    },
    Refusal("table of another VPC", "InvalidParameter", naming: "rtb-") {
      let other = try await $0.routeTable(try await $0.vpc("10.1.0.0/16").vpcId)
      _ = try await $0.s3Gateway(try await $0.vpc().vpcId, [other.routeTableId])
    },
    Refusal("second S3 endpoint on a table", "RouteAlreadyExists", naming: "pl-68a54001") {
      let vpc = try await $0.vpc()
      let table = try await $0.routeTable(vpc.vpcId)
      for _ in 0..<2 { _ = try await $0.s3Gateway(vpc.vpcId, [table.routeTableId]) }
    },
    Refusal("second S3 endpoint by modifying", "RouteAlreadyExists") {
      let vpc = try await $0.vpc()
      let table = try await $0.routeTable(vpc.vpcId)
      _ = try await $0.s3Gateway(vpc.vpcId, [table.routeTableId])
      let other = try await $0.s3Gateway(vpc.vpcId)
      _ = try await $0.ec2.modifyVpcEndpoint(
        ModifyVpcEndpointRequest(
          vpcEndpointId: other.vpcEndpointId, addRouteTableIds: [table.routeTableId]))
    },
    Refusal("subnets on a gateway endpoint", "InvalidParameter", naming: "Subnet") {
      let vpc = try await $0.vpc()
      _ = try await $0.ec2.createVpcEndpoint(
        CreateVpcEndpointRequest(
          vpcId: vpc.vpcId, serviceName: "com.amazonaws.us-west-2.s3",
          subnetIds: [try await $0.subnet(vpc.vpcId).subnetId]))
    },
    Refusal("private DNS on a gateway endpoint", "InvalidParameter", naming: "Private DNS") {
      let vpc = try await $0.vpc()
      _ = try await $0.ec2.createVpcEndpoint(
        CreateVpcEndpointRequest(
          vpcId: vpc.vpcId, serviceName: "com.amazonaws.us-west-2.s3", privateDnsEnabled: true))
    },
    Refusal("21st gateway endpoint of a Region", "VpcEndpointLimitExceeded") {
      let vpc = try await $0.vpc()
      for _ in 0..<21 { _ = try await $0.s3Gateway(vpc.vpcId) }
    },
    Refusal("policy that is no JSON", "InvalidPolicyDocument") {
      try await $0.endpoint(policy: "{")
    },
    Refusal("policy without principal", "InvalidPolicyDocument") {
      try await $0.endpoint(policy: Bench.identityPolicy)
    },
    Refusal("policy over 20480 characters", "InvalidParameter", naming: "20480") {
      let spaces = String(repeating: " ", count: 20_480)
      try await $0.endpoint(policy: Bench.endpointPolicy + spaces)
    },
    Refusal("same token, other parameters", "IdempotentParameterMismatch", naming: "once") {
      let vpc = try await $0.vpc()
      for type in ["s3", "dynamodb"] {
        _ = try await $0.ec2.createVpcEndpoint(
          CreateVpcEndpointRequest(
            vpcId: vpc.vpcId, serviceName: "com.amazonaws.us-west-2.\(type)",
            clientToken: "once"))
      }
    },
    Refusal("unknown endpoint", "InvalidVpcEndpointId.NotFound", naming: "vpce-00000000") {
      _ = try await $0.ec2.describeVpcEndpoints(
        DescribeVpcEndpointsRequest(vpcEndpointIds: ["vpce-00000000"]))
    },
    Refusal("reset and set the policy at once", "InvalidParameterCombination") {
      let endpoint = try await $0.s3Gateway(try await $0.vpc().vpcId)
      _ = try await $0.ec2.modifyVpcEndpoint(
        ModifyVpcEndpointRequest(
          vpcEndpointId: endpoint.vpcEndpointId, resetPolicy: true,
          policyDocument: Bench.endpointPolicy))
    },
    Refusal("unknown prefix list", "InvalidPrefixListID.NotFound") {
      _ = try await $0.ec2.describePrefixLists(
        DescribePrefixListsRequest(prefixListIds: ["pl-00000000"]))
    },
  ]

  static let interfaceRows = [
    Refusal("a twelfth interface in a /28", "InsufficientFreeAddressesInSubnet") {
      let vpc = try await $0.vpc().vpcId
      let subnet = try await $0.subnet(vpc, "10.0.1.0/28").subnetId
      for _ in 0..<12 { _ = try await $0.interface(vpc, "codeartifact.api", [subnet]) }
    },
    Refusal("route tables on an interface endpoint", "InvalidParameter", naming: "Route table") {
      let vpc = try await $0.vpc()
      _ = try await $0.ec2.createVpcEndpoint(
        CreateVpcEndpointRequest(
          vpcEndpointType: "Interface", vpcId: vpc.vpcId,
          serviceName: "com.amazonaws.us-west-2.s3",
          routeTableIds: [try await $0.routeTable(vpc.vpcId).routeTableId]))
    },
    Refusal("two subnets of one zone", "DuplicateSubnetsInSameZone") {
      let vpc = try await $0.vpc()
      let subnets = [
        try await $0.subnet(vpc.vpcId, "10.0.1.0/24").subnetId,
        try await $0.subnet(vpc.vpcId, "10.0.2.0/24").subnetId,
      ]
      _ = try await $0.interface(vpc.vpcId, "s3", subnets)
    },
    Refusal("private DNS without DNS hostnames", "InvalidParameter", naming: "vpc-") {
      _ = try await $0.interface(try await $0.vpc().vpcId, "codeartifact.api", privateDNS: true)
    },
    Refusal("private DNS of S3 without a gateway endpoint", "InvalidParameter", naming: "Gateway") {
      let vpc = try await $0.vpc()
      try await $0.setDNS(vpc.vpcId, hostnames: true)
      _ = try await $0.interface(vpc.vpcId, "s3", privateDNS: true)
    },
    Refusal("private DNS of one service twice", "InvalidParameter", naming: "conflicting") {
      let vpc = try await $0.vpc()
      try await $0.setDNS(vpc.vpcId, hostnames: true)
      for _ in 0..<2 {
        _ = try await $0.interface(vpc.vpcId, "codeartifact.api", privateDNS: true)
      }
    },
    Refusal("subnet of another VPC", "InvalidParameter", naming: "subnet-") {
      let other = try await $0.subnet(try await $0.vpc().vpcId)
      _ = try await $0.interface(try await $0.vpc().vpcId, "s3", [other.subnetId])
    },
    Refusal("51st interface endpoint of a VPC", "VpcEndpointLimitExceeded") {
      let vpc = try await $0.vpc()
      for _ in 0..<51 { _ = try await $0.interface(vpc.vpcId, "s3") }
    },
    Refusal("sixth security group of an interface", "SecurityGroupsPerInterfaceLimitExceeded") {
      let vpc = try await $0.vpc()
      var groups: [String] = []
      for number in 0..<6 { groups.append(try await $0.group(vpc.vpcId, "g\(number)")) }
      _ = try await $0.ec2.createVpcEndpoint(
        CreateVpcEndpointRequest(
          vpcEndpointType: "Interface", vpcId: vpc.vpcId,
          serviceName: "com.amazonaws.us-west-2.s3", securityGroupIds: groups))
    },
  ]

  static let groupRows = [
    Refusal("same name in a VPC", "InvalidGroup.Duplicate", naming: "web") {
      let vpc = try await $0.vpc()
      for _ in 0..<2 { _ = try await $0.group(vpc.vpcId) }
    },
    Refusal("reserved name", "InvalidParameterValue", naming: "default") {
      _ = try await $0.group(try await $0.vpc().vpcId, "default")
    },
    Refusal("name over 255 characters", "InvalidParameterValue") {
      _ = try await $0.group(try await $0.vpc().vpcId, String(repeating: "x", count: 256))
    },
    Refusal("no VPC named", "VPCIdNotSpecified") {
      _ = try await $0.ec2.createSecurityGroup(
        CreateSecurityGroupRequest(groupName: "web", description: ""))
    },
    Refusal("the same rule twice", "InvalidPermission.Duplicate", naming: "10.0.0.0/8") {
      let group = try await $0.group(try await $0.vpc().vpcId)
      for _ in 0..<2 { try await $0.allow(group, 443) }
    },
    Refusal("revoking a missing rule", "InvalidPermission.NotFound") {
      let group = try await $0.group(try await $0.vpc().vpcId)
      _ = try await $0.ec2.revokeSecurityGroupIngress(
        RevokeSecurityGroupIngressRequest(groupId: group, ipPermissions: [Bench.rule(443)]))
    },
    Refusal(
      "more groups than the quota", "SecurityGroupLimitExceeded",
      quotas: ["security_groups_per_region": 2]
    ) {
      let vpc = try await $0.vpc().vpcId
      for name in ["a", "b"] { _ = try await $0.group(vpc, name) }
    },
    Refusal("61 rules", "RulesPerSecurityGroupLimitExceeded") {
      let group = try await $0.group(try await $0.vpc().vpcId)
      for port in 0..<61 { try await $0.allow(group, port) }
    },
    Refusal("ports out of range", "InvalidParameterValue", naming: "70000") {
      try await $0.allow(try await $0.group(try await $0.vpc().vpcId), 70_000)
    },
    Refusal("unknown group", "InvalidGroup.NotFound", naming: "sg-00000000") {
      try await $0.allow("sg-00000000", 443)
    },
    Refusal("deleting the default group", "CannotDelete") {
      let vpc = try await $0.vpc()
      let groups = try await $0.ec2.describeSecurityGroups(
        DescribeSecurityGroupsRequest(filters: [Filter(name: "vpc-id", values: [vpc.vpcId])]))
      _ = try await $0.ec2.deleteSecurityGroup(
        DeleteSecurityGroupRequest(groupId: groups.securityGroups[0].groupId))
    },
    Refusal("deleting a group another refers to", "DependencyViolation", naming: "sg-") {
      let vpc = try await $0.vpc()
      let used = try await $0.group(vpc.vpcId, "used")
      let user = try await $0.group(vpc.vpcId, "user")
      _ = try await $0.ec2.authorizeSecurityGroupIngress(
        AuthorizeSecurityGroupIngressRequest(
          groupId: user,
          ipPermissions: [
            IpPermission(ipProtocol: "-1", userIdGroupPairs: [UserIdGroupPair(groupId: used)])
          ]))
      _ = try await $0.ec2.deleteSecurityGroup(DeleteSecurityGroupRequest(groupId: used))
    },
  ]
}

extension Bench {
  fileprivate static func rule(_ port: Int) -> IpPermission {
    IpPermission(
      ipProtocol: "tcp", fromPort: port, toPort: port, ipRanges: [IpRange(cidrIp: "10.0.0.0/8")])
  }

  fileprivate func allow(_ group: String, _ port: Int) async throws {
    _ = try await ec2.authorizeSecurityGroupIngress(
      AuthorizeSecurityGroupIngressRequest(groupId: group, ipPermissions: [Self.rule(port)]))
  }

  fileprivate func endpoint(policy: String) async throws {
    _ = try await ec2.createVpcEndpoint(
      CreateVpcEndpointRequest(
        vpcId: try await vpc().vpcId, serviceName: "com.amazonaws.us-west-2.s3",
        policyDocument: policy))
  }
}
