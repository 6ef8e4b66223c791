import AWSModel

/// Endpoints after their creation: `DescribeVpcEndpoints`, `ModifyVpcEndpoint`, `DeleteVpcEndpoints`.
extension Simulation {
  func describeVpcEndpoints(
    _ request: DescribeVpcEndpointsRequest
  ) throws(AWSError) -> DescribeVpcEndpointsResponse {
    let page = try describe(
      Self.endpointRules, ids: request.vpcEndpointIds, filters: request.filters,
      maxResults: request.maxResults, nextToken: request.nextToken)
    return DescribeVpcEndpointsResponse(
      vpcEndpoints: page.elements.map(shape), nextToken: page.next)
  }

  func modifyVpcEndpoint(
    _ request: ModifyVpcEndpointRequest
  ) throws(AWSError) -> ModifyVpcEndpointResponse {
    var endpoint = try endpoint(request.vpcEndpointId)
    guard !endpoint.isDeleting else {
      throw .ec2(
        "InvalidParameter", "The endpoint \(endpoint.key) is being deleted")
    }
    if request.resetPolicy == true {
      guard request.policyDocument == nil else {
        throw .ec2(
          "InvalidParameterCombination",
          "The parameters ResetPolicy and PolicyDocument cannot be used together")
      }
      endpoint.policy = VPCEndpointEntity.fullAccess
    }
    if let policy = request.policyDocument {
      try requireEndpointPolicy(policy)
      endpoint.policy = policy
    }
    if let addressType = request.ipAddressType { endpoint.addressType = addressType }
    if endpoint.isGateway {
      try modifyGateway(&endpoint, request)
    } else {
      try modifyInterface(&endpoint, request)
    }
    world.endpoints[endpoint.key] = endpoint
    return ModifyVpcEndpointResponse(return: true)
  }

  func deleteVpcEndpoints(
    _ request: DeleteVpcEndpointsRequest
  ) throws(AWSError) -> DeleteVpcEndpointsResponse {
    var unsuccessful: [UnsuccessfulItem] = []
    for id in request.vpcEndpointIds {
      guard var endpoint = find(world.endpoints, id) else {
        unsuccessful.append(
          UnsuccessfulItem(
            resourceId: id,
            error: UnsuccessfulItemError(
              code: "InvalidVpcEndpoint.NotFound",
              message: "The Vpc Endpoint Id '\(id)' does not exist")))
        continue
      }
      guard !endpoint.isDeleting else { continue }
      try removeRoutes(&endpoint, endpoint.routeTableIds)
      endpoint.isDeleting = true
      endpoint.settledAt = Timestamp(secondsSinceEpoch: now.secondsSinceEpoch + settling)
      world.endpoints[id] = endpoint
      if settling == 0 { remove(endpoint) }
    }
    return DeleteVpcEndpointsResponse(unsuccessful: unsuccessful)
  }

  /// Removes the endpoints whose deletion is done.
  func removeEndpointsThatLeft() {
    for endpoint in world.endpoints.all(.leaving) where endpoint.settledAt <= now {
      remove(endpoint)
    }
  }

  private func remove(_ endpoint: VPCEndpointEntity) {
    for key in world.networkInterfaces.keys(.endpoint(endpoint.key)) {
      world.networkInterfaces[key] = nil
    }
    world.endpoints[endpoint.key] = nil
  }

  private func modifyGateway(
    _ endpoint: inout VPCEndpointEntity, _ request: ModifyVpcEndpointRequest
  ) throws(AWSError) {
    guard request.addSubnetIds.isEmpty, request.removeSubnetIds.isEmpty,
      request.addSecurityGroupIds.isEmpty, request.removeSecurityGroupIds.isEmpty,
      request.privateDnsEnabled != true
    else {
      throw .ec2(
        "InvalidParameter",
        "Subnets, security groups and private DNS are only supported for Interface type "
          + "VPC Endpoint.")
    }
    try removeRoutes(&endpoint, request.removeRouteTableIds)
    try addRoutes(&endpoint, request.addRouteTableIds)
  }

  private func modifyInterface(
    _ endpoint: inout VPCEndpointEntity, _ request: ModifyVpcEndpointRequest
  ) throws(AWSError) {
    guard request.addRouteTableIds.isEmpty, request.removeRouteTableIds.isEmpty else {
      throw .ec2(
        "InvalidParameter",
        "Route table IDs are only supported for Gateway type VPC Endpoint.")
    }
    let groups =
      endpoint.groupIds.filter { !request.removeSecurityGroupIds.contains($0) }
      + request.addSecurityGroupIds.filter { !endpoint.groupIds.contains($0) }
    if groups != endpoint.groupIds { try setGroups(&endpoint, groups) }
    try removeInterfaces(&endpoint, in: request.removeSubnetIds)
    try addInterfaces(&endpoint, in: request.addSubnetIds)
    if let only = request.dnsOptions?.privateDnsOnlyForInboundResolverEndpoint {
      endpoint.privateDNSOnlyForResolver = only
    }
    guard let enabled = request.privateDnsEnabled else { return }
    guard enabled else {
      endpoint.hasPrivateDNS = false
      return
    }
    guard let service = EndpointService(endpoint.serviceName, in: region) else { return }
    try enablePrivateDNS(&endpoint, service, try vpc(endpoint.vpcId))
  }
}

extension Simulation {
  static let endpointRules = DescribeRules<VPCEndpointEntity>(
    table: { $0.world.endpoints }, notFound: { .noSuchEndpoint($0) },
    indexed: ["vpc-id": { .vpc($0) }],
    filters: [
      "vpc-endpoint-id": { endpoint, _ in [endpoint.key] },
      "vpc-id": { endpoint, _ in [endpoint.vpcId] },
      "service-name": { endpoint, _ in [endpoint.serviceName] },
      "vpc-endpoint-type": { endpoint, _ in [endpoint.isGateway ? "Gateway" : "Interface"] },
      "vpc-endpoint-state": { endpoint, simulation in [endpoint.state(at: simulation.now)] },
      "ip-address-type": { endpoint, _ in [endpoint.addressType] },
    ])

  /// The endpoint of an id.
  func endpoint(_ id: String) throws(AWSError) -> VPCEndpointEntity {
    guard let endpoint = find(world.endpoints, id) else { throw .noSuchEndpoint(id) }
    return endpoint
  }

  /// The endpoint as the operations answer it.
  func shape(_ endpoint: VPCEndpointEntity) -> VpcEndpoint {
    let interfaces = world.networkInterfaces.keys(.endpoint(endpoint.key))
    return VpcEndpoint(
      vpcEndpointId: endpoint.key, vpcEndpointType: endpoint.isGateway ? "Gateway" : "Interface",
      vpcId: endpoint.vpcId, serviceName: endpoint.serviceName, state: endpoint.state(at: now),
      policyDocument: endpoint.policy, routeTableIds: endpoint.routeTableIds,
      subnetIds: endpoint.subnetIds,
      groups: endpoint.groupIds.map {
        SecurityGroupIdentifier(groupId: $0, groupName: world.securityGroups[$0]?.name ?? "")
      },
      ipAddressType: endpoint.addressType,
      dnsOptions: DnsOptions(
        dnsRecordIpType: endpoint.dnsRecordType
          ?? (endpoint.isGateway ? "service-defined" : endpoint.addressType),
        privateDnsOnlyForInboundResolverEndpoint: endpoint.privateDNSOnlyForResolver),
      privateDnsEnabled: endpoint.hasPrivateDNS, requesterManaged: false,
      networkInterfaceIds: interfaces, dnsEntries: dnsEntries(endpoint),
      creationTimestamp: endpoint.createdAt, tags: endpoint.tags, ownerId: account)
  }

  /// An interface endpoint's names: the regional one, one for each zone, and the private one.
  private func dnsEntries(_ endpoint: VPCEndpointEntity) -> [DnsEntry] {
    guard !endpoint.isGateway, let service = EndpointService(endpoint.serviceName, in: region)
    else { return [] }
    let stem = "\(service.wildcardPrefix)\(endpoint.key)-\(endpoint.dnsSuffix)"
    let zones = endpoint.subnetIds.compactMap { world.subnets[$0]?.zone }.sorted()
    let names =
      ["\(stem).\(service.endpointDomain)"]
      + zones.map { "\(stem)-\($0).\(service.endpointDomain)" }
    let zoneId = hostedZoneId(service.endpointDomain)
    var entries = names.map { DnsEntry(dnsName: $0, hostedZoneId: zoneId) }
    if endpoint.hasPrivateDNS {
      entries.append(
        DnsEntry(
          dnsName: service.privateDNSName,
          hostedZoneId: hostedZoneId("\(endpoint.vpcId)/\(service.privateDNSName)")))
    }
    return entries
  }

  private func hostedZoneId(_ domain: String) -> String {
    "Z" + String(stableHash(domain) | 1 << 63, radix: 36).uppercased()
  }
}
