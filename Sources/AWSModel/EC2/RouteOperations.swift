/// What `ec2:CreateRoute` is asked.
package struct CreateRouteRequest: AWSRequest {
  package typealias Response = CreateRouteResponse
  package static let operation = AWSOperation(.ec2, "CreateRoute")

  package var routeTableId: String
  package var destinationCidrBlock: String?
  package var destinationIpv6CidrBlock: String?
  package var destinationPrefixListId: String?
  package var gatewayId: String?
  package var natGatewayId: String?
  package var networkInterfaceId: String?
  package var vpcEndpointId: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    routeTableId: String, destinationCidrBlock: String? = nil,
    destinationIpv6CidrBlock: String? = nil, destinationPrefixListId: String? = nil,
    gatewayId: String? = nil, natGatewayId: String? = nil, networkInterfaceId: String? = nil,
    vpcEndpointId: String? = nil
  ) {
    self.routeTableId = routeTableId
    self.destinationCidrBlock = destinationCidrBlock
    self.destinationIpv6CidrBlock = destinationIpv6CidrBlock
    self.destinationPrefixListId = destinationPrefixListId
    self.gatewayId = gatewayId
    self.natGatewayId = natGatewayId
    self.networkInterfaceId = networkInterfaceId
    self.vpcEndpointId = vpcEndpointId
  }
}

/// What `ec2:CreateRoute` answers.
package struct CreateRouteResponse: AWSResponse {
  package var `return`: Bool

  /// Creates the value from its members, as AWS names them.
  package init(`return`: Bool) {
    self.return = `return`
  }
}

/// What `ec2:ReplaceRoute` is asked.
package struct ReplaceRouteRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.ec2, "ReplaceRoute")

  package var routeTableId: String
  package var destinationCidrBlock: String?
  package var destinationIpv6CidrBlock: String?
  package var destinationPrefixListId: String?
  package var gatewayId: String?
  package var natGatewayId: String?
  package var networkInterfaceId: String?
  package var vpcEndpointId: String?
  package var localTarget: Bool?

  /// Creates the value from its members, as AWS names them.
  package init(
    routeTableId: String, destinationCidrBlock: String? = nil,
    destinationIpv6CidrBlock: String? = nil, destinationPrefixListId: String? = nil,
    gatewayId: String? = nil, natGatewayId: String? = nil, networkInterfaceId: String? = nil,
    vpcEndpointId: String? = nil, localTarget: Bool? = nil
  ) {
    self.routeTableId = routeTableId
    self.destinationCidrBlock = destinationCidrBlock
    self.destinationIpv6CidrBlock = destinationIpv6CidrBlock
    self.destinationPrefixListId = destinationPrefixListId
    self.gatewayId = gatewayId
    self.natGatewayId = natGatewayId
    self.networkInterfaceId = networkInterfaceId
    self.vpcEndpointId = vpcEndpointId
    self.localTarget = localTarget
  }
}

/// What `ec2:DeleteRoute` is asked.
package struct DeleteRouteRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.ec2, "DeleteRoute")

  package var routeTableId: String
  package var destinationCidrBlock: String?
  package var destinationIpv6CidrBlock: String?
  package var destinationPrefixListId: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    routeTableId: String, destinationCidrBlock: String? = nil,
    destinationIpv6CidrBlock: String? = nil, destinationPrefixListId: String? = nil
  ) {
    self.routeTableId = routeTableId
    self.destinationCidrBlock = destinationCidrBlock
    self.destinationIpv6CidrBlock = destinationIpv6CidrBlock
    self.destinationPrefixListId = destinationPrefixListId
  }
}

/// The Amazon EC2 shape `Route`.
package struct Route: AWSShape {
  package var destinationCidrBlock: String?
  package var destinationIpv6CidrBlock: String?
  package var destinationPrefixListId: String?
  package var gatewayId: String?
  package var natGatewayId: String?
  package var networkInterfaceId: String?
  package var origin: String
  package var state: String

  /// Creates the value from its members, as AWS names them.
  package init(
    destinationCidrBlock: String? = nil, destinationIpv6CidrBlock: String? = nil,
    destinationPrefixListId: String? = nil, gatewayId: String? = nil, natGatewayId: String? = nil,
    networkInterfaceId: String? = nil, origin: String, state: String
  ) {
    self.destinationCidrBlock = destinationCidrBlock
    self.destinationIpv6CidrBlock = destinationIpv6CidrBlock
    self.destinationPrefixListId = destinationPrefixListId
    self.gatewayId = gatewayId
    self.natGatewayId = natGatewayId
    self.networkInterfaceId = networkInterfaceId
    self.origin = origin
    self.state = state
  }
}
