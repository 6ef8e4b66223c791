import ResourceModel
import StackLanguage
import StateStore
import Values

/// Turns the changes of a plan into steps, in an order that keeps every dependency both ways.
///
/// - What a resource refers to is made before it.
/// - An object is removed before the objects it was made after, by the state's record.
/// - A dependent is brought off an object before that is removed: after the new one is made, where
///   the replacement comes first, and in any case for one that goes without replacement.
/// - What takes over a name, or the like, comes after what gives it up.
struct StepOrdering {
  /// Steps that wait for one another.
  struct Cycle: Error {
    /// The resources, each waiting for the next.
    var addresses: [ResourceAddress]
  }

  /// One node of the ordering: a step, or a resource that does not change but passes order on.
  private struct Node {
    var address: ResourceAddress
    var operation: PlanStep.Operation?
  }

  private var nodes: [Node] = []
  private var graph = DependencyGraph(count: 0)
  /// Edges from the state's record, which give way to those of the stack.
  private var yielding: Set<Edge> = []
  /// Edges from successions, which give way to all others.
  private var succeeding: Set<Edge> = []
  /// Who takes over from an object that goes.
  private var heirs: [ResourceAddress: ResourceAddress] = [:]
  private var making: [ResourceAddress: Int] = [:]
  private var removing: [ResourceAddress: Int] = [:]
  private var deposed: [ResourceAddress: [Int]] = [:]
  private var replacedInPlace: Set<ResourceAddress> = []

  private struct Edge: Hashable {
    var node: Int
    var other: Int
  }

  /// Prepares the order of changes.
  ///
  /// - Parameters:
  ///   - changes: the changes, sorted by address.
  ///   - recorded: the objects of the state.
  ///   - stack: the resources of the stack.
  ///   - implied: further dependencies between them.
  ///   - successions: which of the changes take over what others give up.
  init(
    changes: [Change], recorded: [StateResource], stack: StackGraph,
    implied: [ResourceAddress: [ResourceAddress]], successions: [Succession] = []
  ) {
    for change in changes { addNodes(of: change) }
    graph = DependencyGraph(count: nodes.count)
    for change in changes { addEdges(of: change) }
    for succession in successions { addSuccession(succession) }
    var referred: [ResourceAddress: Set<ResourceAddress>] = [:]
    for (place, others) in stack.graph.dependencies.enumerated() {
      let address = stack.resources[place].address
      let all = others.map { stack.resources[$0].address } + (implied[address] ?? [])
      for other in all { addMaking(address, after: other) }
      if !all.isEmpty { referred[address] = Set(all) }
    }
    for object in recorded { addRecorded(object, referred: referred[object.address] ?? []) }
  }

  // MARK: - Nodes

  private mutating func addNodes(of change: Change) {
    let address = change.address
    if change.deposedKey != nil {
      deposed[address, default: []].append(
        add(address, .delete(deposed: change.deposedKey)))
      return
    }
    switch change.action {
    case .create: making[address] = add(address, .create(deposing: nil))
    case .update where change.reason == .settings: making[address] = add(address, .record)
    case .update: making[address] = add(address, .update(changed: change.updatedAttributes))
    case .replace(.deleteThenCreate):
      removing[address] = add(address, .delete(deposed: nil))
      making[address] = add(address, .create(deposing: nil))
      replacedInPlace.insert(address)
    case .replace(.createThenDelete):
      let key = DeposedKey.make(for: address, id: change.id ?? "")
      making[address] = add(address, .create(deposing: key))
      removing[address] = add(address, .delete(deposed: key))
    case .delete: removing[address] = add(address, .delete(deposed: nil))
    case .importing, .move: making[address] = add(address, .record)
    case .forget: making[address] = add(address, .forget)
    case .read, .noOp: making[address] = add(address, nil)
    }
  }

  private mutating func add(_ address: ResourceAddress, _ operation: PlanStep.Operation?) -> Int {
    nodes.append(Node(address: address, operation: operation))
    return nodes.count - 1
  }

  // MARK: - Edges

  private mutating func addEdges(of change: Change) {
    guard change.deposedKey == nil, let made = making[change.address],
      let removed = removing[change.address]
    else { return }
    if replacedInPlace.contains(change.address) {
      graph.add(made, dependsOn: removed)
    } else {
      graph.add(removed, dependsOn: made)
    }
  }

  /// The stack makes one after the other, and brings it off the other's old object before that goes.
  private mutating func addMaking(_ address: ResourceAddress, after other: ResourceAddress) {
    guard let made = making[address], let before = making[other] else { return }
    graph.add(made, dependsOn: before)
    guard !replacedInPlace.contains(other), let removed = removing[other] else { return }
    graph.add(removed, dependsOn: made)
  }

  /// One takes over what the other gives up: where that is removed, or else changed.
  private mutating func addSuccession(_ succession: Succession) {
    let predecessor = succession.predecessor
    guard let node = making[succession.successor],
      let other = removing[predecessor] ?? making[predecessor], node != other,
      succeeding.insert(Edge(node: node, other: other)).inserted
    else { return }
    graph.add(node, dependsOn: other)
    if making[predecessor] == nil { heirs[predecessor] = succession.successor }
  }

  /// The state made one after the others, so that it goes or changes before they go.
  private mutating func addRecorded(
    _ object: StateResource, referred: Set<ResourceAddress>
  ) {
    let own: [Int]
    if object.status == .deposed {
      own = deposed[object.address]?.filter { nodes[$0].operation == object.removal } ?? []
    } else {
      own = [removing[object.address], making[object.address]].compactMap { $0 }
    }
    for other in object.dependencies {
      let going = (removing[other].map { [$0] } ?? []) + (deposed[other] ?? [])
      for node in going {
        for mine in own where mine != node {
          let present = replacedInPlace.contains(other) ? other : heirs[other]
          let isInTheWay =
            mine == making[object.address]
            && present.map {
              referred.contains($0) || replacedInPlace.contains(object.address)
            } ?? false
          if !isInTheWay { addYielding(node, dependsOn: mine) }
        }
      }
    }
  }

  private mutating func addYielding(_ node: Int, dependsOn other: Int) {
    guard yielding.insert(Edge(node: node, other: other)).inserted else { return }
    graph.add(node, dependsOn: other)
  }

  // MARK: - Order

  /// The steps in order.
  func steps() -> Result<[PlanStep], Cycle> {
    var ordering = self
    while true {
      let order = ordering.graph.order
      guard order.count < nodes.count else { return .success(ordering.numbered(order)) }
      for cycle in ordering.graph.cycles(leftBy: order) {
        guard ordering.breakOpen(cycle) else {
          return .failure(Cycle(addresses: cycle.map { nodes[$0].address }))
        }
      }
    }
  }

  /// Drops one edge of a cycle: that of a succession, else one that comes from the state's record;
  /// false where there is neither.
  private mutating func breakOpen(_ cycle: [Int]) -> Bool {
    let edges = cycle.indices.map { place in
      Edge(node: cycle[place], other: cycle[(place + 1) % cycle.count])
    }
    guard
      let edge = edges.first(where: succeeding.contains) ?? edges.first(where: yielding.contains)
    else { return false }
    if succeeding.remove(edge) == nil { yielding.remove(edge) }
    graph.remove(edge.node, dependsOn: edge.other)
    return true
  }

  /// Numbers the steps and says which must be done before each.
  ///
  /// A node without a step passes on what it waits for.
  private func numbered(_ order: [Int]) -> [PlanStep] {
    var steps: [PlanStep] = []
    var provided: [[Int]] = Array(repeating: [], count: nodes.count)
    for node in order {
      var seen: Set<Int> = []
      for other in graph.dependencies[node] { seen.formUnion(provided[other]) }
      let before = seen.sorted()
      guard let operation = nodes[node].operation else {
        provided[node] = before
        continue
      }
      provided[node] = [steps.count]
      steps.append(
        PlanStep(
          id: steps.count, address: nodes[node].address, operation: operation,
          dependencies: before))
    }
    return steps
  }
}

extension StateResource {
  /// The step that removes the object where it is deposed.
  fileprivate var removal: PlanStep.Operation { .delete(deposed: deposedKey) }
}

extension Change {
  /// The names of the attributes an update gives, in the order of the type.
  fileprivate var updatedAttributes: [String] {
    var names: [String] = []
    for difference in differences {
      guard let name = difference.path.attribute, names.last != name else { continue }
      if !difference.after.isUnknown || !isComputedAnew(name) { names.append(name) }
    }
    return names
  }

  /// Whether an attribute is unknown because the provider will make it anew.
  private func isComputedAnew(_ name: String) -> Bool {
    after?[name]?.unmarked == .unknown(Unknown(reference: "\(address).\(name)"))
  }
}
