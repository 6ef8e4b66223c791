import Planning
import Values

/// The lines that show how attributes are, or how they change, in the shape of Terraform's plans.
///
/// Four columns a level, the mark standing in the margin; unchanged things are counted, not shown.
/// `AttributeLines+Differences` draws a value that changes, `AttributeLines+Values` a whole one.
struct AttributeLines {
  let palette: Palette
  private(set) var lines: [String] = []

  /// One attribute or output, with what becomes of it.
  struct Row {
    var name: String
    var before: Value
    var after: Value
    var forcesReplacement = false
    var changes = true
  }

  /// What stands behind a value.
  struct Trailer {
    /// Behind its last line: a comma, or an arrow to what it becomes.
    var text = ""
    /// Behind its first line: that it is the cause of a replacement.
    var forcesReplacement = false
  }

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
    let isWhole = before == nil || after == nil
    let changed = Set(differences.compactMap(\.path.attribute))
    let forcing = Set(differences.filter(\.forcesReplacement).compactMap(\.path.attribute))
    var rows: [Row] = []
    var hidden = 0
    var width = 0
    for name in Self.names(before, after) {
      let old = before?[name] ?? .null
      let new = after?[name] ?? .null
      if old.isNull, new.isNull { continue }
      width = max(width, ValueText.key(name).count)
      let becomesUnknown = !new.isWhollyKnown && old != new
      let changes = isWhole || changed.contains(name) || becomesUnknown
      guard changes || Self.identifying.contains(name) else {
        hidden += 1
        continue
      }
      rows.append(
        Row(
          name: name, before: old, after: new, forcesReplacement: forcing.contains(name),
          changes: changes))
    }
    appendRows(rows, level: level, width: width)
    appendHidden(hidden, noun: "attribute", level)
  }

  /// Shows the attributes of an object that just is, without marks; null ones are left out.
  mutating func appendPlain(_ fields: Fields, level: Int) {
    let rows = fields.sorted.filter { !$0.value.isNull }
      .map { Row(name: $0.key, before: $0.value, after: $0.value, changes: false) }
    appendRows(rows, level: level)
  }

  /// Shows rows in the order given, names aligned to `width` or more.
  mutating func appendRows(_ rows: [Row], level: Int, width: Int = 0) {
    let width = rows.map { ValueText.key($0.name).count }.reduce(width, max)
    for row in rows {
      let label = Self.label(row.name, width: width)
      guard row.changes else {
        appendValue(row.after, label: label, symbol: .none, Trailer(), level)
        continue
      }
      let (before, after) = Value.hidingAlike(row.before, row.after)
      let trailer = Trailer(forcesReplacement: row.forcesReplacement)
      appendDifference(before, after, label: label, trailer, tellsNull: true, level)
    }
  }

  // MARK: - Lines

  /// Adds a line whose mark stands in the margin of the level.
  mutating func appendLine(_ symbol: ChangeSymbol, _ text: String, _ level: Int) {
    let margin = String(repeating: " ", count: level * 4 + 2)
    let mark = symbol == .none ? "  " : "\(symbol.padded(to: 1, palette)) "
    lines.append(margin + mark + text)
  }

  /// Adds a line that says how many things are not shown; none for zero.
  mutating func appendHidden(_ count: Int, noun: String, _ level: Int) {
    guard count > 0 else { return }
    let plural = count == 1 ? "" : "s"
    let text = "# (\(count) unchanged \(noun)\(plural) hidden)"
    appendLine(.none, palette.paint(text, .dim), level)
  }

  /// The end of the first line of a value.
  func opening(_ trailer: Trailer) -> String {
    trailer.forcesReplacement ? palette.paint(" # forces replacement", .removed) : ""
  }

  /// A name and an equals sign, the name padded to `width`.
  static func label(_ name: String, width: Int) -> String {
    let key = ValueText.key(name)
    return key + String(repeating: " ", count: max(0, width - key.count)) + " = "
  }

  /// The names of both, each once, in byte order.
  static func names(_ before: Fields?, _ after: Fields?) -> [String] {
    let added = (after?.keys ?? []).filter { before?.position(of: $0) == nil }
    return ((before?.keys ?? []) + added).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
