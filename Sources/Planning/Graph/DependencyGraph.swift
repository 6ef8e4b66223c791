/// Nodes, numbered from zero, and what each depends on.
///
/// All of it works without recursion and in time linear in nodes and edges, but for the logarithm
/// of the queue that makes the order one and the same.
package struct DependencyGraph: Hashable, Sendable {
  /// What each node depends on, in the order it was added.
  package private(set) var dependencies: [[Int]]

  /// A graph of `count` nodes without edges.
  package init(count: Int) { dependencies = Array(repeating: [], count: count) }

  /// The number of nodes.
  package var count: Int { dependencies.count }

  /// Says that `node` depends on `other`; saying it twice changes nothing but cost.
  package mutating func add(_ node: Int, dependsOn other: Int) {
    dependencies[node].append(other)
  }

  /// Takes back that `node` depends on `other`, as it was said last.
  package mutating func remove(_ node: Int, dependsOn other: Int) {
    guard let place = dependencies[node].lastIndex(of: other) else { return }
    dependencies[node].remove(at: place)
  }

  /// What depends on each node.
  package var dependents: [[Int]] {
    var result: [[Int]] = Array(repeating: [], count: count)
    for (node, others) in dependencies.enumerated() {
      for other in others { result[other].append(node) }
    }
    return result
  }

  /// The nodes in an order in which each comes after what it depends on.
  ///
  /// Of those that may come next, the smallest does. Nodes on a cycle, or behind one, are missing.
  package var order: [Int] {
    let dependents = dependents
    var waiting = dependencies.map(\.count)
    var ready = ReadyQueue()
    for node in 0..<count where waiting[node] == 0 { ready.insert(node) }
    var order: [Int] = []
    order.reserveCapacity(count)
    while let node = ready.popSmallest() {
      order.append(node)
      for dependent in dependents[node] {
        waiting[dependent] -= 1
        if waiting[dependent] == 0 { ready.insert(dependent) }
      }
    }
    return order
  }

  /// Cycles that share no node, each as the nodes on the way, every one depending on the next and
  /// the last on the first, the smallest first; none only where there is no cycle at all.
  ///
  /// - Parameter order: what ``order`` gave.
  /// - Returns: the cycles, by their smallest nodes.
  package func cycles(leftBy order: [Int]) -> [[Int]] {
    guard order.count < count else { return [] }
    var isDone = Array(repeating: false, count: count)
    for node in order { isDone[node] = true }
    var next = Array(repeating: -1, count: count)
    for node in 0..<count where !isDone[node] {
      next[node] = dependencies[node].first { !isDone[$0] } ?? -1
    }
    var placeOnWay = Array(repeating: -1, count: count)
    var cycles: [[Int]] = []
    for start in 0..<count where !isDone[start] {
      var way: [Int] = []
      var node = start
      while node >= 0, !isDone[node], placeOnWay[node] < 0 {
        placeOnWay[node] = way.count
        way.append(node)
        node = next[node]
      }
      if node >= 0, !isDone[node] { cycles.append(Self.rotated(Array(way[placeOnWay[node]...]))) }
      for node in way {
        isDone[node] = true
        placeOnWay[node] = -1
      }
    }
    return cycles.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }

  /// Every node that can be reached from those given along dependencies, these included.
  package func reachable(from starts: some Sequence<Int>) -> [Bool] {
    Self.reachable(from: starts, along: dependencies)
  }

  /// Every node that depends on one of those given, near or far, these included.
  package func dependents(of starts: some Sequence<Int>) -> [Bool] {
    Self.reachable(from: starts, along: dependents)
  }

  private static func reachable(
    from starts: some Sequence<Int>, along edges: [[Int]]
  ) -> [Bool] {
    var isReached = Array(repeating: false, count: edges.count)
    var open: [Int] = []
    for start in starts where !isReached[start] {
      isReached[start] = true
      open.append(start)
    }
    while let node = open.popLast() {
      for other in edges[node] where !isReached[other] {
        isReached[other] = true
        open.append(other)
      }
    }
    return isReached
  }

  private static func rotated(_ cycle: [Int]) -> [Int] {
    guard let least = cycle.indices.min(by: { cycle[$0] < cycle[$1] }) else { return cycle }
    return Array(cycle[least...] + cycle[..<least])
  }
}
