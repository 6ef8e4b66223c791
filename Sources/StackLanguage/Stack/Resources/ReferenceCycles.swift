import Diagnostics
import ResourceModel

/// Tells resources that wait for each other.
enum ReferenceCycles {
  /// One error for each knot of references, with the place of every reference in it.
  static func diagnostics(_ resources: [DesiredResource]) -> [Diagnostic] {
    var places: [ResourceAddress: Int] = [:]
    for (place, resource) in resources.enumerated() { places[resource.address] = place }
    let order = DependencyOrder(count: resources.count) { place in
      resources[place].references.compactMap { places[$0.address] }
    }
    return order.cycles.map { diagnostic($0.map { resources[$0] }) }
  }

  private static func diagnostic(_ cycle: [DesiredResource]) -> Diagnostic {
    let links = cycle.indices.map { place in
      let next = cycle[(place + 1) % cycle.count]
      let reference = cycle[place].references.first { $0.address == next.address }
      return (
        from: cycle[place].address, to: next.address,
        range: reference?.range ?? cycle[place].nameRange
      )
    }
    let start = cycle.first.map { "\($0.address)" } ?? ""
    let chain = links.map { " → \($0.to)" }.joined()
    return .cycle("\(start)\(chain)", links.map { ("\($0.from) refers to \($0.to)", $0.range) })
  }
}

extension Diagnostic {
  /// A cycle: its chain in words, and each reference in it.
  static func cycle(_ chain: String, _ links: [(message: String, range: SourceRange)]) -> Diagnostic
  {
    .error(
      "These depend on each other, so none can be first: \(chain)", at: links.first?.range,
      help: "Remove one of the references; they stand at "
        + "\(links.map(\.range.location).joined(separator: ", ")).",
      notes: links.map { Note($0.message, at: $0.range) })
  }
}
