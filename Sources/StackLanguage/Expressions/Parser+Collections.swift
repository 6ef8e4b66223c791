import Diagnostics
import Values

/// Lists, objects and the comprehensions that make them.
extension Parser {
  /// Reads `[a, b]` or `[for …]`.
  mutating func parseBrackets() throws(SyntaxError) -> SyntaxNode {
    let open = token
    let outer = beginBracket()
    if isFor { return try parseComprehension(open, outer, closing: .rightBracket) }
    var elements: [SyntaxNode] = []
    while token.kind != .symbol(.rightBracket) {
      elements.append(try parseExpression())
      guard token.kind == .symbol(.comma) else { break }
      advance()
    }
    let end = token.end
    try close(.rightBracket, open, outer, or: "\",\" or ")
    return SyntaxNode(kind: .list(elements), start: open.start, end: end)
  }

  /// Reads `{a = b}` or `{for …}`.
  mutating func parseBraces() throws(SyntaxError) -> SyntaxNode {
    let open = token
    let outer = beginBracket(lineBreakEnds: true)
    if isFor {
      lineBreakEnds = false
      return try parseComprehension(open, outer, closing: .rightBrace)
    }
    var items: [ObjectItem] = []
    while token.kind != .symbol(.rightBrace) {
      items.append(try parseItem())
      if token.kind == .symbol(.comma) {
        advance()
      } else if !token.followsLineBreak {
        break
      }
    }
    let end = token.end
    try close(.rightBrace, open, outer, or: "\",\", a line break or ")
    return SyntaxNode(kind: .object(items), start: open.start, end: end)
  }

  private mutating func parseItem() throws(SyntaxError) -> ObjectItem {
    let first = token
    let key: SyntaxNode
    if token.kind == .identifier {
      key = SyntaxNode(
        kind: .literal(.string(tokenText)), start: token.start, end: token.end)
      advance()
    } else {
      key = try parseExpression()
    }
    guard token.kind == .symbol(.assign) || token.kind == .symbol(.colon) else {
      let isReference = first.kind == .identifier && token.kind == .symbol(.dot)
      throw unexpected(
        "\"=\" and a value after the key",
        help: isReference ? "A key that is an expression stands in parentheses." : nil)
    }
    advance()
    return ObjectItem(key: key, value: try parseExpression())
  }

  // MARK: - Comprehensions

  private var isFor: Bool { token.kind == .identifier && tokenText == "for" }

  private mutating func parseComprehension(
    _ open: Token, _ outer: Bool, closing: Token.Symbol
  ) throws(SyntaxError) -> SyntaxNode {
    advance()
    let header = try parseForHeader()
    try expect(.colon, "\":\" after the collection")
    var key: SyntaxNode?
    var value = try parseExpression()
    if closing == .rightBrace {
      try expect(.arrow, "\"=>\" between key and value")
      key = value
      value = try parseExpression()
    } else if token.kind == .symbol(.arrow) {
      throw unexpected("\"]\"", help: "To make an object, write {for …} instead of [for …].")
    }
    var groups = false
    if token.kind == .symbol(.ellipsis), key != nil {
      groups = true
      advance()
    }
    var condition: SyntaxNode?
    if token.kind == .identifier, tokenText == "if" {
      advance()
      condition = try parseExpression()
    }
    let end = token.end
    try close(closing, open, outer)
    let comprehension = Comprehension(
      keyName: header.keyName, valueName: header.valueName, collection: header.collection,
      key: key, value: value, condition: condition, groups: groups)
    return SyntaxNode(kind: .comprehension(comprehension), start: open.start, end: end)
  }

  /// Reads `k, v in collection`, after `for`.
  mutating func parseForHeader() throws(SyntaxError) -> (
    keyName: String?, valueName: String, collection: SyntaxNode
  ) {
    var valueName = try parseLocalName()
    var keyName: String?
    if token.kind == .symbol(.comma) {
      advance()
      keyName = valueName
      valueName = try parseLocalName()
    }
    guard token.kind == .identifier, tokenText == "in" else {
      throw unexpected("\"in\" and the collection")
    }
    advance()
    return (keyName, valueName, try parseExpression())
  }

  private mutating func parseLocalName() throws(SyntaxError) -> String {
    guard token.kind == .identifier else { throw unexpected("a name for the elements") }
    let name = tokenText
    advance()
    return name
  }
}
