import ArgumentParser
import Diagnostics
import StateStore

/// `cainfra state push STACK FILE`.
struct StatePush: CainfraCommand {
  static let configuration = CommandConfiguration(
    commandName: "push",
    abstract: "Put a state in place of the one that is kept, after checking it.",
    discussion: """
      The file must be whole, of this stack and of the same lineage, and not older than the state \
      that is kept; --force takes one that is older or of another lineage. No object is touched.

      EXAMPLE:
        cainfra state push stacks/quickstart.yaml state.json
      """)

  @Argument(help: "The stack: a YAML file, or a directory.")
  var stack: String

  @Argument(help: "The file, as `state pull` prints it; - for standard input.")
  var file: String

  @Flag(help: "Take a state that is older, or of another lineage.")
  var force = false

  @OptionGroup var options: StateOptions
  @OptionGroup(visibility: .hidden) var unused: OptionsWithoutEffectOnSurgery
  @OptionGroup var lock: LockOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    let bytes = try file == "-" ? context.readAll() : context.files.read(file)
    let surgery = try StateSurgery(stack, options, in: context)
    let document: StateDocument
    do throws(StateError) {
      document = try surgery.store.document(bytes, path: file)
    } catch {
      throw CommandFailure([error.diagnostic])
    }
    guard document.open.isEmpty else {
      throw CommandFailure(
        "\(file) has operations in doubt", help: "Push a state of a run that came to its end.")
    }
    let (before, after) = try await surgery.change(
      "state push", timeout: lock.lockTimeout.duration
    ) { state in
      try check(document.state, against: state)
      let lineage = state.serial > 0 && !force ? state.lineage : document.state.lineage
      state = document.state
      state.lineage = lineage
    }
    let reporter = Reporter(context, global)
    reporter.remark(
      "The state is now that of \(file), \(document.state.resources.count) objects, serial \(after)."
    )
    reporter.remark(surgery.undo(before))
    return .success
  }

  private func check(_ pushed: State, against state: State) throws(CommandFailure) {
    guard pushed.stack == state.stack else {
      throw CommandFailure(
        "\(file) is the state of the stack \(pushed.stack), not of \(state.stack)")
    }
    guard !force, state.serial > 0 else { return }
    guard pushed.lineage == state.lineage else {
      throw CommandFailure(
        "\(file) has lineage \(pushed.lineage), the state that is kept \(state.lineage)",
        help: "They are not versions of one state. --force takes it nevertheless.")
    }
    guard pushed.serial >= state.serial else {
      throw CommandFailure(
        "\(file) has serial \(pushed.serial), the state that is kept is newer: serial \(state.serial)",
        help: "--force goes back to the older one.")
    }
  }
}
