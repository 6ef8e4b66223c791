import AWSModel
import SimulatedAWS
import Testing

/// CodeArtifact when all goes well.
struct CodeArtifactTests {
  @Test(arguments: [
    ("us-east-1", "arn:aws:s3:::assets-193858265520-us-east-1"),
    ("eu-west-1", "arn:aws:s3:::assets-438097961670-eu-west-1"),
  ])
  func aDomainNamesItsRegionsBucket(region: String, arn: String) async throws {
    let bench = Bench(aws: .inMemory(account: Bench.account), region: region)
    try await bench.domain()
    let domain = try await bench.codeArtifact.describeDomain(.init(domain: "corp")).domain
    #expect(domain.s3BucketArn == arn)
    #expect(domain.owner == Bench.account)
    #expect(domain.arn == "arn:aws:codeartifact:\(region):111122223333:domain/corp")
    #expect(domain.encryptionKey?.hasPrefix("arn:aws:kms:\(region):") == true)
    #expect(domain.repositoryCount == 0)
  }

  @Test func anUndocumentedRegionAlwaysHasTheSameBucket() async throws {
    var arns: Set<String?> = []
    for _ in 0..<2 {
      let bench = Bench(aws: .inMemory(), region: "sa-east-1")
      try await bench.domain()
      arns.insert(
        try await bench.codeArtifact.describeDomain(.init(domain: "corp")).domain.s3BucketArn)
    }
    #expect(arns.count == 1)
  }

  @Test func upstreamsKeepTheirOrder() async throws {
    let bench = Bench()
    try await bench.domain()
    for name in ["store", "team", "base"] { try await bench.repository(name) }
    try await bench.repository("npm", upstreams: ["team", "base", "store"])
    func upstreams() async throws -> [String] {
      try await bench.codeArtifact.describeRepository(
        .init(domain: "corp", domainOwner: "", repository: "npm")
      ).repository.upstreams.map(\.repositoryName)
    }
    #expect(try await upstreams() == ["team", "base", "store"])
    try await bench.setUpstreams("npm", nil)
    #expect(try await upstreams() == ["team", "base", "store"])
    try await bench.setUpstreams("npm", ["store"])
    #expect(try await upstreams() == ["store"])
    try await bench.setUpstreams("npm", [])
    #expect(try await upstreams() == [])
  }

  @Test func anUpstreamDanglesAfterDeletionUntilItIsSetAnew() async throws {
    let bench = Bench()
    try await bench.domain()
    try await bench.repository("store")
    try await bench.repository("npm", upstreams: ["store"])
    #expect(try bench.aws.danglingUpstreams().isEmpty)
    _ = try await bench.codeArtifact.deleteRepository(.init(domain: "corp", repository: "store"))
    #expect(try bench.aws.danglingUpstreams().map(\.upstreams) == [["store"]])
    try await bench.repository("store")
    #expect(try bench.aws.danglingUpstreams().map(\.repository) == ["us-west-2/corp/npm"])
    try await bench.setUpstreams("npm", ["store"])
    #expect(try bench.aws.danglingUpstreams().isEmpty)
  }

  @Test(arguments: [
    ("public:npmjs", "npm"), ("public:pypi", "pypi"), ("public:nuget-org", "nuget"),
    ("public:maven-central", "maven"), ("public:maven-googleandroid", "maven"),
    ("public:maven-gradleplugins", "maven"), ("public:maven-commonsware", "maven"),
    ("public:maven-clojars", "maven"), ("public:ruby-gems-org", "ruby"),
    ("public:crates-io", "cargo"),
  ])
  func aConnectionHasItsFormat(name: String, format: String) async throws {
    let bench = Bench()
    try await bench.domain()
    try await bench.repository("store")
    try await bench.connect("store", to: name)
    let repository = try await bench.codeArtifact.describeRepository(
      .init(domain: "corp", repository: "store")
    ).repository
    #expect(repository.externalConnections.map(\.packageFormat) == [format])
    #expect(repository.externalConnections.map(\.status) == ["Available"])
    let left = try await bench.codeArtifact.disassociateExternalConnection(
      .init(domain: "corp", repository: "store", externalConnection: name))
    #expect(left.repository.externalConnections.isEmpty)
  }

  @Test func policiesAreUpsertedUnderNewRevisions() async throws {
    let bench = Bench()
    try await bench.domain()
    try await bench.repository("npm")
    var revisions: Set<String> = []
    for _ in 0..<3 {
      let policy = try await bench.codeArtifact.putRepositoryPermissionsPolicy(
        .init(domain: "corp", repository: "npm", policyDocument: Bench.repositoryPolicy)
      ).policy
      #expect(policy.document == Bench.repositoryPolicy)
      revisions.insert(policy.revision)
    }
    #expect(revisions.count == 3)
    let read = try await bench.codeArtifact.getRepositoryPermissionsPolicy(
      .init(domain: "corp", repository: "npm"))
    #expect(revisions.contains(read.policy.revision))
    #expect(
      read.policy.resourceArn == "arn:aws:codeartifact:us-west-2:111122223333:repository/corp/npm")
    _ = try await bench.codeArtifact.deleteRepositoryPermissionsPolicy(
      .init(domain: "corp", repository: "npm", policyRevision: read.policy.revision))
  }

  @Test func endpointsAndTokensAreGiven() async throws {
    let bench = Bench()
    try await bench.domain()
    try await bench.repository("npm")
    func endpoint(_ format: String, _ type: String?) async throws -> String {
      try await bench.codeArtifact.getRepositoryEndpoint(
        .init(domain: "corp", repository: "npm", format: format, endpointType: type)
      ).repositoryEndpoint
    }
    #expect(
      try await endpoint("pypi", nil)
        == "https://corp-111122223333.d.codeartifact.us-west-2.amazonaws.com/pypi/npm/")
    #expect(
      try await endpoint("npm", "dualstack")
        == "https://corp-111122223333.d.codeartifact.us-west-2.on.aws/npm/npm/")
    for (duration, seconds) in [(nil, 43_200.0), (0, 43_200), (900, 900)] {
      let token = try await bench.codeArtifact.getAuthorizationToken(
        .init(domain: "corp", durationSeconds: duration))
      #expect(token.expiration.secondsSinceEpoch == Bench.start + seconds)
    }
  }

  @Test func tagsAreSetListedAndRemovedByARN() async throws {
    let bench = Bench()
    try await bench.domain()
    try await bench.repository("npm")
    let arns = ["domain/corp", "repository/corp/npm"].map {
      "arn:aws:codeartifact:us-west-2:111122223333:\($0)"
    }
    for arn in arns {
      try await bench.codeArtifact.tagResource(
        .init(resourceArn: arn, tags: [Tag(key: "a", value: "1"), Tag(key: "b", value: "2")]))
      try await bench.codeArtifact.untagResource(.init(resourceArn: arn, tagKeys: ["a"]))
      let tags = try await bench.codeArtifact.listTagsForResource(.init(resourceArn: arn)).tags
      #expect(tags == [Tag(key: "b", value: "2")])
    }
  }

  @Test func domainsAndRepositoriesAreListed() async throws {
    let bench = Bench()
    try await bench.domain()
    try await bench.domain("other")
    for name in ["npm", "npm-store", "pypi"] { try await bench.repository(name) }
    #expect(
      try await bench.codeArtifact.listDomains(.init()).domains.map(\.name) == ["corp", "other"])
    let first = try await bench.codeArtifact.listRepositoriesInDomain(
      .init(domain: "corp", maxResults: 2))
    let rest = try await bench.codeArtifact.listRepositoriesInDomain(
      .init(domain: "corp", maxResults: 2, nextToken: first.nextToken))
    #expect((first.repositories + rest.repositories).map(\.name) == ["npm", "npm-store", "pypi"])
    let found = try await bench.codeArtifact.listRepositories(.init(repositoryPrefix: "npm"))
    #expect(found.repositories.count == 2)
  }
}
