import AWSModel
import IAMPolicy
import ResourceModel
import Values

/// The way to a package, link by link: token, repository, and for assets the way through S3.
struct AccessChain {
  /// A request of the way, with the policies that have a say in it.
  struct Step {
    /// What the link is called.
    var name: String
    /// The request.
    var request: AccessRequest
    /// The policies.
    var policies: PolicySet
    /// The request in the words of the answer.
    var shown: String
  }

  let question: AccessQuestion
  let world: AccessWorld
  let caller: AccessCaller
  private(set) var remedies = AccessRemedies()
  private var links: [CheckAnswer.Link] = []
  /// What would close the way, were it open and should not be.
  var closing: [Step] = []

  /// Whose policy lets CodeArtifact's users read the bucket of assets; it is never seen.
  private static let bucketOwner = "AWS"

  /// The way that a question asks about.
  init(_ question: AccessQuestion, by caller: AccessCaller, in world: AccessWorld) {
    self.question = question
    self.caller = caller
    self.world = world
  }

  /// Goes it.
  ///
  /// - Throws: the error of a service that could not be asked, or ``ProviderError`` where the
  ///   question names what does not exist.
  mutating func answer() async throws -> CheckAnswer {
    if let absence = caller.absence {
      throw ProviderError(.refused, message: absence, path: ValuePath("principal"))
    }
    let ways = try await AccessWays(question.via, in: world)
    switch question.verb {
    case .action(let action):
      let step = try await step("request", action, on: question.target, ways)
      add(step)
      closing = [step]
    case .install, .publish: try await addPackageLinks(ways)
    }
    let isPossible = links.allSatisfy(\.isOpen)
    let holds = isPossible == question.isWanted
    if isPossible, !holds { close() }
    return CheckAnswer(
      subject: caller.phrase, deed: deed, isPossible: isPossible, holds: holds, links: links,
      assumptions: caller.assumptions, remedies: holds ? [] : remedies.changes.map(\.sentence))
  }

  /// What is asked about, as `install npm packages from repository npm of domain main`.
  private var deed: String {
    let packages =
      question.package.map { "package \($0)" }
      ?? question.format.map { "\($0.rawValue) packages" } ?? "packages"
    switch question.verb {
    case .action(let action): return "do \(action) on \(question.target)"
    case .install: return "install \(packages) from \(repositoryPhrase)"
    case .publish: return "publish \(packages) to \(repositoryPhrase)"
    }
  }

  private var repositoryPhrase: String {
    guard let resource = CodeArtifactResource(arn: question.target),
      case .repository(let name) = resource.kind
    else { return question.target }
    return "repository \(name) of domain \(resource.domain)"
  }

  // MARK: - Package managers

  private mutating func addPackageLinks(_ ways: AccessWays) async throws {
    guard let repository = CodeArtifactResource(arn: question.target),
      case .repository(let name) = repository.kind
    else {
      throw ProviderError(
        .refused, message: "\"\(question.target)\" is not a repository",
        path: ValuePath(question.verb.targetKey))
    }
    guard let domain = try await world.domain(repository),
      try await world.repository(name, of: repository) != nil
    else {
      throw ProviderError(
        .refused, message: "There is no \(repositoryPhrase)",
        path: ValuePath(question.verb.targetKey))
    }
    var bearer = try await step("bearer token", "sts:GetServiceBearerToken", on: "*", ways)
    bearer.request.context["sts:AWSServiceName"] = ["codeartifact.amazonaws.com"]
    add(bearer)
    add(
      try await step(
        "authorization token", "codeartifact:GetAuthorizationToken", on: repository.whole.arn,
        ways))
    add(
      try await step(
        "repository endpoint", "codeartifact:GetRepositoryEndpoint", on: repository.arn, ways))
    if question.verb == .install {
      let read = try await step("read", "codeartifact:ReadFromRepository", on: repository.arn, ways)
      add(read)
      closing = [read]
      try await addAssetLinks(domain, repository, ways)
    } else {
      try await addPublishLinks(repository, ways)
    }
  }

  // MARK: - Assets

  /// The way of an asset from S3, where an endpoint for S3 is named and the format needs it
  /// (rules S3-01 and S3-02).
  private mutating func addAssetLinks(
    _ domain: DomainFacts, _ repository: CodeArtifactResource, _ ways: AccessWays
  ) async throws {
    guard let endpoint = ways.s3 else { return }
    let needsS3 = question.format?.keepsAssetsInS3 ?? question.isWanted
    guard needsS3 else { return }
    let route = try await AccessRoute(to: endpoint, from: question.subnet, in: world)
    links.append(route.link)
    if let remedy = route.remedy { remedies.add(remedy) }
    guard
      let bucket = domain.assetBucket
        ?? CodeArtifactAssets.inRegion(repository.region)?.arn
    else {
      throw ProviderError(
        .refused, message: "The bucket that keeps the assets in \(repository.region) is not known",
        path: ValuePath("via"))
    }
    add(await asset(bucket, through: endpoint))
  }

  /// Fetching an asset: package managers get its address signed by CodeArtifact, so that AWS asks.
  private func asset(_ bucket: String, through endpoint: VpcEndpoint) async -> Step {
    let account = bucket.split(separator: "-").dropFirst().first.map(String.init) ?? ""
    let own = AttachedPolicy(.everythingForEveryone, name: Self.bucketOwner)
    var context = facts(of: endpoint)
    context["aws:SecureTransport"] = ["true"]
    context["aws:ResourceAccount"] = [account]
    context["s3:ResourceAccount"] = [account]
    return Step(
      name: "asset",
      request: AccessRequest(
        principal: "arn:aws:iam::\(account):root", action: "s3:GetObject",
        resource: "\(bucket)/asset", context: context.merging(question.context)),
      policies: PolicySet(endpoint: await world.policy(of: endpoint), bucket: own),
      shown: "s3:GetObject on \(bucket)/*")
  }

  // MARK: - Requests

  /// The step of a request on a resource.
  func step(
    _ name: String, _ action: String, on resource: String, _ ways: AccessWays
  ) async throws -> Step {
    let (policies, context) = try await policies(for: resource, by: ways.way(of: action))
    let request = AccessRequest(
      principal: caller.principal, action: action, resource: resource, context: context)
    return Step(name: name, request: request, policies: policies, shown: request.phrase)
  }

  /// Adds the link of a step, and what opens it.
  mutating func add(_ step: Step) {
    addLink(of: step)
    var policies = step.policies
    remedies.open(step.request, &policies, of: caller.phrase)
  }

  private mutating func addLink(of step: Step) {
    let decision = step.policies.decide(step.request)
    let deciding = decision.reasons.compactMap { decider($0, in: step.policies) }
    let isWhollySeen = deciding.map(\.text) == decision.reasons.map(\.phrase)
    links.append(
      CheckAnswer.Link(
        name: step.name, question: step.shown, verdict: decision.outcome.rawValue,
        isOpen: decision.isAllowed, deciding: deciding,
        explanation: isWhollySeen
          ? decision.explanation
          : "Allowed by \(deciding.map(\.text).joined(separator: " and by "))."))
  }

  /// Adds the link of the first of several steps that all must be open and is not, else of the
  /// first; and what opens them all.
  mutating func addAll(_ steps: [Step]) {
    guard let first = steps.first else { return }
    let evaluator = PolicyEvaluator(first.policies)
    let closed = steps.filter { !evaluator.decide($0.request).isAllowed }
    addLink(of: closed.first ?? first)
    var policies = first.policies
    for step in closed {
      remedies.open(step.request, &policies, of: caller.phrase, as: first.request)
    }
  }

  /// Adds what closes the way; statements that open several steps are taken for all of them.
  private mutating func close() {
    guard var policies = closing.first?.policies else { return }
    for step in closing {
      remedies.close(
        step.request, &policies, of: caller.phrase, isSeen: caller.unseenAccount == nil)
    }
  }

  /// A statement that decided; nil for one that was only assumed.
  private func decider(
    _ reason: StatementReason, in policies: PolicySet
  ) -> CheckAnswer.Decider? {
    if reason.slot == .bucket, reason.policyName == Self.bucketOwner { return nil }
    if reason.slot == .identity, let account = caller.unseenAccount {
      return CheckAnswer.Decider("what account \(account) must allow, which is assumed")
    }
    let attached = policies[reason.slot]
    let keeper =
      attached.indices.contains(reason.policyIndex) ? attached[reason.policyIndex].keeper : nil
    return CheckAnswer.Decider(reason.phrase, of: keeper.map { ObjectName($0.type, $0.id) })
  }

  /// The policies that have a say in a request, and what it says of its circumstances.
  private func policies(
    for resource: String, by way: VpcEndpoint?
  ) async throws -> (set: PolicySet, context: RequestContext) {
    var policies = caller.policies
    var context = way.map(facts) ?? RequestContext()
    context = context.merging(caller.context)
    if let resource = CodeArtifactResource(arn: resource) {
      let domain = try await world.domain(resource)
      policies.domain = domain?.policy
      var tags = domain?.tags ?? [:]
      let home: String? =
        switch resource.kind {
        case .repository(let name): name
        case .package(let name, _, _, _): name
        case .domain, .packageGroup: nil
        }
      if let home, let repository = try await world.repository(home, of: resource) {
        policies.repository = repository.policy
        policies.administrator = repository.administrator
        tags = repository.tags
      }
      for (key, value) in tags { context["aws:ResourceTag/\(key)"] = [value] }
    } else if let bucket = ARNPattern(resource), bucket.service == "s3" {
      let name = bucket.resource.split(separator: "/").first.map(String.init) ?? ""
      policies.bucket = try await world.bucketPolicy(name)
      if try await world.owns(name) {
        let account = try await world.accountID()
        context["aws:ResourceAccount"] = [account]
        context["s3:ResourceAccount"] = [account]
      }
    }
    if let way { policies.endpoint = await world.policy(of: way) }
    return (policies, context.merging(question.context))
  }

  /// What a request says of the endpoint it travels through.
  private func facts(of endpoint: VpcEndpoint) -> RequestContext {
    var context = RequestContext()
    context["aws:SourceVpce"] = [endpoint.vpcEndpointId]
    context["aws:SourceVpc"] = [endpoint.vpcId]
    return context
  }
}
