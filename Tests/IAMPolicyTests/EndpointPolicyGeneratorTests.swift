import IAMPolicy
import Testing

@Suite("Endpoint policies: the fewest permissions for some purposes")
struct EndpointPolicyGeneratorTests {
  private func document(
    _ purposes: [EndpointPurpose], region: String = "us-east-1", account: String? = nil
  ) throws -> PolicyDocument {
    let generated = EndpointPolicyGenerator.generate(purposes, region: region, account: account)
    return try #require(generated.document, "\(generated.problems)")
  }

  // MARK: - CodeArtifact

  /// The ten buckets that the CodeArtifact user guide prints.
  static let documented = [
    "us-east-1": "assets-193858265520-us-east-1", "us-east-2": "assets-250872398865-us-east-2",
    "us-west-2": "assets-787052242323-us-west-2", "eu-west-1": "assets-438097961670-eu-west-1",
    "eu-north-1": "assets-611884512288-eu-north-1",
    "eu-central-1": "assets-769407342218-eu-central-1",
    "ap-northeast-1": "assets-660291247815-ap-northeast-1",
    "ap-southeast-1": "assets-421485864821-ap-southeast-1",
    "ap-southeast-2": "assets-860415559748-ap-southeast-2",
    "ap-south-1": "assets-681137435769-ap-south-1",
  ]

  @Test(arguments: documented)
  func `codeartifact alone gives AWS's example`(_ region: String, _ bucket: String) throws {
    let document = try document([.codeArtifact], region: region)
    #expect(
      document.prettyText == """
        {
          "Statement": [
            {
              "Sid": "Access-to-specific-bucket-only",
              "Principal": "*",
              "Action": [
                "s3:GetObject"
              ],
              "Effect": "Allow",
              "Resource": [
                "arn:aws:s3:::\(bucket)/*"
              ]
            }
          ]
        }
        """)
  }

  @Test(arguments: ["eu-west-2", "eu-west-3", "eu-south-1"])
  func `the three later Regions are known too`(_ region: String) throws {
    let text = try document([.codeArtifact], region: region).compactText
    #expect(text.contains("-\(region)/*"))
  }

  @Test func `an unknown Region is an error that tells how to name the bucket`() throws {
    let generated = EndpointPolicyGenerator.generate([.codeArtifact], region: "sa-east-1")
    #expect(generated.document == nil)
    let problem = try #require(generated.problems.first)
    let help = try #require(problem.help)
    for assets in CodeArtifactAssets.table { #expect(help.contains(assets.region)) }
    #expect(help.contains("s3BucketArn"))
    #expect(problem.path == "[0]")
  }

  @Test func `a misspelt Region is told with the one that was meant`() throws {
    let generated = EndpointPolicyGenerator.generate([.codeArtifact], region: "us-est-1")
    #expect(generated.problems.first?.help?.hasPrefix(#"Did you mean "us-east-1"?"#) == true)
  }

  // MARK: - Services

  @Test(arguments: ServiceBuckets.table)
  func `every service of the table is a purpose`(_ row: ServiceBuckets) throws {
    let generated = EndpointPolicyGenerator.generate(
      [.named(row.name)], region: "eu-west-1", account: "111122223333")
    let document = try #require(generated.document)
    #expect(PolicyDocument.read(document.compactText, as: .endpoint).problems == [])
    if row.needsFullAccess {
      #expect(document.isEquivalent(to: EndpointPolicyGenerator.fullAccess))
      #expect(generated.remarks.map(\.kind) == [.fullAccess])
      return
    }
    #expect(generated.remarks.map(\.kind) == (row.confidence == .recall ? [.unverified] : []))
    let actions = Set(document.statements.flatMap(\.action.patterns.texts))
    #expect(actions == Set(row.actions))
    let resources = document.statements.flatMap(\.resource.patterns.texts)
    for arn in row.bucketARNs(region: "eu-west-1", account: "111122223333") {
      #expect(resources.contains(arn + "/*"))
    }
    for resource in resources {
      #expect(!resource.contains("REGION") && !resource.contains("ACCOUNT"))
      #expect(!resource.contains(".*."))
    }
    #expect(document.statements.first?.sid?.text.isEmpty == false)
  }

  @Test func `the Region stands where the table has * for it`() throws {
    let resources = try document([.named("amazon-linux")], region: "us-west-1").statements
      .flatMap(\.resource.patterns.texts)
    #expect(
      resources == [
        "arn:aws:s3:::packages.us-west-1.amazonaws.com/*",
        "arn:aws:s3:::repo.us-west-1.amazonaws.com/*",
      ])
  }

  @Test func `a * that is not the Region stays`() throws {
    let row = try #require(ServiceBuckets.named("appstream"))
    #expect(
      row.bucketARNs(region: "us-east-1", account: "111122223333").last
        == "arn:aws:s3:::appstream-app-settings-us-east-1-111122223333*")
  }

  @Test func `the Region without hyphens is put where a bucket has it so`() throws {
    let row = try #require(ServiceBuckets.named("cloudformation"))
    #expect(
      row.bucketARNs(region: "us-west-2", account: nil).last
        == "arn:aws:s3:::cloudformation-custom-resource-response-uswest2")
  }

  @Test func `actions on buckets stand on the bucket, the others on its objects`() throws {
    let statements = try document([.named("appstream")], account: "111122223333").statements
    #expect(statements.count == 2)
    let listing = try #require(
      statements.first { $0.action.patterns.texts == ["s3:ListBucket"] })
    #expect(listing.resource.patterns.texts.allSatisfy { !$0.hasSuffix("/*") })
    let objects = try #require(statements.first { $0.action.patterns.texts.count == 5 })
    #expect(objects.resource.patterns.texts.allSatisfy { $0.hasSuffix("/*") })
    #expect(statements.compactMap(\.sid?.text) == ["AppStreamAccess", "AppStreamAccess-2"])
  }

  @Test func `a bucket that carries the account needs one`() {
    for name in ["appstream", "elastic-beanstalk"] {
      let generated = EndpointPolicyGenerator.generate([.named(name)], region: "us-east-1")
      #expect(generated.problems.count == 1)
    }
  }

  @Test func `the table is refused outside the commercial Regions`() {
    let generated = EndpointPolicyGenerator.generate([.named("ecr")], region: "cn-north-1")
    #expect(generated.problems.first?.message.contains("commercial") == true)
  }

  @Test func `full is AWS's default policy`() throws {
    #expect(
      try document([.full, .codeArtifact]).compactText
        == #"{"Version":"2008-10-17","Statement":[{"Effect":"Allow","Principal":"*","#
        + #""Action":"*","Resource":"*"}]}"#)
  }

  @Test func `an unknown purpose is told with the one that was meant`() throws {
    let generated = EndpointPolicyGenerator.generate(
      [.codeArtifact, .named("amazon-linx-2")], region: "us-east-1")
    #expect(generated.problems.map(\.path) == ["[1]"])
    #expect(generated.problems.first?.help == #"Did you mean "amazon-linux-2"?"#)
  }

  @Test func `no purpose is an error`() {
    let generated = EndpointPolicyGenerator.generate([], region: "us-east-1")
    #expect(generated.problems.count == 1)
  }

  // MARK: - Merging

  @Test func `purposes with the same actions share a statement`() throws {
    let document = try document([.codeArtifact, .named("ecr"), .codeArtifact])
    let statement = try #require(document.statements.first)
    #expect(document.statements.count == 1)
    #expect(statement.sid?.text == "Access-to-specific-buckets-only")
    #expect(
      statement.resource.patterns.texts == [
        "arn:aws:s3:::assets-193858265520-us-east-1/*",
        "arn:aws:s3:::prod-us-east-1-starport-layer-bucket/*",
      ])
  }

  @Test func `a bucket that two purposes need stands once`() throws {
    let document = try document([.named("ssm-agent"), .named("ssm-patch-manager")])
    let resources = document.statements.flatMap(\.resource.patterns.texts)
    #expect(resources.count { $0 == "arn:aws:s3:::aws-ssm-us-east-1/*" } == 1)
    #expect(resources.count == 9)
  }

  @Test func `actions asked for apart on one bucket come together`() throws {
    let document = try document([
      .bucket(BucketAccess(bucket: "b")),
      .bucket(BucketAccess(bucket: "b", actions: ["s3:PutObject", "s3:getobject"])),
    ])
    #expect(document.statements.map(\.action.patterns.texts) == [["s3:GetObject", "s3:PutObject"]])
  }

  @Test func `the same purposes give the same text`() throws {
    let purposes = EndpointPurpose.names.filter {
      $0 != "full" && ServiceBuckets.named($0)?.needsFullAccess != true
    }.map(EndpointPurpose.named)
    let texts = try (0..<5).map { _ in
      try document(purposes, account: "111122223333").compactText
    }
    #expect(Set(texts).count == 1)
  }

  @Test func `a policy longer than an endpoint takes is refused`() throws {
    let purposes = (0..<500).map { place in
      EndpointPurpose.bucket(BucketAccess(bucket: "a-bucket-with-a-rather-long-name-\(place)"))
    }
    let generated = EndpointPolicyGenerator.generate(purposes, region: "us-east-1")
    #expect(generated.document == nil)
    #expect(generated.problems.first?.message.contains("20480") == true)
  }
}
