package import Values

extension AccessDifference {
  /// The condition in words, such as `StringEquals aws:SourceVpc vpc-1a2b3c4d`; nil where none.
  public var conditionText: String? {
    guard !condition.isEmpty else { return nil }
    return condition.flatMap { block in
      block.tests.map { test in
        "\(test.key.text) \(block.comparison) \(test.values.texts.joined(separator: " or "))"
      }
    }.joined(separator: " and ")
  }

  /// The verb in the words of a sentence, such as `gains`.
  public var verbText: String {
    switch verb {
    case .gains: "gains"
    case .loses: "loses"
    case .denied: "is denied"
    case .undenied: "is no longer denied"
    }
  }

  /// The principal in the words of a sentence; `holder` stands for what the policy is attached to.
  public func principalText(holder: String = "its holder") -> String {
    switch principal {
    case .holder: holder
    case .everyone: "everyone"
    case .everyAWSPrincipal: "every AWS principal"
    case .named(let name): ARNGrammar.isAccount(name) ? "account \(name)" : name
    case .allBut(let names): "everyone but \(Self.joined(names))"
    }
  }

  /// What is done on what and when, on one line, such as `s3:GetObject on arn:aws:s3:::assets/*`.
  ///
  /// Where not all actions are named, the gravest are.
  ///
  /// - Parameters:
  ///   - most: how many actions, and how many resources, are named before the rest is counted.
  ///   - shorten: how a resource is written.
  /// - Returns: the line.
  public func summary(most: Int = .max, shorten: (String) -> String = { $0 }) -> String {
    let named = actions.count > most ? ServiceAction.gravestFirst(actions) : actions
    var text = Self.joined(named, most: most)
    if actions.count > most, !levels.isEmpty {
      text += " (\(levels.map(\.rawValue).joined(separator: ", ")))"
    }
    if !exceptActions.isEmpty { text += " except \(Self.joined(exceptActions, most: most))" }
    text += " on \(Self.joined(resources.map(shorten), most: most))"
    if !exceptResources.isEmpty {
      text += " except \(Self.joined(exceptResources.map(shorten), most: most))"
    }
    if let conditionText { text += " if \(conditionText)" }
    return text
  }

  private static func joined(_ texts: [String], most: Int = .max) -> String {
    guard texts.count > most, most > 0 else { return texts.joined(separator: ", ") }
    let named = texts.prefix(most).joined(separator: ", ")
    return "\(named) and \(texts.count - most) more"
  }

  /// The difference as JSON has it.
  package var value: Value {
    var fields: Fields = [
      "principal": .string(principalText(holder: "holder")),
      "verb": .string(verb.rawValue), "widening": .bool(verb.isWidening),
      "actions": .strings(actions),
    ]
    if !exceptActions.isEmpty { fields["exceptActions"] = .strings(exceptActions) }
    fields["levels"] = .strings(levels.map(\.rawValue))
    fields["resources"] = .strings(resources)
    if !exceptResources.isEmpty { fields["exceptResources"] = .strings(exceptResources) }
    if !condition.isEmpty {
      let statement = PolicyStatement(
        effect: .allow, action: PatternElement([]), resource: PatternElement([]),
        condition: condition)
      fields["condition"] = statement.value(order: .conventional)["Condition"]
    }
    return .object(fields)
  }
}
