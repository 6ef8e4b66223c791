extension PolicyDocument {
  /// The one document that stands for all that mean the same.
  ///
  /// Documents mean the same when their canonical forms print the same text:
  /// - no version is version 2008-10-17, and a statement alone is an array of one;
  /// - statements, actions and resources are compared whatever their order, but how often each
  ///   stands counts; actions without regard to case, as IAM matches them, resources as written;
  /// - condition keys are compared without case, their values as sets;
  /// - the principal `*` is only itself, and an account number is the ARN of its root;
  /// - principal types without values, operators without keys and empty Sids are left out.
  ///
  /// Places are dropped. With `ignoringSids`, statements lose their names.
  public func canonical(ignoringSids: Bool = false) -> PolicyDocument {
    let statements = statements.map { statement in
      let canonical = statement.canonical(ignoringSid: ignoringSids)
      return (text: PolicyDocument(statements: [canonical]).compactText, statement: canonical)
    }
    let sorted = statements.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
    return PolicyDocument(
      version: effectiveVersion, id: id.map { PolicyString($0.text) },
      statements: sorted.map(\.statement))
  }

  /// Whether both documents mean the same, however they are written.
  ///
  /// The rules are those of ``canonical(ignoringSids:)``. The names of statements count, since AWS
  /// keeps them, unless `ignoringSids`: they have no part in any decision.
  public func isEquivalent(to other: PolicyDocument, ignoringSids: Bool = false) -> Bool {
    let mine = canonical(ignoringSids: ignoringSids).compactText
    let theirs = other.canonical(ignoringSids: ignoringSids).compactText
    return mine.utf8.elementsEqual(theirs.utf8)
  }
}

extension PolicyStatement {
  fileprivate func canonical(ignoringSid: Bool) -> PolicyStatement {
    let name = sid.flatMap { $0.text.isEmpty || ignoringSid ? nil : PolicyString($0.text) }
    return PolicyStatement(
      sid: name, effect: effect, principal: principal?.canonical,
      action: PatternElement(
        PolicyStringList(Self.sorted(action.patterns.texts.map { $0.lowercased() })),
        isNegated: action.isNegated),
      resource: PatternElement(
        PolicyStringList(Self.sorted(resource.patterns.texts)), isNegated: resource.isNegated),
      condition: canonicalCondition)
  }

  private var canonicalCondition: [ConditionBlock] {
    let blocks = condition.filter { !$0.tests.isEmpty }.map { block in
      ConditionBlock(block.comparison, Self.canonical(block.tests))
    }
    return blocks.sorted {
      $0.comparison.description.utf8.lexicographicallyPrecedes($1.comparison.description.utf8)
    }
  }

  /// The tests in the order of their keys.
  ///
  /// Keys that differ only in case would become one; they stay as they are.
  private static func canonical(_ tests: [ConditionTest]) -> [ConditionTest] {
    var spellings: [String: Int] = [:]
    for test in tests { spellings[test.key.text.lowercased(), default: 0] += 1 }
    let folded = tests.map { test in
      let key = test.key.text.lowercased()
      return ConditionTest(
        PolicyString(spellings[key] == 1 ? key : test.key.text),
        PolicyStringList(unique(test.values.texts)))
    }
    return folded.sorted { $0.key.text.utf8.lexicographicallyPrecedes($1.key.text.utf8) }
  }

  /// The texts in the order of their bytes.
  fileprivate static func sorted(_ texts: [String]) -> [String] {
    texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The texts in the order of their bytes, each once.
  fileprivate static func unique(_ texts: [String]) -> [String] {
    var result: [String] = []
    for text in sorted(texts) {
      if let last = result.last, last.utf8.elementsEqual(text.utf8) { continue }
      result.append(text)
    }
    return result
  }
}

extension PrincipalElement {
  fileprivate var canonical: PrincipalElement {
    guard case .listed(let entries) = names else {
      return PrincipalElement(.everyone, isNegated: isNegated)
    }
    let folded = entries.filter { !$0.values.values.isEmpty }.map { entry in
      let names = entry.type == .aws ? entry.values.texts.map(Self.folded) : entry.values.texts
      return PrincipalEntry(
        type: entry.type, values: PolicyStringList(PolicyStatement.unique(names)))
    }
    let sorted = folded.sorted { $0.type.rawValue < $1.type.rawValue }
    return PrincipalElement(.listed(sorted), isNegated: isNegated)
  }

  /// The account number for the ARN of an account's root, of whatever partition; else the name.
  private static func folded(_ name: String) -> String {
    guard let arn = ARNPattern(name), arn.service == "iam", arn.resource == "root",
      arn.region.isEmpty, ARNGrammar.isAccount(arn.account)
    else { return name }
    return arn.account
  }
}
