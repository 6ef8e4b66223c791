import Diagnostics
import ResourceModel
import StackLanguage
import StateStore

/// Refuses to delete or replace what must stay.
enum Protection {
  /// The errors of a change that would remove a protected object.
  ///
  /// - Parameters:
  ///   - change: the change.
  ///   - desired: the resource in the stack; where it has one, the stack's settings hold.
  ///   - recorded: the object in the state, whose protection outlives the block in the stack.
  /// - Returns: at most one error.
  static func check(
    _ change: Change, desired: DesiredResource?, recorded: StateResource?
  ) -> [Diagnostic] {
    let verb: String
    switch change.action {
    case .delete where change.deposedKey == nil: verb = "destroy"
    case .replace: verb = "replace"
    default: return []
    }
    let address = change.address.description
    let cause = change.replacePaths.first.map { ", since \($0) changes" } ?? ""
    if let desired, desired.lifecycle.preventDestroy {
      return [
        .error(
          "The plan would \(verb) \(address)\(cause), but `prevent_destroy` forbids it",
          at: desired.lifecycle.preventDestroyRange ?? desired.nameRange,
          help: "Take the change back, or set `prevent_destroy: false` first.", address: address)
      ]
    }
    guard desired?.protect ?? recorded?.protect ?? false else { return [] }
    return [
      .error(
        "The plan would \(verb) \(address)\(cause), but it is protected",
        at: desired?.nameRange,
        help: desired == nil
          ? """
          Put the resource back with `protect: false` and apply that, then remove it; the \
          state keeps the protection until then.
          """
          : "Take the change back, or set `protect: false` first.",
        address: address)
    ]
  }
}
