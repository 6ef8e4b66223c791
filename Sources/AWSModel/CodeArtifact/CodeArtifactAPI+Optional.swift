/// Operations that a service may do without.
extension CodeArtifactAPI {
  /// `ListPackages`, refused as unknown.
  package func listPackages(
    _ request: ListPackagesRequest
  ) async throws(AWSError) -> ListPackagesResponse {
    throw .unknownOperation(ListPackagesRequest.operation)
  }

  /// `DescribePackage`, refused as unknown.
  package func describePackage(
    _ request: DescribePackageRequest
  ) async throws(AWSError) -> DescribePackageResponse {
    throw .unknownOperation(DescribePackageRequest.operation)
  }

  /// `DeletePackage`, refused as unknown.
  package func deletePackage(
    _ request: DeletePackageRequest
  ) async throws(AWSError) -> DeletePackageResponse {
    throw .unknownOperation(DeletePackageRequest.operation)
  }

  /// `PutPackageOriginConfiguration`, refused as unknown.
  package func putPackageOriginConfiguration(
    _ request: PutPackageOriginConfigurationRequest
  ) async throws(AWSError) -> PutPackageOriginConfigurationResponse {
    throw .unknownOperation(PutPackageOriginConfigurationRequest.operation)
  }

  /// `ListPackageVersions`, refused as unknown.
  package func listPackageVersions(
    _ request: ListPackageVersionsRequest
  ) async throws(AWSError) -> ListPackageVersionsResponse {
    throw .unknownOperation(ListPackageVersionsRequest.operation)
  }

  /// `DescribePackageVersion`, refused as unknown.
  package func describePackageVersion(
    _ request: DescribePackageVersionRequest
  ) async throws(AWSError) -> DescribePackageVersionResponse {
    throw .unknownOperation(DescribePackageVersionRequest.operation)
  }

  /// `DeletePackageVersions`, refused as unknown.
  package func deletePackageVersions(
    _ request: DeletePackageVersionsRequest
  ) async throws(AWSError) -> DeletePackageVersionsResponse {
    throw .unknownOperation(DeletePackageVersionsRequest.operation)
  }

  /// `DisposePackageVersions`, refused as unknown.
  package func disposePackageVersions(
    _ request: DisposePackageVersionsRequest
  ) async throws(AWSError) -> DisposePackageVersionsResponse {
    throw .unknownOperation(DisposePackageVersionsRequest.operation)
  }

  /// `UpdatePackageVersionsStatus`, refused as unknown.
  package func updatePackageVersionsStatus(
    _ request: UpdatePackageVersionsStatusRequest
  ) async throws(AWSError) -> UpdatePackageVersionsStatusResponse {
    throw .unknownOperation(UpdatePackageVersionsStatusRequest.operation)
  }

  /// `CopyPackageVersions`, refused as unknown.
  package func copyPackageVersions(
    _ request: CopyPackageVersionsRequest
  ) async throws(AWSError) -> CopyPackageVersionsResponse {
    throw .unknownOperation(CopyPackageVersionsRequest.operation)
  }

  /// `ListPackageVersionDependencies`, refused as unknown.
  package func listPackageVersionDependencies(
    _ request: ListPackageVersionDependenciesRequest
  ) async throws(AWSError) -> ListPackageVersionDependenciesResponse {
    throw .unknownOperation(ListPackageVersionDependenciesRequest.operation)
  }

  /// `PublishPackageVersion`, refused as unknown.
  package func publishPackageVersion(
    _ request: PublishPackageVersionRequest
  ) async throws(AWSError) -> PublishPackageVersionResponse {
    throw .unknownOperation(PublishPackageVersionRequest.operation)
  }

  /// `ListPackageVersionAssets`, refused as unknown.
  package func listPackageVersionAssets(
    _ request: ListPackageVersionAssetsRequest
  ) async throws(AWSError) -> ListPackageVersionAssetsResponse {
    throw .unknownOperation(ListPackageVersionAssetsRequest.operation)
  }

  /// `GetPackageVersionAsset`, refused as unknown.
  package func getPackageVersionAsset(
    _ request: GetPackageVersionAssetRequest
  ) async throws(AWSError) -> GetPackageVersionAssetResponse {
    throw .unknownOperation(GetPackageVersionAssetRequest.operation)
  }

  /// `GetPackageVersionReadme`, refused as unknown.
  package func getPackageVersionReadme(
    _ request: GetPackageVersionReadmeRequest
  ) async throws(AWSError) -> GetPackageVersionReadmeResponse {
    throw .unknownOperation(GetPackageVersionReadmeRequest.operation)
  }

  /// `CreatePackageGroup`, refused as unknown.
  package func createPackageGroup(
    _ request: CreatePackageGroupRequest
  ) async throws(AWSError) -> CreatePackageGroupResponse {
    throw .unknownOperation(CreatePackageGroupRequest.operation)
  }

  /// `DescribePackageGroup`, refused as unknown.
  package func describePackageGroup(
    _ request: DescribePackageGroupRequest
  ) async throws(AWSError) -> DescribePackageGroupResponse {
    throw .unknownOperation(DescribePackageGroupRequest.operation)
  }

  /// `UpdatePackageGroup`, refused as unknown.
  package func updatePackageGroup(
    _ request: UpdatePackageGroupRequest
  ) async throws(AWSError) -> UpdatePackageGroupResponse {
    throw .unknownOperation(UpdatePackageGroupRequest.operation)
  }

  /// `DeletePackageGroup`, refused as unknown.
  package func deletePackageGroup(
    _ request: DeletePackageGroupRequest
  ) async throws(AWSError) -> DeletePackageGroupResponse {
    throw .unknownOperation(DeletePackageGroupRequest.operation)
  }

  /// `ListPackageGroups`, refused as unknown.
  package func listPackageGroups(
    _ request: ListPackageGroupsRequest
  ) async throws(AWSError) -> ListPackageGroupsResponse {
    throw .unknownOperation(ListPackageGroupsRequest.operation)
  }

  /// `UpdatePackageGroupOriginConfiguration`, refused as unknown.
  package func updatePackageGroupOriginConfiguration(
    _ request: UpdatePackageGroupOriginConfigurationRequest
  ) async throws(AWSError) -> UpdatePackageGroupOriginConfigurationResponse {
    throw .unknownOperation(UpdatePackageGroupOriginConfigurationRequest.operation)
  }

  /// `ListAllowedRepositoriesForGroup`, refused as unknown.
  package func listAllowedRepositoriesForGroup(
    _ request: ListAllowedRepositoriesForGroupRequest
  ) async throws(AWSError) -> ListAllowedRepositoriesForGroupResponse {
    throw .unknownOperation(ListAllowedRepositoriesForGroupRequest.operation)
  }

  /// `ListAssociatedPackages`, refused as unknown.
  package func listAssociatedPackages(
    _ request: ListAssociatedPackagesRequest
  ) async throws(AWSError) -> ListAssociatedPackagesResponse {
    throw .unknownOperation(ListAssociatedPackagesRequest.operation)
  }

  /// `ListSubPackageGroups`, refused as unknown.
  package func listSubPackageGroups(
    _ request: ListSubPackageGroupsRequest
  ) async throws(AWSError) -> ListSubPackageGroupsResponse {
    throw .unknownOperation(ListSubPackageGroupsRequest.operation)
  }

  /// `GetAssociatedPackageGroup`, refused as unknown.
  package func getAssociatedPackageGroup(
    _ request: GetAssociatedPackageGroupRequest
  ) async throws(AWSError) -> GetAssociatedPackageGroupResponse {
    throw .unknownOperation(GetAssociatedPackageGroupRequest.operation)
  }
}
