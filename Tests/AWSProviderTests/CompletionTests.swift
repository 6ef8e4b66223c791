import AWSProvider
import ResourceModel
import Testing
import Values

/// What completion fills in, and what it finds wrong within one resource.
struct CompletionTests {
  private let context = StackContext(
    stack: "test", region: "eu-west-1", account: "111122223333")

  private func complete(
    _ name: String, _ attributes: Fields, _ context: StackContext? = nil
  ) throws -> (attributes: Fields, problems: [AttributeProblem]) {
    let type = try #require(AWSProvider.catalog[name])
    var all = type.filled(attributes)
    let problems = type.complete(&all, context ?? self.context)
    return (all, problems)
  }

  static let statement: Value = [
    "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "*",
  ]

  /// Wrong attributes of a type, where that is told, and words of the message.
  static let wrong: [(type: String, attributes: Fields, path: String, words: String)] = [
    (
      "vpc",
      ["cidr_block": "10.0.0.0/16", "enable_dns_support": false, "enable_dns_hostnames": true],
      "enable_dns_hostnames", "DNS support"
    ),
    (
      "vpc", ["cidr_block": "10.0.0.0/16", "secondary_cidr_blocks": .set(of: ["10.0.128.0/20"])],
      "secondary_cidr_blocks", "overlaps 10.0.0.0/16"
    ),
    (
      "vpc",
      [
        "cidr_block": "10.0.0.0/16",
        "secondary_cidr_blocks": .set(of: ["10.1.0.0/16", "10.1.64.0/20"]),
      ], "secondary_cidr_blocks", "overlaps 10.1.0.0/16"
    ),
    (
      "vpc", ["cidr_block": "10.0.0.0/16", "secondary_cidr_blocks": .set(of: ["172.16.0.0/16"])],
      "secondary_cidr_blocks", "172.16.0.0/12 to a VPC that has 10.0.0.0/16"
    ),
    (
      "vpc", ["cidr_block": "203.0.112.0/24", "secondary_cidr_blocks": .set(of: ["10.0.0.0/16"])],
      "secondary_cidr_blocks", "10.0.0.0/8"
    ),
    (
      "subnet",
      [
        "vpc_id": "vpc-0123456789abcdef0", "cidr_block": "10.0.0.0/24",
        "availability_zone": "us-east-1a",
      ], "availability_zone", "stack's Region, eu-west-1"
    ),
    (
      "route_table",
      [
        "routes": .set(of: [
          ["cidr_block": "10.9.0.1/16", "gateway_id": "igw-1"],
          ["cidr_block": "10.9.0.0/16", "gateway_id": "igw-2"],
        ])
      ], "routes", "10.9.0.0/16"
    ),
    (
      "security_group",
      ["ingress": .set(of: [["protocol": "tcp", "cidr_blocks": ["10.0.0.0/8"]]])],
      "ingress", "both from_port and to_port"
    ),
    (
      "security_group",
      [
        "egress": .set(of: [
          ["protocol": "udp", "from_port": 90, "to_port": 80, "cidr_blocks": ["10.0.0.0/8"]]
        ])
      ], "egress", "above its to_port"
    ),
    (
      "security_group",
      [
        "egress": .set(of: [
          ["protocol": "-1", "from_port": 1, "to_port": 2, "cidr_blocks": ["10.0.0.0/8"]]
        ])
      ], "egress", "leave from_port and to_port out"
    ),
    (
      "security_group",
      ["ingress": .set(of: [["protocol": "icmp", "cidr_blocks": ["10.0.0.0/8"]]])],
      "ingress", "type and code"
    ),
    (
      "s3_gateway_endpoint", ["access": ["full", "codeartefact"]], "access[1]", "codeartefact"
    ),
    (
      "s3_gateway_endpoint", ["access": [["bucket": "a/b"]]], "access[0].bucket",
      "no name of a bucket"
    ),
    (
      "s3_gateway_endpoint",
      ["policy": ["Statement": [["Effect": "Allow", "Action": "*", "Resource": "*"]]]],
      "policy.Statement[0]", "Principal"
    ),
    (
      "s3_gateway_endpoint", ["policy": ["Statement": [statement], "Versio": "2012-10-17"]],
      "policy.Versio", "Versio"
    ),
    (
      "interface_endpoint", ["service": "codeartifact.api", "access": ["codeartifact"]],
      "access", "does not lead to S3"
    ),
    (
      "iam_policy", ["policy": ["Statement": [statement]]], "policy.Statement[0].Principal",
      "Principal"
    ),
    ("iam_policy", ["policy": "{"], "policy", ""),
    (
      "iam_user_policy", ["user": "ci", "grant": ["domain": "company", "read": ["n"]]],
      "grant.read[0]", "no name of a repository"
    ),
    (
      "codeartifact_domain_permissions_policy",
      ["domain": "company", "grant": ["read": ["npm"]]], "grant.principals", "for whom"
    ),
    (
      "codeartifact_repository_permissions_policy",
      [
        "domain": "company", "repository": "npm",
        "grant": ["principals": ["444455556666"], "read": ["pypi"]],
      ], "grant.read[0]", "pypi"
    ),
    (
      "codeartifact_repository",
      ["repository": "npm", "upstreams": ["a1"], "external_connection": "public:npmjs"],
      "external_connection", "not both"
    ),
    (
      "codeartifact_repository", ["repository": "npm", "upstreams": ["a1", "b1", "a1"]],
      "upstreams[2]", "named twice"
    ),
    (
      "codeartifact_repository", ["repository": "npm", "upstreams": ["npm"]], "upstreams[0]",
      "its own upstream"
    ),
  ]

  @Test(arguments: wrong)
  func mistakeIsToldOnceAtItsPlace(
    _ type: String, _ attributes: Fields, _ path: String, _ words: String
  ) throws {
    let problems = try complete(type, attributes).problems.filter(\.isError)
    #expect(problems.map { "\($0.path)" } == [path])
    #expect(problems.first?.message.contains(words) == true, "\(problems)")
  }

  @Test func accessBecomesThePolicyOfTheRegion() throws {
    let (attributes, problems) = try complete(
      "s3_gateway_endpoint",
      ["access": ["codeartifact"], "route_table_ids": .set(of: ["rtb-0123456789abcdef0"])])
    #expect(problems.isEmpty)
    #expect(
      attributes["policy"] == [
        "Statement": [
          [
            "Sid": "Access-to-specific-bucket-only", "Effect": "Allow", "Principal": "*",
            "Action": ["s3:GetObject"],
            "Resource": ["arn:aws:s3:::assets-438097961670-eu-west-1/*"],
          ]
        ]
      ])
    #expect(attributes["access"] == ["codeartifact"])
    #expect(attributes["service_name"] == "com.amazonaws.eu-west-1.s3")
  }

  @Test func whatCompletionFillsInIsKnownInThePlan() throws {
    let type = try #require(AWSProvider.catalog["s3_gateway_endpoint"])
    let desired = try complete("s3_gateway_endpoint", ["access": ["codeartifact"]]).attributes
    let planned = type.plannedObject(
      desired: desired, prior: nil,
      address: ResourceAddress(type: "s3_gateway_endpoint", name: "it"))
    #expect(planned["service_name"] == "com.amazonaws.eu-west-1.s3")
    #expect(planned["policy"]?.isWhollyKnown == true)
    #expect(
      planned["id"] == .unknown(Unknown(reference: "s3_gateway_endpoint.it.id")))
  }

  @Test func accessToARegionWithoutARowSaysHowToNameTheBucket() throws {
    let elsewhere = StackContext(stack: "test", region: "sa-east-1", account: nil)
    let problems = try complete("s3_gateway_endpoint", ["access": ["codeartifact"]], elsewhere)
      .problems
    #expect(problems.map { "\($0.path)" } == ["access[0]"])
    #expect(problems.first?.help?.contains("s3BucketArn") == true)
  }

  @Test func unknownAccessGivesAnUnknownPolicy() throws {
    let bucket = Value.unknown(Unknown(reference: "s3_bucket.a.bucket"))
    let (attributes, problems) = try complete(
      "s3_gateway_endpoint", ["access": [["bucket": bucket]]])
    #expect(problems.isEmpty)
    #expect(attributes["policy"]?.isUnknown == true)
  }

  @Test func unverifiedPurposeIsAWarning() throws {
    let problems = try complete(
      "s3_gateway_endpoint", ["access": ["codeartifact", "opsworks"]]
    ).problems
    #expect(problems.map { "\($0.path)" } == ["access[1]"])
    #expect(problems.first?.isError == false)
  }

  @Test func neitherAccessNorPolicyIsHelpedWithFull() throws {
    for name in ["s3_gateway_endpoint", "interface_endpoint"] {
      let type = try #require(AWSProvider.catalog[name])
      #expect(type.exactlyOneOf == [["access", "policy"]])
      #expect(type.choiceHelp?.contains("access: [full]") == true)
    }
  }

  @Test func grantWithoutAnAccountAsksForIt() throws {
    let nowhere = StackContext(stack: "test", region: "eu-west-1", account: nil)
    let problems = try complete("iam_user_policy", ["grant": ["read": ["npm"]]], nowhere).problems
    #expect(problems.map { "\($0.path)" } == ["grant"])
    #expect(problems.first?.help?.contains("account") == true)
  }

  @Test func unknownPartsOfADocumentAreNoMistake() throws {
    let arn = Value.unknown(Unknown(reference: "s3_bucket.a.arn"))
    let policy: Value = [
      "Statement": [
        ["Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": [arn]] as Value
      ]
    ]
    #expect(try complete("s3_bucket_policy", ["policy": policy]).problems.isEmpty)
  }

  @Test func documentBeyondItsSizeIsAMistake() throws {
    let resources = (0..<400).map { Value.string("arn:aws:s3:::a-long-bucket-name-\($0)/*") }
    let policy: Value = [
      "Statement": [["Effect": "Allow", "Action": "s3:*", "Resource": .array(resources)] as Value]
    ]
    for (type, limit) in [("iam_policy", "6144"), ("iam_user_policy", "2048")] {
      let problems = try complete(type, ["policy": policy]).problems
      #expect(problems.first?.message.contains(limit) == true)
    }
  }

  @Test func emptyIsAbsent() throws {
    let attributes = try complete(
      "codeartifact_repository",
      ["upstreams": [], "description": "", "tags": [:]]
    ).attributes
    for name in ["upstreams", "description", "tags"] { #expect(attributes[name] == .null) }
  }

  @Test func rulesOfASecurityGroupAreGatheredAsAWSDoes() throws {
    let rule = { (network: String, port: Int) -> Value in
      [
        "protocol": "tcp", "from_port": .int(port), "to_port": .int(port),
        "cidr_blocks": [.string(network)],
      ]
    }
    let attributes = try complete(
      "security_group",
      [
        "ingress": .set(of: [
          rule("10.1.2.3/8", 443), rule("192.168.0.0/16", 443), rule("10.0.0.0/8", 80),
        ])
      ]
    ).attributes
    #expect(
      attributes["ingress"]
        == .set(of: [
          [
            "protocol": "tcp", "from_port": 443, "to_port": 443,
            "cidr_blocks": .set(of: ["10.0.0.0/8", "192.168.0.0/16"]),
          ],
          [
            "protocol": "tcp", "from_port": 80, "to_port": 80,
            "cidr_blocks": .set(of: ["10.0.0.0/8"]),
          ],
        ]))
  }
}
