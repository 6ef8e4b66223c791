import Diagnostics
import Values

/// Reads expressions and templates into syntax nodes.
///
/// Operators are put in order by precedence climbing with an explicit stack, so only brackets,
/// templates and the branches of `?:` recurse; those nest at most ``nestingLimit`` deep.
struct Parser {
  /// Thrown when an expression cannot be read further; the diagnostic is already told.
  struct SyntaxError: Error {}

  /// How deep an expression may nest.
  static let nestingLimit = 200

  var lexer: Lexer
  let origin: TextOrigin
  var token: Token
  var diagnostics: [Diagnostic] = []
  /// Whether a line break ends an expression, as it does between the items of an object.
  var lineBreakEnds = false
  /// The number of brackets that are open.
  var depth = -1

  /// A parser at the beginning of a text.
  init(bytes: [UInt8], origin: TextOrigin) {
    self.lexer = Lexer(bytes: bytes, position: 0)
    self.origin = origin
    self.token = Token(kind: .end, start: 0, end: 0, followsLineBreak: false)
  }

  /// Reads the whole text as one expression; nil after an error.
  mutating func parseWholeExpression() -> SyntaxNode? {
    do throws(SyntaxError) {
      advance()
      let node = try parseExpression()
      guard token.kind == .end else { throw unexpected("the end of the expression") }
      return node
    } catch {
      return nil
    }
  }

  // MARK: - Expressions

  /// Reads an operation and, if a `?` follows, the two branches of a conditional.
  mutating func parseExpression() throws(SyntaxError) -> SyntaxNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.nestingLimit else { throw tooDeep() }
    let condition = try parseOperation()
    guard token.kind == .symbol(.question), !lineBreakStops else { return condition }
    advance()
    let then = try parseExpression()
    guard token.kind == .symbol(.colon) else {
      throw unexpected("\":\" and the value for when the condition is false")
    }
    advance()
    let otherwise = try parseExpression()
    return SyntaxNode(
      kind: .conditional(condition: condition, then: then, otherwise: otherwise),
      start: condition.start, end: otherwise.end)
  }

  /// Reads operands and the operators between them.
  private mutating func parseOperation() throws(SyntaxError) -> SyntaxNode {
    var output: [OperationItem] = []
    var pending: [OperationItem] = []
    let start = token.start
    while true {
      while let sign = token.unaryOperator {
        pending.append(.unary(sign, start: token.start))
        advance()
      }
      output.append(.operand(try parseOperand()))
      while case .unary? = pending.last { output.append(pending.removeLast()) }
      guard let next = token.binaryOperator, !lineBreakStops else { break }
      while case .binary(let before, _, _)? = pending.last, before.precedence >= next.precedence {
        output.append(pending.removeLast())
      }
      pending.append(.binary(next, start: token.start, end: token.end))
      advance()
    }
    output += pending.reversed()
    if output.count == 1, case .operand(let node)? = output.first { return node }
    return SyntaxNode(kind: .operation(output), start: start, end: lastEnd(of: output, else: start))
  }

  private func lastEnd(of items: [OperationItem], else start: Int) -> Int {
    for case .operand(let node) in items.reversed() { return node.end }
    return start
  }

  // MARK: - Tokens

  /// Goes on to the next token.
  mutating func advance() {
    token = lexer.next()
  }

  /// Whether the token stands on a new line where that ends the expression.
  var lineBreakStops: Bool { lineBreakEnds && token.followsLineBreak }

  /// The text of the token.
  var tokenText: String { lexer.text(token.start, token.end) }

  /// Goes on past a symbol that must stand here.
  mutating func expect(_ symbol: Token.Symbol, _ wanted: String) throws(SyntaxError) {
    guard token.kind == .symbol(symbol) else { throw unexpected(wanted) }
    advance()
  }

  // MARK: - Errors

  /// Tells an error from `start` to `end` and gives what to throw.
  mutating func fail(
    _ message: String, _ start: Int, _ end: Int, help: String? = nil,
    notes: [Diagnostic.Note] = []
  ) -> SyntaxError {
    diagnostics.append(
      .error(message, at: origin.range(start, end), help: help, notes: notes))
    return SyntaxError()
  }

  /// Tells that something else was expected at the token.
  mutating func unexpected(
    _ wanted: String, help: String? = nil, notes: [Diagnostic.Note] = []
  ) -> SyntaxError {
    switch token.kind {
    case .openComment:
      return fail(
        "This comment is not closed", token.start, token.end, help: "Close it with \"*/\".")
    case .end:
      return fail(
        "Expected \(wanted), but the expression ends here", token.start, token.end, help: help,
        notes: notes)
    case .stray:
      return fail(
        "Expected \(wanted), but found \"\(tokenText)\", which no expression has", token.start,
        token.end, help: strayHelp ?? help, notes: notes)
    default:
      return fail(
        "Expected \(wanted), but found \"\(tokenText)\"", token.start, token.end,
        help: help ?? foreignHelp, notes: notes)
    }
  }

  /// What to write in place of an operator of another language.
  private var foreignHelp: String? {
    switch tokenText {
    case "=": "To compare two values, write \"==\"."
    case "and": "The operator is \"&&\"."
    case "or": "The operator is \"||\"."
    default: nil
    }
  }

  private var strayHelp: String? {
    switch tokenText {
    case "'": "Texts stand in double quotes."
    case "&": "The operator is \"&&\"."
    case "|": "The operator is \"||\"."
    case "$": "Inside an expression a reference stands bare, without \"${\" and \"}\"."
    default: nil
    }
  }

  private mutating func tooDeep() -> SyntaxError {
    fail(
      "The expression nests more than \(Self.nestingLimit) deep", token.start, token.end,
      help: "Give the inner parts names under \"locals\".")
  }
}
