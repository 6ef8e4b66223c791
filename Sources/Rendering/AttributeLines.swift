import Planning
import Values

/// The lines that show how attributes are, or how they change, in the shape of Terraform's plans.
///
/// Four columns a level, the mark standing in the margin; unchanged things are counted, not shown.
struct AttributeLines {
  let palette: Palette
  private(set) var lines: [String] = []

  /// Attributes that stay visible when unchanged, since they say which object it is.
  private static let identifying: Set<String> = [
    "id", "name", "domain", "repository", "bucket", "user",
  ]

  init(palette: Palette) { self.palette = palette }

  /// Shows the attributes of a block.
  ///
  /// - Parameters:
  ///   - before: the attributes as they are; nil where nothing exists.
  ///   - after: the attributes as they will be; nil where nothing will exist.
  ///   - differences: what differs in meaning; other attributes count as unchanged.
  ///   - level: how deep the block's content lies, counted from one.
  mutating func appendBlock(
    before: Fields?, after: Fields?, differences: [AttributeDifference], level: Int
  ) {
    let changed = Set(differences.compactMap(\.path.attribute))
    let forcing = Set(
      differences.filter(\.forcesReplacement).compactMap(\.path.attribute))
    var rows: [Row] = []
    var hidden = 0
    for name in Self.names(before, after) {
      let old = before?[name] ?? .null
      let new = after?[name] ?? .null
      if old.isNull, new.isNull { continue }
      let becomesUnknown = before != nil && after != nil && !new.isWhollyKnown && old != new
      let differs = before == nil || after == nil || changed.contains(name) || becomesUnknown
      if differs {
        rows.append(
          Row(name: name, before: old, after: new, forces: forcing.contains(name), changes: true))
      } else if Self.identifying.contains(name) {
        rows.append(Row(name: name, before: old, after: new, forces: false, changes: false))
      } else {
        hidden += 1
      }
    }
    let width = rows.map { ValueText.key($0.name).count }.max() ?? 0
    for row in rows { append(row, width: width, isWhole: before == nil || after == nil, level) }
    appendHidden(hidden, noun: "attribute", level)
  }

  private struct Row {
    var name: String
    var before: Value
    var after: Value
    var forces: Bool
    var changes: Bool
  }

  private mutating func append(_ row: Row, width: Int, isWhole: Bool, _ level: Int) {
    let name = ValueText.key(row.name)
    let label = name + String(repeating: " ", count: max(0, width - name.count)) + " = "
    guard row.changes else {
      appendValue(row.after, label: label, symbol: .none, suffix: "", level)
      return
    }
    appendDifference(
      row.before, row.after, label: label, forces: row.forces, endsInNull: isWhole, level)
  }

  /// Shows one value that changes; `null` on either side stands for nothing.
  private mutating func appendDifference(
    _ before: Value, _ after: Value, label: String, forces: Bool, endsInNull: Bool, _ level: Int
  ) {
    let suffix = forces ? palette.paint(" # forces replacement", .removed) : ""
    switch (before, after) {
    case (.null, _):
      appendValue(after, label: label, symbol: .create, suffix: suffix, level)
    case (_, .null):
      appendValue(before, label: label, symbol: .delete, suffix: " -> null" + suffix, level)
    case (.object(let old), .object(let new)):
      appendFields(old, new, label: label, suffix: suffix, level)
    case (.set(let old), .set(let new)):
      appendElements(old.elements, new.elements, inOrder: false, label, suffix, level)
    case (.list(let old), .list(let new)):
      appendElements(old.elements, new.elements, inOrder: true, label, suffix, level)
    case (.string(let old), .string(let new)) where old.contains("\n") || new.contains("\n"):
      appendLines(of: old, new, label: label, suffix: suffix, level)
    default:
      let text = "\(label)\(ValueText.line(before)) -> \(ValueText.line(after))\(suffix)"
      appendLine(.update, text, level)
    }
  }

  /// Shows a whole value behind a mark, parts on lines of their own.
  private mutating func appendValue(
    _ value: Value, label: String, symbol: ChangeSymbol, suffix: String, _ level: Int
  ) {
    switch value {
    case .object(let fields) where !fields.isEmpty:
      appendLine(symbol, "\(label){\(Self.opening(suffix))", level)
      let width = fields.keys.map { ValueText.key($0).count }.max() ?? 0
      for (key, inner) in fields {
        let name = ValueText.key(key)
        let padding = String(repeating: " ", count: width - name.count)
        appendValue(inner, label: "\(name)\(padding) = ", symbol: symbol, suffix: "", level + 1)
      }
      appendLine(.none, "}\(Self.closing(suffix))", level)
    case .list(let list) where !list.isEmpty, .set(let list) where !list.isEmpty:
      appendLine(symbol, "\(label)[\(Self.opening(suffix))", level)
      for inner in list {
        appendValue(inner, label: "", symbol: symbol, suffix: ",", level + 1)
      }
      appendLine(.none, "]\(Self.closing(suffix))", level)
    case .string(let text) where text.contains("\n"):
      appendLine(symbol, "\(label)<<-EOT\(Self.opening(suffix))", level)
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        appendLine(.none, ValueText.harmless(String(line)), level + 1)
      }
      appendLine(.none, "EOT\(Self.closing(suffix))", level)
    default:
      appendLine(symbol, "\(label)\(ValueText.line(value))\(suffix)", level)
    }
  }

  private mutating func appendFields(
    _ old: Fields, _ new: Fields, label: String, suffix: String, _ level: Int
  ) {
    appendLine(.update, "\(label){\(suffix)", level)
    var hidden = 0
    let names = new.keys + old.keys.filter { new[$0] == nil }
    let width = names.map { ValueText.key($0).count }.max() ?? 0
    for name in names {
      let before = old[name] ?? .null
      let after = new[name] ?? .null
      guard before != after else {
        hidden += 1
        continue
      }
      let key = ValueText.key(name)
      let padding = String(repeating: " ", count: width - key.count)
      appendDifference(
        before, after, label: "\(key)\(padding) = ", forces: false, endsInNull: true, level + 1)
    }
    appendHidden(hidden, noun: "element", level + 1)
    appendLine(.none, "}", level)
  }

  private mutating func appendElements(
    _ old: [Value], _ new: [Value], inOrder: Bool, _ label: String, _ suffix: String, _ level: Int
  ) {
    appendLine(.update, "\(label)[\(suffix)", level)
    var hidden = 0
    for step in inOrder ? ListDifference.inOrder(old, new) : ListDifference.asSets(old, new) {
      switch step {
      case .same: hidden += 1
      case .added(let value):
        appendValue(value, label: "", symbol: .create, suffix: ",", level + 1)
      case .removed(let value):
        appendValue(value, label: "", symbol: .delete, suffix: ",", level + 1)
      case .changed(let before, let after):
        appendDifference(before, after, label: "", forces: false, endsInNull: true, level + 1)
      }
    }
    appendHidden(hidden, noun: "element", level + 1)
    appendLine(.none, "]", level)
  }

  private mutating func appendLines(
    of old: String, _ new: String, label: String, suffix: String, _ level: Int
  ) {
    let texts = [old, new].map {
      $0.split(separator: "\n", omittingEmptySubsequences: false).map { Value.string(String($0)) }
    }
    appendLine(.update, "\(label)<<-EOT\(suffix)", level)
    for step in ListDifference.inOrder(texts[0], texts[1], pairing: false) {
      switch step {
      case .same(let line): appendLine(.none, ValueText.harmless(line.stringValue ?? ""), level + 1)
      case .added(let line), .changed(_, let line):
        appendLine(.create, ValueText.harmless(line.stringValue ?? ""), level + 1)
      case .removed(let line):
        appendLine(.delete, ValueText.harmless(line.stringValue ?? ""), level + 1)
      }
    }
    appendLine(.none, "EOT", level)
  }

  private mutating func appendHidden(_ count: Int, noun: String, _ level: Int) {
    guard count > 0 else { return }
    let plural = count == 1 ? "" : "s"
    let text = "# (\(count) unchanged \(noun)\(plural) hidden)"
    appendLine(.none, palette.paint(text, .dim), level)
  }

  private mutating func appendLine(_ symbol: ChangeSymbol, _ text: String, _ level: Int) {
    let margin = String(repeating: " ", count: level * 4 + 2)
    let mark = symbol == .none ? "  " : "\(symbol.padded(to: 1, palette)) "
    lines.append(margin + mark + text)
  }

  /// A suffix belongs to the opening line of a value of several lines, a comma or an arrow to the
  /// closing one.
  private static func opening(_ suffix: String) -> String {
    suffix.contains("# forces") ? " # forces replacement" : ""
  }

  private static func closing(_ suffix: String) -> String {
    if suffix == "," { return "," }
    return suffix.hasPrefix(" -> null") ? " -> null" : ""
  }

  private static func names(_ before: Fields?, _ after: Fields?) -> [String] {
    let names = Set((before?.keys ?? []) + (after?.keys ?? []))
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
