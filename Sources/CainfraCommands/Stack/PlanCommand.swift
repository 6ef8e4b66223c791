import ArgumentParser
import Planning
import StateStore

/// `cainfra plan STACK`.
struct PlanCommand: CainfraCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Show what would change, rehearsed on a copy of the simulated AWS.",
    discussion: """
      Nothing is changed. Ends with 0, also where there are changes (2 with --detailed-exitcode), \
      and with 4 where the rehearsal found that something would be refused.

      EXAMPLE:
        cainfra plan stacks/quickstart.yaml
        cainfra plan stacks/quickstart.yaml --out plan.json --target vpc.builds
      """)

  @Argument(help: "The stack: a YAML file, or a directory.")
  var stack: String?

  @Option(help: ArgumentHelp("Save the plan, to be applied exactly as it is.", valueName: "file"))
  var out: String?

  @Flag(
    name: .customLong("detailed-exitcode"), help: "End with 2 where there are changes.")
  var detailedExitCode = false

  @OptionGroup var mode: ModeOptions
  @OptionGroup var planning: PlanOptions
  @OptionGroup var options: WorkOptions
  @OptionGroup(visibility: .hidden) var unused: ParallelismOption
  @OptionGroup var lock: LockOptions
  @OptionGroup var global: GlobalOptions

  mutating func run(in context: CommandContext) async throws -> ExitStatus {
    let path = try planning.takeStack(stack, context)
    let reporter = Reporter(context, global)
    reporter.begin()
    let session = try await StackSession.open(path, options, reporter)
    let request = planning.request(stackPath: path, mode: try mode.planMode(planning))
    return try await StateWork.locked(
      session, operation: "plan", timeout: lock.lockTimeout.duration
    ) { [planning, out, detailedExitCode, options] work in
      let plan = try await work.plan(request, rehearses: !planning.noRehearsal)
      try work.show(plan, planning)
      if let out {
        try PlanSaving.save(
          plan, to: out, epoch: work.stored.basis.epoch,
          try context.protection(options.state.key), without: context.secrets)
        reporter.remark("\nSaved the plan to \(out). To apply it: cainfra apply \(out)")
      }
      return detailedExitCode && plan.hasChanges ? .changesPresent : .success
    }
  }
}
