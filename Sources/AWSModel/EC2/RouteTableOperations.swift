/// What `ec2:CreateRouteTable` is asked.
package struct CreateRouteTableRequest: AWSRequest {
  package typealias Response = CreateRouteTableResponse
  package static let operation = AWSOperation(.ec2, "CreateRouteTable")

  package var vpcId: String
  package var tagSpecifications: [TagSpecification]
  package var clientToken: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    vpcId: String, tagSpecifications: [TagSpecification] = [], clientToken: String? = nil
  ) {
    self.vpcId = vpcId
    self.tagSpecifications = tagSpecifications
    self.clientToken = clientToken
  }
}

/// What `ec2:CreateRouteTable` answers.
package struct CreateRouteTableResponse: AWSResponse {
  package var routeTable: RouteTable
  package var clientToken: String?

  /// Creates the value from its members, as AWS names them.
  package init(routeTable: RouteTable, clientToken: String? = nil) {
    self.routeTable = routeTable
    self.clientToken = clientToken
  }
}

/// What `ec2:DescribeRouteTables` is asked.
package struct DescribeRouteTablesRequest: AWSRequest {
  package typealias Response = DescribeRouteTablesResponse
  package static let operation = AWSOperation(.ec2, "DescribeRouteTables")

  package var routeTableIds: [String]
  package var filters: [Filter]
  package var nextToken: String?
  package var maxResults: Int?

  /// Creates the value from its members, as AWS names them.
  package init(
    routeTableIds: [String] = [], filters: [Filter] = [], nextToken: String? = nil,
    maxResults: Int? = nil
  ) {
    self.routeTableIds = routeTableIds
    self.filters = filters
    self.nextToken = nextToken
    self.maxResults = maxResults
  }
}

/// What `ec2:DescribeRouteTables` answers.
package struct DescribeRouteTablesResponse: AWSResponse {
  package var routeTables: [RouteTable]
  package var nextToken: String?

  /// Creates the value from its members, as AWS names them.
  package init(routeTables: [RouteTable] = [], nextToken: String? = nil) {
    self.routeTables = routeTables
    self.nextToken = nextToken
  }
}

/// What `ec2:DeleteRouteTable` is asked.
package struct DeleteRouteTableRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.ec2, "DeleteRouteTable")

  package var routeTableId: String

  /// Creates the value from its members, as AWS names them.
  package init(routeTableId: String) {
    self.routeTableId = routeTableId
  }
}

/// What `ec2:AssociateRouteTable` is asked.
package struct AssociateRouteTableRequest: AWSRequest {
  package typealias Response = AssociateRouteTableResponse
  package static let operation = AWSOperation(.ec2, "AssociateRouteTable")

  package var routeTableId: String
  package var subnetId: String?
  package var gatewayId: String?

  /// Creates the value from its members, as AWS names them.
  package init(routeTableId: String, subnetId: String? = nil, gatewayId: String? = nil) {
    self.routeTableId = routeTableId
    self.subnetId = subnetId
    self.gatewayId = gatewayId
  }
}

/// What `ec2:AssociateRouteTable` answers.
package struct AssociateRouteTableResponse: AWSResponse {
  package var associationId: String
  package var associationState: RouteTableAssociationState?

  /// Creates the value from its members, as AWS names them.
  package init(associationId: String, associationState: RouteTableAssociationState? = nil) {
    self.associationId = associationId
    self.associationState = associationState
  }
}

/// What `ec2:DisassociateRouteTable` is asked.
package struct DisassociateRouteTableRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.ec2, "DisassociateRouteTable")

  package var associationId: String

  /// Creates the value from its members, as AWS names them.
  package init(associationId: String) {
    self.associationId = associationId
  }
}

/// What `ec2:ReplaceRouteTableAssociation` is asked.
package struct ReplaceRouteTableAssociationRequest: AWSRequest {
  package typealias Response = ReplaceRouteTableAssociationResponse
  package static let operation = AWSOperation(.ec2, "ReplaceRouteTableAssociation")

  package var associationId: String
  package var routeTableId: String

  /// Creates the value from its members, as AWS names them.
  package init(associationId: String, routeTableId: String) {
    self.associationId = associationId
    self.routeTableId = routeTableId
  }
}

/// What `ec2:ReplaceRouteTableAssociation` answers.
package struct ReplaceRouteTableAssociationResponse: AWSResponse {
  package var newAssociationId: String
  package var associationState: RouteTableAssociationState?

  /// Creates the value from its members, as AWS names them.
  package init(newAssociationId: String, associationState: RouteTableAssociationState? = nil) {
    self.newAssociationId = newAssociationId
    self.associationState = associationState
  }
}

/// The Amazon EC2 shape `RouteTable`.
package struct RouteTable: AWSShape {
  package var routeTableId: String
  package var vpcId: String
  package var ownerId: String
  package var routes: [Route]
  package var associations: [RouteTableAssociation]
  package var tags: [Tag]

  /// Creates the value from its members, as AWS names them.
  package init(
    routeTableId: String, vpcId: String, ownerId: String, routes: [Route] = [],
    associations: [RouteTableAssociation] = [], tags: [Tag] = []
  ) {
    self.routeTableId = routeTableId
    self.vpcId = vpcId
    self.ownerId = ownerId
    self.routes = routes
    self.associations = associations
    self.tags = tags
  }
}

/// The Amazon EC2 shape `RouteTableAssociation`.
package struct RouteTableAssociation: AWSShape {
  package var routeTableAssociationId: String
  package var routeTableId: String
  package var main: Bool
  package var subnetId: String?
  package var gatewayId: String?
  package var associationState: RouteTableAssociationState?

  /// Creates the value from its members, as AWS names them.
  package init(
    routeTableAssociationId: String, routeTableId: String, main: Bool, subnetId: String? = nil,
    gatewayId: String? = nil, associationState: RouteTableAssociationState? = nil
  ) {
    self.routeTableAssociationId = routeTableAssociationId
    self.routeTableId = routeTableId
    self.main = main
    self.subnetId = subnetId
    self.gatewayId = gatewayId
    self.associationState = associationState
  }
}

/// The Amazon EC2 shape `RouteTableAssociationState`.
package struct RouteTableAssociationState: AWSShape {
  package var state: String
  package var statusMessage: String?

  /// Creates the value from its members, as AWS names them.
  package init(state: String, statusMessage: String? = nil) {
    self.state = state
    self.statusMessage = statusMessage
  }
}
