import ResourceModel
import StackLanguage
import Values

/// What the replacement of a resource asks of those that name it by plain text.
///
/// A reference to an id becomes unknown when the resource is replaced, and the difference does the
/// rest. A name stays the same: the object behind it is another one, and what was attached to the
/// old one (a policy of a user, the upstreams of a repository) is gone or broken without a
/// difference to show for it.
struct ReplacementCascade {
  /// What is asked, by the place of the resource.
  private(set) var demands: [Int: ResourceDecision.Demand] = [:]

  /// Takes in what a planning decided.
  ///
  /// - Parameters:
  ///   - changes: the changes, by place.
  ///   - graph: the resources.
  ///   - implied: who names whom, by which attribute.
  ///   - heirs: the resources that take over from one the stack no longer has: as good as replaced.
  /// - Returns: whether something new is asked, so that it must be planned again.
  mutating func take(
    _ changes: [Change?], _ graph: StackGraph, _ implied: [ImpliedDependency],
    heirs: Set<ResourceAddress>
  ) -> Bool {
    var hasNew = false
    for link in implied {
      guard let place = graph.places[link.dependent], let other = graph.places[link.dependency],
        let change = changes[place], let cause = changes[other], change.canStillBeAsked,
        let name = link.path.attribute, let attribute = graph.resources[place].type.attribute(name)
      else { continue }
      let forces = if case .inPlace = attribute.change { false } else { true }
      let isReplaced = cause.isReplacement || heirs.contains(cause.address)
      guard isReplaced || (cause.isRemade && !forces) else { continue }
      var demand = demands[place] ?? .init(reason: .dependencyReplaced, cause: link.dependency)
      if forces {
        guard demands[place] == nil || !demand.resent.isEmpty else { continue }
        demand.resent = []
      } else {
        guard demands[place] == nil || !demand.resent.isEmpty,
          demand.resent.insert(name).inserted
        else { continue }
      }
      demands[place] = demand
      hasNew = true
    }
    return hasNew
  }
}

extension Change {
  /// Whether the object is replaced.
  fileprivate var isReplacement: Bool {
    if case .replace = action { true } else { false }
  }

  /// Whether the object is made again, since it had gone.
  fileprivate var isRemade: Bool { action == .create && reason == .gone }

  /// Whether it leaves an object in place that something may be asked of.
  fileprivate var canStillBeAsked: Bool {
    switch action {
    case .noOp, .update: true
    default: false
    }
  }
}
