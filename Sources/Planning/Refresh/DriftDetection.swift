import ResourceModel
import StackLanguage
import StateStore
import Values

/// How much of an object is looked at for drift.
package enum DriftScope: Hashable, Sendable {
  /// Only the attributes the stack declares and does not ignore.
  case declared
  /// Every attribute.
  case everything
}

extension Refresh.Object {
  /// What became of the object since it was recorded; nil where nothing did.
  ///
  /// Of an object that was made only in part the state has what it should have become, so that a
  /// difference is nobody's doing.
  ///
  /// - Parameters:
  ///   - desired: the resource in the stack, where it has one.
  ///   - declared: the names of the attributes the stack gives; nil to look at all of them.
  ///   - type: the resource's type.
  /// - Returns: the drift.
  func drift(
    desired: DesiredResource?, declared: Set<String>?, type: ResourceType?
  ) -> Drift? {
    guard recorded.status != .deposed else { return nil }
    guard let type else { return nil }
    let before = type.markingSensitive(
      type.conforming(recorded.attributes).marking(recorded.sensitive))
    guard let attributes else {
      return Drift(
        address: recorded.address, kind: .deleted, id: recorded.id, before: before, after: nil,
        differences: [], range: desired?.nameRange)
    }
    guard recorded.status != .tainted else { return nil }
    let differences = type.driftDifferences(from: before, to: attributes).filter { difference in
      guard let declared else { return true }
      guard let name = difference.path.attribute, declared.contains(name) else { return false }
      return !(desired?.lifecycle.ignores(difference.path) ?? false)
    }
    guard !differences.isEmpty else { return nil }
    return Drift(
      address: recorded.address, kind: .changed, id: recorded.id, before: before,
      after: attributes, differences: differences, range: desired?.nameRange)
  }
}

extension Lifecycle {
  /// Whether differences at a way are passed over.
  fileprivate func ignores(_ path: ValuePath) -> Bool {
    ignoresAllChanges || ignoreChanges.contains { path.hasPrefix($0) }
  }
}
