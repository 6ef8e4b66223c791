import AWSModel

/// A route table as the simulated account holds it, with its routes and associations.
struct RouteTableEntity: Entity, Tagged {
  /// A route; exactly one of the destinations is set.
  struct Entry: Codable, Sendable {
    var cidr: String?
    var ipv6Cidr: String?
    var prefixListId: String?
    /// `local`, an internet gateway or a gateway endpoint.
    var gatewayId: String?
    var networkInterfaceId: String?
    var isLocal = false

    /// The destination, as AWS's messages write it.
    var destination: String { cidr ?? ipv6Cidr ?? prefixListId ?? "" }
  }

  /// What uses the table.
  struct Association: Codable, Sendable {
    var id: String
    var isMain = false
    var subnetId: String?
    var gatewayId: String?
  }

  static let kind = EntityKind.routeTable
  var key: String
  var region: String
  var createdAt: Timestamp
  var vpcId: String
  var routes: [Entry]
  var associations: [Association]
  var tags: [Tag]

  var indexKeys: [IndexKey] {
    var keys: [IndexKey] = [.region(region), .vpc(vpcId)]
    for association in associations {
      keys.append(.association(association.id))
      if let subnetId = association.subnetId { keys.append(.subnet(subnetId)) }
      if let gatewayId = association.gatewayId { keys.append(.gateway(gatewayId)) }
    }
    return keys
  }
  var displayName: String? { tags.name }

  /// Whether the table is the VPC's main one.
  var isMain: Bool { associations.contains(where: \.isMain) }
}
