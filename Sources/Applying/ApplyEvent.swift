package import Planning
package import ResourceModel
package import StateStore

/// Something that happened during an apply, as it happens.
package enum ApplyEvent: Sendable {
  /// A step began.
  case started(PlanStep, id: String?)
  /// A step has been running for this long; told every ten seconds.
  case progress(PlanStep, id: String?, elapsed: Duration)
  /// The cloud asked to wait; the step is tried again after the delay.
  case retrying(PlanStep, attempt: Int, error: ProviderError, delay: Duration)
  /// A step is done, and that is on disk.
  case completed(PlanStep, id: String?, elapsed: Duration)
  /// A step failed; nothing that depends on it will start.
  case failed(PlanStep, error: ProviderError, elapsed: Duration)
  /// A step will not start, since the one it depends on failed or was skipped for `blockedBy`.
  case skipped(PlanStep, blockedBy: ResourceAddress)
  /// A first signal came: nothing new starts, the steps given are still running.
  case stopping(running: [PlanStep])
}

/// How an apply ended.
package struct ApplyResult: Sendable {
  /// A step that failed, and why.
  package struct Failure: Sendable {
    /// The step.
    package var step: PlanStep
    /// Why it failed.
    package var error: ProviderError

    /// A failure of `step`.
    package init(step: PlanStep, error: ProviderError) {
      self.step = step
      self.error = error
    }
  }

  /// A step that never started because of another.
  package struct Skip: Sendable {
    /// The step.
    package var step: PlanStep
    /// The resource whose failure blocks it.
    package var blockedBy: ResourceAddress

    /// A skip of `step`.
    package init(step: PlanStep, blockedBy: ResourceAddress) {
      self.step = step
      self.blockedBy = blockedBy
    }
  }

  /// The steps that are done, in the order they ended.
  package var done: [PlanStep] = []
  /// The steps that failed.
  package var failures: [Failure] = []
  /// The steps that were blocked by a failure.
  package var skips: [Skip] = []
  /// The steps that an interrupt kept from starting.
  package var notStarted: [PlanStep] = []
  /// The steps whose outcome is not known; the next command looks it up.
  package var inDoubt: [PlanStep] = []
  /// How many times a call was tried again.
  package var retries = 0
  /// What went wrong with the state's files; then no new step started, and what is in doubt is
  /// looked up by the next command.
  package var stateError: StateError?
  /// The state as it was written at the end.
  package var state: State

  /// A result with nothing done yet.
  package init(state: State) { self.state = state }

  /// Whether every step was done.
  package var isComplete: Bool {
    failures.isEmpty && skips.isEmpty && notStarted.isEmpty && inDoubt.isEmpty
      && stateError == nil
  }
}
