import ArgumentParser
import Planning
import ResourceModel
import StackLanguage
import StateStore
import Values

/// `cainfra console [STACK]`.
struct Console: CainfraCommand {
  static let configuration = CommandConfiguration(
    abstract: "Evaluate expressions from standard input, one a line.",
    discussion: """
      With a stack, its variables, locals and resources can be referred to; resources have the \
      attributes that the state knows. Prints one value a line in Terraform's notation. An error \
      goes to standard error and reading goes on; the exit code is then 1.

      EXAMPLE:
        echo 'cidrsubnet("10.20.0.0/16", 4, 1)' | cainfra console
        echo 'vpc.builds.id' | cainfra console stacks/quickstart.yaml
      """)

  @Argument(help: "The stack: a YAML file, or a directory.")
  var stack: String?

  @OptionGroup var options: StateOptions
  @OptionGroup(visibility: .hidden) var unused: OptionsWithoutEffectOnState
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    let (console, state) = try await open(context)
    var hasFailed = false
    while true {
      if context.inputIsTerminal { context.standardError.write("> ") }
      guard let line = context.readLine() else { break }
      guard !line.allSatisfy(\.isWhitespace) else { continue }
      let (value, diagnostics) = console.evaluate(line, name: "<console>", resources: state)
      Reporter(context, global).tell(diagnostics)
      if let value {
        context.standardOutput.line(ConsoleNotation.text(of: value))
      } else {
        hasFailed = true
      }
    }
    return hasFailed ? .failure : .success
  }

  private func open(
    _ context: CommandContext
  ) async throws(CommandFailure) -> (StackConsole, LiveState) {
    guard let stack else {
      let place = StackContext(stack: "console", region: "us-east-1", account: nil)
      let loader = StackInput.loader(options.stack, in: context)
      return (StackConsole(context: place, loader: loader), LiveState([]))
    }
    let read = try await StackInput.read(
      stack, options.stack, in: context, tell: Reporter(context, global).tell)
    guard let console = read.console else {
      throw CommandFailure("\(stack) was not read from files")
    }
    let store = try StackSession.store(of: read, at: stack, options, context)
    do throws(StateError) {
      return (console, LiveState(try await store.load().state.resources))
    } catch {
      throw CommandFailure([error.diagnostic])
    }
  }
}
