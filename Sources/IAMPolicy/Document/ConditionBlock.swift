/// The tests of a condition under one operator.
///
/// All blocks of a condition, and all tests of a block, must hold.
public struct ConditionBlock: Sendable {
  /// How the values are compared.
  public var comparison: ConditionOperator
  /// The keys with the values to compare with, in the author's order.
  public var tests: [ConditionTest]
  /// Where the operator stands.
  public var place: PolicyPlace

  /// The tests of one operator.
  public init(
    _ comparison: ConditionOperator, _ tests: [ConditionTest],
    at place: PolicyPlace = PolicyPlace.none
  ) {
    self.comparison = comparison
    self.tests = tests
    self.place = place
  }
}

/// One key of the request's context and the values it is compared with.
public struct ConditionTest: Sendable {
  /// The key, whose case does not matter, such as `aws:SourceVpce`.
  public var key: PolicyString
  /// The values; booleans and numbers of the source stand here as their texts.
  public var values: PolicyStringList

  /// The comparison of `key` with `values`.
  public init(_ key: PolicyString, _ values: PolicyStringList) {
    self.key = key
    self.values = values
  }
}
