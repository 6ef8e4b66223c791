/// What `ec2:CreateVpcEndpoint` is asked.
package struct CreateVpcEndpointRequest: AWSRequest {
  package typealias Response = CreateVpcEndpointResponse
  package static let operation = AWSOperation(.ec2, "CreateVpcEndpoint")

  package var vpcEndpointType: String?
  package var vpcId: String
  package var serviceName: String
  package var policyDocument: String?
  package var routeTableIds: [String]
  package var subnetIds: [String]
  package var securityGroupIds: [String]
  package var ipAddressType: String?
  package var dnsOptions: DnsOptionsSpecification?
  package var clientToken: String?
  package var privateDnsEnabled: Bool?
  package var tagSpecifications: [TagSpecification]

  /// Creates the value from its members, as AWS names them.
  package init(
    vpcEndpointType: String? = nil, vpcId: String, serviceName: String,
    policyDocument: String? = nil, routeTableIds: [String] = [], subnetIds: [String] = [],
    securityGroupIds: [String] = [], ipAddressType: String? = nil,
    dnsOptions: DnsOptionsSpecification? = nil, clientToken: String? = nil,
    privateDnsEnabled: Bool? = nil, tagSpecifications: [TagSpecification] = []
  ) {
    self.vpcEndpointType = vpcEndpointType
    self.vpcId = vpcId
    self.serviceName = serviceName
    self.policyDocument = policyDocument
    self.routeTableIds = routeTableIds
    self.subnetIds = subnetIds
    self.securityGroupIds = securityGroupIds
    self.ipAddressType = ipAddressType
    self.dnsOptions = dnsOptions
    self.clientToken = clientToken
    self.privateDnsEnabled = privateDnsEnabled
    self.tagSpecifications = tagSpecifications
  }
}

/// What `ec2:CreateVpcEndpoint` answers.
package struct CreateVpcEndpointResponse: AWSResponse {
  package var vpcEndpoint: VpcEndpoint
  package var clientToken: String?

  /// Creates the value from its members, as AWS names them.
  package init(vpcEndpoint: VpcEndpoint, clientToken: String? = nil) {
    self.vpcEndpoint = vpcEndpoint
    self.clientToken = clientToken
  }
}

/// What `ec2:DescribeVpcEndpoints` is asked.
package struct DescribeVpcEndpointsRequest: AWSRequest {
  package typealias Response = DescribeVpcEndpointsResponse
  package static let operation = AWSOperation(.ec2, "DescribeVpcEndpoints")

  package var vpcEndpointIds: [String]
  package var filters: [Filter]
  package var nextToken: String?
  package var maxResults: Int?

  /// Creates the value from its members, as AWS names them.
  package init(
    vpcEndpointIds: [String] = [], filters: [Filter] = [], nextToken: String? = nil,
    maxResults: Int? = nil
  ) {
    self.vpcEndpointIds = vpcEndpointIds
    self.filters = filters
    self.nextToken = nextToken
    self.maxResults = maxResults
  }
}

/// What `ec2:DescribeVpcEndpoints` answers.
package struct DescribeVpcEndpointsResponse: AWSResponse {
  package var vpcEndpoints: [VpcEndpoint]
  package var nextToken: String?

  /// Creates the value from its members, as AWS names them.
  package init(vpcEndpoints: [VpcEndpoint] = [], nextToken: String? = nil) {
    self.vpcEndpoints = vpcEndpoints
    self.nextToken = nextToken
  }
}

/// What `ec2:ModifyVpcEndpoint` is asked.
package struct ModifyVpcEndpointRequest: AWSRequest {
  package typealias Response = ModifyVpcEndpointResponse
  package static let operation = AWSOperation(.ec2, "ModifyVpcEndpoint")

  package var vpcEndpointId: String
  package var resetPolicy: Bool?
  package var policyDocument: String?
  package var addRouteTableIds: [String]
  package var removeRouteTableIds: [String]
  package var addSubnetIds: [String]
  package var removeSubnetIds: [String]
  package var addSecurityGroupIds: [String]
  package var removeSecurityGroupIds: [String]
  package var ipAddressType: String?
  package var dnsOptions: DnsOptionsSpecification?
  package var privateDnsEnabled: Bool?

  /// Creates the value from its members, as AWS names them.
  package init(
    vpcEndpointId: String, resetPolicy: Bool? = nil, policyDocument: String? = nil,
    addRouteTableIds: [String] = [], removeRouteTableIds: [String] = [],
    addSubnetIds: [String] = [], removeSubnetIds: [String] = [], addSecurityGroupIds: [String] = [],
    removeSecurityGroupIds: [String] = [], ipAddressType: String? = nil,
    dnsOptions: DnsOptionsSpecification? = nil, privateDnsEnabled: Bool? = nil
  ) {
    self.vpcEndpointId = vpcEndpointId
    self.resetPolicy = resetPolicy
    self.policyDocument = policyDocument
    self.addRouteTableIds = addRouteTableIds
    self.removeRouteTableIds = removeRouteTableIds
    self.addSubnetIds = addSubnetIds
    self.removeSubnetIds = removeSubnetIds
    self.addSecurityGroupIds = addSecurityGroupIds
    self.removeSecurityGroupIds = removeSecurityGroupIds
    self.ipAddressType = ipAddressType
    self.dnsOptions = dnsOptions
    self.privateDnsEnabled = privateDnsEnabled
  }
}

/// What `ec2:ModifyVpcEndpoint` answers.
package struct ModifyVpcEndpointResponse: AWSResponse {
  package var `return`: Bool

  /// Creates the value from its members, as AWS names them.
  package init(`return`: Bool) {
    self.return = `return`
  }
}

/// What `ec2:DeleteVpcEndpoints` is asked.
package struct DeleteVpcEndpointsRequest: AWSRequest {
  package typealias Response = DeleteVpcEndpointsResponse
  package static let operation = AWSOperation(.ec2, "DeleteVpcEndpoints")

  package var vpcEndpointIds: [String]

  /// Creates the value from its members, as AWS names them.
  package init(vpcEndpointIds: [String]) {
    self.vpcEndpointIds = vpcEndpointIds
  }
}

/// What `ec2:DeleteVpcEndpoints` answers.
package struct DeleteVpcEndpointsResponse: AWSResponse {
  package var unsuccessful: [UnsuccessfulItem]

  /// Creates the value from its members, as AWS names them.
  package init(unsuccessful: [UnsuccessfulItem] = []) {
    self.unsuccessful = unsuccessful
  }
}

/// What `ec2:DescribeVpcEndpointServices` is asked.
package struct DescribeVpcEndpointServicesRequest: AWSRequest {
  package typealias Response = DescribeVpcEndpointServicesResponse
  package static let operation = AWSOperation(.ec2, "DescribeVpcEndpointServices")

  package var serviceNames: [String]
  package var filters: [Filter]
  package var nextToken: String?
  package var maxResults: Int?

  /// Creates the value from its members, as AWS names them.
  package init(
    serviceNames: [String] = [], filters: [Filter] = [], nextToken: String? = nil,
    maxResults: Int? = nil
  ) {
    self.serviceNames = serviceNames
    self.filters = filters
    self.nextToken = nextToken
    self.maxResults = maxResults
  }
}

/// What `ec2:DescribeVpcEndpointServices` answers.
package struct DescribeVpcEndpointServicesResponse: AWSResponse {
  package var serviceNames: [String]
  package var serviceDetails: [ServiceDetail]
  package var nextToken: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    serviceNames: [String] = [], serviceDetails: [ServiceDetail] = [], nextToken: String? = nil
  ) {
    self.serviceNames = serviceNames
    self.serviceDetails = serviceDetails
    self.nextToken = nextToken
  }
}
