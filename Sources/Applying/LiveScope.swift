import Planning
import ResourceModel
import StackLanguage
import StateStore
import Synchronization
import Values

/// The objects as they are at this moment of an apply, shared by the steps under way.
final class LiveScope: ResourceScope, Sendable {
  private let live: Mutex<LiveState>

  /// The objects of a state.
  init(_ state: State) {
    self.live = Mutex(LiveState(state.resources))
  }

  func attributes(of address: ResourceAddress) -> Fields? {
    live.withLock { $0.attributes(of: address) }
  }

  /// The object a step is about; none for a creation.
  func existing(for step: PlanStep) -> StateResource? { live.withLock { $0.existing(for: step) } }

  /// The object of an address that is not deposed.
  subscript(address: ResourceAddress) -> StateResource? { live.withLock { $0[address] } }

  /// Keeps aside the object that a creation with `deposing` replaces.
  func begin(_ step: PlanStep) { live.withLock { $0.begin(step) } }

  /// Puts back the object that was kept aside for a creation which left nothing behind.
  func restore(_ step: PlanStep) { live.withLock { $0.restore(step) } }

  /// Enters what a step left behind.
  func finish(_ step: PlanStep, _ outcome: StepOutcome) {
    live.withLock { $0.finish(step, outcome) }
  }
}
