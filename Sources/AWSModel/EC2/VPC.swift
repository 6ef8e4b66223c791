/// The Amazon EC2 shape `Vpc`.
package struct Vpc: AWSShape {
  package var vpcId: String
  package var ownerId: String
  package var cidrBlock: String
  package var state: String
  package var instanceTenancy: String
  package var isDefault: Bool
  package var dhcpOptionsId: String
  package var cidrBlockAssociationSet: [VpcCidrBlockAssociation]
  package var ipv6CidrBlockAssociationSet: [VpcIpv6CidrBlockAssociation]
  package var tags: [Tag]

  /// Creates the value from its members, as AWS names them.
  package init(
    vpcId: String, ownerId: String, cidrBlock: String, state: String, instanceTenancy: String,
    isDefault: Bool, dhcpOptionsId: String, cidrBlockAssociationSet: [VpcCidrBlockAssociation] = [],
    ipv6CidrBlockAssociationSet: [VpcIpv6CidrBlockAssociation] = [], tags: [Tag] = []
  ) {
    self.vpcId = vpcId
    self.ownerId = ownerId
    self.cidrBlock = cidrBlock
    self.state = state
    self.instanceTenancy = instanceTenancy
    self.isDefault = isDefault
    self.dhcpOptionsId = dhcpOptionsId
    self.cidrBlockAssociationSet = cidrBlockAssociationSet
    self.ipv6CidrBlockAssociationSet = ipv6CidrBlockAssociationSet
    self.tags = tags
  }
}

/// The Amazon EC2 shape `VpcCidrBlockAssociation`.
package struct VpcCidrBlockAssociation: AWSShape {
  package var associationId: String
  package var cidrBlock: String
  package var cidrBlockState: VpcCidrBlockState

  /// Creates the value from its members, as AWS names them.
  package init(associationId: String, cidrBlock: String, cidrBlockState: VpcCidrBlockState) {
    self.associationId = associationId
    self.cidrBlock = cidrBlock
    self.cidrBlockState = cidrBlockState
  }
}

/// The Amazon EC2 shape `VpcIpv6CidrBlockAssociation`.
package struct VpcIpv6CidrBlockAssociation: AWSShape {
  package var associationId: String
  package var ipv6CidrBlock: String
  package var ipv6CidrBlockState: VpcCidrBlockState

  /// Creates the value from its members, as AWS names them.
  package init(
    associationId: String, ipv6CidrBlock: String, ipv6CidrBlockState: VpcCidrBlockState
  ) {
    self.associationId = associationId
    self.ipv6CidrBlock = ipv6CidrBlock
    self.ipv6CidrBlockState = ipv6CidrBlockState
  }
}

/// The Amazon EC2 shape `VpcCidrBlockState`.
package struct VpcCidrBlockState: AWSShape {
  package var state: String
  package var statusMessage: String?

  /// Creates the value from its members, as AWS names them.
  package init(state: String, statusMessage: String? = nil) {
    self.state = state
    self.statusMessage = statusMessage
  }
}

/// The Amazon EC2 shape `AttributeBooleanValue`.
package struct AttributeBooleanValue: AWSShape {
  package var value: Bool

  /// Creates the value from its members, as AWS names them.
  package init(value: Bool) {
    self.value = value
  }
}
