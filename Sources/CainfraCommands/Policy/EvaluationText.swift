import Diagnostics
import IAMPolicy
import Rendering

/// What `policy evaluate` prints for people.
struct EvaluationText {
  private let document: WrittenDocument
  private let palette: Palette

  /// The texts about the requests of `document`.
  init(_ document: WrittenDocument, palette: Palette) {
    self.document = document
    self.palette = palette
  }

  // MARK: - One request

  /// The decision, why, and the statements that decided.
  func text(of decision: Decision) -> String {
    let word = palette.paint(decision.outcome.rawValue, decision.isAllowed ? .added : .removed)
    var lines = ["Decision: \(word)", decision.explanation]
    if !decision.reasons.isEmpty {
      lines += ["", "Decided by:"] + decision.reasons.map { "  " + line(of: $0) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(of reason: StatementReason) -> String {
    let statement =
      reason.sid.map { "statement \"\($0)\"" }
      ?? "statement \(reason.statementIndex + 1)"
    let effect = palette.paint(
      reason.effect.rawValue, reason.effect == .allow ? .added : .removed)
    return "\(location(of: reason)): \(effect) by \(statement) of \(reason.policyPath)"
  }

  private func location(of reason: StatementReason) -> String {
    document.places.range(of: reason.filePath, line: reason.line, column: reason.column)?.location
      ?? document.file.name
  }

  // MARK: - Cases

  /// A line a case as test runners print them, why for those that are not as expected, the counts.
  func text(of cases: [DecidedCase], onlyFailures: Bool) -> String {
    var lines: [String] = []
    for (place, decided) in cases.enumerated() {
      if decided.isAsExpected {
        if !onlyFailures { lines.append(lineOfSuccess(decided, place)) }
      } else {
        lines += linesOfFailure(decided, place)
      }
    }
    if !onlyFailures {
      if !cases.isEmpty { lines.append("") }
      lines.append(counts(cases))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func name(_ decided: DecidedCase, _ place: Int) -> String {
    decided.policyCase.name ?? "case \(place + 1)"
  }

  private func lineOfSuccess(_ decided: DecidedCase, _ place: Int) -> String {
    let outcome = decided.decision.outcome.rawValue
    let remark = decided.policyCase.expect == nil ? "\(outcome), nothing expected" : outcome
    return "\(palette.paint("ok", .added))      \(name(decided, place)) (\(remark))"
  }

  private func linesOfFailure(_ decided: DecidedCase, _ place: Int) -> [String] {
    let expected = decided.policyCase.expect?.rawValue ?? ""
    let location = document.places.range(of: decided.policyCase.origin, line: nil, column: nil)
    return [
      "\(palette.paint("not ok", .removed))  \(name(decided, place))"
        + (location.map { " (\($0.location))" } ?? ""),
      "        expected \(expected), got \(decided.decision.outcome.rawValue)",
      "        \(decided.decision.explanation)",
    ] + decided.decision.reasons.map { "        " + line(of: $0) }
  }

  private func counts(_ cases: [DecidedCase]) -> String {
    let failed = cases.count { !$0.isAsExpected }
    let unexpecting = cases.count { $0.policyCase.expect == nil }
    var parts = ["\(cases.count - failed - unexpecting) ok"]
    if failed > 0 { parts.append("\(failed) not ok") }
    if unexpecting > 0 { parts.append("\(unexpecting) without an expectation") }
    return "\(counted(cases.count, "case")): \(parts.joined(separator: ", "))."
  }
}
