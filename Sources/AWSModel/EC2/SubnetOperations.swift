/// What `ec2:CreateSubnet` is asked.
package struct CreateSubnetRequest: AWSRequest {
  package typealias Response = CreateSubnetResponse
  package static let operation = AWSOperation(.ec2, "CreateSubnet")

  package var vpcId: String
  package var cidrBlock: String?
  package var availabilityZone: String?
  package var availabilityZoneId: String?
  package var tagSpecifications: [TagSpecification]

  /// Creates the value from its members, as AWS names them.
  package init(
    vpcId: String, cidrBlock: String? = nil, availabilityZone: String? = nil,
    availabilityZoneId: String? = nil, tagSpecifications: [TagSpecification] = []
  ) {
    self.vpcId = vpcId
    self.cidrBlock = cidrBlock
    self.availabilityZone = availabilityZone
    self.availabilityZoneId = availabilityZoneId
    self.tagSpecifications = tagSpecifications
  }
}

/// What `ec2:CreateSubnet` answers.
package struct CreateSubnetResponse: AWSResponse {
  package var subnet: Subnet

  /// Creates the value from its members, as AWS names them.
  package init(subnet: Subnet) {
    self.subnet = subnet
  }
}

/// What `ec2:DescribeSubnets` is asked.
package struct DescribeSubnetsRequest: AWSRequest {
  package typealias Response = DescribeSubnetsResponse
  package static let operation = AWSOperation(.ec2, "DescribeSubnets")

  package var subnetIds: [String]
  package var filters: [Filter]
  package var nextToken: String?
  package var maxResults: Int?

  /// Creates the value from its members, as AWS names them.
  package init(
    subnetIds: [String] = [], filters: [Filter] = [], nextToken: String? = nil,
    maxResults: Int? = nil
  ) {
    self.subnetIds = subnetIds
    self.filters = filters
    self.nextToken = nextToken
    self.maxResults = maxResults
  }
}

/// What `ec2:DescribeSubnets` answers.
package struct DescribeSubnetsResponse: AWSResponse {
  package var subnets: [Subnet]
  package var nextToken: String?

  /// Creates the value from its members, as AWS names them.
  package init(subnets: [Subnet] = [], nextToken: String? = nil) {
    self.subnets = subnets
    self.nextToken = nextToken
  }
}

/// What `ec2:ModifySubnetAttribute` is asked.
package struct ModifySubnetAttributeRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.ec2, "ModifySubnetAttribute")

  package var subnetId: String
  package var mapPublicIpOnLaunch: AttributeBooleanValue?

  /// Creates the value from its members, as AWS names them.
  package init(subnetId: String, mapPublicIpOnLaunch: AttributeBooleanValue? = nil) {
    self.subnetId = subnetId
    self.mapPublicIpOnLaunch = mapPublicIpOnLaunch
  }
}

/// What `ec2:DeleteSubnet` is asked.
package struct DeleteSubnetRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.ec2, "DeleteSubnet")

  package var subnetId: String

  /// Creates the value from its members, as AWS names them.
  package init(subnetId: String) {
    self.subnetId = subnetId
  }
}

/// The Amazon EC2 shape `Subnet`.
package struct Subnet: AWSShape {
  package var subnetId: String
  package var subnetArn: String
  package var vpcId: String
  package var ownerId: String
  package var cidrBlock: String
  package var availabilityZone: String
  package var availabilityZoneId: String
  package var availableIpAddressCount: Int
  package var state: String
  package var mapPublicIpOnLaunch: Bool
  package var defaultForAz: Bool
  package var tags: [Tag]

  /// Creates the value from its members, as AWS names them.
  package init(
    subnetId: String, subnetArn: String, vpcId: String, ownerId: String, cidrBlock: String,
    availabilityZone: String, availabilityZoneId: String, availableIpAddressCount: Int,
    state: String, mapPublicIpOnLaunch: Bool, defaultForAz: Bool, tags: [Tag] = []
  ) {
    self.subnetId = subnetId
    self.subnetArn = subnetArn
    self.vpcId = vpcId
    self.ownerId = ownerId
    self.cidrBlock = cidrBlock
    self.availabilityZone = availabilityZone
    self.availabilityZoneId = availabilityZoneId
    self.availableIpAddressCount = availableIpAddressCount
    self.state = state
    self.mapPublicIpOnLaunch = mapPublicIpOnLaunch
    self.defaultForAz = defaultForAz
    self.tags = tags
  }
}
