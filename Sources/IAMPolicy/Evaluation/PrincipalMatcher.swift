/// How a statement names the caller, from the weakest to the strongest.
enum PrincipalMatch: Int, Comparable, Sendable {
  /// Not at all.
  case none
  /// By its account, which leaves it to the account's own policies.
  case account
  /// By the role of which the caller has a session.
  case role
  /// By its own ARN, or together with everyone.
  case caller

  static func < (left: PrincipalMatch, right: PrincipalMatch) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// The principals of a statement, ready to be compared with callers.
struct PrincipalMatcher: Sendable {
  private enum Name: Sendable {
    case everyone
    case account(String, partition: String?)
    case role(arn: String, account: String, name: String)
    case uniqueID(String)
    case exact(String)
  }

  private let isNegated: Bool
  private let names: [Name]

  init(_ element: PrincipalElement) {
    isNegated = element.isNegated
    switch element.names {
    case .everyone: names = [.everyone]
    case .listed(let entries):
      names = entries.flatMap { entry in entry.values.texts.map { Self.name($0, entry.type) } }
    }
  }

  private static func name(_ text: String, _ type: PrincipalType) -> Name {
    guard type == .aws else { return text == "*" ? .everyone : .exact(text) }
    if text == "*" { return .everyone }
    let named = Caller(text)
    switch (named.kind, named.account, named.name) {
    case (.root, let account?, _): return .account(account, partition: named.partition)
    case (.role, let account?, let name?): return .role(arn: text, account: account, name: name)
    case (.service, _, _): return .uniqueID(text)
    default: return .exact(text)
    }
  }

  /// How the statement names the caller.
  ///
  /// `NotPrincipal` is about everyone it does not list, whether by itself or by its account.
  func match(_ caller: Caller, userID: String?) -> PrincipalMatch {
    var best = PrincipalMatch.none
    for name in names {
      best = max(best, match(name, caller, userID))
      if best == .caller { break }
    }
    guard isNegated else { return best }
    return best == .none ? .caller : .none
  }

  /// Whether the principals are those it does not list.
  var isNotPrincipal: Bool { isNegated }

  private func match(_ name: Name, _ caller: Caller, _ userID: String?) -> PrincipalMatch {
    switch name {
    case .everyone: return .caller
    case .account(let account, let partition):
      guard caller.account == account else { return .none }
      guard let mine = caller.partition, let partition else { return .account }
      return mine == partition ? .account : .none
    case .role(let arn, let account, let name):
      // A role's name is its own in the account, whatever its path, and a session has no path.
      let isSession =
        caller.kind == .session && caller.account == account && caller.name == name
      return isSession || caller.text == arn ? .role : .none
    case .uniqueID(let id):
      guard let userID else { return .none }
      if userID == id { return .caller }
      return userID.hasPrefix(id + ":") ? .role : .none
    case .exact(let text): return caller.text == text ? .caller : .none
    }
  }
}
