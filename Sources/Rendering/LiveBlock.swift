package import Applying
package import Planning
import ResourceModel

/// The block at the foot of a terminal that tells how far an apply is: a count, what is running,
/// and how much waits.
///
/// A value: events go in, lines come out; the terminal is driven by whoever holds it.
package struct LiveBlock {
  private let palette: Palette
  private let total: Int
  private var finished = 0
  private var running: [Int: (label: String, since: ContinuousClock.Instant)] = [:]
  /// So many running steps are named; the others are counted.
  private static let named = 4

  /// The block of an apply of the given steps.
  package init(steps: [PlanStep], palette: Palette) {
    self.palette = palette
    self.total = steps.count
  }

  /// Takes an event in.
  package mutating func take(_ event: ApplyEvent, at now: ContinuousClock.Instant) {
    switch event {
    case .started(let step, _):
      running[step.id] = (ApplyEventText.label(of: step), now)
    case .completed(let step, _, _), .failed(let step, _, _), .skipped(let step, _):
      running[step.id] = nil
      finished += 1
    case .progress, .retrying, .stopping: break
    }
  }

  /// The lines to show now, none longer than `width` columns.
  package func lines(at now: ContinuousClock.Instant, width: Int) -> [String] {
    let waiting = max(0, total - finished - running.count)
    let counts = "[\(finished)/\(total)] \(running.count) running, \(waiting) waiting"
    var lines = [palette.paint(Self.cut(counts, to: width), .bold)]
    let oldest = running.values.sorted { ($0.since, $0.label) < ($1.since, $1.label) }
    for step in oldest.prefix(Self.named) {
      let text = "  \(step.label) \((now - step.since).elapsedText)"
      lines.append(palette.paint(Self.cut(text, to: width), .dim))
    }
    if oldest.count > Self.named {
      lines.append(Self.cut("  and \(oldest.count - Self.named) more", to: width))
    }
    return lines
  }

  /// The beginning of a text that surely takes no more than `width` columns.
  ///
  /// From U+1100 on, where the wide characters of Unicode Standard Annex 11 begin, each counts two.
  private static func cut(_ text: String, to width: Int) -> String {
    var result = ""
    var columns = 0
    for scalar in text.unicodeScalars {
      columns += scalar.value < 0x1100 ? 1 : 2
      guard columns <= width else { break }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
