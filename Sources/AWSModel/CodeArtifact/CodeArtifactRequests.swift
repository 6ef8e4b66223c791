extension AWSService {
  /// The requests of AWS CodeArtifact, by name.
  static let codeArtifactRequests: [any AWSRequest.Type] = [
    AssociateExternalConnectionRequest.self,
    CreateDomainRequest.self,
    CreateRepositoryRequest.self,
    DeleteDomainPermissionsPolicyRequest.self,
    DeleteDomainRequest.self,
    DeleteRepositoryPermissionsPolicyRequest.self,
    DeleteRepositoryRequest.self,
    DescribeDomainRequest.self,
    DescribeRepositoryRequest.self,
    DisassociateExternalConnectionRequest.self,
    GetAuthorizationTokenRequest.self,
    GetDomainPermissionsPolicyRequest.self,
    GetRepositoryEndpointRequest.self,
    GetRepositoryPermissionsPolicyRequest.self,
    ListDomainsRequest.self,
    ListRepositoriesInDomainRequest.self,
    ListRepositoriesRequest.self,
    ListTagsForResourceRequest.self,
    PutDomainPermissionsPolicyRequest.self,
    PutRepositoryPermissionsPolicyRequest.self,
    TagResourceRequest.self,
    UntagResourceRequest.self,
    UpdateRepositoryRequest.self,
  ]
}

extension AssociateExternalConnectionRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> AssociateExternalConnectionResponse {
    try await services.codeArtifact.associateExternalConnection(self)
  }
}

extension CreateDomainRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> CreateDomainResponse {
    try await services.codeArtifact.createDomain(self)
  }
}

extension CreateRepositoryRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> CreateRepositoryResponse {
    try await services.codeArtifact.createRepository(self)
  }
}

extension DeleteDomainPermissionsPolicyRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> DeleteDomainPermissionsPolicyResponse {
    try await services.codeArtifact.deleteDomainPermissionsPolicy(self)
  }
}

extension DeleteDomainRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> DeleteDomainResponse {
    try await services.codeArtifact.deleteDomain(self)
  }
}

extension DeleteRepositoryPermissionsPolicyRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> DeleteRepositoryPermissionsPolicyResponse {
    try await services.codeArtifact.deleteRepositoryPermissionsPolicy(self)
  }
}

extension DeleteRepositoryRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> DeleteRepositoryResponse {
    try await services.codeArtifact.deleteRepository(self)
  }
}

extension DescribeDomainRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> DescribeDomainResponse {
    try await services.codeArtifact.describeDomain(self)
  }
}

extension DescribeRepositoryRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> DescribeRepositoryResponse {
    try await services.codeArtifact.describeRepository(self)
  }
}

extension DisassociateExternalConnectionRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> DisassociateExternalConnectionResponse {
    try await services.codeArtifact.disassociateExternalConnection(self)
  }
}

extension GetAuthorizationTokenRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> GetAuthorizationTokenResponse {
    try await services.codeArtifact.getAuthorizationToken(self)
  }
}

extension GetDomainPermissionsPolicyRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> GetDomainPermissionsPolicyResponse {
    try await services.codeArtifact.getDomainPermissionsPolicy(self)
  }
}

extension GetRepositoryEndpointRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> GetRepositoryEndpointResponse {
    try await services.codeArtifact.getRepositoryEndpoint(self)
  }
}

extension GetRepositoryPermissionsPolicyRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> GetRepositoryPermissionsPolicyResponse {
    try await services.codeArtifact.getRepositoryPermissionsPolicy(self)
  }
}

extension ListDomainsRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> ListDomainsResponse {
    try await services.codeArtifact.listDomains(self)
  }
}

extension ListRepositoriesInDomainRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> ListRepositoriesInDomainResponse {
    try await services.codeArtifact.listRepositoriesInDomain(self)
  }
}

extension ListRepositoriesRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> ListRepositoriesResponse {
    try await services.codeArtifact.listRepositories(self)
  }
}

extension ListTagsForResourceRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> ListTagsForResourceResponse {
    try await services.codeArtifact.listTagsForResource(self)
  }
}

extension PutDomainPermissionsPolicyRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> PutDomainPermissionsPolicyResponse {
    try await services.codeArtifact.putDomainPermissionsPolicy(self)
  }
}

extension PutRepositoryPermissionsPolicyRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> PutRepositoryPermissionsPolicyResponse {
    try await services.codeArtifact.putRepositoryPermissionsPolicy(self)
  }
}

extension TagResourceRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.codeArtifact.tagResource(self)
    return EmptyResponse()
  }
}

extension UntagResourceRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.codeArtifact.untagResource(self)
    return EmptyResponse()
  }
}

extension UpdateRepositoryRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> UpdateRepositoryResponse {
    try await services.codeArtifact.updateRepository(self)
  }
}
