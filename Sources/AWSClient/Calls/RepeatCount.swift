import Synchronization

/// How many calls a client made again.
package final class RepeatCount: Sendable {
  private let count = Mutex(0)

  /// None yet.
  package init() {}

  /// The number so far.
  package var value: Int { count.withLock { $0 } }

  /// Counts one more.
  func add() { count.withLock { $0 += 1 } }
}
