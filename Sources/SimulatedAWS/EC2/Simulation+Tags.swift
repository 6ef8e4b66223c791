import AWSModel

/// Tags of existing things: `CreateTags`, `DeleteTags`, `DescribeTags`.
extension Simulation {
  func createTags(_ request: CreateTagsRequest) throws(AWSError) -> EmptyResponse {
    guard !request.tags.isEmpty else { throw .missingParameter("tags") }
    for id in request.resources {
      try changeTags(of: id) { tags throws(AWSError) in
        tags = try merged(tags, with: request.tags)
      }
    }
    return EmptyResponse()
  }

  func deleteTags(_ request: DeleteTagsRequest) throws(AWSError) -> EmptyResponse {
    for id in request.resources {
      try changeTags(of: id) { tags throws(AWSError) in
        tags.removeAll { tag in
          request.tags.isEmpty
            || request.tags.contains { $0.key == tag.key && ($0.value ?? tag.value) == tag.value }
        }
      }
    }
    return EmptyResponse()
  }

  func describeTags(_ request: DescribeTagsRequest) throws(AWSError) -> DescribeTagsResponse {
    let known: Set = ["resource-id", "resource-type", "key", "value"]
    for filter in request.filters where !known.contains(filter.name) {
      throw .ec2("InvalidParameterValue", "The filter '\(filter.name)' is invalid")
    }
    let all = taggedThings.flatMap { id, type, tags in
      tags.map { TagDescription(resourceId: id, resourceType: type, key: $0.key, value: $0.value) }
    }.filter { tag in
      request.filters.allSatisfy { filter in
        let value =
          switch filter.name {
          case "resource-id": tag.resourceId
          case "resource-type": tag.resourceType
          case "key": tag.key
          default: tag.value
          }
        return filter.values.contains { wildcard($0, matches: value) }
      }
    }.sorted { ($0.resourceId, $0.key) < ($1.resourceId, $1.key) }
    let page = Page(
      all, after: request.nextToken, limit: request.maxResults ?? 1000,
      key: { "\($0.resourceId)/\($0.key)" })
    return DescribeTagsResponse(tags: page.elements, nextToken: page.next)
  }

  private var taggedThings: [(id: String, type: String, tags: [Tag])] {
    func things<Row: Entity & Tagged>(_ table: Table<Row>) -> [(String, String, [Tag])] {
      all(table, .region(region)).map { ($0.key, Row.kind.rawValue, $0.tags) }
    }
    return things(world.vpcs) + things(world.subnets) + things(world.routeTables)
      + things(world.internetGateways) + things(world.securityGroups) + things(world.networkACLs)
      + things(world.endpoints) + things(world.networkInterfaces)
      + all(world.securityGroups, .region(region)).flatMap(rules).map {
        ($0.securityGroupRuleId, "security-group-rule", $0.tags)
      }
  }

  private func changeTags(
    of id: String, _ change: (inout [Tag]) throws(AWSError) -> Void
  ) throws(AWSError) {
    switch id.split(separator: "-").first {
    case "vpc": try changeTags(\.vpcs, id, .noSuchVPC(id), change)
    case "subnet": try changeTags(\.subnets, id, .noSuchSubnet(id), change)
    case "rtb": try changeTags(\.routeTables, id, .noSuchRouteTable(id), change)
    case "igw": try changeTags(\.internetGateways, id, .noSuchInternetGateway(id), change)
    case "sg": try changeTags(\.securityGroups, id, .noSuchSecurityGroup(id), change)
    case "sgr": try changeTags(ofRule: id, change)
    case "vpce": try changeTags(\.endpoints, id, .noSuchEndpoint(id), change)
    case "eni": try changeTags(\.networkInterfaces, id, .noSuchNetworkInterface(id), change)
    case "acl":
      try changeTags(
        \.networkACLs, id,
        .ec2("InvalidNetworkAclID.NotFound", "The networkAcl ID '\(id)' does not exist"), change)
    default: throw .ec2("InvalidID", "The ID '\(id)' is not valid")
    }
  }

  private func changeTags<Row: Entity & Tagged>(
    _ path: WritableKeyPath<World, Table<Row>>, _ id: String, _ missing: AWSError,
    _ change: (inout [Tag]) throws(AWSError) -> Void
  ) throws(AWSError) {
    guard var row = find(world[keyPath: path], id) else { throw missing }
    try change(&row.tags)
    world[keyPath: path][id] = row
  }
}
