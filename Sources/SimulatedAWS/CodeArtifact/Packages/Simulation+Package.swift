import AWSModel

/// Packages: `ListPackages` to `PutPackageOriginConfiguration`.
extension Simulation {
  func listPackages(_ request: ListPackagesRequest) throws(AWSError) -> ListPackagesResponse {
    let repository = try repository(request.repository, request.domain, request.domainOwner)
    if let format = request.format { try requireFormat(format) }
    try requireMode(request.publish, "publish")
    try requireMode(request.upstream, "upstream")
    let packages = all(world.packages, .repository(repository.key)).filter { package in
      (request.format.map { $0 == package.name.format } ?? true)
        && (request.namespace.map { $0 == package.name.namespace ?? "" } ?? true)
        && package.name.name.hasPrefix(request.packagePrefix ?? "")
        && (request.publish.map { $0 == package.publish } ?? true)
        && (request.upstream.map { $0 == package.upstream } ?? true)
    }
    let page = try codeArtifactPage(packages, request.nextToken, request.maxResults, by: \.key)
    return ListPackagesResponse(packages: page.elements.map(summary), nextToken: page.next)
  }

  func describePackage(
    _ request: DescribePackageRequest
  ) throws(AWSError) -> DescribePackageResponse {
    let repository = try repository(request.repository, request.domain, request.domainOwner)
    let package = try package(
      request.format, request.namespace, request.package, in: repository)
    return DescribePackageResponse(
      package: PackageDescription(
        format: package.name.format, namespace: package.name.namespace, name: package.name.name,
        originConfiguration: originConfiguration(package)))
  }

  func deletePackage(_ request: DeletePackageRequest) throws(AWSError) -> DeletePackageResponse {
    let repository = try repository(request.repository, request.domain, request.domainOwner)
    let package = try package(
      request.format, request.namespace, request.package, in: repository)
    remove(package)
    return DeletePackageResponse(deletedPackage: summary(package))
  }

  /// Sets from where versions may come, of a package that need not be there yet.
  func putPackageOriginConfiguration(
    _ request: PutPackageOriginConfigurationRequest
  ) throws(AWSError) -> PutPackageOriginConfigurationResponse {
    let repository = try repository(request.repository, request.domain, request.domainOwner)
    let name = try packageName(request.format, request.namespace, request.package)
    try requireMode(request.restrictions.publish, "restrictions.publish")
    try requireMode(request.restrictions.upstream, "restrictions.upstream")
    var package =
      world.packages[name.key(in: repository)]
      ?? PackageEntity(region: region, repository: repository.key, name: name, createdAt: now)
    package.publish = request.restrictions.publish
    package.upstream = request.restrictions.upstream
    world.packages[package.key] = package
    return PutPackageOriginConfigurationResponse(
      originConfiguration: originConfiguration(package))
  }

  /// The package of a name.
  func package(
    _ format: String, _ namespace: String?, _ name: String, in repository: RepositoryEntity
  ) throws(AWSError) -> PackageEntity {
    let name = try packageName(format, namespace, name)
    guard let package = find(world.packages, name.key(in: repository)) else {
      throw .noSuchPackage(name, in: repository)
    }
    return package
  }

  private func requireMode(_ mode: String?, _ member: String) throws(AWSError) {
    guard let mode, mode != "ALLOW", mode != "BLOCK" else { return }
    throw .notInSet(mode, member, ["ALLOW", "BLOCK"])
  }

  private func originConfiguration(_ package: PackageEntity) -> PackageOriginConfiguration {
    PackageOriginConfiguration(
      restrictions: PackageOriginRestrictions(
        publish: package.publish, upstream: package.upstream))
  }

  private func summary(_ package: PackageEntity) -> PackageSummary {
    PackageSummary(
      format: package.name.format, namespace: package.name.namespace, package: package.name.name,
      originConfiguration: originConfiguration(package))
  }
}

extension AWSError {
  static func notInSet(_ value: String, _ member: String, _ set: [String]) -> AWSError {
    .validation(
      "1 validation error detected: Value '\(value)' at '\(member)' failed to satisfy constraint: "
        + "Member must satisfy enum value set: [\(set.joined(separator: ", "))]")
  }
}
