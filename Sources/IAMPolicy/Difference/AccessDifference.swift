/// One thing that a principal may do under one policy and not under another.
public struct AccessDifference: Sendable {
  /// How what a principal may do differs.
  public enum Verb: String, Hashable, Sendable, CaseIterable {
    /// It is allowed now.
    case gains
    /// It is no longer allowed.
    case loses
    /// It is denied now, whatever allows it.
    case denied
    /// It is no longer denied, so that what allows it counts.
    case undenied

    /// Whether somebody may do more for it.
    public var isWidening: Bool { self == .gains || self == .undenied }

    /// The verb seen from the other side.
    public var mirrored: Verb {
      switch self {
      case .gains: .loses
      case .loses: .gains
      case .denied: .undenied
      case .undenied: .denied
      }
    }
  }

  /// For whom it is.
  public enum Principal: Hashable, Sendable {
    /// Whatever the policy is attached to: a user, a group or a role.
    case holder
    /// Everyone, with credentials or without.
    case everyone
    /// Every principal of AWS, written `{"AWS": "*"}`.
    case everyAWSPrincipal
    /// A principal, by the text that names it; an account by its number.
    case named(String)
    /// Everyone but the principals of those names.
    case allBut([String])
  }

  /// For whom it is.
  public var principal: Principal
  /// How it differs.
  public var verb: Verb
  /// The actions, sorted; patterns where several are meant.
  public var actions: [String]
  /// What of `actions` is not meant.
  public var exceptActions: [String]
  /// The resources, sorted; patterns where several are meant.
  public var resources: [String]
  /// What of `resources` is not meant.
  public var exceptResources: [String]
  /// What a request must fulfil besides; empty where nothing.
  public var condition: [ConditionBlock]

  /// How grave the known ones among the actions are, gravest last.
  public var levels: [ServiceAction.AccessLevel] {
    let exceptions = exceptActions.map { WildcardPattern($0.lowercased()) }
    let found = actions.flatMap { pattern in
      ServiceAction.matching(pattern).filter { action in
        let text = Array(action.text.lowercased().utf8)
        return !exceptions.contains { $0.matches(text) }
      }
    }
    let levels = Set(found.map(\.level))
    return ServiceAction.AccessLevel.byGravity.filter(levels.contains)
  }
}

extension ServiceAction.AccessLevel {
  /// The levels, gravest last.
  fileprivate static let byGravity: [Self] = [
    .list, .read, .tagging, .write, .permissionsManagement,
  ]
}

extension ServiceAction {
  private static let byText: [String: ServiceAction] = {
    let all = KnownActions.services.flatMap(KnownActions.actions)
    return Dictionary(all.map { ($0.text.lowercased(), $0) }) { first, _ in first }
  }()

  /// The known actions that a pattern stands for.
  fileprivate static func matching(_ pattern: String) -> [ServiceAction] {
    let folded = pattern.lowercased()
    guard PatternRelation.hasWildcard(folded) else { return byText[folded].map { [$0] } ?? [] }
    let matcher = WildcardPattern(folded)
    return byText.filter { matcher.matches($0.key) }.map(\.value)
  }

  /// Patterns of actions in the order of the gravest that each stands for; those that stand for no
  /// known one come first.
  static func gravestFirst(_ patterns: [String]) -> [String] {
    let ranked = patterns.enumerated().map { place, pattern in
      let ranks = matching(pattern).compactMap { AccessLevel.byGravity.firstIndex(of: $0.level) }
      return (rank: ranks.max() ?? AccessLevel.byGravity.count, place: place, text: pattern)
    }
    return ranked.sorted { ($1.rank, $0.place) < ($0.rank, $1.place) }.map(\.text)
  }
}
