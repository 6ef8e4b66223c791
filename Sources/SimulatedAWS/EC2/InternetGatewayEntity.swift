package import AWSModel

/// An internet gateway as the simulated account holds it.
package struct InternetGatewayEntity: Entity, Tagged {
  package static let kind = EntityKind.internetGateway
  package var key: String
  package var region: String
  package var createdAt: Timestamp
  /// The VPC it is attached to.
  package var vpcId: String?
  package var tags: [Tag]

  package var indexKeys: [IndexKey] {
    [.region(region)] + (vpcId.map { [.vpc($0)] } ?? [])
  }
  package var displayName: String? { tags.name }
}
