package import Planning
import ResourceModel
package import StackLanguage
package import StateStore
import Values

/// Carries plans out without an applier, one step after another, for tests of what plans say.
package enum PlanSimulation {
  /// The state after all the steps of a plan.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - stack: the stack it was made from.
  ///   - state: the state it was made from.
  ///   - provider: who carries it out.
  /// - Returns: the new state.
  /// - Throws: the first refusal.
  package static func apply(
    _ plan: Plan, _ stack: DesiredStack, _ state: State, _ provider: ToyProvider
  ) async throws -> State {
    var live = LiveState(state.resources)
    var desired: [ResourceAddress: DesiredResource] = [:]
    for resource in stack.resources { desired[resource.address] = resource }
    let changes = ChangeIndex(plan.changes)
    for step in plan.steps {
      guard let change = changes[step] else { continue }
      let execution = StepExecution(
        step: step, change: change, desired: desired[step.address],
        existing: live.existing(for: step), context: plan.context)
      live.begin(step)
      let token = "\(state.serial)-\(step.id)"
      live.finish(step, try await execution.perform(in: live, provider: provider, token: token))
    }
    var result = state
    result.serial += 1
    result.account = try await provider.account()
    result.region = stack.context.region
    result.resources = live.resources
    result.outputs =
      plan.mode == .destroy
      ? []
      : stack.outputs.map { output in
        StateOutput(
          name: output.name, value: output.value(live).value.unmarked,
          isSensitive: output.isSensitive)
      }
    return result
  }
}
