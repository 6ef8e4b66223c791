import AWSProvider
import ResourceModel
import Testing
import Values

/// A stack as rules see it, written in few words.
struct RuleStack: CustomTestStringConvertible, Sendable {
  var name: String
  var resources: [PlannedResource]
  var context = StackContext(stack: "test", region: "eu-west-1", account: "111122223333")

  init(_ name: String, _ resources: [(String, Fields)]) {
    self.name = name
    self.resources = resources.map { path, attributes in
      let address = ResourceAddress(parsing: path)
      var all = attributes
      if all["id"] == nil { all["id"] = Self.reference("\(path).id") }
      return PlannedResource(
        address: address ?? ResourceAddress(type: "bad", name: "address"), attributes: all)
    }
  }

  var testDescription: String { name }

  /// The value of an attribute that only the apply will know.
  static func reference(_ text: String) -> Value { .unknown(Unknown(reference: text)) }

  /// What all rules find: severity, address, path, and the addresses of other places.
  var findings: [String] {
    AWSProvider.catalog.rules.flatMap { $0(resources, context) }.map { found in
      let level = found.problem.isError ? "error" : "warning"
      let others = found.others.map { " (\($0.address).\($0.path))" }.joined()
      return "\(level) \(found.address).\(found.problem.path)\(others)"
    }
  }
}

struct StackRuleTests {
  private static let vpc = RuleStack.reference("vpc.a.id")
  private static let other = RuleStack.reference("vpc.b.id")
  private static let table = RuleStack.reference("route_table.a.id")

  /// Stacks, and what the rules find in them.
  static let cases: [(RuleStack, [String])] = [
    (
      RuleStack(
        "subnet outside its VPC",
        [
          ("vpc.a", ["cidr_block": "10.0.0.0/16"]),
          ("subnet.in", ["vpc_id": vpc, "cidr_block": "10.0.1.0/24"]),
          ("subnet.out", ["vpc_id": vpc, "cidr_block": "10.1.0.0/24"]),
        ]), ["error subnet.out.cidr_block (vpc.a.cidr_block)"]
    ),
    (
      RuleStack(
        "subnet in a secondary network",
        [
          (
            "vpc.a",
            ["cidr_block": "10.0.0.0/16", "secondary_cidr_blocks": .set(of: ["10.1.0.0/16"])]
          ),
          ("subnet.in", ["vpc_id": vpc, "cidr_block": "10.1.0.0/24"]),
        ]), []
    ),
    (
      RuleStack(
        "secondary networks that are not known",
        [
          ("vpc.a", ["cidr_block": "10.0.0.0/16", "secondary_cidr_blocks": .unknown(Unknown())]),
          ("subnet.maybe", ["vpc_id": vpc, "cidr_block": "10.1.0.0/24"]),
        ]), []
    ),
    (
      RuleStack(
        "subnet larger than its VPC",
        [
          ("vpc.a", ["cidr_block": "10.0.0.0/24"]),
          ("subnet.out", ["vpc_id": vpc, "cidr_block": "10.0.0.0/23"]),
        ]), ["error subnet.out.cidr_block (vpc.a.cidr_block)"]
    ),
    (
      RuleStack(
        "overlapping subnets",
        [
          ("subnet.a", ["vpc_id": "vpc-1", "cidr_block": "10.0.0.0/20"]),
          ("subnet.b", ["vpc_id": "vpc-1", "cidr_block": "10.0.16.0/20"]),
          ("subnet.c", ["vpc_id": "vpc-1", "cidr_block": "10.0.4.0/24"]),
          ("subnet.d", ["vpc_id": "vpc-1", "cidr_block": "10.0.8.0/24"]),
          ("subnet.e", ["vpc_id": "vpc-2", "cidr_block": "10.0.0.0/20"]),
        ]),
      [
        "error subnet.c.cidr_block (subnet.a.cidr_block)",
        "error subnet.d.cidr_block (subnet.a.cidr_block)",
      ]
    ),
    (
      RuleStack(
        "the earlier of two subnets is not blamed",
        [
          ("subnet.small", ["vpc_id": vpc, "cidr_block": "10.0.4.0/24"]),
          ("subnet.large", ["vpc_id": vpc, "cidr_block": "10.0.0.0/20"]),
        ]), ["error subnet.large.cidr_block (subnet.small.cidr_block)"]
    ),
    (
      RuleStack(
        "route table of another VPC",
        [
          ("route_table.a", ["vpc_id": other]), ("subnet.a", ["vpc_id": vpc]),
          (
            "route_table_association.a",
            ["route_table_id": table, "subnet_id": RuleStack.reference("subnet.a.id")]
          ),
          ("s3_gateway_endpoint.a", ["vpc_id": vpc, "route_table_ids": .set(of: [table])]),
        ]),
      [
        "error route_table_association.a.route_table_id (route_table.a.vpc_id) (subnet.a.vpc_id)",
        "error s3_gateway_endpoint.a.route_table_ids (route_table.a.vpc_id) "
          + "(s3_gateway_endpoint.a.vpc_id)",
      ]
    ),
    (
      RuleStack(
        "subnet and security group of another VPC",
        [
          ("subnet.a", ["vpc_id": other]), ("security_group.a", ["vpc_id": other]),
          (
            "interface_endpoint.a",
            [
              "vpc_id": vpc, "subnet_ids": .set(of: [RuleStack.reference("subnet.a.id")]),
              "security_group_ids": .set(of: [RuleStack.reference("security_group.a.id")]),
            ]
          ),
        ]),
      [
        "error interface_endpoint.a.subnet_ids (subnet.a.vpc_id) (interface_endpoint.a.vpc_id)",
        "error interface_endpoint.a.security_group_ids (security_group.a.vpc_id) "
          + "(interface_endpoint.a.vpc_id)",
      ]
    ),
    (
      RuleStack(
        "two gateway endpoints on one route table",
        [
          (
            "s3_gateway_endpoint.a",
            ["vpc_id": vpc, "route_table_ids": .set(of: [table, "rtb-1"])]
          ),
          ("s3_gateway_endpoint.b", ["vpc_id": vpc, "route_table_ids": .set(of: ["rtb-2"])]),
          ("s3_gateway_endpoint.c", ["vpc_id": vpc, "route_table_ids": .set(of: ["rtb-1"])]),
        ]),
      [
        "error s3_gateway_endpoint.c.route_table_ids (s3_gateway_endpoint.a.route_table_ids)"
      ]
    ),
    (
      RuleStack(
        "unknown route tables without a name may differ",
        [
          ("s3_gateway_endpoint.a", ["route_table_ids": .set(of: [.unknown(Unknown())])]),
          ("s3_gateway_endpoint.b", ["route_table_ids": .set(of: [.unknown(Unknown())])]),
        ]), []
    ),
    (
      RuleStack(
        "two subnets of an endpoint in one zone",
        [
          ("subnet.a", ["availability_zone": "eu-west-1a"]),
          ("subnet.b", ["availability_zone": "eu-west-1a"]),
          (
            "interface_endpoint.a",
            [
              "subnet_ids": .set(of: [
                RuleStack.reference("subnet.a.id"), RuleStack.reference("subnet.b.id"),
              ])
            ]
          ),
        ]), ["error interface_endpoint.a.subnet_ids"]
    ),
    (
      RuleStack(
        "private DNS without DNS host names",
        [
          ("vpc.a", ["enable_dns_support": true, "enable_dns_hostnames": false]),
          (
            "interface_endpoint.a",
            ["vpc_id": vpc, "service": "codeartifact.api", "private_dns_enabled": true]
          ),
        ]),
      ["error interface_endpoint.a.private_dns_enabled (vpc.a.enable_dns_hostnames)"]
    ),
    (
      RuleStack(
        "private DNS for S3 without a gateway endpoint",
        [
          ("vpc.a", ["enable_dns_support": true, "enable_dns_hostnames": true]),
          (
            "interface_endpoint.a",
            ["vpc_id": vpc, "service": "s3", "private_dns_enabled": true]
          ),
        ]), ["error interface_endpoint.a.private_dns_enabled"]
    ),
    (
      RuleStack(
        "upstream cycle of three",
        [
          repository("a1", upstreams: ["x1", "b1"]), repository("b1", upstreams: ["c1"]),
          repository("c1", upstreams: ["a1"]), repository("x1", upstreams: ["c1"]),
        ]),
      [
        "error codeartifact_repository.a1.upstreams[0] (codeartifact_repository.x1.upstreams[0]) "
          + "(codeartifact_repository.c1.upstreams[0])"
      ]
    ),
    (
      RuleStack(
        "the same names in two domains are no cycle",
        [
          repository("a1", upstreams: ["b1"]), repository("b1", in: "other", upstreams: ["a1"]),
        ]), []
    ),
    (
      RuleStack(
        "a diamond is no cycle",
        [
          repository("a1", upstreams: ["b1", "c1"]), repository("b1", upstreams: ["d1"]),
          repository("c1", upstreams: ["d1"]), repository("d1", upstreams: []),
        ]), []
    ),
    (
      RuleStack(
        "unknown upstream in a domain of the stack",
        [
          ("codeartifact_domain.d", ["domain": "company"]),
          repository("a1", upstreams: ["npm-public"]), repository("npm_public", upstreams: []),
        ]), ["warning codeartifact_repository.a1.upstreams[0]"]
    ),
    (
      RuleStack(
        "names that differ in case alone",
        [
          ("iam_user.a", ["name": "CI"]), ("iam_user.b", ["name": "ci"]),
          ("iam_group.a", ["name": "ci"]), ("iam_policy.a", ["name": "p"]),
          ("iam_policy.b", ["name": "P"]),
        ]),
      [
        "error iam_user.b.name (iam_user.a.name)", "error iam_policy.b.name (iam_policy.a.name)",
      ]
    ),
    (
      RuleStack(
        "things of which there is one",
        [
          ("s3_bucket.a", ["bucket": "x1"]), ("s3_bucket.b", ["bucket": "x1"]),
          ("s3_bucket_policy.a", ["bucket": "x1"]), ("s3_bucket_policy.b", ["bucket": "x1"]),
          ("codeartifact_domain.a", ["domain": "d1"]),
          ("codeartifact_domain.b", ["domain": "d1"]),
          ("codeartifact_domain_permissions_policy.a", ["domain": "d1"]),
          ("codeartifact_domain_permissions_policy.b", ["domain": "d1"]),
          ("codeartifact_repository_permissions_policy.a", ["domain": "d1", "repository": "r1"]),
          ("codeartifact_repository_permissions_policy.b", ["domain": "d2", "repository": "r1"]),
          ("codeartifact_repository_permissions_policy.c", ["domain": "d2", "repository": "r1"]),
          ("route_table_association.a", ["subnet_id": "subnet-1"]),
          ("route_table_association.b", ["subnet_id": "subnet-1"]),
          ("iam_user_policy.a", ["user": "u", "name": "p"]),
          ("iam_user_policy.b", ["user": "v", "name": "p"]),
          ("iam_user_policy.c", ["user": "v", "name": "p"]),
        ]),
      [
        "error s3_bucket.b.bucket (s3_bucket.a.bucket)",
        "error s3_bucket_policy.b.bucket (s3_bucket_policy.a.bucket)",
        "error iam_user_policy.c.name (iam_user_policy.b.name)",
        "error route_table_association.b.subnet_id (route_table_association.a.subnet_id)",
        "error codeartifact_domain.b.domain (codeartifact_domain.a.domain)",
        "error codeartifact_domain_permissions_policy.b.domain "
          + "(codeartifact_domain_permissions_policy.a.domain)",
        "error codeartifact_repository_permissions_policy.c.repository "
          + "(codeartifact_repository_permissions_policy.b.repository)",
      ]
    ),
  ]

  private static func repository(
    _ name: String, in domain: String = "company", upstreams: [String]
  ) -> (String, Fields) {
    (
      "codeartifact_repository.\(name)",
      [
        "domain": .string(domain), "repository": .string(name),
        "upstreams": .strings(upstreams),
      ]
    )
  }

  @Test(arguments: cases)
  func findings(_ stack: RuleStack, _ expected: [String]) {
    #expect(stack.findings.sorted() == expected.sorted())
  }

  @Test func cycleShowsItsChain() throws {
    let stack = RuleStack(
      "cycle",
      [Self.repository("a1", upstreams: ["b1"]), Self.repository("b1", upstreams: ["a1"])])
    let found = AWSProvider.catalog.rules.flatMap { $0(stack.resources, stack.context) }
    #expect(
      found.map(\.problem.message) == [
        "The upstreams form a cycle: codeartifact_repository.a1 → codeartifact_repository.b1 → "
          + "codeartifact_repository.a1"
      ])
  }

  @Test func impliedDependencies() {
    let arn = "arn:aws:iam::111122223333:policy/teams/limits"
    let stack = RuleStack(
      "names in plain text",
      [
        ("iam_policy.limits", ["name": "limits", "path": "/teams/"]),
        ("iam_user.ci", ["name": "ci", "permissions_boundary": .string(arn)]),
        ("iam_group.web", ["name": "web", "users": .set(of: ["ci", "somebody"])]),
        ("iam_user_policy.p", ["user": "ci", "name": "p"]),
        ("iam_user_policy_attachment.a", ["user": "ci", "policy_arn": .string(arn)]),
        ("iam_access_key.k", ["user": "ci"]),
        ("s3_bucket_policy.b", ["bucket": "x1"]), ("s3_bucket.b", ["bucket": "x1"]),
        ("codeartifact_domain.d", ["domain": "company"]),
        Self.repository("npm", upstreams: ["elsewhere", "public"]),
        Self.repository("public", upstreams: []),
        (
          "codeartifact_repository_permissions_policy.npm",
          ["domain": "company", "repository": "npm"]
        ),
        ("codeartifact_domain_permissions_policy.d", ["domain": "company"]),
        ("s3_gateway_endpoint.g", ["vpc_id": "vpc-1"]),
        (
          "interface_endpoint.s",
          ["vpc_id": "vpc-1", "service": "s3", "private_dns_enabled": true]
        ),
      ])
    let found = AWSProvider.catalog.impliedDependencies(stack.resources, stack.context)
    let lines = found.map { "\($0.dependent) \($0.path) -> \($0.dependency)" }
    let policyOfRepository = "codeartifact_repository_permissions_policy.npm"
    #expect(
      Set(lines) == [
        "iam_user.ci permissions_boundary -> iam_policy.limits",
        "iam_group.web users -> iam_user.ci", "iam_user_policy.p user -> iam_user.ci",
        "iam_user_policy_attachment.a user -> iam_user.ci",
        "iam_user_policy_attachment.a policy_arn -> iam_policy.limits",
        "iam_access_key.k user -> iam_user.ci", "s3_bucket_policy.b bucket -> s3_bucket.b",
        "codeartifact_repository.npm domain -> codeartifact_domain.d",
        "codeartifact_repository.public domain -> codeartifact_domain.d",
        "codeartifact_repository.npm upstreams[1] -> codeartifact_repository.public",
        "\(policyOfRepository) domain -> codeartifact_domain.d",
        "\(policyOfRepository) repository -> codeartifact_repository.npm",
        "codeartifact_domain_permissions_policy.d domain -> codeartifact_domain.d",
        "interface_endpoint.s private_dns_enabled -> s3_gateway_endpoint.g",
      ])
    #expect(lines.count == Set(lines).count)
  }

  @Test func rulesCostLinearTime() {
    let stack = { (count: Int) in
      RuleStack(
        "\(count) resources",
        (0..<count).flatMap { number -> [(String, Fields)] in
          [
            (
              "subnet.s\(number)",
              [
                "vpc_id": Self.vpc,
                "cidr_block": .string("10.\(number / 256 % 256).\(number % 256).0/24"),
              ]
            ),
            Self.repository("r\(number)", upstreams: number == 0 ? [] : ["r\(number - 1)"]),
            ("iam_user.u\(number)", ["name": .string("u\(number)")]),
          ]
        })
    }
    let clock = ContinuousClock()
    let small = stack(1000)
    let large = stack(8000)
    let first = clock.measure { #expect(small.findings.isEmpty) }
    let second = clock.measure { #expect(large.findings.isEmpty) }
    #expect(second < first * 40, "8 times the size took \(second / first) times the time")
  }
}
