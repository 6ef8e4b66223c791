package import Applying
package import Planning
import ResourceModel

/// How an apply ended, in a few lines.
package struct ApplySummaryText {
  private let palette: Palette
  /// So many addresses are named in a list; the others are counted.
  private static let named = 5

  /// A formatter of results.
  package init(palette: Palette) { self.palette = palette }

  /// What was made, changed and removed, counted by the steps that were done.
  package struct Counts: Hashable, Sendable {
    /// Objects made.
    package var added = 0
    /// Objects changed in place.
    package var changed = 0
    /// Objects removed.
    package var destroyed = 0
    /// Objects dropped from the state.
    package var forgotten = 0

    /// The counts of the given steps.
    package init(_ steps: [PlanStep]) {
      for step in steps {
        switch step.operation {
        case .create: added += 1
        case .update: changed += 1
        case .delete: destroyed += 1
        case .forget: forgotten += 1
        case .record: break
        }
      }
    }
  }

  /// `Apply complete! …`, or counts of what was done, failed and skipped, and how to go on.
  ///
  /// - Parameters:
  ///   - result: how the apply ended.
  ///   - mode: what the plan was for.
  ///   - resume: the command that goes on from here.
  /// - Returns: the lines, without a line break at the end.
  package func text(of result: ApplyResult, mode: Plan.Mode, resume: String) -> String {
    let lines =
      result.isComplete
      ? [complete(Counts(result.done), mode)] : incomplete(result, mode, resume: resume)
    return (lines + Self.retries(result.retries)).joined(separator: "\n")
  }

  private func complete(_ counts: Counts, _ mode: Plan.Mode) -> String {
    switch mode {
    case .destroy:
      return palette.paint(
        "Destroy complete! Resources: \(counts.destroyed) destroyed.", .added)
    case .refreshOnly, .apply:
      let forgotten = counts.forgotten > 0 ? ", \(counts.forgotten) forgotten" : ""
      return palette.paint(
        "Apply complete! Resources: \(counts.added) added, \(counts.changed) changed, "
          + "\(counts.destroyed) destroyed\(forgotten).", .added)
    }
  }

  /// What is told of calls that were tried again; nothing where none was.
  private static func retries(_ count: Int) -> [String] {
    switch count {
    case 0: []
    case 1: ["1 call was tried again."]
    default: ["\(count) calls were tried again."]
    }
  }

  private func incomplete(_ result: ApplyResult, _ mode: Plan.Mode, resume: String) -> [String] {
    var parts = ["\(result.done.count) done", "\(result.failures.count) failed"]
    var skipped = "\(result.skips.count) skipped"
    if !result.skips.isEmpty {
      skipped += ": blocked by \(Self.list(Set(result.skips.map(\.blockedBy))))"
    }
    parts.append(skipped)
    if !result.notStarted.isEmpty { parts.append("\(result.notStarted.count) not started") }
    if !result.inDoubt.isEmpty {
      let names = Self.list(Set(result.inDoubt.map(\.address)))
      parts.append("\(result.inDoubt.count) in doubt (\(names)): the next command looks them up")
    }
    let verb = mode == .destroy ? "Destroy" : "Apply"
    let wasStopped = !result.notStarted.isEmpty && result.stateError == nil
    let title = "\(verb) \(wasStopped ? "interrupted" : "incomplete")."
    var lines = ["\(palette.paint(title, .removed)) \(parts.joined(separator: ", "))."]
    switch result.stateError {
    case nil: lines.append("What was done is in the state. To go on: \(resume)")
    case let error? where result.inDoubt.isEmpty:
      lines.append("Nothing more could be written to the state. \(ValueText.oneLine(error)).")
      lines.append("What was done until then is kept. To go on: \(resume)")
    case let error?:
      lines.append("The state could not be kept. \(ValueText.oneLine(error)).")
      lines.append("The next command finds out what was done. To go on: \(resume)")
    }
    return lines
  }

  /// The addresses, sorted; of many the first few and how many more.
  private static func list(_ addresses: Set<ResourceAddress>) -> String {
    var names = addresses.sorted().prefix(named).map { ValueText.oneLine($0) }
    if addresses.count > named { names.append("\(addresses.count - named) more") }
    return names.joined(separator: ", ")
  }
}
