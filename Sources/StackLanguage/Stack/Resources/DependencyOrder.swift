/// Puts the nodes of a graph in the order of their dependencies, without recursion, in time linear
/// in nodes and edges.
struct DependencyOrder {
  /// The nodes, every one after all it depends on, but for those in a cycle.
  private(set) var order: [Int] = []
  /// One cycle for each knot found: nodes, each depending on the next, the last on the first.
  private(set) var cycles: [[Int]] = []

  /// How many cycles are looked for, which keeps the time linear.
  private static let cycleLimit = 20

  private enum Mark { case new, open, done }

  /// The order of `count` nodes, of which each depends on those that `dependencies` gives.
  init(count: Int, dependencies: (Int) -> [Int]) {
    var marks = [Mark](repeating: .new, count: count)
    var knotted: Set<Int> = []
    var path: [(node: Int, edges: [Int], next: Int)] = []
    for start in 0..<count where marks[start] == .new {
      marks[start] = .open
      path.append((start, dependencies(start), 0))
      while let top = path.indices.last {
        guard path[top].next < path[top].edges.count else {
          marks[path[top].node] = .done
          order.append(path[top].node)
          path.removeLast()
          continue
        }
        let target = path[top].edges[path[top].next]
        path[top].next += 1
        switch marks[target] {
        case .done: break
        case .new:
          marks[target] = .open
          path.append((target, dependencies(target), 0))
        case .open:
          guard cycles.count < Self.cycleLimit,
            !knotted.contains(target) || !knotted.contains(path[top].node),
            let first = path.firstIndex(where: { $0.node == target })
          else { continue }
          cycles.append(path[first...].map(\.node))
          knotted.formUnion(path[first...].map(\.node))
        }
      }
    }
  }
}
