package import Diagnostics
package import Values

/// A text with `${…}` parts, or a bare expression, ready to be evaluated.
package struct Template: Sendable {
  let parts: [TemplatePart]
  let origin: TextOrigin

  /// Whether it is one `${…}` alone, whose value keeps its type.
  package var isSingleExpression: Bool {
    guard parts.count == 1, case .value = parts.first else { return false }
    return true
  }

  /// Its text, where it has no `${…}` at all.
  package var literalText: String? {
    switch parts.first {
    case nil: ""
    case .text(let text)? where parts.count == 1: text
    default: nil
    }
  }

  /// All references in it, in reading order; names that its comprehensions define are left out.
  package var references: [Traversal] {
    var collector = ReferenceCollector(origin: origin)
    collector.collect(parts)
    return collector.references
  }

  /// Its value.
  ///
  /// A single expression keeps its type; otherwise the parts are joined as text, which is unknown
  /// if a part is, and sensitive if a part is.
  ///
  /// - Parameter scope: what the names stand for.
  /// - Returns: the value, unknown where there is an error, and what is wrong, each mistake once.
  package func evaluate(
    in scope: some EvaluationScope
  ) -> (value: Value, diagnostics: [Diagnostic]) {
    var evaluator = Evaluator(scope: scope, origin: origin)
    let value = evaluator.value(ofTemplate: parts)
    return (value ?? .unknown(Unknown()), evaluator.diagnostics)
  }
}
