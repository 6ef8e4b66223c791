import ArgumentParser
import StateStore

/// `cainfra state encrypt STACK`.
struct StateEncrypt: CainfraCommand {
  static let configuration = CommandConfiguration(
    commandName: "encrypt",
    abstract: "Seal a state that is in clear, with its backup and its history.",
    discussion: """
      From then on every command needs the key. What an interrupted run noted becomes part of the \
      state; nothing in clear stays beside it. Where it is interrupted, run it again. Copies that \
      the disk or a backup of yours has of the old files are beyond it: change what was secret in \
      them where that matters.

      EXAMPLE:
        (umask 077; openssl rand -hex 32 > state.key)
        cainfra state encrypt stacks/quickstart.yaml --state-key-file state.key
      """)

  @Argument(help: "The stack: a YAML file, or a directory.")
  var stack: String

  @OptionGroup var options: StateOptions
  @OptionGroup(visibility: .hidden) var unused: OptionsWithoutEffectOnSurgery
  @OptionGroup var lock: LockOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    let resealing = StateResealing(stack, options, in: context)
    let done = try await resealing.run(
      "state encrypt", .encrypting(with: try resealing.sealer()),
      timeout: lock.lockTimeout.duration)
    Reporter(context, global).remark(
      done.files == 0
        ? "The state is sealed already." : StateResealing.phrase(done, "Sealed"))
    return .success
  }
}
