import IAMPolicy
import Testing
import Values

/// The rules of the CodeArtifact user guide, "Repository policies", one by one.
@Suite("CodeArtifact: who has access")
struct EvaluationCodeArtifactTests {
  private static let read = "codeartifact:ReadFromRepository"
  private static let allowsReading = AttachedPolicy.allow(read)
  private static let forEveryone = AttachedPolicy.allow(read, to: .everyone)

  private static func forAccount(_ account: String) -> AttachedPolicy {
    .allow(read, to: .aws(PolicyStringList(["arn:aws:iam::\(account):root"])))
  }

  @Test("CA-01 without policies of resources only the owner's account has access")
  func ownerOnly() {
    let policies = PolicySet(identity: [Self.allowsReading])
    #expect(World.read(policies, World.bob) == .allowed)
    #expect(World.read(policies, World.outsider) == .implicitDeny)
  }

  @Test("CA-02 a policy counts for the resource it is attached to, and * is that resource")
  func attachment() {
    let here = PolicySet(repository: Self.forAccount(World.owner))
    #expect(World.read(here, World.bob) == .allowed)
    // A request for another repository has that one's policy, which is none.
    #expect(World.read(PolicySet(), World.bob) == .implicitDeny)
  }

  @Test("CA-03 reading never matches a package's ARN, and the decision says why")
  func readingAPackage() throws {
    let onPackages = PolicySet(identity: [
      .allow(Self.read, on: "arn:aws:codeartifact:*:*:package/corp/npm/*")
    ])
    #expect(World.read(onPackages, World.bob) == .implicitDeny)
    for policies in [PolicySet(identity: [.allow("*")]), PolicySet(identity: [.deny("*")])] {
      let decision = World.decide(policies, World.bob, Self.read, World.react.arn)
      #expect(decision.outcome == .implicitDeny)
      #expect(decision.blockedBy == .request)
      #expect(decision.explanation.contains("never matches the ARN of a package"))
      let reason = try #require(decision.value["reasons"]?.elements?.first)
      #expect(reason["message"]?.stringValue?.contains("ReadFromRepository") == true)
    }
  }

  @Test("CA-04 reading is all or nothing for each repository")
  func allOrNothing() {
    let denied = AttachedPolicy.deny(Self.read, on: World.react.arn)
    let policies = PolicySet(identity: [Self.allowsReading + denied])
    #expect(World.read(policies, World.bob) == .allowed)
  }

  @Test("CA-05 downloading across accounts also needs a token by the domain's policy")
  func tokenAcrossAccounts() {
    var policies = PolicySet(
      identity: [.allow("*")], repository: Self.forAccount(World.other))
    #expect(World.read(policies, World.outsider) == .allowed)
    func token() -> [Decision.Outcome] {
      PolicyEvaluator(policies).decide(.authorize(domain: World.corp), by: World.outsider)
        .map(\.outcome)
    }
    #expect(token() == [.allowed, .implicitDeny])
    policies.domain = .allow("codeartifact:GetAuthorizationToken", to: .everyone)
    #expect(token() == [.allowed, .allowed])
  }

  @Test("CA-06 reading alone does not list or describe", arguments: CodeArtifactActions.readSet)
  func readingAlone(_ action: String) {
    let policies = PolicySet(repository: Self.forAccount(World.owner))
    let decision = World.decide(
      policies, World.bob, "codeartifact:\(action)", World.npm.arn)
    #expect(decision.isAllowed == (action == "ReadFromRepository"))
  }

  @Test("CA-07 the generated grant allows the whole read set", arguments: [true, false])
  func readSet(inRepositoryPolicy: Bool) throws {
    let arns = CodeArtifactARN(domain: "corp", region: "us-east-1", account: World.owner)
    let grant = Grant(read: ["npm"])
    var policies = PolicySet()
    if inRepositoryPolicy {
      let granted = grant.repositoryPolicy(of: "npm", for: [World.bob], in: arns)
      policies.repository = AttachedPolicy(try #require(granted.document))
    } else {
      let document = try #require(grant.identityPolicy(in: arns).document)
      policies.identity = [AttachedPolicy(document)]
    }
    for action in CodeArtifactActions.readSet {
      let onRepository = CodeArtifactActions.actions(on: "repository").map(\.name)
      let resource = onRepository.contains(action) ? World.npm : World.react
      #expect(
        World.decide(policies, World.bob, "codeartifact:\(action)", resource.arn).isAllowed,
        "\(action)")
    }
  }

  @Test("CA-08 changing the repository's policy ignores that policy")
  func repositoryPolicyCannotLockOut() {
    let action = "codeartifact:PutRepositoryPermissionsPolicy"
    let own = PolicySet(
      identity: [.allow(action)], repository: .deny("codeartifact:*", to: .everyone))
    #expect(World.decide(own, World.bob, action, World.npm.arn).isAllowed)
    let foreign = PolicySet(
      identity: [.allow(action)], repository: .allow("codeartifact:*", to: .everyone))
    let decision = World.decide(foreign, World.outsider, action, World.npm.arn)
    #expect(decision.outcome == .implicitDeny)
    #expect(decision.blockedBy == .resource)
  }

  @Test("CA-09 root is the whole account, a user's ARN that user alone")
  func accountsAndUsers() {
    let account = PolicySet(repository: Self.forAccount(World.owner))
    #expect(World.read(account, World.bob) == .allowed)
    #expect(World.read(account, World.alice) == .allowed)
    #expect(World.read(account, World.session) == .allowed)
    let bob = PolicySet(
      repository: .allow(Self.read, to: .aws(PolicyStringList([World.bob]))))
    #expect(World.read(bob, World.bob) == .allowed)
    #expect(World.read(bob, World.alice) == .implicitDeny)
  }

  @Test("CA-10 publishing works on packages, and DOMAIN/REPO/* is all of a repository")
  func publishing() {
    let publish = "codeartifact:PublishPackageVersion"
    func outcome(on resource: String, asking arn: String) -> Decision.Outcome {
      World.decide(
        PolicySet(identity: [.allow(publish, on: resource)]), World.bob, publish, arn
      ).outcome
    }
    let all = "arn:aws:codeartifact:us-east-1:111122223333:package/corp/npm/*"
    let elsewhere = "arn:aws:codeartifact:us-east-1:111122223333:package/corp/pypi/*"
    #expect(outcome(on: all, asking: World.react.arn) == .allowed)
    #expect(outcome(on: elsewhere, asking: World.react.arn) == .implicitDeny)
    #expect(outcome(on: World.npm.arn, asking: World.react.arn) == .implicitDeny)
    #expect(outcome(on: "*", asking: World.npm.arn) == .implicitDeny)
  }

  @Test(
    "CA-11 the ARN of a package has an empty segment where it has no namespace",
    arguments: [
      ("react", "npm//react"), ("@parity/ui", "npm/parity/ui"), ("@odd", "npm//@odd"),
    ])
  func packageARNs(_ name: String, _ tail: String) throws {
    var package = World.react
    package.kind = CodeArtifactResource.npmPackage(name, in: "npm")
    let arn = "arn:aws:codeartifact:us-east-1:111122223333:package/corp/npm/\(tail)"
    #expect(package.arn == arn)
    #expect(CodeArtifactResource(arn: arn) == package)
    #expect(CodeArtifactResource(arn: package.whole.arn)?.kind == .domain)
    #expect(CodeArtifactResource(arn: "arn:aws:codeartifact:us-east-1:1:package/corp/npm") == nil)
    #expect(CodeArtifactResource(arn: World.object) == nil)
  }

  @Test(
    "CA-12 NuGet also needs reading, Maven also metadata",
    arguments: [
      ("npm", "codeartifact:PublishPackageVersion"),
      ("nuget", "codeartifact:ReadFromRepository"), ("maven", "codeartifact:PutPackageMetadata"),
    ])
  func publishingByFormat(_ format: String, _ needed: String) {
    var package = World.react
    package.kind = .package(
      repository: "npm", format: format, namespace: "org.acme", name: "app")
    func allowed(_ actions: Set<String>) -> Bool {
      let identity = actions.sorted().map { AttachedPolicy.allow($0) }
      return PolicyEvaluator(PolicySet(identity: identity)).decide(
        .publish(package), by: World.bob
      ).allSatisfy(\.isAllowed)
    }
    let publish = "codeartifact:PublishPackageVersion"
    #expect(allowed([publish, needed]))
    #expect(allowed([publish]) == (needed == publish))
    #expect(allowed([needed]) == (needed == publish))
  }

  @Test("CA-13 a policy that names its repository has no effect on another")
  func namedElsewhere() {
    let policies = PolicySet(
      repository: .allow(Self.read, on: World.npm.arn, to: .everyone))
    #expect(World.read(policies, World.bob) == .allowed)
    var pypi = World.npm
    pypi.kind = .repository("pypi")
    #expect(!World.decide(policies, World.bob, Self.read, pypi.arn).isAllowed)
  }

  @Test("CA-14 in the owner's account any one of the three policies suffices")
  func anyOfThree() {
    let account = Self.forAccount(World.owner)
    #expect(World.read(PolicySet(identity: [Self.allowsReading]), World.bob) == .allowed)
    #expect(World.read(PolicySet(domain: account), World.bob) == .allowed)
    #expect(World.read(PolicySet(repository: account), World.bob) == .allowed)
    let strict = World.decide(
      PolicySet(repository: account), World.bob, Self.read, World.npm.arn,
      accountGrants: .neverSufficient)
    #expect(strict.outcome == .implicitDeny)
    #expect(strict.blockedBy == .identity)
  }

  @Test("CA-15 in the administrator's account an identity policy suffices for the repository")
  func administrator() {
    let policies = PolicySet(identity: [.allow("codeartifact:*")], administrator: World.other)
    #expect(World.read(policies, World.outsider) == .allowed)
    #expect(World.read(policies, "arn:aws:iam::777788889999:user/eve") == .implicitDeny)
    let domain = World.decide(
      policies, World.outsider, "codeartifact:DescribeDomain", World.corp.arn)
    #expect(domain.outcome == .implicitDeny)
    let onlyResource = PolicySet(repository: Self.forEveryone, administrator: World.other)
    #expect(World.read(onlyResource, World.outsider) == .implicitDeny)
  }

  @Test("CA-16 elsewhere both sides must allow", arguments: [false, true], [false, true])
  func bothSides(identity: Bool, resource: Bool) {
    var policies = PolicySet(
      identity: identity ? [Self.allowsReading] : [],
      domain: resource ? Self.forAccount(World.other) : nil)
    let outcome: Decision.Outcome = identity && resource ? .allowed : .implicitDeny
    #expect(World.read(policies, World.outsider) == outcome)
    policies.repository = .deny(Self.read, to: .everyone)
    #expect(World.read(policies, World.outsider) == .explicitDeny)
  }

  @Test(
    "CA-17 no policy of a resource has a say at the level of the account",
    arguments: ["ListDomains", "ListRepositories", "CreateDomain"])
  func accountLevel(_ action: String) {
    let policies = PolicySet(
      identity: [.allow("codeartifact:*")], domain: .deny("*", to: .everyone),
      repository: .deny("*", to: .everyone))
    for resource in ["*", World.corp.arn] {
      #expect(World.decide(policies, World.bob, "codeartifact:\(action)", resource).isAllowed)
    }
  }

  @Test(
    "CA-18 the repository's policy has no say at the level of the domain",
    arguments: ["DescribeDomain", "ListRepositoriesInDomain", "GetAuthorizationToken"])
  func domainLevel(_ action: String) {
    var policies = PolicySet(
      identity: [.allow("codeartifact:*")], repository: .deny("*", to: .everyone))
    func outcome() -> Decision.Outcome {
      World.decide(policies, World.bob, "codeartifact:\(action)", World.corp.arn).outcome
    }
    #expect(outcome() == .allowed)
    policies.domain = .deny("*", to: .everyone)
    #expect(outcome() == .explicitDeny)
  }

  @Test("CA-19 changing the domain's policy ignores that policy")
  func domainPolicyCannotLockOut() {
    let action = "codeartifact:PutDomainPermissionsPolicy"
    let policies = PolicySet(
      identity: [.allow(action)], domain: .deny("codeartifact:*", to: .everyone))
    #expect(World.decide(policies, World.bob, action, World.corp.arn).isAllowed)
  }

  @Test("CA-20 changing the repository's policy asks the domain's")
  func domainPolicyIsAsked() {
    let action = "codeartifact:PutRepositoryPermissionsPolicy"
    let policies = PolicySet(
      identity: [.allow(action)], domain: .deny("codeartifact:*", to: .everyone))
    let decision = World.decide(policies, World.bob, action, World.npm.arn)
    #expect(decision.outcome == .explicitDeny)
    #expect(decision.reasons.map(\.slot) == [.domain])
  }

  @Test("CA-21 an explicit deny in any policy asked wins")
  func denyWins() {
    let policies = PolicySet(
      identity: [Self.allowsReading], domain: .deny(Self.read, to: .everyone),
      repository: Self.forEveryone)
    #expect(World.read(policies, World.bob) == .explicitDeny)
  }

  @Test("CA-22 what the repository's policy leaves out the domain's can allow")
  func oneAllowSuffices() {
    let policies = PolicySet(
      identity: [Self.allowsReading], domain: Self.forAccount(World.other),
      repository: .allow("codeartifact:ListPackages", to: .everyone))
    #expect(World.read(policies, World.outsider) == .allowed)
  }

  @Test("CA-23 without any allow it is an implicit deny")
  func noAllow() {
    #expect(World.read(PolicySet(), World.bob) == .implicitDeny)
    #expect(World.read(PolicySet(administrator: World.other), World.outsider) == .implicitDeny)
    let unrelated = PolicySet(
      identity: [.allow("codeartifact:ListPackages")],
      repository: .allow("codeartifact:ListPackages", to: .everyone))
    #expect(World.read(unrelated, World.bob) == .implicitDeny)
  }

  @Test("CA-25 the bearer token is not to be had from a policy of a resource")
  func bearerTokenInResourcePolicy() {
    let everything = AttachedPolicy.allow("*", to: .everyone)
    let policies = PolicySet(domain: everything, repository: everything)
    let decisions = PolicyEvaluator(policies).decide(
      .authorize(domain: World.corp), by: World.bob)
    #expect(decisions.map(\.outcome) == [.implicitDeny, .allowed])
  }

  @Test("CA-26 the token needs both actions, and the bearer token its service")
  func token() {
    let bearer = AttachedPolicy.allow(
      "sts:GetServiceBearerToken",
      if: .when("StringEquals", "sts:AWSServiceName", "codeartifact.amazonaws.com"))
    let token = AttachedPolicy.allow("codeartifact:GetAuthorizationToken", on: World.corp.arn)
    let wrong = AttachedPolicy.allow(
      "sts:GetServiceBearerToken",
      if: .when("StringEquals", "sts:AWSServiceName", "ecr.amazonaws.com"))
    func outcomes(_ identity: [AttachedPolicy]) -> [Bool] {
      PolicyEvaluator(PolicySet(identity: identity)).decide(
        .authorize(domain: World.corp), by: World.bob
      ).map(\.isAllowed)
    }
    #expect(outcomes([bearer, token]) == [true, true])
    #expect(outcomes([bearer]) == [true, false])
    #expect(outcomes([token]) == [false, true])
    #expect(outcomes([wrong, token]) == [false, true])
  }

  @Test("CA-27 the managed administrator's policy allows every action and the token")
  func managedAdministrator() throws {
    let managed = try #require(AWSManagedPolicy.codeArtifact.first)
    let document = try #require(PolicyDocument.read(managed.text, as: .identity).document)
    let policies = PolicySet(identity: [AttachedPolicy(document, name: managed.name)])
    for action in CodeArtifactActions.all {
      let resource =
        switch action.resourceTypes.first {
        case "domain", "package-group": World.corp.arn
        case "repository": World.npm.arn
        case "package": World.react.arn
        default: "*"
        }
      #expect(World.decide(policies, World.bob, action.text, resource).isAllowed, "\(action)")
    }
    let token = PolicyEvaluator(policies).decide(.authorize(domain: World.corp), by: World.bob)
    #expect(token.map(\.isAllowed) == [true, true])
    #expect(token.first?.reasons.map(\.statementIndex) == [1])
    #expect(token.first?.explanation.contains("AWSCodeArtifactAdminAccess") == true)
  }
}
