import AWSModel

/// A VPC's default network ACL, which lets everything through.
struct NetworkACLEntity: Entity, Tagged {
  static let kind = EntityKind.networkACL
  var key: String
  var region: String
  var createdAt: Timestamp
  var vpcId: String
  var tags: [Tag]

  var indexKeys: [IndexKey] { [.region(region), .vpc(vpcId)] }
  var displayName: String? { tags.name }
}

/// `DescribeNetworkAcls`.
extension Simulation {
  func describeNetworkAcls(
    _ request: DescribeNetworkAclsRequest
  ) throws(AWSError) -> DescribeNetworkAclsResponse {
    let page = try describe(
      Self.networkACLRules, ids: request.networkAclIds, filters: request.filters,
      maxResults: request.maxResults, nextToken: request.nextToken)
    return DescribeNetworkAclsResponse(
      networkAcls: page.elements.map(shape), nextToken: page.next)
  }

  static let networkACLRules = DescribeRules<NetworkACLEntity>(
    table: { $0.world.networkACLs },
    notFound: {
      .ec2("InvalidNetworkAclID.NotFound", "The networkAcl ID '\($0)' does not exist")
    },
    indexed: ["vpc-id": { .vpc($0) }],
    filters: [
      "network-acl-id": { acl, _ in [acl.key] },
      "vpc-id": { acl, _ in [acl.vpcId] },
      "default": { _, _ in ["true"] },
      "owner-id": { _, simulation in [simulation.account] },
      "association.subnet-id": { acl, simulation in
        simulation.world.subnets.keys(.vpc(acl.vpcId))
      },
    ])

  private func shape(_ acl: NetworkACLEntity) -> NetworkAcl {
    let entries = [false, true].flatMap { egress in
      [(100, "allow"), (32_767, "deny")].map { number, action in
        NetworkAclEntry(
          ruleNumber: number, protocol: "-1", ruleAction: action, egress: egress,
          cidrBlock: "0.0.0.0/0")
      }
    }
    return NetworkAcl(
      networkAclId: acl.key, vpcId: acl.vpcId, ownerId: account, isDefault: true,
      associations: world.subnets.keys(.vpc(acl.vpcId)).map { subnetId in
        NetworkAclAssociation(
          networkAclAssociationId: "aclassoc-" + subnetId.dropFirst("subnet-".count),
          networkAclId: acl.key, subnetId: subnetId)
      },
      entries: entries, tags: acl.tags)
  }
}
