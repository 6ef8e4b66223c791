package import AWSModel

/// A VPC as the simulated account holds it.
package struct VPCEntity: Entity, Tagged {
  /// An IPv4 or IPv6 block of the VPC.
  package struct Block: Codable, Sendable {
    /// The association's id.
    package var associationId: String

    /// The block in canonical CIDR notation.
    package var cidr: String
  }

  package static let kind = EntityKind.vpc
  package var key: String
  package var region: String
  package var createdAt: Timestamp
  package var tenancy: String
  package var dhcpOptionsId: String
  package var blocks: [Block]
  package var ipv6Blocks: [Block]
  package var dnsSupport = true
  package var dnsHostnames = false
  package var addressUsageMetrics = false
  package var mainRouteTableId: String
  package var defaultGroupId: String
  package var tags: [Tag]

  package var indexKeys: [IndexKey] {
    [.region(region)] + (blocks + ipv6Blocks).map { .association($0.associationId) }
  }
  package var displayName: String? { tags.name }

  /// The IPv4 blocks, the primary one first.
  var cidrs: [IPv4Block] { blocks.compactMap { IPv4Block($0.cidr) } }
}
