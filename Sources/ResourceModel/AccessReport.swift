package import Values

/// What a change of one resource means for what somebody may do.
package struct AccessReport: Hashable, Sendable {
  /// What principals gain and lose, by principal, what widens first.
  package var changes: [AccessChange]
  /// What cannot be told, and why: whole sentences without a full stop.
  package var remarks: [String]

  /// A report of the given changes and remarks.
  package init(changes: [AccessChange] = [], remarks: [String] = []) {
    self.changes = changes
    self.remarks = remarks
  }

  /// Whether there is nothing to tell.
  package var isEmpty: Bool { changes.isEmpty && remarks.isEmpty }
}

/// One thing that a principal may do after a change and not before, or the reverse.
package struct AccessChange: Hashable, Sendable {
  /// How what the principal may do changes.
  package enum Verb: String, Hashable, Sendable, CaseIterable {
    /// It is allowed now.
    case gains
    /// It is no longer allowed.
    case loses
    /// It is denied now, whatever allows it.
    case denied
    /// It is no longer denied, so that what allows it counts.
    case undenied

    /// Whether somebody may do more for it.
    package var isWidening: Bool { self == .gains || self == .undenied }
  }

  /// Who, in the words of a sentence, such as `user ci`.
  package var principal: String
  /// How it changes.
  package var verb: Verb
  /// What may be done on what and when, on one line, such as `s3:GetObject on assets/*`.
  package var summary: String
  /// The actions, or patterns of them.
  package var actions: [String]
  /// What of the actions is not meant.
  package var exceptActions: [String]
  /// How grave the actions are, in the provider's words, gravest last.
  package var levels: [String]
  /// The resources, or patterns of them.
  package var resources: [String]
  /// What of the resources is not meant.
  package var exceptResources: [String]
  /// What a request must fulfil besides, as the policy has it; null where nothing.
  package var condition: Value

  /// A change for `principal`.
  package init(
    principal: String, verb: Verb, summary: String, actions: [String] = [],
    exceptActions: [String] = [], levels: [String] = [], resources: [String] = [],
    exceptResources: [String] = [], condition: Value = .null
  ) {
    self.principal = principal
    self.verb = verb
    self.summary = summary
    self.actions = actions
    self.exceptActions = exceptActions
    self.levels = levels
    self.resources = resources
    self.exceptResources = exceptResources
    self.condition = condition
  }
}
