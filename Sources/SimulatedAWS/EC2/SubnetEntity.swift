package import AWSModel

/// A subnet as the simulated account holds it.
package struct SubnetEntity: Entity, Tagged {
  package static let kind = EntityKind.subnet
  package var key: String
  package var region: String
  package var createdAt: Timestamp
  package var vpcId: String
  package var cidr: String
  package var zone: String
  package var mapPublicIPOnLaunch = false
  /// The place of the next address given out, counted from the block's first.
  package var nextAddress: UInt32 = 4
  package var tags: [Tag]

  package var indexKeys: [IndexKey] {
    var keys: [IndexKey] = [.region(region), .vpc(vpcId)]
    guard let block = IPv4Block(cidr) else { return keys }
    keys.append(.block(vpc: vpcId, block))
    for prefix in 16..<max(16, block.prefix) {
      keys.append(.blockInside(vpc: vpcId, block.enclosing(prefix: prefix)))
    }
    return keys
  }
  package var displayName: String? { tags.name }
}
