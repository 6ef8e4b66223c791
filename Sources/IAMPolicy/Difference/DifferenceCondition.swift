/// The condition of a statement, in a form in which one can be seen to follow from another.
struct DifferenceCondition: Hashable, Sendable {
  private let tests: [Test]
  /// The condition as its author wrote it.
  let blocks: [ConditionBlock]

  init(_ blocks: [ConditionBlock], version: PolicyVersion) {
    self.blocks = blocks.filter { !$0.tests.isEmpty }
    let tests = blocks.flatMap { block in
      block.tests.map { Test($0, block.comparison, version: version) }
    }
    var seen: Set<Test> = []
    self.tests = tests.filter { seen.insert($0).inserted }.sorted { $0.order < $1.order }
  }

  /// Whether every request that fulfils this condition surely fulfils `other`.
  func implies(_ other: DifferenceCondition) -> Bool {
    other.tests.allSatisfy { theirs in tests.contains { $0.implies(theirs) } }
  }

  static func == (left: DifferenceCondition, right: DifferenceCondition) -> Bool {
    left.tests == right.tests
  }

  func hash(into hasher: inout Hasher) { hasher.combine(tests) }
}

/// One test of a condition: an operator, a key and values.
private struct Test: Hashable {
  private let comparison: ConditionOperator.Comparison
  private let qualifier: ConditionOperator.Qualifier?
  private let ifExists: Bool
  private let key: String
  private let values: Set<ConditionValue>

  init(_ test: ConditionTest, _ comparison: ConditionOperator, version: PolicyVersion) {
    self.comparison = comparison.comparison.folded
    self.qualifier = comparison.qualifier
    self.ifExists = comparison.ifExists
    self.key = test.key.text.lowercased()
    let folded = comparison.comparison.folded
    values = Set(test.values.texts.map { ConditionValue($0, of: folded, version: version) })
  }

  /// A text to sort tests by.
  var order: String {
    let texts = values.map(\.text).sorted().joined(separator: ",")
    return "\(comparison.rawValue) \(qualifier?.rawValue ?? "") \(ifExists) \(key) \(texts)"
  }

  /// Whether every request that passes this test surely passes `other`.
  ///
  /// Fewer values are harder to match, and easier not to match.
  func implies(_ other: Test) -> Bool {
    guard key == other.key, qualifier == other.qualifier, other.ifExists || !ifExists,
      comparison == other.comparison || comparison.pattern == other.comparison
    else { return false }
    let (inner, outer) = comparison.isNegated ? (other.values, values) : (values, other.values)
    return inner.allSatisfy { value in
      outer.contains(value) || outer.contains { $0.contains(value) }
    }
  }
}

/// A value of a condition, with the wildcards and variables that its operator knows.
private struct ConditionValue: Hashable {
  let text: String
  private let symbols: [SymbolPattern]
  private let range: IPRange?

  init(_ text: String, of comparison: ConditionOperator.Comparison, version: PolicyVersion) {
    self.text = text
    let variables: TextPattern.Reading = version == .v2012 ? .variables : []
    switch comparison {
    case .stringLike, .stringNotLike:
      symbols = [SymbolPattern(text, variables.union(.wildcards))]
    case .stringEqualsIgnoreCase, .stringNotEqualsIgnoreCase:
      symbols = [SymbolPattern(text.lowercased(), variables)]
    case .arnLike, .arnNotLike:
      symbols = ARNPattern.fields(of: text).map {
        SymbolPattern($0, variables.union(.wildcards))
      }
    case .bool, .null: symbols = [SymbolPattern(text.lowercased(), [])]
    default: symbols = [SymbolPattern(text, variables)]
    }
    range = [.ipAddress, .notIpAddress].contains(comparison) ? IPRange(text) : nil
  }

  /// Whether whatever matches `inner` surely matches this value.
  func contains(_ inner: ConditionValue) -> Bool {
    if let range, let other = inner.range { return range.contains(other) }
    return symbols.count == inner.symbols.count
      && zip(symbols, inner.symbols).allSatisfy { $0.contains($1) }
  }

  static func == (left: ConditionValue, right: ConditionValue) -> Bool {
    left.symbols == right.symbols
  }

  func hash(into hasher: inout Hasher) { hasher.combine(symbols) }
}

extension ConditionOperator.Comparison {
  /// The one of two operators that mean the same.
  fileprivate var folded: ConditionOperator.Comparison {
    switch self {
    case .arnEquals: .arnLike
    case .arnNotEquals: .arnNotLike
    default: self
    }
  }

  /// The operator that takes patterns where this one takes plain texts; nil for the others.
  ///
  /// A text that equals one of some values is like one of them. What is not equal may be like.
  fileprivate var pattern: ConditionOperator.Comparison? {
    self == .stringEquals ? .stringLike : nil
  }
}
