import ArgumentParser
import Diagnostics
import Rendering
import ResourceModel
import StateStore

/// `cainfra state show STACK ADDR`.
struct StateShow: CainfraCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print one object of the state.",
    discussion: """
      EXAMPLE:
        cainfra state show stacks/quickstart.yaml 'iam_user.builder["main"]'
      """)

  @Argument(help: "The stack: a YAML file, or a directory.")
  var stack: String

  @Argument(help: "The address of the resource.")
  var address: String

  @OptionGroup var options: StateOptions
  @OptionGroup(visibility: .hidden) var unused: OptionsWithoutEffectOnState
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    let state = try await StackInput.state(stack, options, context)
    guard let wanted = ResourceAddress(parsing: address) else {
      throw CommandFailure(
        "\"\(address)\" is no address", help: "An address is TYPE.NAME or TYPE.NAME[\"key\"].",
        status: .usage)
    }
    let found = state.resources.filter { $0.address == wanted }
    guard !found.isEmpty else {
      let names = state.resources.map(\.address.description)
      throw CommandFailure(
        "The state has no \(wanted)",
        help: Suggestion.didYouMean(wanted.description, among: names)
          ?? "`cainfra state list \(stack)` lists what it has.")
    }
    for resource in found {
      if global.json {
        context.standardOutput.write(PrintedJSON.text(StateText.json(of: resource)))
      } else {
        let palette = Reporter(context, global).palette
        context.standardOutput.write(StateText(palette: palette).text(of: resource))
      }
    }
    return .success
  }
}
