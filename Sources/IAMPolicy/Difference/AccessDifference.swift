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
    let patterns = actions.map { WildcardPattern($0.lowercased()) }
    let exceptions = exceptActions.map { WildcardPattern($0.lowercased()) }
    let found = KnownActions.services.flatMap(KnownActions.actions).filter { action in
      let text = Array(action.text.lowercased().utf8)
      return patterns.contains { $0.matches(text) } && !exceptions.contains { $0.matches(text) }
    }
    let levels = Set(found.map(\.level))
    return [.list, .read, .tagging, .write, .permissionsManagement].filter(levels.contains)
  }
}
