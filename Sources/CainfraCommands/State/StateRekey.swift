import ArgumentParser
import StateStore

/// `cainfra state rekey STACK`.
struct StateRekey: CainfraCommand {
  static let configuration = CommandConfiguration(
    commandName: "rekey",
    abstract: "Seal the state with another key, with its backup and its history.",
    discussion: """
      The options of every command and the environment give the key it has, --new-key-file or \
      --new-key-command the one it gets. Where it is interrupted, run it again with both. Saved \
      plans keep their key: make them again.

      EXAMPLE:
        (umask 077; openssl rand -hex 32 > new.key)
        cainfra state rekey stacks/quickstart.yaml --state-key-file state.key --new-key-file new.key
      """)

  @Argument(help: "The stack: a YAML file, or a directory.")
  var stack: String

  @OptionGroup var newKey: NewKeyOptions
  @OptionGroup var options: StateOptions
  @OptionGroup(visibility: .hidden) var unused: OptionsWithoutEffectOnSurgery
  @OptionGroup var lock: LockOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    let resealing = StateResealing(stack, options, in: context)
    let old = try resealing.sealer()
    let source: KeySource = newKey.file.map { .file($0) } ?? .command(newKey.command ?? "")
    let new = try context.keyring.sealer(source, in: context)
    guard !old.hasSameKey(as: new) else {
      throw CommandFailure("The new key is the key that the state has", status: .usage)
    }
    let done = try await resealing.run(
      "state rekey", .rekeying(from: old, to: new), timeout: lock.lockTimeout.duration)
    Reporter(context, global).remark(
      done.files == 0
        ? "The state has the new key already."
        : StateResealing.phrase(done, "Sealed anew") + " The old key opens none of them.")
    return .success
  }
}
