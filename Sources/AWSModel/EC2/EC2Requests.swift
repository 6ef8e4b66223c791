extension AWSService {
  /// The requests of Amazon EC2, by name.
  static let ec2Requests: [any AWSRequest.Type] = [
    AssociateRouteTableRequest.self,
    AssociateVpcCidrBlockRequest.self,
    AttachInternetGatewayRequest.self,
    AuthorizeSecurityGroupEgressRequest.self,
    AuthorizeSecurityGroupIngressRequest.self,
    CreateInternetGatewayRequest.self,
    CreateRouteRequest.self,
    CreateRouteTableRequest.self,
    CreateSecurityGroupRequest.self,
    CreateSubnetRequest.self,
    CreateTagsRequest.self,
    CreateVpcEndpointRequest.self,
    CreateVpcRequest.self,
    DeleteInternetGatewayRequest.self,
    DeleteRouteRequest.self,
    DeleteRouteTableRequest.self,
    DeleteSecurityGroupRequest.self,
    DeleteSubnetRequest.self,
    DeleteTagsRequest.self,
    DeleteVpcEndpointsRequest.self,
    DeleteVpcRequest.self,
    DescribeAvailabilityZonesRequest.self,
    DescribeInternetGatewaysRequest.self,
    DescribeManagedPrefixListsRequest.self,
    DescribeNetworkAclsRequest.self,
    DescribeNetworkInterfacesRequest.self,
    DescribePrefixListsRequest.self,
    DescribeRouteTablesRequest.self,
    DescribeSecurityGroupRulesRequest.self,
    DescribeSecurityGroupsRequest.self,
    DescribeSubnetsRequest.self,
    DescribeTagsRequest.self,
    DescribeVpcAttributeRequest.self,
    DescribeVpcEndpointServicesRequest.self,
    DescribeVpcEndpointsRequest.self,
    DescribeVpcsRequest.self,
    DetachInternetGatewayRequest.self,
    DisassociateRouteTableRequest.self,
    DisassociateVpcCidrBlockRequest.self,
    GetManagedPrefixListEntriesRequest.self,
    ModifySecurityGroupRulesRequest.self,
    ModifySubnetAttributeRequest.self,
    ModifyVpcAttributeRequest.self,
    ModifyVpcEndpointRequest.self,
    ModifyVpcTenancyRequest.self,
    ReplaceRouteRequest.self,
    ReplaceRouteTableAssociationRequest.self,
    RevokeSecurityGroupEgressRequest.self,
    RevokeSecurityGroupIngressRequest.self,
  ]
}

extension AssociateRouteTableRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> AssociateRouteTableResponse {
    try await services.ec2.associateRouteTable(self)
  }
}

extension AssociateVpcCidrBlockRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> AssociateVpcCidrBlockResponse {
    try await services.ec2.associateVpcCidrBlock(self)
  }
}

extension AttachInternetGatewayRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.ec2.attachInternetGateway(self)
    return EmptyResponse()
  }
}

extension AuthorizeSecurityGroupEgressRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> AuthorizeSecurityGroupEgressResponse {
    try await services.ec2.authorizeSecurityGroupEgress(self)
  }
}

extension AuthorizeSecurityGroupIngressRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> AuthorizeSecurityGroupIngressResponse {
    try await services.ec2.authorizeSecurityGroupIngress(self)
  }
}

extension CreateInternetGatewayRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> CreateInternetGatewayResponse {
    try await services.ec2.createInternetGateway(self)
  }
}

extension CreateRouteRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> CreateRouteResponse {
    try await services.ec2.createRoute(self)
  }
}

extension CreateRouteTableRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> CreateRouteTableResponse {
    try await services.ec2.createRouteTable(self)
  }
}

extension CreateSecurityGroupRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> CreateSecurityGroupResponse {
    try await services.ec2.createSecurityGroup(self)
  }
}

extension CreateSubnetRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> CreateSubnetResponse {
    try await services.ec2.createSubnet(self)
  }
}

extension CreateTagsRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.ec2.createTags(self)
    return EmptyResponse()
  }
}

extension CreateVpcEndpointRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> CreateVpcEndpointResponse {
    try await services.ec2.createVpcEndpoint(self)
  }
}

extension CreateVpcRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> CreateVpcResponse {
    try await services.ec2.createVpc(self)
  }
}

extension DeleteInternetGatewayRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.ec2.deleteInternetGateway(self)
    return EmptyResponse()
  }
}

extension DeleteRouteRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.ec2.deleteRoute(self)
    return EmptyResponse()
  }
}

extension DeleteRouteTableRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.ec2.deleteRouteTable(self)
    return EmptyResponse()
  }
}

extension DeleteSecurityGroupRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> DeleteSecurityGroupResponse {
    try await services.ec2.deleteSecurityGroup(self)
  }
}

extension DeleteSubnetRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.ec2.deleteSubnet(self)
    return EmptyResponse()
  }
}

extension DeleteTagsRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.ec2.deleteTags(self)
    return EmptyResponse()
  }
}

extension DeleteVpcEndpointsRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> DeleteVpcEndpointsResponse {
    try await services.ec2.deleteVpcEndpoints(self)
  }
}

extension DeleteVpcRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.ec2.deleteVpc(self)
    return EmptyResponse()
  }
}

extension DescribeAvailabilityZonesRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> DescribeAvailabilityZonesResponse {
    try await services.ec2.describeAvailabilityZones(self)
  }
}

extension DescribeInternetGatewaysRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> DescribeInternetGatewaysResponse {
    try await services.ec2.describeInternetGateways(self)
  }
}

extension DescribeManagedPrefixListsRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> DescribeManagedPrefixListsResponse {
    try await services.ec2.describeManagedPrefixLists(self)
  }
}

extension DescribeNetworkAclsRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> DescribeNetworkAclsResponse {
    try await services.ec2.describeNetworkAcls(self)
  }
}

extension DescribeNetworkInterfacesRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> DescribeNetworkInterfacesResponse {
    try await services.ec2.describeNetworkInterfaces(self)
  }
}

extension DescribePrefixListsRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> DescribePrefixListsResponse {
    try await services.ec2.describePrefixLists(self)
  }
}

extension DescribeRouteTablesRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> DescribeRouteTablesResponse {
    try await services.ec2.describeRouteTables(self)
  }
}

extension DescribeSecurityGroupRulesRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> DescribeSecurityGroupRulesResponse {
    try await services.ec2.describeSecurityGroupRules(self)
  }
}

extension DescribeSecurityGroupsRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> DescribeSecurityGroupsResponse {
    try await services.ec2.describeSecurityGroups(self)
  }
}

extension DescribeSubnetsRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> DescribeSubnetsResponse {
    try await services.ec2.describeSubnets(self)
  }
}

extension DescribeTagsRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> DescribeTagsResponse {
    try await services.ec2.describeTags(self)
  }
}

extension DescribeVpcAttributeRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> DescribeVpcAttributeResponse {
    try await services.ec2.describeVpcAttribute(self)
  }
}

extension DescribeVpcEndpointServicesRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> DescribeVpcEndpointServicesResponse {
    try await services.ec2.describeVpcEndpointServices(self)
  }
}

extension DescribeVpcEndpointsRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> DescribeVpcEndpointsResponse {
    try await services.ec2.describeVpcEndpoints(self)
  }
}

extension DescribeVpcsRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> DescribeVpcsResponse {
    try await services.ec2.describeVpcs(self)
  }
}

extension DetachInternetGatewayRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.ec2.detachInternetGateway(self)
    return EmptyResponse()
  }
}

extension DisassociateRouteTableRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.ec2.disassociateRouteTable(self)
    return EmptyResponse()
  }
}

extension DisassociateVpcCidrBlockRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> DisassociateVpcCidrBlockResponse {
    try await services.ec2.disassociateVpcCidrBlock(self)
  }
}

extension GetManagedPrefixListEntriesRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> GetManagedPrefixListEntriesResponse {
    try await services.ec2.getManagedPrefixListEntries(self)
  }
}

extension ModifySecurityGroupRulesRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> ModifySecurityGroupRulesResponse {
    try await services.ec2.modifySecurityGroupRules(self)
  }
}

extension ModifySubnetAttributeRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.ec2.modifySubnetAttribute(self)
    return EmptyResponse()
  }
}

extension ModifyVpcAttributeRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.ec2.modifyVpcAttribute(self)
    return EmptyResponse()
  }
}

extension ModifyVpcEndpointRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> ModifyVpcEndpointResponse {
    try await services.ec2.modifyVpcEndpoint(self)
  }
}

extension ModifyVpcTenancyRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> ModifyVpcTenancyResponse {
    try await services.ec2.modifyVpcTenancy(self)
  }
}

extension ReplaceRouteRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.ec2.replaceRoute(self)
    return EmptyResponse()
  }
}

extension ReplaceRouteTableAssociationRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> ReplaceRouteTableAssociationResponse {
    try await services.ec2.replaceRouteTableAssociation(self)
  }
}

extension RevokeSecurityGroupEgressRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> RevokeSecurityGroupEgressResponse {
    try await services.ec2.revokeSecurityGroupEgress(self)
  }
}

extension RevokeSecurityGroupIngressRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> RevokeSecurityGroupIngressResponse {
    try await services.ec2.revokeSecurityGroupIngress(self)
  }
}
