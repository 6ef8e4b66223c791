import ArgumentParser
import StateStore

/// `cainfra state pull STACK`.
struct StatePull: CainfraCommand {
  static let configuration = CommandConfiguration(
    commandName: "pull",
    abstract: "Print the state as it is kept, secrets included.",
    discussion: """
      What an interrupted run noted is folded in. `cainfra state push` takes it back.

      EXAMPLE:
        (umask 077; cainfra state pull stacks/quickstart.yaml > state.json)
      """)

  @Argument(help: "The stack: a YAML file, or a directory.")
  var stack: String

  @OptionGroup var options: StateOptions
  @OptionGroup(visibility: .hidden) var unused: OptionsWithoutEffectOnState
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    let surgery = try StateSurgery(stack, options, in: context)
    do {
      let stored = try await surgery.store.load()
      guard stored.state.serial > 0 else {
        throw CommandFailure(
          "There is no state yet: nothing was applied", help: "Run `cainfra apply \(stack)`.")
      }
      let document = StateDocument(state: stored.state, open: stored.open)
      context.standardOutput.writeRevealed(
        String(decoding: document.encoded().bytes, as: UTF8.self))
    } catch let error as StateError {
      throw CommandFailure([error.diagnostic])
    }
    return .success
  }
}
