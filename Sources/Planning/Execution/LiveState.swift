package import ResourceModel
import StackLanguage
package import StateStore
package import Values

/// The objects of a state by address, as they change while a plan is carried out.
package struct LiveState: Sendable {
  /// Names one deposed object.
  private struct DeposedName: Hashable {
    var address: ResourceAddress
    var key: String?
  }

  private var current: [ResourceAddress: StateResource] = [:]
  private var deposed: [DeposedName: StateResource] = [:]

  /// The objects of a state.
  package init(_ resources: some Sequence<StateResource>) {
    for resource in resources { keep(resource) }
  }

  /// The object at an address, deposed ones apart.
  package subscript(address: ResourceAddress) -> StateResource? { current[address] }

  /// The object kept aside at an address under a key.
  package func deposed(_ address: ResourceAddress, key: String?) -> StateResource? {
    deposed[DeposedName(address: address, key: key)]
  }

  /// The objects, sorted by address, then by deposed key, as a state keeps them.
  package var resources: [StateResource] {
    let kept = current.values.sorted { $0.address < $1.address }
    guard !deposed.isEmpty else { return kept }
    return (kept + deposed.values).sorted { left, right in
      if left.address != right.address { return left.address < right.address }
      return (left.deposedKey ?? "") < (right.deposedKey ?? "")
    }
  }

  /// The object a step is about; none for a creation.
  package func existing(for step: PlanStep) -> StateResource? {
    switch step.operation {
    case .create: nil
    case .delete(let key?): deposed(step.address, key: key)
    case .update, .delete(nil), .record, .forget: current[step.address]
    }
  }

  /// Keeps aside the object that a creation with `deposing` replaces; does nothing for other steps.
  package mutating func begin(_ step: PlanStep) {
    guard case .create(let key?) = step.operation, var old = current[step.address] else { return }
    old.status = .deposed
    old.deposedKey = key
    current[step.address] = nil
    keep(old)
  }

  /// Puts back the object that was kept aside for a creation which left nothing behind.
  package mutating func restore(_ step: PlanStep) {
    guard case .create(let key?) = step.operation, current[step.address] == nil,
      var old = deposed.removeValue(forKey: DeposedName(address: step.address, key: key))
    else { return }
    old.status = .ready
    old.deposedKey = nil
    keep(old)
  }

  /// Enters what a step left behind.
  package mutating func finish(_ step: PlanStep, _ outcome: StepOutcome) {
    switch (outcome, step.operation) {
    case (.kept(let resource), _): keep(resource)
    case (.removed, .delete(let key?)):
      deposed[DeposedName(address: step.address, key: key)] = nil
    case (.removed, _): current[step.address] = nil
    }
  }

  private mutating func keep(_ resource: StateResource) {
    if resource.status == .deposed {
      deposed[DeposedName(address: resource.address, key: resource.deposedKey)] = resource
    } else {
      current[resource.address] = resource
    }
  }
}

extension LiveState: ResourceScope {
  package func attributes(of address: ResourceAddress) -> Fields? {
    current[address]?.markedAttributes
  }
}
