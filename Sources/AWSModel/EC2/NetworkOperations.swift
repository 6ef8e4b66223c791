/// What `ec2:DescribeNetworkInterfaces` is asked.
package struct DescribeNetworkInterfacesRequest: AWSRequest {
  package typealias Response = DescribeNetworkInterfacesResponse
  package static let operation = AWSOperation(.ec2, "DescribeNetworkInterfaces")

  package var networkInterfaceIds: [String]
  package var filters: [Filter]
  package var nextToken: String?
  package var maxResults: Int?

  /// Creates the value from its members, as AWS names them.
  package init(
    networkInterfaceIds: [String] = [], filters: [Filter] = [], nextToken: String? = nil,
    maxResults: Int? = nil
  ) {
    self.networkInterfaceIds = networkInterfaceIds
    self.filters = filters
    self.nextToken = nextToken
    self.maxResults = maxResults
  }
}

/// What `ec2:DescribeNetworkInterfaces` answers.
package struct DescribeNetworkInterfacesResponse: AWSResponse {
  package var networkInterfaces: [NetworkInterface]
  package var nextToken: String?

  /// Creates the value from its members, as AWS names them.
  package init(networkInterfaces: [NetworkInterface] = [], nextToken: String? = nil) {
    self.networkInterfaces = networkInterfaces
    self.nextToken = nextToken
  }
}

/// What `ec2:DescribeNetworkAcls` is asked.
package struct DescribeNetworkAclsRequest: AWSRequest {
  package typealias Response = DescribeNetworkAclsResponse
  package static let operation = AWSOperation(.ec2, "DescribeNetworkAcls")

  package var networkAclIds: [String]
  package var filters: [Filter]
  package var nextToken: String?
  package var maxResults: Int?

  /// Creates the value from its members, as AWS names them.
  package init(
    networkAclIds: [String] = [], filters: [Filter] = [], nextToken: String? = nil,
    maxResults: Int? = nil
  ) {
    self.networkAclIds = networkAclIds
    self.filters = filters
    self.nextToken = nextToken
    self.maxResults = maxResults
  }
}

/// What `ec2:DescribeNetworkAcls` answers.
package struct DescribeNetworkAclsResponse: AWSResponse {
  package var networkAcls: [NetworkAcl]
  package var nextToken: String?

  /// Creates the value from its members, as AWS names them.
  package init(networkAcls: [NetworkAcl] = [], nextToken: String? = nil) {
    self.networkAcls = networkAcls
    self.nextToken = nextToken
  }
}

/// What `ec2:DescribeAvailabilityZones` is asked.
package struct DescribeAvailabilityZonesRequest: AWSRequest {
  package typealias Response = DescribeAvailabilityZonesResponse
  package static let operation = AWSOperation(.ec2, "DescribeAvailabilityZones")

  package var zoneNames: [String]
  package var zoneIds: [String]
  package var filters: [Filter]

  /// Creates the value from its members, as AWS names them.
  package init(zoneNames: [String] = [], zoneIds: [String] = [], filters: [Filter] = []) {
    self.zoneNames = zoneNames
    self.zoneIds = zoneIds
    self.filters = filters
  }
}

/// What `ec2:DescribeAvailabilityZones` answers.
package struct DescribeAvailabilityZonesResponse: AWSResponse {
  package var availabilityZones: [AvailabilityZone]

  /// Creates the value from its members, as AWS names them.
  package init(availabilityZones: [AvailabilityZone] = []) {
    self.availabilityZones = availabilityZones
  }
}

/// The Amazon EC2 shape `NetworkInterface`.
package struct NetworkInterface: AWSShape {
  package var networkInterfaceId: String
  package var subnetId: String
  package var vpcId: String
  package var ownerId: String
  package var availabilityZone: String
  package var privateIpAddress: String
  package var interfaceType: String
  package var status: String
  package var description: String
  package var requesterManaged: Bool
  package var groups: [GroupIdentifier]

  /// Creates the value from its members, as AWS names them.
  package init(
    networkInterfaceId: String, subnetId: String, vpcId: String, ownerId: String,
    availabilityZone: String, privateIpAddress: String, interfaceType: String, status: String,
    description: String, requesterManaged: Bool, groups: [GroupIdentifier] = []
  ) {
    self.networkInterfaceId = networkInterfaceId
    self.subnetId = subnetId
    self.vpcId = vpcId
    self.ownerId = ownerId
    self.availabilityZone = availabilityZone
    self.privateIpAddress = privateIpAddress
    self.interfaceType = interfaceType
    self.status = status
    self.description = description
    self.requesterManaged = requesterManaged
    self.groups = groups
  }
}

/// The Amazon EC2 shape `NetworkAcl`.
package struct NetworkAcl: AWSShape {
  package var networkAclId: String
  package var vpcId: String
  package var ownerId: String
  package var isDefault: Bool
  package var associations: [NetworkAclAssociation]
  package var entries: [NetworkAclEntry]
  package var tags: [Tag]

  /// Creates the value from its members, as AWS names them.
  package init(
    networkAclId: String, vpcId: String, ownerId: String, isDefault: Bool,
    associations: [NetworkAclAssociation] = [], entries: [NetworkAclEntry] = [], tags: [Tag] = []
  ) {
    self.networkAclId = networkAclId
    self.vpcId = vpcId
    self.ownerId = ownerId
    self.isDefault = isDefault
    self.associations = associations
    self.entries = entries
    self.tags = tags
  }
}

/// The Amazon EC2 shape `NetworkAclAssociation`.
package struct NetworkAclAssociation: AWSShape {
  package var networkAclAssociationId: String
  package var networkAclId: String
  package var subnetId: String

  /// Creates the value from its members, as AWS names them.
  package init(networkAclAssociationId: String, networkAclId: String, subnetId: String) {
    self.networkAclAssociationId = networkAclAssociationId
    self.networkAclId = networkAclId
    self.subnetId = subnetId
  }
}

/// The Amazon EC2 shape `NetworkAclEntry`.
package struct NetworkAclEntry: AWSShape {
  package var ruleNumber: Int
  package var `protocol`: String
  package var ruleAction: String
  package var egress: Bool
  package var cidrBlock: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    ruleNumber: Int, `protocol`: String, ruleAction: String, egress: Bool, cidrBlock: String? = nil
  ) {
    self.ruleNumber = ruleNumber
    self.protocol = `protocol`
    self.ruleAction = ruleAction
    self.egress = egress
    self.cidrBlock = cidrBlock
  }
}

/// The Amazon EC2 shape `AvailabilityZone`.
package struct AvailabilityZone: AWSShape {
  package var zoneName: String
  package var zoneId: String
  package var regionName: String
  package var state: String
  package var zoneType: String?
  package var optInStatus: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    zoneName: String, zoneId: String, regionName: String, state: String, zoneType: String? = nil,
    optInStatus: String? = nil
  ) {
    self.zoneName = zoneName
    self.zoneId = zoneId
    self.regionName = regionName
    self.state = state
    self.zoneType = zoneType
    self.optInStatus = optInStatus
  }
}
