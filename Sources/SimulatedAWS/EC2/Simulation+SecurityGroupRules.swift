import AWSModel

/// The rules of security groups as things of their own, with ids and tags:
/// `DescribeSecurityGroupRules`, `ModifySecurityGroupRules`.
extension Simulation {
  func describeSecurityGroupRules(
    _ request: DescribeSecurityGroupRulesRequest
  ) throws(AWSError) -> DescribeSecurityGroupRulesResponse {
    if let maxResults = request.maxResults {
      guard (5...1000).contains(maxResults) else {
        throw .invalidValue(
          "\(maxResults)", of: "maxResults", "Expecting a value from 5 to 1000.")
      }
      guard request.securityGroupRuleIds.isEmpty else {
        throw .ec2(
          "InvalidParameterCombination",
          "The parameter maxResults cannot be used with the parameter for ids")
      }
    }
    let known: Set = ["group-id", "security-group-rule-id", "tag-key"]
    for filter in request.filters
    where !known.contains(filter.name) && !filter.name.hasPrefix("tag:") {
      throw .ec2("InvalidParameterValue", "The filter '\(filter.name)' is invalid")
    }
    let rules = try candidates(request).filter { rule in
      request.filters.allSatisfy { Self.matches(rule, $0) }
    }.sorted { $0.securityGroupRuleId < $1.securityGroupRuleId }
    let page = Page(
      rules, after: request.nextToken, limit: request.maxResults ?? 1000,
      key: \.securityGroupRuleId)
    return DescribeSecurityGroupRulesResponse(
      securityGroupRules: page.elements, nextToken: page.next)
  }

  func modifySecurityGroupRules(
    _ request: ModifySecurityGroupRulesRequest
  ) throws(AWSError) -> ModifySecurityGroupRulesResponse {
    var group = try securityGroup(request.groupId)
    guard !request.securityGroupRules.isEmpty else {
      throw .missingParameter("securityGroupRules")
    }
    for update in request.securityGroupRules {
      let id = update.securityGroupRuleId
      guard let wanted = update.securityGroupRule else {
        throw .missingParameter("securityGroupRule")
      }
      guard let direction = group.direction(ofRule: id),
        let place = group[keyPath: direction].firstIndex(where: { $0.id == id })
      else { throw .noSuchSecurityGroupRule(id) }
      let rule = try self.rule(wanted)
      if case .group(let peer) = rule.match.peer { _ = try securityGroup(peer) }
      let others = group[keyPath: direction].filter { $0.id != id }
      guard !others.contains(where: { $0.match == rule.match }) else {
        throw .duplicate(rule.match)
      }
      group[keyPath: direction][place].match = rule.match
      group[keyPath: direction][place].description = rule.description
    }
    world.securityGroups[group.key] = group
    return ModifySecurityGroupRulesResponse(return: true)
  }

  /// Changes the tags of a rule.
  func changeTags(
    ofRule id: String, _ change: (inout [Tag]) throws(AWSError) -> Void
  ) throws(AWSError) {
    guard var group = group(ofRule: id), let direction = group.direction(ofRule: id),
      let place = group[keyPath: direction].firstIndex(where: { $0.id == id })
    else { throw .noSuchSecurityGroupRule(id) }
    var tags = group[keyPath: direction][place].tags ?? []
    try change(&tags)
    group[keyPath: direction][place].tags = tags
    world.securityGroups[group.key] = group
  }

  /// The rules of a group, as the operations answer them.
  func rules(of group: SecurityGroupEntity) -> [SecurityGroupRule] {
    group.ingress.map { shape($0, of: group.key, false) }
      + group.egress.map { shape($0, of: group.key, true) }
  }

  private func candidates(
    _ request: DescribeSecurityGroupRulesRequest
  ) throws(AWSError) -> [SecurityGroupRule] {
    if !request.securityGroupRuleIds.isEmpty {
      var rules: [SecurityGroupRule] = []
      for id in Set(request.securityGroupRuleIds).sorted() {
        guard let group = group(ofRule: id),
          let rule = self.rules(of: group).first(where: { $0.securityGroupRuleId == id })
        else { throw .noSuchSecurityGroupRule(id) }
        rules.append(rule)
      }
      return rules
    }
    let named = request.filters.first { filter in
      filter.name == "group-id"
        && !filter.values.contains { $0.contains("*") || $0.contains("?") }
    }
    let groups =
      named.map { Set($0.values).sorted().compactMap { find(world.securityGroups, $0) } }
      ?? all(world.securityGroups, .region(region))
    return groups.flatMap(rules)
  }

  private static func matches(_ rule: SecurityGroupRule, _ filter: Filter) -> Bool {
    let found =
      switch filter.name {
      case "group-id": [rule.groupId]
      case "security-group-rule-id": [rule.securityGroupRuleId]
      case "tag-key": rule.tags.map(\.key)
      default: rule.tags.filter { $0.key == filter.name.dropFirst(4) }.map(\.value)
      }
    return filter.values.contains { pattern in found.contains { wildcard(pattern, matches: $0) } }
  }

  private func group(ofRule id: String) -> SecurityGroupEntity? {
    all(world.securityGroups, .securityGroupRule(id)).first { $0.region == region }
  }

  private func rule(
    _ wanted: SecurityGroupRuleRequest
  ) throws(AWSError) -> SecurityGroupEntity.Rule {
    let text = wanted.description
    let rules = try rules([
      IpPermission(
        ipProtocol: wanted.ipProtocol ?? "-1", fromPort: wanted.fromPort, toPort: wanted.toPort,
        ipRanges: wanted.cidrIpv4.map { [IpRange(cidrIp: $0, description: text)] } ?? [],
        ipv6Ranges: wanted.cidrIpv6.map { [Ipv6Range(cidrIpv6: $0, description: text)] } ?? [],
        prefixListIds: wanted.prefixListId.map {
          [PrefixListId(prefixListId: $0, description: text)]
        } ?? [],
        userIdGroupPairs: wanted.referencedGroupId.map {
          [UserIdGroupPair(groupId: $0, description: text)]
        } ?? [])
    ])
    guard let rule = rules.first, rules.count == 1 else {
      throw .ec2(
        "InvalidParameterCombination",
        "A security group rule must have exactly one source or destination")
    }
    return rule
  }
}

extension SecurityGroupEntity {
  /// Where a rule of this id stands; nil where it does not.
  func direction(ofRule id: String) -> WritableKeyPath<SecurityGroupEntity, [Rule]>? {
    if ingress.contains(where: { $0.id == id }) { return \.ingress }
    return egress.contains { $0.id == id } ? \.egress : nil
  }
}
