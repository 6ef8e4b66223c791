import ResourceModel
import Values

/// Upstreams lead away: no repository is behind itself.
enum UpstreamCycles {
  private struct Step {
    var place: Int
    var next: Int
  }

  /// Finds cycles among the upstreams of the stack's repositories, each told once with its chain.
  static func check(_ resources: StackResources, _ context: StackContext) -> [ResourceProblem] {
    let index = RepositoryIndex(resources)
    let upstreams = index.repositories.map { repository in
      (repository.value("upstreams").elements ?? []).enumerated().compactMap { order, name in
        index.place(of: name, inDomainOf: repository).map { (order: order, place: $0) }
      }
    }
    var isDone = Array(repeating: false, count: upstreams.count)
    var depth: [Int?] = Array(repeating: nil, count: upstreams.count)
    var problems: [ResourceProblem] = []
    for start in upstreams.indices where !isDone[start] {
      var path = [Step(place: start, next: 0)]
      depth[start] = 0
      while let step = path.last {
        guard step.next < upstreams[step.place].count else {
          isDone[step.place] = true
          depth[step.place] = nil
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let upstream = upstreams[step.place][step.next].place
        if let from = depth[upstream] {
          if path.count - from > 1 {
            problems.append(problem(path[from...], upstreams, index.repositories))
          }
        } else if !isDone[upstream] {
          depth[upstream] = path.count
          path.append(Step(place: upstream, next: 0))
        }
      }
    }
    return problems
  }

  /// The problem of a cycle, told at its first repository with every link.
  private static func problem(
    _ cycle: ArraySlice<Step>, _ upstreams: [[(order: Int, place: Int)]],
    _ repositories: [PlannedResource]
  ) -> ResourceProblem {
    let links = cycle.map { step in
      (
        repository: repositories[step.place],
        path: ValuePath("upstreams").index(upstreams[step.place][step.next - 1].order),
        upstream: repositories[upstreams[step.place][step.next - 1].place]
      )
    }
    let chain = (links.map(\.repository) + [links[0].repository]).map { "\($0.address)" }
    return links[0].repository.problem(
      "The upstreams form a cycle: \(chain.joined(separator: " → "))", at: links[0].path,
      help: "Take one of the links out.",
      others: links.dropFirst().map {
        ($0.repository.address, $0.path, "Its upstream is \($0.upstream.address)")
      })
  }
}
