import Diagnostics
import ResourceModel
import StackLanguage
import StateStore

/// Which resources a plan is about, after `--target` and `--exclude`.
struct PlanSelection {
  /// Whether each resource of the stack, by its place, is part of the plan.
  private(set) var desired: [Bool]
  /// Whether each object of the state, by its place, is part of the plan.
  private(set) var objects: [Bool]
  /// Patterns that match nothing, and what was left out besides.
  private(set) var diagnostics: [Diagnostic] = []

  /// Selects from a stack and its state.
  ///
  /// A target brings what it depends on; a deleted target also what depends on it, since that has
  /// to go or change before. An exclusion takes along what depends on it, and what an excluded
  /// object of the state depends on is not deleted.
  init(
    _ targets: PlanTargets, stack: StackGraph, objects resources: [StateResource], mode: Plan.Mode
  ) {
    desired = Array(repeating: true, count: stack.resources.count)
    objects = Array(repeating: true, count: resources.count)
    guard !targets.targets.isEmpty || !targets.excludes.isEmpty else { return }
    let world = SelectionGraph(stack: stack, objects: resources, mode: mode)
    if !targets.targets.isEmpty {
      let (matched, unmatched) = world.matching(targets.targets, flag: "--target")
      diagnostics += unmatched
      let going = world.needed(for: matched)
      keep(world, going)
    }
    if !targets.excludes.isEmpty {
      let (matched, unmatched) = world.matching(targets.excludes, flag: "--exclude")
      diagnostics += unmatched
      let excluded = world.excluded(with: matched)
      keep(world, excluded.map { !$0 })
      let besides = world.addresses.indices.filter { excluded[$0] && !matched[$0] }
      if !besides.isEmpty { diagnostics.append(.leftOut(besides.map { world.addresses[$0] })) }
    }
  }

  private mutating func keep(_ world: SelectionGraph, _ isKept: [Bool]) {
    for place in desired.indices where !isKept[world.desired[place]] { desired[place] = false }
    for place in objects.indices where !isKept[world.objects[place]] { objects[place] = false }
  }
}

/// The addresses of stack and state together, with what depends on what in either.
private struct SelectionGraph {
  /// The addresses, each once.
  private(set) var addresses: [ResourceAddress] = []
  /// The node of each resource of the stack.
  private(set) var desired: [Int] = []
  /// The node of each object of the state.
  private(set) var objects: [Int] = []
  /// What is made after what, by the stack.
  private var making: DependencyGraph
  /// What was made after what, by the state.
  private var recorded: DependencyGraph
  /// Whether a node is only to be deleted.
  private var isGoing: [Bool]

  init(stack: StackGraph, objects resources: [StateResource], mode: Plan.Mode) {
    var nodes: [ResourceAddress: Int] = [:]
    var addresses: [ResourceAddress] = []
    func node(_ address: ResourceAddress) -> Int {
      if let node = nodes[address] { return node }
      nodes[address] = addresses.count
      addresses.append(address)
      return addresses.count - 1
    }
    desired = stack.resources.map { node($0.address) }
    objects = resources.map { node($0.address) }
    making = DependencyGraph(count: addresses.count)
    for (place, others) in stack.graph.dependencies.enumerated() where mode != .destroy {
      for other in others { making.add(desired[place], dependsOn: desired[other]) }
    }
    recorded = DependencyGraph(count: addresses.count)
    for (place, resource) in resources.enumerated() {
      for address in resource.dependencies {
        guard let other = nodes[address] else { continue }
        recorded.add(objects[place], dependsOn: other)
      }
    }
    isGoing = Array(repeating: true, count: addresses.count)
    if mode != .destroy { for node in desired { isGoing[node] = false } }
    self.addresses = addresses
  }

  /// What the patterns match, and an error for each that matches nothing.
  func matching(_ texts: [String], flag: String) -> (matched: [Bool], unmatched: [Diagnostic]) {
    var matched = Array(repeating: false, count: addresses.count)
    var unmatched: [Diagnostic] = []
    var byBlock: [ResourceAddress: [Int]] = [:]
    for (node, address) in addresses.enumerated() {
      byBlock[address, default: []].append(node)
      if address.key != nil { byBlock[address.block, default: []].append(node) }
    }
    for text in texts {
      let pattern = AddressPattern(text)
      let found =
        pattern.address.map { byBlock[$0] ?? [] }
        ?? addresses.indices.filter { pattern.matches(addresses[$0]) }
      for node in found { matched[node] = true }
      if found.isEmpty { unmatched.append(.noMatch(text, flag: flag, among: addresses)) }
    }
    return (matched, unmatched)
  }

  /// What a plan for the matched nodes has to do.
  func needed(for matched: [Bool]) -> [Bool] {
    let starts = matched.indices.filter { matched[$0] }
    let behind = recorded.dependents(of: starts.filter { isGoing[$0] })
    return making.reachable(from: matched.indices.filter { matched[$0] || behind[$0] })
  }

  /// What cannot be done without the matched nodes.
  func excluded(with matched: [Bool]) -> [Bool] {
    let starts = matched.indices.filter { matched[$0] }
    var excluded = making.dependents(of: starts)
    let staying = recorded.reachable(from: excluded.indices.filter { excluded[$0] })
    for node in excluded.indices where staying[node] && isGoing[node] { excluded[node] = true }
    return excluded
  }
}

extension Diagnostic {
  /// An address that matches nothing.
  static func noMatch(
    _ text: String, flag: String, among addresses: [ResourceAddress]
  ) -> Diagnostic {
    let isForm = text.contains("*") || ResourceAddress(parsing: text) != nil
    let candidates = addresses.flatMap { [$0.block.description, $0.description] }
    let suggestion = Suggestion.didYouMean(text, among: candidates)
    return .error(
      "\(flag) \(text) matches no resource of the stack or its state",
      help: suggestion
        ?? (isForm
          ? "`cainfra state list` shows the addresses; `*` stands for any text."
          : "An address has the form TYPE.NAME or TYPE.NAME[\"key\"]; `*` stands for any text."))
  }

  fileprivate static func leftOut(_ addresses: [ResourceAddress]) -> Diagnostic {
    let sorted = addresses.sorted().map(\.description)
    let shown = sorted.prefix(10).joined(separator: ", ")
    let rest = sorted.count > 10 ? " and \(sorted.count - 10) more" : ""
    return .warning(
      "--exclude also leaves out what cannot be done without: \(shown)\(rest)",
      help: "Plan again without --exclude to bring these up to date.")
  }
}
