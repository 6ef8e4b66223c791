import AWSModel

/// Which group a package belongs to, and what that group lets in.
extension Simulation {
  /// What a group's origin configuration restricts.
  static let originKinds = ["EXTERNAL_UPSTREAM", "INTERNAL_UPSTREAM", "PUBLISH"]

  /// A domain's groups, the root group included, as they are now.
  func packageGroups(of domain: DomainEntity) -> PackageGroupTree {
    if let kept = groupTrees[domain.key], kept.changes == world.packageGroups.changes {
      return kept.tree
    }
    let groups = world.packageGroups.all(.domain(domain.key))
    let tree = PackageGroupTree(
      groups.contains { $0.pattern == "/*" } ? groups : groups + [rootGroup(of: domain)])
    groupTrees[domain.key] = (world.packageGroups.changes, tree)
    return tree
  }

  /// The root group of a domain, which lets everything in unless it was changed.
  func rootGroup(of domain: DomainEntity) -> PackageGroupEntity {
    let key = PackageGroupEntity.key(domain: domain.key, pattern: "/*")
    if let changed = world.packageGroups[key] { return changed }
    return PackageGroupEntity(
      region: domain.region, domain: domain.key, pattern: "/*", createdAt: domain.createdAt,
      restrictions: Dictionary(
        uniqueKeysWithValues: Self.originKinds.map { ($0, .init(mode: "ALLOW")) }))
  }

  /// The narrowest group that holds a package.
  func packageGroup(of name: PackageName, in domain: DomainEntity) -> PackageGroupEntity {
    packageGroups(of: domain).group(of: name) ?? rootGroup(of: domain)
  }

  /// The group around a group; nil for the root group.
  func parent(of group: PackageGroupEntity, in domain: DomainEntity) -> PackageGroupEntity? {
    packageGroups(of: domain).parent(of: group)
  }

  /// The group that says what holds for another, and what it says.
  func effective(
    _ kind: String, of group: PackageGroupEntity, in domain: DomainEntity
  ) -> (group: PackageGroupEntity, restriction: PackageGroupEntity.Restriction) {
    var group = group
    while true {
      let restriction = group.restrictions[kind] ?? .init()
      guard restriction.mode == "INHERIT" else { return (group, restriction) }
      guard let parent = parent(of: group, in: domain) else { return (group, .init(mode: "ALLOW")) }
      group = parent
    }
  }

  /// Whether a package's group lets versions come into a repository that way.
  func groupAllows(
    _ kind: String, _ name: PackageName, in repository: RepositoryEntity
  ) -> Bool {
    guard world.packageGroups.contains(.domain(domainKey(of: repository))),
      let domain = world.domains[domainKey(of: repository)]
    else { return true }
    let (_, restriction) = effective(kind, of: packageGroup(of: name, in: domain), in: domain)
    switch restriction.mode {
    case "BLOCK": return false
    case "ALLOW_SPECIFIC_REPOSITORIES": return restriction.repositories.contains(repository.name)
    default: return true
    }
  }
}
