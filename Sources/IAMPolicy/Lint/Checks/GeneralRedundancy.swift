/// What changes nothing about a document's meaning.
extension LintRule {
  static let redundant = LintRule(
    "GEN-REDUNDANT", .information, in: PolicyKind.allCases,
    "A statement, action, resource or principal repeats what another says."
  ) { subject in
    var seen: Set<String> = []
    let statements = subject.statements.filter { statement in
      let alone = PolicyDocument(statements: [statement.statement])
      return !seen.insert(alone.canonical(ignoringSids: true).compactText).inserted
    }.map {
      LintRemark("The statement stands twice", at: $0.place, help: "Remove one of the two.")
    }
    let values = subject.statements.flatMap { statement in
      repeated(statement.actions.map(\.source), folded: true)
        + repeated(statement.resources, folded: false)
        + repeated(statement.awsPrincipals, folded: false)
    }
    return statements
      + values.map { value, by in
        LintRemark(
          value.text == by ? "\"\(by)\" stands twice" : "\"\(value.text)\" is part of \"\(by)\"",
          at: value.place, help: "Remove it.")
      }
  }

  static let unreachable = LintRule(
    "CA-DENY-UNREACHABLE", .information, in: PolicyKind.allCases,
    "An Allow is taken back whole by a Deny without condition."
  ) { subject in
    let denies = subject.denies.filter {
      !$0.isConditional && !$0.statement.action.isNegated && !$0.statement.resource.isNegated
    }.prefix(most)
    guard !denies.isEmpty else { return [] }
    return subject.allows.filter { allow in denies.contains { takesBack($0, allow) } }.map {
      LintRemark(
        "A Deny without condition takes all of this back", at: $0.place,
        help: "Remove the statement, or narrow the Deny.")
    }
  }

  /// The most patterns with wildcards, and statements that deny, that others are compared with.
  ///
  /// It bounds the cost for documents of many wildcards.
  private static let most = 32

  private static func repeated(
    _ values: [PolicyString], folded: Bool
  ) -> [(PolicyString, by: String)] {
    var seen: Set<String> = []
    let wide = values.filter { PatternRelation.hasWildcard($0.text) }.prefix(most)
    return values.compactMap { value in
      let own = folded ? value.text.lowercased() : value.text
      guard seen.insert(own).inserted else { return (value, value.text) }
      let by = wide.first { other in
        let outer = folded ? other.text.lowercased() : other.text
        return outer != own && PatternRelation.contains(outer, own)
      }
      return by.map { (value, $0.text) }
    }
  }

  private static func takesBack(_ deny: LintStatement, _ allow: LintStatement) -> Bool {
    guard !allow.statement.action.isNegated, !allow.statement.resource.isNegated else {
      return false
    }
    let principals = deny.awsPrincipals.map(\.text)
    let isSamePeople =
      allow.statement.principal == nil || deny.isForEveryone
      || (!allow.awsPrincipals.isEmpty
        && allow.awsPrincipals.allSatisfy { principals.contains($0.text) })
    guard isSamePeople else { return false }
    return covers(
      deny.actions.map { $0.source.text.lowercased() },
      allow.actions.map { $0.source.text.lowercased() })
      && covers(deny.resources.map(\.text), allow.resources.map(\.text))
  }

  private static func covers(_ outer: [String], _ inner: [String]) -> Bool {
    let wide = outer.filter(PatternRelation.hasWildcard).prefix(most)
    let exact = Set(outer)
    return inner.allSatisfy { own in
      exact.contains(own) || wide.contains { PatternRelation.contains($0, own) }
    }
  }
}
