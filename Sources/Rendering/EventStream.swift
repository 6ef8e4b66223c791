package import Applying
package import Diagnostics
package import Planning
import ResourceModel
package import StateStore
import Values

/// The lines of `plan --json` and `apply --json`: one JSON object each, as Terraform's machine
/// output has them.
///
/// Every object has `@level`, `@message`, `@module`, `@timestamp` and `type`;
/// `schemas/events.schema.json` describes them.
package struct EventStream: Sendable {
  /// The name every line carries in `@module`.
  package static let module = "cainfra.ui"
  /// The version of the form, told by the first line.
  package static let version = "1.2"

  private let timestamp: @Sendable () -> String

  /// A stream whose lines carry the time that `timestamp` gives, in RFC 3339 form.
  package init(timestamp: @escaping @Sendable () -> String) { self.timestamp = timestamp }

  /// The first line: the versions of the tool and of the form.
  package func version(tool: String) -> String {
    line(
      "info", "cainfra \(tool)", "version",
      ["cainfra": .string(tool), "ui": .string(Self.version)])
  }

  /// A diagnostic.
  package func diagnostic(_ diagnostic: Diagnostic) -> String {
    let (level, title) =
      switch diagnostic.severity {
      case .error: ("error", "Error")
      case .warning: ("warn", "Warning")
      case .suggestion: ("info", "Suggestion")
      case .note: ("info", "Note")
      }
    return line(
      level, "\(title): \(diagnostic.message)", "diagnostic", ["diagnostic": diagnostic.json])
  }

  /// The lines of a plan: drift, changes, outputs, and the counts.
  package func plan(_ plan: Plan) -> [String] {
    var lines = driftLines(of: plan)
    for change in plan.changes where change.action != .noOp {
      lines.append(
        line(
          "info", "\(change.address): Plan to \(Self.action(change.action))", "planned_change",
          ["change": Self.change(change)]))
    }
    lines.append(outputs(plan.outputs))
    if let rehearsal = plan.rehearsal {
      let refused = rehearsal.refusals.count
      lines.append(
        line(
          "info", "Rehearsal: \(rehearsal.steps) steps, \(refused) refused", "rehearsal",
          ["steps": .int(rehearsal.steps), "refused": .int(refused)]))
    }
    return lines + checks(plan.checks ?? []) + [summary(of: plan)]
  }

  /// A line for each check: how it ended, and the way link by link.
  package func checks(_ results: [CheckResult]) -> [String] {
    results.map { result in
      let level = result.outcome == .failed ? "error" : "info"
      return line(
        level, "\(result.address): \(result.outcome.rawValue)", "check",
        ["check": result.json])
    }
  }

  /// The lines of a drift report: each drift, and how many there are.
  package func drift(_ plan: Plan) -> [String] {
    let text = "Drift: \(plan.drift.count)"
    let counts: Fields = [
      "add": 0, "change": .int(plan.drift.filter { $0.kind == .changed }.count), "import": 0,
      "remove": .int(plan.drift.filter { $0.kind == .deleted }.count),
    ]
    return driftLines(of: plan) + [summary(text, operation: "drift", counts)]
  }

  private func driftLines(of plan: Plan) -> [String] {
    plan.drift.map { drift in
      let action = drift.kind == .changed ? "update" : "delete"
      let change: Fields = [
        "resource": Self.resource(drift.address), "action": .string(action),
        "attributes": .array(drift.differences.map { .string($0.path.description) }),
      ]
      return line(
        "info", "\(drift.address): Drift detected (\(action))", "resource_drift",
        ["change": .object(change)])
    }
  }

  /// The counts of a plan, which end its lines.
  package func summary(of plan: Plan) -> String {
    let counts = plan.summary
    return summary(
      PlanText.countsLine(counts), operation: "plan",
      [
        "add": .int(counts.add), "change": .int(counts.change), "import": .int(counts.importing),
        "remove": .int(counts.destroy), "forget": .int(counts.forget),
      ])
  }

  /// An event of an apply; nil for one that machine output does not tell.
  package func event(_ event: ApplyEvent) -> String? {
    switch event {
    case .started(let step, let id):
      hook("apply_start", step, id: id, message: event)
    case .progress(let step, let id, let elapsed):
      hook("apply_progress", step, id: id, elapsed: elapsed, message: event)
    case .completed(let step, let id, let elapsed):
      hook("apply_complete", step, id: id, elapsed: elapsed, message: event)
    case .failed(let step, let error, let elapsed):
      hook(
        "apply_errored", step, id: nil, elapsed: elapsed, message: event,
        extra: ["error": Self.error(error)])
    case .retrying(let step, let attempt, let error, _):
      hook(
        "apply_retrying", step, id: nil, message: event,
        extra: ["attempt": .int(attempt), "error": Self.error(error)])
    case .skipped(let step, let blocker):
      hook(
        "apply_skipped", step, id: nil, message: event,
        extra: ["blocked_by": .string(blocker.description)])
    case .stopping(let running):
      line(
        "warn", "Interrupt received: nothing new starts", "stopping",
        ["running": .array(running.map { .string($0.address.description) })])
    }
  }

  /// The outputs after an apply.
  package func outputs(_ outputs: [StateOutput]) -> String {
    let values = outputs.map { output in
      var entry: Fields = ["sensitive": .bool(output.isSensitive)]
      if !output.isSensitive { entry["value"] = output.value }
      return (output.name, Value.object(entry))
    }
    return line("info", "Outputs: \(outputs.count)", "outputs", ["outputs": .fields(values)])
  }

  /// The counts of an apply, which end its lines.
  package func summary(of result: ApplyResult, mode: Plan.Mode, text: String) -> String {
    let counts = ApplySummaryText.Counts(result.done)
    return summary(
      text, operation: mode == .destroy ? "destroy" : "apply",
      [
        "add": .int(counts.added), "change": .int(counts.changed), "import": 0,
        "remove": .int(counts.destroyed), "forget": .int(counts.forgotten),
        "done": .int(result.done.count), "failed": .int(result.failures.count),
        "skipped": .int(result.skips.count), "not_started": .int(result.notStarted.count),
        "in_doubt": .int(result.inDoubt.count),
      ])
  }

  // MARK: - Parts

  private func summary(_ message: String, operation: String, _ counts: Fields) -> String {
    var changes = counts
    changes["operation"] = .string(operation)
    return line("info", message, "change_summary", ["changes": .object(changes)])
  }

  private func outputs(_ changes: [OutputChange]) -> String {
    let values = changes.map { change in
      (change.name, Value.object(["action": .string(Self.action(change.action))]))
    }
    return line("info", "Outputs: \(changes.count)", "outputs", ["outputs": .fields(values)])
  }

  private func hook(
    _ type: String, _ step: PlanStep, id: String?, elapsed: Duration? = nil,
    message event: ApplyEvent, extra: Fields = [:]
  ) -> String? {
    let text = ApplyEventText(palette: Palette(isOn: false)).lines(of: event).joined()
    guard !text.isEmpty, let action = Self.action(step.operation) else { return nil }
    var hook: Fields = [
      "resource": Self.resource(step.address), "action": .string(action),
    ]
    if let id {
      hook["id_key"] = "id"
      hook["id_value"] = .string(id)
    }
    if let elapsed { hook["elapsed_seconds"] = .int(Int(elapsed.components.seconds)) }
    for (key, value) in extra { hook[key] = value }
    return line(type == "apply_errored" ? "error" : "info", text, type, ["hook": .object(hook)])
  }

  private func line(_ level: String, _ message: String, _ type: String, _ rest: Fields) -> String {
    var fields: Fields = [
      "@level": .string(level), "@message": .string(message), "@module": .string(Self.module),
      "@timestamp": .string(timestamp()), "type": .string(type),
    ]
    for (key, value) in rest { fields[key] = value }
    return PrintedJSON.line(.object(fields))
  }

  private static func resource(_ address: ResourceAddress) -> Value {
    let module = address.modules.map { "module.\($0)" }.joined(separator: ".")
    let local = ResourceAddress(type: address.type, name: address.name, key: address.key)
    return [
      "addr": .string(address.description), "module": .string(module),
      "resource": .string(local.description),
      "implied_provider": "aws", "resource_type": .string(address.type),
      "resource_name": .string(address.name),
      "resource_key": address.key.map(Value.string) ?? .null,
    ]
  }

  private static func change(_ change: Change) -> Value {
    var fields: Fields = [
      "resource": resource(change.address), "action": .string(action(change.action)),
    ]
    if case .move(let from) = change.action { fields["previous_resource"] = resource(from) }
    if let reason = reason(change.reason) { fields["reason"] = .string(reason) }
    if let cause = change.cause { fields["cause"] = .string(cause.description) }
    let paths = change.differences.map { Value.string($0.path.description) }
    if !paths.isEmpty { fields["attributes"] = .array(paths) }
    if let access = change.access { fields["access"] = access.encoded }
    let replacing = change.replacePaths.map { Value.string($0.description) }
    if !replacing.isEmpty { fields["replace_paths"] = .array(replacing) }
    return .object(fields)
  }

  private static func error(_ error: ProviderError) -> Value {
    [
      "kind": .string(error.kind.rawValue), "code": .string(error.code),
      "message": .string(error.message), "operation": .string(error.operation),
    ]
  }

  private static func action(_ action: ChangeAction) -> String {
    switch action {
    case .create: "create"
    case .update: "update"
    case .replace: "replace"
    case .delete: "delete"
    case .read: "read"
    case .importing: "import"
    case .move: "move"
    case .forget: "remove"
    case .noOp: "noop"
    }
  }

  private static func action(_ operation: PlanStep.Operation) -> String? {
    switch operation {
    case .create: "create"
    case .update: "update"
    case .delete: "delete"
    case .forget: "remove"
    case .record: nil
    }
  }

  private static func reason(_ reason: ChangeReason?) -> String? {
    switch reason {
    case .cannotUpdate: "cannot_update"
    case .tainted: "tainted"
    case .requested: "requested"
    case .triggered: "replace_triggered_by"
    case .gone: "object_gone"
    case .notInStack: "delete_because_no_resource_config"
    case .keyNotInForEach: "delete_because_each_key"
    case .disabled: "delete_because_enabled_false"
    case .deposed: "deposed"
    case .dependencyReplaced: "dependency_replaced"
    case .settings: "settings"
    case .destroying, nil: nil
    }
  }
}
