import AWSModel

/// The rules of security groups: `AuthorizeSecurityGroupIngress` and its kin.
extension Simulation {
  func authorizeSecurityGroupIngress(
    _ request: AuthorizeSecurityGroupIngressRequest
  ) throws(AWSError) -> AuthorizeSecurityGroupIngressResponse {
    let added = try authorize(
      request.groupId, request.ipPermissions, \.ingress, request.tagSpecifications)
    return AuthorizeSecurityGroupIngressResponse(
      return: true, securityGroupRules: added.map { shape($0, of: request.groupId, false) })
  }

  func authorizeSecurityGroupEgress(
    _ request: AuthorizeSecurityGroupEgressRequest
  ) throws(AWSError) -> AuthorizeSecurityGroupEgressResponse {
    let added = try authorize(
      request.groupId, request.ipPermissions, \.egress, request.tagSpecifications)
    return AuthorizeSecurityGroupEgressResponse(
      return: true, securityGroupRules: added.map { shape($0, of: request.groupId, true) })
  }

  func revokeSecurityGroupIngress(
    _ request: RevokeSecurityGroupIngressRequest
  ) throws(AWSError) -> RevokeSecurityGroupIngressResponse {
    try revoke(
      request.groupId, request.ipPermissions, request.securityGroupRuleIds, \.ingress)
    return RevokeSecurityGroupIngressResponse(return: true)
  }

  func revokeSecurityGroupEgress(
    _ request: RevokeSecurityGroupEgressRequest
  ) throws(AWSError) -> RevokeSecurityGroupEgressResponse {
    try revoke(
      request.groupId, request.ipPermissions, request.securityGroupRuleIds, \.egress)
    return RevokeSecurityGroupEgressResponse(return: true)
  }

  /// The rules grouped by protocol and ports, as the operations answer them.
  func permissions(_ rules: [SecurityGroupEntity.Rule]) -> [IpPermission] {
    var places: [SecurityGroupEntity.Match: Int] = [:]
    var permissions: [IpPermission] = []
    for rule in rules {
      var group = rule.match
      group.peer = .ipv4("")
      let place = places[group] ?? permissions.count
      if place == permissions.count {
        places[group] = place
        permissions.append(
          IpPermission(
            ipProtocol: group.networkProtocol, fromPort: group.fromPort, toPort: group.toPort))
      }
      switch rule.match.peer {
      case .ipv4(let cidr):
        permissions[place].ipRanges.append(
          IpRange(cidrIp: cidr, description: rule.description))
      case .ipv6(let cidr):
        permissions[place].ipv6Ranges.append(
          Ipv6Range(cidrIpv6: cidr, description: rule.description))
      case .prefixList(let id):
        permissions[place].prefixListIds.append(
          PrefixListId(prefixListId: id, description: rule.description))
      case .group(let id):
        permissions[place].userIdGroupPairs.append(
          UserIdGroupPair(groupId: id, userId: account, description: rule.description))
      }
    }
    return permissions
  }

  private func authorize(
    _ groupId: String, _ permissions: [IpPermission],
    _ direction: WritableKeyPath<SecurityGroupEntity, [SecurityGroupEntity.Rule]>,
    _ specifications: [TagSpecification]
  ) throws(AWSError) -> [SecurityGroupEntity.Rule] {
    var group = try securityGroup(groupId)
    let tags = try tags(specifications, for: "security-group-rule")
    var known = Set(group[keyPath: direction].map(\.match))
    var added = try rules(permissions)
    if !tags.isEmpty { for place in added.indices { added[place].tags = tags } }
    for rule in added {
      if case .group(let id) = rule.match.peer { _ = try securityGroup(id) }
      guard known.insert(rule.match).inserted else {
        throw .duplicate(rule.match)
      }
    }
    try check(.rulesPerSecurityGroup, known.count) { _ in
      .ec2(
        "RulesPerSecurityGroupLimitExceeded",
        "The maximum number of rules per security group has been reached.")
    }
    group[keyPath: direction] += added
    world.securityGroups[group.key] = group
    return added
  }

  private func revoke(
    _ groupId: String, _ permissions: [IpPermission], _ ids: [String],
    _ direction: WritableKeyPath<SecurityGroupEntity, [SecurityGroupEntity.Rule]>
  ) throws(AWSError) {
    var group = try securityGroup(groupId)
    if !ids.isEmpty {
      let held = Set(group[keyPath: direction].map(\.id))
      for id in ids where !held.contains(id) { throw .noSuchSecurityGroupRule(id) }
      group[keyPath: direction].removeAll { ids.contains($0.id) }
      world.securityGroups[group.key] = group
      return
    }
    let removed = Set(try rules(permissions).map(\.match))
    guard removed.isSubset(of: group[keyPath: direction].map(\.match)) else {
      throw .ec2(
        "InvalidPermission.NotFound",
        "The specified rule does not exist in this security group.")
    }
    group[keyPath: direction].removeAll { removed.contains($0.match) }
    world.securityGroups[group.key] = group
  }

  /// The rules that permissions mean, checked, with new ids.
  func rules(
    _ permissions: [IpPermission]
  ) throws(AWSError) -> [SecurityGroupEntity.Rule] {
    guard !permissions.isEmpty else { throw .missingParameter("ipPermissions") }
    var rules: [SecurityGroupEntity.Rule] = []
    for permission in permissions {
      let numbers = ["6": "tcp", "17": "udp", "1": "icmp", "58": "icmpv6"]
      let named = permission.ipProtocol.lowercased()
      let proto = named == "all" ? "-1" : numbers[named] ?? named
      let isAll = proto == "-1"
      if ["tcp", "udp"].contains(proto) {
        guard let from = permission.fromPort, let to = permission.toPort else {
          throw .ec2(
            "InvalidParameterValue",
            "Invalid value 'Must specify both from and to ports with TCP/UDP.' for portRange.")
        }
        guard (0...65_535).contains(from), (from...max(from, 65_535)).contains(to) else {
          throw .ec2("InvalidParameterValue", "Invalid value '\(from)-\(to)' for portRange.")
        }
      }
      func add(_ peer: SecurityGroupEntity.Peer, _ description: String?) {
        rules.append(
          .init(
            id: ids.ec2("sgr"),
            match: .init(
              networkProtocol: proto, fromPort: isAll ? nil : permission.fromPort,
              toPort: isAll ? nil : permission.toPort, peer: peer),
            description: description))
      }
      for range in permission.ipRanges {
        let block = try cidrBlock(range.cidrIp, of: "cidrIp")
        add(.ipv4(block.description), range.description)
      }
      for range in permission.ipv6Ranges { add(.ipv6(range.cidrIpv6), range.description) }
      for list in permission.prefixListIds {
        guard ServicePrefixList.all(in: region).contains(where: { $0.id == list.prefixListId })
        else {
          throw .ec2(
            "InvalidPrefixListID.NotFound",
            "The prefix list ID '\(list.prefixListId)' does not exist")
        }
        add(.prefixList(list.prefixListId), list.description)
      }
      for pair in permission.userIdGroupPairs { add(.group(pair.groupId), pair.description) }
    }
    return rules
  }

  /// A rule as the operations answer it.
  func shape(
    _ rule: SecurityGroupEntity.Rule, of groupId: String, _ isEgress: Bool
  ) -> SecurityGroupRule {
    var shape = SecurityGroupRule(
      securityGroupRuleId: rule.id, groupId: groupId, groupOwnerId: account, isEgress: isEgress,
      ipProtocol: rule.match.networkProtocol, fromPort: rule.match.fromPort ?? -1,
      toPort: rule.match.toPort ?? -1, description: rule.description, tags: rule.tags ?? [])
    switch rule.match.peer {
    case .ipv4(let cidr): shape.cidrIpv4 = cidr
    case .ipv6(let cidr): shape.cidrIpv6 = cidr
    case .prefixList(let id): shape.prefixListId = id
    case .group(let id):
      shape.referencedGroupInfo = ReferencedSecurityGroup(groupId: id, userId: account)
    }
    return shape
  }
}

extension AWSError {
  /// A rule that a group has already.
  static func duplicate(_ match: SecurityGroupEntity.Match) -> AWSError {
    .ec2(
      "InvalidPermission.Duplicate", "the specified rule \"\(match.text)\" already exists")
  }
}

extension SecurityGroupEntity.Match {
  /// The rule as AWS's messages write it.
  fileprivate var text: String {
    let peerText =
      switch peer {
      case .ipv4(let text), .ipv6(let text), .prefixList(let text), .group(let text): text
      }
    if networkProtocol == "-1" { return "peer: \(peerText), ALL, ALLOW" }
    let ports = "from port: \(fromPort ?? -1), to port: \(toPort ?? -1)"
    return "peer: \(peerText), \(networkProtocol.uppercased()), \(ports), ALLOW"
  }
}
