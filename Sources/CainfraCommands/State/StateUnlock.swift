import ArgumentParser
import StateStore

/// `cainfra state unlock STACK`.
struct StateUnlock: CainfraCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlock",
    abstract: "Take the lock of a state away from a command that will not give it back.",
    discussion: """
      The lock of a process that ended is free by itself. Against one that hangs, --force takes the \
      lock away: whatever that process still sends is in the journal before it leaves, and it \
      notices at its next step that the lock is no longer its own and writes nothing more. The next \
      apply finds out what became of what it had begun.

      EXAMPLE:
        cainfra state unlock stacks/quickstart.yaml --force
      """)

  @Argument(help: "The stack: a YAML file, or a directory.")
  var stack: String

  @Flag(help: "Take it away.")
  var force = false

  @OptionGroup var options: StateOptions
  @OptionGroup(visibility: .hidden) var unused: OptionsWithoutEffectOnState
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    let surgery = try StateSurgery(stack, options, in: context)
    let reporter = Reporter(context, global)
    do {
      let run = RunInfo.this("state unlock", context)
      guard case .run(let info) = try await surgery.store.holder(run) else {
        reporter.remark("The state is not locked.")
        return .success
      }
      let holder = info?.phrase ?? "another process"
      guard force else {
        throw CommandFailure(
          "The state is locked by \(holder)",
          help: "Where that process is alive and well, wait for it; else take the lock away with "
            + "--force.", status: .locked)
      }
      let open = try await surgery.store.takeLock(run)
      reporter.remark("Took the lock away from \(holder).")
      if open > 0 {
        let operations = open == 1 ? "1 operation" : "\(open) operations"
        reporter.remark(
          "It had begun \(operations); the next apply finds out what became of them: "
            + "cainfra apply \(stack)")
      }
      return .success
    } catch let error as StateError {
      throw CommandFailure([error.diagnostic])
    }
  }
}
