import AWSModel

extension RESTRoute {
  private static let inPackage = inRepository + ["format", "namespace", "package"]
  private static let paging = ["maxResults", "nextToken"]

  /// The operations of CodeArtifact on packages and package groups.
  static let packages: [RESTRoute] = [
    codeArtifact(
      ListPackagesRequest.self, "POST", "/v1/packages",
      query: inRepository + paging + [
        "format", "namespace", "packagePrefix", "publish", "upstream",
      ]),
    codeArtifact(
      DescribePackageRequest.self, "GET", "/v1/package", query: inPackage),
    codeArtifact(
      DeletePackageRequest.self, "DELETE", "/v1/package", query: inPackage),
    codeArtifact(
      PutPackageOriginConfigurationRequest.self, "POST", "/v1/package", query: inPackage,
      hasBody: true),
    codeArtifact(
      ListPackageVersionsRequest.self, "POST", "/v1/package/versions",
      query: inPackage + paging + ["status", "sortBy", "originType"]),
    codeArtifact(
      DescribePackageVersionRequest.self, "GET", "/v1/package/version",
      query: inPackage + ["packageVersion"]),
    codeArtifact(
      DeletePackageVersionsRequest.self, "POST", "/v1/package/versions/delete", query: inPackage,
      hasBody: true),
    codeArtifact(
      DisposePackageVersionsRequest.self, "POST", "/v1/package/versions/dispose", query: inPackage,
      hasBody: true),
    codeArtifact(
      UpdatePackageVersionsStatusRequest.self, "POST", "/v1/package/versions/update_status",
      query: inPackage, hasBody: true),
    codeArtifact(
      CopyPackageVersionsRequest.self, "POST", "/v1/package/versions/copy",
      query: inDomain + [
        "sourceRepository", "destinationRepository", "format", "namespace", "package",
      ], hasBody: true),
    codeArtifact(
      ListPackageVersionDependenciesRequest.self, "POST", "/v1/package/version/dependencies",
      query: inPackage + ["packageVersion", "nextToken"]),
    codeArtifact(
      PublishPackageVersionRequest.self, "POST", "/v1/package/version/publish",
      query: inPackage + ["packageVersion", "assetName", "unfinished"],
      headers: ["assetSHA256": "x-amz-content-sha256"], body: .raw("assetContent")),
    codeArtifact(
      ListPackageVersionAssetsRequest.self, "POST", "/v1/package/version/assets",
      query: inPackage + paging + ["packageVersion"]),
    codeArtifact(
      GetPackageVersionAssetRequest.self, "GET", "/v1/package/version/asset",
      query: inPackage + ["packageVersion", "asset", "packageVersionRevision"],
      answerHeaders: [
        "assetName": "X-AssetName", "packageVersion": "X-PackageVersion",
        "packageVersionRevision": "X-PackageVersionRevision",
      ], answer: .raw("asset")),
    codeArtifact(
      GetPackageVersionReadmeRequest.self, "GET", "/v1/package/version/readme",
      query: inPackage + ["packageVersion"]),
    codeArtifact(
      CreatePackageGroupRequest.self, "POST", "/v1/package-group", query: inDomain, hasBody: true),
    codeArtifact(
      DescribePackageGroupRequest.self, "GET", "/v1/package-group",
      query: inDomain + ["packageGroup"]),
    codeArtifact(
      UpdatePackageGroupRequest.self, "PUT", "/v1/package-group", query: inDomain, hasBody: true),
    codeArtifact(
      DeletePackageGroupRequest.self, "DELETE", "/v1/package-group",
      query: inDomain + ["packageGroup"]),
    codeArtifact(
      ListPackageGroupsRequest.self, "POST", "/v1/package-groups",
      query: inDomain + paging + ["prefix"]),
    codeArtifact(
      UpdatePackageGroupOriginConfigurationRequest.self, "PUT",
      "/v1/package-group-origin-configuration", query: inDomain + ["packageGroup"], hasBody: true),
    codeArtifact(
      ListAllowedRepositoriesForGroupRequest.self, "GET", "/v1/package-group-allowed-repositories",
      query: inDomain + paging + ["packageGroup", "originRestrictionType"]),
    codeArtifact(
      ListAssociatedPackagesRequest.self, "GET", "/v1/list-associated-packages",
      query: inDomain + paging + ["packageGroup", "preview"]),
    codeArtifact(
      ListSubPackageGroupsRequest.self, "POST", "/v1/package-groups/sub-groups",
      query: inDomain + paging + ["packageGroup"]),
    codeArtifact(
      GetAssociatedPackageGroupRequest.self, "GET", "/v1/get-associated-package-group",
      query: inDomain + ["format", "namespace", "package"]),
  ]
}
