import IAMPolicy
import ResourceModel
import Values

/// `access` on a VPC endpoint: what it is there for, from which its policy is generated.
enum EndpointAccess {
  /// The declaration of `access`.
  static let attribute = Attribute(
    "access",
    .list(
      .oneOf([
        .string,
        .object([
          Attribute(
            "bucket", .string, .required, documentation: "The name of a bucket, or its ARN."),
          Attribute(
            "actions", .list(.string), default: ["s3:GetObject"],
            documentation: "The actions of S3 that are allowed."),
          Attribute(
            "principals", .list(.string),
            documentation: "Who may use it: accounts and ARNs of users and roles; default everyone."
          ),
          Attribute(
            "account", .string, documentation: "The account that must own the bucket."),
        ]),
      ])),
    equivalence: .unordered,
    documentation: """
      What the endpoint is there for, of which the smallest policy for the Region is generated; \
      that stands in `policy`. Purposes are \(names), and buckets of one's own. `full` is \
      everything.
      """)

  private static let names = EndpointPurpose.names.map { "`\($0)`" }.joined(separator: ", ")

  /// The declaration of `policy` beside `access`.
  static let policy = PolicyDocuments.attribute(
    kind: .endpoint,
    documentation: """
      The endpoint policy, written out. At most 20480 characters, white space counted. Either \
      this or `access`.
      """)

  /// What to do where neither is written.
  static let choiceHelp = """
    List what the endpoint is for in access, such as `access: [codeartifact]`, or write a policy. \
    AWS's default, everything to everyone, is `access: [full]`.
    """

  /// Fills in the policy that `access` asks for; checks the one that is written.
  static func complete(
    _ attributes: inout Fields, _ context: StackContext, isForS3: Bool
  ) -> [AttributeProblem] {
    guard let access = attributes["access"], !access.isNull else {
      return PolicyDocuments.problems(in: attributes, kind: .endpoint)
    }
    guard access.isWhollyKnown else {
      attributes["policy"] = .unknown(Unknown())
      return []
    }
    guard let purposes = purposes(in: access.unmarked) else { return [] }
    let isFull = purposes == [.full]
    guard isForS3 || isFull else {
      return [
        AttributeProblem(
          "This endpoint does not lead to S3, so purposes of S3 have no meaning on it",
          at: ValuePath("access"),
          help: "Write `access: [full]`, or a policy for the actions of CodeArtifact.")
      ]
    }
    let generated = EndpointPolicyGenerator.generate(
      purposes, region: context.region, account: context.account)
    if let document = generated.document { attributes["policy"] = document.value() }
    let problems = generated.problems.map { problem in
      AttributeProblem(
        problem.message, at: ValuePath([.field("access")] + problem.valuePath.steps),
        help: problem.help)
    }
    return problems
      + generated.remarks.map { remark in
        let place = purposes.firstIndex(of: .named(remark.purpose))
        let path = ValuePath("access")
        return AttributeProblem(
          remark.message, at: place.map(path.index) ?? path, isError: false)
      }
  }

  /// The purposes of a known list; nil where an element has no form there is, which its type
  /// tells.
  private static func purposes(in value: Value) -> [EndpointPurpose]? {
    var purposes: [EndpointPurpose] = []
    for element in value.elements ?? [] {
      if let name = element.stringValue {
        purposes.append(.named(name))
      } else if let fields = element.fields, let bucket = fields.text("bucket") {
        let hasActions = fields["actions"].map { !$0.isNull } ?? false
        purposes.append(
          .bucket(
            BucketAccess(
              bucket: bucket, actions: hasActions ? fields.texts("actions") : ["s3:GetObject"],
              principals: fields.texts("principals"), account: fields.text("account"))))
      } else {
        return nil
      }
    }
    return purposes
  }
}
