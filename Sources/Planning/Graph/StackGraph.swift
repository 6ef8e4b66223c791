import Diagnostics
import ResourceModel
import StackLanguage

/// The resources of a stack, sorted by address, with the graph of what they depend on.
struct StackGraph {
  /// The resources, each address once.
  let resources: [DesiredResource]
  /// Where each address stands among them.
  let places: [ResourceAddress: Int]
  /// Where the instances of each block stand, in order.
  let blocks: [ResourceAddress: [Int]]
  /// What refers to what: references, `depends_on` and `replace_triggered_by`.
  let graph: DependencyGraph
  /// The places in an order that keeps every dependency.
  let order: [Int]
  /// Duplicates and cycles.
  let diagnostics: [Diagnostic]

  /// Builds the graph of a stack; cost is linear in resources and references.
  init(of stack: DesiredStack) {
    var diagnostics: [Diagnostic] = []
    var resources: [DesiredResource] = []
    var places: [ResourceAddress: Int] = [:]
    var blocks: [ResourceAddress: [Int]] = [:]
    for resource in stack.resources.sorted(by: { $0.address < $1.address }) {
      if let earlier = places[resource.address] {
        diagnostics.append(.duplicate(resource, of: resources[earlier]))
        continue
      }
      places[resource.address] = resources.count
      blocks[resource.address.block, default: []].append(resources.count)
      resources.append(resource)
    }
    var graph = DependencyGraph(count: resources.count)
    for (place, resource) in resources.enumerated() {
      var seen: Set<Int> = []
      for reference in resource.references {
        guard let other = places[reference.address], seen.insert(other).inserted else { continue }
        graph.add(place, dependsOn: other)
      }
      for trigger in resource.lifecycle.replaceTriggeredBy {
        for other in Self.places(of: trigger.address, places, blocks)
        where seen.insert(other).inserted {
          graph.add(place, dependsOn: other)
        }
      }
    }
    let order = graph.order
    for cycle in graph.cycles(leftBy: order) {
      diagnostics.append(.cycle(cycle.map { resources[$0] }))
    }
    self.resources = resources
    self.places = places
    self.blocks = blocks
    self.graph = graph
    self.order = order
    self.diagnostics = diagnostics
  }

  /// The places an address stands for: its own, or those of all the instances of a block.
  func places(of address: ResourceAddress) -> [Int] {
    Self.places(of: address, places, blocks)
  }

  private static func places(
    of address: ResourceAddress, _ places: [ResourceAddress: Int],
    _ blocks: [ResourceAddress: [Int]]
  ) -> [Int] {
    if let place = places[address] { return [place] }
    return address.key == nil ? blocks[address] ?? [] : []
  }
}

extension Diagnostic {
  fileprivate static func duplicate(
    _ resource: DesiredResource, of earlier: DesiredResource
  ) -> Diagnostic {
    .error(
      "The stack has \(resource.address) twice", at: resource.nameRange,
      help: "Give one of the two another name.",
      notes: [Note("It is also here", at: earlier.nameRange)],
      address: resource.address.description)
  }

  /// A cycle, with a note for each reference on the way round.
  fileprivate static func cycle(_ resources: [DesiredResource]) -> Diagnostic {
    var notes: [Note] = []
    var firstRange: SourceRange?
    for (place, resource) in resources.enumerated() {
      let next = resources[(place + 1) % resources.count]
      let range = resource.range(ofReferenceTo: next.address)
      if place == 0 { firstRange = range }
      notes.append(Note("\(resource.address) refers to \(next.address) here", at: range))
    }
    let chain = (resources + resources.prefix(1)).map(\.address.description)
    guard resources.count > 1 else {
      return .error(
        "\(chain.first ?? "A resource") refers to itself", at: firstRange,
        help: "Give the value directly, without the reference.", address: chain.first)
    }
    return .error(
      "These resources depend on one another in a circle: \(chain.joined(separator: " -> "))",
      at: firstRange, help: "Remove one of the references, so that one of them can be made first.",
      notes: notes, address: chain.first)
  }
}

extension DesiredResource {
  /// Where the resource refers to another one.
  fileprivate func range(ofReferenceTo other: ResourceAddress) -> SourceRange {
    if let reference = references.first(where: { $0.address == other }) { return reference.range }
    let trigger = lifecycle.replaceTriggeredBy.first {
      $0.address == other || $0.address == other.block
    }
    return trigger?.range ?? nameRange
  }
}
