import AWSModel

/// Amazon EC2 of a simulated account, as seen from a Region.
struct SimulatedEC2: EC2API {
  let cloud: SimulatedAWS
  let caller: SimulatedCaller

  func createVpc(
    _ request: CreateVpcRequest
  ) async throws(AWSError) -> CreateVpcResponse {
    try await cloud.answer(request, for: caller, Simulation.createVpc)
  }

  func describeVpcs(
    _ request: DescribeVpcsRequest
  ) async throws(AWSError) -> DescribeVpcsResponse {
    try await cloud.answer(request, for: caller, Simulation.describeVpcs)
  }

  func describeVpcAttribute(
    _ request: DescribeVpcAttributeRequest
  ) async throws(AWSError) -> DescribeVpcAttributeResponse {
    try await cloud.answer(request, for: caller, Simulation.describeVpcAttribute)
  }

  func modifyVpcAttribute(_ request: ModifyVpcAttributeRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.modifyVpcAttribute)
  }

  func modifyVpcTenancy(
    _ request: ModifyVpcTenancyRequest
  ) async throws(AWSError) -> ModifyVpcTenancyResponse {
    try await cloud.answer(request, for: caller, Simulation.modifyVpcTenancy)
  }

  func associateVpcCidrBlock(
    _ request: AssociateVpcCidrBlockRequest
  ) async throws(AWSError) -> AssociateVpcCidrBlockResponse {
    try await cloud.answer(request, for: caller, Simulation.associateVpcCidrBlock)
  }

  func disassociateVpcCidrBlock(
    _ request: DisassociateVpcCidrBlockRequest
  ) async throws(AWSError) -> DisassociateVpcCidrBlockResponse {
    try await cloud.answer(request, for: caller, Simulation.disassociateVpcCidrBlock)
  }

  func deleteVpc(_ request: DeleteVpcRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.deleteVpc)
  }

  func createSubnet(
    _ request: CreateSubnetRequest
  ) async throws(AWSError) -> CreateSubnetResponse {
    try await cloud.answer(request, for: caller, Simulation.createSubnet)
  }

  func describeSubnets(
    _ request: DescribeSubnetsRequest
  ) async throws(AWSError) -> DescribeSubnetsResponse {
    try await cloud.answer(request, for: caller, Simulation.describeSubnets)
  }

  func modifySubnetAttribute(_ request: ModifySubnetAttributeRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.modifySubnetAttribute)
  }

  func deleteSubnet(_ request: DeleteSubnetRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.deleteSubnet)
  }

  func createRouteTable(
    _ request: CreateRouteTableRequest
  ) async throws(AWSError) -> CreateRouteTableResponse {
    try await cloud.answer(request, for: caller, Simulation.createRouteTable)
  }

  func describeRouteTables(
    _ request: DescribeRouteTablesRequest
  ) async throws(AWSError) -> DescribeRouteTablesResponse {
    try await cloud.answer(request, for: caller, Simulation.describeRouteTables)
  }

  func deleteRouteTable(_ request: DeleteRouteTableRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.deleteRouteTable)
  }

  func associateRouteTable(
    _ request: AssociateRouteTableRequest
  ) async throws(AWSError) -> AssociateRouteTableResponse {
    try await cloud.answer(request, for: caller, Simulation.associateRouteTable)
  }

  func disassociateRouteTable(_ request: DisassociateRouteTableRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.disassociateRouteTable)
  }

  func replaceRouteTableAssociation(
    _ request: ReplaceRouteTableAssociationRequest
  ) async throws(AWSError) -> ReplaceRouteTableAssociationResponse {
    try await cloud.answer(request, for: caller, Simulation.replaceRouteTableAssociation)
  }

  func createRoute(
    _ request: CreateRouteRequest
  ) async throws(AWSError) -> CreateRouteResponse {
    try await cloud.answer(request, for: caller, Simulation.createRoute)
  }

  func replaceRoute(_ request: ReplaceRouteRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.replaceRoute)
  }

  func deleteRoute(_ request: DeleteRouteRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.deleteRoute)
  }

  func createInternetGateway(
    _ request: CreateInternetGatewayRequest
  ) async throws(AWSError) -> CreateInternetGatewayResponse {
    try await cloud.answer(request, for: caller, Simulation.createInternetGateway)
  }

  func attachInternetGateway(_ request: AttachInternetGatewayRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.attachInternetGateway)
  }

  func detachInternetGateway(_ request: DetachInternetGatewayRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.detachInternetGateway)
  }

  func deleteInternetGateway(_ request: DeleteInternetGatewayRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.deleteInternetGateway)
  }

  func describeInternetGateways(
    _ request: DescribeInternetGatewaysRequest
  ) async throws(AWSError) -> DescribeInternetGatewaysResponse {
    try await cloud.answer(request, for: caller, Simulation.describeInternetGateways)
  }

  func createSecurityGroup(
    _ request: CreateSecurityGroupRequest
  ) async throws(AWSError) -> CreateSecurityGroupResponse {
    try await cloud.answer(request, for: caller, Simulation.createSecurityGroup)
  }

  func describeSecurityGroups(
    _ request: DescribeSecurityGroupsRequest
  ) async throws(AWSError) -> DescribeSecurityGroupsResponse {
    try await cloud.answer(request, for: caller, Simulation.describeSecurityGroups)
  }

  func describeSecurityGroupRules(
    _ request: DescribeSecurityGroupRulesRequest
  ) async throws(AWSError) -> DescribeSecurityGroupRulesResponse {
    try await cloud.answer(request, for: caller, Simulation.describeSecurityGroupRules)
  }

  func modifySecurityGroupRules(
    _ request: ModifySecurityGroupRulesRequest
  ) async throws(AWSError) -> ModifySecurityGroupRulesResponse {
    try await cloud.answer(request, for: caller, Simulation.modifySecurityGroupRules)
  }

  func authorizeSecurityGroupIngress(
    _ request: AuthorizeSecurityGroupIngressRequest
  ) async throws(AWSError) -> AuthorizeSecurityGroupIngressResponse {
    try await cloud.answer(request, for: caller, Simulation.authorizeSecurityGroupIngress)
  }

  func authorizeSecurityGroupEgress(
    _ request: AuthorizeSecurityGroupEgressRequest
  ) async throws(AWSError) -> AuthorizeSecurityGroupEgressResponse {
    try await cloud.answer(request, for: caller, Simulation.authorizeSecurityGroupEgress)
  }

  func revokeSecurityGroupIngress(
    _ request: RevokeSecurityGroupIngressRequest
  ) async throws(AWSError) -> RevokeSecurityGroupIngressResponse {
    try await cloud.answer(request, for: caller, Simulation.revokeSecurityGroupIngress)
  }

  func revokeSecurityGroupEgress(
    _ request: RevokeSecurityGroupEgressRequest
  ) async throws(AWSError) -> RevokeSecurityGroupEgressResponse {
    try await cloud.answer(request, for: caller, Simulation.revokeSecurityGroupEgress)
  }

  func deleteSecurityGroup(
    _ request: DeleteSecurityGroupRequest
  ) async throws(AWSError) -> DeleteSecurityGroupResponse {
    try await cloud.answer(request, for: caller, Simulation.deleteSecurityGroup)
  }

  func createVpcEndpoint(
    _ request: CreateVpcEndpointRequest
  ) async throws(AWSError) -> CreateVpcEndpointResponse {
    try await cloud.answer(request, for: caller, Simulation.createVpcEndpoint)
  }

  func describeVpcEndpoints(
    _ request: DescribeVpcEndpointsRequest
  ) async throws(AWSError) -> DescribeVpcEndpointsResponse {
    try await cloud.answer(request, for: caller, Simulation.describeVpcEndpoints)
  }

  func modifyVpcEndpoint(
    _ request: ModifyVpcEndpointRequest
  ) async throws(AWSError) -> ModifyVpcEndpointResponse {
    try await cloud.answer(request, for: caller, Simulation.modifyVpcEndpoint)
  }

  func deleteVpcEndpoints(
    _ request: DeleteVpcEndpointsRequest
  ) async throws(AWSError) -> DeleteVpcEndpointsResponse {
    try await cloud.answer(request, for: caller, Simulation.deleteVpcEndpoints)
  }

  func describeVpcEndpointServices(
    _ request: DescribeVpcEndpointServicesRequest
  ) async throws(AWSError) -> DescribeVpcEndpointServicesResponse {
    try await cloud.answer(request, for: caller, Simulation.describeVpcEndpointServices)
  }

  func describePrefixLists(
    _ request: DescribePrefixListsRequest
  ) async throws(AWSError) -> DescribePrefixListsResponse {
    try await cloud.answer(request, for: caller, Simulation.describePrefixLists)
  }

  func describeManagedPrefixLists(
    _ request: DescribeManagedPrefixListsRequest
  ) async throws(AWSError) -> DescribeManagedPrefixListsResponse {
    try await cloud.answer(request, for: caller, Simulation.describeManagedPrefixLists)
  }

  func getManagedPrefixListEntries(
    _ request: GetManagedPrefixListEntriesRequest
  ) async throws(AWSError) -> GetManagedPrefixListEntriesResponse {
    try await cloud.answer(request, for: caller, Simulation.getManagedPrefixListEntries)
  }

  func describeNetworkInterfaces(
    _ request: DescribeNetworkInterfacesRequest
  ) async throws(AWSError) -> DescribeNetworkInterfacesResponse {
    try await cloud.answer(request, for: caller, Simulation.describeNetworkInterfaces)
  }

  func describeNetworkAcls(
    _ request: DescribeNetworkAclsRequest
  ) async throws(AWSError) -> DescribeNetworkAclsResponse {
    try await cloud.answer(request, for: caller, Simulation.describeNetworkAcls)
  }

  func describeAvailabilityZones(
    _ request: DescribeAvailabilityZonesRequest
  ) async throws(AWSError) -> DescribeAvailabilityZonesResponse {
    try await cloud.answer(request, for: caller, Simulation.describeAvailabilityZones)
  }

  func createTags(_ request: CreateTagsRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.createTags)
  }

  func deleteTags(_ request: DeleteTagsRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.deleteTags)
  }

  func describeTags(
    _ request: DescribeTagsRequest
  ) async throws(AWSError) -> DescribeTagsResponse {
    try await cloud.answer(request, for: caller, Simulation.describeTags)
  }
}
