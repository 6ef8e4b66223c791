/// One test of a condition, ready to be asked of requests.
///
/// From the IAM user guide, "IAM JSON policy elements: Condition operators" and "Conditions with
/// multiple context keys or values".
struct ConditionMatcher: Sendable {
  private let key: String
  private let comparison: ConditionOperator
  private let isNegated: Bool
  private let comparand: ConditionComparand?
  /// For `Null`: whether the key may be absent, and whether it may be present.
  private let nullFlags: [Bool]

  init(_ test: ConditionTest, _ comparison: ConditionOperator, version: PolicyVersion) {
    let texts = test.values.texts
    self.key = test.key.text.lowercased()
    self.comparison = comparison
    self.isNegated = comparison.comparison.isNegated
    self.comparand = ConditionComparand(texts, for: comparison.comparison, version: version)
    self.nullFlags = texts.compactMap(ConditionComparand.flag)
  }

  /// Whether the test holds.
  ///
  /// Without a qualifier, a key with several values matches if one of them does; a negated
  /// operator holds if none does.
  func holds(in context: RequestContext) -> Bool {
    let values = context.values[key] ?? []
    guard let comparand else { return nullFlags.contains(values.isEmpty) }
    guard !values.isEmpty else { return holdsForMissingKey }
    switch comparison.qualifier {
    case .forAllValues:
      return values.allSatisfy { comparand.matches($0, in: context) != isNegated }
    case .forAnyValue:
      return values.contains { comparand.matches($0, in: context) != isNegated }
    case nil:
      return values.contains { comparand.matches($0, in: context) } != isNegated
    }
  }

  /// Whether the test holds for a request without the key.
  private var holdsForMissingKey: Bool {
    if comparison.ifExists { return true }
    switch comparison.qualifier {
    case .forAllValues: return true
    case .forAnyValue: return false
    case nil: return isNegated
    }
  }
}
