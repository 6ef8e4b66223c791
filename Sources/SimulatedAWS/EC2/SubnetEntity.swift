import AWSModel

/// A subnet as the simulated account holds it.
struct SubnetEntity: Entity, Tagged {
  static let kind = EntityKind.subnet
  var key: String
  var region: String
  var createdAt: Timestamp
  var vpcId: String
  var cidr: String
  var zone: String
  var mapPublicIPOnLaunch = false
  /// The place of the next address given out, counted from the block's first.
  var nextAddress: UInt32 = 4
  var tags: [Tag]

  var indexKeys: [IndexKey] {
    var keys: [IndexKey] = [.region(region), .vpc(vpcId)]
    guard let block = IPv4Block(cidr) else { return keys }
    keys.append(.block(vpc: vpcId, block))
    for prefix in 16..<max(16, block.prefix) {
      keys.append(.blockInside(vpc: vpcId, block.enclosing(prefix: prefix)))
    }
    return keys
  }
  var displayName: String? { tags.name }
}
