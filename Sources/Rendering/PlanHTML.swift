import Diagnostics
package import Planning
import ResourceModel

/// A plan as one HTML page without scripts or outside parts, for a review or a CI artifact.
package enum PlanHTML {
  /// The page.
  package static func page(of plan: Plan) -> String {
    let palette = Palette(isOn: false)
    let formatter = ChangeText(palette: palette)
    let title = "Plan of \(plan.context.stack)"
    var body = "<h1>\(Markup.escaped(title))</h1>\n"
    let place = "\(plan.context.region), account \(plan.context.account ?? "unknown")"
    body +=
      "<p>\(Markup.escaped(place)), \(Markup.escaped(PlanText.countsLine(plan.summary)))</p>\n"
    if let rehearsal = plan.rehearsal {
      let refused = rehearsal.refusals.count
      body += "<p>Rehearsal: \(rehearsal.steps) steps, \(refused) refused.</p>\n"
      for refusal in rehearsal.refusals {
        body +=
          "<pre class=\"delete\">\(Markup.escaped(DiagnosticText().text(of: refusal)))</pre>\n"
      }
    }
    if let checks = ChecksText(palette: Palette(isOn: false)).text(of: plan.checks ?? []) {
      body += "<pre>\(Markup.escaped(checks))</pre>\n"
    }
    if !plan.drift.isEmpty {
      body += "<h2>Changed outside of cainfra</h2>\n"
      for drift in plan.drift {
        body += block(
          ValueText.oneLine(drift.address), formatter.lines(of: drift).joined(separator: "\n"),
          "update")
      }
    }
    let changes = plan.changes.filter { $0.action != .noOp }
    body += "<h2>\(changes.isEmpty ? "No changes" : "Changes")</h2>\n"
    for change in changes {
      let summary = "\(ChangeText.name(of: change)) \(ChangeText.title(of: change))"
      body += block(
        summary, formatter.lines(of: change).joined(separator: "\n"), kind(change.action))
    }
    let outputs = PlanText(palette: palette).outputsText(plan.outputs)
    if !outputs.isEmpty { body += "<h2>Outputs</h2>\n<pre>\(Markup.escaped(outputs))</pre>\n" }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>\(Markup.escaped(title))</title>
      <style>
      body { font: 15px/1.5 sans-serif; max-width: 70em; margin: 2em auto; padding: 0 1em; }
      pre { background: #f6f8fa; padding: .8em; overflow-x: auto; }
      details { margin: .4em 0; border-left: 4px solid #888; padding-left: .8em; }
      .create { border-color: #2a8f3c; } .update { border-color: #c08a00; }
      .delete { border-color: #c0392b; }
      summary { cursor: pointer; font-family: monospace; }
      </style>
      </head>
      <body>
      \(body)</body>
      </html>

      """
  }

  private static func block(_ summary: String, _ text: String, _ kind: String) -> String {
    "<details class=\"\(kind)\" open><summary>\(Markup.escaped(summary))</summary>\n"
      + "<pre>\(Markup.escaped(text))</pre></details>\n"
  }

  private static func kind(_ action: ChangeAction) -> String {
    switch action {
    case .create, .importing: "create"
    case .update, .read, .move, .noOp: "update"
    case .replace, .delete, .forget: "delete"
    }
  }
}
