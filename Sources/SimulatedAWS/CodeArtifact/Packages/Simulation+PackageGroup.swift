import AWSModel

/// Package groups: `CreatePackageGroup` to `GetAssociatedPackageGroup`.
extension Simulation {
  func createPackageGroup(
    _ request: CreatePackageGroupRequest
  ) throws(AWSError) -> CreatePackageGroupResponse {
    let domain = try domain(request.domain, request.domainOwner)
    guard PackageGroupPattern(request.packageGroup) != nil else {
      throw .validation("The package group pattern '\(request.packageGroup)' is not valid.")
    }
    try requireDescription(request.description)
    try requireContact(request.contactInfo)
    let tags = try mergedCodeArtifact([], with: request.tags, of: request.packageGroup)
    let group = PackageGroupEntity(
      region: region, domain: domain.key, pattern: request.packageGroup, createdAt: now,
      contactInfo: request.contactInfo, details: request.description, tags: tags)
    guard request.packageGroup != "/*", world.packageGroups[group.key] == nil else {
      throw .codeArtifact(
        "ConflictException",
        "Package group with pattern '\(request.packageGroup)' already exists in domain "
          + "'\(domain.name)'", status: 409)
    }
    try check(.packageGroupsPerDomain, world.packageGroups.count(.domain(domain.key)) + 1) {
      .codeArtifact(
        "ServiceQuotaExceededException",
        "The number of package groups of domain '\(domain.name)' is limited to \($0).", status: 402)
    }
    world.packageGroups[group.key] = group
    return CreatePackageGroupResponse(packageGroup: shape(group, in: domain))
  }

  func describePackageGroup(
    _ request: DescribePackageGroupRequest
  ) throws(AWSError) -> DescribePackageGroupResponse {
    let domain = try domain(request.domain, request.domainOwner)
    return DescribePackageGroupResponse(
      packageGroup: shape(try packageGroup(request.packageGroup, in: domain), in: domain))
  }

  func updatePackageGroup(
    _ request: UpdatePackageGroupRequest
  ) throws(AWSError) -> UpdatePackageGroupResponse {
    let domain = try domain(request.domain, request.domainOwner)
    var group = try packageGroup(request.packageGroup, in: domain)
    try requireDescription(request.description)
    try requireContact(request.contactInfo)
    if let contact = request.contactInfo { group.contactInfo = contact }
    if let description = request.description { group.details = description }
    world.packageGroups[group.key] = group
    return UpdatePackageGroupResponse(packageGroup: shape(group, in: domain))
  }

  func deletePackageGroup(
    _ request: DeletePackageGroupRequest
  ) throws(AWSError) -> DeletePackageGroupResponse {
    let domain = try domain(request.domain, request.domainOwner)
    let group = try packageGroup(request.packageGroup, in: domain)
    guard group.pattern != "/*" else {
      throw .validation("The root package group cannot be deleted.")
    }
    let last = shape(group, in: domain)
    world.packageGroups[group.key] = nil
    return DeletePackageGroupResponse(packageGroup: last)
  }

  func listPackageGroups(
    _ request: ListPackageGroupsRequest
  ) throws(AWSError) -> ListPackageGroupsResponse {
    let domain = try domain(request.domain, request.domainOwner)
    let groups = packageGroups(of: domain).groups.filter {
      $0.pattern.hasPrefix(request.prefix ?? "")
    }
    let page = try codeArtifactPage(
      groups, request.nextToken, request.maxResults,
      by: \.pattern)
    return ListPackageGroupsResponse(
      packageGroups: page.elements.map { summary($0, in: domain) }, nextToken: page.next)
  }

  func listSubPackageGroups(
    _ request: ListSubPackageGroupsRequest
  ) throws(AWSError) -> ListSubPackageGroupsResponse {
    let domain = try domain(request.domain, request.domainOwner)
    let group = try packageGroup(request.packageGroup, in: domain)
    let children = packageGroups(of: domain).groups
      .filter { parent(of: $0, in: domain)?.pattern == group.pattern }
    let page = try codeArtifactPage(
      children, request.nextToken, request.maxResults,
      by: \.pattern)
    return ListSubPackageGroupsResponse(
      packageGroups: page.elements.map { summary($0, in: domain) }, nextToken: page.next)
  }

  func listAssociatedPackages(
    _ request: ListAssociatedPackagesRequest
  ) throws(AWSError) -> ListAssociatedPackagesResponse {
    let domain = try domain(request.domain, request.domainOwner)
    let names = packageNames(of: domain)
    let held: [PackageName]
    if request.preview == true {
      guard let pattern = PackageGroupPattern(request.packageGroup) else {
        throw .validation("The package group pattern '\(request.packageGroup)' is not valid.")
      }
      held = names.filter {
        pattern.holds($0)
          && !(PackageGroupPattern(packageGroup(of: $0, in: domain).pattern)?
            .isNarrower(than: pattern) ?? false)
      }
    } else {
      let group = try packageGroup(request.packageGroup, in: domain)
      held = names.filter { packageGroup(of: $0, in: domain).pattern == group.pattern }
    }
    let page = try codeArtifactPage(
      held, request.nextToken, request.maxResults, by: Self.packageOrder)
    return ListAssociatedPackagesResponse(
      packages: page.elements.map {
        AssociatedPackage(
          format: $0.format, namespace: $0.namespace, package: $0.name, associationType: "STRONG")
      }, nextToken: page.next)
  }

  func getAssociatedPackageGroup(
    _ request: GetAssociatedPackageGroupRequest
  ) throws(AWSError) -> GetAssociatedPackageGroupResponse {
    let domain = try domain(request.domain, request.domainOwner)
    let name = try packageName(request.format, request.namespace, request.package)
    return GetAssociatedPackageGroupResponse(
      packageGroup: shape(packageGroup(of: name, in: domain), in: domain),
      associationType: "STRONG")
  }

  func listAllowedRepositoriesForGroup(
    _ request: ListAllowedRepositoriesForGroupRequest
  ) throws(AWSError) -> ListAllowedRepositoriesForGroupResponse {
    let domain = try domain(request.domain, request.domainOwner)
    let group = try packageGroup(request.packageGroup, in: domain)
    try requireOriginKind(request.originRestrictionType)
    let repositories = group.restrictions[request.originRestrictionType]?.repositories ?? []
    let page = try codeArtifactPage(
      repositories.sorted(), request.nextToken, request.maxResults, by: { $0 })
    return ListAllowedRepositoriesForGroupResponse(
      allowedRepositories: page.elements, nextToken: page.next)
  }

  func updatePackageGroupOriginConfiguration(
    _ request: UpdatePackageGroupOriginConfigurationRequest
  ) throws(AWSError) -> UpdatePackageGroupOriginConfigurationResponse {
    let domain = try domain(request.domain, request.domainOwner)
    var group = try packageGroup(request.packageGroup, in: domain)
    for (kind, mode) in request.restrictions {
      try requireOriginKind(kind)
      guard Self.originModes.contains(mode) else {
        throw .notInSet(mode, "restrictions", Self.originModes)
      }
      guard mode != "INHERIT" || group.pattern != "/*" else {
        throw .validation("The root package group has none to inherit from.")
      }
      group.restrictions[kind, default: .init()].mode = mode
    }
    var updates: [String: [String: [String]]] = [:]
    for (change, repositories) in [
      ("ADDED", request.addAllowedRepositories), ("REMOVED", request.removeAllowedRepositories),
    ] {
      for allowed in repositories {
        guard let kind = allowed.originRestrictionType, let name = allowed.repositoryName else {
          throw .validation("An allowed repository needs its name and originRestrictionType.")
        }
        try requireOriginKind(kind)
        let isThere = group.restrictions[kind]?.repositories.contains(name) == true
        if change == "ADDED" {
          _ = try repository(name, domain.name, nil)
          if !isThere { group.restrictions[kind, default: .init()].repositories.append(name) }
        } else {
          group.restrictions[kind]?.repositories.removeAll { $0 == name }
        }
        if isThere != (change == "ADDED") {
          updates[kind, default: [:]][change, default: []].append(name)
        }
      }
    }
    world.packageGroups[group.key] = group
    return UpdatePackageGroupOriginConfigurationResponse(
      packageGroup: shape(group, in: domain), allowedRepositoryUpdates: updates)
  }

  // MARK: The parts

  private static let originModes = [
    "ALLOW", "ALLOW_SPECIFIC_REPOSITORIES", "BLOCK", "INHERIT",
  ]

  private func requireOriginKind(_ kind: String) throws(AWSError) {
    guard Self.originKinds.contains(kind) else {
      throw .notInSet(kind, "originRestrictionType", Self.originKinds)
    }
  }

  private func requireContact(_ text: String?) throws(AWSError) {
    guard let text, text.count > 1000 else { return }
    throw .validation("The contactInfo may have 1000 characters, not \(text.count).")
  }

  /// The group of a pattern.
  func packageGroup(
    _ pattern: String, in domain: DomainEntity
  ) throws(AWSError) -> PackageGroupEntity {
    if pattern == "/*" { return rootGroup(of: domain) }
    let key = PackageGroupEntity.key(domain: domain.key, pattern: pattern)
    guard let group = find(world.packageGroups, key) else {
      throw .codeArtifact(
        "ResourceNotFoundException",
        "Package group not found. The package group '\(pattern)' does not exist in domain "
          + "'\(domain.name)'", status: 404)
    }
    return group
  }

  /// The names of all packages of a domain, each once, in order.
  private func packageNames(of domain: DomainEntity) -> [PackageName] {
    let names = all(world.repositories, .domain(domain.key))
      .flatMap { all(world.packages, .repository($0.key)).map(\.name) }
    return Set(names).sorted { Self.packageOrder($0) < Self.packageOrder($1) }
  }

  private static func packageOrder(_ name: PackageName) -> String {
    "\(name.format)/\(name.namespace ?? "")/\(name.name)"
  }

  private func groupARN(_ group: PackageGroupEntity, in domain: DomainEntity) -> String {
    arn("codeartifact", "package-group/\(domain.name)\(group.pattern)")
  }

  private func reference(
    _ group: PackageGroupEntity, in domain: DomainEntity
  ) -> PackageGroupReference {
    PackageGroupReference(arn: groupARN(group, in: domain), pattern: group.pattern)
  }

  private func originConfiguration(
    _ group: PackageGroupEntity, in domain: DomainEntity
  ) -> PackageGroupOriginConfiguration {
    var restrictions: [String: PackageGroupOriginRestriction] = [:]
    for kind in Self.originKinds {
      let own = group.restrictions[kind] ?? .init()
      let (source, restriction) = effective(kind, of: group, in: domain)
      let isSpecific = restriction.mode == "ALLOW_SPECIFIC_REPOSITORIES"
      restrictions[kind] = PackageGroupOriginRestriction(
        mode: own.mode, effectiveMode: restriction.mode,
        inheritedFrom: own.mode == "INHERIT" ? reference(source, in: domain) : nil,
        repositoriesCount: isSpecific ? restriction.repositories.count : nil)
    }
    return PackageGroupOriginConfiguration(restrictions: restrictions)
  }

  private func shape(
    _ group: PackageGroupEntity, in domain: DomainEntity
  ) -> PackageGroupDescription {
    PackageGroupDescription(
      arn: groupARN(group, in: domain), pattern: group.pattern, domainName: domain.name,
      domainOwner: account, createdTime: group.createdAt, contactInfo: group.contactInfo,
      description: group.details, originConfiguration: originConfiguration(group, in: domain),
      parent: parent(of: group, in: domain).map { reference($0, in: domain) })
  }

  private func summary(
    _ group: PackageGroupEntity, in domain: DomainEntity
  ) -> PackageGroupSummary {
    PackageGroupSummary(
      arn: groupARN(group, in: domain), pattern: group.pattern, domainName: domain.name,
      domainOwner: account, createdTime: group.createdAt, contactInfo: group.contactInfo,
      description: group.details, originConfiguration: originConfiguration(group, in: domain),
      parent: parent(of: group, in: domain).map { reference($0, in: domain) })
  }
}
