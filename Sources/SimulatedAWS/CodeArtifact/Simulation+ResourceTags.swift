import AWSModel

/// Tags of domains and repositories: `TagResource`, `UntagResource`, `ListTagsForResource`.
extension Simulation {
  func tagResource(_ request: TagResourceRequest) throws(AWSError) -> EmptyResponse {
    switch try resource(request.resourceArn) {
    case .domain(var domain):
      domain.tags = try mergedCodeArtifact(domain.tags, with: request.tags, of: domain.name)
      world.domains[domain.key] = domain
    case .repository(var repository):
      repository.tags = try mergedCodeArtifact(
        repository.tags, with: request.tags, of: repository.name)
      world.repositories[repository.key] = repository
    case .packageGroup(var group):
      group.tags = try mergedCodeArtifact(group.tags, with: request.tags, of: group.pattern)
      world.packageGroups[group.key] = group
    }
    return EmptyResponse()
  }

  func untagResource(_ request: UntagResourceRequest) throws(AWSError) -> EmptyResponse {
    switch try resource(request.resourceArn) {
    case .domain(var domain):
      domain.tags.removeAll { request.tagKeys.contains($0.key) }
      world.domains[domain.key] = domain
    case .repository(var repository):
      repository.tags.removeAll { request.tagKeys.contains($0.key) }
      world.repositories[repository.key] = repository
    case .packageGroup(var group):
      group.tags.removeAll { request.tagKeys.contains($0.key) }
      world.packageGroups[group.key] = group
    }
    return EmptyResponse()
  }

  func listTagsForResource(
    _ request: ListTagsForResourceRequest
  ) throws(AWSError) -> ListTagsForResourceResponse {
    switch try resource(request.resourceArn) {
    case .domain(let domain): ListTagsForResourceResponse(tags: domain.tags)
    case .repository(let repository): ListTagsForResourceResponse(tags: repository.tags)
    case .packageGroup(let group): ListTagsForResourceResponse(tags: group.tags)
    }
  }

  private enum Resource {
    case domain(DomainEntity)
    case repository(RepositoryEntity)
    case packageGroup(PackageGroupEntity)
  }

  /// The domain, repository or package group of an ARN of this account and Region.
  private func resource(_ arn: String) throws(AWSError) -> Resource {
    let prefix = self.arn("codeartifact", "")
    guard arn.hasPrefix("arn:"), arn.split(separator: ":").count >= 6 else {
      throw .validation("The resource ARN '\(arn)' is not valid.")
    }
    let parts =
      arn.hasPrefix(prefix)
      ? arn.dropFirst(prefix.count).split(separator: "/").map(String.init) : []
    if parts.count == 2, parts[0] == "domain" { return .domain(try domain(parts[1], nil)) }
    if parts.count == 3, parts[0] == "repository" {
      return .repository(try repository(parts[2], parts[1], nil))
    }
    if parts.count >= 3, parts[0] == "package-group" {
      let domain = try domain(parts[1], nil)
      let pattern = arn.dropFirst(prefix.count + parts[0].utf8.count + parts[1].utf8.count + 1)
      return .packageGroup(try packageGroup(String(pattern), in: domain))
    }
    throw .codeArtifact(
      "ResourceNotFoundException", "Resource not found: '\(arn)'", status: 404, id: arn)
  }
}
