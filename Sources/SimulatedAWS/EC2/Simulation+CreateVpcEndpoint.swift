import AWSModel

/// `CreateVpcEndpoint`.
extension Simulation {
  func createVpcEndpoint(
    _ request: CreateVpcEndpointRequest
  ) throws(AWSError) -> CreateVpcEndpointResponse {
    if let id = try idempotent(request, token: request.clientToken) {
      return CreateVpcEndpointResponse(
        vpcEndpoint: shape(try endpoint(id)), clientToken: request.clientToken)
    }
    let vpc = try vpc(request.vpcId)
    guard let service = EndpointService(request.serviceName, in: region) else {
      throw .noSuchService(request.serviceName)
    }
    let type = request.vpcEndpointType ?? "Gateway"
    guard service.types.contains(type) else {
      throw .ec2(
        "InvalidParameter",
        "VPC Endpoint Type '\(type)' is not supported by the service '\(service.name)'")
    }
    let tags = try tags(request.tagSpecifications, for: "vpc-endpoint")
    var endpoint = VPCEndpointEntity(
      key: newId("vpce", in: world.endpoints), region: region, createdAt: now, vpcId: vpc.key,
      serviceName: service.name, isGateway: type == "Gateway", dnsSuffix: ids.token(8),
      settledAt: Timestamp(secondsSinceEpoch: now.secondsSinceEpoch + settling), tags: tags)
    if let policy = request.policyDocument, !policy.isEmpty {
      try requireEndpointPolicy(policy)
      endpoint.policy = policy
    }
    if let addressType = request.ipAddressType { endpoint.addressType = addressType }
    endpoint.dnsRecordType = request.dnsOptions?.dnsRecordIpType
    if endpoint.isGateway {
      try setUpGateway(&endpoint, request)
    } else {
      try setUpInterface(&endpoint, request, service, vpc)
    }
    world.endpoints[endpoint.key] = endpoint
    remember(request, token: request.clientToken, id: endpoint.key)
    return CreateVpcEndpointResponse(
      vpcEndpoint: shape(endpoint), clientToken: request.clientToken)
  }

  private func setUpGateway(
    _ endpoint: inout VPCEndpointEntity, _ request: CreateVpcEndpointRequest
  ) throws(AWSError) {
    guard request.subnetIds.isEmpty else { throw .notForGateways("Subnet IDs") }
    guard request.securityGroupIds.isEmpty else { throw .notForGateways("Security group IDs") }
    guard request.privateDnsEnabled != true else { throw .notForGateways("Private DNS") }
    let inRegion = world.endpoints.count(.gatewayEndpoints(region))
    try check(.gatewayEndpointsPerRegion, inRegion + 1) { .tooManyEndpoints($0) }
    let inVPC = world.endpoints.count(.gatewayEndpoints(endpoint.vpcId))
    try check(.gatewayEndpointsPerVPC, inVPC + 1) { .tooManyEndpoints($0) }
    try addRoutes(&endpoint, request.routeTableIds)
  }

  private func setUpInterface(
    _ endpoint: inout VPCEndpointEntity, _ request: CreateVpcEndpointRequest,
    _ service: EndpointService, _ vpc: VPCEntity
  ) throws(AWSError) {
    guard request.routeTableIds.isEmpty else {
      throw .ec2(
        "InvalidParameter",
        "Route table IDs are only supported for Gateway type VPC Endpoint.")
    }
    let interfaces =
      world.endpoints.count(.vpc(vpc.key)) - world.endpoints.count(.gatewayEndpoints(vpc.key))
    try check(.interfaceEndpointsPerVPC, interfaces + 1) { .tooManyEndpoints($0) }
    try setGroups(
      &endpoint, request.securityGroupIds.isEmpty ? [vpc.defaultGroupId] : request.securityGroupIds)
    try addInterfaces(&endpoint, in: request.subnetIds)
    endpoint.privateDNSOnlyForResolver =
      request.dnsOptions?.privateDnsOnlyForInboundResolverEndpoint
    if request.privateDnsEnabled ?? service.hasPrivateDNSByDefault {
      try enablePrivateDNS(&endpoint, service, vpc)
    }
  }
}

extension AWSError {
  fileprivate static func notForGateways(_ what: String) -> AWSError {
    .ec2("InvalidParameter", "\(what) are only supported for Interface type VPC Endpoint.")
  }

  fileprivate static func tooManyEndpoints(_ limit: Int) -> AWSError {
    .ec2(
      "VpcEndpointLimitExceeded",
      "The maximum number of VPC endpoints has been reached: \(limit)")
  }
}
