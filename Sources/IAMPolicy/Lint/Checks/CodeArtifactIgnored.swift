/// Actions for which a policy of a domain or repository is not evaluated (rules CA-08, CA-17 to
/// CA-19).
extension LintRule {
  static let putPolicyIgnored = LintRule(
    "CA-PUTPOLICY-IGNORED", .error, in: .ofCodeArtifact,
    "The action that changes this policy is evaluated without it."
  ) { subject in
    let own = ownAction(subject.kind)
    return patterns(subject).filter { $0.known.allSatisfy { $0.name == own } }.map { pattern in
      LintRemark(
        "\"\(own)\" is decided without \(subject.kind.phrase), so this has no effect",
        at: pattern.source.place,
        help:
          "Allow or deny it in identity policies\(subject.kind == .repository ? " or in the policy of the domain" : "")."
      )
    }
  }

  static let accountLevelIgnored = LintRule(
    "CA-ACCOUNT-LEVEL-IGNORED", .warning, in: .ofCodeArtifact,
    "An action is decided without the policies of domains, or of repositories."
  ) { subject in
    let own = ownAction(subject.kind)
    return patterns(subject).filter { pattern in
      !pattern.known.allSatisfy { $0.name == own }
        && pattern.known.allSatisfy { isIgnored($0, in: subject.kind) }
    }.map { pattern in
      LintRemark(
        "\"\(pattern.source.text)\" is decided without \(subject.kind.phrase), so this has no "
          + "effect", at: pattern.source.place,
        help: subject.kind == .repository
          ? "Put actions on domains into the policy of the domain, others into identity policies."
          : "Put it into identity policies.")
    }
  }

  private static func ownAction(_ kind: PolicyKind) -> String {
    kind == .repository ? "PutRepositoryPermissionsPolicy" : "PutDomainPermissionsPolicy"
  }

  private static func patterns(_ subject: LintSubject) -> [ActionPattern] {
    subject.statements.flatMap(\.listedActions).filter {
      $0.service == "codeartifact" && !$0.known.isEmpty
    }
  }

  private static func isIgnored(_ action: ServiceAction, in kind: PolicyKind) -> Bool {
    if ["ListDomains", "ListRepositories", "CreateDomain"].contains(action.name) { return true }
    guard kind == .repository else { return false }
    return Set(action.resourceTypes).isSubset(of: ["domain", "package-group"])
  }
}
