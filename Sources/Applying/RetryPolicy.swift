package import StateStore

/// How often, and after what delay, an order is given again.
///
/// The delay is exponential backoff with full jitter: a random time up to a bound that doubles, as
/// the AWS Architecture Blog's "Exponential Backoff And Jitter" recommends.
package struct RetryPolicy: Hashable, Sendable {
  /// How often an order is given at most, the first time included.
  package var maximumAttempts: Int
  /// The bound of the first delay.
  package var base: Duration
  /// The bound no delay exceeds.
  package var limit: Duration

  /// A policy of the given bounds.
  package init(
    maximumAttempts: Int = 10, base: Duration = .milliseconds(200), limit: Duration = .seconds(20)
  ) {
    self.maximumAttempts = maximumAttempts
    self.base = base
    self.limit = limit
  }

  /// The bound of the delay after the given attempt, counted from 1.
  package func bound(after attempt: Int) -> Duration {
    min(limit, base * (1 << min(attempt - 1, 30)))
  }

  /// The delay after the given attempt, counted from 1.
  package func delay(after attempt: Int, random: RandomSource) -> Duration {
    bound(after: attempt) * random.fraction()
  }
}
