import Diagnostics
package import ResourceModel
package import StackLanguage
package import StateStore
package import Values

/// Carries a plan out on a copy of the world before it is carried out on the world.
package struct Rehearsal: Sendable {
  /// What was found.
  package private(set) var report: RehearsalReport
  /// The objects as the rehearsal left them, by which outputs and checks can be evaluated.
  package private(set) var world: LiveState
  /// The values the outputs would have, by name; unknown where something was refused.
  package private(set) var outputs: Fields = [:]
  /// The resources that could not be rehearsed because the copy lacks what they need.
  package private(set) var unknown: [ResourceAddress] = []
  /// What became of the stack's checks; nil where everything is destroyed.
  package private(set) var checks: [CheckResult]?

  /// Carries out the steps of a plan, one after another.
  ///
  /// A step that waits for a refused one is passed over without a word: one diagnostic for one
  /// cause.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - stack: the stack it was made from.
  ///   - state: the state it was made from.
  ///   - provider: a provider that may be changed: a copy in memory.
  ///   - isForeign: tells errors that say nothing of the world, because they are about something
  ///     that the copy lacks; their steps count as ``unknown`` instead of refused.
  /// - Returns: the rehearsed world, and what the provider would refuse.
  package static func run(
    _ plan: Plan, stack: DesiredStack, state: State, provider: any Provider,
    isForeign: (ProviderError) -> Bool = { _ in false }
  ) async -> Rehearsal {
    var rehearsal = Rehearsal(
      report: RehearsalReport(steps: 0, refusals: []), world: LiveState(state.resources))
    await rehearsal.carryOut(plan, stack, provider, isForeign)
    for output in stack.outputs where plan.mode == .apply {
      rehearsal.outputs[output.name] = output.value(rehearsal.world).value
    }
    if plan.mode != .destroy {
      // What was refused may be why a check does not hold: one diagnostic for one cause.
      rehearsal.checks =
        rehearsal.report.refusals.isEmpty && rehearsal.unknown.isEmpty
        ? await CheckRun.results(of: stack.checks, in: rehearsal.world, provider: provider)
        : CheckRun.undecided(stack.checks)
    }
    return rehearsal
  }

  private mutating func carryOut(
    _ plan: Plan, _ stack: DesiredStack, _ provider: any Provider,
    _ isForeign: (ProviderError) -> Bool
  ) async {
    var desired: [ResourceAddress: DesiredResource] = [:]
    for resource in stack.resources { desired[resource.address] = resource }
    let changes = ChangeIndex(plan.changes)
    var isRefused = Array(repeating: false, count: plan.steps.count)
    for step in plan.steps {
      if Task.isCancelled { return }
      guard !step.dependencies.contains(where: { isRefused[$0] }) else {
        isRefused[step.id] = true
        continue
      }
      guard let change = changes[step] else { continue }
      let execution = StepExecution(
        step: step, change: change, desired: desired[step.address],
        existing: world.existing(for: step), context: plan.context, takesPlanned: true)
      world.begin(step)
      do {
        let outcome = try await execution.perform(
          in: world, provider: provider, token: Self.token(of: step))
        world.finish(step, outcome)
        report.steps += 1
      } catch {
        isRefused[step.id] = true
        world.restore(step)
        if isForeign(error) {
          unknown.append(step.address)
          continue
        }
        report.refusals.append(
          .refused(error, step, desired: desired[step.address], id: change.id))
      }
    }
  }

  /// A token of 32 hexadecimal digits for a step.
  private static func token(of step: PlanStep) -> String {
    let digits = String(step.id, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }
}

extension Plan {
  /// Whether it does something that a provider could refuse.
  private var hasWork: Bool { !steps.isEmpty && mode != .refreshOnly }

  /// Whether there are checks that a rehearsed world could answer.
  private func hasChecks(of stack: DesiredStack) -> Bool {
    !stack.checks.isEmpty && mode != .destroy
  }

  /// Whether a rehearsal could find anything out.
  ///
  /// - Parameter stack: the stack it was made from.
  /// - Returns: whether the plan has work or the stack has checks.
  package func isWorthRehearsing(for stack: DesiredStack) -> Bool {
    hasWork || hasChecks(of: stack)
  }

  /// Enters what a rehearsal found: its report where there was work, answers where there are checks.
  package mutating func take(_ rehearsal: Rehearsal, of stack: DesiredStack) {
    if hasWork { self.rehearsal = rehearsal.report }
    if hasChecks(of: stack) { checks = rehearsal.checks }
  }
}

extension Diagnostic {
  /// What the provider would refuse, at the attribute concerned, else at the resource's name.
  fileprivate static func refused(
    _ error: ProviderError, _ step: PlanStep, desired: DesiredResource?, id: String?
  ) -> Diagnostic {
    let id = desired == nil ? id.map { " (\($0))" } ?? "" : ""
    let verdict =
      error.kind == .defect ? "The rehearsal failed at" : "The provider would refuse"
    let range = desired.map { desired in
      error.path.map { desired.body.range(of: $0) } ?? desired.nameRange
    }
    return .error(
      "\(verdict) \(step.address)\(id): \(error)", at: range,
      help: help(for: step, isInStack: desired != nil),
      address: step.address.description)
  }

  private static func help(for step: PlanStep, isInStack: Bool) -> String? {
    if case .create(.some) = step.operation {
      return """
        The new object is made while the old one is there, as `create_before_destroy` asks; a name \
        or an address range that both have stands in the way.
        """
    }
    guard case .delete = step.operation else { return nil }
    return isInStack
      ? """
      The old object is removed before the new one is made; `create_before_destroy: true` turns \
      that round.
      """
      : "The plan would remove \(step.address), which is no longer in the stack."
  }
}
