import Values

extension AttributeLines {
  /// Shows a whole value behind a mark, its parts on lines of their own.
  ///
  /// - Parameters:
  ///   - value: the value.
  ///   - label: the name and the equals sign; empty for an element of a list.
  ///   - symbol: the mark in front of it.
  ///   - inner: the mark in front of its parts, where that is another.
  ///   - trailer: what stands behind it.
  ///   - level: how deep it lies.
  mutating func appendValue(
    _ value: Value, label: String, symbol: ChangeSymbol, inner: ChangeSymbol? = nil,
    _ trailer: Trailer, _ level: Int
  ) {
    let mark = inner ?? symbol
    switch value {
    case .object(let fields) where value.isSpread:
      appendLine(symbol, "\(label){\(opening(trailer))", level)
      let width = fields.keys.map { ValueText.key($0).count }.max() ?? 0
      for (key, part) in fields.sorted {
        let label = Self.label(key, width: width)
        appendValue(part, label: label, symbol: mark, Trailer(), level + 1)
      }
      appendLine(.none, "}\(trailer.text)", level)
    case .list(let list) where value.isSpread, .set(let list) where value.isSpread:
      appendLine(symbol, "\(label)[\(opening(trailer))", level)
      for part in list {
        appendValue(part, label: "", symbol: mark, Trailer(text: ","), level + 1)
      }
      appendLine(.none, "]\(trailer.text)", level)
    case .string(let text) where value.isSpread:
      appendLine(symbol, "\(label)<<-EOT\(opening(trailer))", level)
      for line in text.lines(droppingLastBreak: true) {
        appendLine(.none, ValueText.harmless(line), level + 1)
      }
      appendLine(.none, "EOT\(trailer.text)", level)
    default:
      appendLine(
        symbol, "\(label)\(ValueText.line(value))\(trailer.text)\(opening(trailer))", level)
    }
  }
}

extension Value {
  /// Whether it is shown over several lines.
  var isSpread: Bool {
    switch self {
    case .list(let list), .set(let list): !list.isEmpty
    case .object(let fields): !fields.isEmpty
    case .string(let text): text.hasLineBreak
    case .null, .bool, .number, .unknown, .sensitive: false
    }
  }
}

extension String {
  /// Whether it has a line feed, be it part of a CR LF pair.
  var hasLineBreak: Bool { utf8.contains(UInt8(ascii: "\n")) }

  /// Whether its last byte is a line feed.
  var endsInLineBreak: Bool { utf8.last == UInt8(ascii: "\n") }

  /// Its lines; of a line feed at the very end no empty line comes where that is dropped.
  func lines(droppingLastBreak: Bool) -> [String] {
    var lines = unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
    if droppingLastBreak, endsInLineBreak { lines.removeLast() }
    return lines
  }
}
