/// The Amazon EC2 operations cainfra uses, in AWS's names (API version 2016-11-15).
///
/// Every method throws `AWSError`: AWS's refusal, or a transport failure whose outcome is unknown.
package protocol EC2API: Sendable {
  /// Creates a VPC: `CreateVpc`.
  func createVpc(_ request: CreateVpcRequest) async throws(AWSError) -> CreateVpcResponse
  /// Describes VPCs: `DescribeVpcs`.
  func describeVpcs(_ request: DescribeVpcsRequest) async throws(AWSError) -> DescribeVpcsResponse
  /// Describes a VPC attribute: `DescribeVpcAttribute`.
  func describeVpcAttribute(
    _ request: DescribeVpcAttributeRequest
  ) async throws(AWSError) -> DescribeVpcAttributeResponse
  /// Changes a VPC attribute: `ModifyVpcAttribute`.
  func modifyVpcAttribute(_ request: ModifyVpcAttributeRequest) async throws(AWSError)
  /// Changes a VPC tenancy: `ModifyVpcTenancy`.
  func modifyVpcTenancy(
    _ request: ModifyVpcTenancyRequest
  ) async throws(AWSError) -> ModifyVpcTenancyResponse
  /// Associates a VPC CIDR block: `AssociateVpcCidrBlock`.
  func associateVpcCidrBlock(
    _ request: AssociateVpcCidrBlockRequest
  ) async throws(AWSError) -> AssociateVpcCidrBlockResponse
  /// Disassociates a VPC CIDR block: `DisassociateVpcCidrBlock`.
  func disassociateVpcCidrBlock(
    _ request: DisassociateVpcCidrBlockRequest
  ) async throws(AWSError) -> DisassociateVpcCidrBlockResponse
  /// Deletes a VPC: `DeleteVpc`.
  func deleteVpc(_ request: DeleteVpcRequest) async throws(AWSError)

  /// Creates a subnet: `CreateSubnet`.
  func createSubnet(_ request: CreateSubnetRequest) async throws(AWSError) -> CreateSubnetResponse
  /// Describes subnets: `DescribeSubnets`.
  func describeSubnets(
    _ request: DescribeSubnetsRequest
  ) async throws(AWSError) -> DescribeSubnetsResponse
  /// Changes a subnet attribute: `ModifySubnetAttribute`.
  func modifySubnetAttribute(_ request: ModifySubnetAttributeRequest) async throws(AWSError)
  /// Deletes a subnet: `DeleteSubnet`.
  func deleteSubnet(_ request: DeleteSubnetRequest) async throws(AWSError)

  /// Creates a route table: `CreateRouteTable`.
  func createRouteTable(
    _ request: CreateRouteTableRequest
  ) async throws(AWSError) -> CreateRouteTableResponse
  /// Describes route tables: `DescribeRouteTables`.
  func describeRouteTables(
    _ request: DescribeRouteTablesRequest
  ) async throws(AWSError) -> DescribeRouteTablesResponse
  /// Deletes a route table: `DeleteRouteTable`.
  func deleteRouteTable(_ request: DeleteRouteTableRequest) async throws(AWSError)
  /// Associates a route table: `AssociateRouteTable`.
  func associateRouteTable(
    _ request: AssociateRouteTableRequest
  ) async throws(AWSError) -> AssociateRouteTableResponse
  /// Disassociates a route table: `DisassociateRouteTable`.
  func disassociateRouteTable(_ request: DisassociateRouteTableRequest) async throws(AWSError)
  /// Replaces a route table association: `ReplaceRouteTableAssociation`.
  func replaceRouteTableAssociation(
    _ request: ReplaceRouteTableAssociationRequest
  ) async throws(AWSError) -> ReplaceRouteTableAssociationResponse

  /// Creates a route: `CreateRoute`.
  func createRoute(_ request: CreateRouteRequest) async throws(AWSError) -> CreateRouteResponse
  /// Replaces a route: `ReplaceRoute`.
  func replaceRoute(_ request: ReplaceRouteRequest) async throws(AWSError)
  /// Deletes a route: `DeleteRoute`.
  func deleteRoute(_ request: DeleteRouteRequest) async throws(AWSError)

  /// Creates an internet gateway: `CreateInternetGateway`.
  func createInternetGateway(
    _ request: CreateInternetGatewayRequest
  ) async throws(AWSError) -> CreateInternetGatewayResponse
  /// Attaches an internet gateway: `AttachInternetGateway`.
  func attachInternetGateway(_ request: AttachInternetGatewayRequest) async throws(AWSError)
  /// Detaches an internet gateway: `DetachInternetGateway`.
  func detachInternetGateway(_ request: DetachInternetGatewayRequest) async throws(AWSError)
  /// Deletes an internet gateway: `DeleteInternetGateway`.
  func deleteInternetGateway(_ request: DeleteInternetGatewayRequest) async throws(AWSError)
  /// Describes internet gateways: `DescribeInternetGateways`.
  func describeInternetGateways(
    _ request: DescribeInternetGatewaysRequest
  ) async throws(AWSError) -> DescribeInternetGatewaysResponse

  /// Creates a security group: `CreateSecurityGroup`.
  func createSecurityGroup(
    _ request: CreateSecurityGroupRequest
  ) async throws(AWSError) -> CreateSecurityGroupResponse
  /// Describes security groups: `DescribeSecurityGroups`.
  func describeSecurityGroups(
    _ request: DescribeSecurityGroupsRequest
  ) async throws(AWSError) -> DescribeSecurityGroupsResponse
  /// Describes the rules of security groups: `DescribeSecurityGroupRules`.
  func describeSecurityGroupRules(
    _ request: DescribeSecurityGroupRulesRequest
  ) async throws(AWSError) -> DescribeSecurityGroupRulesResponse
  /// Changes rules of a security group: `ModifySecurityGroupRules`.
  func modifySecurityGroupRules(
    _ request: ModifySecurityGroupRulesRequest
  ) async throws(AWSError) -> ModifySecurityGroupRulesResponse
  /// Adds rules of inbound traffic to a security group: `AuthorizeSecurityGroupIngress`.
  func authorizeSecurityGroupIngress(
    _ request: AuthorizeSecurityGroupIngressRequest
  ) async throws(AWSError) -> AuthorizeSecurityGroupIngressResponse
  /// Adds rules of outbound traffic to a security group: `AuthorizeSecurityGroupEgress`.
  func authorizeSecurityGroupEgress(
    _ request: AuthorizeSecurityGroupEgressRequest
  ) async throws(AWSError) -> AuthorizeSecurityGroupEgressResponse
  /// Removes rules of inbound traffic from a security group: `RevokeSecurityGroupIngress`.
  func revokeSecurityGroupIngress(
    _ request: RevokeSecurityGroupIngressRequest
  ) async throws(AWSError) -> RevokeSecurityGroupIngressResponse
  /// Removes rules of outbound traffic from a security group: `RevokeSecurityGroupEgress`.
  func revokeSecurityGroupEgress(
    _ request: RevokeSecurityGroupEgressRequest
  ) async throws(AWSError) -> RevokeSecurityGroupEgressResponse
  /// Deletes a security group: `DeleteSecurityGroup`.
  func deleteSecurityGroup(
    _ request: DeleteSecurityGroupRequest
  ) async throws(AWSError) -> DeleteSecurityGroupResponse

  /// Creates a VPC endpoint: `CreateVpcEndpoint`.
  func createVpcEndpoint(
    _ request: CreateVpcEndpointRequest
  ) async throws(AWSError) -> CreateVpcEndpointResponse
  /// Describes VPC endpoints: `DescribeVpcEndpoints`.
  func describeVpcEndpoints(
    _ request: DescribeVpcEndpointsRequest
  ) async throws(AWSError) -> DescribeVpcEndpointsResponse
  /// Changes a VPC endpoint: `ModifyVpcEndpoint`.
  func modifyVpcEndpoint(
    _ request: ModifyVpcEndpointRequest
  ) async throws(AWSError) -> ModifyVpcEndpointResponse
  /// Deletes VPC endpoints: `DeleteVpcEndpoints`.
  func deleteVpcEndpoints(
    _ request: DeleteVpcEndpointsRequest
  ) async throws(AWSError) -> DeleteVpcEndpointsResponse
  /// Describes VPC endpoint services: `DescribeVpcEndpointServices`.
  func describeVpcEndpointServices(
    _ request: DescribeVpcEndpointServicesRequest
  ) async throws(AWSError) -> DescribeVpcEndpointServicesResponse

  /// Describes prefix lists: `DescribePrefixLists`.
  func describePrefixLists(
    _ request: DescribePrefixListsRequest
  ) async throws(AWSError) -> DescribePrefixListsResponse
  /// Describes managed prefix lists: `DescribeManagedPrefixLists`.
  func describeManagedPrefixLists(
    _ request: DescribeManagedPrefixListsRequest
  ) async throws(AWSError) -> DescribeManagedPrefixListsResponse
  /// Returns managed prefix list entries: `GetManagedPrefixListEntries`.
  func getManagedPrefixListEntries(
    _ request: GetManagedPrefixListEntriesRequest
  ) async throws(AWSError) -> GetManagedPrefixListEntriesResponse

  /// Describes network interfaces: `DescribeNetworkInterfaces`.
  func describeNetworkInterfaces(
    _ request: DescribeNetworkInterfacesRequest
  ) async throws(AWSError) -> DescribeNetworkInterfacesResponse
  /// Describes network ACLs: `DescribeNetworkAcls`.
  func describeNetworkAcls(
    _ request: DescribeNetworkAclsRequest
  ) async throws(AWSError) -> DescribeNetworkAclsResponse
  /// Describes availability zones: `DescribeAvailabilityZones`.
  func describeAvailabilityZones(
    _ request: DescribeAvailabilityZonesRequest
  ) async throws(AWSError) -> DescribeAvailabilityZonesResponse

  /// Creates tags: `CreateTags`.
  func createTags(_ request: CreateTagsRequest) async throws(AWSError)
  /// Deletes tags: `DeleteTags`.
  func deleteTags(_ request: DeleteTagsRequest) async throws(AWSError)
  /// Describes tags: `DescribeTags`.
  func describeTags(_ request: DescribeTagsRequest) async throws(AWSError) -> DescribeTagsResponse
}
