import Planning
import ResourceModel
import StackLanguage
import StateStore

/// One apply on its way: which steps run, which wait, what has become of the others.
///
/// Everything here happens in one task, message by message; the steps themselves run in tasks of
/// their own and only send messages.
struct ApplyRun {
  /// What the run reacts to.
  enum Message: Sendable {
    /// A step's runner reports.
    case report(Int, StepRunner.Report)
    /// A stop was asked for.
    case stop(ApplyControl.Phase)
    /// Some time has passed.
    case tick
  }

  /// A step under way.
  private struct Running {
    var id: String?
    var start: Duration
    var toldUntil: Duration
    var ending: StepRunner.Ending?
    var outcome: JournalPosition?
  }

  private let plan: Plan
  private let desired: DesiredStack
  private let provider: any Provider
  private let journal: any Journal
  private let options: ApplyOptions
  private let control: ApplyControl
  private let inbox: AsyncStream<Message>.Continuation
  private let events: @Sendable (ApplyEvent) async -> Void
  private let scope: LiveScope
  private let backoff = SharedBackoff()
  private let changes: ChangeIndex
  private let resources: [ResourceAddress: DesiredResource]

  private var schedule: StepSchedule
  private var running: [Int: Running] = [:]
  private var activeCount = 0
  private var phase = ApplyControl.Phase.running
  private var result: ApplyResult

  init(
    plan: Plan, desired: DesiredStack, state: State, provider: any Provider,
    journal: any Journal, options: ApplyOptions, control: ApplyControl,
    inbox: AsyncStream<Message>.Continuation,
    events: @escaping @Sendable (ApplyEvent) async -> Void
  ) {
    self.plan = plan
    self.desired = desired
    self.provider = provider
    self.journal = journal
    self.options = options
    self.control = control
    self.inbox = inbox
    self.events = events
    self.scope = LiveScope(state)
    self.changes = ChangeIndex(plan.changes)
    self.schedule = StepSchedule(plan.steps)
    self.result = ApplyResult(state: state)
    self.phase = control.phase
    var resources: [ResourceAddress: DesiredResource] = [:]
    for resource in desired.resources { resources[resource.address] = resource }
    self.resources = resources
  }

  /// Notes where the objects live.
  mutating func place(account: String?) {
    let account = account ?? plan.context.account ?? result.state.account
    let region = plan.context.region
    guard !plan.steps.isEmpty, account != result.state.account || region != result.state.region
    else { return }
    enqueue([.record(changes: [.place(account: account, region: region)])])
  }

  /// Whether nothing more will happen.
  var isOver: Bool { phase == .abandoned || running.isEmpty }

  // MARK: - Steps

  /// Starts steps as long as some are ready and there is room.
  mutating func startReady() async {
    while phase == .running, result.stateError == nil, activeCount < options.parallelism,
      let number = schedule.next()
    {
      let step = plan.steps[number]
      guard let change = changes[step] else {
        await fail(number, ProviderError(.defect, message: "The plan has no change for the step"))
        continue
      }
      activeCount += 1
      let now = options.time.now()
      running[number] = Running(start: now, toldUntil: now)
      let runner = StepRunner(
        execution: StepExecution(
          step: step, change: change, desired: resources[step.address],
          existing: scope.existing(for: step), context: plan.context),
        previous: scope[step.address], scope: scope, provider: provider, journal: journal,
        options: options, control: control, backoff: backoff,
        report: { [inbox] in inbox.yield(.report(number, $0)) })
      Task.detached { await runner.run() }
    }
  }

  /// Reacts to a message.
  mutating func handle(_ message: Message) async {
    switch message {
    case .report(let number, let report): await handle(report, of: number)
    case .stop(let phase): await stop(phase)
    case .tick: await tellProgress()
    }
  }

  private mutating func handle(_ report: StepRunner.Report, of number: Int) async {
    let step = plan.steps[number]
    switch report {
    case .started(let id, let intent):
      if let intent { await settleAll(upTo: intent) }
      running[number]?.id = id
      await events(.started(step, id: id))
    case .retrying(let attempt, let error, let delay):
      result.retries += 1
      await events(.retrying(step, attempt: attempt, error: error, delay: delay))
    case .ended(let ending, let outcome):
      guard running[number]?.ending == nil else { return }
      activeCount -= 1
      running[number]?.ending = ending
      running[number]?.outcome = outcome
      if case .done = ending, outcome != nil { schedule.finish(number) }
      await startReady()
    case .settled(let error):
      if let error { result.stateError = result.stateError ?? error }
      await settle(number, failure: error)
      await startReady()
    }
  }

  /// Settles the steps whose outcome is known to be durable because something later is.
  private mutating func settleAll(upTo position: JournalPosition) async {
    let durable = running.compactMap { number, step in
      step.outcome.flatMap { $0 <= position ? (place: $0, number: number) : nil }
    }
    for (_, number) in durable.sorted(by: { $0.place < $1.place }) {
      await settle(number, failure: nil)
    }
  }

  /// Tells how a step ended, now that this is durable, or will never be.
  private mutating func settle(_ number: Int, failure: StateError?) async {
    guard let ended = running[number], let ending = ended.ending else { return }
    running[number] = nil
    let step = plan.steps[number]
    let elapsed = options.time.now() - ended.start
    switch ending {
    case .done where failure != nil: result.inDoubt.append(step)
    case .done(let id):
      result.done.append(step)
      await events(.completed(step, id: id ?? ended.id, elapsed: elapsed))
    case .failed(let error): await fail(number, error, elapsed: elapsed)
    case .inDoubt(let error):
      result.inDoubt.append(step)
      await events(.failed(step, error: error, elapsed: elapsed))
      await block(number)
    case .notJournaled(let error):
      result.stateError = result.stateError ?? error
      result.notStarted.append(step)
    }
  }

  private mutating func fail(
    _ number: Int, _ error: ProviderError, elapsed: Duration = .zero
  ) async {
    let step = plan.steps[number]
    result.failures.append(ApplyResult.Failure(step: step, error: error))
    await events(.failed(step, error: error, elapsed: elapsed))
    await block(number)
  }

  private mutating func block(_ number: Int) async {
    let cause = plan.steps[number].address
    for blocked in schedule.block(number) {
      result.skips.append(ApplyResult.Skip(step: plan.steps[blocked], blockedBy: cause))
      await events(.skipped(plan.steps[blocked], blockedBy: cause))
    }
  }

  // MARK: - Time and signals

  private mutating func tellProgress() async {
    guard let interval = options.progressInterval else { return }
    let now = options.time.now()
    for number in running.keys.sorted() {
      guard let step = running[number], step.ending == nil, now - step.toldUntil >= interval else {
        continue
      }
      running[number]?.toldUntil = now
      let elapsed = now - step.start
      await events(.progress(plan.steps[number], id: step.id, elapsed: elapsed))
    }
  }

  private mutating func stop(_ phase: ApplyControl.Phase) async {
    guard phase > self.phase else { return }
    self.phase = phase
    guard phase == .stopping else { return }
    let inFlight = running.filter { $0.value.ending == nil }.keys.sorted()
    await events(.stopping(running: inFlight.map { plan.steps[$0] }))
  }

  // MARK: - The end

  /// Closes the journal and counts what is left.
  mutating func end() async -> ApplyResult {
    inbox.finish()
    result.notStarted += schedule.waiting.map { plan.steps[$0] }
    result.notStarted.sort { $0.id < $1.id }
    if !running.isEmpty {
      result.inDoubt += running.keys.sorted().map { plan.steps[$0] }
      result.state = journal.abandon()
      return result
    }
    recordOutputs()
    do throws(StateError) {
      result.state = try await journal.close()
    } catch {
      result.stateError = result.stateError ?? error
      result.state = journal.abandon()
    }
    return result
  }

  private mutating func recordOutputs() {
    let outputs = FinalOutputs(
      desired: desired.outputs, mode: plan.mode, before: result.state.outputs,
      isComplete: result.isComplete
    ).values(in: scope)
    guard outputs != result.state.outputs else { return }
    enqueue([.record(changes: [.outputs(outputs)])])
  }

  private mutating func enqueue(_ records: [JournalRecord]) {
    do throws(StateError) {
      _ = try journal.enqueue(records)
    } catch {
      result.stateError = result.stateError ?? error
    }
  }
}
