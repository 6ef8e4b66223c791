package import Diagnostics

/// Reads the text of a scalar as a template.
///
/// `${…}` holds an expression and `$${` is a literal `${`. IAM's own variables stay as they are,
/// wherever they occur, since no expression has their form: `${aws:username}` (a word with a colon
/// right after it), and `${*}`, `${?}` and `${$}`, which IAM has for those characters themselves.
package enum TemplateParser {
  /// Reads `text`.
  ///
  /// - Parameters:
  ///   - text: the decoded text of the scalar.
  ///   - origin: where it stands.
  ///   - directives: whether `%{if}` and `%{for}` are directives, as in a file that
  ///     `templatefile` reads; in a scalar of a stack they are plain text.
  /// - Returns: the template, nil where there is an error, and what is wrong: at most one mistake
  ///   of syntax for each `${…}`.
  package static func parse(
    _ text: String, origin: TextOrigin, directives: Bool = false
  ) -> (template: Template?, diagnostics: [Diagnostic]) {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "%") }) else {
      return (Template(parts: text.isEmpty ? [] : [.text(text)], origin: origin), [])
    }
    var parser = Parser(bytes: bytes, origin: origin)
    let parts = parser.parseWholeTemplate(directives: directives)
    guard let parts, !parser.diagnostics.hasErrors else { return (nil, parser.diagnostics) }
    return (Template(parts: parts, origin: origin), parser.diagnostics)
  }
}

/// Reads a bare expression, as `when` has it and the console reads it.
package enum ExpressionParser {
  /// Reads `text`, all of which must be one expression.
  ///
  /// - Parameters:
  ///   - text: the expression, without `${` and `}`.
  ///   - origin: where it stands.
  /// - Returns: the expression as a template of that one part, nil where there is an error, and
  ///   what is wrong.
  package static func parse(
    _ text: String, origin: TextOrigin
  ) -> (template: Template?, diagnostics: [Diagnostic]) {
    var parser = Parser(bytes: Array(text.utf8), origin: origin)
    let node = parser.parseWholeExpression()
    guard let node, !parser.diagnostics.hasErrors else { return (nil, parser.diagnostics) }
    return (Template(parts: [.value(node)], origin: origin), parser.diagnostics)
  }
}
