import Diagnostics
import ResourceModel
import Values

/// The content of a plan file: a plan as one JSON value, and back.
enum PlanDocument {
  /// The plan as JSON has it, without anything that must not be shown.
  static func encoded(_ plan: Plan) -> Value {
    var sources = EncodedSources()
    var fields: Fields = [
      "mode": .string(plan.mode.rawValue), "stackPath": .string(plan.stackPath),
      "stack": .string(plan.context.stack), "region": .string(plan.context.region),
    ]
    fields["account"] = plan.context.account.map(Value.string)
    fields["provider"] = .string(plan.provider)
    fields["lineage"] = .string(plan.lineage)
    fields["serial"] = .int(plan.serial)
    fields["inputsDigest"] = .string(plan.inputsDigest)
    let variables = EncodedValue(.object(plan.variables))
    fields["variables"] = variables.plain
    fields["variablesMarks"] = variables.marks
    fields["sensitiveVariables"] = .strings(plan.sensitiveVariables)
    fields["targets"] = .strings(plan.targets.targets)
    fields["excludes"] = .strings(plan.targets.excludes)
    fields["replacements"] = .strings(plan.targets.replacements)
    fields["summary"] = plan.summary.encoded
    fields["changes"] = .array(plan.changes.map { $0.encoded(&sources) })
    fields["drift"] = .array(plan.drift.map { $0.encoded(&sources) })
    fields["outputs"] = .array(plan.outputs.map(\.encoded))
    fields["steps"] = .array(plan.steps.map(\.encoded))
    if let report = plan.rehearsal {
      let refusals = report.refusals.map { $0.encoded(&sources) }
      fields["rehearsal"] = ["steps": .int(report.steps), "refusals": .array(refusals)]
    }
    if let checks = plan.checks {
      fields["checks"] = .array(checks.map { $0.encoded(&sources) })
    }
    fields["warnings"] = .array(plan.warnings.map { $0.encoded(&sources) })
    fields["sourceLines"] = .array(sources.lines)
    return .object(fields)
  }

  /// The plan of a JSON value.
  static func decoded(_ value: Value) throws(PlanFault) -> Plan {
    let fields = try PlanFields(value, at: "plan")
    let sources = try sources(fields)
    let context = StackContext(
      stack: try fields.text("stack"), region: try fields.text("region"),
      account: try fields.optionalText("account"))
    var plan = Plan(
      mode: try fields.word("mode"), stackPath: try fields.text("stackPath"), context: context,
      provider: try fields.text("provider"), lineage: try fields.text("lineage"),
      serial: try fields.int("serial"), inputsDigest: try fields.text("inputsDigest"),
      variables: try fields.encodedFields("variables") ?? [:],
      sensitiveVariables: try fields.optionalTexts("sensitiveVariables"))
    plan.targets = PlanTargets(
      targets: try fields.optionalTexts("targets"),
      excludes: try fields.optionalTexts("excludes"),
      replacements: try fields.optionalTexts("replacements"))
    for part in try fields.optionalObjects("changes") {
      plan.changes.append(try Change(part, sources))
    }
    for part in try fields.optionalObjects("drift") {
      plan.drift.append(try Drift(part, sources))
    }
    for part in try fields.optionalObjects("outputs") {
      plan.outputs.append(try OutputChange(part))
    }
    for (id, part) in try fields.optionalObjects("steps").enumerated() {
      plan.steps.append(try PlanStep(part, id: id))
    }
    if let part = try fields.optionalObject("rehearsal") {
      plan.rehearsal = RehearsalReport(
        steps: try part.int("steps"), refusals: try diagnostics(part, "refusals", sources))
    }
    if !fields["checks"].isNull {
      var checks: [CheckResult] = []
      for part in try fields.optionalObjects("checks") {
        checks.append(try CheckResult(part, sources))
      }
      plan.checks = checks
    }
    plan.warnings = try diagnostics(fields, "warnings", sources)
    return plan
  }

  private static func diagnostics(
    _ fields: PlanFields, _ key: String, _ sources: DecodedSources
  ) throws(PlanFault) -> [Diagnostic] {
    var result: [Diagnostic] = []
    for part in try fields.optionalObjects(key) { result.append(try Diagnostic(part, sources)) }
    return result
  }

  /// The texts with all the places the plan names.
  private static func sources(_ fields: PlanFields) throws(PlanFault) -> DecodedSources {
    var holders = try fields.optionalObjects("changes") + fields.optionalObjects("drift")
    holders += try fields.optionalObjects("checks")
    var diagnostics = try fields.optionalObjects("warnings")
    if let report = try fields.optionalObject("rehearsal") {
      diagnostics += try report.optionalObjects("refusals")
    }
    for diagnostic in diagnostics { holders += try diagnostic.optionalObjects("notes") }
    var places: [PlanFields] = []
    for holder in holders + diagnostics {
      if let place = try holder.optionalObject("source") { places.append(place) }
    }
    return try DecodedSources(lines: fields.optionalObjects("sourceLines"), places: places)
  }
}

extension ChangeSummary {
  /// The counts as the plan file has them.
  var encoded: Value {
    [
      "add": .int(add), "change": .int(change), "destroy": .int(destroy),
      "import": .int(importing), "forget": .int(forget),
    ]
  }
}
