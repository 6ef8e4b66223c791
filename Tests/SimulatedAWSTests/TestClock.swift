import AWSModel
import Synchronization

/// A clock that goes when it is told to.
final class TestClock: Sendable {
  private let seconds = Mutex(1_700_000_000.0)

  /// The present moment.
  var now: Timestamp { Timestamp(secondsSinceEpoch: seconds.withLock { $0 }) }

  /// Lets time pass.
  func advance(by amount: Double) { seconds.withLock { $0 += amount } }
}
