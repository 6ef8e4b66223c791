import Values

extension AccessCase {
  /// The way of assets, and what endpoints let through.
  static let ofNetworks: [AccessCase] = [
    AccessCase("a gateway endpoint", .builds(via: "gateway"), .open) { world in
      try await world.reader()
      try await world.network()
      try await world.gateway()
    },
    AccessCase(
      "formats without assets in S3 need no endpoint", .builds("pypi", via: "gateway"), .open
    ) { world in
      try await world.reader()
      try await world.network(routed: [])
      try await world.gateway(access: ["amazon-linux-2023"])
    },
    AccessCase("Swift keeps no assets in S3", .builds("swift", via: "gateway"), .open) { world in
      try await world.reader()
      try await world.network(routed: [])
      try await world.gateway(access: ["amazon-linux-2023"])
    },
    AccessCase(
      "every format means those with assets in S3",
      .install(AccessBench.ci, ["via": "<gateway>"]), .closed(at: "asset")
    ) { world in
      try await world.reader()
      try await world.network()
      try await world.gateway(access: ["amazon-linux-2023"])
    },
    AccessCase(
      "an endpoint policy without the bucket of assets (S3-01)", .builds(via: "gateway"),
      .closed(at: "asset")
    ) { world in
      try await world.reader()
      try await world.network()
      try await world.gateway(access: ["amazon-linux-2023"])
    },
    AccessCase(
      "an endpoint policy for one account's buckets", .builds(via: "gateway"), .closed(at: "asset")
    ) { world in
      try await world.reader()
      try await world.network()
      try await world.gateway(
        access: [["bucket": "*", "account": "111122223333"]])
    },
    AccessCase(
      "a subnet with the VPC's own route table (S3-02)",
      .builds(via: "gateway", from: "b"), .closed(at: "route")
    ) { world in
      try await world.reader()
      try await world.network(["a", "b"])
      try await world.gateway()
    },
    AccessCase(
      "a subnet whose route table is the VPC's own, which has the route",
      .builds(via: "gateway", from: "b"), .open
    ) { world in
      try await world.reader()
      try await world.network(["a", "b"])
      try await world.gateway(["table", "main"])
    },
    AccessCase("one subnet of several has the route", .builds(via: "gateway"), .open) { world in
      try await world.reader()
      try await world.network(["a", "b", "c"], routed: ["b"])
      try await world.gateway()
    },
    AccessCase("no subnet has the route", .builds(via: "gateway"), .closed(at: "route")) { world in
      try await world.reader()
      try await world.network(["a", "b"], routed: [])
      try await world.gateway()
    },
    AccessCase("a VPC without subnets", .builds(via: "gateway"), .open) { world in
      try await world.reader()
      try await world.network([], routed: [])
      try await world.gateway()
    },
    AccessCase(
      "an endpoint without route tables, a VPC without subnets", .builds(via: "gateway"),
      .closed(at: "route")
    ) { world in
      try await world.reader()
      try await world.network([], routed: [])
      try await world.gateway([])
    },
    AccessCase(
      "a subnet of another VPC", .builds(via: "gateway", from: "subnet-0123456789abcdef0"),
      .closed(at: "route")
    ) { world in
      try await world.reader()
      try await world.network()
      try await world.gateway()
    },
    AccessCase(
      "an interface endpoint for S3 without private DNS names (S3-15)", .builds(via: "s3"),
      .closed(at: "route")
    ) { world in
      try await world.reader()
      try await world.network()
      try await world.interface("s3", privateDNS: false)
    },
    AccessCase(
      "both kinds of endpoints for S3: names lead to the gateway (S3-15)",
      .builds(via: "gateway", "s3"), .open
    ) { world in
      try await world.reader()
      try await world.network()
      try await world.gateway()
      try await world.interface("s3", privateDNS: false)
    },
    AccessCase(
      "the API of CodeArtifact through an endpoint that lacks an action",
      .builds(via: "codeartifact.api"), .closed(at: "repository endpoint")
    ) { world in
      try await world.reader()
      try await world.network()
      try await world.interface(
        "codeartifact.api", policy: Say.allow("codeartifact:GetAuthorizationToken", to: "*"))
    },
    AccessCase(
      "the repositories of CodeArtifact through an endpoint for another account",
      .builds(via: "codeartifact.repositories"), .closed(at: "read")
    ) { world in
      try await world.reader()
      try await world.network()
      try await world.interface(
        "codeartifact.repositories", policy: Say.allow("codeartifact:*", to: "444455556666"))
    },
    AccessCase(
      "endpoints of the VPC are found by their private DNS names", .builds(via: "gateway"),
      .closed(at: "read")
    ) { world in
      try await world.reader()
      try await world.network()
      try await world.gateway()
      try await world.interface(
        "codeartifact.repositories", policy: Say.allow("codeartifact:*", to: "444455556666"))
    },
    AccessCase(
      "endpoints without private DNS names must be named", .builds(via: "gateway"), .open
    ) { world in
      try await world.reader()
      try await world.network()
      try await world.gateway()
      try await world.interface(
        "codeartifact.repositories", privateDNS: false,
        policy: Say.allow("codeartifact:*", to: "444455556666"))
    },
    AccessCase(
      "a policy of the domain that wants an endpoint, and it is taken",
      .builds(via: "codeartifact.repositories"), .open
    ) { world in
      try await world.reader()
      try await world.network()
      try await world.interface("codeartifact.repositories")
      try await world.domainPolicy(
        Say.deny(
          "codeartifact:ReadFromRepository", to: "*",
          if: [
            "StringNotEquals": ["aws:SourceVpce": world.id("codeartifact.repositories")]
          ]))
    },
    AccessCase(
      "a policy of the domain that wants an endpoint, and it is not taken", .builds(),
      .closed(at: "read")
    ) { world in
      try await world.reader()
      try await world.domainPolicy(
        Say.deny(
          "codeartifact:ReadFromRepository", to: "*",
          if: ["StringNotEquals": ["aws:SourceVpce": "vpce-0123456789abcdef0"]]))
    },
    AccessCase(
      "a bucket for one VPC, from there (S3-10)",
      .act("s3:GetObject", on: "arn:aws:s3:::artifacts/a", ["via": "<gateway>"]), .open
    ) { world in
      try await world.artifacts()
    },
    AccessCase(
      "a bucket for one VPC, from elsewhere (S3-09)",
      .act("s3:GetObject", on: "arn:aws:s3:::artifacts/a"), .closed(at: "request")
    ) { world in
      try await world.artifacts()
    },
    AccessCase(
      "a bucket that the endpoint does not let through (S3-04)",
      .act("s3:GetObject", on: "arn:aws:s3:::artifacts/a", ["via": "<gateway>"]),
      .closed(at: "request")
    ) { world in
      try await world.artifacts(access: ["codeartifact"])
    },
    AccessCase(
      "an address says nothing through an endpoint (S3-06)",
      .act(
        "s3:GetObject", on: "arn:aws:s3:::artifacts/a",
        ["via": "<gateway>", "context": ["aws:SourceIp": "203.0.113.7"]]), .closed(at: "request")
    ) { world in
      try await world.network()
      try await world.gateway(access: ["full"])
      try await world.bucket("artifacts")
      try await world.allow(
        Say.allow("s3:GetObject", if: ["IpAddress": ["aws:SourceIp": "203.0.113.0/24"]]))
    },
    AccessCase(
      "an endpoint that is not there", .builds(via: "vpce-0123456789abcdef0"),
      .refused("There is no VPC endpoint")
    ) { world in
      try await world.reader()
    },
  ]
}

extension AccessBench {
  /// Lets `ci` read.
  func reader() async throws { try await allow(Say.token, Say.reading) }

  /// A bucket that denies everything from elsewhere than the VPC.
  mutating func artifacts(access: Value = [["bucket": "artifacts"]]) async throws {
    try await network()
    try await gateway(access: access)
    try await bucket(
      "artifacts",
      Say.deny(
        "s3:*", on: "arn:aws:s3:::artifacts/*", to: "*",
        if: ["StringNotEquals": ["aws:SourceVpc": id("vpc")]]))
    try await allow(Say.allow("s3:GetObject", on: "arn:aws:s3:::artifacts/*"))
  }
}

extension Fields {
  /// Whether `ci` can install packages of a format through endpoints, from a subnet.
  fileprivate static func builds(
    _ format: String = "npm", via endpoints: String..., from subnet: String? = nil
  ) -> Fields {
    var more: Fields = ["format": .string(format)]
    if !endpoints.isEmpty { more["via"] = .array(endpoints.map { .string("<\($0)>") }) }
    if let subnet { more["subnet"] = .string("<\(subnet)>") }
    return .install(AccessBench.ci, more)
  }
}
