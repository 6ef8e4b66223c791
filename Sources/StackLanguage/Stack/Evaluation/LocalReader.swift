import Diagnostics
import ResourceModel
import Values

/// Reads the locals of a stack, and evaluates those that depend on no resource.
struct LocalReader {
  /// How many locals may stand behind one another.
  private static let depthLimit = 200

  /// The environment, with its locals.
  private(set) var environment: StackEnvironment
  /// What was wrong so far.
  private(set) var diagnostics: [Diagnostic] = []

  /// Adds the given locals to `environment`.
  init(_ locals: [LocalDefinition], to environment: StackEnvironment) {
    self.environment = environment
    for local in locals { self.environment.locals[local.name] = local }
    var places: [String: Int] = [:]
    for (place, local) in locals.enumerated() { places[local.name] = place }
    let links = locals.map { Self.localsUsed(in: $0.written) }
    let order = DependencyOrder(count: locals.count) { place in
      links[place].compactMap { places[$0.name] }
    }
    for cycle in order.cycles { tellCycle(cycle.map { (locals[$0], links[$0]) }) }
    let knotted = Set(order.cycles.joined())
    var depths = [Int](repeating: 0, count: locals.count)
    for place in order.order {
      depths[place] =
        1 + (links[place].compactMap { places[$0.name] }.map { depths[$0] }.max() ?? 0)
      if depths[place] == Self.depthLimit + 1 {
        diagnostics.append(
          .error(
            "More than \(Self.depthLimit) locals stand behind one another here",
            at: locals[place].range, help: "Write the expressions more directly."))
      }
      let isRight = !knotted.contains(place) && depths[place] <= Self.depthLimit
      settle(locals[place], isRight: isRight)
    }
  }

  /// Finds what a local depends on, and its value if that is no resource.
  private mutating func settle(_ local: LocalDefinition, isRight: Bool) {
    var local = local
    if isRight {
      var seen: Set<WrittenReference.Target> = []
      local.references = local.written.resourceReferences(in: environment)
        .filter { seen.insert($0.target).inserted }
    } else {
      local.value = .computedUnknown
    }
    if isRight, local.references.isEmpty {
      let scope = StackScope(environment)
      var typing = SchemaTyping { $0.evaluate(in: scope) }
      local.value = typing.fit(local.written, to: .any, at: ValuePath(local.name))
      diagnostics += typing.diagnostics
    }
    environment.locals[local.name] = local
  }

  private static func localsUsed(in written: WrittenValue) -> [(name: String, range: SourceRange)] {
    var used: [(String, SourceRange)] = []
    written.forEachTemplate { template in
      for traversal in template.references where traversal.root == "local" {
        guard case .attribute(let name)? = traversal.steps.first else { continue }
        used.append((name, traversal.range))
      }
    }
    return used
  }

  private mutating func tellCycle(
    _ cycle: [(local: LocalDefinition, links: [(name: String, range: SourceRange)])]
  ) {
    let steps = cycle.indices.map { place in
      let next = cycle[(place + 1) % cycle.count].local.name
      let range = cycle[place].links.first { $0.name == next }?.range ?? cycle[place].local.range
      return (from: "local.\(cycle[place].local.name)", to: "local.\(next)", range: range)
    }
    let chain = (steps.first?.from ?? "") + steps.map { " → \($0.to)" }.joined()
    diagnostics.append(
      .cycle(chain, steps.map { ("\($0.from) refers to \($0.to)", $0.range) }))
  }
}
