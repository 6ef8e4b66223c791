import AWSModel

/// A thing the simulated account holds, kept as one row of a table.
protocol Entity: Codable, Sendable {
  /// The name of the table, stored with every row.
  static var kind: EntityKind { get }

  /// What identifies the thing among its kind.
  var key: String { get }

  /// The Region it lives in; `global` for IAM's.
  var region: String { get }

  /// When it was made, which delayed reads go by.
  var createdAt: Timestamp { get }

  /// By what it can be looked up besides its key.
  var indexKeys: [IndexKey] { get }

  /// Its own name or `Name` tag, for listings.
  var displayName: String? { get }
}

/// The kinds of things, in the order a listing shows them.
package enum EntityKind: String, Codable, Hashable, Sendable, CaseIterable {
  case vpc
  case subnet
  case routeTable = "route-table"
  case internetGateway = "internet-gateway"
  case securityGroup = "security-group"
  case networkACL = "network-acl"
  case vpcEndpoint = "vpc-endpoint"
  case networkInterface = "network-interface"
  case clientToken = "client-token"
  case user
  case group
  case policy
  case role
  case session
  case accessKey = "access-key"
  case bucket
  case object
  case domain
  case repository
  case package
  case packageVersion = "package-version"
  case packageGroup = "package-group"
  case asset

  /// Whether a user makes such things by themselves, and a listing therefore counts them.
  var isListed: Bool { ![.clientToken, .session, .asset].contains(self) }
}

/// The Region of things that belong to no Region.
let globalRegion = "global"
