import ArgumentParser
import Diagnostics
import Rendering
import StackLanguage
import Values

/// `cainfra validate STACK`.
struct Validate: CainfraCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find every mistake of a stack; ask no provider, touch no state.",
    discussion: """
      EXAMPLE:
        cainfra validate stacks/quickstart.yaml
      """)

  @Argument(help: "The stack: a YAML file, or a directory.")
  var stack: String

  @OptionGroup var options: StackOptions
  @OptionGroup(visibility: .hidden) var unused: OptionsWithoutEffectOnStack
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    let loader = StackInput.loader(options, in: context)
    let (loaded, loading) = loader.load(stack)
    let diagnostics =
      loaded.map {
        StackValidation.diagnostics(of: $0, loading: loading, catalog: loader.catalog)
      } ?? loading
    let errors = diagnostics.filter { $0.severity == .error }.count
    let warnings = diagnostics.filter { $0.severity == .warning }.count
    if global.json {
      let document: Value = [
        "valid": .bool(errors == 0), "error_count": .int(errors), "warning_count": .int(warnings),
        "diagnostics": .array(diagnostics.map(\.json)),
      ]
      context.standardOutput.write(PrintedJSON.text(document))
    } else {
      Reporter(context, global).tell(diagnostics)
      let warned = warnings == 0 ? "" : ", with \(Self.count(warnings, "warning"))"
      if errors > 0 {
        context.standardError.line("\(Self.count(errors, "error"))\(warned).")
      } else if !global.quiet {
        let resources = Self.count(loaded?.resources.count ?? 0, "resource")
        context.standardOutput.line("Success! The stack is valid\(warned): \(resources).")
      }
    }
    return errors == 0 ? .success : diagnostics.hasLintErrorsOnly ? .refused : .failure
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
