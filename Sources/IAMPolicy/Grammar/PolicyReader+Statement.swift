extension PolicyReader {
  /// Reads one statement.
  mutating func statement(_ node: PolicyNode) -> PolicyStatement? {
    guard let members = members(node, of: "A statement") else { return nil }
    var parts = StatementParts()
    var found: [StatementElement: PolicyMember] = [:]
    var order: [StatementElement] = []
    var unknownElements: [String] = []
    for member in members {
      guard let element = StatementElement(rawValue: member.key) else {
        unknownElements.append(member.key)
        reportUnknown(member, StatementElement.allCases.map(\.rawValue), in: "a statement")
        continue
      }
      found[element] = member
      order.append(element)
      read(element, from: member, into: &parts)
    }
    reportCombinations(found, misspelt: unknownElements, at: node.place)
    if isTrust { parts.resource = PatternElement(PolicyStringList([PolicyString("*")])) }
    guard let effect = parts.effect, let action = parts.action, let resource = parts.resource
    else { return nil }
    return PolicyStatement(
      sid: parts.sid, effect: effect, principal: parts.principal, action: action,
      resource: resource, condition: parts.condition, elementOrder: order, place: node.place)
  }

  private struct StatementParts {
    var sid: PolicyString?
    var effect: PolicyEffect?
    var principal: PrincipalElement?
    var action: PatternElement?
    var resource: PatternElement?
    var condition: [ConditionBlock] = []
  }

  private mutating func read(
    _ element: StatementElement, from member: PolicyMember, into parts: inout StatementParts
  ) {
    let node = member.value
    switch element {
    case .sid: parts.sid = sid(node)
    case .effect: parts.effect = effect(node)
    case .principal, .notPrincipal:
      guard kind.namesPrincipals else { return reportForbiddenPrincipal(member) }
      parts.principal = principal(node, isNegated: element == .notPrincipal)
      parts.principal?.place = node.place
    case .action, .notAction:
      parts.action = patterns(node, of: element, isNegated: element == .notAction) {
        ActionGrammar.problem(with: $0)
      }
    case .resource, .notResource:
      guard !isTrust else { return reportForbiddenResource(member) }
      parts.resource = patterns(node, of: element, isNegated: element == .notResource) {
        ResourceGrammar.problem(with: $0)
      }
    case .condition: parts.condition = condition(node)
    }
  }

  /// Notes a resource in a role's trust policy, which is about the role.
  private mutating func reportForbiddenResource(_ member: PolicyMember) {
    report(
      .element, "\(member.key) must not stand in a trust policy", at: member.keyPlace,
      help: "Remove it: the policy is about the role that has it.")
  }

  // MARK: - Which elements there must be

  private mutating func reportCombinations(
    _ found: [StatementElement: PolicyMember], misspelt: [String], at place: PolicyPlace
  ) {
    let pairs: [(StatementElement, StatementElement, isNeeded: Bool)] = [
      (.principal, .notPrincipal, kind.namesPrincipals), (.action, .notAction, true),
      (.resource, .notResource, !isTrust),
    ]
    if found[.effect] == nil {
      reportMissing(.effect, misspelt: misspelt, at: place, help: "Add Effect: Allow or Deny.")
    }
    for (plain, negated, isNeeded) in pairs {
      switch (found[plain], found[negated]) {
      case (.some, let second?) where isNeeded:
        report(
          .element, "A statement cannot have both \(plain.rawValue) and \(negated.rawValue)",
          at: second.keyPlace, help: "Keep one of the two, or write two statements.")
      case (nil, nil) where isNeeded:
        guard !Self.isMeant(negated.rawValue, by: misspelt, among: StatementElement.allCases)
        else { continue }
        reportMissing(plain, misspelt: misspelt, at: place, help: help(forMissing: plain))
      default: break
      }
    }
  }

  private mutating func reportMissing(
    _ element: StatementElement, misspelt: [String], at place: PolicyPlace, help: String
  ) {
    let name = element.rawValue
    guard !Self.isMeant(name, by: misspelt, among: StatementElement.allCases) else { return }
    let rule: GrammarRule = element == .principal ? .principal : .element
    let owner = element == .principal ? " of \(kind.phrase)" : ""
    report(rule, "A statement\(owner) needs the element \(name)", at: place, help: help)
  }

  private func help(forMissing element: StatementElement) -> String {
    switch element {
    case .action: "Add Action or NotAction with at least one action, such as \"s3:GetObject\"."
    case .resource: "Add Resource or NotResource with at least one ARN, or \"*\"."
    default: "Add Principal: \"*\" for everyone, or {\"AWS\": ARN}."
    }
  }

  // MARK: - Sid and Effect

  private mutating func sid(_ node: PolicyNode) -> PolicyString? {
    guard let sid = string(node, what: "Sid") else { return nil }
    let wrong = sid.text.unicodeScalars.first { scalar in
      switch scalar {
      case "A"..."Z", "a"..."z", "0"..."9": false
      case "-", "_", ".", " ": !kind.namesPrincipals
      default: true
      }
    }
    guard let wrong else {
      sids.append(sid)
      return sid
    }
    let also = kind.namesPrincipals ? ", hyphens, underscores, periods and spaces" : ""
    report(
      .sid, "The Sid \"\(sid.text)\" has the character \"\(wrong)\"", at: node.place,
      help: "In \(kind.phrase) a Sid consists of the letters A to Z and a to z, digits\(also).")
    return nil
  }

  private mutating func effect(_ node: PolicyNode) -> PolicyEffect? {
    guard let text = string(node, what: "Effect") else { return nil }
    if let effect = PolicyEffect(rawValue: text.text) { return effect }
    let meant = PolicyEffect.allCases.first { $0.rawValue.lowercased() == text.text.lowercased() }
    report(
      .effect, "Effect must be \"Allow\" or \"Deny\", not \"\(text.text)\"", at: node.place,
      help: meant.map { "Write \"\($0.rawValue)\"; the case matters." })
    return nil
  }

  // MARK: - Actions and resources

  private mutating func patterns(
    _ node: PolicyNode, of element: StatementElement, isNegated: Bool,
    problem: (PolicyString) -> PolicyProblem?
  ) -> PatternElement? {
    guard let list = strings(node, what: element.rawValue) else { return nil }
    if list.values.isEmpty {
      report(
        .element, "\(element.rawValue) must name something, but is empty", at: node.place)
      return nil
    }
    let before = problems.count
    for value in list.values {
      if let problem = problem(value) {
        report(problem.rule, problem.message, at: problem.place, help: problem.help)
      }
    }
    return problems.count == before ? PatternElement(list, isNegated: isNegated) : nil
  }
}
