import Diagnostics
import Values

/// Templates: texts joined from parts.
extension Evaluator {
  /// The value of a template; one `${…}` alone keeps its type.
  mutating func value(ofTemplate parts: [TemplatePart]) -> Value? {
    if parts.count == 1, case .value(let node)? = parts.first { return value(of: node) }
    var text = JoinedText()
    append(parts, to: &text)
    return text.value
  }

  /// The text being joined, and what is known of it.
  private struct JoinedText {
    var text = ""
    var isUnknown = false
    var isSensitive = false
    var failed = false

    var value: Value? {
      if failed { return nil }
      return (isUnknown ? Value.computedUnknown : .string(text)).marked(if: isSensitive)
    }
  }

  private mutating func append(_ parts: [TemplatePart], to text: inout JoinedText) {
    for part in parts {
      switch part {
      case .text(let literal): text.text += literal
      case .value(let node): append(node, to: &text)
      case .choice(let condition, let then, let otherwise):
        append(condition, then, otherwise, to: &text)
      case .loop(let keyName, let valueName, let collection, let body):
        append((keyName, valueName), collection, body, to: &text)
      }
    }
  }

  private mutating func append(_ node: SyntaxNode, to text: inout JoinedText) {
    guard let value = value(of: node) else {
      text.failed = true
      return
    }
    text.isSensitive = text.isSensitive || value.containsSensitive
    switch value.unmarked {
    case .unknown: text.isUnknown = true
    case .null:
      fail(
        "The value is null, which cannot be part of a text", at: node,
        help: "Give a text for that case, as in coalesce(x, \"none\").")
      text.failed = true
    case let plain:
      guard let part = try? plain.converted(to: .string).stringValue else {
        fail(
          "A \(plain.kindName) cannot be part of a text", at: node,
          help: "Use join or jsonencode to make a text of it.")
        text.failed = true
        return
      }
      guard text.text.utf8.count + part.utf8.count <= Limit.textBytes else {
        fail("The text is longer than \(Limit.textBytes >> 20) MiB", at: node)
        text.failed = true
        return
      }
      text.text += part
    }
  }

  private mutating func append(
    _ condition: SyntaxNode, _ then: [TemplatePart], _ otherwise: [TemplatePart],
    to text: inout JoinedText
  ) {
    guard let value = value(of: condition), let flag = self.condition(value, at: condition) else {
      text.failed = true
      return
    }
    text.isSensitive = text.isSensitive || value.containsSensitive
    guard let known = flag.boolValue else {
      text.isUnknown = true
      return
    }
    append(known ? then : otherwise, to: &text)
  }

  private mutating func append(
    _ names: (key: String?, value: String), _ collection: SyntaxNode, _ body: [TemplatePart],
    to text: inout JoinedText
  ) {
    guard let value = value(of: collection), let items = items(of: value, at: collection) else {
      text.failed = true
      return
    }
    text.isSensitive = text.isSensitive || items.isSensitive
    guard let pairs = items.pairs else {
      text.isUnknown = true
      return
    }
    for pair in pairs where !text.failed {
      guard countRound(at: collection) else {
        text.failed = true
        return
      }
      let count = locals.count
      if let key = names.key { locals.append((key, pair.key)) }
      locals.append((names.value, pair.value))
      append(body, to: &text)
      locals.removeLast(locals.count - count)
    }
  }
}
