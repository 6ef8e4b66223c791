import Diagnostics
import Planning
import ResourceModel
import StackLanguage
import StateStore
import Values

/// Carries one step out: intent, order, tries, outcome.
struct StepRunner: Sendable {
  /// How a step ended, before that is durable.
  enum Ending: Sendable {
    /// It is done; the id of the object.
    case done(id: String?)
    /// It failed.
    case failed(ProviderError)
    /// It is not known whether it was done.
    case inDoubt(ProviderError)
    /// It was not begun, since the journal takes nothing.
    case notJournaled(StateError)
  }

  /// What a runner tells on its way.
  enum Report: Sendable {
    /// The order leaves now; the intent at the place in the journal is durable.
    case started(id: String?, intent: JournalPosition?)
    /// The order is given again after the delay.
    case retrying(attempt: Int, error: ProviderError, delay: Duration)
    /// The step ended; what it leaves is on its way to the disk, at the place in the journal.
    case ended(Ending, outcome: JournalPosition?)
    /// The outcome is durable, or why it is not.
    case settled(StateError?)
  }

  /// The step and what belongs to it.
  let execution: StepExecution
  /// The object of the address before the step.
  let previous: StateResource?
  let scope: LiveScope
  let provider: any Provider
  let journal: any Journal
  let options: ApplyOptions
  let control: ApplyControl
  let backoff: SharedBackoff
  let report: @Sendable (Report) -> Void

  private var step: PlanStep { execution.step }

  /// Runs the step to its end.
  func run() async {
    let token = options.random.token()
    let order: StepOrder
    do throws(ProviderError) {
      try checkPreconditions()
      order = try execution.order(in: scope, provider: provider, token: token) {
        object throws(ProviderError) in try await self.identified(object, token)
      }
    } catch {
      report(.ended(.failed(error), outcome: nil))
      report(.settled(nil))
      return
    }
    guard let operation = openOperation(for: order, token) else {
      await finish(recording: order)
      return
    }
    let intent: JournalPosition
    do throws(StateError) {
      intent = try journal.enqueue([.intent(operation, changes: deposing(operation))])
      try await journal.waitUntilDurable(intent)
    } catch {
      report(.ended(.notJournaled(error), outcome: nil))
      report(.settled(nil))
      return
    }
    scope.begin(step)
    report(.started(id: operation.object.id.isEmpty ? nil : operation.object.id, intent: intent))
    await settle(await attempts(order, operation), operation)
  }

  // MARK: - Before the order

  private func checkPreconditions() throws(ProviderError) {
    guard let desired = execution.desired, step.operation.makesOrChanges else { return }
    guard let failed = desired.body.failedConditions(.precondition, in: scope).first else { return }
    throw ProviderError(.refused, message: failed.message)
  }

  private func openOperation(for order: StepOrder, _ token: String) -> OpenOperation? {
    switch order {
    case .create(let creation):
      var object = StateResource(
        address: step.address, id: "", attributes: creation.attributes,
        dependencies: execution.change.dependencies, provider: provider.name)
      describe(&object)
      let deposing: String? = if case .create(let key) = step.operation { key } else { nil }
      return OpenOperation(
        id: token, kind: .create, token: token, object: object, deposing: deposing)
    case .update(let update):
      guard var object = execution.existing else { return nil }
      object.attributes = update.attributes
      describe(&object)
      return OpenOperation(
        id: token, kind: .update, token: token, object: object, changed: update.changed.sorted())
    case .delete:
      guard let object = execution.existing else { return nil }
      return OpenOperation(id: token, kind: .delete, token: token, object: object)
    case .record, .forget:
      return nil
    }
  }

  /// Gives an object the settings the stack has for it now.
  private func describe(_ object: inout StateResource) {
    guard let desired = execution.desired else { return }
    object.sensitive = desired.type.sensitivePaths(of: execution.marks(desired, in: scope))
    object.protect = desired.protect
    object.createBeforeDestroy = desired.lifecycle.createBeforeDestroy ?? false
    object.schemaVersion = desired.type.schemaVersion
  }

  private func deposing(_ operation: OpenOperation) -> [StateChange] {
    guard let key = operation.deposing, var old = previous else { return [] }
    old.status = .deposed
    old.deposedKey = key
    return [.remove(step.address, deposedKey: nil), .put(old)]
  }

  private func identified(_ object: ResourceObject, _ token: String) async throws(ProviderError) {
    let error = ProviderError(.outcomeUnknown, message: "", partial: object)
    guard var resource = execution.remains(of: error, in: scope, provider: provider) else { return }
    resource.status = .tainted
    // The intent, which is durable, finds the object again without this; nothing waits for it.
    do throws(StateError) {
      _ = try journal.enqueue([.identified(operation: token, changes: [.put(resource)])])
    } catch {
      throw ProviderError(.outcomeUnknown, message: error.message, partial: object)
    }
  }

  // MARK: - Orders

  private enum Result {
    case done(StepOutcome)
    case failed(ProviderError)
    case inDoubt(ProviderError)
  }

  private func attempts(_ order: StepOrder, _ operation: OpenOperation) async -> Result {
    var attempt = 1
    while true {
      await control.pause(for: backoff.delay(at: options.time.now()), options.time)
      let error: ProviderError
      do throws(ProviderError) {
        return .done(try await answer(to: order))
      } catch let failure {
        error = failure
      }
      if error.kind == .outcomeUnknown {
        if let result = await resolved(operation, error) { return result }
        // An order that was only given up on may still be carried out.
        if error == options.lateness { return .inDoubt(error) }
      } else if !error.isRetryable {
        return .failed(error)
      }
      guard attempt < options.retry.maximumAttempts, control.phase == .running else {
        return .failed(error)
      }
      let delay = options.retry.delay(after: attempt, random: options.random)
      if error.kind == .throttled { backoff.hold(until: options.time.now() + delay) }
      report(.retrying(attempt: attempt, error: error, delay: delay))
      await control.pause(for: delay, options.time)
      attempt += 1
    }
  }

  private func answer(to order: StepOrder) async throws(ProviderError) -> StepOutcome {
    let answer = await options.answer { [execution, scope, provider] in
      do throws(ProviderError) {
        let outcome = try await execution.carryOut(order, in: scope, provider: provider)
        return Swift.Result<StepOutcome, ProviderError>.success(outcome)
      } catch {
        return .failure(error)
      }
    }
    guard let answer else { throw options.lateness }
    return try answer.get()
  }

  /// What became of an order without an answer; nil where it may be given again.
  private func resolved(_ operation: OpenOperation, _ error: ProviderError) async -> Result? {
    let fate = await options.answer { [provider, execution] in
      await provider.fate(of: operation, context: execution.context)
    }
    switch fate ?? .undecided(options.lateness.message) {
    case .done(let object?) where operation.kind != .delete:
      do throws(ProviderError) {
        return .done(try execution.outcome(of: object, in: scope, provider: provider))
      } catch let defect {
        return .failed(defect)
      }
    case .done(nil) where operation.kind == .delete: return .done(.removed)
    case .done: return .failed(error)
    case .notDone: return nil
    case .undecided(let reason):
      var doubt = error
      doubt.message += " (\(reason))"
      return .inDoubt(doubt)
    }
  }

  // MARK: - After the order

  private func settle(_ result: Result, _ operation: OpenOperation) async {
    switch result {
    case .done(let outcome):
      scope.finish(step, outcome)
      let record = JournalRecord.outcome(operation: operation.id, changes: changes(for: outcome))
      let failed = failedPostcondition(outcome)
      await end(failed.map(Ending.failed) ?? .done(id: id(of: outcome)), record)
    case .failed(let error):
      let remains = execution.remains(of: error, in: scope, provider: provider)
      let record = JournalRecord.outcome(
        operation: operation.id, error: error.description,
        changes: remains.map { [.put($0)] } ?? restoring(operation))
      if let remains { scope.finish(step, .kept(remains)) } else { scope.restore(step) }
      await end(.failed(error), record)
    case .inDoubt(let error):
      await end(.inDoubt(error), .unknown(operation: operation.id, doubt: error.description))
    }
  }

  private func finish(recording order: StepOrder) async {
    report(.started(id: previous?.id, intent: nil))
    let outcome: StepOutcome =
      if case .record(let object) = order { .kept(object) } else { .removed }
    scope.finish(step, outcome)
    await end(.done(id: id(of: outcome) ?? previous?.id), .record(changes: changes(for: outcome)))
  }

  private func end(_ ending: Ending, _ record: JournalRecord) async {
    do throws(StateError) {
      let position = try journal.enqueue([record])
      report(.ended(ending, outcome: position))
      try await journal.waitUntilDurable(position)
      report(.settled(nil))
    } catch {
      report(.ended(ending, outcome: nil))
      report(.settled(error))
    }
  }

  private func changes(for outcome: StepOutcome) -> [StateChange] {
    switch outcome {
    case .kept(let resource): return [.put(resource)]
    case .removed:
      let key: String? = if case .delete(let key) = step.operation { key } else { nil }
      return [.remove(step.address, deposedKey: key)]
    }
  }

  private func restoring(_ operation: OpenOperation) -> [StateChange] {
    guard let key = operation.deposing, let previous else { return [] }
    return [.remove(step.address, deposedKey: key), .put(previous)]
  }

  private func id(of outcome: StepOutcome) -> String? {
    switch outcome {
    case .kept(let resource): resource.id
    case .removed: execution.existing?.id
    }
  }

  private func failedPostcondition(_ outcome: StepOutcome) -> ProviderError? {
    guard case .kept = outcome, let desired = execution.desired, step.operation.makesOrChanges,
      let failed = desired.body.failedConditions(.postcondition, in: scope).first
    else { return nil }
    return ProviderError(.refused, message: failed.message)
  }
}

extension PlanStep.Operation {
  /// Whether an object is there afterwards that the provider made or changed.
  var makesOrChanges: Bool {
    switch self {
    case .create, .update: true
    case .delete, .record, .forget: false
    }
  }
}
