import Diagnostics

/// What was told about a stack, as the expectations of the table are written.
///
/// A diagnostic begins `LINE:COLUMN: SEVERITY: MESSAGE`, with the id of a finding in brackets; its help follows, indented, and its notes,
/// each with its place. The place of another file than `stack.yaml` begins with the file's name.
enum ToldText {
  /// The lines of some diagnostics.
  static func lines(of diagnostics: [Diagnostic]) -> [String] { diagnostics.flatMap(lines) }

  private static func lines(of diagnostic: Diagnostic) -> [String] {
    let id = diagnostic.findingID.map { " [\($0)]" } ?? ""
    let first =
      "\(place(diagnostic.range))\(diagnostic.severity.rawValue): \(diagnostic.message)\(id)"
    let notes = diagnostic.notes.map { "  \(place($0.range))note: \($0.message)" }
    return [first] + [diagnostic.help].compactMap { $0.map { "  \($0)" } } + notes
  }

  private static func place(_ range: SourceRange?) -> String {
    guard let range else { return "" }
    let position = range.startPosition
    let file = range.file.name == StackCheck.path ? "" : "\(range.file.name):"
    return "\(file)\(position.line):\(position.column): "
  }
}
