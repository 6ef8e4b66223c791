/// A statement as the checks look at it.
struct LintStatement {
  let statement: PolicyStatement
  /// The actions listed, under `Action` or `NotAction`.
  let actions: [ActionPattern]

  init(_ statement: PolicyStatement) {
    self.statement = statement
    self.actions = statement.action.patterns.values.map(ActionPattern.init)
  }

  var place: PolicyPlace { statement.place }
  var isAllow: Bool { statement.effect == .allow }
  var isConditional: Bool { statement.condition.contains { !$0.tests.isEmpty } }
  var resources: [PolicyString] { statement.resource.patterns.values }

  /// The actions under `Action`; none where all but some are meant.
  var listedActions: [ActionPattern] { statement.action.isNegated ? [] : actions }
  /// The resources under `Resource`; none where all but some are meant.
  var listedResources: [PolicyString] { statement.resource.isNegated ? [] : resources }

  // MARK: - Actions

  /// Whether it is about an action, written `service:Name`.
  func covers(_ action: String) -> Bool {
    let wanted = ActionPattern(PolicyString(action))
    let isListed = actions.contains { $0.covers(service: wanted.service, name: wanted.name) }
    return isListed != statement.action.isNegated
  }

  /// The known actions of CodeArtifact that it is about.
  var codeArtifactActions: [ServiceAction] {
    let patterns = actions.filter { $0.covers(service: "codeartifact", name: $0.name) }
    guard !patterns.isEmpty || statement.action.isNegated else { return [] }
    return CodeArtifactActions.all.filter { action in
      patterns.contains { $0.covers(action) } != statement.action.isNegated
    }
  }

  // MARK: - Resources

  /// Whether some resource of the form `pattern` is meant.
  func mayCover(resource pattern: String) -> Bool {
    guard statement.resource.isNegated else {
      return resources.contains { PatternRelation.overlap($0.text, pattern) }
    }
    return !resources.contains { PatternRelation.contains($0.text, pattern) }
  }

  /// Whether every resource of the form `pattern` is meant.
  func surelyCovers(resource pattern: String) -> Bool {
    guard statement.resource.isNegated else {
      return resources.contains { PatternRelation.contains($0.text, pattern) }
    }
    return !resources.contains { PatternRelation.overlap($0.text, pattern) }
  }

  /// Whether one of the resources is the bare `*`.
  var hasEveryResource: Bool { listedResources.contains { $0.text == "*" } }

  // MARK: - Conditions

  /// The tests of a key, whatever its case, each with its operator.
  func tests(of keys: String...) -> [(comparison: ConditionOperator, test: ConditionTest)] {
    let keys = Set(keys.map { $0.lowercased() })
    return allTests.filter { keys.contains($0.test.key.text.lowercased()) }
  }

  /// All tests of the condition, each with its operator.
  var allTests: [(comparison: ConditionOperator, test: ConditionTest)] {
    statement.condition.flatMap { block in block.tests.map { (block.comparison, $0) } }
  }

  /// Whether one of the keys must be there with one of the listed values.
  func demands(_ keys: Set<String>) -> Bool {
    allTests.contains { comparison, test in
      comparison.demandsValue && keys.contains(test.key.text.lowercased())
    }
  }

  // MARK: - Principals

  /// The values of `Principal` under `AWS`, with the bare `*` as one of them.
  var awsPrincipals: [PolicyString] {
    guard let principal = statement.principal, !principal.isNegated else { return [] }
    switch principal.names {
    case .everyone: return [PolicyString("*", at: principalPlace)]
    case .listed(let entries):
      return entries.filter { $0.type == .aws }.flatMap(\.values.values)
    }
  }

  /// Whether the statement is for everyone.
  var isForEveryone: Bool { awsPrincipals.contains { $0.text == "*" } }

  /// Where the principal stands.
  var principalPlace: PolicyPlace {
    guard let principal = statement.principal, principal.place != .none else { return place }
    return principal.place
  }
}

extension ConditionOperator {
  /// Whether a request without the key fails the test, and one with it must have a listed value.
  var demandsValue: Bool {
    !ifExists && qualifier != .forAllValues && !comparison.isNegated && comparison != .null
  }
}
