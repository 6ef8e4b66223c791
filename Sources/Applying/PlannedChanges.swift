import Planning
import ResourceModel

/// The changes of a plan, found by the step that carries them out.
struct PlannedChanges: Sendable {
  private struct Key: Hashable {
    var address: ResourceAddress
    var deposedKey: String?
  }

  private var changes: [Key: Change] = [:]

  /// The changes of a plan.
  init(_ changes: [Change]) {
    for change in changes {
      self.changes[Key(address: change.address, deposedKey: change.deposedKey)] = change
    }
  }

  /// The change a step belongs to: for the removal of a deposed object its own, or that of the
  /// replacement that put it aside.
  subscript(step: PlanStep) -> Change? {
    if case .delete(let key?) = step.operation,
      let change = changes[Key(address: step.address, deposedKey: key)]
    {
      return change
    }
    return changes[Key(address: step.address, deposedKey: nil)]
  }
}
