import AWSModel

/// Security groups: `CreateSecurityGroup`, `DescribeSecurityGroups`, `DeleteSecurityGroup`.
extension Simulation {
  func createSecurityGroup(
    _ request: CreateSecurityGroupRequest
  ) throws(AWSError) -> CreateSecurityGroupResponse {
    guard let vpcId = request.vpcId else {
      throw .ec2("VPCIdNotSpecified", "No default VPC for this user")
    }
    let vpc = try vpc(vpcId)
    let name = request.groupName
    guard (1...255).contains(name.count), !name.hasPrefix("sg-") else {
      throw .invalidValue(
        name, of: "groupName", "The name must have 1 to 255 characters and not begin with 'sg-'.")
    }
    guard name != "default" else {
      throw .ec2("InvalidParameterValue", "Cannot use reserved security group name: default")
    }
    guard request.description.count <= 255 else {
      throw .invalidValue(
        request.description, of: "groupDescription",
        "The description must have at most 255 characters.")
    }
    let tags = try tags(request.tagSpecifications, for: "security-group")
    guard !world.securityGroups.contains(.name(scope: vpc.key, name)) else {
      throw .ec2(
        "InvalidGroup.Duplicate",
        "The security group '\(name)' already exists for VPC '\(vpc.key)'")
    }
    try check(.securityGroupsPerRegion, world.securityGroups.count(.region(region)) + 1) { _ in
      .ec2(
        "SecurityGroupLimitExceeded", "The maximum number of security groups has been reached.")
    }
    let id = newId("sg", in: world.securityGroups)
    world.securityGroups[id] = SecurityGroupEntity(
      key: id, region: region, createdAt: now, vpcId: vpc.key, name: name,
      details: request.description, ingress: [], egress: [allTraffic(to: .ipv4("0.0.0.0/0"))],
      tags: tags)
    return CreateSecurityGroupResponse(
      groupId: id, securityGroupArn: arn("ec2", "security-group/\(id)"), tags: tags)
  }

  func describeSecurityGroups(
    _ request: DescribeSecurityGroupsRequest
  ) throws(AWSError) -> DescribeSecurityGroupsResponse {
    var filters = request.filters
    if !request.groupNames.isEmpty {
      filters.append(Filter(name: "group-name", values: request.groupNames))
    }
    let page = try describe(
      Self.securityGroupRules, ids: request.groupIds, filters: filters,
      maxResults: request.maxResults, nextToken: request.nextToken)
    return DescribeSecurityGroupsResponse(
      securityGroups: page.elements.map(shape), nextToken: page.next)
  }

  func deleteSecurityGroup(
    _ request: DeleteSecurityGroupRequest
  ) throws(AWSError) -> DeleteSecurityGroupResponse {
    let group = try securityGroup(request.groupId)
    guard group.name != "default" else {
      throw .ec2(
        "CannotDelete",
        "the specified group: \"\(group.key)\" name: \"default\" cannot be deleted by a user")
    }
    guard !world.networkInterfaces.contains(.securityGroup(group.key)),
      !world.securityGroups.contains(.securityGroup(group.key)),
      !world.endpoints.contains(.securityGroup(group.key))
    else {
      throw .ec2("DependencyViolation", "resource \(group.key) has a dependent object")
    }
    world.securityGroups[group.key] = nil
    return DeleteSecurityGroupResponse(groupId: group.key, return: true)
  }
}

extension Simulation {
  static let securityGroupRules = DescribeRules<SecurityGroupEntity>(
    table: { $0.world.securityGroups }, notFound: { .noSuchSecurityGroup($0) },
    indexed: ["vpc-id": { .vpc($0) }],
    filters: [
      "group-id": { group, _ in [group.key] },
      "group-name": { group, _ in [group.name] },
      "description": { group, _ in [group.details] },
      "vpc-id": { group, _ in [group.vpcId] },
      "owner-id": { _, simulation in [simulation.account] },
    ])

  /// The security group of an id.
  func securityGroup(_ id: String) throws(AWSError) -> SecurityGroupEntity {
    guard let group = find(world.securityGroups, id) else { throw .noSuchSecurityGroup(id) }
    return group
  }

  /// The group AWS makes with a VPC: its members may speak to each other and to anyone.
  func defaultSecurityGroup(_ id: String, vpcId: String) -> SecurityGroupEntity {
    SecurityGroupEntity(
      key: id, region: region, createdAt: now, vpcId: vpcId, name: "default",
      details: "default VPC security group", ingress: [allTraffic(to: .group(id))],
      egress: [allTraffic(to: .ipv4("0.0.0.0/0"))], tags: [])
  }

  private func allTraffic(to peer: SecurityGroupEntity.Peer) -> SecurityGroupEntity.Rule {
    .init(id: ids.ec2("sgr"), match: .init(networkProtocol: "-1", peer: peer))
  }

  private func shape(_ group: SecurityGroupEntity) -> SecurityGroup {
    SecurityGroup(
      groupId: group.key, groupName: group.name, description: group.details, ownerId: account,
      vpcId: group.vpcId, securityGroupArn: arn("ec2", "security-group/\(group.key)"),
      ipPermissions: permissions(group.ingress), ipPermissionsEgress: permissions(group.egress),
      tags: group.tags)
  }
}
