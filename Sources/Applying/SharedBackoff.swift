import Synchronization

/// The moment before which no order is sent, because the cloud asked for patience.
///
/// One throttled call holds back all of them, so that ten steps do not run into the limit ten times.
final class SharedBackoff: Sendable {
  private let earliest = Mutex(Duration.zero)

  /// Holds everything back until `moment`.
  func hold(until moment: Duration) {
    earliest.withLock { $0 = max($0, moment) }
  }

  /// How long to wait at the given time.
  func delay(at now: Duration) -> Duration {
    earliest.withLock { max(.zero, $0 - now) }
  }
}
