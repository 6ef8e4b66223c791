import Values

extension AttributeLines {
  /// Fields that stay visible when unchanged, since they say which part of a list it is.
  private static let identifyingParts: Set<String> = ["id", "name", "Sid"]

  /// Shows one value that changes; `null` on either side stands for nothing.
  ///
  /// - Parameters:
  ///   - before: the value as it is.
  ///   - after: the value as it will be.
  ///   - label: the name and the equals sign; empty for an element of a list.
  ///   - trailer: what stands behind it.
  ///   - tellsNull: whether a value that goes says `-> null`, as attributes do and parts do not.
  ///   - level: how deep it lies.
  mutating func appendDifference(
    _ before: Value, _ after: Value, label: String, _ trailer: Trailer, tellsNull: Bool,
    _ level: Int
  ) {
    switch (before, after) {
    case (.null, _):
      appendValue(after, label: label, symbol: .create, trailer, level)
    case (_, .null):
      let text = tellsNull ? " -> null" + trailer.text : trailer.text
      appendValue(
        before, label: label, symbol: .delete,
        Trailer(text: text, forcesReplacement: trailer.forcesReplacement), level)
    case (.sensitive, .unknown):
      appendArrow(before, after, label: label, trailer, level)
    case (.sensitive, _), (_, .sensitive):
      appendHiddenValue(label: label, trailer, level)
    case (.object(let old), .object(let new)):
      appendFields(old, new, label: label, trailer, level)
    case (.set, .set) where before.containsSensitive != after.containsSensitive,
      (.list, .list) where before.containsSensitive != after.containsSensitive:
      appendHiddenValue(label: label, trailer, level)
    case (.set(let old), .set(let new)):
      appendMembers(old.elements, new.elements, label: label, trailer, level)
    case (.list(let old), .list(let new)):
      appendElements(old.elements, new.elements, label: label, trailer, level)
    case (.string(let old), .string(let new)) where old.hasLineBreak || new.hasLineBreak:
      appendLines(of: old, new, label: label, trailer, level)
    default:
      appendArrow(before, after, label: label, trailer, level)
    }
  }

  /// Shows that a hidden value changes; one side alone would tell the other.
  private mutating func appendHiddenValue(label: String, _ trailer: Trailer, _ level: Int) {
    appendLine(.update, "\(label)\(ValueText.sensitive)\(trailer.text)\(opening(trailer))", level)
  }

  /// Shows a value that becomes one of another kind.
  private mutating func appendArrow(
    _ before: Value, _ after: Value, label: String, _ trailer: Trailer, _ level: Int
  ) {
    guard !after.isSpread else {
      appendValue(before, label: label, symbol: .delete, trailer, level)
      appendValue(after, label: label, symbol: .create, trailer, level)
      return
    }
    let arrow = " -> \(ValueText.line(after))\(trailer.text)"
    appendValue(
      before, label: label, symbol: .update, inner: .delete,
      Trailer(text: arrow, forcesReplacement: trailer.forcesReplacement), level)
  }

  private mutating func appendFields(
    _ old: Fields, _ new: Fields, label: String, _ trailer: Trailer, _ level: Int
  ) {
    appendLine(.update, "\(label){\(opening(trailer))", level)
    var hidden = 0
    let names = Self.names(old, new)
    let width = names.map { ValueText.key($0).count }.max() ?? 0
    for name in names {
      let before = old[name] ?? .null
      let after = new[name] ?? .null
      let label = Self.label(name, width: width)
      if before != after {
        appendDifference(before, after, label: label, Trailer(), tellsNull: false, level + 1)
      } else if Self.identifyingParts.contains(name) {
        appendValue(after, label: label, symbol: .none, Trailer(), level + 1)
      } else {
        hidden += 1
      }
    }
    appendHidden(hidden, noun: old.isTyped || new.isTyped ? "element" : "attribute", level + 1)
    appendLine(.none, "}\(trailer.text)", level)
  }

  /// Shows a list: what changes with its unchanged neighbours, for the order counts.
  private mutating func appendElements(
    _ old: [Value], _ new: [Value], label: String, _ trailer: Trailer, _ level: Int
  ) {
    appendLine(.update, "\(label)[\(opening(trailer))", level)
    let steps = ListDifference.inOrder(old, new)
    var hidden = 0
    for (place, step) in steps.enumerated() {
      let isNeighbour =
        (place > 0 && !steps[place - 1].isSame)
        || (place + 1 < steps.count && !steps[place + 1].isSame)
      if step.isSame, !isNeighbour {
        hidden += 1
        continue
      }
      appendHidden(hidden, noun: "element", level + 1)
      hidden = 0
      appendStep(step, level + 1)
    }
    appendHidden(hidden, noun: "element", level + 1)
    appendLine(.none, "]\(trailer.text)", level)
  }

  /// Shows a set: what goes, what comes, and how much stays.
  private mutating func appendMembers(
    _ old: [Value], _ new: [Value], label: String, _ trailer: Trailer, _ level: Int
  ) {
    appendLine(.update, "\(label)[\(opening(trailer))", level)
    let steps = ListDifference.asSets(old, new)
    for step in steps where !step.isSame { appendStep(step, level + 1) }
    appendHidden(steps.count(where: \.isSame), noun: "element", level + 1)
    appendLine(.none, "]\(trailer.text)", level)
  }

  private mutating func appendStep(_ step: ListDifference, _ level: Int) {
    let comma = Trailer(text: ",")
    switch step {
    case .same(let value): appendValue(value, label: "", symbol: .none, comma, level)
    case .added(let value): appendValue(value, label: "", symbol: .create, comma, level)
    case .removed(let value): appendValue(value, label: "", symbol: .delete, comma, level)
    case .changed(let before, let after):
      appendDifference(before, after, label: "", comma, tellsNull: false, level)
    }
  }

  /// Shows a text of several lines, line by line.
  private mutating func appendLines(
    of old: String, _ new: String, label: String, _ trailer: Trailer, _ level: Int
  ) {
    let dropsLastBreak = old.endsInLineBreak == new.endsInLineBreak
    let (before, after) = (
      old.lines(droppingLastBreak: dropsLastBreak), new.lines(droppingLastBreak: dropsLastBreak)
    )
    appendLine(.update, "\(label)<<-EOT\(opening(trailer))", level)
    let steps = ListDifference.inOrder(
      before.map(Value.string), after.map(Value.string), pairing: false)
    for step in steps {
      switch step {
      case .same(let line): appendTextLine(line, .none, level + 1)
      case .removed(let line): appendTextLine(line, .delete, level + 1)
      case .added(let line), .changed(_, let line): appendTextLine(line, .create, level + 1)
      }
    }
    appendLine(.none, "EOT\(trailer.text)", level)
  }

  private mutating func appendTextLine(_ line: Value, _ symbol: ChangeSymbol, _ level: Int) {
    appendLine(symbol, ValueText.harmless(line.stringValue ?? ""), level)
  }
}
