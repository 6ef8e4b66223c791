import ResourceModel

/// Finds the change that a step belongs to.
package struct ChangeIndex: Sendable {
  private struct Key: Hashable {
    var address: ResourceAddress
    var deposedKey: String?
  }

  private var changes: [Key: Change] = [:]

  /// An index of a plan's changes.
  package init(_ changes: [Change]) {
    for change in changes {
      self.changes[Key(address: change.address, deposedKey: change.deposedKey)] = change
    }
  }

  /// The change of a step: for the removal of a deposed object its own, or that of the replacement
  /// that put it aside; nil for a step of another plan.
  package subscript(step: PlanStep) -> Change? {
    if case .delete(let key?) = step.operation,
      let change = changes[Key(address: step.address, deposedKey: key)]
    {
      return change
    }
    return changes[Key(address: step.address, deposedKey: nil)]
  }
}
