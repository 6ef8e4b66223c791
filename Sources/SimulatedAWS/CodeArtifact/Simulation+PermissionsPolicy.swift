import AWSModel
import IAMPolicy

/// Permissions policies of domains and repositories, with optimistic locking by revisions.
extension Simulation {
  func putDomainPermissionsPolicy(
    _ request: PutDomainPermissionsPolicyRequest
  ) throws(AWSError) -> PutDomainPermissionsPolicyResponse {
    var domain = try domain(request.domain, request.domainOwner)
    try requirePermissionsPolicy(request.policyDocument, .domain)
    try requireRevision(request.policyRevision, domain.policy, "domain", domain.name)
    let policy = PermissionsPolicy(document: request.policyDocument, revision: newRevision())
    domain.policy = policy
    world.domains[domain.key] = domain
    return PutDomainPermissionsPolicyResponse(policy: shape(policy, of: domain))
  }

  func getDomainPermissionsPolicy(
    _ request: GetDomainPermissionsPolicyRequest
  ) throws(AWSError) -> GetDomainPermissionsPolicyResponse {
    let domain = try domain(request.domain, request.domainOwner)
    let policy = try existing(domain.policy, "domain", domain.name)
    return GetDomainPermissionsPolicyResponse(policy: shape(policy, of: domain))
  }

  func deleteDomainPermissionsPolicy(
    _ request: DeleteDomainPermissionsPolicyRequest
  ) throws(AWSError) -> DeleteDomainPermissionsPolicyResponse {
    var domain = try domain(request.domain, request.domainOwner)
    let policy = try existing(domain.policy, "domain", domain.name)
    try requireRevision(request.policyRevision, policy, "domain", domain.name)
    domain.policy = nil
    world.domains[domain.key] = domain
    return DeleteDomainPermissionsPolicyResponse(policy: shape(policy, of: domain))
  }

  func putRepositoryPermissionsPolicy(
    _ request: PutRepositoryPermissionsPolicyRequest
  ) throws(AWSError) -> PutRepositoryPermissionsPolicyResponse {
    var repository = try repository(request.repository, request.domain, request.domainOwner)
    try requirePermissionsPolicy(request.policyDocument, .repository)
    try requireRevision(
      request.policyRevision, repository.policy, "repository", repository.name)
    let policy = PermissionsPolicy(document: request.policyDocument, revision: newRevision())
    repository.policy = policy
    world.repositories[repository.key] = repository
    return PutRepositoryPermissionsPolicyResponse(policy: shape(policy, of: repository))
  }

  func getRepositoryPermissionsPolicy(
    _ request: GetRepositoryPermissionsPolicyRequest
  ) throws(AWSError) -> GetRepositoryPermissionsPolicyResponse {
    let repository = try repository(request.repository, request.domain, request.domainOwner)
    let policy = try existing(repository.policy, "repository", repository.name)
    return GetRepositoryPermissionsPolicyResponse(policy: shape(policy, of: repository))
  }

  func deleteRepositoryPermissionsPolicy(
    _ request: DeleteRepositoryPermissionsPolicyRequest
  ) throws(AWSError) -> DeleteRepositoryPermissionsPolicyResponse {
    var repository = try repository(request.repository, request.domain, request.domainOwner)
    let policy = try existing(repository.policy, "repository", repository.name)
    try requireRevision(request.policyRevision, policy, "repository", repository.name)
    repository.policy = nil
    world.repositories[repository.key] = repository
    return DeleteRepositoryPermissionsPolicyResponse(policy: shape(policy, of: repository))
  }

  private func newRevision() -> String { ids.revision() }

  private func existing(
    _ policy: PermissionsPolicy?, _ type: String, _ id: String
  ) throws(AWSError) -> PermissionsPolicy {
    guard let policy else {
      throw .codeArtifact(
        "ResourceNotFoundException",
        "Policy not found. The \(type) '\(id)' has no permissions policy",
        status: 404, type: type, id: id)
    }
    return policy
  }

  /// Refuses a change that was made from an older revision than the policy now has.
  private func requireRevision(
    _ revision: String?, _ policy: PermissionsPolicy?, _ type: String, _ id: String
  ) throws(AWSError) {
    guard let revision, revision != policy?.revision else { return }
    throw .conflict(
      "The policy of the \(type) '\(id)' has another revision than '\(revision)'", type: type,
      id: id)
  }

  private func shape(_ policy: PermissionsPolicy, of domain: DomainEntity) -> ResourcePolicy {
    ResourcePolicy(
      resourceArn: arn("codeartifact", "domain/\(domain.name)"), revision: policy.revision,
      document: policy.document)
  }

  private func shape(
    _ policy: PermissionsPolicy, of repository: RepositoryEntity
  ) -> ResourcePolicy {
    ResourcePolicy(
      resourceArn: repositoryARN(repository), revision: policy.revision,
      document: policy.document)
  }
}
