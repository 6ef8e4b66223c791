import AWSModel
import IAMPolicy
import ResourceModel
import Values

/// The permissions policy of a CodeArtifact domain.
struct CodeArtifactDomainPolicyResource: ResourceLogic {
  static let type = ResourceType(
    name: "codeartifact_domain_permissions_policy",
    terraformName: "aws_codeartifact_domain_permissions_policy",
    summary: "The permissions policy of a domain; a domain has one.",
    attributes: [
      .codeArtifactDomain,
      PermissionsPolicies.document(kind: .domain, of: "domain"),
      GrantAttribute.ofResource,
      PermissionsPolicies.revision,
      PermissionsPolicies.resourceARN,
    ],
    exactlyOneOf: [["policy_document", "grant"]], inDoubt: .idempotent,
    example: """
      resources:
        codeartifact_domain_permissions_policy:
          company:
            domain: ${codeartifact_domain.company.domain}
            grant:
              principals: ["210987654321"]
              read: [npm]
      """,
    importID: "The name of the domain.",
    complete: { attributes, context in
      GrantAttribute.complete(
        &attributes, policy: "policy_document", context, kind: .domain, limit: .codeArtifact,
        holder: attributes.text("domain").map { .domain($0) })
    })

  let cloud: Cloud

  init(_ cloud: Cloud) { self.cloud = cloud }

  func make(_ creation: Creation) async throws -> MadeObject {
    let domain = creation.attributes.requiredText("domain")
    _ = try await cloud.codeArtifact.putDomainPermissionsPolicy(
      PutDomainPermissionsPolicyRequest(
        domain: domain,
        policyDocument: PolicyDocuments.text(creation.attributes["policy_document"])))
    return MadeObject(id: domain)
  }

  func read(
    _ references: [ObjectReference], sharing: SharedReads
  ) async -> [Result<ResourceObject?, any Error>] {
    await readEach(references) { reference in
      let policy = try await cloud.codeArtifact.getDomainPermissionsPolicy(
        GetDomainPermissionsPolicyRequest(domain: reference.id)
      ).policy
      var attributes = PermissionsPolicies.attributes(of: policy, reference)
      attributes["domain"] = .string(reference.id)
      return object(id: reference.id, attributes)
    }
  }

  /// The revision that was last seen goes along, so that a change made outside is not lost.
  func change(_ update: Update) async throws -> String {
    guard update.changed.contains("policy_document") else { return update.object.id }
    _ = try await cloud.codeArtifact.putDomainPermissionsPolicy(
      PutDomainPermissionsPolicyRequest(
        domain: update.object.id,
        policyRevision: update.object.attributes.text("policy_revision"),
        policyDocument: PolicyDocuments.text(update.attributes["policy_document"])))
    return update.object.id
  }

  func remove(_ deletion: Deletion) async throws {
    _ = try await cloud.codeArtifact.deleteDomainPermissionsPolicy(
      DeleteDomainPermissionsPolicyRequest(domain: deletion.object.id))
  }

  func find(_ creation: Creation) async throws -> Finding {
    let domain = creation.attributes.requiredText("domain")
    let object = object(id: domain, of: creation)
    let found = try await readOne(object.reference(at: creation.address))
    return found == nil ? .notMade : .made(id: domain)
  }
}
