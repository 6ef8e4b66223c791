import Diagnostics
import Values

@testable import StackLanguage

/// A scope of fixed values for tests.
///
/// Beside those given it knows `unknown` and its attributes (unknown values that carry their
/// reference), and `secret` (a sensitive text).
struct TestScope: EvaluationScope {
  var values: Fields = [:]
  var functions = FunctionContext(
    region: "eu-west-1", regions: ["eu-west-1", "us-east-1"],
    assetsBucket: { $0 == "eu-west-1" ? "assets-bucket" : nil },
    sha256: { _ in "digest" })

  func resolve(_ traversal: Traversal) -> Resolution {
    if let value = values[traversal.root] { return .value(value, consumed: 0) }
    switch traversal.root {
    case "unknown":
      return .value(
        .unknown(Unknown(reference: traversal.description)), consumed: traversal.steps.count)
    case "secret": return .value(.sensitive("hush"), consumed: 0)
    default:
      return .failure(
        .error("There is nothing named \"\(traversal.root)\"", at: traversal.range))
    }
  }
}

/// Evaluates a bare expression.
func evaluate(
  _ text: String, in scope: TestScope = TestScope()
) -> (value: Value, diagnostics: [Diagnostic]) {
  let file = SourceFile(name: "console", text: text)
  let (template, diagnostics) = ExpressionParser.parse(text, origin: TextOrigin(file))
  guard let template else { return (.null, diagnostics) }
  let result = template.evaluate(in: scope)
  return (result.value, diagnostics + result.diagnostics)
}

/// The console's answer to a bare expression, or `error: MESSAGE` for the first mistake.
func answer(_ text: String, in scope: TestScope = TestScope()) -> String {
  let (value, diagnostics) = evaluate(text, in: scope)
  if let first = diagnostics.first { return "error: \(first.message)" }
  return ConsoleNotation.text(of: value)
}
