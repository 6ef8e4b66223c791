import IAMPolicy

/// The smallest changes of policies that open closed links, each proven by evaluating again.
struct AccessRemedies {
  /// Permissions that share a policy, a resource and a condition.
  fileprivate struct Addition {
    var home: AccessRemedy.Home
    var effect = PolicyEffect.allow
    var actions: [String]
    var resource: String
    var needsService = false
  }

  private var additions: [Addition] = []
  private var others: [AccessRemedy] = []
  /// Whether something stays closed whatever is changed.
  private var isHopeless = false

  /// The changes, what is added to one policy as one of them; none where no change suffices.
  var changes: [AccessRemedy] {
    guard !isHopeless else { return [] }
    var homes: [AccessRemedy.Home] = []
    for addition in additions where !homes.contains(addition.home) { homes.append(addition.home) }
    return others
      + homes.map { home in
        .add(additions.filter { $0.home == home }.map(\.statement.compactText), to: home)
      }
  }

  /// Adds a change that is no statement.
  mutating func add(_ change: AccessRemedy) {
    if !others.contains(change) { others.append(change) }
  }

  /// Adds what makes a request allowed, and changes `policies` so that it is; `wide` is a request
  /// of which it is one, and whose resource the statements are to name.
  mutating func open(
    _ request: AccessRequest, _ policies: inout PolicySet, of caller: String,
    as wide: AccessRequest? = nil
  ) {
    // Each round takes one layer's obstacle away, or all denials at once.
    for _ in PolicyLayer.allCases + PolicyLayer.allCases {
      let decision = policies.decide(request)
      switch (decision.outcome, decision.blockedBy) {
      case (.allowed, _): return
      case (.explicitDeny, _):
        for reason in decision.reasons {
          add(.narrow(AccessRemedy.Statement(reason), request: request.phrase))
        }
        policies.silence(decision.reasons)
      case (.implicitDeny, let layer):
        guard let layer, let slot = slot(of: layer, request) else { return isHopeless = true }
        let addition = Addition(
          home: home(slot, request, policies, caller), actions: [request.action],
          resource: Self.resource(wide ?? request),
          needsService: request.action.lowercased() == "sts:getservicebearertoken")
        policies.add(addition.statement, to: slot)
        enter(addition)
      }
    }
  }

  /// Adds what makes an allowed request not allowed, and changes `policies` so that it is not.
  ///
  /// It is taken out of the fewest statements; where there are none to take it out of, it is
  /// denied. Unless the policies of the principal `isSeen`, they are only assumed.
  mutating func close(
    _ request: AccessRequest, _ policies: inout PolicySet, of caller: String, isSeen: Bool
  ) {
    let slots: [PolicySlot] =
      isSeen
      ? [.identity, .group, .domain, .repository, .bucket] : [.domain, .repository, .bucket]
    var taken: [StatementReason] = []
    var rest = policies
    while true {
      let decision = rest.decide(request)
      guard decision.isAllowed else { break }
      let grounds = decision.reasons.filter { slots.contains($0.slot) }
      guard !grounds.isEmpty else {
        return deny(request, &policies, of: caller, isSeen: isSeen)
      }
      taken += grounds
      rest.silence(grounds)
    }
    for reason in taken {
      let fewer = taken.filter { $0.statement != reason.statement }
      var others = policies
      others.silence(fewer)
      if !others.decide(request).isAllowed { taken = fewer }
    }
    guard !taken.isEmpty else { return }
    policies.silence(taken)
    add(.takeOut(request: request.phrase, of: taken.map(\.statement)))
  }

  private mutating func deny(
    _ request: AccessRequest, _ policies: inout PolicySet, of caller: String, isSeen: Bool
  ) {
    for slot in [slot(of: .resource, request), isSeen ? .identity : nil].compactMap(\.self) {
      let addition = Addition(
        home: home(slot, request, policies, caller), effect: .deny, actions: [request.action],
        resource: Self.resource(request))
      var denied = policies
      denied.add(addition.statement, to: slot)
      guard denied.decide(request).isAllowed else {
        policies = denied
        return enter(addition)
      }
    }
  }

  private mutating func enter(_ new: Addition) {
    let place = additions.firstIndex {
      $0.home == new.home && $0.effect == new.effect && $0.resource == new.resource
        && $0.needsService == new.needsService
    }
    guard let place else { return additions.append(new) }
    for action in new.actions where !additions[place].actions.contains(action) {
      additions[place].actions.append(action)
    }
  }

  /// The policies to which a statement is added that opens a layer; nil where none does.
  private func slot(of layer: PolicyLayer, _ request: AccessRequest) -> PolicySlot? {
    switch layer {
    case .identity: .identity
    case .boundary: .boundary
    case .endpoint: .endpoint
    case .session: .session
    case .serviceControl: .serviceControl
    case .resource:
      switch CodeArtifactResource(arn: request.resource)?.kind {
      case .domain, .packageGroup: .domain
      case .repository, .package: .repository
      case nil: request.resource.hasPrefix("arn:aws:s3:") ? .bucket : nil
      }
    case .request: nil
    }
  }

  private func home(
    _ slot: PolicySlot, _ request: AccessRequest, _ policies: PolicySet, _ caller: String
  ) -> AccessRemedy.Home {
    let (phrase, principal): (String, String?) =
      switch slot {
      case .identity, .group: ("an identity policy of \(caller)", nil)
      case .boundary: (Self.boundary(policies.boundary, of: caller), nil)
      case .endpoint: ("the policy of \(policies.endpoint?.name ?? "the endpoint")", "*")
      case .domain: ("the policy of \(Self.domain(request))", request.principal)
      case .repository: ("the policy of \(Self.repository(request))", request.principal)
      case .bucket: ("the policy of \(Self.bucket(request))", request.principal)
      case .session: ("the session's policy", nil)
      case .serviceControl: ("the service control policy of the account", nil)
      }
    return AccessRemedy.Home(slot: slot, phrase: phrase, principal: principal)
  }

  /// The boundary; where it is AWS's own, which nobody can change, one in its place.
  private static func boundary(_ policy: AttachedPolicy?, of caller: String) -> String {
    guard let name = policy?.name else { return "the permissions boundary of \(caller)" }
    return AWSManagedPolicy.codeArtifact.contains { $0.name == name }
      ? "a copy of \"\(name)\", to be the permissions boundary of \(caller) in its place"
      : "the permissions boundary \"\(name)\" of \(caller)"
  }

  private static func domain(_ request: AccessRequest) -> String {
    CodeArtifactResource(arn: request.resource).map { "domain \($0.domain)" } ?? "the domain"
  }

  private static func repository(_ request: AccessRequest) -> String {
    switch CodeArtifactResource(arn: request.resource)?.kind {
    case .repository(let name), .package(let name, _, _, _): "repository \(name)"
    case .domain, .packageGroup, nil: "the repository"
    }
  }

  private static func bucket(_ request: AccessRequest) -> String {
    let name = ARNPattern(request.resource)?.resource.split(separator: "/").first
    return name.map { "bucket \($0)" } ?? "the bucket"
  }

  /// The resource of the statement: all objects of the bucket rather than one, and every package
  /// by one wildcard.
  private static func resource(_ request: AccessRequest) -> String {
    if request.resource.hasSuffix("/*/*") {
      let kept = request.resource.dropLast(4)
      return (kept.hasSuffix("/*") ? String(kept.dropLast(2)) : String(kept)) + "/*"
    }
    guard request.action.lowercased() == "s3:getobject",
      let slash = request.resource.lastIndex(of: "/")
    else { return request.resource }
    return String(request.resource[...slash]) + "*"
  }
}

extension AccessRemedies.Addition {
  /// The statement that allows or denies it.
  fileprivate var statement: PolicyStatement {
    let service = ConditionBlock(
      ConditionOperator(.stringEquals),
      [ConditionTest("sts:AWSServiceName", "codeartifact.amazonaws.com")])
    return PolicyStatement(
      effect: effect,
      principal: home.principal.map {
        $0 == "*" ? .everyone : .aws(PolicyStringList([PolicyString($0)], isArray: false))
      },
      action: PatternElement(PolicyStringList(actions.map { PolicyString($0) }, isArray: false)),
      resource: PatternElement(PolicyStringList([PolicyString(resource)], isArray: false)),
      condition: needsService ? [service] : [])
  }
}

extension StatementReason {
  /// The statement.
  fileprivate var statement: AccessRemedy.Statement { AccessRemedy.Statement(self) }
}

extension PolicySet {
  /// Adds a statement to the first policy of a slot, which is made where there is none.
  fileprivate mutating func add(_ statement: PolicyStatement, to slot: PolicySlot) {
    var policies = self[slot]
    guard !policies.isEmpty else {
      self[slot] = [
        AttachedPolicy(PolicyDocument(version: .v2012, statements: [statement]))
      ]
      return
    }
    policies[0].document.statements.append(statement)
    self[slot] = policies
  }

  /// Lets statements be about no action, so that they stay where they are and say nothing.
  fileprivate mutating func silence(_ reasons: [StatementReason]) {
    for reason in reasons {
      var policies = self[reason.slot]
      guard policies.indices.contains(reason.policyIndex),
        policies[reason.policyIndex].document.statements.indices.contains(reason.statementIndex)
      else { continue }
      policies[reason.policyIndex].document.statements[reason.statementIndex].action =
        PatternElement(PolicyStringList([PolicyString]()))
      self[reason.slot] = policies
    }
  }
}
