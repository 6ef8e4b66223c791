package import StateStore

/// How an apply goes about its work.
package struct ApplyOptions: Sendable {
  /// How many operations run at once, at least 1.
  package var parallelism: Int
  /// How often orders are given again.
  package var retry: RetryPolicy
  /// How long the provider may take to answer an order; nil for no end.
  ///
  /// After that the outcome is unknown, and looked up.
  package var deadline: Duration?
  /// How often a step that goes on is told of; nil for never.
  package var progressInterval: Duration?
  /// Gives tokens and delays.
  package var random: RandomSource
  /// The time.
  package var time: ApplyTime

  /// Options of the given parts.
  package init(
    parallelism: Int = 10, retry: RetryPolicy = RetryPolicy(),
    deadline: Duration? = nil, progressInterval: Duration? = .seconds(10),
    random: RandomSource = .system,
    time: ApplyTime = .continuous
  ) {
    self.parallelism = max(1, parallelism)
    self.retry = retry
    self.deadline = deadline
    self.progressInterval = progressInterval
    self.random = random
    self.time = time
  }
}
