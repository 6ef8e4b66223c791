import AWSModel

/// Changes of many versions at once: `DeletePackageVersions`, `DisposePackageVersions`,
/// `UpdatePackageVersionsStatus`, `CopyPackageVersions`.
///
/// Either all versions of a call are changed or none: beside one that fails, the others are
/// skipped.
extension Simulation {
  /// What became of the versions of a call.
  private struct Outcome {
    var successful: [String: SuccessfulPackageVersionInfo] = [:]
    var failed: [String: PackageVersionError] = [:]
  }

  /// What versions must be to be changed.
  private struct Expectation {
    var versions: [String]
    var revisions: [String: String] = [:]
    var status: String?
    /// Whether they must still have their files.
    var isWhole = false
  }

  func deletePackageVersions(
    _ request: DeletePackageVersionsRequest
  ) throws(AWSError) -> DeletePackageVersionsResponse {
    let repository = try repository(request.repository, request.domain, request.domainOwner)
    let package = try package(
      request.format, request.namespace, request.package, in: repository)
    let outcome = try change(
      Expectation(versions: request.versions, status: request.expectedStatus), of: package
    ) { version in
      remove(version)
      return "Deleted"
    }
    return DeletePackageVersionsResponse(
      successfulVersions: outcome.successful, failedVersions: outcome.failed)
  }

  func disposePackageVersions(
    _ request: DisposePackageVersionsRequest
  ) throws(AWSError) -> DisposePackageVersionsResponse {
    let repository = try repository(request.repository, request.domain, request.domainOwner)
    let package = try package(
      request.format, request.namespace, request.package, in: repository)
    let outcome = try change(
      Expectation(
        versions: request.versions, revisions: request.versionRevisions,
        status: request.expectedStatus), of: package
    ) { version in
      var disposed = version
      disposed.status = "Disposed"
      disposed.assets = []
      world.packageVersions[version.key] = disposed
      release(version.assets, of: version.domain)
      return disposed.status
    }
    return DisposePackageVersionsResponse(
      successfulVersions: outcome.successful, failedVersions: outcome.failed)
  }

  func updatePackageVersionsStatus(
    _ request: UpdatePackageVersionsStatusRequest
  ) throws(AWSError) -> UpdatePackageVersionsStatusResponse {
    let repository = try repository(request.repository, request.domain, request.domainOwner)
    let package = try package(
      request.format, request.namespace, request.package, in: repository)
    let targets = ["Published", "Unlisted", "Archived"]
    guard targets.contains(request.targetStatus) else {
      throw .validation(
        "The target status must be one of \(targets.joined(separator: ", ")), not "
          + "'\(request.targetStatus)'.")
    }
    let outcome = try change(
      Expectation(
        versions: request.versions, revisions: request.versionRevisions,
        status: request.expectedStatus, isWhole: true), of: package
    ) { version in
      var changed = version
      changed.status = request.targetStatus
      world.packageVersions[version.key] = changed
      return changed.status
    }
    return UpdatePackageVersionsStatusResponse(
      successfulVersions: outcome.successful, failedVersions: outcome.failed)
  }

  func copyPackageVersions(
    _ request: CopyPackageVersionsRequest
  ) throws(AWSError) -> CopyPackageVersionsResponse {
    let source = try repository(request.sourceRepository, request.domain, request.domainOwner)
    let destination = try repository(
      request.destinationRepository, request.domain, request.domainOwner)
    guard source.key != destination.key else {
      throw .validation("The source and the destination repository must differ.")
    }
    guard request.versions.isEmpty || request.versionRevisions.isEmpty else {
      throw .validation("Either versions or versionRevisions can be given, not both.")
    }
    let name = try packageName(request.format, request.namespace, request.package)
    let versions = request.versions + request.versionRevisions.keys.sorted()
    try requireVersions(versions)
    let fromUpstream = request.includeFromUpstream == true
    guard fromUpstream || world.packages[name.key(in: source)] != nil else {
      throw .noSuchPackage(name, in: source)
    }
    var failed: [String: PackageVersionError] = [:]
    var found: [PackageVersionEntity] = []
    for version in versions {
      let key = PackageVersionEntity.key(package: name.key(in: source), version: version)
      let original =
        world.packageVersions[key]
        ?? (fromUpstream ? search(version, of: name, from: source)?.found : nil)
      let there = PackageVersionEntity.key(package: name.key(in: destination), version: version)
      if let original, original.status != "Disposed" {
        if let revision = request.versionRevisions[version], revision != original.revision {
          failed[version] = .mismatchedRevision(version, revision)
        } else if world.packageVersions[there] != nil, request.allowOverwrite != true {
          failed[version] = PackageVersionError(
            errorCode: "ALREADY_EXISTS",
            errorMessage: "Version \(version) already exists in repository '\(destination.name)'")
        } else if !copies(name, into: destination) {
          failed[version] = PackageVersionError(
            errorCode: "NOT_ALLOWED",
            errorMessage: "The package's origin configuration does not let version \(version) in")
        } else {
          found.append(original)
        }
      } else {
        failed[version] = .notFound(version)
      }
    }
    guard failed.isEmpty else {
      for version in found { failed[version.version] = .skipped(version.version) }
      return CopyPackageVersionsResponse(failedVersions: failed)
    }
    var successful: [String: SuccessfulPackageVersionInfo] = [:]
    for version in found {
      copy(version, of: name, to: destination)
      successful[version.version] = SuccessfulPackageVersionInfo(
        revision: version.revision, status: version.status)
    }
    return CopyPackageVersionsResponse(successfulVersions: successful)
  }

  // MARK: The steps

  /// Changes the versions that are as expected, or none.
  private func change(
    _ expected: Expectation, of package: PackageEntity,
    _ body: (PackageVersionEntity) -> String
  ) throws(AWSError) -> Outcome {
    try requireVersions(expected.versions)
    if let status = expected.status, !Self.statuses.contains(status) {
      throw .notInSet(status, "expectedStatus", Self.statuses)
    }
    var outcome = Outcome()
    var found: [PackageVersionEntity] = []
    for version in expected.versions {
      let key = PackageVersionEntity.key(package: package.key, version: version)
      guard let there = world.packageVersions[key] else {
        outcome.failed[version] = .notFound(version)
        continue
      }
      if let revision = expected.revisions[version], revision != there.revision {
        outcome.failed[version] = .mismatchedRevision(version, revision)
      } else if let status = expected.status, status != there.status {
        outcome.failed[version] = PackageVersionError(
          errorCode: "MISMATCHED_STATUS",
          errorMessage: "Version \(version) is \(there.status), not \(status)")
      } else if expected.isWhole, there.status == "Disposed" {
        outcome.failed[version] = .disposed(version)
      } else {
        found.append(there)
      }
    }
    guard outcome.failed.isEmpty else {
      for version in found { outcome.failed[version.version] = .skipped(version.version) }
      return outcome
    }
    for version in found {
      outcome.successful[version.version] = SuccessfulPackageVersionInfo(
        revision: version.revision, status: body(version))
    }
    return outcome
  }

  private func requireVersions(_ versions: [String]) throws(AWSError) {
    guard (1...100).contains(versions.count) else {
      throw .validation("A call names 1 to 100 versions, not \(versions.count).")
    }
    for version in versions { try requireVersion(version) }
    guard Set(versions).count == versions.count else {
      throw .validation("A version is named twice.")
    }
  }

  /// Whether copies of a package may come into a repository: copying is publishing.
  private func copies(_ name: PackageName, into repository: RepositoryEntity) -> Bool {
    world.packages[name.key(in: repository)]?.publish != "BLOCK"
      && groupAllows("PUBLISH", name, in: repository)
  }

  private func copy(
    _ version: PackageVersionEntity, of name: PackageName, to repository: RepositoryEntity
  ) {
    let key = name.key(in: repository)
    if world.packages[key] == nil {
      world.packages[key] = PackageEntity(
        region: region, repository: repository.key, name: name, createdAt: now)
    }
    var copy = version
    copy.package = key
    copy.createdAt = now
    let replaced = world.packageVersions[copy.key]
    world.packageVersions[copy.key] = copy
    if let replaced { release(replaced.assets, of: replaced.domain) }
  }
}

extension PackageVersionError {
  fileprivate static func notFound(_ version: String) -> PackageVersionError {
    PackageVersionError(errorCode: "NOT_FOUND", errorMessage: "Version \(version) was not found")
  }

  fileprivate static func skipped(_ version: String) -> PackageVersionError {
    PackageVersionError(errorCode: "SKIPPED", errorMessage: "Version \(version) is skipped")
  }

  fileprivate static func disposed(_ version: String) -> PackageVersionError {
    PackageVersionError(
      errorCode: "NOT_ALLOWED",
      errorMessage: "Version \(version) is disposed, and has no assets any more")
  }

  fileprivate static func mismatchedRevision(
    _ version: String, _ revision: String
  ) -> PackageVersionError {
    PackageVersionError(
      errorCode: "MISMATCHED_REVISION",
      errorMessage: "Version \(version) has another revision than \(revision)")
  }
}
