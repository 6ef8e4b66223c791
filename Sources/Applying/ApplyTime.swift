/// The time an apply sees, so that a test needs no waiting.
package struct ApplyTime: Sendable {
  /// The time since some fixed moment.
  package var now: @Sendable () -> Duration
  /// Waits, or returns at once where the task is cancelled.
  package var sleep: @Sendable (Duration) async -> Void

  /// A time of the given functions.
  package init(
    now: @escaping @Sendable () -> Duration, sleep: @escaping @Sendable (Duration) async -> Void
  ) {
    self.now = now
    self.sleep = sleep
  }

  /// The machine's time.
  package static var continuous: ApplyTime {
    let start = ContinuousClock.now
    return ApplyTime(
      now: { start.duration(to: ContinuousClock.now) },
      sleep: { try? await Task.sleep(for: $0) })
  }
}
