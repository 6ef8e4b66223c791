/// A property of entities by which a table finds them without a scan.
enum IndexKey: Hashable, Sendable {
  /// All of a Region.
  case region(String)
  /// All in a VPC.
  case vpc(String)
  /// All in a subnet, or associated with it.
  case subnet(String)
  /// All that use a security group.
  case securityGroup(String)
  /// The security group of a rule.
  case securityGroupRule(String)
  /// All that belong to an endpoint, or route to it.
  case endpoint(String)
  /// Gateway endpoints that serve a route table.
  case routeTable(String)
  /// Gateway endpoints in a Region or VPC.
  case gatewayEndpoints(String)
  /// Endpoints of a service in a VPC.
  case service(vpc: String, name: String)
  /// The holder of an association.
  case association(String)
  /// Route tables with a route to a gateway, and gateways attached to a VPC.
  case gateway(String)
  /// A name that is unique within some scope.
  case name(scope: String, String)
  /// Subnets whose block is exactly this one.
  case block(vpc: String, IPv4Block)
  /// Subnets whose block lies strictly inside this one.
  case blockInside(vpc: String, IPv4Block)
  /// Things on their way out, which time removes.
  case leaving
  /// Things that took time to come about, and may be on their way still.
  case settling
  /// Users in a group.
  case member(group: String)
  /// Users, groups and roles a managed policy is attached to.
  case attachedPolicy(String)
  /// Users and roles a policy is the boundary of.
  case boundary(String)
  /// Sessions by the hour of their end, counted from 1970.
  case endingHour(Int)
  /// Access keys of a user.
  case user(String)
  /// Objects of a bucket.
  case bucket(String)
  /// Repositories, package groups and content of a domain.
  case domain(String)
  /// Packages of a repository.
  case repository(String)
  /// Versions of a package.
  case package(String)
  /// Versions of a domain's packages that have a file of some content.
  case asset(domain: String, sha256: String)
  /// Content in any domain.
  case digest(String)
  /// Repositories that have this one as a direct upstream.
  case upstream(String)
}
