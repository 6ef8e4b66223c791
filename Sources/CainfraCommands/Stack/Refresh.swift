import ArgumentParser
import Planning

/// `cainfra refresh STACK`.
struct Refresh: CainfraCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what changed outside, ask, and accept it into the state.",
    discussion: """
      The same as `cainfra apply --refresh-only`: no object is touched.

      EXAMPLE:
        cainfra refresh stacks/quickstart.yaml
      """)

  @Argument(help: "The stack: a YAML file, or a directory.")
  var stack: String

  @OptionGroup var arguments: ApplyArguments
  @OptionGroup var options: WorkOptions
  @OptionGroup var lock: LockOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    let reporter = Reporter(context, global)
    reporter.begin()
    let session = try await StackSession.open(stack, options, reporter)
    return try await ApplyFlow(
      session: session, planning: try PlanOptions.parse([]), arguments: arguments,
      timeout: lock.lockTimeout.duration
    ).run(operation: "refresh", mode: .refreshOnly)
  }
}
