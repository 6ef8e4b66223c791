import Diagnostics
import Values

/// The places in texts that a plan file names, as file, line and column.
///
/// The texts themselves stay out of it, since they may hold secrets, but for the lines that
/// diagnostics show.
struct EncodedSources {
  /// The lines that diagnostics show: file, line, text.
  private(set) var lines: [Value] = []
  private var seen: Set<Line> = []

  private struct Line: Hashable {
    var file: String
    var line: Int
  }

  /// A place.
  mutating func place(of range: SourceRange) -> Value {
    let (start, end) = (range.startPosition, range.endPosition)
    return [
      "file": .string(range.file.name), "line": .int(start.line), "column": .int(start.column),
      "endLine": .int(end.line), "endColumn": .int(end.column),
    ]
  }

  /// A place whose first line is kept too.
  mutating func shownPlace(of range: SourceRange) -> Value {
    let line = range.startPosition.line
    if seen.insert(Line(file: range.file.name, line: line)).inserted {
      lines.append([
        "file": .string(range.file.name), "line": .int(line),
        "text": .string(range.file.text(ofLine: line)),
      ])
    }
    return place(of: range)
  }
}

/// Texts that have the lines a plan file kept where they stood, and blanks elsewhere, so that places
/// read from it can be told and shown.
struct DecodedSources {
  private var files: [String: SourceFile] = [:]

  /// Lines past this one are not believed.
  private static let lineLimit = 1_000_000
  /// Columns past this one neither.
  private static let columnLimit = 10_000

  /// Makes up the texts.
  ///
  /// - Parameters:
  ///   - lines: the lines kept.
  ///   - places: all the places that are to be told; their lines get blanks up to their columns.
  /// - Throws: a fault where a place has no file, line or column.
  init(lines: [PlanFields], places: [PlanFields]) throws(PlanFault) {
    var known: [String: [Int: String]] = [:]
    var width: [String: [Int: Int]] = [:]
    for line in lines {
      known[try line.text("file"), default: [:]][try line.int("line")] = try line.text("text")
    }
    for place in places {
      let file = try place.text("file")
      for (line, column) in [("line", "column"), ("endLine", "endColumn")] {
        let needed = min(try place.int(column) - 1, Self.columnLimit)
        let number = try place.int(line)
        width[file, default: [:]][number] = max(needed, width[file]?[number] ?? 0)
      }
    }
    for (file, widths) in width {
      guard let last = widths.keys.max(), last <= Self.lineLimit else { continue }
      var text = ""
      for line in 1...max(1, last) {
        text += known[file]?[line] ?? String(repeating: " ", count: max(0, widths[line] ?? 0))
        text += "\n"
      }
      files[file] = SourceFile(name: file, text: text)
    }
  }

  /// The place that a change or diagnostic has; nil where it has none or cannot have it.
  func range(_ holder: PlanFields) throws(PlanFault) -> SourceRange? {
    guard let place = try holder.optionalObject("source"),
      let file = files[try place.text("file")]
    else { return nil }
    let start = Self.offset(try place.int("line"), try place.int("column"), file)
    let end = Self.offset(try place.int("endLine"), try place.int("endColumn"), file)
    return SourceRange(file: file, start: start, end: end)
  }

  private static func offset(_ line: Int, _ column: Int, _ file: SourceFile) -> Int {
    let text = file.text(ofLine: line)
    let width = text.unicodeScalars.prefix(max(0, column - 1)).reduce(0) {
      $0 + UTF8.width($1)
    }
    return file.offset(ofLine: line) + width
  }
}
