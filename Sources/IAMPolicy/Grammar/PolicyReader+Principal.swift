import Diagnostics

extension PolicyReader {
  /// Reads whom a statement is for.
  mutating func principal(_ node: PolicyNode, isNegated: Bool) -> PrincipalElement? {
    let name = isNegated ? "NotPrincipal" : "Principal"
    switch node.content {
    case .string("*"):
      return PrincipalElement(.everyone, isNegated: isNegated)
    case .string(let text):
      report(
        .principal, "\(name) must be \"*\" or an object, not the string \"\(text)\"",
        at: node.place, help: "Write {\"AWS\": \"\(text)\"} for an account, a user or a role.")
      return nil
    case .object(let members):
      return listed(members, name: name, isNegated: isNegated, at: node.place)
    case .unknown:
      _ = string(node, what: name)
      return nil
    default:
      report(
        .type, "\(name) must be \"*\" or an object, not \(node.kindPhrase)", at: node.place,
        help: "Write {\"AWS\": […]} for accounts, users and roles.")
      return nil
    }
  }

  /// Notes a principal in a policy that holds for whatever it is attached to.
  mutating func reportForbiddenPrincipal(_ member: PolicyMember) {
    report(
      .principal, "\(member.key) must not stand in \(kind.phrase)", at: member.keyPlace,
      help: "Remove it: the policy holds for the users and roles it is attached to.")
  }

  private mutating func listed(
    _ members: [PolicyMember], name: String, isNegated: Bool, at place: PolicyPlace
  ) -> PrincipalElement? {
    if members.isEmpty {
      report(
        .principal, "\(name) names nobody", at: place,
        help: "Write \"*\" for everyone, or {\"AWS\": ARN}.")
      return nil
    }
    let entries = members.compactMap { entry($0, of: name) }
    guard entries.count == members.count else { return nil }
    return PrincipalElement(.listed(entries), isNegated: isNegated)
  }

  private mutating func entry(_ member: PolicyMember, of name: String) -> PrincipalEntry? {
    guard let type = PrincipalType(rawValue: member.key) else {
      let known = PrincipalType.allCases.map(\.rawValue)
      report(
        .principal, "\"\(member.key)\" is no type of principal", at: member.keyPlace,
        help: Suggestion.didYouMean(member.key, among: known)
          ?? "The types are \(known.joined(separator: ", ")).")
      return nil
    }
    guard let list = strings(member.value, what: "\(name).\(type.rawValue)") else { return nil }
    if list.values.isEmpty {
      report(.principal, "\(name).\(type.rawValue) names nobody", at: member.value.place)
      return nil
    }
    let before = problems.count
    for value in list.values {
      guard let problem = PrincipalGrammar.problem(with: value, type: type) else { continue }
      report(problem.rule, problem.message, at: problem.place, help: problem.help)
    }
    return problems.count == before ? PrincipalEntry(type: type, values: list) : nil
  }
}
