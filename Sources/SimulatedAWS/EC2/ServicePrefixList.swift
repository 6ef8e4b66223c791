import AWSModel

/// A list of address blocks that AWS keeps for a service with gateway endpoints.
struct ServicePrefixList {
  let id: String
  let name: String
  let cidrs: [String]

  /// The lists of a Region: Amazon S3's and DynamoDB's.
  ///
  /// The ids of S3's lists in us-east-1 and us-west-2 are AWS's own; the others are invented but
  /// always the same.
  static func all(in region: String) -> [ServicePrefixList] {
    ["dynamodb", "s3"].map { service in
      let name = "com.amazonaws.\(region).\(service)"
      let hash = stableHash(name)
      let invented = "pl-6" + String(hash & 0xFFF_FFFF | 0x1000_0000, radix: 16).suffix(7)
      let block = IPv4Block(UInt32(52) << 24 | UInt32(hash >> 40 & 0xFF) << 16, prefix: 16)
      let second = IPv4Block(UInt32(3) << 24 | UInt32(hash >> 32 & 0xFF) << 16, prefix: 17)
      return ServicePrefixList(
        id: known[name] ?? invented, name: name, cidrs: [block.description, second.description])
    }
  }

  private static let known = [
    "com.amazonaws.us-east-1.s3": "pl-63a5400a", "com.amazonaws.us-west-2.s3": "pl-68a54001",
  ]
}

/// Prefix lists: `DescribePrefixLists`, `DescribeManagedPrefixLists`, `GetManagedPrefixListEntries`.
extension Simulation {
  func describePrefixLists(
    _ request: DescribePrefixListsRequest
  ) throws(AWSError) -> DescribePrefixListsResponse {
    let lists = try prefixLists(request.prefixListIds, request.filters)
    return DescribePrefixListsResponse(
      prefixLists: lists.map {
        PrefixList(prefixListId: $0.id, prefixListName: $0.name, cidrs: $0.cidrs)
      })
  }

  func describeManagedPrefixLists(
    _ request: DescribeManagedPrefixListsRequest
  ) throws(AWSError) -> DescribeManagedPrefixListsResponse {
    let lists = try prefixLists(request.prefixListIds, request.filters)
    return DescribeManagedPrefixListsResponse(
      prefixLists: lists.map {
        ManagedPrefixList(
          prefixListId: $0.id, prefixListName: $0.name,
          prefixListArn: "arn:aws:ec2:\(region):aws:prefix-list/\($0.id)",
          addressFamily: "IPv4", state: "create-complete", ownerId: "AWS")
      })
  }

  func getManagedPrefixListEntries(
    _ request: GetManagedPrefixListEntriesRequest
  ) throws(AWSError) -> GetManagedPrefixListEntriesResponse {
    let lists = try prefixLists([request.prefixListId], [])
    return GetManagedPrefixListEntriesResponse(
      entries: lists.flatMap(\.cidrs).map { PrefixListEntry(cidr: $0) })
  }

  private func prefixLists(
    _ ids: [String], _ filters: [Filter]
  ) throws(AWSError) -> [ServicePrefixList] {
    let all = ServicePrefixList.all(in: region)
    for id in ids where !all.contains(where: { $0.id == id }) {
      throw .ec2("InvalidPrefixListID.NotFound", "The prefix list ID '\(id)' does not exist")
    }
    for filter in filters where Self.prefixListFilters[filter.name] == nil {
      throw .ec2("InvalidParameterValue", "The filter '\(filter.name)' is invalid")
    }
    return all.filter { list in
      (ids.isEmpty || ids.contains(list.id))
        && filters.allSatisfy { filter in
          let value = Self.prefixListFilters[filter.name]?(list) ?? ""
          return filter.values.contains { wildcard($0, matches: value) }
        }
    }
  }

  private static let prefixListFilters: [String: @Sendable (ServicePrefixList) -> String] = [
    "prefix-list-id": { $0.id }, "prefix-list-name": { $0.name }, "owner-id": { _ in "AWS" },
  ]
}
