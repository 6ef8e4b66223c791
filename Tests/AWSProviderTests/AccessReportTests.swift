import AWSProvider
import ResourceModel
import Testing
import Values

/// What the changes of a plan mean for what principals may do.
struct AccessReportTests {
  /// A resource of a plan: its address, what it is and what it is to be.
  typealias Transition = (address: String, before: Fields?, after: Fields?)

  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var transitions: [Transition]
    /// What is told, `ADDRESS: PRINCIPAL VERB SUMMARY` or `ADDRESS: REMARK`.
    var expected: [String]

    init(_ name: String, _ transitions: [Transition], _ expected: [String]) {
      testDescription = name
      self.transitions = transitions
      self.expected = expected
    }
  }

  private static let npm = "arn:aws:codeartifact:eu-west-1:111122223333:repository/company/npm"

  private static func document(_ statements: Value...) -> Value {
    ["Version": "2012-10-17", "Statement": .array(statements)]
  }

  private static func allow(
    _ action: String, _ resource: Value = "*", to principal: Value? = nil
  ) -> Value {
    statement("Allow", action, resource, principal)
  }

  private static func deny(_ action: String, _ resource: Value = "*") -> Value {
    statement("Deny", action, resource, nil)
  }

  private static func statement(
    _ effect: String, _ action: String, _ resource: Value, _ principal: Value?
  ) -> Value {
    var fields: Fields = [
      "Effect": .string(effect), "Action": .string(action), "Resource": resource,
    ]
    if let principal { fields["Principal"] = principal }
    return .object(fields)
  }

  private static func inline(_ policy: Value, user: Value = "ci") -> Fields {
    ["user": user, "name": "packages", "policy": policy]
  }

  private static func managed(_ policy: Value, arn: Value? = nil) -> Fields {
    [
      "name": "more", "path": "/", "policy": policy,
      "arn": arn ?? "arn:aws:iam::111122223333:policy/more",
    ]
  }

  private static func attachment(_ arn: Value, user: Value = "ci") -> Fields {
    ["user": user, "policy_arn": arn]
  }

  private static func user(boundary: Value = .null) -> Fields {
    ["name": "ci", "permissions_boundary": boundary]
  }

  private static let read = document(allow("codeartifact:ReadFromRepository", .string(npm)))
  private static let more = document(
    allow("codeartifact:ReadFromRepository", .string(npm)),
    allow("codeartifact:DescribeRepository", .string(npm)))
  private static let moreARN: Value = "arn:aws:iam::111122223333:policy/more"
  private static let unknownARN = Value.unknown(Unknown(reference: "iam_policy.more.arn"))

  static let cases = [
    Case(
      "an inline policy that allows more",
      [("iam_user_policy.ci", inline(read), inline(more))],
      [
        "iam_user_policy.ci: user ci gains codeartifact:DescribeRepository on "
          + "repository/company/npm"
      ]),
    Case(
      "statements renamed and in another order",
      [
        (
          "iam_user_policy.ci", inline(document(allow("s3:GetObject"), allow("s3:PutObject"))),
          inline(document(allow("s3:PutObject"), allow("s3:getobject")))
        )
      ], []),
    Case(
      "a policy under another address and name",
      [("iam_user_policy.old", inline(read), nil), ("iam_user_policy.new", nil, inline(read))], []),
    Case(
      "a statement moved from an inline policy to an attached one, made wider",
      [
        ("iam_user_policy.ci", inline(more), inline(read)),
        (
          "iam_policy.more", nil,
          managed(document(allow("codeartifact:Describe*")), arn: unknownARN)
        ),
        ("iam_user_policy_attachment.ci", nil, attachment(unknownARN)),
      ],
      ["iam_user_policy_attachment.ci: user ci gains codeartifact:Describe* on *"]),
    Case(
      "a statement moved from an inline policy to an attached one, and nothing else",
      [
        ("iam_user_policy.ci", inline(more), inline(read)),
        (
          "iam_policy.more", nil,
          managed(
            document(allow("codeartifact:DescribeRepository", .string(npm))), arn: unknownARN)
        ),
        ("iam_user_policy_attachment.ci", nil, attachment(unknownARN)),
      ], []),
    Case(
      "a managed policy changes for everyone it is attached to",
      [
        ("iam_policy.more", managed(read), managed(more)),
        ("iam_user_policy_attachment.a", attachment(moreARN), attachment(moreARN)),
        (
          "iam_user_policy_attachment.b", attachment(moreARN, user: "web"),
          attachment(moreARN, user: "web")
        ),
      ],
      [
        "iam_policy.more: user ci gains codeartifact:DescribeRepository on repository/company/npm",
        "iam_policy.more: user web gains codeartifact:DescribeRepository on repository/company/npm",
      ]),
    Case(
      "a managed policy that the stack attaches to nobody",
      [("iam_policy.more", managed(read), managed(more))],
      [
        "iam_policy.more: whoever it is attached to gains codeartifact:DescribeRepository on "
          + "repository/company/npm"
      ]),
    Case(
      "one of AWS's policies",
      [
        (
          "iam_user_policy_attachment.ci", nil,
          attachment("arn:aws:iam::aws:policy/AWSCodeArtifactAdminAccess")
        )
      ],
      [
        "iam_user_policy_attachment.ci: user ci gains codeartifact:* on *",
        "iam_user_policy_attachment.ci: user ci gains sts:GetServiceBearerToken on * if "
          + "sts:AWSServiceName StringEquals codeartifact.amazonaws.com",
      ]),
    Case(
      "a policy whose text nobody here knows",
      [
        (
          "iam_user_policy_attachment.ci", nil,
          attachment("arn:aws:iam::aws:policy/AdministratorAccess")
        )
      ],
      [
        "iam_user_policy_attachment.ci: user ci gains what "
          + "arn:aws:iam::aws:policy/AdministratorAccess allows, whose text is not in the stack"
      ]),
    Case(
      "a boundary put on a user",
      [
        ("iam_policy.more", managed(document(allow("s3:*"))), managed(document(allow("s3:*")))),
        ("iam_user.ci", user(), user(boundary: moreARN)),
      ],
      [
        "iam_user.ci: user ci (at most, by its permissions boundary) loses * except s3:* on *"
      ]),
    Case(
      "a boundary that changes",
      [
        ("iam_policy.more", managed(document(allow("s3:*"))), managed(document(allow("*")))),
        ("iam_user.ci", user(boundary: moreARN), user(boundary: moreARN)),
      ],
      [
        "iam_policy.more: user ci (at most, by its permissions boundary) gains * except s3:* on *"
      ]),
    Case(
      "a resource that only the apply will know",
      [
        (
          "iam_user_policy.ci", nil,
          inline(
            document(
              allow(
                "s3:GetObject", .unknown(Unknown(reference: "s3_bucket.b.arn"))),
              allow("s3:PutObject", .unknown(Unknown()))))
        )
      ],
      [
        "iam_user_policy.ci: user ci gains s3:GetObject on s3_bucket.b.arn (known after apply)",
        "iam_user_policy.ci: user ci gains s3:PutObject on (known after apply)",
      ]),
    Case(
      "a policy of which nothing is known",
      [("iam_user_policy.ci", inline(read), inline(.unknown(Unknown())))],
      [
        "iam_user_policy.ci: user ci loses codeartifact:ReadFromRepository on "
          + "repository/company/npm",
        "iam_user_policy.ci: What the policy means is known only after the apply",
      ]),
    Case(
      "a principal that only the apply will know",
      [
        (
          "codeartifact_repository_permissions_policy.npm", nil,
          [
            "domain": "company", "repository": "npm",
            "policy_document": document(
              allow(
                "codeartifact:ReadFromRepository",
                to: ["AWS": .unknown(Unknown(reference: "iam_user.ci.arn"))])),
          ]
        )
      ],
      [
        "codeartifact_repository_permissions_policy.npm: iam_user.ci.arn (known after apply) gains "
          + "codeartifact:ReadFromRepository on this repository"
      ]),
    Case(
      "the policy of a bucket under another address",
      [
        (
          "s3_bucket_policy.old",
          ["bucket": "b", "policy": document(allow("s3:GetObject", to: "*"))], nil
        ),
        (
          "s3_bucket_policy.new", nil,
          ["bucket": "b", "policy": document(allow("s3:*", to: "*"))]
        ),
      ], ["s3_bucket_policy.new: everyone gains s3:* except s3:GetObject on *"]),
    Case(
      "the policy of another bucket",
      [
        (
          "s3_bucket_policy.b",
          ["bucket": "a", "policy": document(allow("s3:GetObject", to: "*"))],
          ["bucket": "b", "policy": document(allow("s3:GetObject", to: "*"))]
        )
      ],
      [
        "s3_bucket_policy.b: everyone gains s3:GetObject on *",
        "s3_bucket_policy.b: everyone loses s3:GetObject on *",
      ]),
    Case(
      "an endpoint's default, everything for everyone, is narrowed",
      [
        (
          "s3_gateway_endpoint.e", ["policy": .null],
          ["policy": document(allow("s3:GetObject", "arn:aws:s3:::a/*", to: "*"))]
        )
      ], ["s3_gateway_endpoint.e: everyone through this endpoint loses * on *"]),
    Case(
      "a denial", [("iam_user_policy.ci", inline(read), inline(document(deny("s3:*"))))],
      [
        "iam_user_policy.ci: user ci loses codeartifact:ReadFromRepository on "
          + "repository/company/npm",
        "iam_user_policy.ci: user ci denied s3:* on *",
      ]),
    Case(
      "members of a group",
      [("iam_group.g", ["name": "g", "users": ["a"]], ["name": "g", "users": ["a", "b"]])],
      [
        "iam_group.g: What members gain or lose by policies of the group is not told, since no "
          + "stack has them"
      ]),
    Case(
      "a policy with a secret part",
      [
        (
          "iam_user_policy.ci", nil,
          inline(document(allow("s3:GetObject", .sensitive("arn:aws:s3:::canary/*"))))
        )
      ],
      [
        "iam_user_policy.ci: A part of the policy is sensitive, so what it means is not told"
      ]),
    Case(
      "a user whose name is a secret",
      [("iam_user_policy.ci", nil, inline(read, user: .sensitive("canary")))],
      [
        "iam_user_policy.ci: What it means for access is not told, since a name in it is sensitive"
      ]),
    Case("nothing that bears on access", [("vpc.main", ["cidr_block": "10.0.0.0/16"], nil)], []),
  ]

  @Test(arguments: cases)
  func `what a plan means for access`(_ row: Case) throws {
    var transitions: [ResourceTransition] = []
    for (text, before, after) in row.transitions {
      let address = try #require(ResourceAddress(parsing: text))
      transitions.append(ResourceTransition(address: address, before: before, after: after))
    }
    let context = StackContext(stack: "s", region: "eu-west-1", account: "111122223333")
    let reports = AWSProvider.catalog.accessReports(transitions, context)
    let told = reports.keys.sorted().flatMap { address in
      let report = reports[address] ?? AccessReport()
      return report.changes.map { "\(address): \($0.principal) \($0.verb.rawValue) \($0.summary)" }
        + report.remarks.map { "\(address): \($0)" }
    }
    #expect(told == row.expected)
  }
}
