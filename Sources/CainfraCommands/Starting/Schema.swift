import ArgumentParser
import Planning
import Rendering
import StackLanguage
import StateStore
import Values

/// `cainfra schema stack|state|plan|events`.
struct Schema: CainfraCommand {
  /// What there are schemas of.
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case stack
    case state
    case plan
    case events
  }

  static let configuration = CommandConfiguration(
    abstract: "Print the JSON Schema of a document.",
    discussion: """
      The same schemas are in the project's schemas/ folder.

      EXAMPLE:
        cainfra schema stack > stack.schema.json
      """)

  @Argument(help: "stack, state, plan or events.")
  var subject: Subject

  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    context.standardOutput.write(PrintedJSON.text(Self.schema(of: subject)))
    return .success
  }

  /// The schema of a document.
  static func schema(of subject: Subject) -> Value {
    switch subject {
    case .stack: StackSchema.jsonSchema(catalog: Catalog.all)
    case .state: StateSchema.jsonSchema()
    case .plan: PlanSchema.jsonSchema()
    case .events: EventSchema.jsonSchema
    }
  }
}
