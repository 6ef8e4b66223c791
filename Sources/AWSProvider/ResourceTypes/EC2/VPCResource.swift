import AWSModel
import ResourceModel
import Values

/// A virtual private cloud.
struct VPCResource: ResourceLogic {
  static let type = ResourceType(
    name: "vpc", terraformName: "aws_vpc",
    summary: "A virtual private cloud: the network builds run in.",
    attributes: [
      Attribute(
        "cidr_block", .string, .required, change: .replacement,
        constraints: [.network(prefix: 16...28), NetworkRules.assignable],
        equivalence: .network,
        documentation: """
          The primary IPv4 network, /16 to /28. AWS drops host bits. It cannot be resized, and \
          ranges of RFC 1918 are advised.
          """),
      Attribute(
        "secondary_cidr_blocks", .set(.string),
        constraints: [.count(0...49), .network(prefix: 16...28), NetworkRules.assignable],
        equivalence: .network,
        documentation: """
          Further IPv4 networks, /16 to /28. AWS's quota is five networks in all, the primary one \
          included; which ranges go together is told in the VPC user guide.
          """),
      Attribute(
        "instance_tenancy", .string, default: "default",
        change: .replacementUnless([(from: "dedicated", to: "default")]),
        constraints: [.oneOf(["default", "dedicated"])],
        documentation: """
          Whether instances share hardware (`default`) or not (`dedicated`). Only `dedicated` can \
          be changed in place.
          """),
      Attribute(
        "enable_dns_support", .bool, default: true,
        documentation: "Whether the Amazon DNS server answers in the VPC."),
      Attribute(
        "enable_dns_hostnames", .bool, default: false,
        documentation: """
          Whether instances with public addresses get DNS names. Needs `enable_dns_support`; \
          private DNS names of interface endpoints need both.
          """),
      Tags.attribute,
      .id("vpc-0a1b2c3d4e5f60718"),
      .arn("arn:aws:ec2:eu-west-1:123456789012:vpc/vpc-0a1b2c3d4e5f60718"),
      Attribute("owner_id", .string, .computed, documentation: "The account that owns it."),
      Attribute(
        "main_route_table_id", .string, .computed,
        documentation: "The route table of all subnets that are associated with no other."),
      Attribute(
        "default_security_group_id", .string, .computed,
        documentation: "The security group AWS made with it."),
      Attribute(
        "default_network_acl_id", .string, .computed,
        documentation: "The network ACL AWS made with it."),
    ],
    inDoubt: .ownershipTag,
    example: """
      resources:
        vpc:
          main:
            cidr_block: 10.20.0.0/16
            enable_dns_hostnames: true
            tags:
              team: builds
      """,
    importID: "The id of the VPC, such as `vpc-0a1b2c3d4e5f60718`.",
    complete: { attributes, _ in
      Completions.dropEmpty(&attributes, ["tags", "secondary_cidr_blocks"])
      return NetworkRules.problems(inVPC: attributes)
    })

  let cloud: Cloud

  init(_ cloud: Cloud) { self.cloud = cloud }

  func make(_ creation: Creation) async throws -> MadeObject {
    let answer = try await cloud.ec2.createVpc(
      CreateVpcRequest(
        cidrBlock: creation.attributes.text("cidr_block"),
        instanceTenancy: creation.attributes.text("instance_tenancy"),
        tagSpecifications: Tags.specification("vpc", creation, owned: true)))
    return MadeObject(id: answer.vpc.vpcId)
  }

  func finish(_ creation: Creation, id: String) async throws {
    let attributes = creation.attributes
    if !attributes.flag("enable_dns_support") { try await set(id, dnsSupport: false) }
    if attributes.flag("enable_dns_hostnames") { try await set(id, dnsHostnames: true) }
    if !attributes.texts("secondary_cidr_blocks").isEmpty {
      try await reconcileNetworks(id, attributes.texts("secondary_cidr_blocks"))
    }
  }

  func read(
    _ references: [ObjectReference], sharing: SharedReads
  ) async -> [Result<ResourceObject?, any Error>] {
    await results(references) {
      let vpcs = try await describe(references.map(\.id))
      let parts = try await VPCParts(of: Array(vpcs.keys), cloud, sharing: sharing)
      return { reference in vpcs[reference.id].flatMap { self.object($0, parts) } }
    }
  }

  func change(_ update: Update) async throws -> String {
    let id = update.object.id
    let desired = update.attributes
    let support = desired.flag("enable_dns_support")
    if update.changed.contains("enable_dns_support"), support {
      try await set(id, dnsSupport: true)
    }
    if update.changed.contains("enable_dns_hostnames") {
      try await set(id, dnsHostnames: desired.flag("enable_dns_hostnames"))
    }
    if update.changed.contains("enable_dns_support"), !support {
      try await set(id, dnsSupport: false)
    }
    if update.changed.contains("instance_tenancy") {
      _ = try await cloud.ec2.modifyVpcTenancy(
        ModifyVpcTenancyRequest(
          vpcId: id, instanceTenancy: desired.requiredText("instance_tenancy")))
    }
    if update.changed.contains("secondary_cidr_blocks") {
      try await reconcileNetworks(id, desired.texts("secondary_cidr_blocks"))
    }
    try await cloud.changeTags(of: id, update)
    return id
  }

  func remove(_ deletion: Deletion) async throws {
    try await cloud.ec2.deleteVpc(DeleteVpcRequest(vpcId: deletion.object.id))
  }

  func find(_ creation: Creation) async throws -> Finding {
    try await cloud.findOwned("vpc", creation)
  }

  private func describe(_ ids: [String]) async throws -> [String: Vpc] {
    try await lookUp(ids, filter: "vpc-id", idOf: \Vpc.vpcId) { ids, filters, token in
      let answer = try await cloud.ec2.describeVpcs(
        DescribeVpcsRequest(vpcIds: ids, filters: filters, nextToken: token))
      return (answer.vpcs, answer.nextToken)
    }
  }

  /// ModifyVpcAttribute takes one attribute a call.
  private func set(
    _ id: String, dnsSupport: Bool? = nil, dnsHostnames: Bool? = nil
  ) async throws {
    try await cloud.ec2.modifyVpcAttribute(
      ModifyVpcAttributeRequest(
        vpcId: id,
        enableDnsSupport: dnsSupport.map { AttributeBooleanValue(value: $0) },
        enableDnsHostnames: dnsHostnames.map { AttributeBooleanValue(value: $0) }))
  }

  /// Disassociates the secondary networks that are not asked for, and associates those missing.
  private func reconcileNetworks(_ id: String, _ desired: [String]) async throws {
    guard let vpc = try await describe([id])[id] else { return }
    let wanted = desired.map(NetworkRules.canonical)
    let present = vpc.secondaryNetworks
    for association in present where !wanted.contains(association.cidrBlock) {
      _ = try await cloud.ec2.disassociateVpcCidrBlock(
        DisassociateVpcCidrBlockRequest(associationId: association.associationId))
    }
    let held = Set(present.map(\.cidrBlock))
    for network in wanted where !held.contains(network) {
      _ = try await cloud.ec2.associateVpcCidrBlock(
        AssociateVpcCidrBlockRequest(vpcId: id, cidrBlock: network))
    }
  }

  private func object(_ vpc: Vpc, _ parts: VPCParts) -> ResourceObject? {
    guard let dns = parts.dns[vpc.vpcId] else { return nil }
    return object(
      id: vpc.vpcId,
      [
        "cidr_block": .string(vpc.cidrBlock),
        "secondary_cidr_blocks": Value(setOf: vpc.secondaryNetworks.map(\.cidrBlock)),
        "instance_tenancy": .string(vpc.instanceTenancy),
        "enable_dns_support": .bool(dns.support),
        "enable_dns_hostnames": .bool(dns.hostnames),
        "tags": Tags.value(vpc.tags),
        "arn": .string("arn:aws:ec2:\(cloud.region):\(vpc.ownerId):vpc/\(vpc.vpcId)"),
        "owner_id": .string(vpc.ownerId),
        "main_route_table_id": Value(text: parts.mainRouteTable[vpc.vpcId]),
        "default_security_group_id": Value(text: parts.securityGroup[vpc.vpcId]),
        "default_network_acl_id": Value(text: parts.networkACL[vpc.vpcId]),
      ])
  }
}

extension Vpc {
  /// The associated networks beside the primary one.
  fileprivate var secondaryNetworks: [VpcCidrBlockAssociation] {
    cidrBlockAssociationSet.filter {
      $0.cidrBlock != cidrBlock && ["associating", "associated"].contains($0.cidrBlockState.state)
    }
  }
}
