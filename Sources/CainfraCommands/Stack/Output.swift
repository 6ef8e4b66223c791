import ArgumentParser
import Diagnostics
import Rendering
import StateStore
import Values

/// `cainfra output STACK [NAME]`.
struct Output: CainfraCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the outputs of the last apply.",
    discussion: """
      A sensitive output is shown only when it is asked for by name with --raw or --json.

      EXAMPLE:
        cainfra output stacks/quickstart.yaml
        cainfra output stacks/quickstart.yaml npm_endpoint --raw
      """)

  @Argument(help: "The stack: a YAML file, or a directory.")
  var stack: String

  @Argument(help: "The output; all of them without it.")
  var name: String?

  @Flag(help: "Print the value alone, without quotes or a line break.")
  var raw = false

  @OptionGroup var options: StateOptions
  @OptionGroup(visibility: .hidden) var unused: OptionsWithoutEffectOnState
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard !raw || name != nil else { throw ValidationError("--raw needs the name of an output") }
    guard !(raw && global.json) else {
      throw ValidationError("--raw and --json exclude each other")
    }
  }

  func run(in context: CommandContext) async throws -> ExitStatus {
    let state = try await StackInput.state(stack, options, context)
    guard let name else {
      if global.json {
        context.standardOutput.write(PrintedJSON.text(OutputsText.json(state.outputs)))
      } else if state.outputs.isEmpty {
        context.tell([
          .warning("The state has no outputs: nothing was applied yet, or the stack has none")
        ])
      } else {
        context.standardOutput.write(OutputsText.lines(state.outputs))
      }
      return .success
    }
    guard let output = state.outputs.first(where: { $0.name == name }) else {
      let names = state.outputs.map(\.name)
      let known =
        names.isEmpty ? "The state has none." : "There are \(names.joined(separator: ", "))."
      throw CommandFailure(
        "There is no output \"\(name)\" in the state",
        help: Suggestion.didYouMean(name, among: names) ?? known)
    }
    try show(output, on: context.standardOutput)
    return .success
  }

  private func show(_ output: StateOutput, on stream: OutputStream) throws(CommandFailure) {
    if raw {
      guard let text = OutputsText.raw(output.value) else {
        throw CommandFailure(
          "The output \"\(output.name)\" is a \(output.value.kindName), which has no plain text",
          help: "Use --json instead of --raw.")
      }
      stream.writeRevealed(text)
    } else if global.json {
      stream.writeRevealed(PrintedJSON.text(output.value))
    } else {
      let value = OutputsText.block(output.value, indent: 0)
      stream.line(output.isSensitive ? "<sensitive>" : value)
    }
  }
}
