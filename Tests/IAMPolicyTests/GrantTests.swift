import IAMPolicy
import Testing

@Suite("Grants: the fewest permissions for people and builds")
struct GrantTests {
  static let arns = CodeArtifactARN(
    domain: "my_domain", region: "us-east-1", account: "111122223333")
  static let prefix = "arn:aws:codeartifact:us-east-1:111122223333:"

  /// What a policy allows, one line for each action and resource.
  private func allowed(_ policy: GrantedPolicy) throws -> Set<String> {
    let document = try #require(policy.document, "\(policy.problems)")
    return Set(
      document.statements.flatMap { statement in
        statement.action.patterns.texts.flatMap { action in
          statement.resource.patterns.texts.map { "\(action) \($0)" }
        }
      })
  }

  private static let tokens: Set<String> = [
    "sts:GetServiceBearerToken *",
    "codeartifact:GetAuthorizationToken \(prefix)domain/my_domain",
  ]
  private static let packages = "\(prefix)package/my_domain/npm/"
  private static let repository = "\(prefix)repository/my_domain/npm"

  @Test func `CA-07: reading is the read set, each action on its type of resource`() throws {
    let allowed = try allowed(Grant(read: ["npm"]).identityPolicy(in: Self.arns))
    let read = CodeArtifactActions.readSet.map { name in
      let isOnRepository = CodeArtifactActions.actions(on: "repository").contains {
        $0.name == name
      }
      return "codeartifact:\(name) " + (isOnRepository ? Self.repository : Self.packages + "*")
    }
    #expect(allowed == Self.tokens.union(read))
  }

  @Test func `CA-26: every identity policy carries both parts of the token`() throws {
    let document = try #require(
      Grant(publish: [.init(repository: "npm")]).identityPolicy(in: Self.arns).document)
    let bearer = try #require(document.statements.first)
    #expect(bearer.action.patterns.texts == ["sts:GetServiceBearerToken"])
    #expect(bearer.condition.first?.tests.first?.key.text == "sts:AWSServiceName")
    #expect(
      bearer.condition.first?.tests.first?.values.texts == ["codeartifact.amazonaws.com"])
    #expect(
      try allowed(Grant(read: ["npm"]).identityPolicy(in: Self.arns)).isSuperset(of: Self.tokens))
  }

  @Test(arguments: PackageFormat.allCases)
  func `CA-12: publishing needs what its format needs`(_ format: PackageFormat) throws {
    let grant = Grant(publish: [.init(repository: "npm", format: format)])
    let packages = Self.packages + "\(format.rawValue)/*"
    var expected = Self.tokens.union([
      "codeartifact:PublishPackageVersion \(packages)",
      "codeartifact:GetRepositoryEndpoint \(Self.repository)",
    ])
    if format == .nuget { expected.insert("codeartifact:ReadFromRepository \(Self.repository)") }
    if format == .maven { expected.insert("codeartifact:PutPackageMetadata \(packages)") }
    #expect(try allowed(grant.identityPolicy(in: Self.arns)) == expected)
  }

  @Test func `CA-12: publishing every format needs what any of them needs`() throws {
    let grant = Grant(publish: [
      .init(repository: "npm", format: .npm), .init(repository: "npm"),
    ])
    #expect(
      try allowed(grant.identityPolicy(in: Self.arns))
        == Self.tokens.union([
          "codeartifact:PublishPackageVersion \(Self.packages)*",
          "codeartifact:PutPackageMetadata \(Self.packages)*",
          "codeartifact:GetRepositoryEndpoint \(Self.repository)",
          "codeartifact:ReadFromRepository \(Self.repository)",
        ]))
  }

  @Test func `repositories with the same permissions share statements`() throws {
    let one = try #require(Grant(read: ["npm"]).identityPolicy(in: Self.arns).document)
    let many = try #require(
      Grant(read: ["npm", "pypi", "npm", "maven"]).identityPolicy(in: Self.arns).document)
    #expect(many.statements.count == one.statements.count)
    #expect(many.statements.last?.resource.patterns.texts.count == 3)
  }

  @Test func `who reads and publishes has each permission once`() throws {
    let grant = Grant(read: ["npm"], publish: [.init(repository: "npm", format: .nuget)])
    let document = try #require(grant.identityPolicy(in: Self.arns).document)
    let pairs = document.statements.flatMap { statement in
      statement.action.patterns.texts.flatMap { action in
        statement.resource.patterns.texts.map { "\(action) \($0)" }
      }
    }
    #expect(Set(pairs).count == pairs.count)
    #expect(pairs.contains("codeartifact:PublishPackageVersion \(Self.packages)nuget/*"))
  }

  @Test func `administering is everything on the repository and its packages, and no more`() throws
  {
    let grant = Grant(
      read: ["npm"], publish: [.init(repository: "npm")], administer: ["npm"])
    #expect(
      try allowed(grant.identityPolicy(in: Self.arns))
        == Self.tokens.union([
          "codeartifact:* \(Self.repository)", "codeartifact:* \(Self.packages)*",
        ]))
  }

  @Test(arguments: [
    Grant(read: ["npm"]), Grant(publish: [.init(repository: "npm", format: .maven)]),
    Grant(
      read: ["npm", "pypi"], publish: [.init(repository: "npm", format: .nuget)],
      administer: ["maven"]),
  ])
  func `every policy is well formed and short enough`(_ grant: Grant) throws {
    let identity = try #require(grant.identityPolicy(in: Self.arns).document).compactText
    #expect(PolicyDocument.read(identity, as: .identity).problems == [])
    #expect(PolicySize.check(identity, .inlineOfUser) == nil)
    let domain = try #require(
      grant.domainPolicy(for: ["444455556666"], in: Self.arns).document
    ).compactText
    #expect(PolicyDocument.read(domain, as: .domain).problems == [])
    #expect(PolicySize.check(domain, .codeArtifact) == nil)
  }

  // MARK: - Resource policies

  @Test func `CA-25: no resource policy carries the bearer token`() throws {
    let grant = Grant(read: ["npm"], administer: ["npm"])
    let policies = [
      grant.domainPolicy(for: ["444455556666"], in: Self.arns),
      grant.repositoryPolicy(of: "npm", for: ["444455556666"], in: Self.arns),
    ]
    for policy in policies {
      #expect(try #require(policy.document).compactText.contains("Bearer") == false)
      #expect(!policy.remarks.isEmpty)
    }
  }

  @Test func `CA-05: a domain policy gives the authorization token`() throws {
    let allowed = try allowed(
      Grant(read: ["npm"]).domainPolicy(for: ["444455556666"], in: Self.arns))
    #expect(allowed.contains("codeartifact:GetAuthorizationToken \(Self.prefix)domain/my_domain"))
    #expect(allowed.count == 10)
  }

  @Test func `a repository's read policy is AWS's example`() throws {
    let policy = Grant(read: ["npm"]).repositoryPolicy(
      of: "npm", for: ["123456789012"], in: Self.arns)
    let example = PolicyDocument.read(
      """
      { "Version": "2012-10-17", "Statement": [ { "Action": [
        "codeartifact:DescribePackageVersion", "codeartifact:DescribeRepository",
        "codeartifact:GetPackageVersionReadme", "codeartifact:GetRepositoryEndpoint",
        "codeartifact:ListPackages", "codeartifact:ListPackageVersions",
        "codeartifact:ListPackageVersionAssets", "codeartifact:ListPackageVersionDependencies",
        "codeartifact:ReadFromRepository" ], "Effect": "Allow",
        "Principal": { "AWS": "arn:aws:iam::123456789012:root" }, "Resource": "*" } ] }
      """, as: .repository)
    let document = try #require(policy.document)
    #expect(document.isEquivalent(to: try #require(example.document), ignoringSids: true))
  }

  @Test func `CA-10: publishing in a repository's policy stands on package ARNs`() throws {
    let policy = Grant(publish: [.init(repository: "npm", format: .npm)]).repositoryPolicy(
      of: "npm", for: ["arn:aws:iam::111122223333:user/bob"], in: Self.arns)
    #expect(
      try allowed(policy) == [
        "codeartifact:PublishPackageVersion \(Self.packages)npm/*",
        "codeartifact:GetRepositoryEndpoint \(Self.repository)",
      ])
    #expect(policy.remarks == [])
  }

  @Test func `CA-08: a repository's policy does not grant changing itself`() throws {
    let allowed = try allowed(
      Grant(administer: ["npm"]).repositoryPolicy(
        of: "npm", for: ["111122223333"], in: Self.arns))
    #expect(!allowed.contains("codeartifact:PutRepositoryPermissionsPolicy *"))
    #expect(allowed.contains("codeartifact:DeletePackage *"))
    #expect(allowed.contains("codeartifact:UpdateRepository *"))
    #expect(!allowed.contains { $0.contains("Domain") || $0.contains("Group") })
  }

  @Test func `CA-13: a repository's policy grants nothing on another`() {
    let policy = Grant(read: ["npm", "pypi"]).repositoryPolicy(
      of: "npm", for: ["111122223333"], in: Self.arns)
    #expect(policy.document == nil)
    #expect(policy.problems.map(\.path) == ["read[1]"])
  }

  @Test(arguments: [
    (Grant(), ["111122223333"], ""), (Grant(read: ["a"]), ["111122223333"], "read[0]"),
    (Grant(publish: [.init(repository: "-x")]), ["111122223333"], "publish[0].repository"),
    (Grant(administer: ["a b"]), ["111122223333"], "administer[0]"),
    (Grant(read: ["npm"]), [], "principals"), (Grant(read: ["npm"]), ["bob"], "principals[0]"),
  ])
  func `a wrong grant is told with its place`(
    _ grant: Grant, _ principals: [String], _ path: String
  ) {
    let policy = grant.domainPolicy(for: principals, in: Self.arns)
    #expect(policy.document == nil)
    #expect(policy.problems.map(\.path) == [path])
  }
}
