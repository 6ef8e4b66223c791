import Planning
import TestSupport
import Testing

@Suite("The dependency graph")
struct DependencyGraphTests {
  /// Every graph of `count` nodes: one bit for each pair, a node with itself included.
  static func graphs(of count: Int) -> some Sequence<DependencyGraph> {
    (0..<(1 << (count * count))).lazy.map { bits in
      var graph = DependencyGraph(count: count)
      for node in 0..<count {
        for other in 0..<count where bits >> (node * count + other) & 1 == 1 {
          graph.add(node, dependsOn: other)
        }
      }
      return graph
    }
  }

  /// Whether some node depends on itself, near or far, by trying all ways.
  static func hasCycle(_ graph: DependencyGraph) -> Bool {
    var reach = (0..<graph.count).map { Set(graph.dependencies[$0]) }
    for _ in 0..<graph.count {
      for node in 0..<graph.count {
        for other in reach[node] { reach[node].formUnion(reach[other]) }
      }
    }
    return (0..<graph.count).contains { reach[$0].contains($0) }
  }

  @Test("every graph of up to four nodes is ordered or has a cycle")
  func exhaustive() {
    var checked = 0
    for count in 0...4 {
      for graph in Self.graphs(of: count) {
        check(graph)
        checked += 1
      }
    }
    #expect(checked == 1 + 2 + 16 + 512 + 65_536)
  }

  @Test("every acyclic graph of four nodes is ordered, smallest first")
  func acyclic() {
    let pairs = (0..<4).flatMap { node in (0..<node).map { (node, $0) } }
    for bits in 0..<(1 << pairs.count) {
      var graph = DependencyGraph(count: 4)
      for (place, pair) in pairs.enumerated() where bits >> place & 1 == 1 {
        graph.add(pair.0, dependsOn: pair.1)
      }
      #expect(graph.order == [0, 1, 2, 3])
      #expect(graph.cycles(leftBy: graph.order) == [])
    }
  }

  private func check(_ graph: DependencyGraph) {
    let order = graph.order
    let cycles = graph.cycles(leftBy: order)
    var place: [Int: Int] = [:]
    for (index, node) in order.enumerated() { place[node] = index }
    for node in order {
      for other in graph.dependencies[node] {
        guard let before = place[other], let own = place[node], before < own else {
          Issue.record("\(graph.dependencies) is ordered \(order)")
          return
        }
      }
    }
    let isOrdered = cycles.isEmpty && order.count == graph.count
    let isLeft = !cycles.isEmpty && order.count < graph.count
    if Self.hasCycle(graph) ? !isLeft : !isOrdered {
      Issue.record("\(graph.dependencies): order \(order), cycles \(cycles)")
    }
    var seen: Set<Int> = []
    for cycle in cycles {
      for (index, node) in cycle.enumerated() {
        let next = cycle[(index + 1) % cycle.count]
        guard graph.dependencies[node].contains(next), seen.insert(node).inserted,
          cycle.first == cycle.min()
        else {
          Issue.record("\(graph.dependencies): cycle \(cycle)")
          return
        }
      }
    }
  }

  @Test("what is reached is what some way leads to", arguments: 1...3)
  func reachability(count: Int) {
    for graph in Self.graphs(of: count) {
      let reached = graph.reachable(from: [0])
      let back = graph.dependents(of: [0])
      for node in 0..<count {
        #expect(reached[node] == Self.isWay(from: 0, to: node, graph))
        #expect(back[node] == Self.isWay(from: node, to: 0, graph))
      }
    }
  }

  private static func isWay(from start: Int, to end: Int, _ graph: DependencyGraph) -> Bool {
    var reached: Set<Int> = [start]
    for _ in 0..<graph.count {
      for node in reached { reached.formUnion(graph.dependencies[node]) }
    }
    return reached.contains(end)
  }

  @Test("a chain of 200,000 nodes needs no deep stack")
  func longChain() {
    let count = 200_000
    var graph = DependencyGraph(count: count)
    for node in 1..<count { graph.add(node - 1, dependsOn: node) }
    #expect(graph.order == Array((0..<count).reversed()))
    graph.add(count - 1, dependsOn: 0)
    #expect(graph.cycles(leftBy: graph.order).first?.count == count)
  }
}
