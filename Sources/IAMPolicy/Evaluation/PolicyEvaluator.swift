import Values

/// Decides about requests as AWS would, by policies taken apart once.
///
/// From the IAM user guide, "Policy evaluation logic", with the rules of CodeArtifact (user guide,
/// "Interaction between repository and domain policies") and of VPC endpoints for S3.
public struct PolicyEvaluator: Sendable {
  /// What a policy of a resource grants when it names the account of a principal of that account.
  public enum AccountGrants: Hashable, Sendable {
    /// In CodeArtifact it grants, as its user guide says; elsewhere a policy of the principal must
    /// allow the request as well.
    case sufficientInCodeArtifact
    /// A policy of the principal must allow the request as well, in CodeArtifact too.
    case neverSufficient
  }

  /// The policies.
  public let policies: PolicySet
  /// What naming an account grants.
  public let accountGrants: AccountGrants
  private let compiled: [CompiledPolicy]

  /// Takes `policies` apart.
  public init(_ policies: PolicySet, accountGrants: AccountGrants = .sufficientInCodeArtifact) {
    self.policies = policies
    self.accountGrants = accountGrants
    self.compiled = PolicySlot.allCases.flatMap { slot in
      policies[slot].map { CompiledPolicy($0.document, slot: slot) }
    }
  }

  /// The decision about one request.
  public func decide(_ request: AccessRequest) -> Decision {
    let facts = EvaluatedRequest(
      request, throughEndpoint: policies.endpoint != nil, hasBoundary: policies.boundary != nil)
    let scope = scope(of: facts)
    let relation = relation(facts, scope)
    if let impossibility = ImpossibleRequest.reason(facts) {
      return Decision(
        outcome: .implicitDeny, reasons: [], blockedBy: .request, request: request,
        relation: relation, impossibility: impossibility)
    }
    let tally = tally(facts, scope)
    if !tally.denials.isEmpty {
      return Decision(
        outcome: .explicitDeny, reasons: reasons(tally.denials), request: request,
        relation: relation)
    }
    let (blocker, grantsByResource) = verdict(tally, facts, relation)
    if let blocker {
      return Decision(
        outcome: .implicitDeny, reasons: [], blockedBy: blocker, request: request,
        relation: relation)
    }
    let grounds = tally.permissions.filter {
      grantsByResource || compiled[$0.policy].slot.layer != .resource
    }
    return Decision(
      outcome: .allowed, reasons: reasons(grounds), request: request, relation: relation)
  }

  // MARK: - What has a say

  /// What has a say in a request, beside the policies of the principal.
  private struct Scope {
    var resourceSlots: Set<PolicySlot>
    var codeArtifactLevel: CodeArtifactScope.Level?
  }

  /// The policies of resources that a service asks: only those of its own resources.
  ///
  /// So `sts:GetServiceBearerToken` has no effect in them (rule CA-25).
  private func scope(of facts: EvaluatedRequest) -> Scope {
    switch facts.service {
    case "codeartifact":
      let scope = CodeArtifactScope(action: facts.actionName, on: facts.resourceARN)
      return Scope(resourceSlots: scope.slots, codeArtifactLevel: scope.level)
    case "s3": return Scope(resourceSlots: [.bucket])
    default: return Scope(resourceSlots: [])
    }
  }

  private func relation(_ facts: EvaluatedRequest, _ scope: Scope) -> AccountRelation {
    guard let account = facts.caller.account else { return .none }
    guard let owner = facts.resourceAccount, owner != account else { return .same }
    if scope.codeArtifactLevel == .repository, policies.administrator == account {
      return .administrator
    }
    return .foreign(principal: account, resource: owner)
  }

  // MARK: - Matching

  /// A statement by its place among the compiled policies.
  private struct Place {
    var policy: Int
    var statement: Int
  }

  /// The statements that are about a request.
  private struct Tally {
    var denials: [Place] = []
    var permissions: [Place] = []
    var allowing: Set<PolicyLayer> = []
    /// How the policies of the resource that allow it name the caller at best.
    var byResource = PrincipalMatch.none
  }

  private func tally(_ facts: EvaluatedRequest, _ scope: Scope) -> Tally {
    var tally = Tally()
    for index in compiled.indices {
      let slot = compiled[index].slot
      guard slot.layer != .resource || scope.resourceSlots.contains(slot) else { continue }
      for number in compiled[index].statements.indices {
        // By its place, since a copy of the statement would cost more than most matches do.
        let match = compiled[index].statements[number].match(facts)
        guard match != .none else { continue }
        let place = Place(policy: index, statement: number)
        guard compiled[index].statements[number].effect == .allow else {
          tally.denials.append(place)
          continue
        }
        tally.permissions.append(place)
        tally.allowing.insert(slot.layer)
        if slot.layer == .resource { tally.byResource = max(tally.byResource, match) }
      }
    }
    return tally
  }

  // MARK: - Deciding

  /// What withholds permission, and whether the policies of the resource had a part in granting.
  private func verdict(
    _ tally: Tally, _ facts: EvaluatedRequest, _ relation: AccountRelation
  ) -> (blocker: PolicyLayer?, grantsByResource: Bool) {
    for (layer, policy) in [
      (PolicyLayer.serviceControl, policies.serviceControl), (.endpoint, policies.endpoint),
    ] where policy != nil && !tally.allowing.contains(layer) {
      return (layer, false)
    }
    let byIdentity = tally.allowing.contains(.identity) || facts.caller.kind == .root
    let byResource: Bool
    switch relation {
    case .none:
      return tally.byResource == .none ? (.resource, false) : (nil, true)
    case .same:
      if tally.byResource == .caller { return (nil, true) }
      byResource = tally.byResource >= leastGrant(facts)
      guard byIdentity || byResource else { return (.identity, false) }
    case .administrator:
      byResource = tally.byResource != .none
      guard byIdentity else { return (.identity, false) }
    case .foreign:
      byResource = tally.byResource != .none
      guard byIdentity else { return (.identity, false) }
      guard byResource else { return (.resource, false) }
    }
    guard facts.caller.kind != .root else { return (nil, byResource) }
    for (layer, policy) in [
      (PolicyLayer.boundary, policies.boundary), (.session, policies.session),
    ] where policy != nil && !tally.allowing.contains(layer) {
      return (layer, false)
    }
    return (nil, byResource)
  }

  /// How a policy of the resource must at least name a principal of its own account to grant.
  private func leastGrant(_ facts: EvaluatedRequest) -> PrincipalMatch {
    facts.service == "codeartifact" && accountGrants == .sufficientInCodeArtifact
      ? .account : .role
  }

  // MARK: - Reasons

  private func reasons(_ places: [Place]) -> [StatementReason] {
    var firstOfSlot: [PolicySlot: Int] = [:]
    for (index, policy) in compiled.enumerated() where firstOfSlot[policy.slot] == nil {
      firstOfSlot[policy.slot] = index
    }
    return places.compactMap { place in
      let slot = compiled[place.policy].slot
      let index = place.policy - (firstOfSlot[slot] ?? 0)
      let attached = policies[slot]
      guard attached.indices.contains(index) else { return nil }
      let policy = attached[index]
      let statement = policy.document.statements[place.statement]
      let sid = statement.sid.flatMap { $0.text.isEmpty ? nil : $0.text }
      return StatementReason(
        slot: slot, policyIndex: index, policyName: policy.name,
        statementIndex: place.statement, sid: sid, effect: statement.effect,
        place: statement.place, policyPath: policy.origin)
    }
  }
}

extension PolicySet {
  /// The decision about one request; for many, make a ``PolicyEvaluator`` once.
  public func decide(_ request: AccessRequest) -> Decision {
    PolicyEvaluator(self).decide(request)
  }
}
