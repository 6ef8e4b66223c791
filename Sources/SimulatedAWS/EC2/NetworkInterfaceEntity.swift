package import AWSModel

/// A network interface of an interface endpoint.
package struct NetworkInterfaceEntity: Entity, Tagged {
  package static let kind = EntityKind.networkInterface
  package var key: String
  package var region: String
  package var createdAt: Timestamp
  package var vpcId: String
  package var subnetId: String
  package var zone: String
  package var address: String
  package var groupIds: [String]
  package var endpointId: String
  package var tags: [Tag] = []

  package var indexKeys: [IndexKey] {
    [.region(region), .vpc(vpcId), .subnet(subnetId), .endpoint(endpointId)]
      + Set(groupIds).map { .securityGroup($0) }
  }
  package var displayName: String? { "VPC Endpoint Interface \(endpointId)" }
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
