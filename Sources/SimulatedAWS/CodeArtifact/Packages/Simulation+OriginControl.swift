import AWSModel

/// From where versions of a package may come into a repository: the package's own configuration,
/// and that of the group it belongs to.
extension Simulation {
  /// Whether a repository may take versions of a package from its upstreams.
  func takesFromUpstreams(_ name: PackageName, _ repository: RepositoryEntity) -> Bool {
    world.packages[name.key(in: repository)]?.upstream != "BLOCK"
      && groupAllows("INTERNAL_UPSTREAM", name, in: repository)
  }
}
