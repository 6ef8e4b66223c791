import ArgumentParser
import Diagnostics
import ResourceModel
import StateStore

/// `cainfra state rm STACK ADDR…`.
struct StateRemove: CainfraCommand {
  static let configuration = CommandConfiguration(
    commandName: "rm",
    abstract: "Forget objects: they stay as they are, and the state no longer has them.",
    discussion: """
      A block without a key stands for all its instances. What is still in the stack is made anew \
      by the next apply, where nothing of that name stands in the way.

      EXAMPLE:
        cainfra state rm stacks/quickstart.yaml s3_gateway_endpoint.packages
      """)

  @Argument(help: "The stack: a YAML file, or a directory.")
  var stack: String

  @Argument(help: "The addresses of the resources.")
  var addresses: [String]

  @OptionGroup var options: StateOptions
  @OptionGroup(visibility: .hidden) var unused: OptionsWithoutEffectOnSurgery
  @OptionGroup var lock: LockOptions
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    var wanted: Set<ResourceAddress> = []
    for text in addresses { wanted.insert(try ResourceAddress.typed(text)) }
    let surgery = try StateSurgery(stack, options, in: context)
    var dropped: [StateResource] = []
    let (before, _) = try await surgery.change(
      "state rm", timeout: lock.lockTimeout.duration
    ) { state in
      let known = Set(state.resources.flatMap { [$0.address, $0.address.block] })
      let missing = wanted.subtracting(known).sorted()
      guard missing.isEmpty else {
        let names = Set(state.resources.map(\.address.description)).sorted()
        throw CommandFailure(
          missing.map { address in
            .error(
              "The state has no \(address)",
              help: Suggestion.didYouMean("\(address)", among: names)
                ?? "`cainfra state list \(stack)` lists what it has.")
          })
      }
      dropped = state.remove { wanted.contains($0.address) || wanted.contains($0.address.block) }
    }
    let reporter = Reporter(context, global)
    for resource in dropped { reporter.remark("Forgot \(resource.address) [id=\(resource.id)].") }
    reporter.remark(surgery.undo(before))
    return .success
  }
}
