import IAMPolicy

extension LintRow {
  /// Rows about what CodeArtifact does with a document.
  static let codeArtifact: [LintRow] = [
    LintRow(
      "CA-BEARER-IN-RESOURCE", .domain, allow(Sample.bearer, to: Sample.own),
      at: "Statement[0].Action[0]", near: [allow(Sample.token, to: Sample.own)]),
    LintRow(
      "CA-BEARER-IN-RESOURCE", .repository, allow("sts:Get*", to: Sample.own),
      at: "Statement[0].Action[0]", near: [allow("*", to: Sample.own)]),
    LintRow(
      "CA-BEARER-MISSING", .identity, allow(Sample.read), allow(Sample.token, on: [Sample.domain]),
      at: "Statement[1].Action[0]",
      near: [
        allow(Sample.token, on: [Sample.domain]), allow(Sample.bearer, if: Sample.forCodeArtifact),
      ], as: .error),
    LintRow(
      "CA-BEARER-MISSING", .identity, allow("codeartifact:Get*"), at: "Statement[0].Action[0]",
      near: [allow(Sample.read)], as: .warning),
    LintRow(
      "CA-BEARER-MISSING", .identity, allow("ec2:Describe*", Sample.token),
      at: "Statement[0].Action[1]", near: [allow("ec2:Describe*", Sample.token, "sts:*")],
      as: .warning),
    LintRow(
      "CA-BEARER-NO-SERVICE", .identity, allow(Sample.bearer), at: "Statement[0].Action[0]",
      near: [allow(Sample.bearer, if: Sample.forCodeArtifact)]),
    LintRow(
      "CA-BEARER-NO-SERVICE", .identity,
      allow(Sample.bearer, if: #"{"StringLike":{"sts:AWSServiceName":"*"}}"#),
      at: "Statement[0].Action[0]",
      near: [
        allow(
          Sample.bearer,
          if: #"{"StringLike":{"STS:awsservicename":["codeartifact.amazonaws.com"]}}"#)
      ]),
    LintRow(
      "CA-READ-PACKAGE-ARN", .repository,
      allow("codeartifact:ListPackages", Sample.read, on: [Sample.npm], to: Sample.own),
      at: "Statement[0].Action[1]",
      near: [allow(Sample.read, on: [Sample.npm, Sample.repository], to: Sample.own)], as: .error),
    LintRow(
      "CA-READ-PACKAGE-ARN", .identity, deny("codeartifact:Read*", on: [Sample.packages]),
      at: "Statement[0].Action[0]", near: [deny("codeartifact:Read*")], as: .error),
    LintRow(
      "CA-READ-PACKAGE-ARN", .identity, allow("codeartifact:*", on: [Sample.packages]),
      at: "Statement[0].Action[0]",
      near: [
        allow("codeartifact:*", on: [Sample.packages]), allow(Sample.read, on: [Sample.repository]),
      ], as: .warning),
    LintRow(
      "CA-PUBLISH-REPO-ARN", .identity, allow(Sample.publish, on: [Sample.repository]),
      at: "Statement[0].Action[0]", near: [allow(Sample.publish, on: [Sample.npm])]),
    LintRow(
      "CA-PUBLISH-REPO-ARN", .domain,
      allow("codeartifact:PutPackageMetadata", on: [Sample.domain], to: Sample.own),
      at: "Statement[0].Action[0]",
      near: [allow("codeartifact:PutPackageMetadata", to: Sample.own)]),
    LintRow(
      "CA-ACTION-RESOURCE", .identity, allow("codeartifact:ListPackages", on: [Sample.domain]),
      at: "Statement[0].Action[0]",
      near: [allow("codeartifact:ListPackages", on: ["arn:aws:codeartifact:*:*:re*"])]),
    LintRow(
      "CA-ACTION-RESOURCE", .identity,
      allow("codeartifact:DescribePackage*", on: ["arn:aws:s3:::bucket/*"]),
      at: "Statement[0].Action[0]", near: [allow("codeartifact:Describe*", on: [Sample.domain])]),
    LintRow(
      "CA-LIST-STAR", .identity, allow("codeartifact:ListDomains", on: [Sample.domain]),
      at: "Statement[0].Action[0]", near: [allow("codeartifact:ListDomains")]),
    LintRow(
      "CA-LIST-STAR", .boundary, allow("codeartifact:CreateRepository", on: [Sample.repository]),
      at: "Statement[0].Action[0]",
      near: [allow("codeartifact:CreateRepository", on: [Sample.repository, "*"])]),
    LintRow(
      "CA-NUGET-READ", .identity, allow(Sample.publish, on: [Sample.packages]),
      at: "Statement[0].Action[0]",
      near: [
        allow(Sample.publish, on: [Sample.packages]), allow(Sample.read, on: [Sample.repository]),
      ]),
    LintRow(
      "CA-NUGET-READ", .repository, allow(Sample.publish, to: Sample.own),
      at: "Statement[0].Action[0]", near: [allow(Sample.publish, on: [Sample.npm], to: Sample.own)]),
    LintRow(
      "CA-MAVEN-METADATA", .identity, allow(Sample.publish, on: [Sample.packages]),
      at: "Statement[0].Action[0]",
      near: [
        allow(Sample.publish, "codeartifact:PutPackageMetadata", on: [Sample.packages])
      ]),
    LintRow(
      "CA-READ-ONLY-BARE", .repository, allow(Sample.read, to: Sample.own),
      at: "Statement[0].Action[0]",
      near: [allow(Sample.read, "codeartifact:ListPackages", to: Sample.own)]),
    LintRow(
      "CA-READ-SET-PARTIAL", .identity, allow("codeartifact:DescribeRepository", Sample.read),
      at: "Statement[0].Action[1]",
      near: [
        allow("codeartifact:List*", "codeartifact:Describe*", "codeartifact:Get*", Sample.read)
      ]),
    LintRow(
      "CA-CROSS-NO-DOMAIN", .repository, allow(Sample.read, to: Sample.outsider),
      at: "Statement[0].Principal.AWS", near: [allow(Sample.read, to: Sample.own)],
      knowing: {
        $0.account = "111122223333"
        $0.domainPolicy = .absent
      }),
    LintRow(
      "CA-CROSS-NO-DOMAIN", .repository, allow(Sample.read, to: Sample.outsider),
      at: "Statement[0].Principal.AWS", near: [allow(Sample.read, to: Sample.outsider)],
      knowing: {
        $0.account = "111122223333"
        $0.domainPolicy = .present(domainPolicy(to: Sample.own))
      },
      nearKnowing: {
        $0.account = "111122223333"
        $0.domainPolicy = .present(domainPolicy(to: Sample.outsider))
      }),
    LintRow(
      "CA-CROSS-NO-IDENTITY", .domain, allow(Sample.token, to: Sample.outsider),
      at: "Statement[0].Principal.AWS", near: [allow(Sample.token, to: Sample.own)],
      knowing: { $0.account = "111122223333" }),
    LintRow(
      "CA-PUTPOLICY-IGNORED", .repository,
      deny("codeartifact:PutRepositoryPermissionsPolicy", to: Sample.everyone),
      at: "Statement[0].Action[0]", near: [allow("codeartifact:Put*", to: Sample.own)]),
    LintRow(
      "CA-PUTPOLICY-IGNORED", .domain,
      allow("codeartifact:PutDomainPermissionsPolicy", to: Sample.own),
      at: "Statement[0].Action[0]",
      near: [allow("codeartifact:PutRepositoryPermissionsPolicy", to: Sample.own)]),
    LintRow(
      "CA-ACCOUNT-LEVEL-IGNORED", .domain, allow("codeartifact:ListDomains", to: Sample.own),
      at: "Statement[0].Action[0]", near: [allow("codeartifact:DescribeDomain", to: Sample.own)]),
    LintRow(
      "CA-ACCOUNT-LEVEL-IGNORED", .repository, allow(Sample.token, to: Sample.own),
      at: "Statement[0].Action[0]", near: [allow("codeartifact:Get*", to: Sample.own)]),
    LintRow(
      "CA-OTHER-RESOURCE", .repository,
      allow(Sample.read, on: [Sample.repository.replacing("/r", with: "/other")], to: Sample.own),
      at: "Statement[0].Resource[0]",
      near: [allow(Sample.read, on: [Sample.repository], to: Sample.own)],
      knowing: { $0.attachment = .init(domain: "d", repository: "r") }),
    LintRow(
      "CA-OTHER-RESOURCE", .domain,
      allow(Sample.token, on: [Sample.domain + "2"], to: Sample.own),
      at: "Statement[0].Resource[0]",
      near: [allow(Sample.token, on: [Sample.domain, Sample.packages], to: Sample.own)],
      knowing: { $0.attachment = .init(domain: "d") }),
    LintRow(
      "CA-REGION-ACCOUNT", .identity, allow(Sample.read, on: [Sample.repository]),
      at: "Statement[0].Resource[0]", near: [allow(Sample.read, on: [Sample.repository])],
      knowing: { $0.region = "us-east-1" }, nearKnowing: { $0.region = "eu-west-1" }),
    LintRow(
      "CA-REGION-ACCOUNT", .identity, allow(Sample.read, on: [Sample.repository]),
      at: "Statement[0].Resource[0]",
      near: [allow(Sample.read, on: ["arn:aws:codeartifact:*:*:repository/d/r"])],
      knowing: { $0.account = "999988887777" }),
    LintRow(
      "CA-NPM-SCOPE-AT", .identity,
      allow(Sample.publish, on: [Sample.npm.replacing("*", with: "@parity/ui")]),
      at: "Statement[0].Resource[0]",
      near: [allow(Sample.publish, on: [Sample.npm.replacing("*", with: "parity/ui")])]),
    LintRow(
      "CA-EMPTY-NAMESPACE", .identity,
      allow(Sample.publish, on: [Sample.npm.replacing("*", with: "react")]),
      at: "Statement[0].Resource[0]",
      near: [allow(Sample.publish, on: [Sample.npm.replacing("*", with: "/react")])]),
    LintRow(
      "CA-REDUNDANT-SAME-ACCOUNT", .repository, allow(Sample.read, to: Sample.bob),
      at: "Statement[0]", near: [allow(Sample.publish, to: Sample.bob)],
      knowing: {
        $0.account = "111122223333"
        $0.identities = [
          .init(
            arn: "arn:aws:iam::111122223333:user/bob",
            policies: [document([allow(Sample.read)], .identity)])
        ]
      }),
    LintRow(
      "CA-ROOT-DELEGATION", .domain, allow(Sample.token, to: Sample.own),
      at: "Statement[0].Principal.AWS", near: [allow(Sample.token, to: Sample.bob)],
      knowing: { $0.account = "111122223333" }),
    LintRow(
      "CA-PUBLIC", .repository, allow(Sample.read, to: Sample.everyone),
      at: "Statement[0].Principal",
      near: [
        allow(
          Sample.read, to: Sample.everyone,
          if: #"{"StringEquals":{"aws:PrincipalOrgID":"o-1234567890"}}"#)
      ]),
    LintRow(
      "CA-ADMIN-MANAGED", .identity, allow("codeartifact:*"), at: "Statement[0].Action[0]",
      near: [allow("codeartifact:*", on: [Sample.repository])]),
    LintRow(
      "CA-ADMIN-MANAGED", .identity, allow("s3:GetObject"), at: "", near: [allow("s3:GetObject")],
      knowing: { $0.managedPolicies = ["arn:aws:iam::aws:policy/AWSCodeArtifactAdminAccess"] },
      nearKnowing: {
        $0.managedPolicies = ["arn:aws:iam::aws:policy/AWSCodeArtifactReadOnlyAccess"]
      }),
    LintRow(
      "CA-WRITE-FOR-READER", .identity, allow(Sample.read, "codeartifact:Delete*"),
      at: "Statement[0].Action[1]", near: [allow(Sample.read)], knowing: { $0.isReader = true }),
    LintRow(
      "CA-DENY-UNREACHABLE", .identity, allow("s3:GetObject", on: ["arn:aws:s3:::b/*"]),
      deny("S3:get*"), at: "Statement[0]",
      near: [
        allow("s3:GetObject", on: ["arn:aws:s3:::b/*"]),
        deny("s3:Get*", if: #"{"Bool":{"aws:SecureTransport":"false"}}"#),
      ]),
    LintRow(
      "CA-POLICY-SIZE", .domain,
      allow(
        Sample.token, on: ["arn:aws:s3:::" + String(repeating: "a", count: 7200)], to: Sample.own),
      at: "", near: [allow(Sample.token, to: Sample.own)], as: .error),
    LintRow(
      "CA-POLICY-SIZE", .repository,
      allow(
        Sample.read, on: ["arn:aws:s3:::" + String(repeating: "a", count: 5200)], to: Sample.own),
      at: "",
      near: [
        allow(
          Sample.read, on: ["arn:aws:s3:::" + String(repeating: "a", count: 4800)], to: Sample.own)
      ], as: .warning),
    LintRow(
      "CA-UPSTREAM-PERM", .identity, allow("codeartifact:UpdateRepository"),
      at: "Statement[0].Action[0]",
      near: [
        allow("codeartifact:UpdateRepository", "codeartifact:AssociateWithDownstreamRepository")
      ], knowing: { $0.upstreams = [Sample.repository] }),
    LintRow(
      "IAM-BOUNDARY-TOKEN", .boundary, allow("codeartifact:*"), at: "Statement[0]",
      near: [allow("codeartifact:*", Sample.bearer)]),
    LintRow(
      "IAM-BOUNDARY-TOKEN", .boundary, allow("s3:*"), at: "Statement[0]", near: [allow("s3:*")],
      knowing: {
        $0.identities = [.init(arn: "", policies: [document([allow(Sample.token)], .identity)])]
      },
      nearKnowing: {
        $0.identities = [.init(arn: "", policies: [document([allow(Sample.read)], .identity)])]
      }),
  ]

  /// The document of some statements; an empty one where they are none.
  static func document(_ statements: [String], _ kind: PolicyKind) -> PolicyDocument {
    let text = #"{"Version":"2012-10-17","Statement":[\#(statements.joined(separator: ","))]}"#
    return PolicyDocument.read(text, as: kind).document ?? PolicyDocument(statements: [])
  }

  private static func domainPolicy(to principal: String) -> PolicyDocument {
    document([allow(Sample.token, to: principal)], .domain)
  }
}
