import AWSModel

/// Internet gateways: `CreateInternetGateway` to `DeleteInternetGateway`.
extension Simulation {
  func createInternetGateway(
    _ request: CreateInternetGatewayRequest
  ) throws(AWSError) -> CreateInternetGatewayResponse {
    let tags = try tags(request.tagSpecifications, for: "internet-gateway")
    try check(.internetGatewaysPerRegion, world.internetGateways.count(.region(region)) + 1) { _ in
      .ec2(
        "InternetGatewayLimitExceeded",
        "The maximum number of internet gateways has been reached.")
    }
    let id = newId("igw", in: world.internetGateways)
    let gateway = InternetGatewayEntity(key: id, region: region, createdAt: now, tags: tags)
    world.internetGateways[id] = gateway
    return CreateInternetGatewayResponse(internetGateway: shape(gateway))
  }

  func attachInternetGateway(
    _ request: AttachInternetGatewayRequest
  ) throws(AWSError) -> EmptyResponse {
    var gateway = try internetGateway(request.internetGatewayId)
    let vpc = try vpc(request.vpcId)
    if let other = gateway.vpcId {
      throw .ec2(
        "Resource.AlreadyAssociated",
        "resource \(gateway.key) is already attached to network \(other)")
    }
    if let other = world.internetGateways.first(.vpc(vpc.key)) {
      throw .ec2(
        "Resource.AlreadyAssociated",
        "network \(vpc.key) already has the internet gateway \(other.key) attached")
    }
    gateway.vpcId = vpc.key
    world.internetGateways[gateway.key] = gateway
    return EmptyResponse()
  }

  func detachInternetGateway(
    _ request: DetachInternetGatewayRequest
  ) throws(AWSError) -> EmptyResponse {
    var gateway = try internetGateway(request.internetGatewayId)
    let vpc = try vpc(request.vpcId)
    guard gateway.vpcId == vpc.key else {
      throw .ec2(
        "Gateway.NotAttached", "resource \(gateway.key) is not attached to network \(vpc.key)")
    }
    guard !world.routeTables.contains(.gateway(gateway.key)) else {
      throw .ec2(
        "DependencyViolation",
        "The internetGateway '\(gateway.key)' has a route table associated "
          + "and cannot be detached.")
    }
    gateway.vpcId = nil
    world.internetGateways[gateway.key] = gateway
    return EmptyResponse()
  }

  func deleteInternetGateway(
    _ request: DeleteInternetGatewayRequest
  ) throws(AWSError) -> EmptyResponse {
    let gateway = try internetGateway(request.internetGatewayId)
    guard gateway.vpcId == nil else {
      throw .hasDependencies("internetGateway", gateway.key)
    }
    world.internetGateways[gateway.key] = nil
    return EmptyResponse()
  }

  func describeInternetGateways(
    _ request: DescribeInternetGatewaysRequest
  ) throws(AWSError) -> DescribeInternetGatewaysResponse {
    let page = try describe(
      Self.internetGatewayRules, ids: request.internetGatewayIds, filters: request.filters,
      maxResults: request.maxResults, nextToken: request.nextToken)
    return DescribeInternetGatewaysResponse(
      internetGateways: page.elements.map(shape), nextToken: page.next)
  }
}

extension Simulation {
  static let internetGatewayRules = DescribeRules<InternetGatewayEntity>(
    table: { $0.world.internetGateways }, notFound: { .noSuchInternetGateway($0) },
    indexed: ["attachment.vpc-id": { .vpc($0) }],
    filters: [
      "internet-gateway-id": { gateway, _ in [gateway.key] },
      "attachment.vpc-id": { gateway, _ in gateway.vpcId.map { [$0] } ?? [] },
      "attachment.state": { gateway, _ in gateway.vpcId == nil ? [] : ["available"] },
      "owner-id": { _, simulation in [simulation.account] },
    ])

  private func internetGateway(_ id: String) throws(AWSError) -> InternetGatewayEntity {
    guard let gateway = find(world.internetGateways, id) else {
      throw .noSuchInternetGateway(id)
    }
    return gateway
  }

  private func shape(_ gateway: InternetGatewayEntity) -> InternetGateway {
    InternetGateway(
      internetGatewayId: gateway.key, ownerId: account,
      attachments: gateway.vpcId.map { [.init(state: "available", vpcId: $0)] } ?? [],
      tags: gateway.tags)
  }
}
