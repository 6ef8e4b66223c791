import IAMPolicy
import ResourceModel
import Values

/// What an entry of `checks:` may say: who can or cannot do what with the packages.
enum CheckDeclaration {
  /// The keys of a check, declared as the attributes of a resource type are.
  static let type = ResourceType(
    name: "check", terraformName: "check",
    summary: "Something that must, or must not, be possible.",
    attributes: [
      Attribute(
        "principal", .any, .required,
        documentation: """
          Who: the ARN of a user, an account number, or a user of the stack, as in \
          `${iam_user.ci}`. Of a principal in another account, what its own policies must allow \
          is taken as allowed.
          """),
      Attribute(
        "can", .string,
        documentation: """
          What must be possible: `install`, `publish`, or an action such as `s3:GetObject`.
          """),
      Attribute(
        "cannot", .string, documentation: "What must not be possible, in the same words as `can`."),
      Attribute(
        "format", .string,
        constraints: [.oneOf(PackageFormat.allCases.map(\.rawValue))],
        documentation: """
          The package format. Without it `can` means every format, and `cannot` any.
          """),
      Attribute(
        "from", .any,
        documentation: "The repository to install from: a resource of the stack, or an ARN."),
      Attribute(
        "to", .any,
        documentation: "The repository to publish to: a resource of the stack, or an ARN."),
      Attribute(
        "on", .any,
        documentation: """
          What an action is done on: a resource of the stack, an ARN, or `*` for actions that have \
          no resource.
          """),
      Attribute(
        "package", .string,
        documentation: """
          The package to publish, such as `@acme/ui`. Without it `can` means every package, and \
          `cannot` any.
          """),
      Attribute(
        "via", .any,
        documentation: """
          The VPC endpoint through which packages are fetched: a resource of the stack, an id, or \
          a list of them. The way of an asset from S3 is looked at only where an endpoint for S3 \
          is named.
          """),
      Attribute(
        "subnet", .any,
        documentation: """
          The subnet the builds run in: a resource of the stack, or an id. Without it one subnet of \
          the endpoint's VPC must have the route.
          """),
      Attribute(
        "context", .map(.any),
        documentation: """
          Further condition keys of the requests, such as `{"aws:SourceIp": 203.0.113.7}`.
          """),
    ],
    exactlyOneOf: [["can", "cannot"]],
    choiceHelp: "Write what must be possible with \"can\", or what must not with \"cannot\".",
    inDoubt: .idempotent, example: "", importID: ""
  ) { attributes, _ in
    AccessQuestion.problems(in: attributes)
  }
}
