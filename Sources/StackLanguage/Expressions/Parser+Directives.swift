import Diagnostics

/// Puts the items of a template in order: trims the space at `~`, and puts what stands between
/// `%{if}` and `%{endif}`, or `%{for}` and `%{endfor}`, inside the directive.
extension Parser {
  /// A directive that is open.
  private struct OpenDirective {
    var item: TemplateItem
    /// The parts before `%{else}`, once that has come.
    var then: [TemplatePart]?
    var parts: [TemplatePart] = []
  }

  /// The parts of a template.
  mutating func structure(_ items: [TemplateItem]) throws(SyntaxError) -> [TemplatePart] {
    var parts: [TemplatePart] = []
    var open: [OpenDirective] = []
    for item in trimmed(items) {
      var done: TemplatePart?
      switch item.kind {
      case .text(let bytes):
        guard !bytes.isEmpty else { continue }
        done = .text(String(decoding: bytes, as: UTF8.self))
      case .value(let node):
        done = .value(node)
      case .if, .for:
        guard open.count < Self.nestingLimit else {
          throw fail(
            "The directives nest more than \(Self.nestingLimit) deep", item.start, item.end)
        }
        open.append(OpenDirective(item: item))
      case .else:
        guard case .if? = open.last?.item.kind, open.last?.then == nil else {
          throw misplaced(item, "%{if}")
        }
        open[open.count - 1].then = open[open.count - 1].parts
        open[open.count - 1].parts = []
      case .endIf:
        guard let directive = open.popLast(), case .if(let condition) = directive.item.kind else {
          throw misplaced(item, "%{if}")
        }
        done = .choice(
          condition: condition, then: directive.then ?? directive.parts,
          otherwise: directive.then == nil ? [] : directive.parts)
      case .endFor:
        guard let directive = open.popLast(),
          case .for(let keyName, let valueName, let collection) = directive.item.kind
        else { throw misplaced(item, "%{for}") }
        done = .loop(
          keyName: keyName, valueName: valueName, collection: collection, body: directive.parts)
      }
      guard let done else { continue }
      if open.isEmpty { parts.append(done) } else { open[open.count - 1].parts.append(done) }
    }
    guard let unclosed = open.last else { return parts }
    throw fail(
      "This directive is not closed", unclosed.item.start, unclosed.item.end,
      help: "Close it with %{endif} or %{endfor}.")
  }

  private mutating func misplaced(_ item: TemplateItem, _ opening: String) -> SyntaxError {
    fail(
      "There is no \(opening) that \"\(lexer.text(item.start, item.end))\" could belong to",
      item.start, item.end)
  }

  /// Takes away the space on the sides of the sequences that have a `~`.
  private func trimmed(_ items: [TemplateItem]) -> [TemplateItem] {
    var result = items
    for place in result.indices {
      guard case .text(let bytes) = result[place].kind else { continue }
      var text = bytes[...]
      if place > 0, result[place - 1].trimsAfter { text = text.drop(while: Self.isSpace) }
      if place + 1 < result.count, result[place + 1].trimsBefore {
        while let last = text.last, Self.isSpace(last) { text.removeLast() }
      }
      result[place].kind = .text(Array(text))
    }
    return result
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 32 || (9...13).contains(byte)
  }
}
