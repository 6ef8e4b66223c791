/// A policy document taken apart once, so that matching a request with it costs little.
struct CompiledPolicy: Sendable {
  let slot: PolicySlot
  let statements: [CompiledStatement]

  /// The document of `policy`, in its place among the policies of a request.
  init(_ document: PolicyDocument, slot: PolicySlot) {
    self.slot = slot
    self.statements = document.statements.map {
      CompiledStatement($0, slot: slot, version: document.effectiveVersion)
    }
  }
}

/// A statement whose patterns are ready to be matched.
struct CompiledStatement: Sendable {
  let effect: PolicyEffect
  private let slot: PolicySlot
  private let actions: [WildcardPattern]
  private let isNotAction: Bool
  private let resources: [ResourcePattern]
  private let isNotResource: Bool
  private let principal: PrincipalMatcher?
  private let conditions: [ConditionMatcher]

  init(_ statement: PolicyStatement, slot: PolicySlot, version: PolicyVersion) {
    effect = statement.effect
    self.slot = slot
    actions = statement.action.patterns.texts.map { WildcardPattern($0.lowercased()) }
    isNotAction = statement.action.isNegated
    resources = statement.resource.patterns.texts.map { ResourcePattern($0, version: version) }
    isNotResource = statement.resource.isNegated
    principal = statement.principal.map { PrincipalMatcher($0) }
    conditions = statement.condition.flatMap { block in
      block.tests.map { ConditionMatcher($0, block.comparison, version: version) }
    }
  }

  /// Whether the statement is about the request, and how it then names the caller.
  func match(_ request: EvaluatedRequest) -> PrincipalMatch {
    guard actions.contains(where: { $0.matches(request.action) }) != isNotAction else {
      return .none
    }
    let isNamed = resources.contains {
      $0.matches(request.resourceFields, in: request.context)
    }
    guard isNamed != isNotResource else { return .none }
    let match = principalMatch(request)
    guard match != .none else { return .none }
    return conditions.allSatisfy { $0.holds(in: request.context) } ? match : .none
  }

  /// How the statement names the caller: in a policy without principals, as itself.
  ///
  /// A policy of a resource that denies with `NotPrincipal` denies everyone who has a permissions
  /// boundary, whatever it lists (IAM user guide, "AWS JSON policy elements: NotPrincipal").
  private func principalMatch(_ request: EvaluatedRequest) -> PrincipalMatch {
    guard slot.kind.namesPrincipals else { return .caller }
    guard let principal else { return .none }
    if principal.isNotPrincipal, effect == .deny, slot.layer == .resource, request.hasBoundary {
      return .caller
    }
    return principal.match(request.caller, userID: request.context.only("aws:userid"))
  }
}
