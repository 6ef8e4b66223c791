package import AWSModel

/// A route table as the simulated account holds it, with its routes and associations.
package struct RouteTableEntity: Entity, Tagged {
  /// A route; exactly one of the destinations is set.
  package struct Entry: Codable, Sendable {
    package var cidr: String?
    package var ipv6Cidr: String?
    package var prefixListId: String?
    /// `local`, an internet gateway or a gateway endpoint.
    package var gatewayId: String?
    package var networkInterfaceId: String?
    package var isLocal = false

    /// The destination, as AWS's messages write it.
    var destination: String { cidr ?? ipv6Cidr ?? prefixListId ?? "" }
  }

  /// What uses the table.
  package struct Association: Codable, Sendable {
    package var id: String
    package var isMain = false
    package var subnetId: String?
    package var gatewayId: String?
  }

  package static let kind = EntityKind.routeTable
  package var key: String
  package var region: String
  package var createdAt: Timestamp
  package var vpcId: String
  package var routes: [Entry]
  package var associations: [Association]
  package var tags: [Tag]

  package var indexKeys: [IndexKey] {
    var keys: [IndexKey] = [.region(region), .vpc(vpcId)]
    for association in associations {
      keys.append(.association(association.id))
      if let subnetId = association.subnetId { keys.append(.subnet(subnetId)) }
      if let gatewayId = association.gatewayId { keys.append(.gateway(gatewayId)) }
    }
    return keys
  }
  package var displayName: String? { tags.name }

  /// Whether the table is the VPC's main one.
  var isMain: Bool { associations.contains(where: \.isMain) }
}
