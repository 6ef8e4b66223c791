import Diagnostics
import Values

/// Functions that read files under the stack's directory.
extension StackFunction {
  static let files = [file, templateFile]

  static let file = StackFunction(
    "file", [Parameter("path", .string)], family: "Files",
    summary: "The text of a file under the stack's directory.",
    example: #"file("policies/endpoint.json")"#, gives: nil
  ) { arguments, context throws(FunctionFailure) in
    .string(try read(try arguments.string(0), context))
  }

  static let templateFile = StackFunction(
    "templatefile", [Parameter("path", .string), Parameter("variables", .any)],
    reach: .elements, family: "Files",
    summary:
      "A file under the stack's directory read as a template, with `${…}` and `%{…}`, in which "
      + "only the variables given are known.",
    example: #"templatefile("user-data.tpl", {name = "ci"})"#, gives: nil
  ) { arguments, context throws(FunctionFailure) in
    let path = try arguments.string(0)
    guard !context.isInsideTemplateFile else {
      throw FunctionFailure("A template file cannot call \"templatefile\"")
    }
    let variables = try arguments.fields(1)
    let text = try read(path, context)
    let origin = TextOrigin(SourceFile(name: path, text: text))
    let (template, mistakes) = TemplateParser.parse(text, origin: origin, directives: true)
    guard let template else { throw unreadable(path, mistakes) }
    let scope = TemplateFileScope(variables: variables, functions: context.insideTemplateFile)
    let (value, diagnostics) = template.evaluate(in: scope)
    guard !diagnostics.hasErrors else { throw unreadable(path, diagnostics) }
    return value
  }

  private static func read(
    _ path: String, _ context: FunctionContext
  ) throws(FunctionFailure) -> String {
    let bytes: [UInt8]
    do throws(FileReadFailure) {
      bytes = try context.readFile(path)
    } catch {
      throw FunctionFailure(error.message, argument: 0, help: error.help)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw FunctionFailure("\"\(path)\" is not text in UTF-8", argument: 0)
    }
    return text
  }

  private static func unreadable(
    _ path: String, _ diagnostics: [Diagnostic]
  ) -> FunctionFailure {
    guard let first = diagnostics.first else {
      return FunctionFailure("\"\(path)\" is no template", argument: 0)
    }
    let place = first.range?.location ?? path
    return FunctionFailure("\(place): \(first.message)", argument: 0, help: first.help)
  }
}

/// The scope of a template file: the variables it is given, and nothing else.
private struct TemplateFileScope: EvaluationScope {
  let variables: Fields
  let functions: FunctionContext

  func resolve(_ traversal: Traversal) -> Resolution {
    if let value = variables[traversal.root] { return .value(value, consumed: 0) }
    return .failure(
      .error(
        "\"\(traversal.root)\" is not among the variables given to this template",
        at: traversal.range,
        help: Suggestion.didYouMean(traversal.root, among: variables.keys)))
  }
}

extension FunctionContext {
  /// The context inside a template file.
  fileprivate var insideTemplateFile: FunctionContext {
    var context = self
    context.isInsideTemplateFile = true
    return context
  }
}
