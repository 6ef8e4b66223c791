import Applying
import Planning
import Rendering

/// Shows how an apply goes on: lines as things happen and, on a terminal, a block at the foot that
/// is drawn anew every second.
actor ProgressDisplay {
  private let reporter: Reporter
  private let output: OutputStream
  private let text: ApplyEventText
  private let clock = ContinuousClock()
  private var block: LiveBlock?
  private var drawnLines = 0
  private var ticker: Task<Void, Never>?

  /// A display of the apply of the given steps.
  init(_ reporter: Reporter, steps: [PlanStep]) {
    self.reporter = reporter
    self.output = reporter.context.standardOutput
    self.text = ApplyEventText(palette: reporter.palette)
    let isLive = output.isTerminal && !reporter.isJSON && !reporter.global.quiet
    self.block = isLive ? LiveBlock(steps: steps, palette: reporter.palette) : nil
  }

  /// Begins to draw, where there is a block.
  func begin() {
    guard block != nil else { return }
    ticker = Task { [weak self] in
      while !Task.isCancelled {
        try? await Task.sleep(for: .seconds(1))
        await self?.redraw()
      }
    }
  }

  /// Shows an event.
  func take(_ event: ApplyEvent) {
    if reporter.isJSON {
      if let line = reporter.stream.event(event) { output.line(line) }
      return
    }
    block?.take(event, at: clock.now)
    let isFailure = if case .failed = event { true } else { false }
    guard !reporter.global.quiet || isFailure else { return }
    let lines = text.lines(of: event)
    output.write(erased() + lines.map { $0 + "\n" }.joined() + drawn())
  }

  /// Takes the block away.
  func end() {
    ticker?.cancel()
    output.write(erased())
    block = nil
  }

  private func redraw() {
    guard block != nil else { return }
    output.write(erased() + drawn())
  }

  /// The control sequence that takes the drawn block away.
  private func erased() -> String {
    guard drawnLines > 0 else { return "" }
    let up = drawnLines
    drawnLines = 0
    return "\u{1B}[\(up)F\u{1B}[J"
  }

  private func drawn() -> String {
    guard let block else { return "" }
    let lines = block.lines(at: clock.now, width: max(20, output.columns - 1))
    drawnLines = lines.count
    return lines.map { $0 + "\n" }.joined()
  }
}
