import Values

private let everyone = "*"
private let own = AccessBench.account
private let foreign = "444455556666"

extension AccessCase {
  /// Policies of domains, repositories and buckets, within the account and across accounts.
  static let ofResources: [AccessCase] = [
    AccessCase("the domain's policy suffices in the account (CA-14)", .install(), .open) { world in
      try await world.allow(Say.token)
      try await world.domainPolicy(
        Say.allow(
          "codeartifact:GetAuthorizationToken", "codeartifact:GetRepositoryEndpoint",
          "codeartifact:ReadFromRepository", to: AccessBench.ci))
    },
    AccessCase("the repository's policy suffices in the account (CA-14)", .install(), .open) {
      world in
      try await world.allow(Say.token, Say.entering)
      try await world.repositoryPolicy(
        "npm", Say.allow("codeartifact:ReadFromRepository", to: own))
    },
    AccessCase(
      "the policy of one repository says nothing of another (CA-02)",
      .install(from: AccessBench.other), .closed(at: "read")
    ) { world in
      try await world.allow(Say.token, Say.entering)
      try await world.repositoryPolicy(
        "npm", Say.allow("codeartifact:ReadFromRepository", to: own))
    },
    AccessCase(
      "a policy that names one user lets no other in (CA-09)",
      .install("arn:aws:iam::111122223333:user/alice"), .closed(at: "read")
    ) { world in
      try await world.user("alice")
      try await world.allow(Say.token, Say.entering, of: "alice")
      try await world.repositoryPolicy(
        "npm", Say.allow("codeartifact:ReadFromRepository", to: AccessBench.ci))
    },
    AccessCase(
      "the token of STS in a policy of the domain (CA-25)", .install(), .closed(at: "bearer token")
    ) { world in
      try await world.allow(Say.reading)
      try await world.domainPolicy(Say.allow("codeartifact:GetAuthorizationToken", to: own))
    },
    AccessCase("a denial of the domain (CA-21)", .install(), .closed(at: "read")) { world in
      try await world.allow(Say.token, Say.reading)
      try await world.domainPolicy(Say.deny("codeartifact:ReadFromRepository", to: everyone))
      try await world.repositoryPolicy(
        "npm", Say.allow("codeartifact:ReadFromRepository", to: own))
    },
    AccessCase(
      "another account without a policy (CA-01)", .install(AccessBench.partner),
      .closed(at: "authorization token", "repository endpoint", "read")),
    AccessCase(
      "another account, the repository's policy alone (CA-05)", .install(AccessBench.partner),
      .closed(at: "authorization token")
    ) { world in
      try await world.repositoryPolicy(
        "npm",
        Say.allow(
          "codeartifact:GetRepositoryEndpoint", "codeartifact:ReadFromRepository", to: foreign))
    },
    AccessCase(
      "another account, both policies (CA-16)", .install(AccessBench.partner), .open
    ) { world in
      try await world.domainPolicy(Say.allow("codeartifact:GetAuthorizationToken", to: foreign))
      try await world.repositoryPolicy(
        "npm",
        Say.allow(
          "codeartifact:GetRepositoryEndpoint", "codeartifact:ReadFromRepository", to: foreign))
    },
    AccessCase(
      "another account, the domain's policy for all of it (CA-22)", .install(AccessBench.partner),
      .open
    ) { world in
      try await world.domainPolicy(
        Say.allow(
          "codeartifact:GetAuthorizationToken", "codeartifact:GetRepositoryEndpoint",
          "codeartifact:ReadFromRepository", to: foreign))
      try await world.repositoryPolicy(
        "npm", Say.allow("codeartifact:DescribeRepository", to: foreign))
    },
    AccessCase(
      "another account's user, where one of its roles is named (CA-09)",
      .install(AccessBench.partner), .closed(at: "read")
    ) { world in
      try await world.domainPolicy(
        Say.allow(
          "codeartifact:GetAuthorizationToken", "codeartifact:GetRepositoryEndpoint", to: foreign))
      try await world.repositoryPolicy(
        "npm",
        Say.allow(
          "codeartifact:ReadFromRepository", to: "arn:aws:iam::444455556666:role/builds"))
    },
    AccessCase(
      "a session of another account's role",
      .install("arn:aws:sts::444455556666:assumed-role/builds/one"), .open
    ) { world in
      try await world.domainPolicy(
        Say.allow(
          "codeartifact:GetAuthorizationToken", "codeartifact:GetRepositoryEndpoint",
          "codeartifact:ReadFromRepository", to: "arn:aws:iam::444455556666:role/builds"))
    },
    AccessCase(
      "another account as a whole", .install("arn:aws:iam::444455556666:root"),
      .closed(at: "authorization token", "repository endpoint", "read")),
    AccessCase(
      "anyone", .install("*"),
      .closed(at: "bearer token", "authorization token", "repository endpoint", "read")),
    AccessCase(
      "a repository of another account, an identity policy alone (CA-16)",
      .act(
        "codeartifact:ReadFromRepository",
        on: "arn:aws:codeartifact:eu-west-1:444455556666:repository/theirs/npm"),
      .closed(at: "request")
    ) { world in
      try await world.allow(Say.token, Say.reading)
    },
    AccessCase(
      "an object of the account's bucket", .act("s3:GetObject", on: "arn:aws:s3:::artifacts/a"),
      .open
    ) { world in
      try await world.bucket("artifacts")
      try await world.allow(Say.allow("s3:GetObject", on: "arn:aws:s3:::artifacts/*"))
    },
    AccessCase(
      "an object of a bucket for another account",
      .act("s3:GetObject", on: "arn:aws:s3:::artifacts/a", by: AccessBench.partner), .open
    ) { world in
      try await world.bucket(
        "artifacts", Say.allow("s3:GetObject", on: "arn:aws:s3:::artifacts/*", to: foreign))
    },
    AccessCase(
      "an object of a bucket without a policy for another account",
      .act("s3:GetObject", on: "arn:aws:s3:::artifacts/a", by: AccessBench.partner),
      .closed(at: "request")
    ) { world in
      try await world.bucket("artifacts")
    },
    AccessCase(
      "an action without a resource", .act("codeartifact:ListDomains", on: "*"), .open
    ) { world in
      try await world.allow(Say.allow("codeartifact:List*"))
    },
    AccessCase(
      "reading one package (CA-03)",
      .act("codeartifact:ReadFromRepository", on: "\(AccessBench.packages)/npm//react"),
      .closed(at: "request")
    ) { world in
      try await world.allow(Say.allow("codeartifact:*"))
    },
    AccessCase(
      "an action that CodeArtifact does not have",
      .act("codeartifact:ReadRepository", on: AccessBench.npm), .refused("has no action")),
  ]
}
