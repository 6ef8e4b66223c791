import ArgumentParser
import Diagnostics
import IAMPolicy
import Rendering

/// `cainfra policy evaluate FILE`.
struct PolicyEvaluate: CainfraCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Decide requests as AWS would, and say which statements decided.",
    discussion: """
      FILE, in YAML or JSON, holds a request and the policies that have a say in it, or a list of \
      cases with what each is expected to give. The decision of a single request never changes \
      the exit code; a case that is not as expected makes it 4. docs/policies.md describes the file.

      EXAMPLE:
        cainfra policy evaluate request.yaml
        cainfra policy evaluate --json cases.yaml
      """)

  @Argument(help: "The request file, in YAML or JSON; - for standard input.")
  var file: String

  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    let document = try WrittenDocument(file, in: context)
    let cases = try cases(in: document)
    let decided = cases.decide()
    if global.json {
      context.standardOutput.write(PrintedJSON.text(cases.value(of: decided)))
    } else {
      let text = EvaluationText(
        document, palette: context.palette(global.color, for: context.standardOutput))
      if cases.isList {
        context.standardOutput.write(text.text(of: decided, onlyFailures: global.quiet))
      } else if let only = decided.first {
        context.standardOutput.write(text.text(of: only.decision))
      }
    }
    return decided.allSatisfy(\.isAsExpected) ? .success : .refused
  }

  private func cases(in document: WrittenDocument) throws(CommandFailure) -> PolicyCases {
    guard let value = document.value else { throw CommandFailure(document.diagnostics) }
    let reading = PolicyCases.read(value, writtenAt: document.places)
    guard let cases = reading.cases else {
      throw CommandFailure(
        document.diagnostics
          + reading.problems.map { problem in
            .error(
              problem.message,
              at: document.places.range(
                of: problem.valuePath, line: problem.line, column: problem.column),
              help: problem.help)
          })
    }
    return cases
  }
}
