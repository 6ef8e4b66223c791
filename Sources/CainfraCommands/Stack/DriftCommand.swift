import ArgumentParser
import Planning

/// `cainfra drift STACK`.
struct DriftCommand: CainfraCommand {
  static let configuration = CommandConfiguration(
    commandName: "drift",
    abstract: "Show what differs between the state and the provider; change nothing.",
    discussion: """
      Ends with 0 where nothing differs and with 2 where something does. `cainfra apply` brings \
      the objects back to what the stack says, `cainfra refresh` accepts them as they are.

      EXAMPLE:
        cainfra drift stacks/quickstart.yaml
      """)

  @Argument(help: "The stack: a YAML file, or a directory.")
  var stack: String

  @OptionGroup var options: WorkOptions
  @OptionGroup(visibility: .hidden) var unused: ParallelismOption
  @OptionGroup var lock: LockOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    let reporter = Reporter(context, global)
    reporter.begin()
    let session = try await StackSession.open(stack, options, reporter)
    let request = PlanningRequest(mode: .refreshOnly, stackPath: stack, drift: .everything)
    return try await StateWork.locked(
      session, operation: "drift", timeout: lock.lockTimeout.duration
    ) { work in
      let plan = try await work.plan(request, rehearses: false)
      reporter.tellDrift(of: plan)
      return plan.drift.isEmpty ? .success : .changesPresent
    }
  }
}
