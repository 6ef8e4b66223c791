package import AWSModel

/// A gateway or interface endpoint as the simulated account holds it.
package struct VPCEndpointEntity: Entity, Tagged {
  package static let kind = EntityKind.vpcEndpoint

  /// The policy of an endpoint that was given none: full access.
  static let fullAccess =
    #"{"Version":"2008-10-17","Statement":"#
    + #"[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}"#

  package var key: String
  package var region: String
  package var createdAt: Timestamp
  package var vpcId: String
  package var serviceName: String
  package var isGateway: Bool
  package var policy = fullAccess
  package var routeTableIds: [String] = []
  package var subnetIds: [String] = []
  package var groupIds: [String] = []
  package var hasPrivateDNS = false
  package var privateDNSOnlyForResolver: Bool?
  package var addressType = "ipv4"
  package var dnsRecordType: String?
  /// What follows the id in the endpoint's DNS names.
  package var dnsSuffix: String
  package var isDeleting = false
  /// When a creation or deletion on its way is done.
  package var settledAt: Timestamp
  package var tags: [Tag]

  package var indexKeys: [IndexKey] {
    var keys: [IndexKey] = [
      .region(region), .vpc(vpcId), .service(vpc: vpcId, name: serviceName),
    ]
    keys += Set(routeTableIds).map { .routeTable($0) }
    keys += Set(groupIds).map { .securityGroup($0) }
    if isDeleting { keys.append(.leaving) }
    return keys
  }
  package var displayName: String? { tags.name ?? serviceName }

  /// The state at a moment.
  func state(at now: Timestamp) -> String {
    if isDeleting { return "deleting" }
    return now < settledAt ? "pending" : "available"
  }
}
