package import Planning
package import ResourceModel

/// Checks as text: how many hold, and of those that do not the way, link by link.
package struct ChecksText {
  private let palette: Palette

  /// A formatter of checks.
  package init(palette: Palette) { self.palette = palette }

  /// The counts, then every check that does not hold; nil where there are no checks.
  package func text(of results: [CheckResult]) -> String? {
    guard !results.isEmpty else { return nil }
    let failed = results.filter { $0.outcome == .failed }
    let line = Self.countsLine(results)
    let blocks = failed.compactMap { result in
      result.answer.map { answer in
        (["  \(ValueText.oneLine(result.address)): \(answer.finding)"]
          + lines(of: answer).map { "    \($0)" }).joined(separator: "\n")
      }
    }
    let isFine = results.allSatisfy { $0.outcome == .passed }
    return ([isFine ? line : palette.paint(line, .removed)] + blocks).joined(separator: "\n")
  }

  /// How many checks ended how, such as `Checks: 2 passed, 1 failed, 1 undecided.`.
  package static func countsLine(_ results: [CheckResult]) -> String {
    let counts = [CheckResult.Outcome.passed, .failed, .undecided].compactMap { outcome in
      let count = results.count { $0.outcome == outcome }
      return count == 0 ? nil : "\(count) \(outcome.rawValue)"
    }
    return "Checks: \(counts.joined(separator: ", "))."
  }

  /// The way, one link a line, what decided below it; then what was assumed, and what to do.
  package func lines(of answer: CheckAnswer) -> [String] {
    let names = answer.links.map(\.name.count).max() ?? 0
    let verdicts = answer.links.map(\.verdict.count).max() ?? 0
    var lines: [String] = []
    for link in answer.links {
      let name = link.name.padded(to: names)
      let verdict = palette.paint(
        link.verdict.padded(to: verdicts), link.isOpen ? .added : .removed)
      lines.append("\(name)  \(verdict)  \(link.question)")
      let indent = String(repeating: " ", count: names + verdicts + 4)
      lines += reasons(of: link).map { indent + $0 }
    }
    lines += answer.assumptions.map { "Assumed: \($0)" }
    if !answer.remedies.isEmpty {
      lines.append("To change that:")
      lines += answer.remedies.map { "  \($0)" }
    }
    return lines
  }

  private func reasons(of link: CheckAnswer.Link) -> [String] {
    guard link.deciding.isEmpty else { return link.deciding.map(by) }
    return link.isOpen ? [] : [link.explanation]
  }
}

extension ChecksText {
  /// What decided, with the resource of the stack that it belongs to.
  private func by(_ decider: CheckAnswer.Decider) -> String {
    "by \(decider.text)" + (decider.address.map { " (\(ValueText.oneLine($0)))" } ?? "")
  }
}

extension String {
  /// The text with blanks behind it up to a width.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
