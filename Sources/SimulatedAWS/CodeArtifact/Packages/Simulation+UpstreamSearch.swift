import AWSModel

/// How a package is looked for in a repository and its upstreams.
///
/// From the CodeArtifact user guide, "Requesting a package version with upstream repositories":
/// the repository first, then each upstream in its order with all that stands behind it, 25
/// repositories in all; the first that has the version gives it.
extension Simulation {
  private static let searchLimit = 25

  /// The repositories in which a package is looked for, in order; where no package is named, those
  /// in which any may be.
  ///
  /// Behind a repository that takes no versions of the package from upstreams nothing is looked for.
  func searchOrder(
    of name: PackageName?, from repository: RepositoryEntity
  ) -> [RepositoryEntity] {
    var order: [RepositoryEntity] = []
    var seen: Set<String> = []
    var open = [repository]
    while order.count < Self.searchLimit, let next = open.popLast() {
      guard seen.insert(next.key).inserted else { continue }
      order.append(next)
      if let name, !takesFromUpstreams(name, next) { continue }
      open += next.upstreams.reversed().compactMap { upstream($0, of: next) }
    }
    return order
  }

  /// A version of a package, and the repository that gives it; nil if none does.
  func search(
    _ version: String, of name: PackageName, from repository: RepositoryEntity
  ) -> (found: PackageVersionEntity, repository: RepositoryEntity)? {
    for place in searchOrder(of: name, from: repository) {
      let key = PackageVersionEntity.key(package: name.key(in: place), version: version)
      guard let found = world.packageVersions[key] else { continue }
      // An archived version hides those behind it.
      return found.isReadable ? (found, place) : nil
    }
    return nil
  }

  /// The versions of a package that package managers are told of, each as the first repository
  /// that has it gives it, in the order of their publication.
  func listedVersions(
    of name: PackageName, from repository: RepositoryEntity
  ) -> [PackageVersionEntity] {
    var byVersion: [String: PackageVersionEntity] = [:]
    for place in searchOrder(of: name, from: repository) {
      for version in world.packageVersions.all(.package(name.key(in: place)))
      where byVersion[version.version] == nil {
        byVersion[version.version] = version
      }
    }
    return byVersion.values.filter { $0.status == "Published" }
      .sorted { ($0.publishedAt, $0.version) < ($1.publishedAt, $1.version) }
  }

  /// Refuses to resolve through a repository with upstreams that were deleted.
  func requireUpstreams(_ name: PackageName, from repository: RepositoryEntity) throws(AWSError) {
    for place in searchOrder(of: name, from: repository) where takesFromUpstreams(name, place) {
      let deleted = danglingUpstreams(of: place)
      if !deleted.isEmpty { throw .deletedUpstream(deleted, of: place.name) }
    }
  }

  /// Keeps a version that was found in an upstream in the repository asked.
  ///
  /// It is a reference to the same content, which later changes in the upstream do not reach.
  func retain(_ found: PackageVersionEntity, of name: PackageName, in repository: RepositoryEntity)
  {
    let key = name.key(in: repository)
    guard found.package != key else { return }
    if world.packages[key] == nil {
      world.packages[key] = PackageEntity(
        region: region, repository: repository.key, name: name, createdAt: now)
    }
    var retained = found
    retained.package = key
    retained.createdAt = now
    world.packageVersions[retained.key] = retained
  }

  /// The external connections of the package's format through which a package could come at AWS.
  func externalConnections(
    of name: PackageName, from repository: RepositoryEntity
  ) -> [String] {
    searchOrder(of: name, from: repository).flatMap(\.externalConnections)
      .filter { ExternalConnection.packageFormats[$0] == name.format }
  }
}

extension SimulatedAWS {
  /// The external connections through which a package would come at AWS, and does not here.
  package func externalConnections(
    of name: PackageName, domain: String, repository: String, region: String
  ) -> [String] {
    look { simulation in
      let key = RepositoryEntity.key(region: region, domain: domain, name: repository)
      guard let repository = simulation.world.repositories[key] else { return [] }
      return simulation.externalConnections(of: name, from: repository)
    }
  }
}
