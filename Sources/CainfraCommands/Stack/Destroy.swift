import ArgumentParser
import Planning

/// `cainfra destroy STACK`.
struct Destroy: CainfraCommand {
  static let configuration = CommandConfiguration(
    abstract: "Remove everything the stack owns, after asking.",
    discussion: """
      The same as `cainfra apply --destroy`. What is protected by `protect` or `prevent_destroy` \
      stops the plan.

      EXAMPLE:
        cainfra destroy stacks/quickstart.yaml
      """)

  @Argument(help: "The stack: a YAML file, or a directory.")
  var stack: String?

  @OptionGroup var planning: PlanOptions
  @OptionGroup var arguments: ApplyArguments
  @OptionGroup var options: WorkOptions
  @OptionGroup var lock: LockOptions
  @OptionGroup var global: GlobalOptions

  mutating func run(in context: CommandContext) async throws -> ExitStatus {
    let path = try planning.takeStack(stack, context)
    let reporter = Reporter(context, global)
    reporter.begin()
    let session = try await StackSession.open(path, options, reporter)
    return try await ApplyFlow(
      session: session, planning: planning, arguments: arguments,
      timeout: lock.lockTimeout.duration
    ).run(operation: "destroy", mode: .destroy)
  }
}
