import AWSModel

/// A VPC as the simulated account holds it.
struct VPCEntity: Entity, Tagged {
  /// An IPv4 or IPv6 block of the VPC.
  struct Block: Codable, Sendable {
    /// The association's id.
    var associationId: String

    /// The block in canonical CIDR notation.
    var cidr: String
  }

  static let kind = EntityKind.vpc
  var key: String
  var region: String
  var createdAt: Timestamp
  var tenancy: String
  var dhcpOptionsId: String
  var blocks: [Block]
  var ipv6Blocks: [Block]
  var dnsSupport = true
  var dnsHostnames = false
  var addressUsageMetrics = false
  var mainRouteTableId: String
  var defaultGroupId: String
  var tags: [Tag]

  var indexKeys: [IndexKey] {
    [.region(region)] + (blocks + ipv6Blocks).map { .association($0.associationId) }
  }
  var displayName: String? { tags.name }

  /// The IPv4 blocks, the primary one first.
  var cidrs: [IPv4Block] { blocks.compactMap { IPv4Block($0.cidr) } }
}
