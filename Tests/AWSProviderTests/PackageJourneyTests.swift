import AWSModel
import AWSProvider
import ResourceModel
import SimulatedAWS
import Testing
import Values

/// The S3 and CodeArtifact types, from creation to deletion.
struct PackageJourneyTests {
  @Test(arguments: ["us-east-1", "eu-west-1"])
  func bucket(region: String) async throws {
    let bench = Bench(region: region)
    let bucket = try await bench.journey(
      "s3_bucket", ["bucket": "my-artifacts", "tags": ["a": "1"]],
      then: [["tags": ["a": "2", "b": "3"]], ["tags": .null], ["force_destroy": true]])
    #expect(bucket.attributes["arn"] == "arn:aws:s3:::my-artifacts")
    #expect(try bench.cloud.isEmpty())
  }

  @Test(arguments: ["us-east-1", "eu-west-1"])
  func bucketThatExistsIsRefused(region: String) async throws {
    let bench = Bench(region: region)
    try await bench.create("s3_bucket", ["bucket": "my-artifacts"])
    let error = await #expect(throws: ProviderError.self) {
      try await bench.create("s3_bucket", ["bucket": "my-artifacts"])
    }
    #expect(error?.code == "BucketAlreadyOwnedByYou")
    #expect(error?.path == ValuePath("bucket"))
    #expect(error?.partial == nil)
  }

  @Test func bucketWithObjectsGoesOnlyByForce() async throws {
    let bench = Bench()
    var bucket = try await bench.create("s3_bucket", ["bucket": "my-artifacts"])
    let s3 = bench.cloud.services(region: "eu-west-1").s3
    for name in ["a", "b"] {
      _ = try await s3.putObject(PutObjectRequest(bucket: "my-artifacts", key: name, body: [1]))
    }
    let error = await #expect(throws: ProviderError.self) {
      try await bench.delete("s3_bucket", bucket)
    }
    #expect(error?.kind == .refused)
    #expect(error?.path == ValuePath("force_destroy"))
    bucket.attributes["force_destroy"] = true
    try await bench.delete("s3_bucket", bucket)
    #expect(try bench.cloud.isEmpty())
  }

  @Test func bucketPolicy() async throws {
    let bench = Bench()
    try await bench.create("s3_bucket", ["bucket": "my-artifacts"])
    let policy = { (action: String) -> Value in
      [
        "Version": "2012-10-17",
        "Statement": [
          [
            "Effect": "Allow", "Principal": ["AWS": "444455556666"], "Action": .string(action),
            "Resource": "arn:aws:s3:::my-artifacts/*",
          ]
        ],
      ]
    }
    try await bench.journey(
      "s3_bucket_policy", ["bucket": "my-artifacts", "policy": policy("s3:GetObject")],
      then: [["policy": policy("s3:PutObject")]])
  }

  @Test func domain() async throws {
    let bench = Bench()
    let domain = try await bench.journey(
      "codeartifact_domain", ["domain": "company", "tags": ["a": "1"]],
      then: [["tags": ["b": "2"]], ["tags": .null]])
    #expect(domain.attributes["owner"] == "111122223333")
    #expect(
      domain.attributes["s3_bucket_arn"] == "arn:aws:s3:::assets-438097961670-eu-west-1")
  }

  @Test func repository() async throws {
    let bench = Bench()
    try await bench.create("codeartifact_domain", ["domain": "company"])
    for name in ["one", "two"] {
      try await bench.create(
        "codeartifact_repository", ["domain": "company", "repository": .string(name)])
    }
    let repository = try await bench.journey(
      "codeartifact_repository",
      [
        "domain": "company", "repository": "npm", "external_connection": "public:npmjs",
        "description": "Public packages", "tags": ["a": "1"],
      ],
      then: [
        ["external_connection": "public:pypi"],
        ["external_connection": .null, "upstreams": ["one", "two"]],
        ["upstreams": ["two", "one"], "description": "Ours"],
        ["upstreams": .null, "description": .null],
        ["external_connection": "public:npmjs", "tags": ["b": "2"]],
      ])
    #expect(
      repository.attributes["endpoints"]?["npm"]
        == "https://company-111122223333.d.codeartifact.eu-west-1.amazonaws.com/npm/npm/")
  }

  @Test func endpointsAreThoseThatAWSTells() async throws {
    let bench = Bench()
    try await bench.create("codeartifact_domain", ["domain": "company"])
    let repository = try await bench.create(
      "codeartifact_repository", ["domain": "company", "repository": "npm"])
    for (format, url) in try #require(repository.attributes["endpoints"]?.fields) {
      let told = try await bench.cloud.services(region: "eu-west-1").codeArtifact
        .getRepositoryEndpoint(
          GetRepositoryEndpointRequest(domain: "company", repository: "npm", format: format))
      #expect(url == .string(told.repositoryEndpoint))
    }
  }

  private static func policy(_ action: String) -> Value {
    [
      "Version": "2012-10-17",
      "Statement": [
        [
          "Effect": "Allow", "Principal": ["AWS": "arn:aws:iam::444455556666:root"],
          "Action": .string(action), "Resource": "*",
        ]
      ],
    ]
  }

  @Test func domainPolicy() async throws {
    let bench = Bench()
    try await bench.create("codeartifact_domain", ["domain": "company"])
    try await bench.journey(
      "codeartifact_domain_permissions_policy",
      ["domain": "company", "policy_document": Self.policy("codeartifact:DescribeDomain")],
      then: [
        ["policy_document": Self.policy("codeartifact:GetAuthorizationToken")],
        ["policy_document": .null, "grant": ["principals": ["555566667777"], "read": ["npm"]]],
      ])
  }

  @Test func repositoryPolicy() async throws {
    let bench = Bench()
    try await bench.create("codeartifact_domain", ["domain": "company"])
    try await bench.create(
      "codeartifact_repository", ["domain": "company", "repository": "npm"])
    let policy = try await bench.journey(
      "codeartifact_repository_permissions_policy",
      [
        "domain": "company", "repository": "npm",
        "policy_document": Self.policy("codeartifact:ReadFromRepository"),
      ],
      then: [
        ["policy_document": .null, "grant": ["principals": ["555566667777"], "read": ["npm"]]]
      ])
    #expect(
      policy.attributes["resource_arn"]
        == "arn:aws:codeartifact:eu-west-1:111122223333:repository/company/npm")
  }

  @Test func policyChangedOutsideIsNotOverwritten() async throws {
    let bench = Bench()
    try await bench.create("codeartifact_domain", ["domain": "company"])
    let type = "codeartifact_domain_permissions_policy"
    let document = Self.policy("codeartifact:DescribeDomain")
    let policy = try await bench.create(type, ["domain": "company", "policy_document": document])
    _ = try await bench.cloud.services(region: "eu-west-1").codeArtifact
      .putDomainPermissionsPolicy(
        PutDomainPermissionsPolicyRequest(
          domain: "company",
          policyDocument: """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*",\
            "Action":"codeartifact:ListRepositoriesInDomain","Resource":"*"}]}
            """))
    let desired = try bench.completed(
      type,
      [
        "domain": "company",
        "policy_document": Self.policy("codeartifact:GetAuthorizationToken"),
      ])
    let error = await #expect(throws: ProviderError.self) {
      try await bench.update(type, policy, to: desired, changed: ["policy_document"])
    }
    #expect(error?.code == "ConflictException")
    #expect(error?.kind == .refused)
    #expect(error?.path == ValuePath("policy_document"))
  }
}
