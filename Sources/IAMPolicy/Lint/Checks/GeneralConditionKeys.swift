import Diagnostics

/// Condition keys: whether they exist, whether the action has them, and what type they are.
extension LintRule {
  static let conditionKey = LintRule(
    "GEN-COND-KEY", .error, in: PolicyKind.allCases,
    "A condition key is unknown, or no action of the statement has it."
  ) { subject in
    subject.statements.flatMap { statement in
      statement.allTests.compactMap { comparison, test in
        remark(on: test.key, comparison, in: statement)
      }
    }
  }

  static let conditionType = LintRule(
    "GEN-COND-TYPE", .warning, in: PolicyKind.allCases,
    "An operator compares another type than the key has."
  ) { subject in
    eachTest(subject).compactMap { comparison, test in
      guard let type = ConditionKeys.type(of: test.key.text),
        !suits(comparison.comparison, type, test)
      else { return nil }
      return LintRemark(
        "\"\(test.key.text)\" is of the type \(type.rawValue), which \(comparison.comparison.rawValue) "
          + "does not compare", at: test.key.place, help: "Use \(operators(for: type)).")
    }
  }

  static let deprecatedKey = LintRule(
    "GEN-DEPRECATED-KEY", .warning, in: PolicyKind.allCases, "A condition key is deprecated."
  ) { subject in
    eachTest(subject).compactMap { _, test in
      ConditionKeys.replacement(for: test.key.text).map {
        LintRemark(
          "\"\(test.key.text)\" is deprecated", at: test.key.place, help: "Use \($0).")
      }
    }
  }

  static let tagCondition = LintRule(
    "GEN-TAG-COND", .warning, in: .identityAndCodeArtifact,
    "A condition on tags stands with actions that have none."
  ) { subject in
    subject.statements.flatMap { statement -> [LintRemark] in
      guard let patterns = onlyKnown(statement) else { return [] }
      return statement.allTests.compactMap { comparison, test in
        let folded = test.key.text.lowercased()
        guard comparison.demandsValue, let tags = TagKey(folded) else { return nil }
        guard !patterns.flatMap(\.known).contains(where: tags.isCarried) else { return nil }
        return LintRemark(
          "None of the actions carries \(test.key.text), so that the condition never holds",
          at: test.key.place, help: "Remove the condition, or move it to actions that have tags.")
      }
    }
  }

  private static func eachTest(
    _ subject: LintSubject
  ) -> [(comparison: ConditionOperator, test: ConditionTest)] {
    subject.statements.flatMap(\.allTests)
  }

  // MARK: - Keys and actions

  private static func remark(
    on key: PolicyString, _ comparison: ConditionOperator, in statement: LintStatement
  ) -> LintRemark? {
    let folded = key.text.lowercased()
    let service = folded.prefix { $0 != ":" }
    switch service {
    case "codeartifact":
      return LintRemark(
        "CodeArtifact has no condition keys of its own, so \"\(key.text)\" is never there",
        at: key.place, help: "Use global keys, such as aws:ResourceTag/KEY.")
    case "aws":
      guard ConditionKeys.type(of: folded) == nil else { return nil }
      return LintRemark(
        "\"\(key.text)\" is no known global condition key", at: key.place,
        help: Suggestion.didYouMean(key.text, among: ConditionKeys.global)
          ?? "Check the name in the IAM user guide.", as: .warning)
    case "s3", "sts":
      guard comparison.demandsValue,
        let action = statement.listedActions.first(where: { $0.service == "codeartifact" })
      else { return nil }
      return LintRemark(
        "\"\(action.source.text)\" does not have the key \(key.text), so that the condition never "
          + "holds for it", at: key.place, help: "Put the action into a statement of its own.")
    default: return nil
    }
  }

  /// The actions listed, if all are of CodeArtifact and known.
  private static func onlyKnown(_ statement: LintStatement) -> [ActionPattern]? {
    let patterns = statement.listedActions
    guard !patterns.isEmpty,
      patterns.allSatisfy({ $0.service == "codeartifact" && !$0.known.isEmpty })
    else { return nil }
    return patterns
  }

  // MARK: - Types

  private static func suits(
    _ comparison: ConditionOperator.Comparison, _ type: ConditionKeys.ValueType,
    _ test: ConditionTest
  ) -> Bool {
    let name = comparison.rawValue
    if comparison == .null { return true }
    switch type {
    case .string:
      return comparison.isOfStrings || comparison == .binaryEquals
        || (name.hasPrefix("Arn") && mayHoldARN(test.key.text))
    case .arn: return name.hasPrefix("Arn") || comparison.isOfStrings
    case .bool:
      return comparison == .bool || comparison == .stringEquals || comparison == .stringLike
    case .date: return name.hasPrefix("Date") || name.hasPrefix("Numeric")
    case .address: return name.hasSuffix("IpAddress")
    case .number: return name.hasPrefix("Numeric")
    }
  }

  /// Whether a key of texts is for ARNs, or is a tag, whose value may be one.
  private static func mayHoldARN(_ key: String) -> Bool {
    key.lowercased().contains("arn") || key.contains("/")
  }

  private static func operators(for type: ConditionKeys.ValueType) -> String {
    switch type {
    case .string: "StringEquals or StringLike"
    case .arn: "ArnEquals or ArnLike"
    case .bool: "Bool"
    case .date: "DateLessThan, DateGreaterThan and their kin"
    case .address: "IpAddress or NotIpAddress"
    case .number: "NumericLessThan, NumericEquals and their kin"
    }
  }
}

/// The keys that carry tags, and the actions of CodeArtifact whose requests have them.
///
/// From the Service Authorization Reference, "Condition keys for AWS CodeArtifact".
private enum TagKey {
  case ofRequest
  case ofResource

  init?(_ key: String) {
    if key.hasPrefix("aws:requesttag/") || key == "aws:tagkeys" {
      self = .ofRequest
    } else if key.hasPrefix("aws:resourcetag/") {
      self = .ofResource
    } else {
      return nil
    }
  }

  func isCarried(by action: ServiceAction) -> Bool {
    switch self {
    case .ofRequest:
      ["CreateDomain", "CreateRepository", "CreatePackageGroup", "TagResource", "UntagResource"]
        .contains(action.name)
    case .ofResource:
      !Set(action.resourceTypes).isDisjoint(with: ["domain", "repository", "package-group"])
    }
  }
}
