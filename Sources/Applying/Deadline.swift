import ResourceModel
import Synchronization

extension ApplyOptions {
  /// What a provider answers, or nil where it does not within the deadline.
  ///
  /// What it was asked is told to stop then, but not waited for.
  func answer<Answer: Sendable>(
    _ ask: @escaping @Sendable () async -> Answer
  ) async -> Answer? {
    guard let deadline else { return await ask() }
    let race = Race<Answer?>()
    let asking = Task.detached { race.finish(await ask()) }
    let waiting = Task.detached { [time] in
      await time.sleep(deadline)
      race.finish(nil)
    }
    let answer = await race.winner()
    asking.cancel()
    waiting.cancel()
    return answer
  }

  /// The error of an order that was not answered in time.
  var lateness: ProviderError {
    let seconds = deadline?.components.seconds ?? 0
    let time = seconds >= 120 ? "\(seconds / 60) minutes" : "\(seconds) seconds"
    return ProviderError(.outcomeUnknown, message: "There was no answer within \(time)")
  }
}

/// A value that whoever comes first gives.
private final class Race<Value: Sendable>: Sendable {
  private struct Content {
    var value: Value?
    var waiting: CheckedContinuation<Value, Never>?
  }

  private let content = Mutex(Content())

  /// Gives the value, unless it was given.
  func finish(_ value: Value) {
    let waiting = content.withLock { content -> CheckedContinuation<Value, Never>? in
      guard content.value == nil else { return nil }
      content.value = value
      return content.waiting.take()
    }
    waiting?.resume(returning: value)
  }

  /// Waits for the value; to be called once.
  func winner() async -> Value {
    await withCheckedContinuation { continuation in
      let value = content.withLock { content in
        if content.value == nil { content.waiting = continuation }
        return content.value
      }
      if let value { continuation.resume(returning: value) }
    }
  }
}
