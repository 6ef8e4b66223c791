import AWSModel
import ResourceModel
import Values

/// A gateway endpoint for S3, through which builds without internet access fetch package assets.
struct S3GatewayEndpointResource: ResourceLogic {
  static let type = ResourceType(
    name: "s3_gateway_endpoint", terraformName: "aws_vpc_endpoint",
    summary: "A gateway endpoint: the free way from a VPC to S3 in its Region.",
    attributes: [
      .vpcID,
      Attribute(
        "route_table_ids", .set(.string), .required, constraints: [.identifier("rtb")],
        documentation: """
          The route tables that get a route to S3 through it, of its VPC. A route table takes one \
          gateway endpoint for S3. A change drops open connections of the subnets concerned.
          """),
      EndpointAccess.attribute,
      EndpointAccess.policy,
      Tags.attribute,
      .id("vpce-0a1b2c3d4e5f60718"),
      .arn("arn:aws:ec2:eu-west-1:123456789012:vpc-endpoint/vpce-0a1b2c3d4e5f60718"),
      Attribute(
        "service_name", .string, .computed,
        documentation: "The service, `com.amazonaws.REGION.s3` of the stack's Region."),
      Attribute(
        "prefix_list_id", .string, .computed,
        documentation: "The prefix list of S3 in the Region, for rules of security groups."),
      Attribute(
        "cidr_blocks", .list(.string), .computed,
        documentation: "The public networks of S3 in the Region, as the prefix list has them."),
      Attribute(
        "state", .string, .computed, documentation: "The state, `available` when it works."),
    ],
    exactlyOneOf: [["access", "policy"]], choiceHelp: EndpointAccess.choiceHelp,
    inDoubt: .clientToken,
    example: """
      resources:
        s3_gateway_endpoint:
          packages:
            vpc_id: ${vpc.main.id}
            route_table_ids: ["${route_table.private.id}"]
            access:
              - codeartifact
              - bucket: my-artifacts
                actions: [s3:GetObject, s3:PutObject]
      """,
    importID: "The id of the endpoint, such as `vpce-0a1b2c3d4e5f60718`.",
    complete: { attributes, context in
      Completions.dropEmpty(&attributes, ["tags"])
      attributes["service_name"] = .string(service(in: context.region))
      return EndpointAccess.complete(&attributes, context, isForS3: true)
    })

  /// The name of S3's endpoint service.
  private static func service(in region: String) -> String { "com.amazonaws.\(region).s3" }

  let cloud: Cloud

  init(_ cloud: Cloud) { self.cloud = cloud }

  func make(_ creation: Creation) async throws -> MadeObject {
    let answer = try await cloud.ec2.createVpcEndpoint(
      CreateVpcEndpointRequest(
        vpcEndpointType: "Gateway", vpcId: creation.attributes.requiredText("vpc_id"),
        serviceName: Self.service(in: cloud.region),
        policyDocument: PolicyDocuments.text(creation.attributes["policy"]),
        routeTableIds: creation.attributes.texts("route_table_ids"), clientToken: creation.token,
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
      let list = endpoints.isEmpty ? nil : try await prefixList()
      return { reference in
        endpoints[reference.id].map { object($0, list, access: reference.attributes["access"]) }
      }
    }
  }

  func change(_ update: Update) async throws -> String {
    let id = update.object.id
    let endpoint = try await cloud.vpcEndpoints([id])[id]
    let tables = SetChange("route_table_ids", update, present: endpoint?.routeTableIds ?? [])
    let policy = update.changed.contains("policy") ? update.attributes["policy"] : nil
    if !tables.isEmpty || policy != nil {
      _ = try await cloud.ec2.modifyVpcEndpoint(
        ModifyVpcEndpointRequest(
          vpcEndpointId: id, policyDocument: policy.map { PolicyDocuments.text($0) },
          addRouteTableIds: tables.added, removeRouteTableIds: tables.removed))
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

  private func prefixList() async throws -> PrefixList? {
    let name = Filter(name: "prefix-list-name", values: [Self.service(in: cloud.region)])
    return try await cloud.ec2.describePrefixLists(DescribePrefixListsRequest(filters: [name]))
      .prefixLists.first
  }

  private func object(
    _ endpoint: VpcEndpoint, _ list: PrefixList?, access: Value?
  ) -> ResourceObject {
    object(
      id: endpoint.vpcEndpointId,
      [
        "vpc_id": .string(endpoint.vpcId),
        "route_table_ids": .set(of: endpoint.routeTableIds.map(Value.string)),
        "access": access ?? .null,
        "policy": PolicyDocuments.value(endpoint.policyDocument),
        "tags": Tags.value(endpoint.tags),
        "arn": .string(endpoint.arn(cloud.region)),
        "service_name": .string(endpoint.serviceName),
        "prefix_list_id": Value(text: list?.prefixListId),
        "cidr_blocks": .strings(list?.cidrs ?? []),
        "state": .string(endpoint.state.lowercased()),
      ])
  }
}
