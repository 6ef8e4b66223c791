import AWSModel

/// When a call is made again, and after how long.
///
/// The pauses are exponential with full jitter: any length up to a bound that doubles. A
/// `Retry-After` is waited for in full, up to a minute.
package struct RetryRules: Hashable, Sendable {
  /// How often a call is made at most.
  package var attempts = 6
  /// The bound of the first pause, in seconds.
  package var firstPause = 0.1
  /// The bound of the first pause after "slow down", in seconds.
  package var firstThrottledPause = 0.5
  /// The bound that no pause exceeds, in seconds.
  package var longestPause = 20.0
  /// How much of a `Retry-After` is waited for, in seconds.
  package var longestRetryAfter = 60.0
  /// How long one call may take.
  package var timeout = Duration.seconds(60)
  /// How many bytes an answer may have.
  package var bodyLimit = 16 << 20

  /// The rules.
  package init() {}

  /// Whether a call may simply be made again after an error.
  ///
  /// What AWS may have done is asked for again only where that does no harm: by reads, and by
  /// requests that bear a client token. The others are for the provider, which looks first.
  func allows(_ error: AWSError, isRepeatable: Bool) -> Bool {
    guard error.isRetryable else { return false }
    return isRepeatable || !error.isOutcomeUnknown
  }

  /// How long to wait before the attempt after a given one, in seconds.
  func pause(after attempt: Int, _ error: AWSError, random: Double) -> Double {
    let first = error.isThrottling ? firstThrottledPause : firstPause
    var bound = first
    for _ in 1..<max(1, min(attempt, 32)) { bound = min(longestPause, bound * 2) }
    let pause = random * bound
    guard let asked = error.retryAfterSeconds else { return pause }
    return max(pause, min(Double(asked), longestRetryAfter))
  }
}
