import IAMPolicy
import ResourceModel
import Values

/// `grant`: what may be done with repositories, from which the smallest policy is generated.
enum GrantAttribute {
  /// What a grant stands on, which decides the policy it becomes.
  enum Holder {
    /// A user: the policy carries the permissions of a package manager's token.
    case user
    /// A domain: the policy says for whom it is.
    case domain(String)
    /// A repository: the policy says for whom it is, and speaks of this repository alone.
    case repository(String, domain: String)
  }

  /// The declaration of `grant` on a user.
  static let ofUser = declaration([
    Attribute(
      "domain", .string,
      documentation: "The domain of the repositories; without it any of the account.")
  ])

  /// The declaration of `grant` on a domain or repository.
  static let ofResource = declaration([
    Attribute(
      "principals", .list(.string), .required,
      documentation: "Who gets it: accounts, or ARNs of users and roles.")
  ])

  /// Fills in the policy that `grant` asks for; checks the one that is written.
  ///
  /// - Parameters:
  ///   - attributes: the attributes of the resource.
  ///   - name: the attribute of the policy.
  ///   - context: the stack, whose Region and account the ARNs carry.
  ///   - kind: the kind of policy.
  ///   - limit: how long it may be.
  ///   - holder: what the grant stands on; nil while its name is not known.
  /// - Returns: what is wrong with the grant or the policy.
  static func complete(
    _ attributes: inout Fields, policy name: String, _ context: StackContext, kind: PolicyKind,
    limit: PolicySizeLimit, holder: Holder?
  ) -> [AttributeProblem] {
    if let grant = attributes["grant"], !grant.isNull {
      guard grant.isWhollyKnown, let holder, let fields = grant.unmarked.fields else {
        attributes[name] = .unknown(Unknown())
        return []
      }
      guard let account = context.account else {
        return [
          AttributeProblem(
            "A grant names repositories by their ARNs, which carry the account",
            at: ValuePath("grant"), help: "Say the stack's account: `account: \"123456789012\"`.")
        ]
      }
      let made = policy(for: fields, holder, region: context.region, account: account)
      if let document = made.document { attributes[name] = document.value() }
      let problems = made.problems.map { problem in
        AttributeProblem(
          problem.message, at: ValuePath([.field("grant")] + problem.valuePath.steps),
          help: problem.help)
      }
      if !problems.isEmpty { return problems }
    }
    return PolicyDocuments.problems(in: attributes, name, kind: kind, limit: limit)
  }

  private static func policy(
    for fields: Fields, _ holder: Holder, region: String, account: String
  ) -> GrantedPolicy {
    let grant = Grant(
      read: fields.texts("read"), publish: publications(in: fields["publish"]),
      administer: fields.texts("administer"))
    let arns = { (domain: String) in
      CodeArtifactARN(domain: domain, region: region, account: account)
    }
    let principals = fields.texts("principals")
    return switch holder {
    case .user: grant.identityPolicy(in: arns(fields.text("domain") ?? "*"))
    case .domain(let domain): grant.domainPolicy(for: principals, in: arns(domain))
    case .repository(let name, let domain):
      grant.repositoryPolicy(of: name, for: principals, in: arns(domain))
    }
  }

  private static func publications(in value: Value?) -> [Grant.Publication] {
    (value?.elements ?? []).compactMap { element in
      if let repository = element.stringValue { return Grant.Publication(repository: repository) }
      guard let repository = element["repository"]?.stringValue else { return nil }
      let format = element["format"]?.stringValue.flatMap(PackageFormat.init(rawValue:))
      return Grant.Publication(repository: repository, format: format)
    }
  }

  private static func declaration(_ further: [Attribute]) -> Attribute {
    let publication = AttributeType.object([
      Attribute(
        "repository", .string, .required, documentation: "The repository published to."),
      Attribute(
        "format", .string,
        constraints: [.oneOf(PackageFormat.allCases.map(\.rawValue))],
        documentation: "The only format that may be published; every one if absent."),
    ])
    return Attribute(
      "grant",
      .object(
        further + [
          Attribute(
            "read", .list(.string), documentation: "The repositories whose packages may be read."),
          Attribute(
            "publish", .list(.oneOf([.string, publication])),
            documentation:
              "Where packages may be published: repositories, each maybe with a format."
          ),
          Attribute(
            "administer", .list(.string),
            documentation: "The repositories with which everything may be done."),
        ]),
      equivalence: .unordered,
      documentation: """
        What may be done with repositories of CodeArtifact, in place of a policy: the smallest \
        policy that allows it is generated from it.
        """)
  }
}
