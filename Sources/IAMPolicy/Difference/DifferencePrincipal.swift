/// A principal that a statement names.
enum DifferencePrincipal: Hashable, Sendable {
  /// Everyone, with credentials or without.
  case everyone
  /// `{"AWS": "*"}`, which means nearly the same and is kept apart (see
  /// ``PolicyDocument/canonical(ignoringSids:)``).
  case everyAWSPrincipal
  /// An account, by its number.
  case account(String)
  /// A user, a role, a session or a unique id.
  case named(String)
  /// A principal of another type.
  case other(PrincipalType, String)

  /// The principals that an element lists.
  static func listed(in element: PrincipalElement) -> [DifferencePrincipal] {
    switch element.names {
    case .everyone: [.everyone]
    case .listed(let entries):
      entries.flatMap { entry in entry.values.texts.map { Self($0, entry.type) } }
    }
  }

  private init(_ text: String, _ type: PrincipalType) {
    guard type == .aws else {
      self = .other(type, text)
      return
    }
    let caller = Caller(text)
    if text == "*" {
      self = .everyAWSPrincipal
    } else if caller.kind == .root, let account = caller.account {
      self = .account(account)
    } else {
      self = .named(text)
    }
  }

  private var account: String? {
    switch self {
    case .account(let account): account
    case .named(let text): Caller(text).account
    case .everyone, .everyAWSPrincipal, .other: nil
    }
  }

  /// Whether whatever a statement for `inner` allows is allowed by one for this principal.
  ///
  /// What names the account leaves it to the account, so it allows less than what names its users.
  func grantsAll(of inner: DifferencePrincipal) -> Bool {
    switch (self, inner) {
    case (.everyone, _): true
    case (.everyAWSPrincipal, .account), (.everyAWSPrincipal, .named): true
    default: self == inner
    }
  }

  /// Whether everyone that `inner` names is surely one that this principal names.
  func contains(_ inner: DifferencePrincipal) -> Bool {
    if grantsAll(of: inner) { return true }
    guard case .account(let account) = self, case .named = inner else { return false }
    return inner.account == account
  }

  /// Whether nobody is named by both.
  func isDisjoint(from other: DifferencePrincipal) -> Bool {
    guard let mine = account, let theirs = other.account else { return false }
    if mine != theirs { return true }
    guard case .named(let left) = self, case .named(let right) = other else { return false }
    let kinds = (Caller(left).kind, Caller(right).kind)
    switch kinds {
    case (.user, .user), (.user, .role), (.role, .user): return left != right
    case (.role, .role): return Caller(left).name != Caller(right).name
    default: return false
    }
  }
}

/// For whom a region of access is.
enum PrincipalRegion: Hashable, Sendable {
  /// For whatever the policy is attached to.
  case holder
  /// For one principal.
  case one(DifferencePrincipal)
  /// For everyone but some.
  case allBut([DifferencePrincipal])
}

/// The principals of a statement; nil in policies that hold for what they are attached to.
struct DifferencePrincipals: Sendable {
  private let names: [DifferencePrincipal]
  private let isNegated: Bool
  private let isHolder: Bool

  init(_ element: PrincipalElement?) {
    isHolder = element == nil
    isNegated = element?.isNegated ?? false
    names = element.map(DifferencePrincipal.listed) ?? []
  }

  /// The principals as regions that together are all of them.
  var regions: [PrincipalRegion] {
    if isHolder { return [.holder] }
    if isNegated { return [.allBut(names)] }
    var seen: Set<DifferencePrincipal> = []
    return names.filter { seen.insert($0).inserted }.map { .one($0) }
  }

  /// Whether a statement for these principals, of the given effect, surely is one for all of
  /// `region`.
  func covers(_ region: PrincipalRegion, effect: PolicyEffect) -> Bool {
    switch region {
    case .holder: return isHolder
    case .one(let name):
      guard !isNegated else { return names.allSatisfy { $0.isDisjoint(from: name) } }
      return names.contains { effect == .allow ? $0.grantsAll(of: name) : $0.contains(name) }
    case .allBut(let exceptions):
      guard isNegated else { return names.contains(.everyone) }
      return names.allSatisfy { name in exceptions.contains { $0.contains(name) } }
    }
  }
}
