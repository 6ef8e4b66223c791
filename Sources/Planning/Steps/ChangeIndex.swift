import ResourceModel

/// Finds the change that a step belongs to.
package struct ChangeIndex: Sendable {
  private var changes: [ResourceAddress: Change] = [:]
  private var deposed: [ResourceAddress: [Change]] = [:]

  /// An index of a plan's changes.
  package init(_ changes: [Change]) {
    for change in changes {
      if change.deposedKey == nil {
        self.changes[change.address] = change
      } else {
        deposed[change.address, default: []].append(change)
      }
    }
  }

  /// The change of a step; nil for a step of another plan.
  package subscript(step: PlanStep) -> Change? {
    if case .delete(let key?) = step.operation,
      let change = deposed[step.address]?.first(where: { $0.deposedKey == key })
    {
      return change
    }
    return changes[step.address]
  }
}
