import AWSModel
import ResourceModel
import Values

/// An interface endpoint: private addresses in a VPC for S3 or CodeArtifact.
struct InterfaceEndpointResource: ResourceLogic {
  static let type = ResourceType(
    name: "interface_endpoint", terraformName: "aws_vpc_endpoint",
    summary: "An interface endpoint: private addresses for S3 or CodeArtifact in a VPC.",
    attributes: [
      .vpcID,
      Attribute(
        "service", .string, .required, change: .replacement,
        constraints: [.oneOf(["s3", "codeartifact.api", "codeartifact.repositories"])],
        documentation: """
          What it leads to: `codeartifact.api` for the calls of `aws codeartifact`, \
          `codeartifact.repositories` for package managers, or `s3`.
          """),
      Attribute(
        "subnet_ids", .set(.string), .required,
        constraints: [.count(1...64), .identifier("subnet")],
        documentation: """
          The subnets that get a network interface, at most one for an Availability Zone.
          """),
      Attribute(
        "security_group_ids", .set(.string), .optionalComputed, constraints: [.identifier("sg")],
        documentation: """
          The security groups of its network interfaces, which must let HTTPS in; by default the \
          VPC's default group.
          """),
      Attribute(
        "private_dns_enabled", .bool, default: false,
        documentation: """
          Whether the service's ordinary names lead to it within the VPC. The VPC needs DNS \
          support and DNS host names; for S3 it also needs a gateway endpoint.
          """),
      EndpointAccess.attribute,
      EndpointAccess.policy,
      Tags.attribute,
      .id("vpce-0a1b2c3d4e5f60718"),
      .arn("arn:aws:ec2:eu-west-1:123456789012:vpc-endpoint/vpce-0a1b2c3d4e5f60718"),
      Attribute(
        "service_name", .string, .computed, follows: ["service"],
        documentation: "The service, such as `com.amazonaws.eu-west-1.codeartifact.api`."),
      Attribute(
        "network_interface_ids", .list(.string), .computed, follows: ["subnet_ids"],
        documentation: "Its network interfaces, one for each subnet."),
      Attribute(
        "dns_entries",
        .list(
          .object([
            Attribute("dns_name", .string, .computed, documentation: "A name that leads to it."),
            Attribute(
              "hosted_zone_id", .string, .computed, documentation: "The hosted zone of the name."),
          ])), .computed, follows: ["subnet_ids", "private_dns_enabled"],
        documentation: "All names that lead to it, as AWS tells them."),
      Attribute(
        "regional_dns_name", .string, .computed,
        documentation: "Its own name for the Region, without a leading `*.`."),
      Attribute(
        "zonal_dns_names", .list(.string), .computed, follows: ["subnet_ids"],
        documentation: "Its own names for single Availability Zones."),
      Attribute(
        "endpoint_urls", .map(.string), .computed,
        documentation: """
          URLs for clients: for S3 by API (`bucket`, `accesspoint`, `control`), for CodeArtifact \
          `api` or `repositories`.
          """),
    ],
    exactlyOneOf: [["access", "policy"]], choiceHelp: EndpointAccess.choiceHelp,
    inDoubt: .clientToken,
    example: """
      resources:
        interface_endpoint:
          repositories:
            vpc_id: ${vpc.main.id}
            service: codeartifact.repositories
            subnet_ids: ["${subnet.builds.id}"]
            security_group_ids: ["${security_group.endpoints.id}"]
            private_dns_enabled: true
            access: [full]
      """,
    importID: "The id of the endpoint, such as `vpce-0a1b2c3d4e5f60718`.",
    complete: { attributes, context in
      Completions.dropEmpty(&attributes, ["tags", "security_group_ids"])
      guard let service = attributes.text("service") else {
        if attributes["access"]?.isNull == false { attributes["policy"] = .unknown(Unknown()) }
        return []
      }
      attributes["service_name"] = .string("com.amazonaws.\(context.region).\(service)")
      return EndpointAccess.complete(&attributes, context, isForS3: service == "s3")
    })

  let cloud: Cloud

  init(_ cloud: Cloud) { self.cloud = cloud }

  func make(_ creation: Creation) async throws -> MadeObject {
    let attributes = creation.attributes
    let answer = try await cloud.ec2.createVpcEndpoint(
      CreateVpcEndpointRequest(
        vpcEndpointType: "Interface", vpcId: attributes.requiredText("vpc_id"),
        serviceName: "com.amazonaws.\(cloud.region).\(attributes.requiredText("service"))",
        policyDocument: PolicyDocuments.text(attributes["policy"]),
        subnetIds: attributes.texts("subnet_ids"),
        securityGroupIds: attributes.texts("security_group_ids"), clientToken: creation.token,
        privateDnsEnabled: attributes.flag("private_dns_enabled"),
        tagSpecifications: Tags.specification("vpc-endpoint", creation, owned: false)))
    return MadeObject(id: answer.vpcEndpoint.vpcEndpointId)
  }

  func finish(_ creation: Creation, id: String) async throws {
    try await cloud.waitUntilAvailable(id)
  }

  func read(
    _ references: [ObjectReference], sharing: SharedReads
  ) async -> [Result<ResourceObject?, any Error>] {
    await results(references) {
      let endpoints = try await sharing.vpcEndpoints()
      return { reference in
        endpoints[reference.id].map { object($0, access: reference.attributes["access"]) }
      }
    }
  }

  func change(_ update: Update) async throws -> String {
    let id = update.object.id
    let endpoint = try await cloud.vpcEndpoints([id])[id]
    let subnets = SetChange("subnet_ids", update, present: endpoint?.subnetIds ?? [])
    let groups = SetChange(
      "security_group_ids", update, present: endpoint?.groups.map(\.groupId) ?? [])
    let policy = update.changed.contains("policy") ? update.attributes["policy"] : nil
    let names =
      update.changed.contains("private_dns_enabled")
      ? update.attributes.flag("private_dns_enabled") : nil
    if !subnets.isEmpty || !groups.isEmpty || policy != nil || names != nil {
      _ = try await cloud.ec2.modifyVpcEndpoint(
        ModifyVpcEndpointRequest(
          vpcEndpointId: id, policyDocument: policy.map { PolicyDocuments.text($0) },
          addSubnetIds: subnets.added, removeSubnetIds: subnets.removed,
          addSecurityGroupIds: groups.added, removeSecurityGroupIds: groups.removed,
          privateDnsEnabled: names))
      try await cloud.waitUntilAvailable(id)
    }
    try await cloud.changeTags(of: id, update)
    return id
  }

  func remove(_ deletion: Deletion) async throws {
    try await cloud.deleteVpcEndpoint(deletion.object.id)
  }

  /// The same request with the same token gives the endpoint that was made, or makes it.
  func find(_ creation: Creation) async throws -> Finding {
    .made(id: try await make(creation).id)
  }

  private func object(_ endpoint: VpcEndpoint, access: Value?) -> ResourceObject {
    let names = EndpointNames(endpoint, region: cloud.region)
    let service = endpoint.serviceName.split(separator: ".").dropFirst(3).joined(separator: ".")
    let entries = endpoint.dnsEntries.map { entry in
      Value.fields([
        ("dns_name", .string(entry.dnsName)), ("hosted_zone_id", Value(text: entry.hostedZoneId)),
      ])
    }
    return object(
      id: endpoint.vpcEndpointId,
      [
        "vpc_id": .string(endpoint.vpcId),
        "service": .string(service),
        "subnet_ids": .set(of: endpoint.subnetIds.map(Value.string)),
        "security_group_ids": Value(setOf: endpoint.groups.map(\.groupId)),
        "private_dns_enabled": .bool(endpoint.privateDnsEnabled),
        "access": access ?? .null,
        "policy": PolicyDocuments.value(endpoint.policyDocument),
        "tags": Tags.value(endpoint.tags),
        "arn": .string(endpoint.arn(cloud.region)),
        "service_name": .string(endpoint.serviceName),
        "network_interface_ids": .strings(endpoint.networkInterfaceIds.sorted()),
        "dns_entries": .array(entries),
        "regional_dns_name": Value(text: names.regional),
        "zonal_dns_names": .strings(names.zonal),
        "endpoint_urls": Value(mapOf: names.urls(service: service)),
      ])
  }
}
