/// Condition values that the operator takes otherwise than they look.
extension LintRule {
  static let conditionWildcard = LintRule(
    "GEN-COND-WILDCARD", .warning, in: PolicyKind.allCases,
    "A value has a wildcard, but the operator compares it as it is."
  ) { subject in
    eachTest(subject).filter { comparison, _ in
      comparison.comparison.isOfStrings && !comparison.comparison.rawValue.hasSuffix("Like")
    }.flatMap { comparison, test in
      test.values.values.filter { hasBareWildcard($0.text) }.map { value in
        let like = comparison.comparison.isNegated ? "StringNotLike" : "StringLike"
        return LintRemark(
          "\(comparison.comparison.rawValue) compares \"\(value.text)\" as it is, wildcard included",
          at: value.place, help: "Use \(like).")
      }
    }
  }

  static let conditionForAll = LintRule(
    "GEN-COND-FORALL", .security, in: PolicyKind.allCases,
    "ForAllValues allows requests without the key, or stands with a key of one value."
  ) { subject in
    subject.statements.flatMap { statement -> [LintRemark] in
      let guarded = Set(
        statement.allTests.filter { $0.comparison.comparison == .null }.filter {
          $0.test.values.texts.allSatisfy { $0.lowercased() == "false" }
        }.map { $0.test.key.text.lowercased() })
      return statement.allTests.filter { $0.comparison.qualifier == .forAllValues }.compactMap {
        _, test in
        let key = test.key.text.lowercased()
        if ConditionKeys.type(of: key) != nil, !ConditionKeys.isMultivalued(key) {
          return LintRemark(
            "\"\(test.key.text)\" has one value, and ForAllValues also holds without it",
            at: test.key.place, help: "Leave ForAllValues out.")
        }
        guard statement.isAllow, !guarded.contains(key) else { return nil }
        return LintRemark(
          "ForAllValues also holds for requests without \(test.key.text)", at: test.key.place,
          help: "Add the condition Null \(test.key.text) \"false\".")
      }
    }
  }

  static let conditionEmpty = LintRule(
    "GEN-COND-EMPTY", .information, in: PolicyKind.allCases,
    "A condition has an operator without keys, a key without values, or a value twice."
  ) { subject in
    subject.statements.flatMap(\.statement.condition).flatMap { block -> [LintRemark] in
      if block.tests.isEmpty {
        return [
          LintRemark(
            "\(block.comparison) tests nothing", at: block.place, help: "Remove the operator.")
        ]
      }
      return block.tests.compactMap { test in
        if test.values.values.isEmpty {
          return LintRemark(
            "\"\(test.key.text)\" is compared with no value", at: test.key.place,
            help: "List values, or remove the key.")
        }
        var seen: Set<String> = []
        let again = test.values.values.first { !seen.insert($0.text).inserted }
        return again.map {
          LintRemark("\"\($0.text)\" stands twice", at: $0.place, help: "Remove one of the two.")
        }
      }
    }
  }

  static let addresses = LintRule(
    "GEN-IP", .warning, in: PolicyKind.allCases,
    "A value is no address or range, or has bits beyond its prefix."
  ) { subject in
    eachTest(subject).filter { $0.0.comparison.rawValue.hasSuffix("IpAddress") }
      .flatMap(\.1.values.values).filter { !$0.text.contains("${") }.compactMap { value in
        guard let range = AddressRange(value.text) else {
          return LintRemark(
            "\"\(value.text)\" is no address or range", at: value.place,
            help: "Write it like 203.0.113.0/24 or 2001:db8::/32.")
        }
        guard range.hasHostBits else { return nil }
        return LintRemark(
          "\"\(value.text)\" has bits set beyond its prefix of \(range.prefix)", at: value.place,
          help: "Write the first address of the range, or the prefix that is meant.")
      }
  }

  static let mfa = LintRule(
    "GEN-MFA", .warning, in: PolicyKind.allCases,
    "A test of aws:MultiFactorAuthPresent misses requests that lack the key."
  ) { subject in
    subject.statements.flatMap { statement in
      statement.tests(of: "aws:MultiFactorAuthPresent").compactMap { comparison, test in
        guard comparison.comparison == .bool, let value = test.values.texts.first?.lowercased()
        else { return nil }
        let help: String
        switch (statement.isAllow, value, comparison.ifExists) {
        case (false, "false", false):
          help = "Use BoolIfExists, so that long-term keys are denied too."
        case (true, "true", true):
          help = "Use Bool, so that requests without the key are not allowed."
        case (true, "false", _): help = "Demand \"true\", or deny where it is \"false\"."
        default: return nil
        }
        return LintRemark(
          "Requests with long-term keys have no aws:MultiFactorAuthPresent, and pass without MFA",
          at: test.key.place, help: help)
      }
    }
  }

  private static func eachTest(_ subject: LintSubject) -> [(ConditionOperator, ConditionTest)] {
    subject.statements.flatMap(\.allTests).map { ($0.comparison, $0.test) }
  }

  /// Whether a wildcard stands outside of `${*}` and `${?}`.
  private static func hasBareWildcard(_ text: String) -> Bool {
    PatternRelation.hasWildcard(text.replacing("${*}", with: "").replacing("${?}", with: ""))
  }
}
