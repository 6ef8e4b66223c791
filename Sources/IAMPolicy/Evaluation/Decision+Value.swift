package import Values

extension Decision {
  /// The decision as `policy evaluate --json` prints it.
  ///
  /// Each reason names its policy by the slot, and its statement by the Sid or, without one, by
  /// its place counted from zero. An implicit deny has one reason without a statement, which names
  /// what withheld permission.
  package var value: Value {
    var fields: Fields = ["decision": .string(outcome.rawValue), "reasons": reasonsValue]
    fields["blockedBy"] = blockedBy.map { .string($0.rawValue) }
    fields["explanation"] = .string(explanation)
    return .object(fields)
  }

  fileprivate var reasonsValue: Value {
    guard let blockedBy else { return .array(reasons.map(\.value)) }
    return [
      .fields([
        ("policy", .string(blockedBy.rawValue)), ("statement", .null), ("effect", .null),
        ("message", .string(explanation)),
      ])
    ]
  }
}

extension StatementReason {
  fileprivate var value: Value {
    var fields: Fields = [
      "policy": .string(slot.rawValue),
      "statement": sid.map(Value.string) ?? .int(statementIndex),
      "effect": .string(effect.rawValue),
      "path": .string(filePath.description),
    ]
    fields["name"] = policyName.map(Value.string)
    fields["line"] = line.map(Value.int)
    fields["column"] = column.map(Value.int)
    return .object(fields)
  }
}

extension DecidedCase {
  /// The case as `policy evaluate --json` prints it in the list `cases`.
  package var value: Value {
    var fields: Fields = [
      "name": policyCase.name.map(Value.string) ?? .null,
      "decision": .string(decision.outcome.rawValue),
      "expect": policyCase.expect.map { .string($0.rawValue) } ?? .null,
      "reasons": decision.reasonsValue,
    ]
    fields["explanation"] = .string(decision.explanation)
    return .object(fields)
  }
}

extension PolicyCases {
  /// What `policy evaluate --json` prints of a file's decisions.
  package func value(of decided: [DecidedCase]) -> Value {
    if !isList, let only = decided.first { return only.decision.value }
    return .fields([("cases", .array(decided.map(\.value)))])
  }
}
