import Applying
import Diagnostics
import Planning
import Rendering
import StateStore

/// Tells what a command has to say: as text for people, or as JSON lines for programs.
struct Reporter: Sendable {
  let context: CommandContext
  let global: GlobalOptions
  let stream: EventStream

  init(_ context: CommandContext, _ global: GlobalOptions) {
    self.context = context
    self.global = global
    self.stream = EventStream(timestamp: { context.timestamp })
  }

  /// Whether lines are JSON.
  var isJSON: Bool { global.json }

  /// The colours of standard output.
  var palette: Palette { context.palette(global.color, for: context.standardOutput) }

  /// Tells diagnostics; with `--json` on standard output, else on standard error.
  func tell(_ diagnostics: [Diagnostic]) {
    guard isJSON else {
      let told = global.quiet ? diagnostics.filter { $0.severity == .error } : diagnostics
      return context.tell(told, color: global.color)
    }
    for diagnostic in diagnostics.inReadingOrder {
      context.standardOutput.line(stream.diagnostic(diagnostic))
    }
  }

  /// Tells the versions, which begin machine output.
  func begin() {
    if isJSON { context.standardOutput.line(stream.version(tool: Cainfra.version)) }
  }

  /// Tells a plan.
  func tell(_ plan: Plan, summaryOnly: Bool) {
    if isJSON {
      for line in stream.plan(plan) { context.standardOutput.line(line) }
    } else if summaryOnly {
      context.standardOutput.write(PlanText(palette: palette).summaryText(of: plan))
    } else if !global.quiet || plan.hasChanges {
      context.standardOutput.write(PlanText(palette: palette).text(of: plan))
    }
  }

  /// Tells what changed outside, or that nothing did.
  func tellDrift(of plan: Plan) {
    if isJSON {
      for line in stream.drift(plan) { context.standardOutput.line(line) }
    } else {
      context.standardOutput.write(PlanText(palette: palette).driftReport(of: plan))
    }
  }

  /// Tells what became of checks after an apply.
  func tell(_ results: [CheckResult]) {
    if isJSON {
      for line in stream.checks(results) { context.standardOutput.line(line) }
    } else if let text = ChecksText(palette: palette).text(of: results), !global.quiet {
      context.standardOutput.line("\n" + text)
    }
  }

  /// Tells a sentence that is for people only.
  func remark(_ text: String = "") {
    if !isJSON, !global.quiet { context.standardOutput.line(text) }
  }

  /// Tells how an apply ended, and the outputs it left.
  func tell(_ result: ApplyResult, of plan: Plan, resume: String) {
    let summary = ApplySummaryText(palette: palette)
    let text = summary.text(of: result, mode: plan.mode, resume: resume)
    let outputs = plan.mode == .destroy ? [] : result.state.outputs
    if isJSON {
      let plain = ApplySummaryText(palette: Palette(isOn: false))
      if result.isComplete { context.standardOutput.line(stream.outputs(outputs)) }
      context.standardOutput.line(
        stream.summary(
          of: result, mode: plan.mode,
          text: plain.text(of: result, mode: plan.mode, resume: resume)))
      return
    }
    if result.isComplete {
      context.standardOutput.line("\n" + text)
      let block = OutputsText.block(outputs)
      if !block.isEmpty, !global.quiet { context.standardOutput.write("\n" + block) }
    } else {
      let place = context.palette(global.color, for: context.standardError)
      let told = ApplySummaryText(palette: place)
      if result.failures.isEmpty { context.standardError.line() }
      context.standardError.line(told.text(of: result, mode: plan.mode, resume: resume))
    }
  }
}
