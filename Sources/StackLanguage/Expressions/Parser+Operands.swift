import Diagnostics
import Values

/// Operands: literals, names, calls, brackets, and the steps that may follow them.
extension Parser {
  /// Reads one operand with all its postfix steps.
  mutating func parseOperand() throws(SyntaxError) -> SyntaxNode {
    let base = try parsePrimary()
    let steps = try parseSteps(onElements: false)
    guard let last = steps.last else { return base }
    return SyntaxNode(kind: .chain(base, steps), start: base.start, end: last.end)
  }

  private mutating func parsePrimary() throws(SyntaxError) -> SyntaxNode {
    switch token.kind {
    case .number: return try parseNumber()
    case .quote: return try parseQuoted()
    case .identifier: return try parseName()
    case .symbol(.leftParenthesis): return try parseParenthesised()
    case .symbol(.leftBracket): return try parseBrackets()
    case .symbol(.leftBrace): return try parseBraces()
    default: throw unexpected("an expression")
    }
  }

  private mutating func parseNumber() throws(SyntaxError) -> SyntaxNode {
    let number = token
    let text = tokenText
    guard let value = Number(parsing: text), value.multiplied(by: Number(1)) != nil else {
      throw fail(
        "The number is too long: at most 38 significant digits are kept exactly", number.start,
        number.end, help: "Write it as a text, in double quotes, if it is not reckoned with.")
    }
    advance()
    return SyntaxNode(kind: .literal(.number(value)), start: number.start, end: number.end)
  }

  private mutating func parseName() throws(SyntaxError) -> SyntaxNode {
    let name = token
    let text = tokenText
    advance()
    if token.kind == .symbol(.leftParenthesis), !lineBreakStops {
      return try parseCall(text, name)
    }
    let kind: SyntaxNode.Kind =
      switch text {
      case "true": .literal(true)
      case "false": .literal(false)
      case "null": .literal(.null)
      default: .variable(text)
      }
    return SyntaxNode(kind: kind, start: name.start, end: name.end)
  }

  private mutating func parseParenthesised() throws(SyntaxError) -> SyntaxNode {
    let open = token
    let outer = beginBracket()
    var node = try parseExpression()
    node.start = open.start
    node.end = token.end
    try close(.rightParenthesis, open, outer)
    return node
  }

  /// Goes on past an opening bracket, inside which line breaks are space.
  mutating func beginBracket(lineBreakEnds inside: Bool = false) -> Bool {
    let outer = lineBreakEnds
    lineBreakEnds = inside
    advance()
    return outer
  }

  /// Goes on past the bracket that closes `open`.
  mutating func close(
    _ symbol: Token.Symbol, _ open: Token, _ outer: Bool, or also: String = ""
  ) throws(SyntaxError) {
    guard token.kind == .symbol(symbol) else {
      let opening = lexer.text(open.start, open.end)
      let note = Diagnostic.Note(
        "The \"\(opening)\" is here", at: origin.range(open.start, open.end))
      throw unexpected(
        "\(also)\"\(symbol.rawValue)\" to close the \"\(opening)\"", notes: [note])
    }
    lineBreakEnds = outer
    advance()
  }

  // MARK: - Calls

  private mutating func parseCall(_ name: String, _ nameToken: Token) throws(SyntaxError)
    -> SyntaxNode
  {
    let open = token
    let outer = beginBracket()
    var arguments: [SyntaxNode] = []
    var expandsLast = false
    while token.kind != .symbol(.rightParenthesis) {
      arguments.append(try parseExpression())
      if token.kind == .symbol(.ellipsis) {
        expandsLast = true
        advance()
        if token.kind == .symbol(.comma) { advance() }
        break
      }
      guard token.kind == .symbol(.comma) else { break }
      advance()
    }
    let end = token.end
    try close(.rightParenthesis, open, outer, or: expandsLast ? "" : "\",\" or ")
    let call = FunctionCall(
      name: name, nameEnd: nameToken.end, arguments: arguments, expandsLast: expandsLast)
    check(call, at: nameToken, end: end)
    return SyntaxNode(kind: .call(call), start: nameToken.start, end: end)
  }

  /// Tells of a function that does not exist, or cannot be called with so many arguments.
  private mutating func check(_ call: FunctionCall, at name: Token, end: Int) {
    guard let function = FunctionCatalog.function(named: call.name) else {
      let known = FunctionCatalog.all.map(\.name)
      diagnostics.append(
        .error(
          "There is no function \"\(call.name)\"", at: origin.range(name.start, name.end),
          help: Suggestion.didYouMean(call.name, among: known)))
      return
    }
    let count = call.arguments.count
    let tooFew = !call.expandsLast && count < function.leastCount
    let tooMany = function.mostCount.map { count - (call.expandsLast ? 1 : 0) > $0 } ?? false
    guard tooFew || tooMany else { return }
    let extra = tooMany ? call.arguments[function.mostCount ?? 0].start : nil
    diagnostics.append(
      .error(
        "\"\(call.name)\" takes \(function.countText), but was given \(count)",
        at: origin.range(extra ?? name.start, extra == nil ? name.end : end - 1),
        help: "Its form is \(function.signature)."))
  }

  // MARK: - Steps

  /// Reads the attribute accesses, indexes and splats that follow an operand.
  ///
  /// After an old splat `.*` (`onElements`) only attributes go along to its elements.
  private mutating func parseSteps(onElements: Bool) throws(SyntaxError) -> [PostfixStep] {
    var steps: [PostfixStep] = []
    while !lineBreakStops {
      switch token.kind {
      case .symbol(.dot):
        steps.append(try parseDotStep())
      case .symbol(.leftBracket) where !onElements:
        steps.append(try parseBracketStep())
      default:
        return steps
      }
    }
    return steps
  }

  private mutating func parseDotStep() throws(SyntaxError) -> PostfixStep {
    let dot = token
    if Lexer.isDigit(lexer.peek()) {
      let start = lexer.position
      lexer.skipDigits()
      let end = lexer.position
      let number = Number(parsing: lexer.text(start, end)) ?? Number(0)
      advance()
      let key = SyntaxNode(kind: .literal(.number(number)), start: start, end: end)
      return PostfixStep(kind: .index(key), start: dot.start, end: end)
    }
    advance()
    if token.kind == .symbol(.star) {
      return try parseSplat(from: dot, old: true)
    }
    guard token.kind == .identifier else { throw unexpected("the name of an attribute") }
    let step = PostfixStep(kind: .attribute(tokenText), start: dot.start, end: token.end)
    advance()
    return step
  }

  private mutating func parseBracketStep() throws(SyntaxError) -> PostfixStep {
    let open = token
    let outer = beginBracket()
    if token.kind == .symbol(.star) {
      advance()
      guard token.kind == .symbol(.rightBracket) else { throw unexpected("\"]\" after \"[*\"") }
      lineBreakEnds = outer
      return try parseSplat(from: open, old: false)
    }
    let key = try parseExpression()
    let end = token.end
    try close(.rightBracket, open, outer)
    return PostfixStep(kind: .index(key), start: open.start, end: end)
  }

  /// Reads on from the last token of `[*]` or `.*`, with the steps that go to each element.
  private mutating func parseSplat(from start: Token, old: Bool) throws(SyntaxError)
    -> PostfixStep
  {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.nestingLimit else {
      throw fail(
        "The expression nests more than \(Self.nestingLimit) deep", start.start, token.end)
    }
    let end = token.end
    advance()
    let steps = try parseSteps(onElements: old)
    return PostfixStep(kind: .splat(steps), start: start.start, end: steps.last?.end ?? end)
  }
}
