import AWSModel
import SimulatedAWS
import Testing

/// The error rows of the reference's CodeArtifact section, and S3's.
struct CodeArtifactRefusalTests {
  @Test(arguments: domainRows)
  func domain(_ row: Refusal) async throws { try await row.verify() }

  @Test(arguments: repositoryRows)
  func repository(_ row: Refusal) async throws { try await row.verify() }

  @Test(arguments: policyRows)
  func permissionsPolicy(_ row: Refusal) async throws { try await row.verify() }

  @Test(arguments: bucketRows)
  func bucket(_ row: Refusal) async throws { try await row.verify() }

  static let domainRows: [Refusal] =
    [
      Refusal("duplicate domain", "ConflictException", status: 409, naming: "corp") {
        for _ in 0..<2 { try await $0.domain() }
      },
      Refusal(
        "domain with repositories", "ConflictException", status: 409,
        naming: "Domain must contain 0 repositories before deletion"
      ) {
        try await $0.domain()
        try await $0.repository("npm")
        _ = try await $0.codeArtifact.deleteDomain(DeleteDomainRequest(domain: "corp"))
      },
      Refusal(
        "missing domain", "ResourceNotFoundException", status: 404,
        naming: "Domain 'corp' owned by account '111122223333' does not exist"
      ) {
        _ = try await $0.codeArtifact.describeDomain(DescribeDomainRequest(domain: "corp"))
      },
      Refusal("domain of another account", "ResourceNotFoundException", status: 404) {
        try await $0.domain()
        _ = try await $0.codeArtifact.describeDomain(
          DescribeDomainRequest(domain: "corp", domainOwner: "444455556666"))
      },
      Refusal("11th domain", "ServiceQuotaExceededException", status: 402, naming: "10") {
        for number in 0..<11 { try await $0.domain("corp-\(number)") }
      },
      Refusal("token for 899 seconds", "ValidationException", naming: "899") {
        try await $0.domain()
        _ = try await $0.codeArtifact.getAuthorizationToken(
          GetAuthorizationTokenRequest(domain: "corp", durationSeconds: 899))
      },
      Refusal("token for 43201 seconds", "ValidationException", naming: "43201") {
        try await $0.domain()
        _ = try await $0.codeArtifact.getAuthorizationToken(
          GetAuthorizationTokenRequest(domain: "corp", durationSeconds: 43_201))
      },
    ]
    + ["c", "Corp", "-corp", "corp-", "co_rp", "1corp", String(repeating: "c", count: 51)].map {
      name in
      Refusal("domain's name \(name)", "ValidationException", naming: "domain") {
        try await $0.domain(name)
      }
    }

  static let repositoryRows: [Refusal] =
    [
      Refusal("duplicate repository", "ConflictException", status: 409, naming: "npm") {
        try await $0.domain()
        for _ in 0..<2 { try await $0.repository("npm") }
      },
      Refusal("missing repository", "ResourceNotFoundException", status: 404, naming: "npm") {
        try await $0.domain()
        _ = try await $0.codeArtifact.deleteRepository(
          DeleteRepositoryRequest(domain: "corp", repository: "npm"))
      },
      Refusal("missing domain", "ResourceNotFoundException", status: 404, naming: "corp") {
        try await $0.repository("npm")
      },
      Refusal("unknown upstream", "ResourceNotFoundException", status: 404, naming: "store") {
        try await $0.domain()
        try await $0.repository("npm", upstreams: ["store"])
      },
      Refusal("11 upstreams", "ServiceQuotaExceededException", status: 402, naming: "10") {
        try await $0.domain()
        let names = (0..<11).map { "up-\($0)" }
        for name in names { try await $0.repository(name) }
        try await $0.repository("npm", upstreams: names)
      },
      Refusal("itself as upstream", "ValidationException", naming: "npm") {
        try await $0.domain()
        try await $0.repository("npm")
        try await $0.setUpstreams("npm", ["npm"])
      },
      Refusal("circle of upstreams", "ValidationException", naming: "aa -> cc -> bb -> aa") {
        try await $0.domain()
        try await $0.repository("aa")
        try await $0.repository("bb", upstreams: ["aa"])
        try await $0.repository("cc", upstreams: ["bb"])
        try await $0.setUpstreams("aa", ["cc"])
      },
      Refusal("same upstream twice", "ValidationException", naming: "store") {
        try await $0.domain()
        try await $0.repository("store")
        try await $0.repository("npm", upstreams: ["store", "store"])
      },
      Refusal("second external connection", "ConflictException", status: 409, naming: "npmjs") {
        try await $0.domain()
        try await $0.repository("npm")
        for registry in ["public:npmjs", "public:pypi"] {
          try await $0.connect("npm", to: registry)
        }
      },
      Refusal("same external connection twice", "ConflictException", status: 409) {
        try await $0.domain()
        try await $0.repository("npm")
        for _ in 0..<2 { try await $0.connect("npm", to: "public:npmjs") }
      },
      Refusal("external connection beside upstreams", "ConflictException", status: 409) {
        try await $0.domain()
        try await $0.repository("store")
        try await $0.repository("npm", upstreams: ["store"])
        try await $0.connect("npm", to: "public:npmjs")
      },
      Refusal(
        "unknown external connection", "ResourceNotFoundException", status: 404,
        naming: "public:conda"
      ) {
        try await $0.domain()
        try await $0.repository("npm")
        try await $0.connect("npm", to: "public:conda")
      },
      Refusal(
        "too many repositories", "ServiceQuotaExceededException", status: 402,
        quotas: ["repositories_per_domain": 2]
      ) {
        try await $0.domain()
        for number in 0..<3 { try await $0.repository("r\(number)") }
      },
      Refusal("unknown format", "ValidationException", naming: "conda") {
        try await $0.domain()
        try await $0.repository("npm")
        _ = try await $0.codeArtifact.getRepositoryEndpoint(
          GetRepositoryEndpointRequest(domain: "corp", repository: "npm", format: "conda"))
      },
      Refusal("description over 1000", "ValidationException", naming: "description") {
        try await $0.domain()
        _ = try await $0.codeArtifact.createRepository(
          CreateRepositoryRequest(
            domain: "corp", repository: "npm",
            description: String(repeating: "x", count: 1001)))
      },
      Refusal("tags of a missing repository", "ResourceNotFoundException", status: 404) {
        try await $0.domain()
        _ = try await $0.codeArtifact.listTagsForResource(
          ListTagsForResourceRequest(
            resourceArn: "arn:aws:codeartifact:us-west-2:111122223333:repository/corp/npm"))
      },
    ]
    + ["n", ".npm", "n pm", String(repeating: "n", count: 101)].map { name in
      Refusal("repository's name \(name)", "ValidationException", naming: "repository") {
        try await $0.domain()
        try await $0.repository(name)
      }
    }

  static let policyRows = [
    Refusal("no domain policy yet", "ResourceNotFoundException", status: 404, naming: "corp") {
      try await $0.domain()
      _ = try await $0.codeArtifact.getDomainPermissionsPolicy(
        GetDomainPermissionsPolicyRequest(domain: "corp"))
    },
    Refusal("no repository policy to delete", "ResourceNotFoundException", status: 404) {
      try await $0.domain()
      try await $0.repository("npm")
      _ = try await $0.codeArtifact.deleteRepositoryPermissionsPolicy(
        DeleteRepositoryPermissionsPolicyRequest(domain: "corp", repository: "npm"))
    },
    Refusal("CA-24 stale revision of a domain policy", "ConflictException", status: 409) {
      try await $0.domain()
      let first = try await $0.putDomainPolicy()
      _ = try await $0.putDomainPolicy(revision: first)
      _ = try await $0.putDomainPolicy(revision: first)
    },
    Refusal("CA-24 stale revision when deleting", "ConflictException", status: 409, naming: "old") {
      try await $0.domain()
      _ = try await $0.putDomainPolicy()
      _ = try await $0.codeArtifact.deleteDomainPermissionsPolicy(
        DeleteDomainPermissionsPolicyRequest(domain: "corp", policyRevision: "old"))
    },
    Refusal("document that is no policy", "ValidationException") {
      try await $0.domain()
      _ = try await $0.putDomainPolicy("{}")
    },
    Refusal("document without principal", "ValidationException") {
      try await $0.domain()
      _ = try await $0.putDomainPolicy(Bench.identityPolicy)
    },
    Refusal("document over 7168", "ValidationException", naming: "7168") {
      try await $0.domain()
      _ = try await $0.putDomainPolicy(
        Bench.domainPolicy + String(repeating: " ", count: 7168))
    },
  ]

  static let bucketRows: [Refusal] =
    [
      Refusal("more buckets than the quota", "TooManyBuckets", quotas: ["buckets_per_account": 1]) {
        for name in ["first", "second"] { try await $0.bucket(name) }
      },
      Refusal("missing bucket", "NoSuchBucket", status: 404, naming: "artifacts") {
        _ = try await $0.s3.getBucketPolicy(GetBucketPolicyRequest(bucket: "artifacts"))
      },
      Refusal("head of a missing bucket", "NotFound", status: 404) {
        _ = try await $0.s3.headBucket(HeadBucketRequest(bucket: "artifacts"))
      },
      Refusal("bucket twice", "BucketAlreadyOwnedByYou", status: 409, naming: "artifacts") {
        for _ in 0..<2 { try await $0.bucket() }
      },
      Refusal("AWS's own bucket", "BucketAlreadyExists", status: 409) {
        try await $0.bucket("assets-787052242323-us-west-2")
      },
      Refusal("Region of another", "IllegalLocationConstraintException", naming: "eu-west-1") {
        _ = try await $0.s3.createBucket(
          CreateBucketRequest(
            bucket: "artifacts", createBucketConfiguration: .init(locationConstraint: "eu-west-1"))
        )
      },
      Refusal("deleting a bucket with objects", "BucketNotEmpty", status: 409) {
        try await $0.bucket()
        _ = try await $0.s3.putObject(PutObjectRequest(bucket: "artifacts", key: "a"))
        try await $0.s3.deleteBucket(DeleteBucketRequest(bucket: "artifacts"))
      },
      Refusal("no policy", "NoSuchBucketPolicy", status: 404) {
        try await $0.bucket()
        _ = try await $0.s3.getBucketPolicy(GetBucketPolicyRequest(bucket: "artifacts"))
      },
      Refusal("no tags", "NoSuchTagSet", status: 404) {
        try await $0.bucket()
        _ = try await $0.s3.getBucketTagging(GetBucketTaggingRequest(bucket: "artifacts"))
      },
      Refusal("policy of another bucket", "MalformedPolicy", naming: "artifacts") {
        try await $0.bucket()
        try await $0.s3.putBucketPolicy(
          PutBucketPolicyRequest(bucket: "artifacts", policy: Bench.endpointPolicy))
      },
    ]
    + ["ab", "Artifacts", "arti_facts", "-artifacts", "a..b", "10.0.0.1"].map { name in
      Refusal("bucket's name \(name)", "InvalidBucketName", naming: name) {
        try await $0.bucket(name)
      }
    }
}

extension Bench {
  fileprivate func putDomainPolicy(
    _ document: String = Bench.domainPolicy, revision: String? = nil
  ) async throws -> String {
    try await codeArtifact.putDomainPermissionsPolicy(
      PutDomainPermissionsPolicyRequest(
        domain: "corp", policyRevision: revision, policyDocument: document)
    ).policy.revision
  }
}
