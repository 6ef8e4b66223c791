/// What `ec2:CreateInternetGateway` is asked.
package struct CreateInternetGatewayRequest: AWSRequest {
  package typealias Response = CreateInternetGatewayResponse
  package static let operation = AWSOperation(.ec2, "CreateInternetGateway")

  package var tagSpecifications: [TagSpecification]

  /// Creates the value from its members, as AWS names them.
  package init(tagSpecifications: [TagSpecification] = []) {
    self.tagSpecifications = tagSpecifications
  }
}

/// What `ec2:CreateInternetGateway` answers.
package struct CreateInternetGatewayResponse: AWSResponse {
  package var internetGateway: InternetGateway

  /// Creates the value from its members, as AWS names them.
  package init(internetGateway: InternetGateway) {
    self.internetGateway = internetGateway
  }
}

/// What `ec2:AttachInternetGateway` is asked.
package struct AttachInternetGatewayRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.ec2, "AttachInternetGateway")

  package var internetGatewayId: String
  package var vpcId: String

  /// Creates the value from its members, as AWS names them.
  package init(internetGatewayId: String, vpcId: String) {
    self.internetGatewayId = internetGatewayId
    self.vpcId = vpcId
  }
}

/// What `ec2:DetachInternetGateway` is asked.
package struct DetachInternetGatewayRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.ec2, "DetachInternetGateway")

  package var internetGatewayId: String
  package var vpcId: String

  /// Creates the value from its members, as AWS names them.
  package init(internetGatewayId: String, vpcId: String) {
    self.internetGatewayId = internetGatewayId
    self.vpcId = vpcId
  }
}

/// What `ec2:DeleteInternetGateway` is asked.
package struct DeleteInternetGatewayRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.ec2, "DeleteInternetGateway")

  package var internetGatewayId: String

  /// Creates the value from its members, as AWS names them.
  package init(internetGatewayId: String) {
    self.internetGatewayId = internetGatewayId
  }
}

/// What `ec2:DescribeInternetGateways` is asked.
package struct DescribeInternetGatewaysRequest: AWSRequest {
  package typealias Response = DescribeInternetGatewaysResponse
  package static let operation = AWSOperation(.ec2, "DescribeInternetGateways")

  package var internetGatewayIds: [String]
  package var filters: [Filter]
  package var nextToken: String?
  package var maxResults: Int?

  /// Creates the value from its members, as AWS names them.
  package init(
    internetGatewayIds: [String] = [], filters: [Filter] = [], nextToken: String? = nil,
    maxResults: Int? = nil
  ) {
    self.internetGatewayIds = internetGatewayIds
    self.filters = filters
    self.nextToken = nextToken
    self.maxResults = maxResults
  }
}

/// What `ec2:DescribeInternetGateways` answers.
package struct DescribeInternetGatewaysResponse: AWSResponse {
  package var internetGateways: [InternetGateway]
  package var nextToken: String?

  /// Creates the value from its members, as AWS names them.
  package init(internetGateways: [InternetGateway] = [], nextToken: String? = nil) {
    self.internetGateways = internetGateways
    self.nextToken = nextToken
  }
}

/// The Amazon EC2 shape `InternetGateway`.
package struct InternetGateway: AWSShape {
  package var internetGatewayId: String
  package var ownerId: String
  package var attachments: [InternetGatewayAttachment]
  package var tags: [Tag]

  /// Creates the value from its members, as AWS names them.
  package init(
    internetGatewayId: String, ownerId: String, attachments: [InternetGatewayAttachment] = [],
    tags: [Tag] = []
  ) {
    self.internetGatewayId = internetGatewayId
    self.ownerId = ownerId
    self.attachments = attachments
    self.tags = tags
  }
}

/// The Amazon EC2 shape `InternetGatewayAttachment`.
package struct InternetGatewayAttachment: AWSShape {
  package var state: String
  package var vpcId: String

  /// Creates the value from its members, as AWS names them.
  package init(state: String, vpcId: String) {
    self.state = state
    self.vpcId = vpcId
  }
}
