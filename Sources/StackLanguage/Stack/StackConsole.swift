package import Diagnostics
package import ResourceModel
package import Values

/// Evaluates single expressions among the names of a stack, as a console does.
package struct StackConsole: Sendable {
  private let environment: StackEnvironment

  /// A console among the names of `environment`.
  init(_ environment: StackEnvironment) { self.environment = environment }

  /// A console without a stack: expressions may use functions, but refer to nothing.
  ///
  /// - Parameters:
  ///   - context: what `stack.name`, `stack.region` and `stack.account` stand for.
  ///   - loader: knows the resource types, the Regions and the files.
  package init(context: StackContext, loader: StackLoader) {
    let directory = StackDirectory(".", files: loader.files)
    let functions = FunctionContext(
      region: context.region, regions: loader.regions, assetsBucket: loader.assetsBucket,
      readFile: { name throws(FileReadFailure) in try directory.read(name) },
      sha256: loader.sha256)
    environment = StackEnvironment(
      context: context, functions: functions, catalog: loader.catalog)
  }

  /// Evaluates an expression, written with or without `${…}` around it.
  ///
  /// - Parameters:
  ///   - text: the expression.
  ///   - name: what diagnostics call the text.
  ///   - resources: what is known of the stack's resources.
  /// - Returns: the value, nil where there is an error; and what is wrong.
  package func evaluate(
    _ text: String, name: String, resources: some ResourceScope
  ) -> (value: Value?, diagnostics: [Diagnostic]) {
    let file = SourceFile(name: name, text: text)
    let origin = TextOrigin(file)
    let (template, problems) =
      text.hasPrefix("${")
      ? TemplateParser.parse(text, origin: origin) : ExpressionParser.parse(text, origin: origin)
    guard let template, !problems.hasErrors else { return (nil, problems) }
    var references = ReferenceCheck(environment)
    let whole = SourceRange(file: file, start: 0, end: file.bytes.count)
    references.check(.template(template, whole), at: .anywhere)
    guard !references.diagnostics.hasErrors else { return (nil, references.diagnostics) }
    let scope = StackScope(environment, resources: resources)
    let (value, diagnostics) = template.evaluate(in: scope)
    let all = problems + diagnostics + scope.localDiagnostics
    if all.hasErrors { return (nil, all) }
    return (value, all)
  }
}
