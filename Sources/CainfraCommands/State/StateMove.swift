import ArgumentParser
import Diagnostics
import ResourceModel
import StateStore

/// `cainfra state mv STACK FROM TO`.
struct StateMove: CainfraCommand {
  static let configuration = CommandConfiguration(
    commandName: "mv",
    abstract: "Give objects of the state another address; nothing else changes.",
    discussion: """
      A block without a key stands for all its instances, which keep their keys. Rename the block in \
      the stack as well: the next plan then has nothing to change.

      EXAMPLE:
        cainfra state mv stacks/quickstart.yaml iam_user.publisher iam_user.release
      """)

  @Argument(help: "The stack: a YAML file, or a directory.")
  var stack: String

  @Argument(help: "The address as it is.")
  var from: String

  @Argument(help: "The address that it gets.")
  var to: String

  @OptionGroup var options: StateOptions
  @OptionGroup(visibility: .hidden) var unused: OptionsWithoutEffectOnSurgery
  @OptionGroup var lock: LockOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    let (source, target) = (try ResourceAddress.typed(from), try ResourceAddress.typed(to))
    guard source.type == target.type else {
      throw CommandFailure(
        "\(source) cannot become \(target): an object keeps its type",
        help: "To have it under another type, destroy it and make it anew.")
    }
    let surgery = try StateSurgery(stack, options, in: context)
    var moves: [ResourceAddress: ResourceAddress] = [:]
    let (before, _) = try await surgery.change(
      "state mv", timeout: lock.lockTimeout.duration
    ) { state in
      let taken = Set(state.resources.map(\.address))
      moves = state.move(source, to: target)
      guard !moves.isEmpty else {
        throw CommandFailure(
          "The state has no \(source)",
          help: Suggestion.didYouMean("\(source)", among: taken.map(\.description).sorted())
            ?? "`cainfra state list \(stack)` lists what it has.")
      }
      if let double = moves.values.filter({ taken.contains($0) && moves[$0] == nil }).min() {
        throw CommandFailure(
          "The state has \(double) already", help: "Move or remove that one first.")
      }
    }
    let reporter = Reporter(context, global)
    for (old, new) in moves.sorted(by: { $0.key < $1.key }) {
      reporter.remark("Moved \(old) to \(new).")
    }
    reporter.remark(surgery.undo(before))
    return .success
  }
}
