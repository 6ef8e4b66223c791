import Diagnostics
import Values

/// Templates: plain texts and quoted strings with `${…}` and, where they are wanted, `%{…}`.
extension Parser {
  /// A template as it is read, before directives are put around what they hold.
  struct TemplateItem {
    enum Kind {
      case text([UInt8])
      case value(SyntaxNode)
      case `if`(SyntaxNode)
      case `else`
      case endIf
      case `for`(keyName: String?, valueName: String, collection: SyntaxNode)
      case endFor
    }

    var kind: Kind
    var start: Int
    var end: Int
    /// Whether `~` takes the space before it away.
    var trimsBefore = false
    /// Whether `~` takes the space after it away.
    var trimsAfter = false
  }

  /// Reads the whole text as a template; nil after an error.
  ///
  /// After a mistake in one `${…}` reading goes on behind it.
  mutating func parseWholeTemplate(directives: Bool) -> [TemplatePart]? {
    var items: [TemplateItem] = []
    var sound = true
    while lexer.position < lexer.bytes.count {
      let start = lexer.position
      do throws(SyntaxError) {
        items.append(try parseItem(inQuotes: false, directives: directives))
      } catch {
        sound = false
        depth = -1
        skipSequence(from: start)
      }
    }
    guard sound else { return nil }
    return try? structure(items)
  }

  /// Reads a quoted string, from its opening quote.
  mutating func parseQuoted() throws(SyntaxError) -> SyntaxNode {
    let open = token
    let outer = lineBreakEnds
    var items: [TemplateItem] = []
    while lexer.peek() != UInt8(ascii: "\"") {
      guard lexer.position < lexer.bytes.count else {
        throw fail(
          "This text is not closed", open.start, open.end,
          help: "Close it with a double quote.")
      }
      items.append(try parseItem(inQuotes: true, directives: true))
    }
    lexer.position += 1
    let end = lexer.position
    lineBreakEnds = outer
    advance()
    let parts = try structure(items)
    let kind: SyntaxNode.Kind =
      switch parts.first {
      case nil: .literal("")
      case .text(let text)? where parts.count == 1: .literal(.string(text))
      default: .template(parts)
      }
    return SyntaxNode(kind: kind, start: open.start, end: end)
  }

  // MARK: - Items

  private mutating func parseItem(inQuotes: Bool, directives: Bool) throws(SyntaxError)
    -> TemplateItem
  {
    if startsSequence(UInt8(ascii: "$")), !isPolicyVariable { return try parseInterpolation() }
    if directives, startsSequence(UInt8(ascii: "%")) { return try parseDirective() }
    return try parseText(inQuotes: inQuotes, directives: directives)
  }

  private func startsSequence(_ mark: UInt8) -> Bool {
    lexer.peek() == mark && lexer.peek(1) == UInt8(ascii: "{")
  }

  /// Whether the `${` here begins one of IAM's own variables: a word and a colon right after it, or
  /// one of the characters `*`, `?` and `$` alone (IAM user guide, "Policy variables").
  private var isPolicyVariable: Bool {
    let first = lexer.peek(2)
    if lexer.peek(3) == UInt8(ascii: "}") {
      return first == UInt8(ascii: "*") || first == UInt8(ascii: "?") || first == UInt8(ascii: "$")
    }
    var distance = 2
    while Self.isWordByte(lexer.peek(distance)) { distance += 1 }
    return distance > 2 && lexer.peek(distance) == UInt8(ascii: ":")
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: false
    }
  }

  /// Reads text up to the next sequence or the end.
  private mutating func parseText(inQuotes: Bool, directives: Bool) throws(SyntaxError)
    -> TemplateItem
  {
    let start = lexer.position
    var bytes: [UInt8] = []
    while lexer.position < lexer.bytes.count {
      let byte = lexer.peek()
      if inQuotes, byte == UInt8(ascii: "\"") { break }
      if inQuotes, byte == UInt8(ascii: "\\") {
        bytes += try parseEscape()
        continue
      }
      let isMark = byte == UInt8(ascii: "$") || (directives && byte == UInt8(ascii: "%"))
      if isMark, lexer.peek(1) == byte, lexer.peek(2) == UInt8(ascii: "{") {
        bytes += [byte, UInt8(ascii: "{")]
        lexer.position += 3
        continue
      }
      if isMark, startsSequence(byte), byte == UInt8(ascii: "%") || !isPolicyVariable { break }
      bytes.append(byte)
      lexer.position += 1
    }
    return TemplateItem(kind: .text(bytes), start: start, end: lexer.position)
  }

  private mutating func parseEscape() throws(SyntaxError) -> [UInt8] {
    let start = lexer.position
    lexer.position += 2
    switch lexer.peek(-1) {
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "\""): return [UInt8(ascii: "\"")]
    case UInt8(ascii: "\\"): return [UInt8(ascii: "\\")]
    case UInt8(ascii: "u"): return try parseCodePoint(from: start, digits: 4)
    case UInt8(ascii: "U"): return try parseCodePoint(from: start, digits: 8)
    default:
      let end = min(start + 1 + lexer.scalarLength(at: start + 1), lexer.bytes.count)
      throw fail(
        "\"\(lexer.text(start, end))\" is not an escape", start, end,
        help: #"The escapes are \n, \r, \t, \", \\, \uNNNN and \UNNNNNNNN."#)
    }
  }

  private mutating func parseCodePoint(from start: Int, digits: Int) throws(SyntaxError)
    -> [UInt8]
  {
    let end = min(lexer.position + digits, lexer.bytes.count)
    let text = lexer.text(lexer.position, end)
    guard text.utf8.count == digits, text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") }),
      let number = UInt32(text, radix: 16), let scalar = Unicode.Scalar(number)
    else {
      throw fail(
        "This escape needs \(digits) hexadecimal digits that name a character", start, end)
    }
    lexer.position = end
    return Array(String(scalar).utf8)
  }

  private mutating func parseInterpolation() throws(SyntaxError) -> TemplateItem {
    var item = beginSequence()
    guard token.kind != .symbol(.rightBrace) else {
      throw fail(
        "There is no expression between \"${\" and \"}\"", item.start, token.end,
        help: "For a literal \"${\", write \"$${\".")
    }
    item.kind = .value(try parseExpression())
    try endSequence(&item)
    return item
  }

  private mutating func parseDirective() throws(SyntaxError) -> TemplateItem {
    var item = beginSequence()
    let word = token.kind == .identifier ? tokenText : ""
    guard ["if", "else", "endif", "for", "endfor"].contains(word) else {
      throw unexpected(
        "\"if\", \"else\", \"endif\", \"for\" or \"endfor\"",
        help: "For a literal \"%{\", write \"%%{\".")
    }
    advance()
    switch word {
    case "if": item.kind = .if(try parseExpression())
    case "else": item.kind = .else
    case "endif": item.kind = .endIf
    case "for":
      let header = try parseForHeader()
      item.kind = .for(
        keyName: header.keyName, valueName: header.valueName, collection: header.collection)
    default: item.kind = .endFor
    }
    try endSequence(&item)
    return item
  }

  /// Goes on past `${` or `%{` and the `~` that may follow.
  private mutating func beginSequence() -> TemplateItem {
    var item = TemplateItem(
      kind: .text([]), start: lexer.position, end: lexer.position + 2)
    lineBreakEnds = false
    lexer.position += 2
    if lexer.peek() == UInt8(ascii: "~") {
      item.trimsBefore = true
      lexer.position += 1
    }
    advance()
    return item
  }

  /// Goes on past the `}` of a sequence and the `~` that may stand before.
  private mutating func endSequence(_ item: inout TemplateItem) throws(SyntaxError) {
    if token.kind == .symbol(.tilde) {
      item.trimsAfter = true
      advance()
    }
    guard token.kind == .symbol(.rightBrace) else {
      let opening = lexer.text(item.start, item.end)
      let note = Diagnostic.Note(
        "The \"\(opening)\" is here", at: origin.range(item.start, item.end))
      throw unexpected(
        "\"}\" to close the \"\(opening)\"",
        help: token.kind == .end
          ? "For a literal \"\(opening)\", write \"\(opening.prefix(1))\(opening)\"." : nil,
        notes: [note])
    }
    item.end = token.end
    lexer.position = token.end
  }

  /// Goes on behind a sequence in which there was a mistake.
  private mutating func skipSequence(from start: Int) {
    lexer.position = start + 2
    var open = 1
    var inText = false
    while lexer.position < lexer.bytes.count, open > 0 {
      switch lexer.peek() {
      case UInt8(ascii: "\\") where inText: lexer.position += 1
      case UInt8(ascii: "\""): inText.toggle()
      case UInt8(ascii: "{") where !inText: open += 1
      case UInt8(ascii: "}") where !inText: open -= 1
      default: break
      }
      lexer.position += 1
    }
    lexer.position = min(lexer.position, lexer.bytes.count)
  }
}
