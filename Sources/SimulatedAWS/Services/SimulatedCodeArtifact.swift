import AWSModel

/// AWS CodeArtifact of a simulated account, as seen from a Region.
struct SimulatedCodeArtifact: CodeArtifactAPI {
  let cloud: SimulatedAWS
  let caller: SimulatedCaller

  func createDomain(
    _ request: CreateDomainRequest
  ) async throws(AWSError) -> CreateDomainResponse {
    try await cloud.answer(request, for: caller, Simulation.createDomain)
  }

  func describeDomain(
    _ request: DescribeDomainRequest
  ) async throws(AWSError) -> DescribeDomainResponse {
    try await cloud.answer(request, for: caller, Simulation.describeDomain)
  }

  func deleteDomain(
    _ request: DeleteDomainRequest
  ) async throws(AWSError) -> DeleteDomainResponse {
    try await cloud.answer(request, for: caller, Simulation.deleteDomain)
  }

  func listDomains(
    _ request: ListDomainsRequest
  ) async throws(AWSError) -> ListDomainsResponse {
    try await cloud.answer(request, for: caller, Simulation.listDomains)
  }

  func createRepository(
    _ request: CreateRepositoryRequest
  ) async throws(AWSError) -> CreateRepositoryResponse {
    try await cloud.answer(request, for: caller, Simulation.createRepository)
  }

  func describeRepository(
    _ request: DescribeRepositoryRequest
  ) async throws(AWSError) -> DescribeRepositoryResponse {
    try await cloud.answer(request, for: caller, Simulation.describeRepository)
  }

  func updateRepository(
    _ request: UpdateRepositoryRequest
  ) async throws(AWSError) -> UpdateRepositoryResponse {
    try await cloud.answer(request, for: caller, Simulation.updateRepository)
  }

  func deleteRepository(
    _ request: DeleteRepositoryRequest
  ) async throws(AWSError) -> DeleteRepositoryResponse {
    try await cloud.answer(request, for: caller, Simulation.deleteRepository)
  }

  func listRepositories(
    _ request: ListRepositoriesRequest
  ) async throws(AWSError) -> ListRepositoriesResponse {
    try await cloud.answer(request, for: caller, Simulation.listRepositories)
  }

  func listRepositoriesInDomain(
    _ request: ListRepositoriesInDomainRequest
  ) async throws(AWSError) -> ListRepositoriesInDomainResponse {
    try await cloud.answer(request, for: caller, Simulation.listRepositoriesInDomain)
  }

  func associateExternalConnection(
    _ request: AssociateExternalConnectionRequest
  ) async throws(AWSError) -> AssociateExternalConnectionResponse {
    try await cloud.answer(request, for: caller, Simulation.associateExternalConnection)
  }

  func disassociateExternalConnection(
    _ request: DisassociateExternalConnectionRequest
  ) async throws(AWSError) -> DisassociateExternalConnectionResponse {
    try await cloud.answer(request, for: caller, Simulation.disassociateExternalConnection)
  }

  func putDomainPermissionsPolicy(
    _ request: PutDomainPermissionsPolicyRequest
  ) async throws(AWSError) -> PutDomainPermissionsPolicyResponse {
    try await cloud.answer(request, for: caller, Simulation.putDomainPermissionsPolicy)
  }

  func getDomainPermissionsPolicy(
    _ request: GetDomainPermissionsPolicyRequest
  ) async throws(AWSError) -> GetDomainPermissionsPolicyResponse {
    try await cloud.answer(request, for: caller, Simulation.getDomainPermissionsPolicy)
  }

  func deleteDomainPermissionsPolicy(
    _ request: DeleteDomainPermissionsPolicyRequest
  ) async throws(AWSError) -> DeleteDomainPermissionsPolicyResponse {
    try await cloud.answer(request, for: caller, Simulation.deleteDomainPermissionsPolicy)
  }

  func putRepositoryPermissionsPolicy(
    _ request: PutRepositoryPermissionsPolicyRequest
  ) async throws(AWSError) -> PutRepositoryPermissionsPolicyResponse {
    try await cloud.answer(request, for: caller, Simulation.putRepositoryPermissionsPolicy)
  }

  func getRepositoryPermissionsPolicy(
    _ request: GetRepositoryPermissionsPolicyRequest
  ) async throws(AWSError) -> GetRepositoryPermissionsPolicyResponse {
    try await cloud.answer(request, for: caller, Simulation.getRepositoryPermissionsPolicy)
  }

  func deleteRepositoryPermissionsPolicy(
    _ request: DeleteRepositoryPermissionsPolicyRequest
  ) async throws(AWSError) -> DeleteRepositoryPermissionsPolicyResponse {
    try await cloud.answer(request, for: caller, Simulation.deleteRepositoryPermissionsPolicy)
  }

  func getAuthorizationToken(
    _ request: GetAuthorizationTokenRequest
  ) async throws(AWSError) -> GetAuthorizationTokenResponse {
    try await cloud.answer(request, for: caller, Simulation.getAuthorizationToken)
  }

  func getRepositoryEndpoint(
    _ request: GetRepositoryEndpointRequest
  ) async throws(AWSError) -> GetRepositoryEndpointResponse {
    try await cloud.answer(request, for: caller, Simulation.getRepositoryEndpoint)
  }

  func tagResource(_ request: TagResourceRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.tagResource)
  }

  func untagResource(_ request: UntagResourceRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.untagResource)
  }

  func listTagsForResource(
    _ request: ListTagsForResourceRequest
  ) async throws(AWSError) -> ListTagsForResourceResponse {
    try await cloud.answer(request, for: caller, Simulation.listTagsForResource)
  }
}
