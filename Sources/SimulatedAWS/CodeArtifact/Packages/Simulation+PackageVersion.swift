import AWSModel

/// Versions of packages as they are: `ListPackageVersions`, `DescribePackageVersion`, and what a
/// version holds.
extension Simulation {
  /// What a version may be.
  static let statuses = [
    "Published", "Unfinished", "Unlisted", "Archived", "Disposed", "Deleted",
  ]

  func listPackageVersions(
    _ request: ListPackageVersionsRequest
  ) throws(AWSError) -> ListPackageVersionsResponse {
    let repository = try repository(request.repository, request.domain, request.domainOwner)
    let package = try package(
      request.format, request.namespace, request.package, in: repository)
    if let status = request.status, !Self.statuses.contains(status) {
      throw .notInSet(status, "status", Self.statuses)
    }
    if let order = request.sortBy, order != "PUBLISHED_TIME" {
      throw .notInSet(order, "sortBy", ["PUBLISHED_TIME"])
    }
    let origins = ["INTERNAL", "EXTERNAL", "UNKNOWN"]
    if let origin = request.originType, !origins.contains(origin) {
      throw .notInSet(origin, "originType", origins)
    }
    let all = all(world.packageVersions, .package(package.key))
    let versions = all.filter {
      (request.status ?? $0.status) == $0.status
        && (request.originType ?? $0.origin.type) == $0.origin.type
    }
    let order: (PackageVersionEntity) -> String = {
      request.sortBy == nil ? $0.version : Self.newestFirst($0)
    }
    let page = try codeArtifactPage(
      versions.sorted { order($0) < order($1) }, request.nextToken, request.maxResults, by: order)
    return ListPackageVersionsResponse(
      defaultDisplayVersion: displayVersion(of: package, all), format: package.name.format,
      namespace: package.name.namespace, package: package.name.name,
      versions: page.elements.map {
        PackageVersionSummary(
          version: $0.version, revision: $0.revision, status: $0.status, origin: shape($0.origin))
      }, nextToken: page.next)
  }

  func describePackageVersion(
    _ request: DescribePackageVersionRequest
  ) throws(AWSError) -> DescribePackageVersionResponse {
    let repository = try repository(request.repository, request.domain, request.domainOwner)
    let (name, found) = try version(
      request.packageVersion, request.format, request.namespace, request.package, in: repository)
    return DescribePackageVersionResponse(
      packageVersion: PackageVersionDescription(
        format: name.format, namespace: name.namespace, packageName: name.name,
        displayName: found.about.displayName ?? name.name, version: found.version,
        summary: found.about.summary, homePage: found.about.homePage,
        sourceCodeRepository: found.about.sourceCodeRepository, publishedTime: found.publishedAt,
        licenses: found.about.licenses.map { LicenseInfo(name: $0) }, revision: found.revision,
        status: found.status, origin: shape(found.origin)))
  }

  func listPackageVersionAssets(
    _ request: ListPackageVersionAssetsRequest
  ) throws(AWSError) -> ListPackageVersionAssetsResponse {
    let repository = try repository(request.repository, request.domain, request.domainOwner)
    let (name, found) = try version(
      request.packageVersion, request.format, request.namespace, request.package, in: repository)
    // In hexadecimal digits the order is the same, and a blank is none.
    let order: (PackageAsset) -> String = { asset in
      asset.name.utf8.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
    let page = try codeArtifactPage(
      found.assets.sorted { order($0) < order($1) }, request.nextToken, request.maxResults,
      by: order)
    return ListPackageVersionAssetsResponse(
      format: name.format, namespace: name.namespace, package: name.name, version: found.version,
      versionRevision: found.revision, nextToken: page.next, assets: page.elements.map(shape))
  }

  func listPackageVersionDependencies(
    _ request: ListPackageVersionDependenciesRequest
  ) throws(AWSError) -> ListPackageVersionDependenciesResponse {
    let repository = try repository(request.repository, request.domain, request.domainOwner)
    let (name, found) = try version(
      request.packageVersion, request.format, request.namespace, request.package, in: repository)
    return ListPackageVersionDependenciesResponse(
      format: name.format, namespace: name.namespace, package: name.name, version: found.version,
      versionRevision: found.revision, dependencies: found.about.dependencies)
  }

  func getPackageVersionAsset(
    _ request: GetPackageVersionAssetRequest
  ) throws(AWSError) -> GetPackageVersionAssetResponse {
    let repository = try repository(request.repository, request.domain, request.domainOwner)
    let (_, found) = try version(
      request.packageVersion, request.format, request.namespace, request.package, in: repository)
    if let revision = request.packageVersionRevision, revision != found.revision {
      throw .conflict(
        "The package version '\(found.version)' has another revision than '\(revision)'",
        type: "package-version", id: found.version)
    }
    guard found.status != "Archived",
      let asset = found.assets.first(where: { $0.name == request.asset }),
      let bytes = assets.read(asset.digests.sha256)
    else { throw .noSuchAsset(request.asset, of: found.version) }
    return GetPackageVersionAssetResponse(
      asset: bytes, assetName: asset.name, packageVersion: found.version,
      packageVersionRevision: found.revision)
  }

  func getPackageVersionReadme(
    _ request: GetPackageVersionReadmeRequest
  ) throws(AWSError) -> GetPackageVersionReadmeResponse {
    let repository = try repository(request.repository, request.domain, request.domainOwner)
    let (name, found) = try version(
      request.packageVersion, request.format, request.namespace, request.package, in: repository)
    guard let readme = found.about.readme else {
      throw .codeArtifact(
        "ResourceNotFoundException",
        "Readme not found. The package version '\(found.version)' of '\(name.shown)' has no readme",
        status: 404, type: "asset", id: "readme")
    }
    return GetPackageVersionReadmeResponse(
      format: name.format, namespace: name.namespace, package: name.name, version: found.version,
      versionRevision: found.revision, readme: readme)
  }

  /// A version of a package of a repository itself.
  private func version(
    _ version: String, _ format: String, _ namespace: String?, _ package: String,
    in repository: RepositoryEntity
  ) throws(AWSError) -> (name: PackageName, found: PackageVersionEntity) {
    let name = try packageName(format, namespace, package)
    try requireVersion(version)
    let key = PackageVersionEntity.key(package: name.key(in: repository), version: version)
    guard let found = find(world.packageVersions, key) else {
      throw .noSuchVersion(version, of: name, in: repository)
    }
    return (name, found)
  }

  /// The version that stands for the package: npm's latest, otherwise the one published last.
  private func displayVersion(
    of package: PackageEntity, _ versions: [PackageVersionEntity]
  ) -> String? {
    let published = versions.filter { $0.status == "Published" }
    if let latest = package.tags["latest"], published.contains(where: { $0.version == latest }) {
      return latest
    }
    return published.max {
      ($0.publishedAt, $0.version) < ($1.publishedAt, $1.version)
    }?.version
  }

  private func shape(_ origin: PackageVersionEntity.Origin) -> PackageVersionOrigin {
    PackageVersionOrigin(
      domainEntryPoint: DomainEntryPoint(repositoryName: origin.repository),
      originType: origin.type)
  }

  /// A text by which versions are in the order of their publication, the last first.
  private static func newestFirst(_ version: PackageVersionEntity) -> String {
    let left = max(0, 1e15 - (version.publishedAt.secondsSinceEpoch * 1000).rounded())
    let digits = String(Int(left))
    return String(repeating: "0", count: max(0, 16 - digits.utf8.count)) + digits + "/"
      + version.version
  }
}
