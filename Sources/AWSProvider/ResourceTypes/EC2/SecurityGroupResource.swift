import AWSModel
import ResourceModel
import Values

/// A security group of a VPC, with its rules.
struct SecurityGroupResource: ResourceLogic {
  static let type = ResourceType(
    name: "security_group", terraformName: "aws_security_group",
    summary: "A security group: which traffic reaches an interface endpoint.",
    attributes: [
      .vpcID,
      Attribute(
        "name", .string, .required, change: .replacement,
        constraints: [
          .length(1...255),
          .pattern(
            "(?!sg-)[A-Za-z0-9 ._:/()#,@+=&;{}!$*\\[\\]-]+",
            meaning: """
              letters, digits, spaces and `. _ - : / ( ) # , @ [ ] + = & ; { } ! $ *`, not \
              beginning with `sg-`
              """),
        ],
        documentation: "Its name, up to 255 characters, unique in the VPC."),
      Attribute(
        "description", .string, default: "Managed by cainfra", change: .replacement,
        constraints: [.length(1...255)],
        documentation: "What it is for, up to 255 characters. AWS cannot change it."),
      rules(
        "ingress",
        "Which traffic may come in. Without rules none may; an interface endpoint needs port 443."),
      rules(
        "egress",
        """
        Which traffic may go out. Without rules none may: the rule AWS gives a new group, which \
        lets all traffic out, is removed, as Terraform does.
        """),
      Tags.attribute,
      .id("sg-0a1b2c3d4e5f60718"),
      .arn("arn:aws:ec2:eu-west-1:123456789012:security-group/sg-0a1b2c3d4e5f60718"),
    ],
    inDoubt: .ownershipTag,
    example: """
      resources:
        security_group:
          endpoints:
            vpc_id: ${vpc.main.id}
            name: endpoints
            description: HTTPS from the VPC to its interface endpoints
            ingress:
              - protocol: tcp
                from_port: 443
                to_port: 443
                cidr_blocks: ["${vpc.main.cidr_block}"]
      """,
    importID: "The id of the security group, such as `sg-0a1b2c3d4e5f60718`.",
    complete: { attributes, _ in
      var problems: [AttributeProblem] = []
      for name in ["ingress", "egress"] {
        guard let value = attributes[name] else { continue }
        problems += SecurityRules.problems(in: value, at: name)
        attributes[name] = SecurityRules.normal(value)
      }
      Completions.dropEmpty(&attributes, ["tags", "ingress", "egress"])
      return problems
    })

  let cloud: Cloud

  init(_ cloud: Cloud) { self.cloud = cloud }

  func make(_ creation: Creation) async throws -> MadeObject {
    let answer = try await cloud.ec2.createSecurityGroup(
      CreateSecurityGroupRequest(
        groupName: creation.attributes.requiredText("name"),
        description: creation.attributes.requiredText("description"),
        vpcId: creation.attributes.text("vpc_id"),
        tagSpecifications: Tags.specification("security-group", creation, owned: true)))
    return MadeObject(id: answer.groupId)
  }

  func finish(_ creation: Creation, id: String) async throws {
    try await reconcile(id, creation.attributes, names: ["ingress", "egress"])
  }

  func read(
    _ references: [ObjectReference], sharing: SharedReads
  ) async -> [Result<ResourceObject?, any Error>] {
    await results(references) {
      let groups = try await sharing.securityGroups()
      return { groups[$0.id].map(object) }
    }
  }

  func change(_ update: Update) async throws -> String {
    try await reconcile(
      update.object.id, update.attributes,
      names: ["ingress", "egress"].filter(update.changed.contains))
    try await cloud.changeTags(of: update.object.id, update)
    return update.object.id
  }

  func remove(_ deletion: Deletion) async throws {
    _ = try await cloud.ec2.deleteSecurityGroup(
      DeleteSecurityGroupRequest(groupId: deletion.object.id))
  }

  func find(_ creation: Creation) async throws -> Finding {
    try await cloud.findOwned("security-group", creation)
  }

  /// Revokes the rules that are not asked for, then authorizes those missing.
  private func reconcile(_ id: String, _ attributes: Fields, names: [String]) async throws {
    guard !names.isEmpty, let group = try await cloud.securityGroups([id])[id] else { return }
    for name in names {
      let isIngress = name == "ingress"
      let present = SecurityRules.rules(isIngress ? group.ipPermissions : group.ipPermissionsEgress)
      let wanted = SecurityRules.rules(attributes[name] ?? .null)
      let revoked = present.subtracting(wanted)
      let added = wanted.subtracting(present)
      if !revoked.isEmpty { try await revoke(revoked, id, isIngress: isIngress) }
      if !added.isEmpty { try await authorize(added, id, isIngress: isIngress) }
    }
  }

  private func revoke(_ rules: Set<SecurityRule>, _ id: String, isIngress: Bool) async throws {
    let permissions = SecurityRules.permissions(rules)
    if isIngress {
      _ = try await cloud.ec2.revokeSecurityGroupIngress(
        RevokeSecurityGroupIngressRequest(groupId: id, ipPermissions: permissions))
    } else {
      _ = try await cloud.ec2.revokeSecurityGroupEgress(
        RevokeSecurityGroupEgressRequest(groupId: id, ipPermissions: permissions))
    }
  }

  private func authorize(_ rules: Set<SecurityRule>, _ id: String, isIngress: Bool) async throws {
    let permissions = SecurityRules.permissions(rules)
    if isIngress {
      _ = try await cloud.ec2.authorizeSecurityGroupIngress(
        AuthorizeSecurityGroupIngressRequest(groupId: id, ipPermissions: permissions))
    } else {
      _ = try await cloud.ec2.authorizeSecurityGroupEgress(
        AuthorizeSecurityGroupEgressRequest(groupId: id, ipPermissions: permissions))
    }
  }

  private func object(_ group: SecurityGroup) -> ResourceObject {
    let arn = "arn:aws:ec2:\(cloud.region):\(group.ownerId):security-group/\(group.groupId)"
    return object(
      id: group.groupId,
      [
        "vpc_id": .string(group.vpcId),
        "name": .string(group.groupName),
        "description": .string(group.description),
        "ingress": SecurityRules.value(SecurityRules.rules(group.ipPermissions)),
        "egress": SecurityRules.value(SecurityRules.rules(group.ipPermissionsEgress)),
        "tags": Tags.value(group.tags),
        "arn": .string(group.securityGroupArn ?? arn),
      ])
  }

  private static func rules(_ name: String, _ documentation: String) -> Attribute {
    Attribute(
      name,
      .set(
        .object([
          Attribute(
            "protocol", .string, .required,
            constraints: [.oneOf(["tcp", "udp", "icmp", "-1", "all"])],
            documentation: "`tcp`, `udp`, `icmp`, or `-1` (also `all`) for every protocol."),
          Attribute(
            "from_port", .number, constraints: [.range(-1...65535)],
            documentation: "The first port; for `icmp` the type, -1 for all."),
          Attribute(
            "to_port", .number, constraints: [.range(-1...65535)],
            documentation: "The last port; for `icmp` the code, -1 for all."),
          Attribute(
            "cidr_blocks", .set(.string), .required,
            constraints: [.count(1...1000), .network(prefix: 0...32)],
            equivalence: .network,
            documentation: "The IPv4 networks at the other end."),
        ])),
      constraints: [.count(0...1000)],
      documentation: documentation + " AWS's default quota is 60 rules.")
  }
}

extension Cloud {
  /// The security groups that a batch of reads needs, by id: with a call for its VPCs, which tells of
  /// their default ones too, and one for what lies in others.
  func securityGroups(_ batch: ReadBatch) async throws -> [String: SecurityGroup] {
    let wanted = batch.ids("security_group")
    let isDefault = Filter(name: "group-name", values: ["default"])
    var found: [String: SecurityGroup] = [:]
    let ofVPCs = try await filtered(
      by: "vpc-id", batch.ids("vpc"), also: wanted.isEmpty ? [isDefault] : []
    ) { filters, token in
      let answer = try await ec2.describeSecurityGroups(
        DescribeSecurityGroupsRequest(filters: filters, nextToken: token))
      return (answer.securityGroups, answer.nextToken)
    }
    for group in ofVPCs { found[group.groupId] = group }
    let others = try await securityGroups(wanted.filter { found[$0] == nil })
    return found.merging(others) { _, later in later }
  }

  /// Security groups by their ids.
  func securityGroups(_ ids: [String]) async throws -> [String: SecurityGroup] {
    try await lookUp(ids, filter: "group-id", idOf: \SecurityGroup.groupId) { ids, filters, token in
      let answer = try await ec2.describeSecurityGroups(
        DescribeSecurityGroupsRequest(groupIds: ids, filters: filters, nextToken: token))
      return (answer.securityGroups, answer.nextToken)
    }
  }
}
