import AWSModel

/// AWS CodeArtifact over HTTPS.
struct CodeArtifactClient: CodeArtifactAPI {
  /// Asks the service.
  let caller: ServiceCaller

  func createDomain(_ request: CreateDomainRequest) async throws(AWSError) -> CreateDomainResponse {
    try await caller.call(request)
  }

  func describeDomain(
    _ request: DescribeDomainRequest
  ) async throws(AWSError) -> DescribeDomainResponse {
    try await caller.call(request)
  }

  func deleteDomain(_ request: DeleteDomainRequest) async throws(AWSError) -> DeleteDomainResponse {
    try await caller.call(request)
  }

  func listDomains(_ request: ListDomainsRequest) async throws(AWSError) -> ListDomainsResponse {
    try await caller.call(request)
  }

  func createRepository(
    _ request: CreateRepositoryRequest
  ) async throws(AWSError) -> CreateRepositoryResponse {
    try await caller.call(request)
  }

  func describeRepository(
    _ request: DescribeRepositoryRequest
  ) async throws(AWSError) -> DescribeRepositoryResponse {
    try await caller.call(request)
  }

  func updateRepository(
    _ request: UpdateRepositoryRequest
  ) async throws(AWSError) -> UpdateRepositoryResponse {
    try await caller.call(request)
  }

  func deleteRepository(
    _ request: DeleteRepositoryRequest
  ) async throws(AWSError) -> DeleteRepositoryResponse {
    try await caller.call(request)
  }

  func listRepositories(
    _ request: ListRepositoriesRequest
  ) async throws(AWSError) -> ListRepositoriesResponse {
    try await caller.call(request)
  }

  func listRepositoriesInDomain(
    _ request: ListRepositoriesInDomainRequest
  ) async throws(AWSError) -> ListRepositoriesInDomainResponse {
    try await caller.call(request)
  }

  func associateExternalConnection(
    _ request: AssociateExternalConnectionRequest
  ) async throws(AWSError) -> AssociateExternalConnectionResponse {
    try await caller.call(request)
  }

  func disassociateExternalConnection(
    _ request: DisassociateExternalConnectionRequest
  ) async throws(AWSError) -> DisassociateExternalConnectionResponse {
    try await caller.call(request)
  }

  func putDomainPermissionsPolicy(
    _ request: PutDomainPermissionsPolicyRequest
  ) async throws(AWSError) -> PutDomainPermissionsPolicyResponse {
    try await caller.call(request)
  }

  func getDomainPermissionsPolicy(
    _ request: GetDomainPermissionsPolicyRequest
  ) async throws(AWSError) -> GetDomainPermissionsPolicyResponse {
    try await caller.call(request)
  }

  func deleteDomainPermissionsPolicy(
    _ request: DeleteDomainPermissionsPolicyRequest
  ) async throws(AWSError) -> DeleteDomainPermissionsPolicyResponse {
    try await caller.call(request)
  }

  func putRepositoryPermissionsPolicy(
    _ request: PutRepositoryPermissionsPolicyRequest
  ) async throws(AWSError) -> PutRepositoryPermissionsPolicyResponse {
    try await caller.call(request)
  }

  func getRepositoryPermissionsPolicy(
    _ request: GetRepositoryPermissionsPolicyRequest
  ) async throws(AWSError) -> GetRepositoryPermissionsPolicyResponse {
    try await caller.call(request)
  }

  func deleteRepositoryPermissionsPolicy(
    _ request: DeleteRepositoryPermissionsPolicyRequest
  ) async throws(AWSError) -> DeleteRepositoryPermissionsPolicyResponse {
    try await caller.call(request)
  }

  func getAuthorizationToken(
    _ request: GetAuthorizationTokenRequest
  ) async throws(AWSError) -> GetAuthorizationTokenResponse {
    try await caller.call(request)
  }

  func getRepositoryEndpoint(
    _ request: GetRepositoryEndpointRequest
  ) async throws(AWSError) -> GetRepositoryEndpointResponse {
    try await caller.call(request)
  }

  func tagResource(_ request: TagResourceRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func untagResource(_ request: UntagResourceRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func listTagsForResource(
    _ request: ListTagsForResourceRequest
  ) async throws(AWSError) -> ListTagsForResourceResponse {
    try await caller.call(request)
  }
}
