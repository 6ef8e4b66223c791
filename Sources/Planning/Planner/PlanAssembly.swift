import Diagnostics
import ResourceModel
import StackLanguage
import StateStore
import Values

/// Puts a plan together from the stack, the state and what was read.
struct PlanAssembly: Sendable {
  let stack: DesiredStack
  let graph: StackGraph
  let state: State
  let selection: PlanSelection
  let refresh: Refresh
  let catalog: ResourceTypeCatalog
  let request: PlanningRequest

  /// The plan so far.
  private(set) var plan: Plan
  /// What was found on the way.
  private(set) var diagnostics: [Diagnostic] = []
  private var current: [ResourceAddress: Refresh.Object] = [:]
  private var implied: [ResourceAddress: [ResourceAddress]] = [:]
  private var planning: ResourcePlanning?

  init(
    stack: DesiredStack, graph: StackGraph, state: State, selection: PlanSelection,
    refresh: Refresh, catalog: ResourceTypeCatalog, request: PlanningRequest
  ) {
    self.stack = stack
    self.graph = graph
    self.state = state
    self.selection = selection
    self.refresh = refresh
    self.catalog = catalog
    self.request = request
    plan = Plan(
      mode: request.mode, stackPath: request.stackPath, context: stack.context, provider: "",
      lineage: state.lineage, serial: state.serial, inputsDigest: stack.inputsDigest,
      variables: Fields(
        stack.variables.filter { !$0.value.containsSensitive }.map { ($0.key, $0.value) }),
      sensitiveVariables: stack.variables.filter(\.value.containsSensitive).map(\.key),
      targets: request.targets)
    for object in refresh.objects where object.recorded.status != .deposed {
      current[object.recorded.address] = object
    }
  }

  /// Fills the plan in, but for what ``accessReports()`` and ``rehearsal(on:)`` give.
  mutating func assemble(provider: String) {
    plan.provider = provider
    switch request.mode {
    case .apply: assembleApply()
    case .destroy: assembleDestroy()
    case .refreshOnly: assembleRefreshOnly()
    }
    plan.changes.sort { left, right in
      if left.address != right.address { return left.address < right.address }
      return (left.deposedKey ?? "") < (right.deposedKey ?? "")
    }
    addSteps()
  }

  // MARK: - The three modes

  private mutating func assembleApply() {
    let planning = resourcePlanning()
    diagnostics += planning.diagnostics
    plan.drift = drift(declared: planning.declared)
    let planned = planned(planning)
    checkRules(planned)
    self.planning = planning
    for (place, change) in planning.changes.enumerated() {
      guard let change else { continue }
      let resource = graph.resources[place]
      let recorded = current[resource.address]?.recorded
      add(completed(change, resource, recorded), desired: resource, recorded: recorded)
    }
    addRemovals(onlyAbsent: true)
    checkChanges(planned)
    addOutputs(scope: planning.scope)
  }

  /// Plans the resources, again as long as a replaced one asks something of those that name it.
  private mutating func resourcePlanning() -> ResourcePlanning {
    let isRequested = requestedReplacements()
    var cascade = ReplacementCascade()
    while true {
      var planning = ResourcePlanning(
        graph, isSelected: selection.desired, isRequested: isRequested, demands: cascade.demands,
        objects: current)
      planning.plan()
      // Where nothing is there yet, nothing is replaced.
      guard !current.isEmpty else { return planning }
      let implied = catalog.impliedDependencies(planned(planning), stack.context)
      let heirs = heirs(planning)
      guard cascade.take(planning.changes, graph, implied, heirs: heirs) else { return planning }
    }
  }

  /// The resources that take over from one the stack no longer has.
  private func heirs(_ planning: ResourcePlanning) -> Set<ResourceAddress> {
    let removed = refresh.objects.enumerated().compactMap { place, object in
      let address = object.recorded.address
      let isRemoved =
        selection.objects[place] && object.recorded.status != .deposed
        && graph.places[address] == nil
      return isRemoved
        ? object.attributes.map { ResourceTransition(address: address, before: $0, after: nil) }
        : nil
    }
    guard !removed.isEmpty else { return [] }
    let made = planning.changes.compactMap { change in
      change.flatMap { $0.action == .create ? $0.transition : nil }
    }
    return Set(catalog.successions(removed + made).map(\.successor))
  }

  /// The resources as planned, for rules across them.
  private func planned(_ planning: ResourcePlanning) -> [PlannedResource] {
    planning.changes.enumerated().compactMap { place, change in
      change?.after.map {
        PlannedResource(address: graph.resources[place].address, attributes: $0.unmarked)
      }
    }
  }

  private mutating func assembleDestroy() {
    plan.drift = drift(declared: Array(repeating: [], count: graph.resources.count))
    addRemovals(onlyAbsent: false)
    addOutputs(scope: PlannedScope())
  }

  private mutating func assembleRefreshOnly() {
    var scope = PlannedScope()
    for (place, object) in refresh.objects.enumerated() {
      let address = object.recorded.address
      if let attributes = object.attributes { scope[address] = attributes }
      guard selection.objects[place], object.recorded.status != .deposed else { continue }
      plan.changes.append(
        Change(
          address: address, action: .noOp, reason: object.attributes == nil ? .gone : nil,
          before: object.attributes, after: object.attributes, id: object.recorded.id,
          range: graph.places[address].map { graph.resources[$0].nameRange },
          dependencies: object.recorded.dependencies))
    }
    plan.drift = drift(declared: declaredAttributes(in: scope))
    addOutputs(scope: scope)
  }

  // MARK: - Changes

  /// The resources the user asks to replace, by place.
  private mutating func requestedReplacements() -> [Bool] {
    var isRequested = Array(repeating: false, count: graph.resources.count)
    for text in request.targets.replacements {
      let pattern = AddressPattern(text)
      let found =
        pattern.address.map { graph.places(of: $0) }
        ?? graph.resources.indices.filter { pattern.matches(graph.resources[$0].address) }
      for place in found { isRequested[place] = true }
      if found.isEmpty {
        let addresses = graph.resources.map(\.address)
        diagnostics.append(.noMatch(text, flag: "--replace", among: addresses))
      }
    }
    return isRequested
  }

  /// The change with what the state remembers of it; a settings change where nothing else changes.
  private func completed(
    _ change: Change, _ resource: DesiredResource, _ recorded: StateResource?
  ) -> Change {
    var change = change
    let place = graph.places[resource.address]
    let referred = place.map { graph.graph.dependencies[$0].map { graph.resources[$0].address } }
    let dependencies = Set((referred ?? []) + (implied[resource.address] ?? []))
    change.dependencies = dependencies.sorted()
    guard change.action == .noOp, let recorded, let after = change.after else { return change }
    let hasOtherSettings =
      recorded.protect != resource.protect
      || recorded.createBeforeDestroy != (resource.lifecycle.createBeforeDestroy ?? false)
      || recorded.dependencies != change.dependencies
      || recorded.sensitive != resource.type.sensitivePaths(of: after)
    guard hasOtherSettings else { return change }
    change.action = .update
    change.reason = .settings
    return change
  }

  private mutating func add(
    _ change: Change, desired: DesiredResource?, recorded: StateResource?
  ) {
    diagnostics += Protection.check(change, desired: desired, recorded: recorded)
    plan.changes.append(change)
  }

  /// Adds the removal of objects: deposed ones, and those the stack does not have or, without
  /// `onlyAbsent`, all.
  private mutating func addRemovals(onlyAbsent: Bool) {
    for (place, object) in refresh.objects.enumerated() where selection.objects[place] {
      let recorded = object.recorded
      let desired = graph.places[recorded.address].map { graph.resources[$0] }
      let isDeposed = recorded.status == .deposed
      if onlyAbsent, !isDeposed, desired != nil { continue }
      let isGone = object.attributes == nil && !isDeposed
      let before = object.attributes ?? recorded.markedAttributes
      let change = Change(
        address: recorded.address, action: isGone ? .forget : .delete,
        reason: isGone ? .gone : reason(forRemoving: recorded, onlyAbsent: onlyAbsent),
        before: before, id: recorded.id, range: desired?.nameRange,
        deposedKey: recorded.deposedKey, dependencies: recorded.dependencies)
      add(change, desired: desired, recorded: recorded)
    }
  }

  private func reason(forRemoving object: StateResource, onlyAbsent: Bool) -> ChangeReason {
    if object.status == .deposed { return .deposed }
    guard onlyAbsent else { return .destroying }
    if stack.disabled.contains(object.address) { return .disabled }
    if let key = object.address.key, graph.blocks[object.address.block] != nil {
      return .keyNotInForEach(key)
    }
    return .notInStack
  }

  // MARK: - Drift, rules, outputs

  /// The drift of the selected objects.
  ///
  /// - Parameter declared: the names of the attributes each resource of the stack gives, by place;
  ///   of an object that the stack does not have, only the loss is told.
  /// - Returns: the drift, sorted by address.
  private func drift(declared: [Set<String>]) -> [Drift] {
    var result: [Drift] = []
    for (place, object) in refresh.objects.enumerated() where selection.objects[place] {
      let found = graph.places[object.recorded.address]
      let names = request.drift == .everything ? nil : found.map { declared[$0] } ?? []
      let drift = object.drift(
        desired: found.map { graph.resources[$0] }, declared: names,
        type: catalog[object.recorded.type])
      if let drift { result.append(drift) }
    }
    return result.sorted { $0.address < $1.address }
  }

  /// The names of the attributes each resource of the stack gives, by place.
  private func declaredAttributes(in scope: PlannedScope) -> [Set<String>] {
    graph.resources.map { resource in
      let attributes = resource.body.attributes(in: scope).attributes
      return Set(attributes.filter { !$0.value.isNull }.map(\.key))
    }
  }

  /// Checks the rules across resources, and finds dependencies that no reference states.
  private mutating func checkRules(_ planned: [PlannedResource]) {
    for rule in catalog.rules {
      diagnostics += rule(planned, stack.context).map { Diagnostic.placed($0, in: graph) }
    }
    for found in catalog.impliedDependencies(planned, stack.context) {
      guard found.dependent != found.dependency else { continue }
      implied[found.dependent, default: []].append(found.dependency)
    }
  }

  /// Tells what there is to know about the changes.
  private mutating func checkChanges(_ planned: [PlannedResource]) {
    let transitions = plan.changes.compactMap(\.transition)
    guard !transitions.isEmpty else { return }
    for rule in catalog.changeRules {
      diagnostics += rule(transitions, planned).map { Diagnostic.placed($0, in: graph) }
    }
  }

  /// What is wrong by the catalog's linter in the selected resources; the rest is for validation.
  ///
  /// It looks at all resources, so that those left out are not taken for missing.
  func findings() async -> [Diagnostic] {
    guard let linter = catalog.linter, let planning else { return [] }
    let subjects = graph.resources.enumerated().map { place, resource in
      if let after = planning.changes[place]?.after {
        return StackLint.Subject(
          resource, attributes: after, isSound: !planning.erroneous.contains(place))
      }
      let (given, problems) = resource.body.attributes(in: planning.scope)
      let object = resource.type.plannedObject(
        desired: given, prior: current[resource.address]?.attributes, address: resource.address)
      return StackLint.Subject(resource, attributes: object, isSound: !problems.hasErrors)
    }
    let lint = StackLint(
      subjects, context: stack.context, linter: linter, knowsObjects: true, isWhole: true)
    let isSelected = { (address: ResourceAddress) in
      graph.places[address].map { selection.desired[$0] } ?? false
    }
    return lint.diagnostics(of: isSelected).filter { [.error, .warning].contains($0.severity) }
  }

  /// Carries the plan out on a copy of the world, where there is one and something to carry out or
  /// to check.
  func rehearsal(on copy: (any Provider)?) async -> Rehearsal? {
    guard let copy, plan.isWorthRehearsing(for: stack) else { return nil }
    return await Rehearsal.run(plan, stack: stack, state: state, provider: copy)
  }

  private mutating func addOutputs(scope: PlannedScope) {
    let isNarrowed = !request.targets.targets.isEmpty || !request.targets.excludes.isEmpty
    let isDestroying = request.mode == .destroy
    let outputs = OutputChanges(
      stack, state: state, scope: scope, isDestroying: isDestroying && !isNarrowed,
      isLeftOut: { address in
        guard isNarrowed else { return false }
        guard !isDestroying, let place = graph.places[address] else { return true }
        return !selection.desired[place]
      })
    diagnostics += outputs.diagnostics
    plan.outputs = outputs.changes
  }

  /// What the changes mean for what principals may do, by the resources that bring it.
  func accessReports() async -> [ResourceAddress: AccessReport] {
    guard request.mode != .refreshOnly, plan.changes.contains(where: { $0.action != .noOp }) else {
      return [:]
    }
    let planned = Set(plan.changes.map(\.address))
    let others = current.values.filter { !planned.contains($0.recorded.address) }
      .sorted { $0.recorded.address < $1.recorded.address }
      .map {
        ResourceTransition(
          address: $0.recorded.address, before: $0.attributes, after: $0.attributes)
      }
    return catalog.accessReports(
      plan.changes.filter { $0.deposedKey == nil }.map(\.sides) + others, stack.context)
  }

  private mutating func addSteps() {
    guard request.mode != .refreshOnly else {
      plan.steps = plan.drift.enumerated().map { id, drift in
        PlanStep(
          id: id, address: drift.address, operation: drift.kind == .deleted ? .forget : .record,
          dependencies: [])
      }
      return
    }
    let ordering = StepOrdering(
      changes: plan.changes, recorded: refresh.objects.map(\.recorded), stack: graph,
      implied: implied, successions: catalog.successions(plan.changes.compactMap(\.transition)))
    switch ordering.steps() {
    case .success(let steps): plan.steps = steps
    case .failure(let cycle): diagnostics.append(.stepCycle(cycle.addresses, in: graph))
    }
  }
}

extension Change {
  /// What the object is before and after, whether the change touches it or not.
  fileprivate var sides: ResourceTransition {
    let remains = action == .forget && reason != .gone
    return ResourceTransition(
      address: address, before: reason == .gone ? nil : before, after: remains ? before : after)
  }

  /// What the change does to its object; nil where it touches none.
  fileprivate var transition: ResourceTransition? {
    switch action {
    case .create: ResourceTransition(address: address, before: nil, after: after?.unmarked)
    case .update, .replace:
      ResourceTransition(address: address, before: before?.unmarked, after: after?.unmarked)
    case .delete where deposedKey == nil:
      ResourceTransition(address: address, before: before?.unmarked, after: nil)
    default: nil
    }
  }
}

extension Diagnostic {
  /// A problem of a rule across resources, at its places in the stack.
  fileprivate static func placed(_ problem: ResourceProblem, in graph: StackGraph) -> Diagnostic {
    func range(_ address: ResourceAddress, _ path: ValuePath) -> SourceRange? {
      graph.places[address].map { graph.resources[$0].body.range(of: path) }
    }
    return Diagnostic(
      problem.problem.isError ? .error : .warning, problem.problem.message,
      at: range(problem.address, problem.problem.path), help: problem.problem.help,
      notes: problem.others.map { Note($0.message, at: range($0.address, $0.path)) },
      address: problem.address.description)
  }

  /// Steps that wait for one another.
  fileprivate static func stepCycle(
    _ addresses: [ResourceAddress], in graph: StackGraph
  ) -> Diagnostic {
    let first = addresses.first
    return .error(
      """
      These changes wait for one another: \
      \(addresses.map(\.description).joined(separator: " -> "))
      """,
      at: first.flatMap { graph.places[$0] }.map { graph.resources[$0].nameRange },
      help: "Apply a part of it first with --target, or change `create_before_destroy`.",
      address: first?.description)
  }
}
