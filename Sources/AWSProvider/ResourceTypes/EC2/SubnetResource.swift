import AWSModel
import ResourceModel
import Values

/// A subnet of a VPC.
struct SubnetResource: ResourceLogic {
  static let type = ResourceType(
    name: "subnet", terraformName: "aws_subnet",
    summary: "A part of a VPC's network, in one Availability Zone.",
    attributes: [
      .vpcID,
      Attribute(
        "cidr_block", .string, .required, change: .replacement,
        constraints: [.network(prefix: 16...28)], equivalence: .network,
        documentation: """
          Its IPv4 network, /16 to /28, inside one network of the VPC and apart from those of \
          other subnets. AWS keeps the first four addresses and the last one for itself.
          """),
      Attribute(
        "availability_zone", .string, .optionalComputed, change: .replacement,
        constraints: [
          .pattern(
            "[a-z]{2}(-[a-z]+)+-[0-9](-[a-z]+-[0-9])?[a-z]",
            meaning: "an Availability Zone such as `eu-west-1a`")
        ],
        documentation: "The Availability Zone, of the stack's Region; AWS picks one if absent."),
      Attribute(
        "map_public_ip_on_launch", .bool, default: false,
        documentation: "Whether instances launched in it get public addresses."),
      Tags.attribute,
      .id("subnet-0a1b2c3d4e5f60718"),
      .arn("arn:aws:ec2:eu-west-1:123456789012:subnet/subnet-0a1b2c3d4e5f60718"),
    ],
    inDoubt: .ownershipTag,
    example: """
      resources:
        subnet:
          builds:
            vpc_id: ${vpc.main.id}
            cidr_block: ${cidrsubnet(vpc.main.cidr_block, 8, 1)}
            availability_zone: ${stack.region}a
      """,
    importID: "The id of the subnet, such as `subnet-0a1b2c3d4e5f60718`.",
    complete: { attributes, context in
      Completions.dropEmpty(&attributes, ["tags"])
      guard let zone = attributes.text("availability_zone"), !zone.hasPrefix(context.region) else {
        return []
      }
      return [
        AttributeProblem(
          "The Availability Zone \(zone) is not in the stack's Region, \(context.region)",
          at: ValuePath("availability_zone"),
          help: "Name a zone such as \(context.region)a, or leave it out.")
      ]
    })

  let cloud: Cloud

  init(_ cloud: Cloud) { self.cloud = cloud }

  func make(_ creation: Creation) async throws -> MadeObject {
    let answer = try await cloud.ec2.createSubnet(
      CreateSubnetRequest(
        vpcId: creation.attributes.requiredText("vpc_id"),
        cidrBlock: creation.attributes.text("cidr_block"),
        availabilityZone: creation.attributes.text("availability_zone"),
        tagSpecifications: Tags.specification("subnet", creation, owned: true)))
    return MadeObject(id: answer.subnet.subnetId)
  }

  func finish(_ creation: Creation, id: String) async throws {
    if creation.attributes.flag("map_public_ip_on_launch") {
      try await setPublicAddresses(id, true)
    }
  }

  func read(
    _ references: [ObjectReference], sharing: SharedReads
  ) async -> [Result<ResourceObject?, any Error>] {
    await results(references) {
      let subnets = try await lookUp(
        references.map(\.id), filter: "subnet-id", idOf: \Subnet.subnetId
      ) { ids, filters, token in
        let answer = try await cloud.ec2.describeSubnets(
          DescribeSubnetsRequest(subnetIds: ids, filters: filters, nextToken: token))
        return (answer.subnets, answer.nextToken)
      }
      return { subnets[$0.id].map(object) }
    }
  }

  func change(_ update: Update) async throws -> String {
    let id = update.object.id
    if update.changed.contains("map_public_ip_on_launch") {
      try await setPublicAddresses(id, update.attributes.flag("map_public_ip_on_launch"))
    }
    try await cloud.changeTags(of: id, update)
    return id
  }

  func remove(_ deletion: Deletion) async throws {
    try await cloud.ec2.deleteSubnet(DeleteSubnetRequest(subnetId: deletion.object.id))
  }

  func find(_ creation: Creation) async throws -> Finding {
    try await cloud.findOwned("subnet", creation)
  }

  private func setPublicAddresses(_ id: String, _ isOn: Bool) async throws {
    try await cloud.ec2.modifySubnetAttribute(
      ModifySubnetAttributeRequest(
        subnetId: id, mapPublicIpOnLaunch: AttributeBooleanValue(value: isOn)))
  }

  private func object(_ subnet: Subnet) -> ResourceObject {
    object(
      id: subnet.subnetId,
      [
        "vpc_id": .string(subnet.vpcId),
        "cidr_block": .string(subnet.cidrBlock),
        "availability_zone": .string(subnet.availabilityZone),
        "map_public_ip_on_launch": .bool(subnet.mapPublicIpOnLaunch),
        "tags": Tags.value(subnet.tags),
        "arn": .string(subnet.subnetArn),
      ])
  }
}
