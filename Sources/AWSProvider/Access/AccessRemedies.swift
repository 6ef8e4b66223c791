import IAMPolicy

/// The smallest changes of policies that open closed links, each proven by evaluating again.
struct AccessRemedies {
  /// A policy that a statement is to be added to.
  fileprivate struct Target: Hashable {
    /// The policy in the words of a sentence, such as `an identity policy of user ci`.
    var phrase: String
    /// For whom the statement is; nil where the policy does not say.
    var principal: String?
  }

  /// Permissions that share a resource and a condition.
  fileprivate struct Addition {
    var target: Target
    var actions: [String]
    var resource: String
    var needsService: Bool
  }

  private var additions: [Addition] = []
  private var others: [String] = []

  /// The changes as full sentences; statements to add stand there as JSON.
  var sentences: [String] {
    var targets: [Target] = []
    for addition in additions where !targets.contains(addition.target) {
      targets.append(addition.target)
    }
    return others
      + targets.map { target in
        let statements = additions.filter { $0.target == target }.map { addition in
          addition.statement.compactText
        }
        return "Add to \(target.phrase): \(statements.joined(separator: ", "))."
      }
  }

  /// Adds a change that is no statement.
  mutating func add(_ sentence: String) {
    if !others.contains(sentence) { others.append(sentence) }
  }

  /// Adds what makes a request allowed.
  mutating func add(_ request: AccessRequest, _ policies: PolicySet, of caller: String) {
    var policies = policies
    // Each round takes one obstacle away; there is one layer after another, and then denials.
    for _ in 0..<8 {
      let decision = policies.decide(request)
      switch (decision.outcome, decision.blockedBy) {
      case (.allowed, _): return
      case (.explicitDeny, _):
        for reason in decision.reasons {
          add("Narrow \(reason.phrase), which denies \(request.action) on \(request.resource).")
        }
        policies.remove(decision.reasons)
      case (.implicitDeny, let layer):
        guard let layer, let slot = slot(of: layer, request),
          let target = target(slot, request, caller)
        else { return add(decision.explanation) }
        let addition = Addition(
          target: target, actions: [request.action], resource: Self.resource(request),
          needsService: request.action == "sts:GetServiceBearerToken")
        policies.add(addition.statement, to: slot)
        enter(addition)
      }
    }
  }

  private mutating func enter(_ new: Addition) {
    let place = additions.firstIndex {
      $0.target == new.target && $0.resource == new.resource && $0.needsService == new.needsService
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

  private func target(
    _ slot: PolicySlot, _ request: AccessRequest, _ caller: String
  ) -> Target? {
    switch slot {
    case .identity, .group: Target(phrase: "an identity policy of \(caller)")
    case .boundary: Target(phrase: "the permissions boundary of \(caller)")
    case .endpoint: Target(phrase: "the policy of the endpoint", principal: "*")
    case .domain: Target(phrase: "the policy of the domain", principal: request.principal)
    case .repository: Target(phrase: "the policy of the repository", principal: request.principal)
    case .bucket: Target(phrase: "the policy of the bucket", principal: request.principal)
    case .session: Target(phrase: "the session's policy")
    case .serviceControl: Target(phrase: "the service control policy of the account")
    }
  }

  /// The resource of the statement: all objects of the bucket rather than one, and every package
  /// by one wildcard.
  private static func resource(_ request: AccessRequest) -> String {
    if request.resource.hasSuffix("/*/*") {
      let kept = request.resource.dropLast(4)
      return (kept.hasSuffix("/*") ? String(kept.dropLast(2)) : String(kept)) + "/*"
    }
    guard request.action == "s3:GetObject", let slash = request.resource.lastIndex(of: "/") else {
      return request.resource
    }
    return String(request.resource[...slash]) + "*"
  }
}

extension AccessRemedies.Addition {
  /// The statement that allows it.
  fileprivate var statement: PolicyStatement {
    let service = ConditionBlock(
      ConditionOperator(.stringEquals),
      [ConditionTest("sts:AWSServiceName", "codeartifact.amazonaws.com")])
    return PolicyStatement(
      effect: .allow,
      principal: target.principal.map {
        $0 == "*" ? .everyone : .aws(PolicyStringList([PolicyString($0)], isArray: false))
      },
      action: PatternElement(PolicyStringList(actions.map { PolicyString($0) }, isArray: false)),
      resource: PatternElement(PolicyStringList([PolicyString(resource)], isArray: false)),
      condition: needsService ? [service] : [])
  }
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

  /// Takes statements out.
  fileprivate mutating func remove(_ reasons: [StatementReason]) {
    for reason in reasons.sorted(by: { $0.statementIndex > $1.statementIndex }) {
      var policies = self[reason.slot]
      guard policies.indices.contains(reason.policyIndex),
        policies[reason.policyIndex].document.statements.indices.contains(reason.statementIndex)
      else { continue }
      policies[reason.policyIndex].document.statements.remove(at: reason.statementIndex)
      self[reason.slot] = policies
    }
  }
}
