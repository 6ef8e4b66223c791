import Applying
import Diagnostics
import Planning
import Rendering
import StackLanguage
import StateStore
import Values

extension StateWork {
  /// Makes a plan and rehearses it; tells the warnings.
  ///
  /// - Parameters:
  ///   - request: what the plan is for.
  ///   - rehearses: whether it is carried out on a copy first.
  /// - Returns: the plan, with the report of the rehearsal.
  /// - Throws: ``CommandFailure`` with everything that is wrong.
  func plan(_ request: PlanningRequest, rehearses: Bool) async throws(CommandFailure) -> Plan {
    let state = self.state
    // A copy that is drawn from what the state knows is drawn when that was looked up again.
    let copy = rehearses ? try session.simulatedCopy() : nil
    let (made, diagnostics) = await Planner.plan(
      session.stack, state: state, provider: session.provider, rehearsedOn: copy,
      request: request)
    guard var plan = made else { throw CommandFailure(diagnostics) }
    session.reporter.context.secrets.add(plan.secrets)
    session.reporter.tell(diagnostics)
    if rehearses, copy == nil { await rehearse(&plan) }
    return plan
  }

  /// Rehearses a plan on what the state knows of the real AWS; tells what that leaves open.
  private func rehearse(_ plan: inout Plan) async {
    guard plan.isWorthRehearsing(for: session.stack) else { return }
    let world = await KnownWorld.of(state, plan, session.stack.context)
    let rehearsal = await world.rehearse(plan, session.stack, state)
    session.reporter.tell(world.limits(of: rehearsal))
    plan.take(rehearsal, of: session.stack)
  }

  /// Shows a plan, and writes it as a page where that was asked for.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - options: how it is to be shown.
  /// - Throws: ``CommandFailure`` with exit code 4 where the rehearsal found refusals, or a check
  ///   of the stack failed.
  func show(_ plan: Plan, _ options: PlanOptions) throws(CommandFailure) {
    session.reporter.tell(plan, summaryOnly: options.summary)
    if let path = options.html {
      let context = session.reporter.context
      try context.files.write(context.secrets.filtered(PlanHTML.page(of: plan)), to: path)
    }
    let refusals = plan.rehearsal?.refusals ?? []
    let failures = refusals + (plan.checks ?? []).compactMap(\.diagnostic)
    guard failures.isEmpty else { throw CommandFailure(failures, status: .refused) }
  }
}

extension ModeOptions {
  /// What the plan is for.
  func planMode(_ planning: PlanOptions) throws(CommandFailure) -> Plan.Mode {
    guard !(destroy && refreshOnly) else {
      throw CommandFailure("--destroy and --refresh-only exclude each other", status: .usage)
    }
    guard !(refreshOnly && planning.noRefresh) else {
      throw CommandFailure("--refresh-only and --no-refresh exclude each other", status: .usage)
    }
    return destroy ? .destroy : refreshOnly ? .refreshOnly : .apply
  }
}

extension PlanOptions {
  /// What the planner is asked for.
  func request(stackPath: String, mode: Plan.Mode) -> PlanningRequest {
    PlanningRequest(
      mode: mode, stackPath: stackPath, refreshes: !noRefresh,
      targets: PlanTargets(targets: target, excludes: exclude, replacements: replace))
  }
}

extension Plan {
  /// The texts in it that must not be shown.
  fileprivate var secrets: [String] {
    changes.filter { $0.action != .noOp }.flatMap { change in
      [change.before, change.after].compactMap(\.self).flatMap { $0.sensitiveTexts }
    }
  }
}
