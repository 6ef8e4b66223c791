import AWSModel

/// The order in which repositories look for packages in one another.
extension Simulation {
  /// Gives a repository its direct upstreams, in search order.
  ///
  /// From the CodeArtifact user guide, "Working with upstream repositories": at most ten, all of
  /// the same domain, and never in a circle.
  func setUpstreams(
    _ repository: inout RepositoryEntity, _ names: [String]
  ) throws(AWSError) {
    try check(.upstreamsPerRepository, names.count) { limit in
      .serviceQuota(
        "The number of upstreams of repository '\(repository.name)' is limited to \(limit).",
        type: "repository", id: repository.name)
    }
    guard names.isEmpty || repository.externalConnections.isEmpty else {
      throw .conflict(
        "Repository '\(repository.name)' has an external connection and cannot have upstreams",
        type: "repository", id: repository.name)
    }
    var upstreams: [RepositoryEntity.Upstream] = []
    for name in names {
      guard name != repository.name else {
        throw .validation("Repository '\(name)' cannot be its own upstream.")
      }
      let key = RepositoryEntity.key(region: region, domain: repository.domain, name: name)
      guard let found = world.repositories[key] else {
        throw .noSuchRepository(name, domain: repository.domain)
      }
      guard !upstreams.contains(where: { $0.name == name }) else {
        throw .validation("The upstream '\(name)' is given twice.")
      }
      upstreams.append(.init(name: name, serial: found.serial))
    }
    repository.upstreams = upstreams
    if let chain = circle(from: repository) {
      throw .validation(
        "The upstreams of repository '\(repository.name)' form a circle: "
          + chain.joined(separator: " -> "))
    }
  }

  /// The upstreams of a repository whose repository no longer exists.
  ///
  /// They stay so when the name is used again, until `UpdateRepository` sets them anew.
  func danglingUpstreams(of repository: RepositoryEntity) -> [String] {
    repository.upstreams.filter { upstream($0, of: repository) == nil }.map(\.name)
  }

  /// The repository that a direct upstream means; nil if it no longer exists.
  func upstream(
    _ upstream: RepositoryEntity.Upstream, of repository: RepositoryEntity
  ) -> RepositoryEntity? {
    let key = RepositoryEntity.key(
      region: repository.region, domain: repository.domain, name: upstream.name)
    guard let found = world.repositories[key], found.serial == upstream.serial else { return nil }
    return found
  }

  /// The way from a repository over its upstreams back to itself; nil if there is none.
  ///
  /// A repository that no other has as upstream needs no search.
  private func circle(from start: RepositoryEntity) -> [String]? {
    guard world.repositories.contains(.upstream(start.serial)) else { return nil }
    var cameFrom: [String: String] = [:]
    var open = [start]
    while let next = open.popLast() {
      for reference in next.upstreams {
        if reference.serial == start.serial {
          var chain = [start.name, next.name]
          while let before = cameFrom[chain[chain.count - 1]] { chain.append(before) }
          return chain.reversed()
        }
        guard cameFrom[reference.name] == nil, let found = upstream(reference, of: next)
        else { continue }
        cameFrom[reference.name] = next.name
        open.append(found)
      }
    }
    return nil
  }
}
