import IAMPolicy
import ResourceModel
import Values

/// What the changes of a plan mean for what principals may do, told at the resources that bring it.
///
/// Each policy is compared with all that the same principal or resource has before and after, so
/// that a statement moved from one policy to another means nothing.
struct AccessReports {
  private let context: StackContext
  private var standIns = StandIns()
  private var documents: [Value: PolicyDocument?] = [:]
  private var reports: [ResourceAddress: AccessReport] = [:]

  /// Finds what the transitions of a plan, of unchanged objects too, mean for access.
  static func find(
    _ transitions: [ResourceTransition], _ context: StackContext
  ) -> [ResourceAddress: AccessReport] {
    var reports = AccessReports(context)
    let isTold = transitions.contains { $0.bearsOnAccess }
    guard isTold else { return [:] }
    reports.tellIdentities(transitions)
    reports.tellResources(transitions)
    reports.tellGroups(transitions)
    reports.tellSecretNames(transitions)
    return reports.reports.filter { !$0.value.isEmpty }.mapValues { report in
      AccessReport(
        changes: report.changes.sorted { Self.order($0) < Self.order($1) }, remarks: report.remarks)
    }
  }

  private init(_ context: StackContext) { self.context = context }

  /// By principal, what widens first.
  private static func order(_ change: AccessChange) -> (String, Int, String, String) {
    (change.principal, change.verb.isWidening ? 0 : 1, change.summary, change.verb.rawValue)
  }

  /// The document of a policy; nil where there is none, or none that can be compared.
  private mutating func document(_ policy: Value, _ kind: PolicyKind) -> PolicyDocument? {
    if policy.isNull || policy.containsSensitive { return nil }
    if let known = documents[policy] { return known }
    let document = standIns.document(policy, as: kind)
    documents[policy] = document
    return document
  }

  private mutating func tell(
    _ difference: PolicyDifference, at address: ResourceAddress, holder: String,
    through: String? = nil, only: String? = nil
  ) {
    let words = AccessWords(
      context: context, standIns: standIns, holder: holder, through: through, only: only)
    reports[address, default: AccessReport()].changes += difference.changes.map(words.change)
  }

  private mutating func remark(_ text: String, at address: ResourceAddress) {
    let remarks = reports[address]?.remarks ?? []
    guard !remarks.contains(text) else { return }
    reports[address, default: AccessReport()].remarks.append(text)
  }

  // MARK: - Users

  private mutating func tellIdentities(_ transitions: [ResourceTransition]) {
    let before = HeldPolicies(StackResources(transitions.compactMap(\.old)), context)
    let after = HeldPolicies(StackResources(transitions.compactMap(\.new)), context)
    let users = Set(before.policies.keys).union(after.policies.keys)
    for user in users.sorted(by: Self.precedes) { tellPolicies(of: user, before, after) }
    let bounded = Set(before.users.keys).intersection(after.users.keys)
    for user in bounded.sorted(by: Self.precedes) { tellBoundary(of: user, before, after) }
    tellUnattached(before, after)
  }

  private static func precedes(_ left: Value, _ right: Value) -> Bool {
    left.canonicalText.utf8.lexicographicallyPrecedes(right.canonicalText.utf8)
  }

  private static func name(_ user: Value) -> String {
    if case .unknown(let unknown) = user {
      return "the user \(unknown.reference ?? "") (known after apply)"
    }
    return "user \(user.stringValue ?? "")"
  }

  private mutating func tellPolicies(
    of user: Value, _ before: HeldPolicies, _ after: HeldPolicies
  ) {
    let (old, new) = (before.policies[user] ?? [], after.policies[user] ?? [])
    let oldWhole = old.compactMap { document($0.document, .identity) }
    let newWhole = new.compactMap { document($0.document, .identity) }
    let oldByGiver = Dictionary(old.map { ($0.giver, $0) }) { first, _ in first }
    let newByGiver = Dictionary(new.map { ($0.giver, $0) }) { first, _ in first }
    for giver in Set(oldByGiver.keys).union(newByGiver.keys).sorted() {
      let (was, will) = (oldByGiver[giver], newByGiver[giver])
      guard was?.document != will?.document || was?.identity != will?.identity else { continue }
      let isSame = was != nil && will != nil && was?.identity == will?.identity
      let address = isSame ? will?.source ?? giver : giver
      for (policy, verb) in [(was, "loses"), (will, "gains")] {
        guard let policy, document(policy.document, .identity) == nil else { continue }
        remark(Self.untold(policy, verb, Self.name(user)), at: address)
      }
      tell(
        PolicyDifference(
          of: [was].compactMap { $0.flatMap { document($0.document, .identity) } },
          to: [will].compactMap { $0.flatMap { document($0.document, .identity) } },
          within: oldWhole, and: newWhole),
        at: address, holder: Self.name(user))
    }
  }

  /// Why what a policy gives cannot be told.
  private static func untold(
    _ policy: HeldPolicies.Policy, _ verb: String, _ user: String
  ) -> String {
    guard policy.document.isNull, let identity = policy.identity else {
      return unreadable(policy.document)
    }
    let arn = identity.stringValue ?? "a policy known after apply"
    return "\(user) \(verb) what \(arn) allows, whose text is not in the stack"
  }

  private static func unreadable(_ policy: Value) -> String {
    if policy.containsSensitive {
      return "A part of the policy is sensitive, so what it means is not told"
    }
    return policy.isWhollyKnown
      ? "The policy cannot be read as one, so what it means is not told"
      : "What the policy means is known only after the apply"
  }

  // MARK: - Boundaries

  /// What bounds nothing.
  private static let unbounded = PolicyDocument(
    version: .v2012,
    statements: [
      PolicyStatement(
        effect: .allow, action: PatternElement(["*"]), resource: PatternElement(["*"]))
    ])

  private mutating func tellBoundary(
    of user: Value, _ before: HeldPolicies, _ after: HeldPolicies
  ) {
    let (was, will) = (before.boundary(of: user), after.boundary(of: user))
    let (old, new) = (was.flatMap { before.managed[$0] }, will.flatMap { after.managed[$0] })
    guard was != will || old?.document != new?.document else { return }
    guard let resource = after.users[user] else { return }
    let address = was == will ? new?.address ?? resource.address : resource.address
    let oldBound = was == nil ? Self.unbounded : old.flatMap { document($0.document, .boundary) }
    let newBound = will == nil ? Self.unbounded : new.flatMap { document($0.document, .boundary) }
    guard let oldBound, let newBound else {
      let arns = [was, will].compactMap { $0?.stringValue }.joined(separator: " or ")
      let named = arns.isEmpty ? "The permissions boundary" : arns
      return remark(
        "\(named) bounds \(Self.name(user)), but its text is not known here", at: address)
    }
    tell(
      PolicyDifference(from: oldBound, to: newBound), at: address, holder: Self.name(user),
      through: "(at most, by its permissions boundary)")
  }

  // MARK: - Managed policies that the stack attaches to nobody

  private mutating func tellUnattached(_ before: HeldPolicies, _ after: HeldPolicies) {
    let old = Dictionary(before.managedOfStack.map { ($0.address, $0) }) { first, _ in first }
    let new = Dictionary(after.managedOfStack.map { ($0.address, $0) }) { first, _ in first }
    for address in Set(old.keys).union(new.keys).sorted() {
      guard !before.isAttached(address), !after.isAttached(address),
        !before.bounds(address), !after.bounds(address)
      else { continue }
      let (was, will) = (old[address]?.value("policy"), new[address]?.value("policy"))
      guard was != will else { continue }
      let documents = [was, will].map { $0.flatMap { document($0, .identity) } }
      if let will, documents[1] == nil { remark(Self.unreadable(will), at: address) }
      tell(
        PolicyDifference(from: documents[0], to: documents[1]), at: address,
        holder: "whoever it is attached to")
    }
  }

  // MARK: - Policies of resources

  /// The types whose policies say for whom they are.
  private static let resourcePolicies: [(type: String, attribute: String, kind: PolicyKind)] = [
    ("codeartifact_domain_permissions_policy", "policy_document", .domain),
    ("codeartifact_repository_permissions_policy", "policy_document", .repository),
    ("s3_bucket_policy", "policy", .bucket),
    ("s3_gateway_endpoint", "policy", .endpoint),
    ("interface_endpoint", "policy", .endpoint),
  ]

  private mutating func tellResources(_ transitions: [ResourceTransition]) {
    for (type, attribute, kind) in Self.resourcePolicies {
      let ofType = transitions.filter { $0.address.type == type }
      var old: [PolicyTarget: PlannedResource] = [:]
      var new: [PolicyTarget: PlannedResource] = [:]
      for resource in ofType.compactMap(\.old) { old[PolicyTarget(resource, kind)] = resource }
      for resource in ofType.compactMap(\.new) { new[PolicyTarget(resource, kind)] = resource }
      for target in Set(old.keys).union(new.keys) {
        let (was, will) = (old[target], new[target])
        guard let address = will?.address ?? was?.address else { continue }
        let policies = [was, will].map { $0.map { Self.policy($0.value(attribute), kind) } }
        guard policies[0] != policies[1] else { continue }
        let documents = policies.map { $0.flatMap { document($0, kind) } }
        for (policy, document) in zip(policies, documents) {
          if let policy, document == nil { remark(Self.unreadable(policy), at: address) }
        }
        tell(
          PolicyDifference(from: documents[0], to: documents[1]), at: address, holder: "",
          through: kind == .endpoint ? "through this endpoint" : nil, only: Self.only[kind])
      }
    }
  }

  /// An endpoint without a policy has AWS's default: everything for everyone (rule S3-03).
  private static func policy(_ value: Value, _ kind: PolicyKind) -> Value {
    guard value.isNull, kind == .endpoint else { return value }
    return [
      "Statement": [["Effect": "Allow", "Principal": "*", "Action": "*", "Resource": "*"]]
    ]
  }

  /// What `*` stands for in policies that are asked about nothing else (rule CA-02).
  private static let only: [PolicyKind: String] = [
    .domain: "this domain", .repository: "this repository",
  ]

  // MARK: - Groups

  /// No policy of a group is part of a stack, but groups may have some.
  private mutating func tellGroups(_ transitions: [ResourceTransition]) {
    for transition in transitions where transition.address.type == "iam_group" {
      guard let old = transition.old?.value("users"), let new = transition.new?.value("users"),
        old != new
      else { continue }
      remark(
        "What members gain or lose by policies of the group is not told, since no stack has them",
        at: transition.address)
    }
  }

  // MARK: - Secrets

  /// Resources whose names must not be shown have no part in the reports.
  private mutating func tellSecretNames(_ transitions: [ResourceTransition]) {
    for transition in transitions where transition.hasSecretName && transition.bearsOnAccess {
      remark(
        "What it means for access is not told, since a name in it is sensitive",
        at: transition.address)
    }
  }
}

/// What a policy is attached to, so that the policy of the same thing is found again under another
/// address.
private struct PolicyTarget: Hashable {
  private var parts: [Value]

  init(_ resource: PlannedResource, _ kind: PolicyKind) {
    let names: [String] =
      switch kind {
      case .domain: ["domain"]
      case .repository: ["domain", "repository"]
      case .bucket: ["bucket"]
      case .endpoint, .identity, .boundary: []
      }
    let identities = names.compactMap { resource.identity($0) }
    parts =
      identities.isEmpty || identities.count < names.count
      ? [.string(resource.address.description)] : identities
  }
}

extension ResourceTransition {
  fileprivate var old: PlannedResource? { resource(before) }
  fileprivate var new: PlannedResource? { resource(after) }

  /// The resource as it is at one time: with the marks of policies alone.
  private func resource(_ attributes: Fields?) -> PlannedResource? {
    guard let attributes, !hasSecretName else { return nil }
    let plain = attributes.map { name, value in
      (name, Self.policies.contains(name) ? value : value.unmarked)
    }
    return PlannedResource(address: address, attributes: Fields(plain))
  }

  /// Whether a name that reports would tell must not be shown.
  fileprivate var hasSecretName: Bool {
    [before, after].contains { attributes in
      Self.names.contains { attributes?[$0]?.containsSensitive ?? false }
    }
  }

  private static let policies: Set<String> = ["policy", "policy_document"]
  private static let names = ["name", "user", "policy_arn", "permissions_boundary", "arn"]

  /// Whether something changes that can have a part in access.
  fileprivate var bearsOnAccess: Bool {
    Self.types.contains(address.type)
      && before?.mapValues(\.unmarked) != after?.mapValues(\.unmarked)
  }

  private static let types: Set<String> = [
    "iam_user", "iam_group", "iam_policy", "iam_user_policy", "iam_user_policy_attachment",
    "codeartifact_domain_permissions_policy", "codeartifact_repository_permissions_policy",
    "s3_bucket_policy", "s3_gateway_endpoint", "interface_endpoint",
  ]
}
