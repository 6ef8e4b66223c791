/// Puts a decision into words.
struct Explanation {
  private let decision: Decision

  init(_ decision: Decision) {
    self.decision = decision
  }

  /// The decision in one sentence or two.
  var text: String {
    switch decision.outcome {
    case .explicitDeny: "\(statements) \(decision.reasons.count > 1 ? "deny" : "denies") \(what)."
    case .allowed:
      decision.reasons.isEmpty
        ? "The root user of the account may do \(what): nothing denies it."
        : "\(statements) \(decision.reasons.count > 1 ? "allow" : "allows") \(what)."
    case .implicitDeny: decision.impossibility ?? withheld
    }
  }

  private var what: String { "\(decision.request.action) on \(decision.request.resource)" }

  private var statements: String {
    let named = decision.reasons.map(\.phrase)
    guard let last = named.last else { return "" }
    let text =
      named.count > 1
      ? named.dropLast().joined(separator: ", ") + " and " + last : last
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private var withheld: String {
    switch decision.blockedBy {
    case .identity, nil: "No identity policy allows \(what).\(crossAccount)"
    case .resource: "No policy of the resource allows \(what).\(crossAccount)"
    case .boundary: "The permissions boundary does not allow \(what)."
    case .session: "The session policy does not allow \(what)."
    case .endpoint: "The policy of the VPC endpoint does not allow \(what)."
    case .serviceControl: "The service control policy does not allow \(what)."
    case .request: "Nothing can allow \(what)."
    }
  }

  private var crossAccount: String {
    guard case .foreign(let principal, let resource) = decision.relation else { return "" }
    return " The principal is of account \(principal), the resource of \(resource): a policy of"
      + " the principal and one of the resource must both allow it."
  }
}

extension StatementReason {
  /// The statement in the words of a sentence.
  package var phrase: String {
    let statement = sid.map { "\"\($0)\"" } ?? "\(statementIndex + 1)"
    let policy = policyName.map { "\(slot.phrase) \"\($0)\"" } ?? slot.phrase
    return "statement \(statement) of the \(policy)"
  }
}
