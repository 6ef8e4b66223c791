/// What `ec2:CreateVpc` is asked.
package struct CreateVpcRequest: AWSRequest {
  package typealias Response = CreateVpcResponse
  package static let operation = AWSOperation(.ec2, "CreateVpc")

  package var cidrBlock: String?
  package var instanceTenancy: String?
  package var amazonProvidedIpv6CidrBlock: Bool?
  package var tagSpecifications: [TagSpecification]

  /// Creates the value from its members, as AWS names them.
  package init(
    cidrBlock: String? = nil, instanceTenancy: String? = nil,
    amazonProvidedIpv6CidrBlock: Bool? = nil, tagSpecifications: [TagSpecification] = []
  ) {
    self.cidrBlock = cidrBlock
    self.instanceTenancy = instanceTenancy
    self.amazonProvidedIpv6CidrBlock = amazonProvidedIpv6CidrBlock
    self.tagSpecifications = tagSpecifications
  }
}

/// What `ec2:CreateVpc` answers.
package struct CreateVpcResponse: AWSResponse {
  package var vpc: Vpc

  /// Creates the value from its members, as AWS names them.
  package init(vpc: Vpc) {
    self.vpc = vpc
  }
}

/// What `ec2:DescribeVpcs` is asked.
package struct DescribeVpcsRequest: AWSRequest {
  package typealias Response = DescribeVpcsResponse
  package static let operation = AWSOperation(.ec2, "DescribeVpcs")

  package var vpcIds: [String]
  package var filters: [Filter]
  package var nextToken: String?
  package var maxResults: Int?

  /// Creates the value from its members, as AWS names them.
  package init(
    vpcIds: [String] = [], filters: [Filter] = [], nextToken: String? = nil, maxResults: Int? = nil
  ) {
    self.vpcIds = vpcIds
    self.filters = filters
    self.nextToken = nextToken
    self.maxResults = maxResults
  }
}

/// What `ec2:DescribeVpcs` answers.
package struct DescribeVpcsResponse: AWSResponse {
  package var vpcs: [Vpc]
  package var nextToken: String?

  /// Creates the value from its members, as AWS names them.
  package init(vpcs: [Vpc] = [], nextToken: String? = nil) {
    self.vpcs = vpcs
    self.nextToken = nextToken
  }
}

/// What `ec2:DescribeVpcAttribute` is asked.
package struct DescribeVpcAttributeRequest: AWSRequest {
  package typealias Response = DescribeVpcAttributeResponse
  package static let operation = AWSOperation(.ec2, "DescribeVpcAttribute")

  package var vpcId: String
  package var attribute: String

  /// Creates the value from its members, as AWS names them.
  package init(vpcId: String, attribute: String) {
    self.vpcId = vpcId
    self.attribute = attribute
  }
}

/// What `ec2:DescribeVpcAttribute` answers.
package struct DescribeVpcAttributeResponse: AWSResponse {
  package var vpcId: String
  package var enableDnsSupport: AttributeBooleanValue?
  package var enableDnsHostnames: AttributeBooleanValue?
  package var enableNetworkAddressUsageMetrics: AttributeBooleanValue?

  /// Creates the value from its members, as AWS names them.
  package init(
    vpcId: String, enableDnsSupport: AttributeBooleanValue? = nil,
    enableDnsHostnames: AttributeBooleanValue? = nil,
    enableNetworkAddressUsageMetrics: AttributeBooleanValue? = nil
  ) {
    self.vpcId = vpcId
    self.enableDnsSupport = enableDnsSupport
    self.enableDnsHostnames = enableDnsHostnames
    self.enableNetworkAddressUsageMetrics = enableNetworkAddressUsageMetrics
  }
}

/// What `ec2:ModifyVpcAttribute` is asked.
package struct ModifyVpcAttributeRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.ec2, "ModifyVpcAttribute")

  package var vpcId: String
  package var enableDnsSupport: AttributeBooleanValue?
  package var enableDnsHostnames: AttributeBooleanValue?
  package var enableNetworkAddressUsageMetrics: AttributeBooleanValue?

  /// Creates the value from its members, as AWS names them.
  package init(
    vpcId: String, enableDnsSupport: AttributeBooleanValue? = nil,
    enableDnsHostnames: AttributeBooleanValue? = nil,
    enableNetworkAddressUsageMetrics: AttributeBooleanValue? = nil
  ) {
    self.vpcId = vpcId
    self.enableDnsSupport = enableDnsSupport
    self.enableDnsHostnames = enableDnsHostnames
    self.enableNetworkAddressUsageMetrics = enableNetworkAddressUsageMetrics
  }
}

/// What `ec2:ModifyVpcTenancy` is asked.
package struct ModifyVpcTenancyRequest: AWSRequest {
  package typealias Response = ModifyVpcTenancyResponse
  package static let operation = AWSOperation(.ec2, "ModifyVpcTenancy")

  package var vpcId: String
  package var instanceTenancy: String

  /// Creates the value from its members, as AWS names them.
  package init(vpcId: String, instanceTenancy: String) {
    self.vpcId = vpcId
    self.instanceTenancy = instanceTenancy
  }
}

/// What `ec2:ModifyVpcTenancy` answers.
package struct ModifyVpcTenancyResponse: AWSResponse {
  package var returnValue: Bool?

  /// Creates the value from its members, as AWS names them.
  package init(returnValue: Bool? = nil) {
    self.returnValue = returnValue
  }
}

/// What `ec2:AssociateVpcCidrBlock` is asked.
package struct AssociateVpcCidrBlockRequest: AWSRequest {
  package typealias Response = AssociateVpcCidrBlockResponse
  package static let operation = AWSOperation(.ec2, "AssociateVpcCidrBlock")

  package var vpcId: String
  package var cidrBlock: String?
  package var amazonProvidedIpv6CidrBlock: Bool?

  /// Creates the value from its members, as AWS names them.
  package init(vpcId: String, cidrBlock: String? = nil, amazonProvidedIpv6CidrBlock: Bool? = nil) {
    self.vpcId = vpcId
    self.cidrBlock = cidrBlock
    self.amazonProvidedIpv6CidrBlock = amazonProvidedIpv6CidrBlock
  }
}

/// What `ec2:AssociateVpcCidrBlock` answers.
package struct AssociateVpcCidrBlockResponse: AWSResponse {
  package var vpcId: String
  package var cidrBlockAssociation: VpcCidrBlockAssociation?
  package var ipv6CidrBlockAssociation: VpcIpv6CidrBlockAssociation?

  /// Creates the value from its members, as AWS names them.
  package init(
    vpcId: String, cidrBlockAssociation: VpcCidrBlockAssociation? = nil,
    ipv6CidrBlockAssociation: VpcIpv6CidrBlockAssociation? = nil
  ) {
    self.vpcId = vpcId
    self.cidrBlockAssociation = cidrBlockAssociation
    self.ipv6CidrBlockAssociation = ipv6CidrBlockAssociation
  }
}

/// What `ec2:DisassociateVpcCidrBlock` is asked.
package struct DisassociateVpcCidrBlockRequest: AWSRequest {
  package typealias Response = DisassociateVpcCidrBlockResponse
  package static let operation = AWSOperation(.ec2, "DisassociateVpcCidrBlock")

  package var associationId: String

  /// Creates the value from its members, as AWS names them.
  package init(associationId: String) {
    self.associationId = associationId
  }
}

/// What `ec2:DisassociateVpcCidrBlock` answers.
package struct DisassociateVpcCidrBlockResponse: AWSResponse {
  package var vpcId: String
  package var cidrBlockAssociation: VpcCidrBlockAssociation?
  package var ipv6CidrBlockAssociation: VpcIpv6CidrBlockAssociation?

  /// Creates the value from its members, as AWS names them.
  package init(
    vpcId: String, cidrBlockAssociation: VpcCidrBlockAssociation? = nil,
    ipv6CidrBlockAssociation: VpcIpv6CidrBlockAssociation? = nil
  ) {
    self.vpcId = vpcId
    self.cidrBlockAssociation = cidrBlockAssociation
    self.ipv6CidrBlockAssociation = ipv6CidrBlockAssociation
  }
}

/// What `ec2:DeleteVpc` is asked.
package struct DeleteVpcRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.ec2, "DeleteVpc")

  package var vpcId: String

  /// Creates the value from its members, as AWS names them.
  package init(vpcId: String) {
    self.vpcId = vpcId
  }
}
