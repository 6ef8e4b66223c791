package import ResourceModel
import Values

/// A state into which records of a journal are folded, at constant cost each.
package struct StateFold: Sendable {
  /// What tells the objects of a state apart.
  private struct Key: Hashable {
    var address: ResourceAddress
    var deposedKey: String?
  }

  private var base: State
  private var resources: [Key: StateResource] = [:]
  private var operations: [String: OpenOperation] = [:]
  /// The operations in the order they began; ended ones are skipped when they are listed.
  private var operationOrder: [String] = []
  /// Whether any record changed the state or opened an operation.
  package private(set) var hasChanged = false
  /// Whether the last record says that the run came to its end.
  package private(set) var hasEnded = false

  /// A fold that begins with a state and the operations open in it.
  package init(_ state: State, open: [OpenOperation] = []) {
    self.base = state
    self.base.resources = []
    for resource in state.resources {
      resources[Key(address: resource.address, deposedKey: resource.deposedKey)] = resource
    }
    for operation in open {
      operations[operation.id] = operation
      operationOrder.append(operation.id)
    }
  }

  /// The operations that are open, in the order they began.
  package var open: [OpenOperation] { operationOrder.compactMap { operations[$0] } }
  /// How many operations are open.
  package var openCount: Int { operations.count }

  /// The state, its objects sorted.
  package var state: State {
    var state = base
    // Places are sorted in place of the objects, which are dear to move.
    let objects = Array(resources.values)
    let order = objects.indices.sorted { StateResource.precedes(objects[$0], objects[$1]) }
    state.resources = order.map { objects[$0] }
    return state
  }

  /// The object of an address that is not deposed.
  package subscript(address: ResourceAddress) -> StateResource? {
    resources[Key(address: address, deposedKey: nil)]
  }

  /// The object of an address and deposed key.
  package subscript(address: ResourceAddress, deposedKey: String?) -> StateResource? {
    resources[Key(address: address, deposedKey: deposedKey)]
  }

  /// Folds a record in.
  package mutating func apply(_ record: JournalRecord) {
    hasEnded = false
    switch record {
    case .intent(let operation, _):
      operations[operation.id] = operation
      operationOrder.append(operation.id)
      hasChanged = true
    case .identified(let operation, let changes):
      for case .put(let resource) in changes { operations[operation]?.object.id = resource.id }
    case .outcome(let operation, _, _):
      operations[operation] = nil
      dropEnded()
      hasChanged = true
    case .unknown(let operation, let doubt, _): operations[operation]?.doubt = doubt
    case .record: break
    case .end: hasEnded = true
    }
    for change in record.changes { apply(change) }
  }

  /// Folds a change in.
  package mutating func apply(_ change: StateChange) {
    hasChanged = true
    switch change {
    case .put(let resource):
      resources[Key(address: resource.address, deposedKey: resource.deposedKey)] = resource
    case .remove(let address, let deposedKey):
      resources[Key(address: address, deposedKey: deposedKey)] = nil
    case .outputs(let outputs): base.outputs = outputs
    case .place(let account, let region):
      base.account = account
      base.region = region
    }
  }

  /// Forgets the order of ended operations once they are most of the list.
  private mutating func dropEnded() {
    guard operationOrder.count > 64, operationOrder.count > 2 * operations.count else { return }
    operationOrder.removeAll { operations[$0] == nil }
  }
}

extension StateResource {
  /// The order of a state: by address, then the object in use before deposed ones by key.
  package static func precedes(_ left: StateResource, _ right: StateResource) -> Bool {
    if left.address != right.address { return left.address < right.address }
    switch (left.deposedKey, right.deposedKey) {
    case (let leftKey?, let rightKey?): return leftKey < rightKey
    case (nil, _?): return true
    default: return false
    }
  }
}
