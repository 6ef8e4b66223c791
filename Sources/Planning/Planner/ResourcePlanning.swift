import Diagnostics
import ResourceModel
import StackLanguage
import StateStore
import Values

/// Plans the resources of a stack one after another, in an order that keeps every dependency.
struct ResourcePlanning: Sendable {
  private let stack: StackGraph
  private let isSelected: [Bool]
  private let objects: [ResourceAddress: Refresh.Object]
  private let isRequested: [Bool]
  private let demands: [Int: ResourceDecision.Demand]
  private let createsBeforeDestroying: [Bool]

  /// What is done with each resource, by its place; nil for those not selected.
  private(set) var changes: [Change?]
  /// What is known of each resource.
  private(set) var scope = PlannedScope()
  /// The names of the attributes each resource declares, by its place.
  private(set) var declared: [Set<String>]
  /// What was wrong so far.
  private(set) var diagnostics: [Diagnostic] = []
  /// The places of the resources whose attributes are wrong.
  private(set) var erroneous: Set<Int> = []
  private var actions: [ResourceAddress: ChangeAction] = [:]

  /// Prepares to plan.
  ///
  /// - Parameters:
  ///   - stack: the resources.
  ///   - isSelected: whether each of them is part of the plan.
  ///   - isRequested: whether the user asks to replace each of them.
  ///   - demands: what replaced dependencies ask of resources that name them, by place.
  ///   - objects: what there is, without deposed objects.
  init(
    _ stack: StackGraph, isSelected: [Bool], isRequested: [Bool],
    demands: [Int: ResourceDecision.Demand] = [:], objects: [ResourceAddress: Refresh.Object]
  ) {
    self.stack = stack
    self.isSelected = isSelected
    self.isRequested = isRequested
    self.demands = demands
    self.objects = objects
    self.createsBeforeDestroying = Self.createsBeforeDestroying(stack)
    changes = Array(repeating: nil, count: stack.resources.count)
    declared = Array(repeating: [], count: stack.resources.count)
  }

  /// Plans all of them.
  mutating func plan() {
    for place in stack.order {
      if isSelected[place] {
        plan(place)
      } else if let attributes = objects[stack.resources[place].address]?.attributes {
        scope[stack.resources[place].address] = attributes
      }
    }
  }

  private mutating func plan(_ place: Int) {
    let resource = stack.resources[place]
    let (attributes, problems) = resource.body.attributes(in: scope)
    diagnostics += problems
    diagnostics += resource.body.failedConditions(.precondition, in: scope)
    let given = resource.type.markingSensitive(resource.type.conforming(attributes))
    declared[place] = Set(given.filter { !$0.value.isNull }.map(\.key))
    let decision = ResourceDecision(
      resource: resource, given: given, createsBeforeDestroying: createsBeforeDestroying[place])
    var change: Change
    if let object = objects[resource.address], let existing = object.attributes {
      let prior = ResourceDecision.Prior(
        attributes: existing, id: object.recorded.id,
        isTainted: object.recorded.status == .tainted)
      change = decision.change(from: prior, demand: demand(place))
      if change.cause == nil, change.action != .noOp, change.reason != .tainted {
        change.cause = ChangeCause.find(change, of: resource, among: actions)
      }
      if change.action == .update, change.cause != nil { change.reason = .dependencyReplaced }
    } else {
      change = decision.creation(goneID: objects[resource.address]?.recorded.id)
    }
    changes[place] = change
    actions[resource.address] = change.action
    scope[resource.address] = change.after ?? [:]
    guard !problems.hasErrors else {
      erroneous.insert(place)
      return
    }
    diagnostics += resource.body.failedConditions(.postcondition, in: scope)
  }

  /// What asks for a replacement beside the attributes.
  private func demand(_ place: Int) -> ResourceDecision.Demand? {
    if isRequested[place] { return ResourceDecision.Demand(reason: .requested, cause: nil) }
    for trigger in stack.resources[place].lifecycle.replaceTriggeredBy {
      for other in stack.places(of: trigger.address) {
        guard let change = changes[other], change.triggers(at: trigger.path) else { continue }
        return ResourceDecision.Demand(reason: .triggered, cause: change.address)
      }
    }
    return demands[place]
  }

  /// Whether each resource is made before the old object is removed.
  ///
  /// What such a resource depends on must be so too, as in Terraform: else the old dependency would
  /// have to go while the old dependent still stands on it.
  private static func createsBeforeDestroying(_ stack: StackGraph) -> [Bool] {
    stack.graph.reachable(
      from: stack.resources.indices.filter {
        stack.resources[$0].lifecycle.createBeforeDestroy ?? false
      })
  }
}

extension Change {
  /// Whether the change replaces a resource that names the part at `path` in
  /// `replace_triggered_by`.
  fileprivate func triggers(at path: ValuePath) -> Bool {
    guard !path.steps.isEmpty else {
      switch action {
      case .update, .replace: return true
      case .create: return reason == .gone
      default: return false
      }
    }
    guard action != .noOp, let before, let after else { return reason == .gone }
    return Value.object(before).part(at: path) != Value.object(after).part(at: path)
  }
}
