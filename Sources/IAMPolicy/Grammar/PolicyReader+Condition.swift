import Diagnostics

extension PolicyReader {
  /// Reads a condition: operators, in each of them keys, for each of them values.
  mutating func condition(_ node: PolicyNode) -> [ConditionBlock] {
    guard let members = members(node, of: "Condition") else { return [] }
    return members.compactMap { block($0) }
  }

  private mutating func block(_ member: PolicyMember) -> ConditionBlock? {
    let comparison = ConditionOperator(parsing: member.key)
    if comparison == nil { reportUnknownOperator(member) }
    guard let tests = members(member.value, of: "The condition operator \(member.key)") else {
      return nil
    }
    let read = tests.compactMap { test($0) }
    return comparison.map { ConditionBlock($0, read, at: member.keyPlace) }
  }

  private mutating func test(_ member: PolicyMember) -> ConditionTest? {
    let key = checked(PolicyString(member.key, at: member.keyPlace))
    if member.key.isEmpty {
      report(.element, "A condition key must not be empty", at: member.keyPlace)
    }
    let values = strings(member.value, what: member.key, scalars: true)
    guard let key, let values else { return nil }
    return ConditionTest(key, values)
  }

  private mutating func reportUnknownOperator(_ member: PolicyMember) {
    let bare = member.key.split(separator: ":", maxSplits: 1).last.map(String.init) ?? member.key
    if bare == "NullIfExists" {
      report(
        .conditionOperator, "The condition operator Null cannot be combined with IfExists",
        at: member.keyPlace, help: "Write \"Null\".")
      return
    }
    let known = ConditionOperator.Comparison.allCases.flatMap { comparison in
      comparison == .null ? ["Null"] : [comparison.rawValue, comparison.rawValue + "IfExists"]
    }
    report(
      .conditionOperator, "\"\(member.key)\" is no condition operator", at: member.keyPlace,
      help: Suggestion.didYouMean(bare, among: known)
        ?? "Operators are StringEquals, StringLike, ArnLike, IpAddress, Bool, Null and their kin.")
  }
}
