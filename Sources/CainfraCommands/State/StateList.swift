import ArgumentParser
import Rendering
import StateStore
import Values

/// `cainfra state list STACK`.
struct StateList: CainfraCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the objects of the state by address.",
    discussion: """
      EXAMPLE:
        cainfra state list stacks/quickstart.yaml
      """)

  @Argument(help: "The stack: a YAML file, or a directory.")
  var stack: String

  @OptionGroup var options: StateOptions
  @OptionGroup(visibility: .hidden) var unused: OptionsWithoutEffectOnState
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    let state = try await StackInput.state(stack, options, context)
    if global.json {
      let addresses = state.resources.map(StateText.json)
      context.standardOutput.write(PrintedJSON.text(.array(addresses)))
      return .success
    }
    for resource in state.resources {
      context.standardOutput.line(StateText.label(of: resource))
    }
    return .success
  }
}
