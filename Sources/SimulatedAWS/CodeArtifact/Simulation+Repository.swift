import AWSModel

/// Repositories: `CreateRepository` to `ListRepositoriesInDomain`.
extension Simulation {
  func createRepository(
    _ request: CreateRepositoryRequest
  ) throws(AWSError) -> CreateRepositoryResponse {
    try requireRepositoryName(request.repository)
    try requireDescription(request.description)
    let domain = try domain(request.domain, request.domainOwner)
    let tags = try mergedCodeArtifact([], with: request.tags, of: request.repository)
    let key = RepositoryEntity.key(
      region: region, domain: domain.name, name: request.repository)
    guard world.repositories[key] == nil else {
      throw .conflict(
        "Repository with name '\(request.repository)' already exists in domain '\(domain.name)'",
        type: "repository", id: request.repository)
    }
    try check(.repositoriesPerDomain, world.repositories.count(.domain(domain.key)) + 1) {
      .serviceQuota(
        "The number of repositories of domain '\(domain.name)' is limited to \($0).",
        type: "repository", id: request.repository)
    }
    var repository = RepositoryEntity(
      domain: domain.name, name: request.repository, serial: ids.token(16), region: region,
      createdAt: now, details: request.description, tags: tags)
    try setUpstreams(&repository, request.upstreams.map(\.repositoryName))
    world.repositories[key] = repository
    return CreateRepositoryResponse(repository: shape(repository))
  }

  func describeRepository(
    _ request: DescribeRepositoryRequest
  ) throws(AWSError) -> DescribeRepositoryResponse {
    DescribeRepositoryResponse(
      repository: shape(
        try repository(request.repository, request.domain, request.domainOwner)))
  }

  func updateRepository(
    _ request: UpdateRepositoryRequest
  ) throws(AWSError) -> UpdateRepositoryResponse {
    try requireDescription(request.description)
    var repository = try repository(request.repository, request.domain, request.domainOwner)
    if let description = request.description { repository.details = description }
    if let upstreams = request.upstreams {
      try setUpstreams(&repository, upstreams.map(\.repositoryName))
    }
    world.repositories[repository.key] = repository
    return UpdateRepositoryResponse(repository: shape(repository))
  }

  func deleteRepository(
    _ request: DeleteRepositoryRequest
  ) throws(AWSError) -> DeleteRepositoryResponse {
    let repository = try repository(request.repository, request.domain, request.domainOwner)
    for package in world.packages.all(.repository(repository.key)) { remove(package) }
    world.repositories[repository.key] = nil
    return DeleteRepositoryResponse(repository: shape(repository))
  }

  func listRepositories(
    _ request: ListRepositoriesRequest
  ) throws(AWSError) -> ListRepositoriesResponse {
    let repositories = all(world.repositories, .region(region))
      .filter { $0.name.hasPrefix(request.repositoryPrefix ?? "") }
    let page = try codeArtifactPage(
      repositories, request.nextToken, request.maxResults, by: \.key)
    return ListRepositoriesResponse(
      repositories: page.elements.map(summary), nextToken: page.next)
  }

  func listRepositoriesInDomain(
    _ request: ListRepositoriesInDomainRequest
  ) throws(AWSError) -> ListRepositoriesInDomainResponse {
    let domain = try domain(request.domain, request.domainOwner)
    let isOwn = request.administratorAccount == nil || request.administratorAccount == account
    let repositories = all(world.repositories, .domain(domain.key))
      .filter { isOwn && $0.name.hasPrefix(request.repositoryPrefix ?? "") }
    let page = try codeArtifactPage(
      repositories, request.nextToken, request.maxResults, by: \.key)
    return ListRepositoriesInDomainResponse(
      repositories: page.elements.map(summary), nextToken: page.next)
  }
}

extension Simulation {
  /// The repository of a name.
  func repository(
    _ name: String, _ domainName: String, _ owner: String?
  ) throws(AWSError) -> RepositoryEntity {
    try requireRepositoryName(name)
    let domain = try domain(domainName, owner)
    let key = RepositoryEntity.key(region: region, domain: domain.name, name: name)
    guard let repository = find(world.repositories, key) else {
      throw .noSuchRepository(name, domain: domain.name)
    }
    return repository
  }

  /// The ARN of a repository.
  func repositoryARN(_ repository: RepositoryEntity) -> String {
    arn("codeartifact", "repository/\(repository.domain)/\(repository.name)")
  }

  /// The repository as the operations answer it.
  func shape(_ repository: RepositoryEntity) -> RepositoryDescription {
    RepositoryDescription(
      name: repository.name, administratorAccount: account, domainName: repository.domain,
      domainOwner: account, arn: repositoryARN(repository), description: repository.details,
      upstreams: repository.upstreams.map { UpstreamRepositoryInfo(repositoryName: $0.name) },
      externalConnections: repository.externalConnections.map { name in
        RepositoryExternalConnectionInfo(
          externalConnectionName: name,
          packageFormat: ExternalConnection.packageFormats[name] ?? "", status: "Available")
      }, createdTime: repository.createdAt)
  }

  private func summary(_ repository: RepositoryEntity) -> RepositorySummary {
    RepositorySummary(
      name: repository.name, administratorAccount: account, domainName: repository.domain,
      domainOwner: account, arn: repositoryARN(repository), description: repository.details,
      createdTime: repository.createdAt)
  }
}
