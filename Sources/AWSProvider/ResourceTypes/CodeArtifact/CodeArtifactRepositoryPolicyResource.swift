import AWSModel
import IAMPolicy
import ResourceModel
import Values

/// The permissions policy of a CodeArtifact repository.
struct CodeArtifactRepositoryPolicyResource: ResourceLogic {
  static let type = ResourceType(
    name: "codeartifact_repository_permissions_policy",
    terraformName: "aws_codeartifact_repository_permissions_policy",
    summary: "The permissions policy of a repository; a repository has one.",
    attributes: [
      .codeArtifactDomain,
      .codeArtifactRepository,
      PermissionsPolicies.document(kind: .repository, of: "repository"),
      GrantAttribute.ofResource,
      PermissionsPolicies.revision,
      PermissionsPolicies.resourceARN,
    ],
    exactlyOneOf: [["policy_document", "grant"]], inDoubt: .idempotent,
    example: """
      resources:
        codeartifact_repository_permissions_policy:
          npm:
            domain: ${codeartifact_domain.company.domain}
            repository: ${codeartifact_repository.npm.repository}
            grant:
              principals: ["210987654321"]
              read: [npm]
      """,
    importID: "The names of the domain and the repository, as `DOMAIN/REPOSITORY`.",
    complete: { attributes, context in
      let names = (attributes.text("repository"), attributes.text("domain"))
      var holder: GrantAttribute.Holder?
      if let repository = names.0, let domain = names.1 {
        holder = .repository(repository, domain: domain)
      }
      return GrantAttribute.complete(
        &attributes, policy: "policy_document", context, kind: .repository, limit: .codeArtifact,
        holder: holder)
    })

  let cloud: Cloud

  init(_ cloud: Cloud) { self.cloud = cloud }

  func make(_ creation: Creation) async throws -> MadeObject {
    let name = RepositoryName(creation.attributes)
    _ = try await cloud.codeArtifact.putRepositoryPermissionsPolicy(
      PutRepositoryPermissionsPolicyRequest(
        domain: name.domain, repository: name.repository,
        policyDocument: PolicyDocuments.text(creation.attributes["policy_document"])))
    return MadeObject(id: name.id)
  }

  func read(
    _ references: [ObjectReference], sharing: SharedReads
  ) async -> [Result<ResourceObject?, any Error>] {
    await readEach(references) { reference in
      guard let name = RepositoryName(reference.id) else { return nil }
      let policy = try await cloud.codeArtifact.getRepositoryPermissionsPolicy(
        GetRepositoryPermissionsPolicyRequest(domain: name.domain, repository: name.repository)
      ).policy
      var attributes = PermissionsPolicies.attributes(of: policy, reference)
      attributes["domain"] = .string(name.domain)
      attributes["repository"] = .string(name.repository)
      return object(id: reference.id, attributes)
    }
  }

  /// The revision that was last seen goes along, so that a change made outside is not lost.
  func change(_ update: Update) async throws -> String {
    guard update.changed.contains("policy_document"), let name = RepositoryName(update.object.id)
    else { return update.object.id }
    _ = try await cloud.codeArtifact.putRepositoryPermissionsPolicy(
      PutRepositoryPermissionsPolicyRequest(
        domain: name.domain, repository: name.repository,
        policyRevision: update.object.attributes.text("policy_revision"),
        policyDocument: PolicyDocuments.text(update.attributes["policy_document"])))
    return update.object.id
  }

  func remove(_ deletion: Deletion) async throws {
    guard let name = RepositoryName(deletion.object.id) else { return }
    _ = try await cloud.codeArtifact.deleteRepositoryPermissionsPolicy(
      DeleteRepositoryPermissionsPolicyRequest(domain: name.domain, repository: name.repository))
  }

  func find(_ creation: Creation) async throws -> Finding {
    let name = RepositoryName(creation.attributes)
    let object = object(id: name.id, of: creation)
    let found = try await readOne(object.reference(at: creation.address))
    return found == nil ? .notMade : .made(id: name.id)
  }
}
