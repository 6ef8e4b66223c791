import Applying
import Diagnostics
import Planning
import ResourceModel
import StackLanguage
import StateStore

extension StateWork {
  /// How long AWS may take for one operation, waiting for what goes on after its answers included.
  private static let deadline = Duration.seconds(30 * 60)

  /// Carries a plan out, shows how it goes and how it ended.
  ///
  /// - Parameters:
  ///   - plan: what is to be done; approved.
  ///   - arguments: how.
  ///   - resume: the command that goes on from a failed or interrupted apply.
  /// - Returns: how the process ends.
  /// - Throws: ``CommandFailure`` where the journal cannot be kept.
  func carryOut(
    _ plan: Plan, _ arguments: ApplyArguments, resume: String
  ) async throws -> ExitStatus {
    let reporter = session.reporter
    let journal: any Journal
    do throws(StateError) {
      journal = try await locked.journal(stored, operations: plan.steps.count)
      try await journal.append(findings.flatMap(\.records))
    } catch {
      throw CommandFailure([error.diagnostic], status: error.isLocked ? .locked : .failure)
    }
    let control = ApplyControl()
    reporter.context.signals.handle { _ in control.stop() }
    defer { reporter.context.signals.handle(with: nil) }
    if !plan.steps.isEmpty { reporter.remark() }
    let display = ProgressDisplay(reporter, steps: plan.steps)
    await display.begin()
    let applier = Applier(
      provider: session.provider,
      options: .init(parallelism: arguments.parallelism, deadline: Self.deadline))
    let repeatedBefore = session.cloud.repeatedCalls
    var result = await applier.apply(
      plan, to: session.stack, over: state, journal: journal,
      account: try? await session.provider.account(), control: control,
      events: { await display.take($0) })
    await display.end()
    result.retries += session.cloud.repeatedCalls - repeatedBefore
    if let error = result.stateError { reporter.tell([error.diagnostic]) }
    reporter.tell(failures(of: result))
    reporter.tell(result, of: plan, resume: resume)
    if control.phase > .running { return .interrupted }
    if let error = result.stateError { return error.isLocked ? .locked : .failure }
    guard result.isComplete else { return .incomplete }
    return await check(result.state, after: plan)
  }

  /// Looks at the stack's checks again, now that the changes are made.
  private func check(_ state: State, after plan: Plan) async -> ExitStatus {
    guard plan.mode == .apply, !session.stack.checks.isEmpty else { return .success }
    let results = await CheckRun.results(
      of: session.stack.checks, in: LiveState(state.resources), provider: session.provider)
    session.reporter.tell(results)
    let failures = results.compactMap(\.diagnostic)
    session.reporter.tell(failures)
    return failures.isEmpty ? .success : .refused
  }

  /// The failures of an apply at the places of the stack that they concern.
  private func failures(of result: ApplyResult) -> [Diagnostic] {
    result.failures.map { failure in
      let address = failure.step.address
      let desired = session.stack.resource(at: address)
      let range = desired.map { desired in
        failure.error.path.map { desired.body.range(of: $0) } ?? desired.nameRange
      }
      if let condition = desired.flatMap({ failedCondition(of: $0, failure.error, result) }) {
        return condition
      }
      return .error(
        "\(address) failed: \(failure.error)", at: range, address: address.description)
    }
  }

  /// The condition of a resource that a failure is about, at its own place.
  private func failedCondition(
    of desired: DesiredResource, _ error: ProviderError, _ result: ApplyResult
  ) -> Diagnostic? {
    guard error.kind == .refused, error.code.isEmpty else { return nil }
    let scope = LiveState(result.state.resources)
    let failed = [ConditionKind.precondition, .postcondition].flatMap {
      desired.body.failedConditions($0, in: scope)
    }
    return failed.first { $0.message == error.message }
  }
}
