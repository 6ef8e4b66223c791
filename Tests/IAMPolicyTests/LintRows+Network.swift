import IAMPolicy

extension LintRow {
  /// Rows about endpoint policies.
  static let endpoints: [LintRow] = [
    LintRow(
      "EP-DEFAULT-FULL", .endpoint, allow("*", to: Sample.everyone), at: "Statement[0]",
      near: [allow("*", on: [Sample.assets + "/*"], to: Sample.everyone)]),
    LintRow(
      "EP-CA-BUCKET-MISSING", .endpoint,
      allow("s3:GetObject", on: ["arn:aws:s3:::other/*"], to: Sample.everyone), at: "Statement[0]",
      near: [allow("s3:Get*", on: ["arn:aws:s3:::assets-*/*"], to: Sample.everyone)],
      knowing: {
        $0.region = "eu-west-1"
        $0.usesCodeArtifact = true
      }),
    LintRow(
      "EP-CA-BUCKET-MISSING", .endpoint, allow("s3:*", to: Sample.everyone),
      deny("s3:Get*", to: Sample.everyone), at: "Statement[0]",
      near: [
        allow("s3:*", to: Sample.everyone),
        deny("s3:Get*", on: ["arn:aws:s3:::mine/*"], to: Sample.everyone),
      ],
      knowing: {
        $0.region = "eu-west-1"
        $0.usesCodeArtifact = true
      }),
    LintRow(
      "EP-CA-BUCKET-REGION", .endpoint,
      allow("s3:GetObject", on: [Sample.assets + "/*"], to: Sample.everyone),
      at: "Statement[0].Resource[0]",
      near: [allow("s3:GetObject", on: [Sample.assets + "/*"], to: Sample.everyone)],
      knowing: { $0.region = "us-east-1" }, nearKnowing: { $0.region = "eu-west-1" }),
    LintRow(
      "EP-CA-BUCKET-REGION", .endpoint,
      allow(
        "s3:GetObject", on: ["arn:aws:s3:::assets-193858265520-eu-west-1/*"], to: Sample.everyone),
      at: "Statement[0].Resource[0]",
      near: [
        allow(
          "s3:GetObject", on: ["arn:aws:s3:::assets-999999999999-xx-west-9/*"], to: Sample.everyone)
      ]),
    LintRow(
      "EP-CA-NO-OBJECT", .endpoint,
      allow("s3:GetObject", on: [Sample.assets], to: Sample.everyone),
      at: "Statement[0].Resource[0]",
      near: [
        allow("s3:GetObject", on: [Sample.assets, Sample.assets + "/*"], to: Sample.everyone)
      ]),
    LintRow(
      "EP-CA-OVERBROAD", .endpoint,
      allow("s3:GetObject", "s3:PutObject", on: [Sample.assets + "/*"], to: Sample.everyone),
      at: "Statement[0].Action[1]",
      near: [allow("s3:GetObject", on: [Sample.assets + "/*"], to: Sample.everyone)]),
    LintRow(
      "EP-CA-OVERBROAD", .endpoint,
      allow("s3:GetObject", on: ["arn:aws:s3:::assets-*/*"], to: Sample.everyone),
      at: "Statement[0].Resource[0]",
      near: [allow("s3:GetObject", on: ["arn:aws:s3:::assets-of-mine-*/*"], to: Sample.everyone)]),
    LintRow(
      "EP-PRINCIPAL", .endpoint, allow("s3:GetObject"), at: "Statement[0]",
      near: [allow("s3:GetObject", to: Sample.bob)]),
    LintRow(
      "EP-SERVICE-MISSING", .endpoint,
      allow("s3:GetObject", on: [Sample.assets + "/*"], to: Sample.everyone), at: "Statement[0]",
      near: [
        allow(
          "s3:GetObject", on: ["arn:aws:s3:::prod-eu-west-1-starport-layer-bucket/*"],
          to: Sample.everyone)
      ],
      knowing: {
        $0.region = "eu-west-1"
        $0.services = ["ecr"]
      }),
    LintRow(
      "EP-AMBIGUOUS-BUCKET", .endpoint,
      allow("s3:GetObject", on: ["arn:aws:s3:::packages.*.amazonaws.com/*"], to: Sample.everyone),
      at: "Statement[0].Resource[0]",
      near: [
        allow(
          "s3:GetObject", on: ["arn:aws:s3:::packages.eu-west-1.amazonaws.com/*"],
          to: Sample.everyone)
      ]),
    LintRow(
      "EP-RESOURCE-ACCOUNT", .endpoint, allow("s3:*", to: Sample.everyone),
      deny(
        "s3:*", to: Sample.everyone,
        if: #"{"StringNotEquals":{"s3:ResourceAccount":"111122223333"}}"#),
      at: "Statement[1].Condition.StringNotEquals[\"s3:ResourceAccount\"]",
      near: [
        deny(
          "s3:*", to: Sample.everyone,
          if: #"{"StringNotEquals":{"s3:ResourceAccount":["111122223333","438097961670"]}}"#)
      ],
      knowing: {
        $0.region = "eu-west-1"
        $0.usesCodeArtifact = true
      }),
    LintRow(
      "EP-ORG-CONDITION", .endpoint,
      allow(
        "s3:GetObject", on: [Sample.assets + "/*"], to: Sample.everyone,
        if: #"{"StringEquals":{"aws:PrincipalOrgID":"o-1"}}"#),
      at: "Statement[0].Condition.StringEquals[\"aws:PrincipalOrgID\"]",
      near: [
        allow(
          "s3:GetObject", on: ["arn:aws:s3:::mine/*"], to: Sample.everyone,
          if: #"{"StringEquals":{"aws:PrincipalOrgID":"o-1"}}"#)
      ]),
    LintRow(
      "EP-ORG-CONDITION", .endpoint,
      deny(
        "s3:*", to: Sample.everyone, if: #"{"StringNotEquals":{"aws:PrincipalOrgID":"o-1"}}"#),
      at: "Statement[0].Condition.StringNotEquals[\"aws:PrincipalOrgID\"]",
      near: [
        deny(
          "s3:*", on: ["arn:aws:s3:::mine/*"], to: Sample.everyone,
          if: #"{"StringNotEquals":{"aws:PrincipalOrgID":"o-1"}}"#)
      ],
      knowing: {
        $0.region = "eu-west-1"
        $0.usesCodeArtifact = true
      }),
    LintRow(
      "EP-SIZE", .endpoint,
      allow(
        "s3:GetObject", on: ["arn:aws:s3:::" + String(repeating: "a", count: 20_480)],
        to: Sample.everyone), at: "", near: [allow("s3:GetObject", to: Sample.everyone)]),
    LintRow(
      "EP-NON-S3", .endpoint,
      allow("s3:GetObject", "codeartifact:ReadFromRepository", to: Sample.everyone),
      at: "Statement[0].Action[1]", near: [allow("codeartifact:*", to: Sample.everyone)]),
    LintRow(
      "EP-NON-S3", .endpoint, allow(Sample.read, to: Sample.everyone),
      at: "Statement[0].Action[0]", near: [allow(Sample.read, to: Sample.everyone)],
      knowing: { $0.endpointService = "s3" },
      nearKnowing: { $0.endpointService = "codeartifact.repositories" }),
  ]

  /// Rows about conditions on where a request comes from.
  static let sources: [LintRow] =
    [
      sourceIP(allow("s3:GetObject", to: Sample.everyone, if: range("IpAddress")), "IpAddress"),
      sourceIP(
        deny("s3:GetObject", to: Sample.everyone, if: range("NotIpAddress")), "NotIpAddress"),
      sourceIP(deny("s3:GetObject", to: Sample.everyone, if: range("IpAddress")), "IpAddress"),
      LintRow(
        "NET-SOURCEIP", .endpoint,
        allow(
          "s3:GetObject", to: Sample.everyone, if: #"{"IpAddress":{"aws:SourceIp":"1.2.3.4"}}"#),
        at: "Statement[0].Condition.IpAddress[\"aws:SourceIp\"]",
        near: [
          allow(
            "s3:GetObject", to: Sample.everyone,
            if: #"{"IpAddress":{"aws:VpcSourceIp":"10.0.0.4"}}"#)
        ]),
      LintRow(
        "NET-SOURCEIP", .identity,
        allow(
          "s3:GetObject",
          if:
            #"{"IpAddress":{"aws:SourceIp":"1.2.3.4"},"StringEquals":{"aws:SourceVpc":"vpc-1a2b3c4d"}}"#
        ),
        at: "Statement[0].Condition.IpAddress[\"aws:SourceIp\"]",
        near: [allow("s3:GetObject", if: #"{"IpAddress":{"aws:SourceIp":"1.2.3.4"}}"#)]),
      LintRow(
        "NET-SOURCEIP-PRIVATE", .identity,
        allow("s3:GetObject", if: #"{"IpAddress":{"aws:SourceIp":["1.2.3.4","172.16.1.0/24"]}}"#),
        at: "Statement[0].Condition.IpAddress[\"aws:SourceIp\"][1]",
        near: [
          allow("s3:GetObject", if: #"{"IpAddress":{"aws:SourceIp":["172.32.0.0/16","fd00:1"]}}"#)
        ]),
      LintRow(
        "NET-SOURCEVPCE-ARN", .bucket,
        deny(
          "s3:GetObject", to: Sample.everyone,
          if: #"{"StringNotEquals":{"aws:sourceVpce":"arn:aws:ec2:eu-west-1:1:vpc-endpoint/x"}}"#),
        at: "Statement[0].Condition.StringNotEquals[\"aws:sourceVpce\"]",
        near: [
          deny(
            "s3:GetObject", to: Sample.everyone,
            if: #"{"StringNotEquals":{"aws:sourceVpce":"vpce-1a2b3c4d"}}"#)
        ]),
      LintRow(
        "NET-SOURCEVPCE-FORMAT", .bucket,
        deny(
          "s3:GetObject", to: Sample.everyone,
          if: #"{"StringNotEquals":{"aws:SourceVpc":"vpce-1a2b3c4d"}}"#),
        at: "Statement[0].Condition.StringNotEquals[\"aws:SourceVpc\"]",
        near: [
          deny(
            "s3:GetObject", to: Sample.everyone,
            if: #"{"StringNotEquals":{"aws:SourceVpc":"vpc-0123456789abcdef0"}}"#)
        ]),
      LintRow(
        "NET-SOURCEVPCE-UNKNOWN", .bucket,
        deny(
          "s3:GetObject", to: Sample.everyone,
          if: #"{"StringNotEquals":{"aws:SourceVpce":"vpce-1a2b3c4d"}}"#),
        at: "Statement[0].Condition.StringNotEquals[\"aws:SourceVpce\"]",
        near: [
          deny(
            "s3:GetObject", to: Sample.everyone,
            if: #"{"StringNotEquals":{"aws:SourceVpce":"vpce-00000000"}}"#)
        ], knowing: { $0.endpoints = [.init(id: "vpce-00000000", vpc: "vpc-00000000")] }),
      LintRow(
        "NET-CONSOLE-LOCKOUT", .bucket,
        deny(
          "s3:*", to: Sample.everyone,
          if: #"{"StringNotEquals":{"aws:SourceVpce":"vpce-1a2b3c4d"}}"#), at: "Statement[0]",
        near: [
          deny(
            "s3:*", to: Sample.everyone,
            if:
              #"{"StringNotEquals":{"aws:SourceVpce":"vpce-1a2b3c4d"},"ArnNotEquals":{"aws:PrincipalArn":"arn:aws:iam::111122223333:role/admin"}}"#
          )
        ]),
      LintRow(
        "NET-VPCE-MULTI", .bucket,
        deny(
          "s3:GetObject", to: Sample.everyone,
          if: #"{"StringNotEquals":{"aws:SourceVpce":"vpce-00000000"}}"#),
        at: "Statement[0].Condition.StringNotEquals[\"aws:SourceVpce\"]",
        near: [
          deny(
            "s3:GetObject", to: Sample.everyone,
            if: #"{"StringNotEquals":{"aws:SourceVpce":["vpce-00000000","vpce-11111111"]}}"#)
        ],
        knowing: {
          $0.endpoints = [
            .init(id: "vpce-00000000", vpc: "vpc-0"), .init(id: "vpce-11111111", vpc: "vpc-0"),
          ]
        }),
    ]

  /// A row for one of the three sub-cases of rule S3-06.
  private static func sourceIP(_ statement: String, _ comparison: String) -> LintRow {
    let elsewhere =
      #"{"NotIpAddress":{"aws:SourceIp":"1.2.3.0/24"},"StringNotEquals":{"aws:SourceVpce":"vpce-1a2b3c4d"}}"#
    return LintRow(
      "NET-SOURCEIP", .bucket, statement,
      at: "Statement[0].Condition.\(comparison)[\"aws:SourceIp\"]",
      near: [deny("s3:GetObject", to: Sample.everyone, if: elsewhere)], as: .error,
      knowing: { $0.travelsThroughEndpoint = true })
  }

  private static func range(_ comparison: String) -> String {
    #"{"\#(comparison)":{"aws:SourceIp":"203.0.113.0/24"}}"#
  }
}
