import AWSModel

/// Amazon EC2 over HTTPS.
struct EC2Client: EC2API {
  /// Asks the service.
  let caller: ServiceCaller

  func createVpc(_ request: CreateVpcRequest) async throws(AWSError) -> CreateVpcResponse {
    try await caller.call(request)
  }

  func describeVpcs(_ request: DescribeVpcsRequest) async throws(AWSError) -> DescribeVpcsResponse {
    try await caller.call(request)
  }

  func describeVpcAttribute(
    _ request: DescribeVpcAttributeRequest
  ) async throws(AWSError) -> DescribeVpcAttributeResponse {
    try await caller.call(request)
  }

  func modifyVpcAttribute(_ request: ModifyVpcAttributeRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func modifyVpcTenancy(
    _ request: ModifyVpcTenancyRequest
  ) async throws(AWSError) -> ModifyVpcTenancyResponse {
    try await caller.call(request)
  }

  func associateVpcCidrBlock(
    _ request: AssociateVpcCidrBlockRequest
  ) async throws(AWSError) -> AssociateVpcCidrBlockResponse {
    try await caller.call(request)
  }

  func disassociateVpcCidrBlock(
    _ request: DisassociateVpcCidrBlockRequest
  ) async throws(AWSError) -> DisassociateVpcCidrBlockResponse {
    try await caller.call(request)
  }

  func deleteVpc(_ request: DeleteVpcRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func createSubnet(_ request: CreateSubnetRequest) async throws(AWSError) -> CreateSubnetResponse {
    try await caller.call(request)
  }

  func describeSubnets(
    _ request: DescribeSubnetsRequest
  ) async throws(AWSError) -> DescribeSubnetsResponse {
    try await caller.call(request)
  }

  func modifySubnetAttribute(_ request: ModifySubnetAttributeRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func deleteSubnet(_ request: DeleteSubnetRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func createRouteTable(
    _ request: CreateRouteTableRequest
  ) async throws(AWSError) -> CreateRouteTableResponse {
    try await caller.call(request)
  }

  func describeRouteTables(
    _ request: DescribeRouteTablesRequest
  ) async throws(AWSError) -> DescribeRouteTablesResponse {
    try await caller.call(request)
  }

  func deleteRouteTable(_ request: DeleteRouteTableRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func associateRouteTable(
    _ request: AssociateRouteTableRequest
  ) async throws(AWSError) -> AssociateRouteTableResponse {
    try await caller.call(request)
  }

  func disassociateRouteTable(_ request: DisassociateRouteTableRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func replaceRouteTableAssociation(
    _ request: ReplaceRouteTableAssociationRequest
  ) async throws(AWSError) -> ReplaceRouteTableAssociationResponse {
    try await caller.call(request)
  }

  func createRoute(_ request: CreateRouteRequest) async throws(AWSError) -> CreateRouteResponse {
    try await caller.call(request)
  }

  func replaceRoute(_ request: ReplaceRouteRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func deleteRoute(_ request: DeleteRouteRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func createInternetGateway(
    _ request: CreateInternetGatewayRequest
  ) async throws(AWSError) -> CreateInternetGatewayResponse {
    try await caller.call(request)
  }

  func attachInternetGateway(_ request: AttachInternetGatewayRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func detachInternetGateway(_ request: DetachInternetGatewayRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func deleteInternetGateway(_ request: DeleteInternetGatewayRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func describeInternetGateways(
    _ request: DescribeInternetGatewaysRequest
  ) async throws(AWSError) -> DescribeInternetGatewaysResponse {
    try await caller.call(request)
  }

  func createSecurityGroup(
    _ request: CreateSecurityGroupRequest
  ) async throws(AWSError) -> CreateSecurityGroupResponse {
    try await caller.call(request)
  }

  func describeSecurityGroups(
    _ request: DescribeSecurityGroupsRequest
  ) async throws(AWSError) -> DescribeSecurityGroupsResponse {
    try await caller.call(request)
  }

  func describeSecurityGroupRules(
    _ request: DescribeSecurityGroupRulesRequest
  ) async throws(AWSError) -> DescribeSecurityGroupRulesResponse {
    try await caller.call(request)
  }

  func modifySecurityGroupRules(
    _ request: ModifySecurityGroupRulesRequest
  ) async throws(AWSError) -> ModifySecurityGroupRulesResponse {
    try await caller.call(request)
  }

  func authorizeSecurityGroupIngress(
    _ request: AuthorizeSecurityGroupIngressRequest
  ) async throws(AWSError) -> AuthorizeSecurityGroupIngressResponse {
    try await caller.call(request)
  }

  func authorizeSecurityGroupEgress(
    _ request: AuthorizeSecurityGroupEgressRequest
  ) async throws(AWSError) -> AuthorizeSecurityGroupEgressResponse {
    try await caller.call(request)
  }

  func revokeSecurityGroupIngress(
    _ request: RevokeSecurityGroupIngressRequest
  ) async throws(AWSError) -> RevokeSecurityGroupIngressResponse {
    try await caller.call(request)
  }

  func revokeSecurityGroupEgress(
    _ request: RevokeSecurityGroupEgressRequest
  ) async throws(AWSError) -> RevokeSecurityGroupEgressResponse {
    try await caller.call(request)
  }

  func deleteSecurityGroup(
    _ request: DeleteSecurityGroupRequest
  ) async throws(AWSError) -> DeleteSecurityGroupResponse {
    try await caller.call(request)
  }

  func createVpcEndpoint(
    _ request: CreateVpcEndpointRequest
  ) async throws(AWSError) -> CreateVpcEndpointResponse {
    try await caller.call(request)
  }

  func describeVpcEndpoints(
    _ request: DescribeVpcEndpointsRequest
  ) async throws(AWSError) -> DescribeVpcEndpointsResponse {
    try await caller.call(request)
  }

  func modifyVpcEndpoint(
    _ request: ModifyVpcEndpointRequest
  ) async throws(AWSError) -> ModifyVpcEndpointResponse {
    try await caller.call(request)
  }

  func deleteVpcEndpoints(
    _ request: DeleteVpcEndpointsRequest
  ) async throws(AWSError) -> DeleteVpcEndpointsResponse {
    try await caller.call(request)
  }

  func describeVpcEndpointServices(
    _ request: DescribeVpcEndpointServicesRequest
  ) async throws(AWSError) -> DescribeVpcEndpointServicesResponse {
    try await caller.call(request)
  }

  func describePrefixLists(
    _ request: DescribePrefixListsRequest
  ) async throws(AWSError) -> DescribePrefixListsResponse {
    try await caller.call(request)
  }

  func describeManagedPrefixLists(
    _ request: DescribeManagedPrefixListsRequest
  ) async throws(AWSError) -> DescribeManagedPrefixListsResponse {
    try await caller.call(request)
  }

  func getManagedPrefixListEntries(
    _ request: GetManagedPrefixListEntriesRequest
  ) async throws(AWSError) -> GetManagedPrefixListEntriesResponse {
    try await caller.call(request)
  }

  func describeNetworkInterfaces(
    _ request: DescribeNetworkInterfacesRequest
  ) async throws(AWSError) -> DescribeNetworkInterfacesResponse {
    try await caller.call(request)
  }

  func describeNetworkAcls(
    _ request: DescribeNetworkAclsRequest
  ) async throws(AWSError) -> DescribeNetworkAclsResponse {
    try await caller.call(request)
  }

  func describeAvailabilityZones(
    _ request: DescribeAvailabilityZonesRequest
  ) async throws(AWSError) -> DescribeAvailabilityZonesResponse {
    try await caller.call(request)
  }

  func createTags(_ request: CreateTagsRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func deleteTags(_ request: DeleteTagsRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func describeTags(_ request: DescribeTagsRequest) async throws(AWSError) -> DescribeTagsResponse {
    try await caller.call(request)
  }
}
