/// ARNs of CodeArtifact that name something else than was probably meant.
extension LintRule {
  static let regionOrAccount = LintRule(
    "CA-REGION-ACCOUNT", .warning, in: .identityAndCodeArtifact,
    "An ARN of CodeArtifact has another Region or account than the stack."
  ) { subject in
    resources(subject).flatMap { resource -> [LintRemark] in
      let fields = [
        ("Region", resource.arn.region, subject.context.region),
        ("account", resource.arn.account, subject.context.account),
      ]
      return fields.compactMap { name, written, own in
        guard let own, !written.isEmpty, !ARNGrammar.isOpen(written), written != own else {
          return nil
        }
        return LintRemark(
          "The ARN is of the \(name) \(written), but the stack's \(name) is \(own)",
          at: resource.source.place, help: "Write \(own), unless the other \(name) is meant.")
      }
    }
  }

  static let npmScope = LintRule(
    "CA-NPM-SCOPE-AT", .warning, in: .identityAndCodeArtifact,
    "The namespace of an npm package is written with the @ of its scope."
  ) { subject in
    resources(subject).filter { $0.type == "package" && $0.parts.count > 4 }
      .filter { $0.parts[4].hasPrefix("@") }
      .map { resource in
        LintRemark(
          "The namespace \"\(resource.parts[4])\" begins with @, but CodeArtifact keeps npm scopes "
            + "without it", at: resource.source.place,
          help: "Write \"\(resource.parts[4].dropFirst())\".")
      }
  }

  static let emptyNamespace = LintRule(
    "CA-EMPTY-NAMESPACE", .warning, in: .identityAndCodeArtifact,
    "The ARN of a package lacks the segment of the namespace."
  ) { subject in
    resources(subject).filter { resource in
      resource.type == "package" && resource.parts.count == 5
        && !resource.parts[3...].contains { $0.contains("*") }
    }.map { resource in
      LintRemark(
        "The ARN of a package has a segment for the namespace, even where that is empty",
        at: resource.source.place,
        help: "Write \"\(resource.parts[3])//\(resource.parts[4])\" for a package without one.")
    }
  }

  static let otherResource = LintRule(
    "CA-OTHER-RESOURCE", .warning, in: .ofCodeArtifact,
    "A resource is not the domain or repository that the policy is attached to."
  ) { subject in
    guard let attachment = subject.context.attachment else { return [] }
    let repository = attachment.repository ?? "*"
    let start = "arn:*:codeartifact:*:*:"
    let own =
      [
        "\(start)repository/\(attachment.domain)/\(repository)",
        "\(start)package/\(attachment.domain)/\(repository)/*",
      ]
      + (attachment.repository == nil
        ? ["\(start)domain/\(attachment.domain)", "\(start)package-group/\(attachment.domain)/*"]
        : [])
    return subject.statements.flatMap(\.listedResources).filter { resource in
      resource.text != "*" && !own.contains { PatternRelation.overlap(resource.text, $0) }
    }.map { resource in
      LintRemark(
        "The policy is evaluated only for what it is attached to, and this is something else",
        at: resource.place, help: "Write \"*\", or attach the policy to the other resource.")
    }
  }

  private static func resources(_ subject: LintSubject) -> [WrittenCodeArtifactARN] {
    subject.statements.flatMap { statement in
      statement.resources.compactMap { WrittenCodeArtifactARN($0) }
    }
  }
}
