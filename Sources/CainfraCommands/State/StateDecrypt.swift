import ArgumentParser
import StateStore

/// `cainfra state decrypt STACK`.
struct StateDecrypt: CainfraCommand {
  static let configuration = CommandConfiguration(
    commandName: "decrypt",
    abstract: "Keep a sealed state in clear again, after asking.",
    discussion: """
      The state, its backup and its history are written in clear, readable by their owner only, and \
      no command needs the key any more. Where it is interrupted, run it again.

      EXAMPLE:
        cainfra state decrypt stacks/quickstart.yaml --state-key-file state.key
      """)

  @Argument(help: "The stack: a YAML file, or a directory.")
  var stack: String

  @Flag(name: .customLong("auto-approve"), help: "Do not ask before changing anything.")
  var autoApprove = false

  @OptionGroup var options: StateOptions
  @OptionGroup(visibility: .hidden) var unused: OptionsWithoutEffectOnSurgery
  @OptionGroup var lock: LockOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    let reporter = Reporter(context, global)
    let resealing = StateResealing(stack, options, in: context)
    let sealer = try resealing.sealer()
    guard autoApprove || !global.json else {
      throw CommandFailure(
        "With --json there is nobody to ask", help: "Add --auto-approve.", status: .usage)
    }
    let isApproved =
      autoApprove
      || Approval.ask(
        "Do you want to keep the state of \(stack) in clear?",
        "Whoever can read its files can then read the secrets in it.", in: context)
    guard isApproved else {
      reporter.remark("Decrypt cancelled.")
      return .failure
    }
    let done = try await resealing.run(
      "state decrypt", .decrypting(with: sealer), timeout: lock.lockTimeout.duration)
    reporter.remark(
      done.files == 0
        ? "The state is in clear already."
        : StateResealing.phrase(done, "Opened") + " Run the next commands without the key.")
    return .success
  }
}
