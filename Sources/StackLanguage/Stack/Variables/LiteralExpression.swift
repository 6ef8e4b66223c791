import Diagnostics
import Values

/// Values that stand as expressions in texts from outside: of an argument, of a type's default.
enum LiteralExpression {
  /// The value of an expression, or JSON text, that refers to nothing; nil where it is none.
  static func value(of text: String) -> Value? {
    let file = SourceFile(name: "value", text: text)
    guard let template = ExpressionParser.parse(text, origin: TextOrigin(file)).template,
      template.references.isEmpty
    else { return nil }
    let (value, diagnostics) = template.evaluate(in: EmptyScope())
    if diagnostics.hasErrors { return nil }
    return value
  }

  /// A scope in which no name stands for anything and no file can be read.
  private struct EmptyScope: EvaluationScope {
    var functions: FunctionContext { FunctionContext(region: "", sha256: { _ in "" }) }

    func resolve(_ traversal: Traversal) -> Resolution {
      .failure(.error("Nothing can be referred to here", at: traversal.range))
    }
  }
}
