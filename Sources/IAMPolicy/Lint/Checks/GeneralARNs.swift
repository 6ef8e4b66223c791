/// ARNs whose fields do not suit their service, or that leave out a path.
extension LintRule {
  static let arn = LintRule(
    "GEN-ARN", .error, in: PolicyKind.allCases,
    "An ARN is malformed, or has or lacks a Region or account against its service's form."
  ) { subject in
    subject.statements.flatMap(\.resources).compactMap { resource in
      guard let arn = ARNPattern(resource.text), let fault = fault(in: arn) else { return nil }
      return LintRemark(fault.message, at: resource.place, help: fault.help)
    }
  }

  static let referencePath = LintRule(
    "GEN-REF-PATH", .error, in: PolicyKind.allCases,
    "The ARN of an IAM user, group, role or policy leaves out its path."
  ) { subject in
    let known = subject.context.iamARNs
    guard !known.isEmpty else { return [] }
    let byName = Dictionary(
      known.compactMap { text in pathless(text).map { ($0, text) } },
      uniquingKeysWith: { first, _ in first })
    let written = subject.statements.flatMap { $0.resources + $0.awsPrincipals }
    return written.compactMap { value in
      guard let meant = byName[value.text], !known.contains(value.text) else { return nil }
      return LintRemark(
        "\"\(value.text)\" leaves out the path of \(meant)", at: value.place,
        help: "Write \"\(meant)\".")
    }
  }

  private static func fault(in arn: ARNPattern) -> (message: String, help: String)? {
    switch arn.service {
    case "s3":
      let special = [
        "accesspoint", "job", "storage-lens", "access-grants", "async-request", "*", "?", "$",
      ]
      guard !special.contains(where: { arn.resource.hasPrefix($0) }) else { return nil }
      let given = [("Region", arn.region), ("account", arn.account)].filter {
        !$0.1.isEmpty && !ARNGrammar.isOpen($0.1)
      }
      guard let first = given.first else { return nil }
      return (
        "The ARN of a bucket or object has no \(first.0), but here is \"\(first.1)\"",
        "Write arn:\(arn.partition):s3:::\(arn.resource)."
      )
    case "iam" where !arn.region.isEmpty && !ARNGrammar.isOpen(arn.region):
      return (
        "IAM has no Regions, but the ARN has \"\(arn.region)\"",
        "Leave the field empty: arn:\(arn.partition):iam::\(arn.account):\(arn.resource)."
      )
    case "codeartifact" where arn.region.isEmpty || arn.account.isEmpty:
      return (
        "An ARN of CodeArtifact needs a Region and an account",
        "Write arn:\(arn.partition):codeartifact:REGION:ACCOUNT:\(arn.resource)."
      )
    default: return nil
    }
  }

  /// The ARN without its path; nil where it has none.
  private static func pathless(_ text: String) -> String? {
    guard var arn = ARNPattern(text), arn.service == "iam" else { return nil }
    let parts = arn.resource.split(separator: "/")
    guard let type = parts.first, let name = parts.last, parts.count > 2 else { return nil }
    arn.resource = "\(type)/\(name)"
    return arn.description
  }
}
