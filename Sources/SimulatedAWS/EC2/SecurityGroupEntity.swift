package import AWSModel

/// A security group as the simulated account holds it.
package struct SecurityGroupEntity: Entity, Tagged {
  /// One permission: a protocol, a range of ports and one peer.
  package struct Rule: Codable, Sendable {
    package var id: String
    package var match: Match
    package var description: String?
  }

  /// What a rule lets through; no two rules of a direction are the same.
  package struct Match: Codable, Hashable, Sendable {
    package var networkProtocol: String
    package var fromPort: Int?
    package var toPort: Int?
    package var peer: Peer
  }

  /// The other end of the traffic.
  package enum Peer: Codable, Hashable, Sendable {
    case ipv4(String)
    case ipv6(String)
    case prefixList(String)
    case group(String)
  }

  package static let kind = EntityKind.securityGroup
  package var key: String
  package var region: String
  package var createdAt: Timestamp
  package var vpcId: String
  package var name: String
  package var details: String
  package var ingress: [Rule]
  package var egress: [Rule]
  package var tags: [Tag]

  package var indexKeys: [IndexKey] {
    var keys: Set<IndexKey> = [.region(region), .vpc(vpcId), .name(scope: vpcId, name)]
    for rule in ingress + egress {
      if case .group(let id) = rule.match.peer, id != key { keys.insert(.securityGroup(id)) }
    }
    return Array(keys)
  }
  package var displayName: String? { name }
}
