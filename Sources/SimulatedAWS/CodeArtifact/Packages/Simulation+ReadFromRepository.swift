import AWSModel

/// What package managers read: `ReadFromRepository`.
extension Simulation {
  func readPackageNames(
    _ request: ReadPackageNamesRequest
  ) throws(AWSError) -> ReadPackageNamesResponse {
    let repository = try repository(request.repository, request.domain, nil)
    var names: Set<PackageName> = []
    for place in searchOrder(of: nil, from: repository) {
      for package in world.packages.all(.repository(place.key))
      where package.name.format == request.format && !names.contains(package.name) {
        if !listedVersions(of: package.name, from: repository).isEmpty {
          names.insert(package.name)
        }
      }
    }
    return ReadPackageNamesResponse(names: names.sorted { $0.shown < $1.shown })
  }

  func readPackage(_ request: ReadPackageRequest) throws(AWSError) -> ReadPackageResponse {
    let repository = try repository(request.repository, request.domain, nil)
    let name = try packageName(
      request.name.format, request.name.namespace, request.name.name)
    let versions = listedVersions(of: name, from: repository)
    guard !versions.isEmpty else {
      try requireUpstreams(name, from: repository)
      throw unreadable(name, from: repository)
    }
    let listed = Set(versions.map(\.version))
    var tags: [String: String] = [:]
    for place in searchOrder(of: name, from: repository) {
      let here = world.packages[name.key(in: place)]?.tags ?? [:]
      tags.merge(here.filter { listed.contains($0.value) }) { nearest, _ in nearest }
    }
    return ReadPackageResponse(
      versions: versions.map {
        .init(
          version: $0.version, publishedAt: $0.publishedAt, assets: $0.assets, about: $0.about)
      }, tags: tags)
  }

  func readPackageAsset(
    _ request: ReadPackageAssetRequest
  ) throws(AWSError) -> ReadPackageAssetResponse {
    let repository = try repository(request.repository, request.domain, nil)
    let name = try packageName(
      request.name.format, request.name.namespace, request.name.name)
    guard let (found, _) = search(request.version, of: name, from: repository) else {
      try requireUpstreams(name, from: repository)
      throw AWSError.noSuchVersion(request.version, of: name, in: repository)
    }
    guard let asset = found.assets.first(where: { $0.name == request.asset }) else {
      throw AWSError.noSuchAsset(request.asset, of: request.version)
    }
    retain(found, of: name, in: repository)
    return ReadPackageAssetResponse(asset: asset)
  }

  /// The refusal of a package that nobody has; it tells where AWS would have looked further.
  private func unreadable(_ name: PackageName, from repository: RepositoryEntity) -> AWSError {
    var error = AWSError.noSuchPackage(name, in: repository)
    let connections = externalConnections(of: name, from: repository)
    if !connections.isEmpty {
      error.message +=
        " or its upstreams, and the simulated AWS does not fetch from "
        + connections.joined(separator: ", ")
    }
    return error
  }
}
