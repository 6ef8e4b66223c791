/// A diagnostic as text: `FILE:LINE:COLUMN: error: MESSAGE`, the source line, a caret, what to do.
///
/// The id of what the linter found stands in brackets after the message.
package struct DiagnosticText {
  /// Colours a piece of text; the identity where there is no colour.
  package typealias Paint = (_ text: String, _ severity: Severity) -> String

  private let paint: Paint

  /// A formatter that passes severity words and carets through `paint`.
  package init(paint: @escaping Paint = { text, _ in text }) {
    self.paint = paint
  }

  /// The lines of one diagnostic, without a line break at the end.
  package func text(of diagnostic: Diagnostic) -> String {
    var lines: [String] = []
    let word = paint("\(diagnostic.severity.rawValue):", diagnostic.severity)
    let place = diagnostic.range.map { "\(Self.oneLine($0.location)): " } ?? ""
    let id = diagnostic.findingID.map { " [\($0)]" } ?? ""
    lines.append("\(place)\(word) \(Self.oneLine(diagnostic.message))\(id)")
    if let range = diagnostic.range {
      lines += excerpt(of: range, severity: diagnostic.severity)
    }
    if let help = diagnostic.help {
      lines.append("  \(Self.oneLine(help))")
    }
    for note in diagnostic.notes {
      let place = note.range.map { "\(Self.oneLine($0.location)): " } ?? "  "
      lines.append("\(place)note: \(Self.oneLine(note.message))")
      if let range = note.range { lines += excerpt(of: range, severity: .note) }
    }
    return lines.joined(separator: "\n")
  }

  /// The first line of the range, with a caret line under it.
  private func excerpt(of range: SourceRange, severity: Severity) -> [String] {
    let start = range.startPosition
    let end = range.endPosition
    let scalars = Array(range.file.text(ofLine: start.line).unicodeScalars)
    guard !scalars.isEmpty else { return [] }
    let from = min(start.column - 1, scalars.count)
    let until = end.line == start.line ? min(end.column - 1, scalars.count) : scalars.count
    let window = Self.window(around: from, until: until, of: scalars.count)
    let shown = Self.visible(scalars[window.range])
    let lead = window.cutBefore ? "…" : ""
    let trail = window.cutAfter ? "…" : ""
    let number = String(start.line)
    let margin = String(repeating: " ", count: number.count)
    let indent = String(repeating: " ", count: from - window.range.lowerBound + lead.count)
    let width = max(1, min(until, window.range.upperBound) - from)
    let caret = "^" + String(repeating: "~", count: width - 1)
    return [
      "  \(number) | \(lead)\(shown)\(trail)",
      "  \(margin) | \(indent)\(paint(caret, severity))",
    ]
  }

  /// The part of a long line that is shown: at most 160 characters around the place.
  private static func window(
    around from: Int, until: Int, of count: Int
  ) -> (range: Range<Int>, cutBefore: Bool, cutAfter: Bool) {
    let limit = 160
    guard count > limit else { return (0..<count, false, false) }
    let lower = max(0, min(from - 40, count - limit))
    let upper = min(count, lower + limit)
    return (lower..<upper, lower > 0, upper < count)
  }

  /// Replaces characters that drive a terminal, so that a text from outside cannot.
  private static func visible(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    for scalar in scalars {
      if scalar == "\t" {
        text += " "
      } else {
        text.unicodeScalars.append(drivesTerminal(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return text
  }

  /// Keeps line breaks inside a message from breaking the shape of the output.
  private static func oneLine(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        result += "\n  "
      } else {
        result.unicodeScalars.append(drivesTerminal(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return result
  }

  /// Whether the character moves the cursor, starts a command to the terminal, breaks the line or
  /// turns the direction of the text (Unicode Standard Annex 9, section 2).
  private static func drivesTerminal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\t": false
    case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{2028}", "\u{2029}": true
    default: scalar.properties.generalCategory == .control
    }
  }
}
