/// The Amazon EC2 shape `SecurityGroup`.
package struct SecurityGroup: AWSShape {
  package var groupId: String
  package var groupName: String
  package var description: String
  package var ownerId: String
  package var vpcId: String
  package var securityGroupArn: String?
  package var ipPermissions: [IpPermission]
  package var ipPermissionsEgress: [IpPermission]
  package var tags: [Tag]

  /// Creates the value from its members, as AWS names them.
  package init(
    groupId: String, groupName: String, description: String, ownerId: String, vpcId: String,
    securityGroupArn: String? = nil, ipPermissions: [IpPermission] = [],
    ipPermissionsEgress: [IpPermission] = [], tags: [Tag] = []
  ) {
    self.groupId = groupId
    self.groupName = groupName
    self.description = description
    self.ownerId = ownerId
    self.vpcId = vpcId
    self.securityGroupArn = securityGroupArn
    self.ipPermissions = ipPermissions
    self.ipPermissionsEgress = ipPermissionsEgress
    self.tags = tags
  }
}

/// The Amazon EC2 shape `IpPermission`.
package struct IpPermission: AWSShape {
  package var ipProtocol: String
  package var fromPort: Int?
  package var toPort: Int?
  package var ipRanges: [IpRange]
  package var ipv6Ranges: [Ipv6Range]
  package var prefixListIds: [PrefixListId]
  package var userIdGroupPairs: [UserIdGroupPair]

  /// Creates the value from its members, as AWS names them.
  package init(
    ipProtocol: String, fromPort: Int? = nil, toPort: Int? = nil, ipRanges: [IpRange] = [],
    ipv6Ranges: [Ipv6Range] = [], prefixListIds: [PrefixListId] = [],
    userIdGroupPairs: [UserIdGroupPair] = []
  ) {
    self.ipProtocol = ipProtocol
    self.fromPort = fromPort
    self.toPort = toPort
    self.ipRanges = ipRanges
    self.ipv6Ranges = ipv6Ranges
    self.prefixListIds = prefixListIds
    self.userIdGroupPairs = userIdGroupPairs
  }
}

/// The Amazon EC2 shape `IpRange`.
package struct IpRange: AWSShape {
  package var cidrIp: String
  package var description: String?

  /// Creates the value from its members, as AWS names them.
  package init(cidrIp: String, description: String? = nil) {
    self.cidrIp = cidrIp
    self.description = description
  }
}

/// The Amazon EC2 shape `Ipv6Range`.
package struct Ipv6Range: AWSShape {
  package var cidrIpv6: String
  package var description: String?

  /// Creates the value from its members, as AWS names them.
  package init(cidrIpv6: String, description: String? = nil) {
    self.cidrIpv6 = cidrIpv6
    self.description = description
  }
}

/// The Amazon EC2 shape `PrefixListId`.
package struct PrefixListId: AWSShape {
  package var prefixListId: String
  package var description: String?

  /// Creates the value from its members, as AWS names them.
  package init(prefixListId: String, description: String? = nil) {
    self.prefixListId = prefixListId
    self.description = description
  }
}

/// The Amazon EC2 shape `UserIdGroupPair`.
package struct UserIdGroupPair: AWSShape {
  package var groupId: String
  package var userId: String?
  package var description: String?

  /// Creates the value from its members, as AWS names them.
  package init(groupId: String, userId: String? = nil, description: String? = nil) {
    self.groupId = groupId
    self.userId = userId
    self.description = description
  }
}

/// The Amazon EC2 shape `SecurityGroupRule`.
package struct SecurityGroupRule: AWSShape {
  package var securityGroupRuleId: String
  package var groupId: String
  package var groupOwnerId: String
  package var isEgress: Bool
  package var ipProtocol: String
  package var fromPort: Int?
  package var toPort: Int?
  package var cidrIpv4: String?
  package var cidrIpv6: String?
  package var prefixListId: String?
  package var referencedGroupInfo: ReferencedSecurityGroup?
  package var description: String?
  package var tags: [Tag]

  /// Creates the value from its members, as AWS names them.
  package init(
    securityGroupRuleId: String, groupId: String, groupOwnerId: String, isEgress: Bool,
    ipProtocol: String, fromPort: Int? = nil, toPort: Int? = nil, cidrIpv4: String? = nil,
    cidrIpv6: String? = nil, prefixListId: String? = nil,
    referencedGroupInfo: ReferencedSecurityGroup? = nil, description: String? = nil,
    tags: [Tag] = []
  ) {
    self.securityGroupRuleId = securityGroupRuleId
    self.groupId = groupId
    self.groupOwnerId = groupOwnerId
    self.isEgress = isEgress
    self.ipProtocol = ipProtocol
    self.fromPort = fromPort
    self.toPort = toPort
    self.cidrIpv4 = cidrIpv4
    self.cidrIpv6 = cidrIpv6
    self.prefixListId = prefixListId
    self.referencedGroupInfo = referencedGroupInfo
    self.description = description
    self.tags = tags
  }
}

/// The Amazon EC2 shape `ReferencedSecurityGroup`.
package struct ReferencedSecurityGroup: AWSShape {
  package var groupId: String
  package var userId: String?

  /// Creates the value from its members, as AWS names them.
  package init(groupId: String, userId: String? = nil) {
    self.groupId = groupId
    self.userId = userId
  }
}
