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
  ///   - request: what the plan is for.
  /// - Returns: the plan, or nil where there are errors; and everything worth telling, warnings
  ///   (which the plan keeps too) included.
  package static func plan(
    _ stack: DesiredStack, state: State, provider: any Provider,
    request: PlanningRequest = PlanningRequest()
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
    var planning = PlanAssembly(
      stack: stack, graph: graph, state: state, selection: selection, refresh: refresh,
      catalog: provider.catalog, request: request)
    planning.assemble()
    diagnostics += refresh.diagnostics + planning.diagnostics
    guard !diagnostics.hasErrors else { return (nil, diagnostics.inReadingOrder) }

    var plan = planning.plan
    plan.provider = provider.name
    plan.warnings = diagnostics.inReadingOrder
    return (plan, plan.warnings)
  }
}
