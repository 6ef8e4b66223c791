extension AWSService {
  /// The requests of AWS CodeArtifact, by name.
  static let codeArtifactRequests: [any AWSRequest.Type] = [
    AssociateExternalConnectionRequest.self,
    CopyPackageVersionsRequest.self,
    CreateDomainRequest.self,
    CreatePackageGroupRequest.self,
    CreateRepositoryRequest.self,
    DeleteDomainPermissionsPolicyRequest.self,
    DeleteDomainRequest.self,
    DeletePackageGroupRequest.self,
    DeletePackageRequest.self,
    DeletePackageVersionsRequest.self,
    DeleteRepositoryPermissionsPolicyRequest.self,
    DeleteRepositoryRequest.self,
    DescribeDomainRequest.self,
    DescribePackageGroupRequest.self,
    DescribePackageRequest.self,
    DescribePackageVersionRequest.self,
    DescribeRepositoryRequest.self,
    DisassociateExternalConnectionRequest.self,
    DisposePackageVersionsRequest.self,
    GetAssociatedPackageGroupRequest.self,
    GetAuthorizationTokenRequest.self,
    GetDomainPermissionsPolicyRequest.self,
    GetPackageVersionAssetRequest.self,
    GetPackageVersionReadmeRequest.self,
    GetRepositoryEndpointRequest.self,
    GetRepositoryPermissionsPolicyRequest.self,
    ListAllowedRepositoriesForGroupRequest.self,
    ListAssociatedPackagesRequest.self,
    ListDomainsRequest.self,
    ListPackageGroupsRequest.self,
    ListPackageVersionAssetsRequest.self,
    ListPackageVersionDependenciesRequest.self,
    ListPackageVersionsRequest.self,
    ListPackagesRequest.self,
    ListRepositoriesInDomainRequest.self,
    ListRepositoriesRequest.self,
    ListSubPackageGroupsRequest.self,
    ListTagsForResourceRequest.self,
    PublishPackageVersionRequest.self,
    PutDomainPermissionsPolicyRequest.self,
    PutPackageOriginConfigurationRequest.self,
    PutRepositoryPermissionsPolicyRequest.self,
    TagResourceRequest.self,
    UntagResourceRequest.self,
    UpdatePackageGroupOriginConfigurationRequest.self,
    UpdatePackageGroupRequest.self,
    UpdatePackageVersionsStatusRequest.self,
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

extension CopyPackageVersionsRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> CopyPackageVersionsResponse {
    try await services.codeArtifact.copyPackageVersions(self)
  }
}

extension CreateDomainRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> CreateDomainResponse {
    try await services.codeArtifact.createDomain(self)
  }
}

extension CreatePackageGroupRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> CreatePackageGroupResponse {
    try await services.codeArtifact.createPackageGroup(self)
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

extension DeletePackageGroupRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> DeletePackageGroupResponse {
    try await services.codeArtifact.deletePackageGroup(self)
  }
}

extension DeletePackageRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> DeletePackageResponse {
    try await services.codeArtifact.deletePackage(self)
  }
}

extension DeletePackageVersionsRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> DeletePackageVersionsResponse {
    try await services.codeArtifact.deletePackageVersions(self)
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

extension DescribePackageGroupRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> DescribePackageGroupResponse {
    try await services.codeArtifact.describePackageGroup(self)
  }
}

extension DescribePackageRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> DescribePackageResponse {
    try await services.codeArtifact.describePackage(self)
  }
}

extension DescribePackageVersionRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> DescribePackageVersionResponse {
    try await services.codeArtifact.describePackageVersion(self)
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

extension DisposePackageVersionsRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> DisposePackageVersionsResponse {
    try await services.codeArtifact.disposePackageVersions(self)
  }
}

extension GetAssociatedPackageGroupRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> GetAssociatedPackageGroupResponse {
    try await services.codeArtifact.getAssociatedPackageGroup(self)
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

extension GetPackageVersionAssetRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> GetPackageVersionAssetResponse {
    try await services.codeArtifact.getPackageVersionAsset(self)
  }
}

extension GetPackageVersionReadmeRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> GetPackageVersionReadmeResponse {
    try await services.codeArtifact.getPackageVersionReadme(self)
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

extension ListAllowedRepositoriesForGroupRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> ListAllowedRepositoriesForGroupResponse {
    try await services.codeArtifact.listAllowedRepositoriesForGroup(self)
  }
}

extension ListAssociatedPackagesRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> ListAssociatedPackagesResponse {
    try await services.codeArtifact.listAssociatedPackages(self)
  }
}

extension ListDomainsRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> ListDomainsResponse {
    try await services.codeArtifact.listDomains(self)
  }
}

extension ListPackageGroupsRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> ListPackageGroupsResponse {
    try await services.codeArtifact.listPackageGroups(self)
  }
}

extension ListPackageVersionAssetsRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> ListPackageVersionAssetsResponse {
    try await services.codeArtifact.listPackageVersionAssets(self)
  }
}

extension ListPackageVersionDependenciesRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> ListPackageVersionDependenciesResponse {
    try await services.codeArtifact.listPackageVersionDependencies(self)
  }
}

extension ListPackageVersionsRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> ListPackageVersionsResponse {
    try await services.codeArtifact.listPackageVersions(self)
  }
}

extension ListPackagesRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> ListPackagesResponse {
    try await services.codeArtifact.listPackages(self)
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

extension ListSubPackageGroupsRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> ListSubPackageGroupsResponse {
    try await services.codeArtifact.listSubPackageGroups(self)
  }
}

extension ListTagsForResourceRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> ListTagsForResourceResponse {
    try await services.codeArtifact.listTagsForResource(self)
  }
}

extension PublishPackageVersionRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> PublishPackageVersionResponse {
    try await services.codeArtifact.publishPackageVersion(self)
  }
}

extension PutDomainPermissionsPolicyRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> PutDomainPermissionsPolicyResponse {
    try await services.codeArtifact.putDomainPermissionsPolicy(self)
  }
}

extension PutPackageOriginConfigurationRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> PutPackageOriginConfigurationResponse {
    try await services.codeArtifact.putPackageOriginConfiguration(self)
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

extension UpdatePackageGroupOriginConfigurationRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> UpdatePackageGroupOriginConfigurationResponse {
    try await services.codeArtifact.updatePackageGroupOriginConfiguration(self)
  }
}

extension UpdatePackageGroupRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> UpdatePackageGroupResponse {
    try await services.codeArtifact.updatePackageGroup(self)
  }
}

extension UpdatePackageVersionsStatusRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> UpdatePackageVersionsStatusResponse {
    try await services.codeArtifact.updatePackageVersionsStatus(self)
  }
}

extension UpdateRepositoryRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> UpdateRepositoryResponse {
    try await services.codeArtifact.updateRepository(self)
  }
}
