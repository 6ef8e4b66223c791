import Diagnostics
import Planning

/// Plan, show, ask, carry out: what `apply`, `destroy` and `refresh` share.
struct ApplyFlow {
  let session: StackSession
  let planning: PlanOptions
  let arguments: ApplyArguments
  let timeout: Duration

  /// Runs the flow under the state's lock.
  ///
  /// - Parameters:
  ///   - operation: what is done, for the lock's holder.
  ///   - mode: what is planned.
  /// - Returns: how the process ends.
  /// - Throws: ``CommandFailure`` where it cannot go on.
  func run(operation: String, mode: Plan.Mode) async throws -> ExitStatus {
    let reporter = session.reporter
    guard !reporter.isJSON || arguments.autoApprove else {
      throw CommandFailure(
        "With --json there is nobody to ask", help: "Add --auto-approve, or apply a saved plan.",
        status: .usage)
    }
    let request = planning.request(stackPath: session.path, mode: mode)
    return try await StateWork.locked(
      session, operation: operation, timeout: timeout, forgetsUndecided: arguments.forgetInDoubt
    ) { work in
      let plan = try await work.plan(request, rehearses: !planning.noRehearsal)
      try work.show(plan, planning)
      if plan.hasChanges, !arguments.autoApprove, !approve(plan.mode) {
        reporter.remark(Self.cancelled(plan.mode))
        return .failure
      }
      let resume = Self.resume(plan.mode, session.path)
      return try await work.carryOut(plan, arguments, resume: resume)
    }
  }

  private func approve(_ mode: Plan.Mode) -> Bool {
    let context = session.reporter.context
    switch mode {
    case .apply:
      return Approval.ask(
        "Do you want to perform these actions?",
        "cainfra will perform the actions described above.", in: context)
    case .destroy:
      return Approval.ask(
        "Do you really want to destroy these resources?",
        "cainfra will destroy everything shown above. There is no undo.", in: context)
    case .refreshOnly:
      return Approval.ask(
        "Do you want to update the state to match what is there?",
        "cainfra will write what it read into the state, and touch no object.", in: context)
    }
  }

  private static func cancelled(_ mode: Plan.Mode) -> String {
    mode == .destroy ? "Destroy cancelled." : "Apply cancelled."
  }

  /// The command that goes on from a failed or interrupted apply.
  static func resume(_ mode: Plan.Mode, _ path: String) -> String {
    switch mode {
    case .apply: "cainfra apply \(path)"
    case .destroy: "cainfra destroy \(path)"
    case .refreshOnly: "cainfra refresh \(path)"
    }
  }
}
