import ArgumentParser
import Diagnostics
import Planning
import StackLanguage

/// `cainfra apply STACK` and `cainfra apply PLANFILE`.
struct Apply: CainfraCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the plan, ask, and carry it out; or carry out a saved plan.",
    discussion: """
      A saved plan is applied exactly as it is, without asking, or refused with exit code 6 where \
      the state or the stack changed since. Where some resources fail, what does not depend on \
      them is still done; the exit code is then 7 and the same command goes on.

      EXAMPLE:
        cainfra apply stacks/quickstart.yaml
        cainfra plan stacks/quickstart.yaml --out plan.json && cainfra apply plan.json
      """)

  @Argument(help: "The stack (a YAML file, or a directory), or a saved plan.")
  var stack: String?

  @OptionGroup var mode: ModeOptions
  @OptionGroup var planning: PlanOptions
  @OptionGroup var arguments: ApplyArguments
  @OptionGroup var options: WorkOptions
  @OptionGroup var lock: LockOptions
  @OptionGroup var global: GlobalOptions

  mutating func run(in context: CommandContext) async throws -> ExitStatus {
    let path = try planning.takeStack(stack, context)
    let reporter = Reporter(context, global)
    reporter.begin()
    if PlanSaving.isPlan(path, context) {
      return try await applySaved(path, reporter)
    }
    let session = try await StackSession.open(path, options, reporter)
    return try await ApplyFlow(
      session: session, planning: planning, arguments: arguments,
      timeout: lock.lockTimeout.duration
    ).run(operation: mode.destroy ? "destroy" : "apply", mode: try mode.planMode(planning))
  }

  private func applySaved(_ path: String, _ reporter: Reporter) async throws -> ExitStatus {
    let plan = try PlanSaving.read(path, options.state.key, reporter.context)
    let stack = try await StackInput.read(
      plan.stackPath, options.state.stack, in: reporter.context, recorded: plan.variables,
      tell: reporter.tell)
    let session = try StackSession.open(stack, at: plan.stackPath, options, reporter)
    return try await StateWork.locked(
      session, operation: "apply", timeout: lock.lockTimeout.duration
    ) { work in
      if let stale = plan.check(state: work.state, inputsDigest: stack.inputsDigest) {
        throw CommandFailure([stale], status: .stalePlan)
      }
      let resume = ApplyFlow.resume(plan.mode, plan.stackPath)
      return try await work.continuing(plan.lineage).carryOut(plan, arguments, resume: resume)
    }
  }
}
