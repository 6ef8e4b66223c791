/// Statements that allow all but what they list.
extension LintRule {
  static let notPrincipalAllow = LintRule(
    "GEN-NOTPRINCIPAL-ALLOW", .security, in: [.endpoint] + .ofResources,
    "A statement allows everyone but those listed."
  ) { subject in
    subject.allows.filter { $0.statement.principal?.isNegated ?? false }.map {
      LintRemark(
        "Allow with NotPrincipal lets in everyone else in the world", at: $0.principalPlace,
        help: "Name the principals, or deny with a condition on aws:PrincipalArn.")
    }
  }

  static let notActionAllow = LintRule(
    "GEN-NOTACTION-ALLOW", .security, in: PolicyKind.allCases,
    "A statement allows every action but those listed."
  ) { subject in
    subject.allows.filter(\.statement.action.isNegated).map {
      LintRemark(
        "Allow with NotAction also allows every action that AWS adds",
        at: $0.actions.first?.source.place ?? $0.place, help: "List the actions that are meant.")
    }
  }

  static let notResourceAllow = LintRule(
    "GEN-NOTRESOURCE-ALLOW", .security, in: PolicyKind.allCases,
    "A statement allows its actions on everything but what is listed."
  ) { subject in
    subject.allows.filter(\.statement.resource.isNegated).map {
      LintRemark(
        "Allow with NotResource allows the actions on every other resource",
        at: $0.resources.first?.place ?? $0.place, help: "List the resources that are meant.")
    }
  }
}
