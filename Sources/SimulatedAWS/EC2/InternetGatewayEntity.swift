import AWSModel

/// An internet gateway as the simulated account holds it.
struct InternetGatewayEntity: Entity, Tagged {
  static let kind = EntityKind.internetGateway
  var key: String
  var region: String
  var createdAt: Timestamp
  /// The VPC it is attached to.
  var vpcId: String?
  var tags: [Tag]

  var indexKeys: [IndexKey] {
    [.region(region)] + (vpcId.map { [.vpc($0)] } ?? [])
  }
  var displayName: String? { tags.name }
}
