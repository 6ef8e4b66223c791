import AWSModel

/// Who asks the services, and how it bears their errors.
struct SimulatedCaller: Sendable {
  /// The Region asked.
  let region: String
  /// How often a call that only reads is made at most.
  let readAttempts: Int
  /// The key of the user or session that asks; nil for the account's root user.
  let accessKeyId: String?

  /// Whether a call that failed is made again: it only reads, and the error may pass by itself.
  func asksAgain(after error: AWSError, attempt: Int) -> Bool {
    attempt < readAttempts && error.operation?.isRead == true && error.isRetryable
      && !Task.isCancelled
  }

  /// The pause after an attempt, counted from 1: a random time up to a bound that doubles from
  /// 50 ms to 2 s.
  func pause(after attempt: Int) -> Duration {
    let bound = min(Duration.seconds(2), .milliseconds(50) * (1 << min(attempt - 1, 10)))
    return bound * Double.random(in: 0...1)
  }
}
