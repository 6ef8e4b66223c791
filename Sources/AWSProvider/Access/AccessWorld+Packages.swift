import AWSModel
import IAMPolicy

/// The domains and repositories of CodeArtifact.
extension AccessWorld {
  /// A domain and its policy; nil where it does not exist.
  func domain(_ domain: CodeArtifactResource) async throws -> DomainFacts? {
    if let known = domains[domain.whole.arn] { return known }
    let facts: DomainFacts? = try await optional {
      let found = try await cloud.codeArtifact.describeDomain(
        DescribeDomainRequest(domain: domain.domain, domainOwner: domain.account)
      ).domain
      let policy = try await optional {
        try await cloud.codeArtifact.getDomainPermissionsPolicy(
          GetDomainPermissionsPolicyRequest(domain: domain.domain, domainOwner: domain.account)
        ).policy.document
      }
      return DomainFacts(
        assetBucket: found.s3BucketArn,
        policy: policy.map {
          self.policy(
            $0, named: nil, kind: .domain,
            keptAs: ("codeartifact_domain_permissions_policy", domain.domain))
        },
        tags: try await tags(of: domain.whole.arn))
    }
    domains[domain.whole.arn] = .some(facts)
    return facts
  }

  /// A repository and its policy; nil where it does not exist.
  func repository(
    _ name: String, of domain: CodeArtifactResource
  ) async throws -> RepositoryFacts? {
    var resource = domain
    resource.kind = .repository(name)
    if let known = repositories[resource.arn] { return known }
    let facts: RepositoryFacts? = try await optional {
      let found = try await cloud.codeArtifact.describeRepository(
        DescribeRepositoryRequest(
          domain: domain.domain, domainOwner: domain.account, repository: name)
      ).repository
      let policy = try await optional {
        try await cloud.codeArtifact.getRepositoryPermissionsPolicy(
          GetRepositoryPermissionsPolicyRequest(
            domain: domain.domain, domainOwner: domain.account, repository: name)
        ).policy.document
      }
      return RepositoryFacts(
        administrator: found.administratorAccount,
        policy: policy.map {
          self.policy(
            $0, named: nil, kind: .repository,
            keptAs: ("codeartifact_repository_permissions_policy", "\(domain.domain)/\(name)"))
        },
        tags: try await tags(of: resource.arn))
    }
    repositories[resource.arn] = .some(facts)
    return facts
  }

  private func tags(of arn: String) async throws -> [String: String] {
    let tags =
      try await optional {
        try await cloud.codeArtifact.listTagsForResource(
          ListTagsForResourceRequest(resourceArn: arn)
        ).tags
      } ?? []
    return Dictionary(tags.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
  }
}
