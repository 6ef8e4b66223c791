import ResourceModel
import Values

/// Attributes that several types declare alike.
extension Attribute {
  /// The id that EC2 gives.
  static func id(_ example: String) -> Attribute {
    Attribute(
      "id", .string, .computed, documentation: "What AWS knows it by, such as `\(example)`.")
  }

  /// The ARN.
  static func arn(_ example: String, follows: [String] = []) -> Attribute {
    Attribute(
      "arn", .string, .computed, follows: follows,
      documentation: "The Amazon Resource Name, such as `\(example)`.")
  }

  /// The VPC it lies in, which cannot be changed.
  static let vpcID = Attribute(
    "vpc_id", .string, .required, change: .replacement,
    constraints: [.identifier("vpc")],
    documentation: "The VPC it lies in. It cannot be moved to another VPC.")

  /// The domain a CodeArtifact resource belongs to.
  static let codeArtifactDomain = Attribute(
    "domain", .string, .required, change: .replacement,
    constraints: [
      .length(2...50),
      .pattern(
        "[a-z][a-z0-9-]{0,48}[a-z0-9]",
        meaning: """
          2 to 50 lower-case letters, digits and hyphens, beginning with a letter and ending \
          with a letter or digit
          """),
    ],
    documentation: "The name of the domain, 2 to 50 characters.")

  /// The name of a CodeArtifact repository.
  static let codeArtifactRepository = Attribute(
    "repository", .string, .required, change: .replacement,
    constraints: [
      .pattern(
        "[A-Za-z0-9][A-Za-z0-9._-]{1,99}",
        meaning: """
          2 to 100 letters, digits and `.`, `_`, `-`, beginning with a letter or digit
          """)
    ],
    documentation: "The name of the repository, 2 to 100 characters, unique in its domain.")

  /// The path of an IAM user or group.
  static func iamPath(of kind: String, change: Change = .inPlace) -> Attribute {
    Attribute(
      "path", .string, default: "/", change: change,
      constraints: [
        .length(1...512),
        .pattern(
          "/([!-.0-~]+/)*", meaning: "`/`, or a path that begins and ends with `/`, such as `/ci/`"),
      ],
      documentation: """
        The path within the account's \(kind), part of the ARN; `/`, or up to 512 characters \
        between slashes.
        """)
  }

  /// The name of an IAM user, group or policy.
  static func iamName(
    _ name: String, of kind: String, limit: Int, change: Change, documentation: String
  ) -> Attribute {
    Attribute(
      name, .string, .required, change: change,
      constraints: [
        .length(1...limit),
        .pattern(
          "[A-Za-z0-9_+=,.@-]+", meaning: "letters, digits and `_ + = , . @ -`"),
      ],
      documentation: documentation)
  }
}

extension Constraint {
  /// An EC2 id of the given prefix: 8 or 17 hexadecimal digits.
  static func identifier(_ prefix: String) -> Constraint {
    .pattern(
      "\(prefix)-([0-9a-f]{17}|[0-9a-f]{8})",
      meaning: "an id such as `\(prefix)-0123456789abcdef0`: `\(prefix)-` and 17 hexadecimal digits"
    )
  }
}
