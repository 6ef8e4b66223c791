import Diagnostics
import IAMPolicy
import ResourceModel
import Values

/// Looks through the policies of a stack, each with what the stack says around it.
struct PolicyReview {
  private let stack: LintedStack
  private let resources: StackResources
  private let policies: [ResourceAddress: StackPolicy]
  private let order: [ResourceAddress]
  private let identities: StackIdentities
  private let endpoints: StackEndpoints
  private let domains: DomainPolicies
  /// The ARNs of IAM things whose path somebody may leave out, by what is then written.
  private let pathless: [String: String]
  /// The ARNs of the upstreams of the stack's repositories, by the ARN of the repository.
  private let upstreams: [String: [String]]
  private var remembered: [Value: [PolicyFinding]] = [:]

  /// The findings so far, all as grave as one another: many users may have one policy.
  private var seen: Set<ResourceFinding> = []
  /// The findings so far.
  private(set) var findings: [ResourceFinding] = []
  /// The resources of which a document, or what it needs around it, is not known.
  private(set) var undecided: Set<ResourceAddress> = []

  /// Looks through the policies of a stack.
  init(_ stack: LintedStack) {
    self.stack = stack
    self.resources = StackResources(stack.foreseen)
    var reader = StackPolicyReader()
    var policies: [ResourceAddress: StackPolicy] = [:]
    var order: [ResourceAddress] = []
    for resource in stack.foreseen {
      guard let policy = reader.policy(of: resource) else { continue }
      policies[resource.address] = policy
      order.append(resource.address)
    }
    self.policies = policies
    self.order = order
    self.identities = StackIdentities(resources, policies)
    self.endpoints = StackEndpoints(resources)
    self.domains = DomainPolicies(resources, policies)
    self.pathless = Self.pathless(resources)
    self.upstreams = Self.upstreams(resources)
    review()
  }

  private mutating func review() {
    for address in order {
      guard let policy = policies[address] else { continue }
      guard let document = policy.document else {
        undecided.insert(address)
        continue
      }
      switch policy.kind {
      case .identity where address.type == "iam_policy": reviewManaged(policy, document)
      case .identity: reviewInline(policy, document)
      case .endpoint: review(policy, document, context(ofEndpoint: policy))
      case .bucket: review(policy, document, contextOfBucket())
      case .domain, .repository: review(policy, document, context(ofResource: policy))
      case .boundary: break
      }
    }
    reviewAttachments()
  }

  // MARK: - Identities

  private mutating func reviewInline(_ policy: StackPolicy, _ document: PolicyDocument) {
    guard let name = policy.resource.value("user").stringValue else {
      return review(policy, document, IdentityView(other: .unknown))
    }
    review(policy, document, view(of: policy, for: name))
  }

  private mutating func reviewManaged(_ policy: StackPolicy, _ document: PolicyDocument) {
    let attached = identities.attached[policy.address] ?? []
    let bounded = identities.bounded[policy.address] ?? []
    let views = attached.map { view(of: policy, for: $0) }
    for view in views where view.other != .apart { review(policy, document, view) }
    for view in views where view.other == .apart { review(policy, document, view) }
    if attached.isEmpty, bounded.isEmpty {
      let isApart = stack.isWhole && !identities.hasUnknownParts
      review(
        policy, document,
        IdentityView(isReader: Readers.isOne(policy.resource), other: isApart ? .apart : .unknown))
    }
    guard !bounded.isEmpty else { return }
    var context = LintContext()
    let users = bounded.compactMap { identities.users[$0] }
    var known: Set<Value> = []
    let policies = users.flatMap(\.policies).filter { known.insert($0.value).inserted }
    let documents = policies.compactMap(\.document) + users.flatMap(\.managed)
    context.identities = [LintContext.Identity(arn: "", policies: documents)]
    add(
      policy, as: .boundary, document, context, around: [.string("\(policy.address)")],
      isIncomplete: !users.allSatisfy(\.hasKnownPolicies))
  }

  /// What stands beside a policy in what a user may do.
  private func view(of policy: StackPolicy, for name: String) -> IdentityView {
    guard let user = identities.users[name] else { return IdentityView(other: .unknown) }
    let others = user.policies.filter { $0.address != policy.address }
    let before = others.filter {
      $0.address.type == "iam_user_policy" && $0.address < policy.address
    }
    return IdentityView(
      documents: others.compactMap(\.document) + user.managed,
      sources: others.map(\.value) + user.managedARNs.sorted().map(Value.string),
      sizeBefore: policy.address.type == "iam_user_policy"
        ? before.compactMap(\.document).map { PolicySize.count($0.compactText, for: .inlineOfUser) }
          .reduce(0, +) : 0,
      isReader: user.declared.map(Readers.isOne) ?? false || Readers.isOne(policy.resource),
      other: knowledge(of: user))
  }

  private func knowledge(of user: StackIdentities.User) -> IdentityView.Knowledge {
    guard stack.isWhole, !identities.hasUnknownParts, user.hasKnownPolicies else { return .unknown }
    return user.declared == nil ? .apart : .known
  }

  private mutating func review(
    _ policy: StackPolicy, _ document: PolicyDocument, _ view: IdentityView
  ) {
    var context = LintContext()
    context.otherPolicies = view.documents
    context.isReader = view.isReader
    if policy.address.type == "iam_user_policy" {
      context.sizeLimit = .inlineOfUser
      context.sizeOfOthers = view.sizeBefore
    }
    if view.other == .unknown {
      for id in IdentityView.idsOfAbsence { context.silenced[id] = "not known" }
    }
    add(
      policy, as: .identity, document, context,
      around: [
        .array(view.sources), .int(view.sizeBefore), .bool(view.isReader),
        .string(view.other.rawValue),
      ], isIncomplete: view.other == .unknown, isApart: view.other == .apart)
  }

  /// Tells of AWS's managed policies that open all of CodeArtifact, where they are attached.
  private mutating func reviewAttachments() {
    for attachment in resources["iam_user_policy_attachment"] {
      guard let arn = attachment.value("policy_arn").stringValue else { continue }
      var context = LintContext()
      context.managedPolicies = [arn]
      let found = PolicyLint.findings(
        in: PolicyDocument(statements: []), kind: .identity, context: context)
      for finding in found where finding.id == "CA-ADMIN-MANAGED" {
        findings.append(
          ResourceFinding(
            finding.id, finding.severity.ofDiagnostics, at: attachment.address,
            ValuePath("policy_arn"), message: finding.message, help: finding.help))
      }
    }
  }

  // MARK: - Policies of resources

  private func contextOfBucket() -> LintContext {
    var context = LintContext()
    context.endpoints = endpoints.all
    context.vpcs = endpoints.vpcIDs
    if !stack.knowsObjects { context.silenced["NET-SOURCEVPCE-UNKNOWN"] = "the state is not read" }
    return context
  }

  private func context(ofEndpoint policy: StackPolicy) -> LintContext {
    var context = LintContext()
    context.endpointService =
      policy.address.type == "s3_gateway_endpoint"
      ? "s3" : policy.resource.value("service").stringValue
    if context.endpointService == "s3" {
      context.usesCodeArtifact = endpoints.carriesPackages(policy.resource)
    }
    return context
  }

  private func context(ofResource policy: StackPolicy) -> LintContext {
    var context = LintContext()
    guard let domain = policy.resource.value("domain").stringValue else { return context }
    let repository = policy.resource.value("repository").stringValue
    if policy.kind == .domain || repository != nil {
      context.attachment = LintContext.Attachment(domain: domain, repository: repository)
    }
    if policy.kind == .repository, stack.isWhole {
      context.domainPolicy = domains.policy(of: domain)
    }
    let named = policy.value.allTexts.compactMap { identities.names[$0] }
    context.identities = Set(named).sorted().compactMap { name in
      guard let user = identities.users[name], let arn = user.declared?.value("arn").stringValue
      else { return nil }
      return LintContext.Identity(arn: arn, policies: user.documents)
    }
    return context
  }

  private mutating func review(
    _ policy: StackPolicy, _ document: PolicyDocument, _ context: LintContext
  ) {
    let domain = policy.resource.value("domain")
    add(
      policy, as: policy.kind, document, context,
      around: [
        domain, policy.resource.value("repository"), .string(context.endpointService ?? ""),
        .bool(context.usesCodeArtifact ?? false),
        .array(
          (context.identities ?? []).flatMap { identity in
            identities.names[identity.arn].flatMap { identities.users[$0]?.policies.map(\.value) }
              ?? []
          }), domains.value(of: domain),
      ])
  }

  // MARK: - Looking

  /// What every document needs around it.
  private func complete(_ context: inout LintContext, _ value: Value) {
    context.region = stack.context.region
    context.account = stack.context.account
    let texts = value.allTexts
    context.iamARNs = texts.compactMap { pathless[$0] }
    context.upstreams = Set(texts.flatMap { upstreams[$0] ?? [] }).sorted()
  }

  private mutating func add(
    _ policy: StackPolicy, as kind: PolicyKind, _ document: PolicyDocument,
    _ context: LintContext, around: [Value], isIncomplete: Bool = false, isApart: Bool = false
  ) {
    if isIncomplete { undecided.insert(policy.address) }
    let key = Value.array([policy.value, .string(kind.rawValue), .array(around)])
    let found: [PolicyFinding]
    if let known = remembered[key] {
      found = known
    } else {
      var context = context
      complete(&context, policy.value)
      found = PolicyLint.findings(in: document, kind: kind, context: context)
      remembered[key] = found
    }
    for finding in found {
      let told = self.told(finding, of: policy, isApart: isApart)
      var meaning = told
      meaning.severity = .error
      if seen.insert(meaning).inserted { findings.append(told) }
    }
  }

  private func told(
    _ finding: PolicyFinding, of policy: StackPolicy, isApart: Bool
  ) -> ResourceFinding {
    var severity = finding.severity.ofDiagnostics
    if isApart, severity == .error, IdentityView.idsOfAbsence.contains(finding.id) {
      severity = .warning
    }
    let inside = finding.place.valuePath
    let path =
      policy.source.map { source in
        GeneratedPolicies.origin(
          of: inside, of: policy.value, in: policy.resource.value(source), source)
      } ?? ValuePath([.field(policy.attribute)] + inside.steps)
    return ResourceFinding(
      finding.id, severity, at: policy.address, path,
      message: StandIn.resolved(finding.message, endpoints.addresses),
      help: finding.help.map { StandIn.resolved($0, endpoints.addresses) },
      isAskedFor: policy.source != nil && GeneratedPolicies.isAskedFor(finding.id, severity))
  }

  /// The ARNs of the upstreams of each repository, by its own.
  ///
  /// Who may change a repository, by its name, is taken for who sets its upstreams.
  private static func upstreams(_ resources: StackResources) -> [String: [String]] {
    var result: [String: [String]] = [:]
    for repository in resources["codeartifact_repository"] {
      guard let arn = repository.value("arn").stringValue,
        let name = repository.value("repository").stringValue, arn.hasSuffix("/\(name)")
      else { continue }
      let start = arn.dropLast(name.count)
      let names = (repository.value("upstreams").elements ?? []).compactMap(\.stringValue)
      result[arn] = names.map { "\(start)\($0)" }
    }
    return result
  }

  /// The ARNs of users, groups and policies with a path, by what they are without it.
  private static func pathless(_ resources: StackResources) -> [String: String] {
    var result: [String: String] = [:]
    for (type, kind) in [("iam_user", "user"), ("iam_group", "group"), ("iam_policy", "policy")] {
      for resource in resources[type] {
        guard let arn = resource.value("arn").stringValue,
          let path = resource.value("path").stringValue, path != "/",
          let name = resource.value("name").stringValue
        else { continue }
        result[arn.replacing("\(kind)\(path)\(name)", with: "\(kind)/\(name)")] = arn
      }
    }
    return result
  }
}
