import AWSModel

/// A security group as the simulated account holds it.
struct SecurityGroupEntity: Entity, Tagged {
  /// One permission: a protocol, a range of ports and one peer.
  struct Rule: Codable, Sendable {
    var id: String
    var match: Match
    var description: String?
    /// Its tags; nil where it never had any.
    var tags: [Tag]?
  }

  /// What a rule lets through; no two rules of a direction are the same.
  struct Match: Codable, Hashable, Sendable {
    var networkProtocol: String
    var fromPort: Int?
    var toPort: Int?
    var peer: Peer
  }

  /// The other end of the traffic.
  enum Peer: Codable, Hashable, Sendable {
    case ipv4(String)
    case ipv6(String)
    case prefixList(String)
    case group(String)
  }

  static let kind = EntityKind.securityGroup
  var key: String
  var region: String
  var createdAt: Timestamp
  var vpcId: String
  var name: String
  var details: String
  var ingress: [Rule]
  var egress: [Rule]
  var tags: [Tag]

  var indexKeys: [IndexKey] {
    var keys: Set<IndexKey> = [.region(region), .vpc(vpcId), .name(scope: vpcId, name)]
    for rule in ingress + egress {
      if case .group(let id) = rule.match.peer, id != key { keys.insert(.securityGroup(id)) }
      keys.insert(.securityGroupRule(rule.id))
    }
    return Array(keys)
  }
  var displayName: String? { name }
}
