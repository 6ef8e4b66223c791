import Diagnostics
package import Planning
import ResourceModel
import Values

/// A whole plan as text, in the shapes that people and scripts know from Terraform.
package struct PlanText {
  private let palette: Palette
  private let rule = String(repeating: "\u{2500}", count: 77)

  /// A formatter of plans.
  package init(palette: Palette) { self.palette = palette }

  /// The text of the plan; ends in a line break.
  package func text(of plan: Plan) -> String {
    var blocks: [String] = []
    if !plan.drift.isEmpty { blocks.append(driftText(plan.drift, mode: plan.mode)) }
    let changes = plan.changes.filter { $0.action != .noOp }
    if changes.isEmpty, plan.outputs.allSatisfy({ $0.action == .noOp }) {
      blocks.append(noChangesText(plan))
    } else {
      if !changes.isEmpty { blocks.append(changesText(changes)) }
      blocks.append(palette.paint(Self.countsLine(plan.summary), .bold))
      let outputs = outputsText(plan.outputs)
      if !outputs.isEmpty { blocks.append(outputs) }
      if changes.isEmpty {
        blocks.append("Only outputs change; no object is touched.")
      }
      blocks += closing(changes, plan)
    }
    if let checks = ChecksText(palette: palette).text(of: plan.checks ?? []) {
      blocks.append(checks)
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// `Plan: 3 to add, 1 to change, 0 to destroy.`, with imports and forgets where there are any.
  package static func countsLine(_ summary: ChangeSummary) -> String {
    let importing = summary.importing > 0 ? "\(summary.importing) to import, " : ""
    let forget = summary.forget > 0 ? ", \(summary.forget) to forget" : ""
    return "Plan: \(importing)\(summary.add) to add, \(summary.change) to change, "
      + "\(summary.destroy) to destroy\(forget)."
  }

  /// What changed outside of cainfra, and what can be done about it; ends in a line break.
  package func driftReport(of plan: Plan) -> String {
    guard !plan.drift.isEmpty else {
      return palette.paint("No drift.", .added) + " Everything is as the state has it.\n"
    }
    let formatter = ChangeText(palette: palette)
    let blocks = plan.drift.map { formatter.lines(of: $0).joined(separator: "\n") }
    let heading = palette.paint("Objects have changed outside of cainfra:", .told)
    let count = plan.drift.count == 1 ? "1 object" : "\(plan.drift.count) objects"
    let closing = """
      Drift: \(count). `cainfra apply` brings them back to what the stack says, `cainfra refresh` \
      accepts them as they are.
      """
    return ([heading] + blocks + [closing]).joined(separator: "\n\n") + "\n"
  }

  /// One line for each changed resource, what is destroyed or replaced first.
  package func summaryText(of plan: Plan) -> String {
    let order: [ChangeSymbol] = [
      .delete, .deleteThenCreate, .createThenDelete, .update, .create, .read, .forget, .none,
    ]
    let changes = plan.changes.filter { $0.action != .noOp }
    guard !changes.isEmpty else { return text(of: plan) }
    var lines: [String] = []
    for symbol in order {
      for change in changes where ChangeSymbol(of: change.action) == symbol {
        let paths =
          change.action == .update ? change.differences.map(\.path) : change.replacePaths
        let attributes = paths.map { ValueText.oneLine($0) }
        let names = attributes.isEmpty ? "" : "  (\(attributes.joined(separator: ", ")))"
        lines.append(
          "\(symbol.padded(to: 3, palette)) \(ChangeText.name(of: change))\(names)")
      }
    }
    var closing = [Self.countsLine(plan.summary)]
    if !plan.drift.isEmpty {
      let count = plan.drift.count == 1 ? "1 object has" : "\(plan.drift.count) objects have"
      closing.append("Drift: \(count) changed outside of cainfra.")
    }
    if let rehearsal = plan.rehearsal { closing.append(rehearsalLine(rehearsal)) }
    if let checks = plan.checks, !checks.isEmpty { closing.append(ChecksText.countsLine(checks)) }
    return (lines + [""] + closing).joined(separator: "\n") + "\n"
  }

  private func driftText(_ drift: [Drift], mode: Plan.Mode) -> String {
    let formatter = ChangeText(palette: palette)
    let blocks = drift.map { formatter.lines(of: $0).joined(separator: "\n") }
    let heading = palette.paint("Note: Objects have changed outside of cainfra", .told)
    let after =
      mode == .refreshOnly
      ? "This plan brings the state to what is there; no object is touched."
      : "The plan below brings them back to what the stack says, where the stack says it."
    return ([heading] + blocks + [after, rule]).joined(separator: "\n\n")
  }

  private func changesText(_ changes: [Change]) -> String {
    let symbols = Set(changes.map { ChangeSymbol(of: $0.action) })
    let legend = ChangeSymbol.allCases.filter { $0 != .none && symbols.contains($0) }
      .map { "\($0.padded(to: 3, palette)) \($0.legend)" }
    var blocks: [String] = []
    if !legend.isEmpty {
      blocks.append(
        "Resource actions are indicated with the following symbols:\n"
          + legend.joined(separator: "\n"))
    }
    blocks.append("cainfra will perform the following actions:")
    let formatter = ChangeText(palette: palette)
    blocks += changes.map { formatter.lines(of: $0).joined(separator: "\n") }
    return blocks.joined(separator: "\n\n")
  }

  private func noChangesText(_ plan: Plan) -> String {
    let title = palette.paint("No changes.", .added)
    switch plan.mode {
    case .destroy: return "\(title) There is nothing to destroy."
    case .refreshOnly where plan.hasChanges:
      return "Only the state will be updated."
    case .refreshOnly: return "\(title) The state matches what is there."
    case .apply where plan.hasChanges:
      return "\(title) Your infrastructure matches the stack; only the state will be updated."
    default: return "\(title) Your infrastructure matches the stack."
    }
  }

  /// The `Changes to Outputs:` block; empty where none changes.
  func outputsText(_ outputs: [OutputChange]) -> String {
    let changed = outputs.filter { $0.action != .noOp }
    guard !changed.isEmpty else { return "" }
    var attributes = AttributeLines(palette: palette)
    attributes.appendRows(
      changed.map { .init(name: $0.name, before: $0.before, after: $0.after) }, level: 0)
    return "Changes to Outputs:\n" + attributes.lines.joined(separator: "\n")
  }

  /// What must not be overlooked at the end: what is destroyed, what the rehearsal found.
  private func closing(_ changes: [Change], _ plan: Plan) -> [String] {
    var blocks: [String] = []
    let removed = changes.filter { change in
      switch change.action {
      case .delete, .replace: true
      default: false
      }
    }
    if plan.mode == .apply, !removed.isEmpty {
      let lines = removed.map { change in
        "\(ChangeSymbol(of: change.action).padded(to: 3, palette)) \(ChangeText.name(of: change))"
      }
      blocks.append("Destroyed or replaced:\n" + lines.joined(separator: "\n"))
    }
    if let rehearsal = plan.rehearsal {
      blocks.append(rehearsalLine(rehearsal))
    }
    return blocks
  }

  private func rehearsalLine(_ report: RehearsalReport) -> String {
    let steps = report.steps == 1 ? "1 step" : "\(report.steps) steps"
    guard report.refusals.isEmpty else {
      let count = report.refusals.count
      let refusals = count == 1 ? "1 refusal" : "\(count) refusals"
      return palette.paint("Rehearsal: \(steps), \(refusals).", .removed)
    }
    return "Rehearsal: \(steps) carried out on a copy of the simulated AWS, nothing refused."
  }
}
