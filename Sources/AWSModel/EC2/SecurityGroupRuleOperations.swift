/// What `ec2:DescribeSecurityGroupRules` is asked.
package struct DescribeSecurityGroupRulesRequest: AWSRequest {
  package typealias Response = DescribeSecurityGroupRulesResponse
  package static let operation = AWSOperation(.ec2, "DescribeSecurityGroupRules")

  package var securityGroupRuleIds: [String]
  package var filters: [Filter]
  package var nextToken: String?
  package var maxResults: Int?

  /// Creates the value from its members, as AWS names them.
  package init(
    securityGroupRuleIds: [String] = [], filters: [Filter] = [], nextToken: String? = nil,
    maxResults: Int? = nil
  ) {
    self.securityGroupRuleIds = securityGroupRuleIds
    self.filters = filters
    self.nextToken = nextToken
    self.maxResults = maxResults
  }
}

/// What `ec2:DescribeSecurityGroupRules` answers.
package struct DescribeSecurityGroupRulesResponse: AWSResponse {
  package var securityGroupRules: [SecurityGroupRule]
  package var nextToken: String?

  /// Creates the value from its members, as AWS names them.
  package init(securityGroupRules: [SecurityGroupRule] = [], nextToken: String? = nil) {
    self.securityGroupRules = securityGroupRules
    self.nextToken = nextToken
  }
}

/// What `ec2:ModifySecurityGroupRules` is asked.
package struct ModifySecurityGroupRulesRequest: AWSRequest {
  package typealias Response = ModifySecurityGroupRulesResponse
  package static let operation = AWSOperation(.ec2, "ModifySecurityGroupRules")

  package var groupId: String
  package var securityGroupRules: [SecurityGroupRuleUpdate]

  /// Creates the value from its members, as AWS names them.
  package init(groupId: String, securityGroupRules: [SecurityGroupRuleUpdate] = []) {
    self.groupId = groupId
    self.securityGroupRules = securityGroupRules
  }
}

/// What `ec2:ModifySecurityGroupRules` answers.
package struct ModifySecurityGroupRulesResponse: AWSResponse {
  package var `return`: Bool

  /// Creates the value from its members, as AWS names them.
  package init(`return`: Bool) {
    self.return = `return`
  }
}

/// The Amazon EC2 shape `SecurityGroupRuleUpdate`.
package struct SecurityGroupRuleUpdate: AWSShape {
  package var securityGroupRuleId: String
  package var securityGroupRule: SecurityGroupRuleRequest?

  /// Creates the value from its members, as AWS names them.
  package init(securityGroupRuleId: String, securityGroupRule: SecurityGroupRuleRequest? = nil) {
    self.securityGroupRuleId = securityGroupRuleId
    self.securityGroupRule = securityGroupRule
  }
}

/// The Amazon EC2 shape `SecurityGroupRuleRequest`.
package struct SecurityGroupRuleRequest: AWSShape {
  package var ipProtocol: String?
  package var fromPort: Int?
  package var toPort: Int?
  package var cidrIpv4: String?
  package var cidrIpv6: String?
  package var prefixListId: String?
  package var referencedGroupId: String?
  package var description: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    ipProtocol: String? = nil, fromPort: Int? = nil, toPort: Int? = nil, cidrIpv4: String? = nil,
    cidrIpv6: String? = nil, prefixListId: String? = nil, referencedGroupId: String? = nil,
    description: String? = nil
  ) {
    self.ipProtocol = ipProtocol
    self.fromPort = fromPort
    self.toPort = toPort
    self.cidrIpv4 = cidrIpv4
    self.cidrIpv6 = cidrIpv6
    self.prefixListId = prefixListId
    self.referencedGroupId = referencedGroupId
    self.description = description
  }
}
