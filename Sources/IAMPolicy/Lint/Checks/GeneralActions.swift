import Diagnostics

/// Actions that do not exist, and actions and resources that do not go together.
extension LintRule {
  static let action = LintRule(
    "GEN-ACTION", .error, in: PolicyKind.allCases,
    "An action is malformed or unknown, or a wildcard matches none."
  ) { subject in
    subject.statements.flatMap(\.actions).compactMap { pattern in
      let service = pattern.service
      guard KnownActions.services.contains(service) else { return misspelt(pattern) }
      guard pattern.known.isEmpty,
        KnownActions.isComplete(service) || KnownActions.isSnapshot(service)
      else { return nil }
      let names = KnownActions.actions(of: service).map(\.name)
      let help = Suggestion.didYouMean(pattern.name, among: names)
      let isSure = KnownActions.isComplete(service)
      return LintRemark(
        pattern.isExact
          ? "\"\(pattern.source.text)\" is no \(isSure ? "" : "known ")action"
          : "\"\(pattern.source.text)\" matches no \(isSure ? "" : "known ")action",
        at: pattern.source.place,
        help: help ?? "Check the name in the Service Authorization Reference.",
        as: isSure ? nil : .warning)
    }
  }

  static let serviceWildcard = LintRule(
    "GEN-SERVICE-WILDCARD", .information, in: PolicyKind.allCases,
    "The service of an action has a wildcard."
  ) { subject in
    subject.statements.flatMap(\.actions).filter {
      !$0.isEverything && PatternRelation.hasWildcard($0.service)
    }.map {
      LintRemark(
        "\"\($0.source.text)\" has a wildcard in its service, which IAM may not take as meant",
        at: $0.source.place, help: "Name each service.")
    }
  }

  static let resourceMismatch = LintRule(
    "GEN-RESOURCE-MISMATCH", .warning, in: PolicyKind.allCases,
    "None of the resources is of a type that an action of S3, IAM or STS works on."
  ) { subject in
    subject.statements.flatMap { statement in
      ActionFit.misfits(in: statement, services: ["s3", "iam", "sts"]).filter { pattern, _ in
        !isReported(pattern, statement, subject)
      }
    }.map { pattern, actions in
      let types = Array(Set(actions.flatMap(\.resourceTypes))).sorted()
      return LintRemark(
        "None of the resources is of a type that \"\(pattern.source.text)\" works on",
        at: pattern.source.place,
        help: types.isEmpty
          ? "Only \"*\" matches it: put it in a statement of its own."
          : "It works on: \(types.joined(separator: ", ")).")
    }
  }

  static let resourceStar = LintRule(
    "GEN-RESOURCE-STAR", .information, in: [.identity],
    "Actions that can be limited to ARNs are allowed on everything."
  ) { subject in
    subject.allows.filter { statement in
      statement.listedResources.contains { $0.text == "*" || isEffectivelyStar($0.text) }
    }.compactMap { statement in
      let pattern = statement.listedActions.first { pattern in
        !pattern.isEverything && pattern.known.contains { !$0.resourceTypes.isEmpty }
      }
      guard let pattern else { return nil }
      return LintRemark(
        "\"\(pattern.source.text)\" can be limited to resources, but is allowed on all",
        at: pattern.source.place, help: "Name the ARNs that are meant.")
    }
  }

  /// Whether an ARN leaves every field after the service open.
  private static func isEffectivelyStar(_ text: String) -> Bool {
    guard let arn = ARNPattern(text) else { return false }
    return arn.resource == "*"
      && [arn.region, arn.account].allSatisfy { $0.isEmpty || $0 == "*" }
  }

  /// Whether a rule about tokens or asset buckets tells the same.
  private static func isReported(
    _ pattern: ActionPattern, _ statement: LintStatement, _ subject: LintSubject
  ) -> Bool {
    switch subject.kind {
    case .domain, .repository: pattern.service == "sts"
    case .endpoint: pattern.service == "s3" && !statement.assetBuckets.isEmpty
    default: false
    }
  }

  /// The remark on a service that is all but `codeartifact`.
  private static func misspelt(_ pattern: ActionPattern) -> LintRemark? {
    guard !PatternRelation.hasWildcard(pattern.service),
      Suggestion.nearest(to: pattern.service, among: ["codeartifact"]) != nil
    else { return nil }
    return LintRemark(
      "\"\(pattern.service)\" is no service", at: pattern.source.place,
      help: "Did you mean \"codeartifact\"?")
  }
}
