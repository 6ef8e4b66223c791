/// What `ec2:CreateSecurityGroup` is asked.
package struct CreateSecurityGroupRequest: AWSRequest {
  package typealias Response = CreateSecurityGroupResponse
  package static let operation = AWSOperation(.ec2, "CreateSecurityGroup")

  package var groupName: String
  package var description: String
  package var vpcId: String?
  package var tagSpecifications: [TagSpecification]

  /// Creates the value from its members, as AWS names them.
  package init(
    groupName: String, description: String, vpcId: String? = nil,
    tagSpecifications: [TagSpecification] = []
  ) {
    self.groupName = groupName
    self.description = description
    self.vpcId = vpcId
    self.tagSpecifications = tagSpecifications
  }
}

/// What `ec2:CreateSecurityGroup` answers.
package struct CreateSecurityGroupResponse: AWSResponse {
  package var groupId: String
  package var securityGroupArn: String?
  package var tags: [Tag]

  /// Creates the value from its members, as AWS names them.
  package init(groupId: String, securityGroupArn: String? = nil, tags: [Tag] = []) {
    self.groupId = groupId
    self.securityGroupArn = securityGroupArn
    self.tags = tags
  }
}

/// What `ec2:DescribeSecurityGroups` is asked.
package struct DescribeSecurityGroupsRequest: AWSRequest {
  package typealias Response = DescribeSecurityGroupsResponse
  package static let operation = AWSOperation(.ec2, "DescribeSecurityGroups")

  package var groupIds: [String]
  package var groupNames: [String]
  package var filters: [Filter]
  package var nextToken: String?
  package var maxResults: Int?

  /// Creates the value from its members, as AWS names them.
  package init(
    groupIds: [String] = [], groupNames: [String] = [], filters: [Filter] = [],
    nextToken: String? = nil, maxResults: Int? = nil
  ) {
    self.groupIds = groupIds
    self.groupNames = groupNames
    self.filters = filters
    self.nextToken = nextToken
    self.maxResults = maxResults
  }
}

/// What `ec2:DescribeSecurityGroups` answers.
package struct DescribeSecurityGroupsResponse: AWSResponse {
  package var securityGroups: [SecurityGroup]
  package var nextToken: String?

  /// Creates the value from its members, as AWS names them.
  package init(securityGroups: [SecurityGroup] = [], nextToken: String? = nil) {
    self.securityGroups = securityGroups
    self.nextToken = nextToken
  }
}

/// What `ec2:AuthorizeSecurityGroupIngress` is asked.
package struct AuthorizeSecurityGroupIngressRequest: AWSRequest {
  package typealias Response = AuthorizeSecurityGroupIngressResponse
  package static let operation = AWSOperation(.ec2, "AuthorizeSecurityGroupIngress")

  package var groupId: String
  package var ipPermissions: [IpPermission]
  package var tagSpecifications: [TagSpecification]

  /// Creates the value from its members, as AWS names them.
  package init(
    groupId: String, ipPermissions: [IpPermission] = [], tagSpecifications: [TagSpecification] = []
  ) {
    self.groupId = groupId
    self.ipPermissions = ipPermissions
    self.tagSpecifications = tagSpecifications
  }
}

/// What `ec2:AuthorizeSecurityGroupIngress` answers.
package struct AuthorizeSecurityGroupIngressResponse: AWSResponse {
  package var `return`: Bool
  package var securityGroupRules: [SecurityGroupRule]

  /// Creates the value from its members, as AWS names them.
  package init(`return`: Bool, securityGroupRules: [SecurityGroupRule] = []) {
    self.return = `return`
    self.securityGroupRules = securityGroupRules
  }
}

/// What `ec2:AuthorizeSecurityGroupEgress` is asked.
package struct AuthorizeSecurityGroupEgressRequest: AWSRequest {
  package typealias Response = AuthorizeSecurityGroupEgressResponse
  package static let operation = AWSOperation(.ec2, "AuthorizeSecurityGroupEgress")

  package var groupId: String
  package var ipPermissions: [IpPermission]
  package var tagSpecifications: [TagSpecification]

  /// Creates the value from its members, as AWS names them.
  package init(
    groupId: String, ipPermissions: [IpPermission] = [], tagSpecifications: [TagSpecification] = []
  ) {
    self.groupId = groupId
    self.ipPermissions = ipPermissions
    self.tagSpecifications = tagSpecifications
  }
}

/// What `ec2:AuthorizeSecurityGroupEgress` answers.
package struct AuthorizeSecurityGroupEgressResponse: AWSResponse {
  package var `return`: Bool
  package var securityGroupRules: [SecurityGroupRule]

  /// Creates the value from its members, as AWS names them.
  package init(`return`: Bool, securityGroupRules: [SecurityGroupRule] = []) {
    self.return = `return`
    self.securityGroupRules = securityGroupRules
  }
}

/// What `ec2:RevokeSecurityGroupIngress` is asked.
package struct RevokeSecurityGroupIngressRequest: AWSRequest {
  package typealias Response = RevokeSecurityGroupIngressResponse
  package static let operation = AWSOperation(.ec2, "RevokeSecurityGroupIngress")

  package var groupId: String
  package var ipPermissions: [IpPermission]
  package var securityGroupRuleIds: [String]

  /// Creates the value from its members, as AWS names them.
  package init(
    groupId: String, ipPermissions: [IpPermission] = [], securityGroupRuleIds: [String] = []
  ) {
    self.groupId = groupId
    self.ipPermissions = ipPermissions
    self.securityGroupRuleIds = securityGroupRuleIds
  }
}

/// What `ec2:RevokeSecurityGroupIngress` answers.
package struct RevokeSecurityGroupIngressResponse: AWSResponse {
  package var `return`: Bool
  package var unknownIpPermissions: [IpPermission]

  /// Creates the value from its members, as AWS names them.
  package init(`return`: Bool, unknownIpPermissions: [IpPermission] = []) {
    self.return = `return`
    self.unknownIpPermissions = unknownIpPermissions
  }
}

/// What `ec2:RevokeSecurityGroupEgress` is asked.
package struct RevokeSecurityGroupEgressRequest: AWSRequest {
  package typealias Response = RevokeSecurityGroupEgressResponse
  package static let operation = AWSOperation(.ec2, "RevokeSecurityGroupEgress")

  package var groupId: String
  package var ipPermissions: [IpPermission]
  package var securityGroupRuleIds: [String]

  /// Creates the value from its members, as AWS names them.
  package init(
    groupId: String, ipPermissions: [IpPermission] = [], securityGroupRuleIds: [String] = []
  ) {
    self.groupId = groupId
    self.ipPermissions = ipPermissions
    self.securityGroupRuleIds = securityGroupRuleIds
  }
}

/// What `ec2:RevokeSecurityGroupEgress` answers.
package struct RevokeSecurityGroupEgressResponse: AWSResponse {
  package var `return`: Bool
  package var unknownIpPermissions: [IpPermission]

  /// Creates the value from its members, as AWS names them.
  package init(`return`: Bool, unknownIpPermissions: [IpPermission] = []) {
    self.return = `return`
    self.unknownIpPermissions = unknownIpPermissions
  }
}

/// What `ec2:DeleteSecurityGroup` is asked.
package struct DeleteSecurityGroupRequest: AWSRequest {
  package typealias Response = DeleteSecurityGroupResponse
  package static let operation = AWSOperation(.ec2, "DeleteSecurityGroup")

  package var groupId: String

  /// Creates the value from its members, as AWS names them.
  package init(groupId: String) {
    self.groupId = groupId
  }
}

/// What `ec2:DeleteSecurityGroup` answers.
package struct DeleteSecurityGroupResponse: AWSResponse {
  package var groupId: String?
  package var `return`: Bool?

  /// Creates the value from its members, as AWS names them.
  package init(groupId: String? = nil, `return`: Bool? = nil) {
    self.groupId = groupId
    self.return = `return`
  }
}
