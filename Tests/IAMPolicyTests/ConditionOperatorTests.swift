import IAMPolicy
import Testing

@Suite("Condition operators")
struct ConditionOperatorTests {
  /// Every operator there is, with every qualifier and with and without `IfExists`.
  static let all: [ConditionOperator] = ConditionOperator.Comparison.allCases.flatMap {
    comparison in
    let qualifiers: [ConditionOperator.Qualifier?] =
      [nil] + ConditionOperator.Qualifier.allCases
    return qualifiers.flatMap { qualifier in
      [false, true].compactMap { ifExists in
        comparison == .null && ifExists
          ? nil : ConditionOperator(comparison, qualifier: qualifier, ifExists: ifExists)
      }
    }
  }

  @Test(arguments: all)
  func `an operator printed and read again is the same`(_ comparison: ConditionOperator) {
    #expect(ConditionOperator(parsing: comparison.description) == comparison)
  }

  @Test func `there are 27 comparisons`() {
    #expect(ConditionOperator.Comparison.allCases.count == 27)
  }

  @Test func `the parts of an operator are told apart`() throws {
    let parsed = try #require(ConditionOperator(parsing: "ForAnyValue:StringLikeIfExists"))
    #expect(parsed.comparison == .stringLike)
    #expect(parsed.qualifier == .forAnyValue)
    #expect(parsed.ifExists)
  }

  @Test(arguments: [
    "", "Equals", "stringEquals", "StringEqualsIfexists", "IfExists", "NullIfExists",
    "ForAllValues:", "ForEachValue:StringEquals", ":StringEquals",
    "ForAllValues:ForAnyValue:StringEquals", "StringEqualsIfExistsIfExists",
  ])
  func `what is no operator gives none`(_ text: String) {
    #expect(ConditionOperator(parsing: text) == nil)
  }
}
