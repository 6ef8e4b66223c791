import AWSModel

/// A gateway or interface endpoint as the simulated account holds it.
struct VPCEndpointEntity: Entity, Tagged {
  static let kind = EntityKind.vpcEndpoint

  /// The policy of an endpoint that was given none: full access.
  static let fullAccess =
    #"{"Version":"2008-10-17","Statement":"#
    + #"[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}"#

  var key: String
  var region: String
  var createdAt: Timestamp
  var vpcId: String
  var serviceName: String
  var isGateway: Bool
  var policy = fullAccess
  var routeTableIds: [String] = []
  var subnetIds: [String] = []
  var groupIds: [String] = []
  var hasPrivateDNS = false
  var privateDNSOnlyForResolver: Bool?
  var addressType = "ipv4"
  var dnsRecordType: String?
  /// What follows the id in the endpoint's DNS names.
  var dnsSuffix: String
  var isDeleting = false
  /// When a creation or deletion on its way is done.
  var settledAt: Timestamp
  var tags: [Tag]

  var indexKeys: [IndexKey] {
    var keys: [IndexKey] = [
      .region(region), .vpc(vpcId), .service(vpc: vpcId, name: serviceName),
    ]
    keys += Set(routeTableIds).map { .routeTable($0) }
    keys += Set(groupIds).map { .securityGroup($0) }
    if isGateway { keys += [.gatewayEndpoints(region), .gatewayEndpoints(vpcId)] }
    if isDeleting { keys.append(.leaving) }
    if settledAt > createdAt { keys.append(.settling) }
    return keys
  }
  var displayName: String? { tags.name ?? serviceName }

  /// The state at a moment.
  func state(at now: Timestamp) -> String {
    if isDeleting { return "deleting" }
    return now < settledAt ? "pending" : "available"
  }
}
