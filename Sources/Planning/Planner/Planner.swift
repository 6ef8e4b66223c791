package import Diagnostics
package import ResourceModel
package import StackLanguage
package import StateStore
import Values

/// Makes plans.
package enum Planner {
  /// Plans what brings the objects of a stack to what the stack says.
  ///
  /// Only the provider's `account` and one batched `read` are asked for; nothing is changed.
  ///
  /// - Parameters:
  ///   - stack: what is wanted.
  ///   - state: what is known.
  ///   - provider: who keeps the objects.
  ///   - copy: a copy in memory that may be changed, on which the plan is rehearsed while it is
  ///     looked through; nil for a plan without a rehearsal.
  ///   - request: what the plan is for.
  /// - Returns: the plan, or nil where there are errors; and everything worth telling, warnings
  ///   (which the plan keeps too) included.
  package static func plan(
    _ stack: DesiredStack, state: State, provider: any Provider,
    rehearsedOn copy: (any Provider)? = nil, request: PlanningRequest = PlanningRequest()
  ) async -> (plan: Plan?, diagnostics: [Diagnostic]) {
    let graph = StackGraph(of: stack)
    var diagnostics = await Preflight.check(stack, state, provider) + graph.diagnostics
    let selection = PlanSelection(
      request.targets, stack: graph, objects: state.resources, mode: request.mode)
    diagnostics += selection.diagnostics
    guard !diagnostics.hasErrors else { return (nil, diagnostics) }

    let refresh =
      request.refreshes
      ? await Refresh(of: state.resources, where: selection.objects, from: provider)
      : Refresh(recorded: state.resources, catalog: provider.catalog)
    var assembly = PlanAssembly(
      stack: stack, graph: graph, state: state, selection: selection, refresh: refresh,
      catalog: provider.catalog, request: request)
    assembly.assemble(provider: provider.name)
    diagnostics += refresh.diagnostics + assembly.diagnostics
    // What is wrong so far is told together with what the linter finds, but is not rehearsed.
    let isSound = !diagnostics.hasErrors
    let assembled = assembly
    async let rehearsal = isSound ? assembled.rehearsal(on: copy) : nil
    async let findings = assembled.findings()
    async let access = isSound ? assembled.accessReports() : [:]
    diagnostics += await findings
    guard !diagnostics.hasErrors else { return (nil, diagnostics.inReadingOrder) }

    var plan = assembly.plan
    plan.warnings = diagnostics.inReadingOrder
    plan.take(await access)
    if let rehearsal = await rehearsal { plan.take(rehearsal, of: stack) }
    return (plan, plan.warnings)
  }
}

extension Plan {
  /// Enters what the changes mean for what principals may do.
  fileprivate mutating func take(_ reports: [ResourceAddress: AccessReport]) {
    guard !reports.isEmpty else { return }
    for place in changes.indices where changes[place].deposedKey == nil {
      changes[place].access = reports[changes[place].address]
    }
  }
}
