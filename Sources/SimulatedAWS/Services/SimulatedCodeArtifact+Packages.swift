import AWSModel

/// The operations on packages and package groups.
extension SimulatedCodeArtifact {
  func listPackages(
    _ request: ListPackagesRequest
  ) async throws(AWSError) -> ListPackagesResponse {
    try await cloud.answer(request, for: caller, Simulation.listPackages)
  }

  func describePackage(
    _ request: DescribePackageRequest
  ) async throws(AWSError) -> DescribePackageResponse {
    try await cloud.answer(request, for: caller, Simulation.describePackage)
  }

  func deletePackage(
    _ request: DeletePackageRequest
  ) async throws(AWSError) -> DeletePackageResponse {
    try await cloud.answer(request, for: caller, Simulation.deletePackage)
  }

  func putPackageOriginConfiguration(
    _ request: PutPackageOriginConfigurationRequest
  ) async throws(AWSError) -> PutPackageOriginConfigurationResponse {
    try await cloud.answer(request, for: caller, Simulation.putPackageOriginConfiguration)
  }

  func listPackageVersions(
    _ request: ListPackageVersionsRequest
  ) async throws(AWSError) -> ListPackageVersionsResponse {
    try await cloud.answer(request, for: caller, Simulation.listPackageVersions)
  }

  func describePackageVersion(
    _ request: DescribePackageVersionRequest
  ) async throws(AWSError) -> DescribePackageVersionResponse {
    try await cloud.answer(request, for: caller, Simulation.describePackageVersion)
  }

  func deletePackageVersions(
    _ request: DeletePackageVersionsRequest
  ) async throws(AWSError) -> DeletePackageVersionsResponse {
    try await cloud.answer(request, for: caller, Simulation.deletePackageVersions)
  }

  func disposePackageVersions(
    _ request: DisposePackageVersionsRequest
  ) async throws(AWSError) -> DisposePackageVersionsResponse {
    try await cloud.answer(request, for: caller, Simulation.disposePackageVersions)
  }

  func updatePackageVersionsStatus(
    _ request: UpdatePackageVersionsStatusRequest
  ) async throws(AWSError) -> UpdatePackageVersionsStatusResponse {
    try await cloud.answer(request, for: caller, Simulation.updatePackageVersionsStatus)
  }

  func copyPackageVersions(
    _ request: CopyPackageVersionsRequest
  ) async throws(AWSError) -> CopyPackageVersionsResponse {
    try await cloud.answer(request, for: caller, Simulation.copyPackageVersions)
  }

  func listPackageVersionDependencies(
    _ request: ListPackageVersionDependenciesRequest
  ) async throws(AWSError) -> ListPackageVersionDependenciesResponse {
    try await cloud.answer(request, for: caller, Simulation.listPackageVersionDependencies)
  }

  func listPackageVersionAssets(
    _ request: ListPackageVersionAssetsRequest
  ) async throws(AWSError) -> ListPackageVersionAssetsResponse {
    try await cloud.answer(request, for: caller, Simulation.listPackageVersionAssets)
  }

  func getPackageVersionAsset(
    _ request: GetPackageVersionAssetRequest
  ) async throws(AWSError) -> GetPackageVersionAssetResponse {
    try await cloud.answer(request, for: caller, Simulation.getPackageVersionAsset)
  }

  func getPackageVersionReadme(
    _ request: GetPackageVersionReadmeRequest
  ) async throws(AWSError) -> GetPackageVersionReadmeResponse {
    try await cloud.answer(request, for: caller, Simulation.getPackageVersionReadme)
  }

  func createPackageGroup(
    _ request: CreatePackageGroupRequest
  ) async throws(AWSError) -> CreatePackageGroupResponse {
    try await cloud.answer(request, for: caller, Simulation.createPackageGroup)
  }

  func describePackageGroup(
    _ request: DescribePackageGroupRequest
  ) async throws(AWSError) -> DescribePackageGroupResponse {
    try await cloud.answer(request, for: caller, Simulation.describePackageGroup)
  }

  func updatePackageGroup(
    _ request: UpdatePackageGroupRequest
  ) async throws(AWSError) -> UpdatePackageGroupResponse {
    try await cloud.answer(request, for: caller, Simulation.updatePackageGroup)
  }

  func deletePackageGroup(
    _ request: DeletePackageGroupRequest
  ) async throws(AWSError) -> DeletePackageGroupResponse {
    try await cloud.answer(request, for: caller, Simulation.deletePackageGroup)
  }

  func listPackageGroups(
    _ request: ListPackageGroupsRequest
  ) async throws(AWSError) -> ListPackageGroupsResponse {
    try await cloud.answer(request, for: caller, Simulation.listPackageGroups)
  }

  func updatePackageGroupOriginConfiguration(
    _ request: UpdatePackageGroupOriginConfigurationRequest
  ) async throws(AWSError) -> UpdatePackageGroupOriginConfigurationResponse {
    try await cloud.answer(request, for: caller, Simulation.updatePackageGroupOriginConfiguration)
  }

  func listAllowedRepositoriesForGroup(
    _ request: ListAllowedRepositoriesForGroupRequest
  ) async throws(AWSError) -> ListAllowedRepositoriesForGroupResponse {
    try await cloud.answer(request, for: caller, Simulation.listAllowedRepositoriesForGroup)
  }

  func listAssociatedPackages(
    _ request: ListAssociatedPackagesRequest
  ) async throws(AWSError) -> ListAssociatedPackagesResponse {
    try await cloud.answer(request, for: caller, Simulation.listAssociatedPackages)
  }

  func listSubPackageGroups(
    _ request: ListSubPackageGroupsRequest
  ) async throws(AWSError) -> ListSubPackageGroupsResponse {
    try await cloud.answer(request, for: caller, Simulation.listSubPackageGroups)
  }

  func getAssociatedPackageGroup(
    _ request: GetAssociatedPackageGroupRequest
  ) async throws(AWSError) -> GetAssociatedPackageGroupResponse {
    try await cloud.answer(request, for: caller, Simulation.getAssociatedPackageGroup)
  }

  func publishPackageVersion(
    _ request: PublishPackageVersionRequest
  ) async throws(AWSError) -> PublishPackageVersionResponse {
    let digests = AssetDigests(of: request.assetContent)
    return try await cloud.withStaged(request.assetContent[...], digests) {
      staged throws(AWSError) in
      try await cloud.answer(request, for: caller) { simulation in
        { request throws(AWSError) in try simulation.publishPackageVersion(request, staged) }
      }
    }
  }
}
