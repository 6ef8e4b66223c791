import AWSModel
import IAMPolicy

/// Endpoints and the routes to them.
extension AccessWorld {
  /// The endpoint of an id; nil where there is none.
  func endpoint(_ id: String) async throws -> VpcEndpoint? { try await allEndpoints()[id] }

  /// The endpoints of a VPC, in the order of their ids.
  func endpoints(of vpc: String) async throws -> [VpcEndpoint] {
    _ = try await allEndpoints()
    return endpointsByVPC[vpc] ?? []
  }

  private func allEndpoints() async throws -> [String: VpcEndpoint] {
    if let endpoints { return endpoints }
    let ec2 = cloud.ec2
    let all = try await allPages { token in
      let answer = try await ec2.describeVpcEndpoints(
        DescribeVpcEndpointsRequest(nextToken: token, maxResults: 1000))
      return (answer.vpcEndpoints, answer.nextToken)
    }
    let found = Dictionary(all.map { ($0.vpcEndpointId, $0) }, uniquingKeysWith: { $1 })
    endpoints = found
    endpointsByVPC = Dictionary(grouping: found.values, by: \.vpcId).mapValues { group in
      group.sorted { $0.vpcEndpointId < $1.vpcEndpointId }
    }
    return found
  }

  /// The policy of an endpoint.
  func policy(of endpoint: VpcEndpoint) -> IAMPolicy.AttachedPolicy {
    let id = endpoint.vpcEndpointId
    if let known = endpointPolicies[id] { return known }
    let text = endpoint.policyDocument ?? ""
    let type =
      endpoint.vpcEndpointType == "Gateway" ? "s3_gateway_endpoint" : "interface_endpoint"
    var found =
      text.isEmpty
      ? IAMPolicy.AttachedPolicy(.everythingForEveryone, name: id)
      : policy(text, named: id, kind: .endpoint)
    found.keeper = (type, id)
    endpointPolicies[id] = found
    return found
  }

  /// The route tables of a VPC.
  func routeTables(of vpc: String) async throws -> RouteTableFacts {
    if let known = routeTables[vpc] { return known }
    let ec2 = cloud.ec2
    let tables = try await allPages { token in
      let answer = try await ec2.describeRouteTables(
        DescribeRouteTablesRequest(
          filters: [Filter(name: "vpc-id", values: [vpc])], nextToken: token, maxResults: 100))
      return (answer.routeTables, answer.nextToken)
    }
    var facts = RouteTableFacts()
    for table in tables {
      for association in table.associations {
        if association.main { facts.main = table.routeTableId }
        if let subnet = association.subnetId { facts.bySubnet[subnet] = table.routeTableId }
      }
    }
    routeTables[vpc] = facts
    return facts
  }

  /// The subnets of a VPC, in the order of their ids.
  func subnets(of vpc: String) async throws -> [String] {
    if let known = subnets[vpc] { return known }
    let ec2 = cloud.ec2
    let found = try await allPages { token in
      let answer = try await ec2.describeSubnets(
        DescribeSubnetsRequest(
          filters: [Filter(name: "vpc-id", values: [vpc])], nextToken: token, maxResults: 1000))
      return (answer.subnets.map(\.subnetId), answer.nextToken)
    }.sorted()
    subnets[vpc] = found
    return found
  }
}
