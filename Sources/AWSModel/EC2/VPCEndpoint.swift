/// The Amazon EC2 shape `VpcEndpoint`.
package struct VpcEndpoint: AWSShape {
  package var vpcEndpointId: String
  package var vpcEndpointType: String
  package var vpcId: String
  package var serviceName: String
  package var state: String
  package var policyDocument: String?
  package var routeTableIds: [String]
  package var subnetIds: [String]
  package var groups: [SecurityGroupIdentifier]
  package var ipAddressType: String?
  package var dnsOptions: DnsOptions?
  package var privateDnsEnabled: Bool
  package var requesterManaged: Bool
  package var networkInterfaceIds: [String]
  package var dnsEntries: [DnsEntry]
  package var creationTimestamp: Timestamp?
  package var tags: [Tag]
  package var ownerId: String

  /// Creates the value from its members, as AWS names them.
  package init(
    vpcEndpointId: String, vpcEndpointType: String, vpcId: String, serviceName: String,
    state: String, policyDocument: String? = nil, routeTableIds: [String] = [],
    subnetIds: [String] = [], groups: [SecurityGroupIdentifier] = [], ipAddressType: String? = nil,
    dnsOptions: DnsOptions? = nil, privateDnsEnabled: Bool, requesterManaged: Bool,
    networkInterfaceIds: [String] = [], dnsEntries: [DnsEntry] = [],
    creationTimestamp: Timestamp? = nil, tags: [Tag] = [], ownerId: String
  ) {
    self.vpcEndpointId = vpcEndpointId
    self.vpcEndpointType = vpcEndpointType
    self.vpcId = vpcId
    self.serviceName = serviceName
    self.state = state
    self.policyDocument = policyDocument
    self.routeTableIds = routeTableIds
    self.subnetIds = subnetIds
    self.groups = groups
    self.ipAddressType = ipAddressType
    self.dnsOptions = dnsOptions
    self.privateDnsEnabled = privateDnsEnabled
    self.requesterManaged = requesterManaged
    self.networkInterfaceIds = networkInterfaceIds
    self.dnsEntries = dnsEntries
    self.creationTimestamp = creationTimestamp
    self.tags = tags
    self.ownerId = ownerId
  }
}

/// The Amazon EC2 shape `SecurityGroupIdentifier`.
package struct SecurityGroupIdentifier: AWSShape {
  package var groupId: String
  package var groupName: String

  /// Creates the value from its members, as AWS names them.
  package init(groupId: String, groupName: String) {
    self.groupId = groupId
    self.groupName = groupName
  }
}

/// The Amazon EC2 shape `GroupIdentifier`.
package struct GroupIdentifier: AWSShape {
  package var groupId: String
  package var groupName: String

  /// Creates the value from its members, as AWS names them.
  package init(groupId: String, groupName: String) {
    self.groupId = groupId
    self.groupName = groupName
  }
}

/// The Amazon EC2 shape `DnsOptionsSpecification`.
package struct DnsOptionsSpecification: AWSShape {
  package var dnsRecordIpType: String?
  package var privateDnsOnlyForInboundResolverEndpoint: Bool?

  /// Creates the value from its members, as AWS names them.
  package init(
    dnsRecordIpType: String? = nil, privateDnsOnlyForInboundResolverEndpoint: Bool? = nil
  ) {
    self.dnsRecordIpType = dnsRecordIpType
    self.privateDnsOnlyForInboundResolverEndpoint = privateDnsOnlyForInboundResolverEndpoint
  }
}

/// The Amazon EC2 shape `DnsOptions`.
package struct DnsOptions: AWSShape {
  package var dnsRecordIpType: String?
  package var privateDnsOnlyForInboundResolverEndpoint: Bool?

  /// Creates the value from its members, as AWS names them.
  package init(
    dnsRecordIpType: String? = nil, privateDnsOnlyForInboundResolverEndpoint: Bool? = nil
  ) {
    self.dnsRecordIpType = dnsRecordIpType
    self.privateDnsOnlyForInboundResolverEndpoint = privateDnsOnlyForInboundResolverEndpoint
  }
}

/// The Amazon EC2 shape `DnsEntry`.
package struct DnsEntry: AWSShape {
  package var dnsName: String
  package var hostedZoneId: String?

  /// Creates the value from its members, as AWS names them.
  package init(dnsName: String, hostedZoneId: String? = nil) {
    self.dnsName = dnsName
    self.hostedZoneId = hostedZoneId
  }
}

/// The Amazon EC2 shape `UnsuccessfulItem`.
package struct UnsuccessfulItem: AWSShape {
  package var resourceId: String
  package var error: UnsuccessfulItemError

  /// Creates the value from its members, as AWS names them.
  package init(resourceId: String, error: UnsuccessfulItemError) {
    self.resourceId = resourceId
    self.error = error
  }
}

/// The Amazon EC2 shape `UnsuccessfulItemError`.
package struct UnsuccessfulItemError: AWSShape {
  package var code: String
  package var message: String

  /// Creates the value from its members, as AWS names them.
  package init(code: String, message: String) {
    self.code = code
    self.message = message
  }
}

/// The Amazon EC2 shape `ServiceDetail`.
package struct ServiceDetail: AWSShape {
  package var serviceName: String
  package var serviceId: String?
  package var serviceType: [ServiceTypeDetail]
  package var availabilityZones: [String]
  package var owner: String?
  package var baseEndpointDnsNames: [String]
  package var privateDnsName: String?
  package var vpcEndpointPolicySupported: Bool?
  package var acceptanceRequired: Bool?
  package var managesVpcEndpoints: Bool?

  /// Creates the value from its members, as AWS names them.
  package init(
    serviceName: String, serviceId: String? = nil, serviceType: [ServiceTypeDetail] = [],
    availabilityZones: [String] = [], owner: String? = nil, baseEndpointDnsNames: [String] = [],
    privateDnsName: String? = nil, vpcEndpointPolicySupported: Bool? = nil,
    acceptanceRequired: Bool? = nil, managesVpcEndpoints: Bool? = nil
  ) {
    self.serviceName = serviceName
    self.serviceId = serviceId
    self.serviceType = serviceType
    self.availabilityZones = availabilityZones
    self.owner = owner
    self.baseEndpointDnsNames = baseEndpointDnsNames
    self.privateDnsName = privateDnsName
    self.vpcEndpointPolicySupported = vpcEndpointPolicySupported
    self.acceptanceRequired = acceptanceRequired
    self.managesVpcEndpoints = managesVpcEndpoints
  }
}

/// The Amazon EC2 shape `ServiceTypeDetail`.
package struct ServiceTypeDetail: AWSShape {
  package var serviceType: String

  /// Creates the value from its members, as AWS names them.
  package init(serviceType: String) {
    self.serviceType = serviceType
  }
}
