import AWSModel

/// How versions come into a repository: `PublishPackageVersion`, of the interface and of package
/// managers, and `PutPackageMetadata`.
extension Simulation {
  func publishPackageFile(
    _ request: PublishPackageFileRequest, _ content: AssetStore.Staged
  ) throws(AWSError) -> EmptyResponse {
    let repository = try repository(request.repository, request.domain, nil)
    let name = try packageName(request.format, request.namespace, request.package)
    try requireVersion(request.packageVersion)
    try requireAssetName(request.assetName)
    let key = PackageVersionEntity.key(
      package: name.key(in: repository), version: request.packageVersion)
    if let there = world.packageVersions[key] {
      try requireAddable(there, request.assetName, addsToVersion: request.addsToVersion, name)
    } else {
      try requireNew(request.packageVersion, of: name, in: repository)
    }
    var package = try publishable(name, in: repository)
    for tag in request.tags { package.tags[tag] = request.packageVersion }
    world.packages[package.key] = package
    var version =
      world.packageVersions[key] ?? newVersion(request.packageVersion, of: package, repository)
    version.about = request.about
    try add(request.assetName, content, request.requiresPython, to: &version)
    version.revision = ids.token(43) + "="
    world.packageVersions[key] = version
    return EmptyResponse()
  }

  func publishPackageVersion(
    _ request: PublishPackageVersionRequest, _ content: AssetStore.Staged
  ) throws(AWSError) -> PublishPackageVersionResponse {
    let repository = try repository(request.repository, request.domain, request.domainOwner)
    guard request.format == "generic" else {
      try requireFormat(request.format)
      throw .validation(
        "Packages of the format '\(request.format)' cannot be published by this operation, only "
          + "generic packages can.")
    }
    let name = try packageName(request.format, request.namespace, request.package)
    try requireVersion(request.packageVersion)
    try requireAssetName(request.assetName)
    guard request.assetSHA256.lowercased() == content.digests.sha256 else {
      throw .validation(
        "The asset '\(request.assetName)' has the SHA-256 \(content.digests.sha256), not "
          + "\(request.assetSHA256).")
    }
    let key = PackageVersionEntity.key(
      package: name.key(in: repository), version: request.packageVersion)
    let there = world.packageVersions[key]
    if let there {
      try requireAddable(
        there, request.assetName, addsToVersion: there.status == "Unfinished", name)
    } else {
      try requireNew(request.packageVersion, of: name, in: repository)
    }
    let package = try publishable(name, in: repository)
    world.packages[package.key] = package
    var version = there ?? newVersion(request.packageVersion, of: package, repository)
    try add(request.assetName, content, nil, to: &version)
    version.status = request.unfinished == true ? "Unfinished" : "Published"
    version.revision = ids.token(43) + "="
    world.packageVersions[key] = version
    return PublishPackageVersionResponse(
      format: name.format, namespace: name.namespace, package: name.name,
      version: version.version, versionRevision: version.revision, status: version.status,
      asset: version.assets.last.map(shape))
  }

  func putPackageMetadata(_ request: PutPackageMetadataRequest) throws(AWSError) -> EmptyResponse {
    let repository = try repository(request.repository, request.domain, nil)
    let name = try packageName(request.format, request.namespace, request.package)
    guard var package = world.packages[name.key(in: repository)] else {
      throw .noSuchPackage(name, in: repository)
    }
    for (tag, version) in request.tags {
      guard let version else {
        package.tags[tag] = nil
        continue
      }
      guard search(version, of: name, from: repository) != nil else {
        throw .noSuchVersion(version, of: name, in: repository)
      }
      package.tags[tag] = version
    }
    world.packages[package.key] = package
    for (version, manifest) in request.manifests {
      let key = PackageVersionEntity.key(package: package.key, version: version)
      guard var found = world.packageVersions[key] else {
        throw .noSuchVersion(version, of: name, in: repository)
      }
      found.about.manifest = manifest
      world.packageVersions[key] = found
    }
    return EmptyResponse()
  }

  /// The package to publish in, made if there is none; refused where versions may not be published.
  ///
  /// From the user guide, "Editing package origin controls": the first version that is published
  /// blocks those of upstreams.
  private func publishable(
    _ name: PackageName, in repository: RepositoryEntity
  ) throws(AWSError) -> PackageEntity {
    let found = world.packages[name.key(in: repository)]
    let isBlocked = found?.publish == "BLOCK"
    guard !isBlocked, groupAllows("PUBLISH", name, in: repository) else {
      throw .accessDenied(
        "Publishing package '\(name.shown)' to repository '\(repository.name)' is blocked by the "
          + "\(isBlocked ? "package's" : "package group's") origin configuration")
    }
    if let found { return found }
    return PackageEntity(
      region: region, repository: repository.key, name: name, createdAt: now, upstream: "BLOCK")
  }

  /// Refuses to publish a version that an upstream gives already.
  ///
  /// From the user guide, "Publishing packages", "Package publishing and upstream repositories".
  private func requireNew(
    _ version: String, of name: PackageName, in repository: RepositoryEntity
  ) throws(AWSError) {
    guard let (_, place) = search(version, of: name, from: repository) else { return }
    throw .conflict(
      "Package version '\(version)' of '\(name.shown)' already exists in the upstream repository "
        + "'\(place.name)'", type: "package-version", id: "\(name.shown)/\(version)")
  }

  /// Refuses to add a file to a version that has it or is whole.
  private func requireAddable(
    _ version: PackageVersionEntity, _ asset: String, addsToVersion: Bool, _ name: PackageName
  ) throws(AWSError) {
    let isThere = version.assets.contains { $0.name == asset }
    guard !isThere, addsToVersion, version.isReadable || version.status == "Unfinished" else {
      let what = isThere ? "The asset '\(asset)' of package" : "Package"
      throw .conflict(
        "\(what) version '\(version.version)' of '\(name.shown)' already exists and is "
          + "\(version.status)", type: "package-version", id: "\(name.shown)/\(version.version)")
    }
    try check(.assetsPerVersion, version.assets.count + 1) {
      .serviceQuota(
        "The number of assets of a package version is limited to \($0).",
        type: "package-version", id: "\(name.shown)/\(version.version)")
    }
  }

  private func newVersion(
    _ version: String, of package: PackageEntity, _ repository: RepositoryEntity
  ) -> PackageVersionEntity {
    PackageVersionEntity(
      region: region, domain: domainKey(of: repository), package: package.key, version: version,
      revision: ids.token(43) + "=", status: "Published", createdAt: now, publishedAt: now,
      origin: .init(repository: repository.name))
  }

  /// Records content as a file of a version, and once in its domain.
  private func add(
    _ name: String, _ content: AssetStore.Staged, _ requiresPython: String?,
    to version: inout PackageVersionEntity
  ) throws(AWSError) {
    touchedAssets.insert(content.digests.sha256)
    do {
      try assets.adopt(content)
    } catch {
      throw .assetsFailed(error)
    }
    version.assets.append(
      PackageAsset(
        name: name, size: content.size, digests: content.digests, publishedAt: now,
        requiresPython: requiresPython))
    let asset = AssetEntity(
      region: region, domain: version.domain, sha256: content.digests.sha256, size: content.size,
      createdAt: now)
    if world.assets[asset.key] == nil { world.assets[asset.key] = asset }
  }
}

extension Simulation {
  /// The key of the domain of a repository.
  func domainKey(of repository: RepositoryEntity) -> String {
    DomainEntity.key(region: repository.region, name: repository.domain)
  }

  /// Removes a package with its versions.
  func remove(_ package: PackageEntity) {
    for version in world.packageVersions.all(.package(package.key)) { remove(version) }
    world.packages[package.key] = nil
  }

  /// Removes a version, and the content that no other version of its domain has.
  func remove(_ version: PackageVersionEntity) {
    world.packageVersions[version.key] = nil
    release(version.assets, of: version.domain)
  }

  /// Lets go of content that no version of its domain has any more.
  func release(_ files: [PackageAsset], of domain: String) {
    for file in files {
      let sha256 = file.digests.sha256
      guard !world.packageVersions.contains(.asset(domain: domain, sha256: sha256)) else {
        continue
      }
      world.assets[AssetEntity.key(domain: domain, sha256: sha256)] = nil
      touchedAssets.insert(sha256)
    }
  }

  /// A file as the operations answer it.
  func shape(_ asset: PackageAsset) -> AssetSummary {
    AssetSummary(name: asset.name, size: asset.size, hashes: asset.digests.byName)
  }
}
