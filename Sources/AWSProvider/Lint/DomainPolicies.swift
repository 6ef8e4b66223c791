import IAMPolicy
import ResourceModel
import Values

/// The permissions policies of the stack's domains.
struct DomainPolicies {
  private var declared: Set<String> = []
  private var policies: [String: StackPolicy] = [:]
  private var hasUnknownNames = false

  /// The domains among some resources.
  init(_ resources: StackResources, _ policies: [ResourceAddress: StackPolicy]) {
    for domain in resources["codeartifact_domain"] {
      if let name = domain.value("domain").stringValue { declared.insert(name) }
    }
    for resource in resources["codeartifact_domain_permissions_policy"] {
      guard let name = resource.value("domain").stringValue else {
        hasUnknownNames = true
        continue
      }
      self.policies[name] = policies[resource.address]
    }
  }

  /// The policy of a domain; nil where the stack does not tell.
  func policy(of domain: String) -> LintContext.RelatedPolicy? {
    if let policy = policies[domain] { return policy.document.map { .present($0) } }
    return declared.contains(domain) && !hasUnknownNames ? .absent : nil
  }

  /// The document of a domain's policy as it is.
  func value(of domain: Value) -> Value {
    domain.stringValue.flatMap { policies[$0]?.value } ?? .null
  }
}
