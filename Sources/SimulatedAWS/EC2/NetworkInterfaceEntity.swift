import AWSModel

/// A network interface of an interface endpoint.
struct NetworkInterfaceEntity: Entity, Tagged {
  static let kind = EntityKind.networkInterface
  var key: String
  var region: String
  var createdAt: Timestamp
  var vpcId: String
  var subnetId: String
  var zone: String
  var address: String
  var groupIds: [String]
  var endpointId: String
  var tags: [Tag] = []

  var indexKeys: [IndexKey] {
    [.region(region), .vpc(vpcId), .subnet(subnetId), .endpoint(endpointId)]
      + Set(groupIds).map { .securityGroup($0) }
  }
  var displayName: String? { "VPC Endpoint Interface \(endpointId)" }
}

/// `DescribeNetworkInterfaces`.
extension Simulation {
  func describeNetworkInterfaces(
    _ request: DescribeNetworkInterfacesRequest
  ) throws(AWSError) -> DescribeNetworkInterfacesResponse {
    let page = try describe(
      Self.networkInterfaceRules, ids: request.networkInterfaceIds, filters: request.filters,
      maxResults: request.maxResults, nextToken: request.nextToken)
    return DescribeNetworkInterfacesResponse(
      networkInterfaces: page.elements.map(shape), nextToken: page.next)
  }

  static let networkInterfaceRules = DescribeRules<NetworkInterfaceEntity>(
    table: { $0.world.networkInterfaces }, notFound: { .noSuchNetworkInterface($0) },
    indexed: [
      "vpc-id": { .vpc($0) }, "subnet-id": { .subnet($0) }, "group-id": { .securityGroup($0) },
    ],
    filters: [
      "network-interface-id": { interface, _ in [interface.key] },
      "vpc-id": { interface, _ in [interface.vpcId] },
      "subnet-id": { interface, _ in [interface.subnetId] },
      "group-id": { interface, _ in interface.groupIds },
      "availability-zone": { interface, _ in [interface.zone] },
      "private-ip-address": { interface, _ in [interface.address] },
      "interface-type": { _, _ in ["vpc_endpoint"] },
      "status": { _, _ in ["in-use"] },
      "description": { interface, _ in [interface.displayName ?? ""] },
    ])

  private func shape(_ interface: NetworkInterfaceEntity) -> NetworkInterface {
    NetworkInterface(
      networkInterfaceId: interface.key, subnetId: interface.subnetId, vpcId: interface.vpcId,
      ownerId: account, availabilityZone: interface.zone, privateIpAddress: interface.address,
      interfaceType: "vpc_endpoint", status: "in-use",
      description: interface.displayName ?? "", requesterManaged: true,
      groups: interface.groupIds.map {
        GroupIdentifier(groupId: $0, groupName: world.securityGroups[$0]?.name ?? "")
      })
  }
}
