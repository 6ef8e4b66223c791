/// The AWS CodeArtifact operations cainfra uses, in AWS's names (API version 2018-09-22).
///
/// Every method throws `AWSError`: AWS's refusal, or a transport failure whose outcome is unknown.
package protocol CodeArtifactAPI: Sendable {
  /// Creates a domain: `CreateDomain`.
  func createDomain(_ request: CreateDomainRequest) async throws(AWSError) -> CreateDomainResponse
  /// Describes a domain: `DescribeDomain`.
  func describeDomain(
    _ request: DescribeDomainRequest
  ) async throws(AWSError) -> DescribeDomainResponse
  /// Deletes a domain: `DeleteDomain`.
  func deleteDomain(_ request: DeleteDomainRequest) async throws(AWSError) -> DeleteDomainResponse
  /// Lists domains: `ListDomains`.
  func listDomains(_ request: ListDomainsRequest) async throws(AWSError) -> ListDomainsResponse

  /// Creates a repository: `CreateRepository`.
  func createRepository(
    _ request: CreateRepositoryRequest
  ) async throws(AWSError) -> CreateRepositoryResponse
  /// Describes a repository: `DescribeRepository`.
  func describeRepository(
    _ request: DescribeRepositoryRequest
  ) async throws(AWSError) -> DescribeRepositoryResponse
  /// Updates a repository: `UpdateRepository`.
  func updateRepository(
    _ request: UpdateRepositoryRequest
  ) async throws(AWSError) -> UpdateRepositoryResponse
  /// Deletes a repository: `DeleteRepository`.
  func deleteRepository(
    _ request: DeleteRepositoryRequest
  ) async throws(AWSError) -> DeleteRepositoryResponse
  /// Lists repositories: `ListRepositories`.
  func listRepositories(
    _ request: ListRepositoriesRequest
  ) async throws(AWSError) -> ListRepositoriesResponse
  /// Lists repositories in domain: `ListRepositoriesInDomain`.
  func listRepositoriesInDomain(
    _ request: ListRepositoriesInDomainRequest
  ) async throws(AWSError) -> ListRepositoriesInDomainResponse

  /// Associates an external connection: `AssociateExternalConnection`.
  func associateExternalConnection(
    _ request: AssociateExternalConnectionRequest
  ) async throws(AWSError) -> AssociateExternalConnectionResponse
  /// Disassociates an external connection: `DisassociateExternalConnection`.
  func disassociateExternalConnection(
    _ request: DisassociateExternalConnectionRequest
  ) async throws(AWSError) -> DisassociateExternalConnectionResponse

  /// Sets a domain permissions policy: `PutDomainPermissionsPolicy`.
  func putDomainPermissionsPolicy(
    _ request: PutDomainPermissionsPolicyRequest
  ) async throws(AWSError) -> PutDomainPermissionsPolicyResponse
  /// Returns a domain permissions policy: `GetDomainPermissionsPolicy`.
  func getDomainPermissionsPolicy(
    _ request: GetDomainPermissionsPolicyRequest
  ) async throws(AWSError) -> GetDomainPermissionsPolicyResponse
  /// Deletes a domain permissions policy: `DeleteDomainPermissionsPolicy`.
  func deleteDomainPermissionsPolicy(
    _ request: DeleteDomainPermissionsPolicyRequest
  ) async throws(AWSError) -> DeleteDomainPermissionsPolicyResponse
  /// Sets a repository permissions policy: `PutRepositoryPermissionsPolicy`.
  func putRepositoryPermissionsPolicy(
    _ request: PutRepositoryPermissionsPolicyRequest
  ) async throws(AWSError) -> PutRepositoryPermissionsPolicyResponse
  /// Returns a repository permissions policy: `GetRepositoryPermissionsPolicy`.
  func getRepositoryPermissionsPolicy(
    _ request: GetRepositoryPermissionsPolicyRequest
  ) async throws(AWSError) -> GetRepositoryPermissionsPolicyResponse
  /// Deletes a repository permissions policy: `DeleteRepositoryPermissionsPolicy`.
  func deleteRepositoryPermissionsPolicy(
    _ request: DeleteRepositoryPermissionsPolicyRequest
  ) async throws(AWSError) -> DeleteRepositoryPermissionsPolicyResponse

  /// Returns an authorization token: `GetAuthorizationToken`.
  func getAuthorizationToken(
    _ request: GetAuthorizationTokenRequest
  ) async throws(AWSError) -> GetAuthorizationTokenResponse
  /// Returns a repository endpoint: `GetRepositoryEndpoint`.
  func getRepositoryEndpoint(
    _ request: GetRepositoryEndpointRequest
  ) async throws(AWSError) -> GetRepositoryEndpointResponse

  /// Tags a resource: `TagResource`.
  func tagResource(_ request: TagResourceRequest) async throws(AWSError)
  /// Removes tags of a resource: `UntagResource`.
  func untagResource(_ request: UntagResourceRequest) async throws(AWSError)
  /// Lists tags for resource: `ListTagsForResource`.
  func listTagsForResource(
    _ request: ListTagsForResourceRequest
  ) async throws(AWSError) -> ListTagsForResourceResponse

  // MARK: Operations that a service may do without

  /// `ListPackages`; unknown to a service that does not implement it.
  func listPackages(
    _ request: ListPackagesRequest
  ) async throws(AWSError) -> ListPackagesResponse
  /// `DescribePackage`; unknown to a service that does not implement it.
  func describePackage(
    _ request: DescribePackageRequest
  ) async throws(AWSError) -> DescribePackageResponse
  /// `DeletePackage`; unknown to a service that does not implement it.
  func deletePackage(
    _ request: DeletePackageRequest
  ) async throws(AWSError) -> DeletePackageResponse
  /// `PutPackageOriginConfiguration`; unknown to a service that does not implement it.
  func putPackageOriginConfiguration(
    _ request: PutPackageOriginConfigurationRequest
  ) async throws(AWSError) -> PutPackageOriginConfigurationResponse
  /// `ListPackageVersions`; unknown to a service that does not implement it.
  func listPackageVersions(
    _ request: ListPackageVersionsRequest
  ) async throws(AWSError) -> ListPackageVersionsResponse
  /// `DescribePackageVersion`; unknown to a service that does not implement it.
  func describePackageVersion(
    _ request: DescribePackageVersionRequest
  ) async throws(AWSError) -> DescribePackageVersionResponse
  /// `DeletePackageVersions`; unknown to a service that does not implement it.
  func deletePackageVersions(
    _ request: DeletePackageVersionsRequest
  ) async throws(AWSError) -> DeletePackageVersionsResponse
  /// `DisposePackageVersions`; unknown to a service that does not implement it.
  func disposePackageVersions(
    _ request: DisposePackageVersionsRequest
  ) async throws(AWSError) -> DisposePackageVersionsResponse
  /// `UpdatePackageVersionsStatus`; unknown to a service that does not implement it.
  func updatePackageVersionsStatus(
    _ request: UpdatePackageVersionsStatusRequest
  ) async throws(AWSError) -> UpdatePackageVersionsStatusResponse
  /// `CopyPackageVersions`; unknown to a service that does not implement it.
  func copyPackageVersions(
    _ request: CopyPackageVersionsRequest
  ) async throws(AWSError) -> CopyPackageVersionsResponse
  /// `ListPackageVersionDependencies`; unknown to a service that does not implement it.
  func listPackageVersionDependencies(
    _ request: ListPackageVersionDependenciesRequest
  ) async throws(AWSError) -> ListPackageVersionDependenciesResponse
  /// `PublishPackageVersion`; unknown to a service that does not implement it.
  func publishPackageVersion(
    _ request: PublishPackageVersionRequest
  ) async throws(AWSError) -> PublishPackageVersionResponse
  /// `ListPackageVersionAssets`; unknown to a service that does not implement it.
  func listPackageVersionAssets(
    _ request: ListPackageVersionAssetsRequest
  ) async throws(AWSError) -> ListPackageVersionAssetsResponse
  /// `GetPackageVersionAsset`; unknown to a service that does not implement it.
  func getPackageVersionAsset(
    _ request: GetPackageVersionAssetRequest
  ) async throws(AWSError) -> GetPackageVersionAssetResponse
  /// `GetPackageVersionReadme`; unknown to a service that does not implement it.
  func getPackageVersionReadme(
    _ request: GetPackageVersionReadmeRequest
  ) async throws(AWSError) -> GetPackageVersionReadmeResponse
  /// `CreatePackageGroup`; unknown to a service that does not implement it.
  func createPackageGroup(
    _ request: CreatePackageGroupRequest
  ) async throws(AWSError) -> CreatePackageGroupResponse
  /// `DescribePackageGroup`; unknown to a service that does not implement it.
  func describePackageGroup(
    _ request: DescribePackageGroupRequest
  ) async throws(AWSError) -> DescribePackageGroupResponse
  /// `UpdatePackageGroup`; unknown to a service that does not implement it.
  func updatePackageGroup(
    _ request: UpdatePackageGroupRequest
  ) async throws(AWSError) -> UpdatePackageGroupResponse
  /// `DeletePackageGroup`; unknown to a service that does not implement it.
  func deletePackageGroup(
    _ request: DeletePackageGroupRequest
  ) async throws(AWSError) -> DeletePackageGroupResponse
  /// `ListPackageGroups`; unknown to a service that does not implement it.
  func listPackageGroups(
    _ request: ListPackageGroupsRequest
  ) async throws(AWSError) -> ListPackageGroupsResponse
  /// `UpdatePackageGroupOriginConfiguration`; unknown to a service that does not implement it.
  func updatePackageGroupOriginConfiguration(
    _ request: UpdatePackageGroupOriginConfigurationRequest
  ) async throws(AWSError) -> UpdatePackageGroupOriginConfigurationResponse
  /// `ListAllowedRepositoriesForGroup`; unknown to a service that does not implement it.
  func listAllowedRepositoriesForGroup(
    _ request: ListAllowedRepositoriesForGroupRequest
  ) async throws(AWSError) -> ListAllowedRepositoriesForGroupResponse
  /// `ListAssociatedPackages`; unknown to a service that does not implement it.
  func listAssociatedPackages(
    _ request: ListAssociatedPackagesRequest
  ) async throws(AWSError) -> ListAssociatedPackagesResponse
  /// `ListSubPackageGroups`; unknown to a service that does not implement it.
  func listSubPackageGroups(
    _ request: ListSubPackageGroupsRequest
  ) async throws(AWSError) -> ListSubPackageGroupsResponse
  /// `GetAssociatedPackageGroup`; unknown to a service that does not implement it.
  func getAssociatedPackageGroup(
    _ request: GetAssociatedPackageGroupRequest
  ) async throws(AWSError) -> GetAssociatedPackageGroupResponse
}
