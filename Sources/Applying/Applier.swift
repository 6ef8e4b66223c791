package import Planning
package import ResourceModel
package import StackLanguage
package import StateStore

/// Carries the steps of a plan out; it never plans again.
///
/// Each step's intent is durable before its order leaves, and its outcome before anything that
/// depends on it starts and before it is told as completed.
package struct Applier: Sendable {
  private let provider: any Provider
  private let options: ApplyOptions

  /// An applier that gives its orders to `provider`.
  package init(provider: any Provider, options: ApplyOptions = ApplyOptions()) {
    self.provider = provider
    self.options = options
  }

  /// Applies a plan.
  ///
  /// - Parameters:
  ///   - plan: what is to be done.
  ///   - desired: the stack the plan was made from.
  ///   - state: the state the plan was made from, open operations settled.
  ///   - journal: where it is noted; closed at the end, or left as it is where the apply leaves at
  ///     once.
  ///   - account: the account the provider works in, for the state.
  ///   - control: stops the apply.
  ///   - events: told of everything, in order; the apply waits for it.
  /// - Returns: how it ended, always; what went wrong with the state's files is part of it.
  package func apply(
    _ plan: Plan, to desired: DesiredStack, over state: State, journal: any Journal,
    account: String? = nil, control: ApplyControl = ApplyControl(),
    events: @escaping @Sendable (ApplyEvent) async -> Void = { _ in }
  ) async -> ApplyResult {
    let (messages, inbox) = AsyncStream.makeStream(of: ApplyRun.Message.self)
    control.listen { inbox.yield(.stop($0)) }
    var run = ApplyRun(
      plan: plan, desired: desired, state: state, provider: provider, journal: journal,
      options: options, control: control, inbox: inbox, events: events)
    run.place(account: account)
    let ticker = options.progressInterval.map { interval in
      Task.detached { [time = options.time] in
        while !Task.isCancelled {
          await time.sleep(min(interval, .seconds(1)))
          inbox.yield(.tick)
        }
      }
    }
    defer { ticker?.cancel() }
    await run.startReady()
    if !run.isOver {
      for await message in messages {
        await run.handle(message)
        if run.isOver { break }
      }
    }
    return await run.end()
  }
}
