import ArgumentParser
import Planning
import Rendering

/// `cainfra show [PLANFILE|STACK]`.
struct Show: CainfraCommand {
  /// The forms of a plan as a document.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case cainfra
    case terraform
  }

  static let configuration = CommandConfiguration(
    abstract: "Print a saved plan, or the state of a stack.",
    discussion: """
      With --json a plan is printed as cainfra's own document; with --format terraform as the \
      subset of Terraform's plan representation 1.2 that policy and summary tools read.

      EXAMPLE:
        cainfra show stacks/quickstart.yaml
        cainfra show --json plan.json
        cainfra show --json --format terraform plan.json
      """)

  @Argument(help: "A saved plan, or a stack; the stack in this directory without it.")
  var subject = "."

  @Option(help: "The form of a plan's document: cainfra or terraform.")
  var format: Format = .cainfra

  @OptionGroup var options: StateOptions
  @OptionGroup(visibility: .hidden) var unused: OptionsWithoutEffectOnState
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    let reporter = Reporter(context, global)
    if PlanSaving.isPlan(subject, context) {
      let plan = try PlanSaving.read(subject, options.key, context)
      if format == .terraform {
        context.standardOutput.write(
          PrintedJSON.text(PlanJSON.terraform(plan, catalog: Catalog.all)))
      } else if global.json {
        context.standardOutput.write(PrintedJSON.text(PlanFile.document(plan)))
      } else {
        context.standardOutput.write(PlanText(palette: reporter.palette).text(of: plan))
      }
      return .success
    }
    let state = try await StackInput.state(subject, options, context)
    if global.json {
      context.standardOutput.write(PrintedJSON.text(StateText.json(of: state)))
    } else {
      context.standardOutput.write(StateText(palette: reporter.palette).text(of: state))
    }
    return .success
  }
}
