import Synchronization

/// Stops an apply from outside, such as from a signal.
package final class ApplyControl: Sendable {
  /// How far a stop has gone.
  package enum Phase: Int, Hashable, Comparable, Sendable {
    /// The apply goes on.
    case running
    /// Nothing new starts; what is in flight ends.
    case stopping
    /// The apply leaves at once.
    case abandoned

    package static func < (left: Phase, right: Phase) -> Bool { left.rawValue < right.rawValue }
  }

  private struct Content {
    var phase = Phase.running
    var listener: (@Sendable (Phase) -> Void)?
    var pauses: [Int: Task<Void, Never>] = [:]
    var nextPause = 0
  }

  private let content = Mutex(Content())

  /// A control of one apply.
  package init() {}

  /// How far a stop has gone.
  package var phase: Phase { content.withLock { $0.phase } }

  /// Asks for the next phase: the first call stops new steps, the second leaves at once.
  package func stop() {
    let (listener, phase, pauses) = content.withLock { content in
      content.phase = content.phase == .running ? .stopping : .abandoned
      return (content.listener, content.phase, Array(content.pauses.values))
    }
    for pause in pauses { pause.cancel() }
    listener?(phase)
  }

  /// Tells `listener` of each stop from now on, and at once of one that came before.
  func listen(_ listener: @escaping @Sendable (Phase) -> Void) {
    let phase = content.withLock { content in
      content.listener = listener
      return content.phase
    }
    if phase > .running { listener(phase) }
  }

  /// Waits for the time given, or until a stop.
  func pause(for duration: Duration, _ time: ApplyTime) async {
    guard duration > .zero else { return }
    let task = Task { await time.sleep(duration) }
    let number: Int? = content.withLock { content in
      guard content.phase == .running else { return nil }
      content.nextPause += 1
      content.pauses[content.nextPause] = task
      return content.nextPause
    }
    guard let number else {
      task.cancel()
      return
    }
    await task.value
    content.withLock { _ = $0.pauses.removeValue(forKey: number) }
  }
}
