import ArgumentParser
import Rendering
import StackLanguage

/// `cainfra graph STACK`.
struct Graph: CainfraCommand {
  /// The forms of a graph.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case dot
    case mermaid
    case svg
  }

  static let configuration = CommandConfiguration(
    abstract: "Print which resource needs which.",
    discussion: """
      An arrow leads from a resource to one that it needs.

      EXAMPLE:
        cainfra graph stacks/quickstart.yaml --format svg > graph.svg
      """)

  @Argument(help: "The stack: a YAML file, or a directory.")
  var stack: String

  @Option(help: "The form: dot (Graphviz), mermaid or svg.")
  var format: Format = .dot

  @OptionGroup var options: StackOptions
  @OptionGroup(visibility: .hidden) var unused: OptionsWithoutEffectOnStack
  @OptionGroup var global: GlobalOptions

  func run(in context: CommandContext) async throws -> ExitStatus {
    let reporter = Reporter(context, global)
    let stack = try await StackInput.read(stack, options, in: context, tell: reporter.tell)
    let view = ResourceGraphView(
      nodes: stack.resources.map(\.address),
      edges: stack.resources.flatMap { resource in
        resource.references.map { (from: resource.address, to: $0.address) }
      })
    switch format {
    case .dot: context.standardOutput.write(view.dot)
    case .mermaid: context.standardOutput.write(view.mermaid)
    case .svg: context.standardOutput.write(view.svg)
    }
    return .success
  }
}
