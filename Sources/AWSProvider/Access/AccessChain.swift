import AWSModel
import IAMPolicy
import ResourceModel
import Values

/// The way to a package, link by link: token, repository, and for assets the way through S3.
struct AccessChain {
  private let question: AccessQuestion
  private let world: AccessWorld
  private let caller: AccessCaller
  private var links: [CheckAnswer.Link] = []
  private var remedies = AccessRemedies()

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
    case .action(let action): try await add("request", action, on: question.target, ways)
    case .install, .publish: try await addPackageLinks(ways)
    }
    let isPossible = links.allSatisfy(\.isOpen)
    let holds = isPossible == question.isWanted
    return CheckAnswer(
      subject: caller.phrase, deed: deed, isPossible: isPossible, holds: holds, links: links,
      assumptions: caller.assumptions,
      remedies: holds ? [] : isPossible ? closing : remedies.sentences)
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
    var bearer = RequestContext()
    bearer["sts:AWSServiceName"] = ["codeartifact.amazonaws.com"]
    try await add("bearer token", "sts:GetServiceBearerToken", on: "*", ways, bearer)
    try await add(
      "authorization token", "codeartifact:GetAuthorizationToken", on: repository.whole.arn, ways)
    try await add(
      "repository endpoint", "codeartifact:GetRepositoryEndpoint", on: repository.arn, ways)
    if question.verb == .install {
      try await add("read", "codeartifact:ReadFromRepository", on: repository.arn, ways)
      try await addAssetLinks(domain, repository, ways)
    } else {
      try await addPublishLinks(name, repository, ways)
    }
  }

  /// Publishing, with what NuGet and Maven need besides (rule CA-12).
  private mutating func addPublishLinks(
    _ name: String, _ repository: CodeArtifactResource, _ ways: AccessWays
  ) async throws {
    let packages = try await packages(name, repository)
    let package = try await mostPermitted(packages, ways) ?? packages[0]
    try await add("publish", "codeartifact:PublishPackageVersion", on: package, ways)
    let isAny = question.format == nil && question.isWanted
    if question.format == .nuget || isAny {
      try await add("read (NuGet)", "codeartifact:ReadFromRepository", on: repository.arn, ways)
    }
    if question.format == .maven || isAny {
      try await add("metadata (Maven)", "codeartifact:PutPackageMetadata", on: package, ways)
    }
  }

  /// The packages to ask about: the one named; every one, where that must be possible; else one
  /// for each pattern by which a policy could allow it.
  private func packages(
    _ repository: String, _ domain: CodeArtifactResource
  ) async throws -> [String] {
    let named = question.package.map(PackageName.init)
    func arn(_ format: String, _ namespace: String, _ name: String) -> String {
      var package = domain
      package.kind = .package(
        repository: repository, format: format, namespace: namespace, name: name)
      return package.arn
    }
    let format = question.format?.rawValue ?? "*"
    let whole = arn(format, named?.namespace ?? "*", named?.name ?? "*")
    guard !question.isWanted else { return [whole] }
    let formats = question.format.map { [$0] } ?? PackageFormat.allCases
    let plain = formats.map { format in
      arn(format.rawValue, named?.namespace ?? "", named?.name ?? "package")
    }
    guard named == nil else { return plain }
    let policies = try await policies(for: whole, by: nil).set
    let probes = PolicySlot.allCases.flatMap { policies[$0] }
      .flatMap(\.document.statements)
      .filter { $0.effect == .allow && !$0.resource.isNegated }
      .flatMap(\.resource.patterns.texts)
      .map { $0.replacing("*", with: "a").replacing("?", with: "a") }
      .filter { text in
        guard let resource = CodeArtifactResource(arn: text),
          case .package(let home, let format, _, _) = resource.kind
        else { return false }
        return resource.domain == domain.domain && home == repository
          && formats.contains { $0.rawValue == format }
      }
    return plain + probes
  }

  /// The first of several packages that may be published.
  private func mostPermitted(_ packages: [String], _ ways: AccessWays) async throws -> String? {
    for package in packages {
      let action = "codeartifact:PublishPackageVersion"
      let way = ways.way(of: action)
      let (policies, context) = try await policies(for: package, by: way)
      let request = AccessRequest(
        principal: caller.principal, action: action, resource: package, context: context)
      if policies.decide(request).isAllowed { return package }
    }
    return nil
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
    try await addAsset(bucket, through: endpoint)
  }

  private mutating func addAsset(_ bucket: String, through endpoint: VpcEndpoint) async throws {
    let account = bucket.split(separator: "-").dropFirst().first.map(String.init) ?? ""
    let own = AttachedPolicy(.everythingForEveryone, name: Self.bucketOwner)
    var context = ways(through: endpoint)
    context["aws:ResourceAccount"] = [account]
    context["s3:ResourceAccount"] = [account]
    let policies = PolicySet(endpoint: await world.policy(of: endpoint), bucket: own)
    let request = AccessRequest(
      principal: "arn:aws:iam::\(account):root", action: "s3:GetObject",
      resource: "\(bucket)/asset",
      context: context)
    add("asset", policies, request, shown: "s3:GetObject on \(bucket)/*")
  }

  // MARK: - Requests

  private mutating func add(
    _ name: String, _ action: String, on resource: String, _ ways: AccessWays,
    _ more: RequestContext = RequestContext()
  ) async throws {
    let (policies, context) = try await policies(for: resource, by: ways.way(of: action))
    let request = AccessRequest(
      principal: caller.principal, action: action, resource: resource,
      context: context.merging(more))
    add(name, policies, request, shown: "\(action) on \(resource)")
  }

  private mutating func add(
    _ name: String, _ policies: PolicySet, _ request: AccessRequest, shown: String
  ) {
    let decision = PolicyEvaluator(policies).decide(request)
    links.append(
      CheckAnswer.Link(
        name: name, question: shown, verdict: decision.outcome.rawValue,
        isOpen: decision.isAllowed, deciding: decision.reasons.compactMap(phrase),
        explanation: decision.explanation))
    if !decision.isAllowed { remedies.add(request, policies, of: caller.phrase) }
  }

  /// A statement that decided in the words of a sentence; nil for one that was only assumed.
  private func phrase(_ reason: StatementReason) -> String? {
    if reason.slot == .bucket, reason.policyName == Self.bucketOwner { return nil }
    if reason.slot == .identity, let account = caller.unseenAccount {
      return "what account \(account) must allow, which is assumed"
    }
    return reason.phrase
  }

  /// The policies that have a say in a request, and what it says of its circumstances.
  private func policies(
    for resource: String, by way: VpcEndpoint?
  ) async throws -> (set: PolicySet, context: RequestContext) {
    var policies = caller.policies
    var context = way.map { ways(through: $0) } ?? RequestContext()
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
  private func ways(through endpoint: VpcEndpoint) -> RequestContext {
    var context = RequestContext()
    context["aws:SourceVpce"] = [endpoint.vpcEndpointId]
    context["aws:SourceVpc"] = [endpoint.vpcId]
    return context
  }

  // MARK: - A way that should be closed

  /// What opens a way that should be closed: the statements of its last link with any.
  private var closing: [String] {
    guard let link = links.last(where: { !$0.deciding.isEmpty && $0.name != "asset" }) else {
      return []
    }
    return [
      "Take \(link.question) out of \(link.deciding.joined(separator: " and of ")), or deny it."
    ]
  }
}
