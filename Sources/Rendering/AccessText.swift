import Planning
import ResourceModel

/// What a change means for what somebody may do, as lines under its block.
struct AccessText {
  let palette: Palette

  /// How many changes are told before the rest is counted; fewer where all of it is new.
  private static func most(_ action: ChangeAction) -> Int { action == .create ? 4 : 10 }

  /// The lines of a change; none where it means nothing for anybody.
  func lines(of change: Change) -> [String] {
    guard let report = change.access, !report.isEmpty else { return [] }
    var lines: [String] = []
    var principal: String?
    let shown = report.changes.prefix(Self.most(change.action))
    for access in shown {
      if access.principal != principal {
        lines.append("      Access: \(palette.paint(ValueText.oneLine(access.principal), .bold))")
        principal = access.principal
      }
      lines.append("        \(line(access))")
    }
    let rest = report.changes.dropFirst(shown.count)
    if !rest.isEmpty { lines.append("        … and \(Self.count(rest)), all of it in --json") }
    return lines + report.remarks.map { "      Access: \(ValueText.oneLine($0))" }
  }

  private func line(_ access: AccessChange) -> String {
    let summary = ValueText.oneLine(access.summary)
    let (mark, verb) =
      switch access.verb {
      case .gains: (palette.paint("+", .added), "gains")
      case .undenied: (palette.paint("+", .added), "is no longer denied")
      case .loses: (palette.paint("-", .removed), "loses")
      case .denied: (palette.paint("-", .removed), "is denied")
      }
    let widening = access.verb.isWidening ? " \(palette.paint("(widening)", .changed))" : ""
    return "\(mark) \(verb) \(summary)\(widening)"
  }

  private static func count(_ rest: ArraySlice<AccessChange>) -> String {
    let widening = rest.count { $0.verb.isWidening }
    return widening == 0 ? "\(rest.count) more" : "\(rest.count) more, \(widening) widening"
  }
}
