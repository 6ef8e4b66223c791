import Synchronization

/// How fast a service is asked: as fast as wanted, until it says "slow down".
///
/// From then on there is a bucket of tokens that fills at a rate. Each further "slow down" takes 30
/// per cent off the rate, at most twice a second; each success puts a little back, about one
/// request a second for every second that goes well. Above 200 a second it is no limit any more.
package final class Pace: Sendable {
  private static let lowest = 0.5
  private static let unlimited = 200.0
  private static let burst = 2.0

  private struct Bucket {
    var rate: Double?
    var tokens = 0.0
    var filled = 0.0
    var lowered = -Double.infinity
    /// When requests went out lately, to know how fast it was when AWS first complained.
    var recent: [Double] = []
  }

  private let bucket = Mutex(Bucket())

  /// No limit yet.
  package init() {}

  /// How many requests a second are let through; nil where there is no limit.
  package var rate: Double? { bucket.withLock { $0.rate } }

  /// Takes a place in the queue; gives how many seconds to wait for it.
  func wait(at now: Double) -> Double {
    bucket.withLock { bucket in
      bucket.recent.append(now)
      if bucket.recent.count > 64 { bucket.recent.removeFirst() }
      guard let rate = bucket.rate else { return 0 }
      bucket.tokens = min(Self.burst, bucket.tokens + max(0, now - bucket.filled) * rate)
      bucket.filled = now
      bucket.tokens -= 1
      return bucket.tokens >= 0 ? 0 : -bucket.tokens / rate
    }
  }

  /// Slows down: AWS asked for it.
  func lower(at now: Double) {
    bucket.withLock { bucket in
      guard now - bucket.lowered >= 0.5 else { return }
      bucket.lowered = now
      if let rate = bucket.rate {
        bucket.rate = max(Self.lowest, rate * 0.7)
      } else {
        let lastSecond = bucket.recent.count { now - $0 <= 1 }
        bucket.rate = max(1, Double(lastSecond) * 0.7)
        bucket.tokens = 0
        bucket.filled = now
      }
    }
  }

  /// Goes a little faster: an answer came without complaint.
  func raise() {
    bucket.withLock { bucket in
      guard let rate = bucket.rate else { return }
      bucket.rate = rate + 1 / max(1, rate) < Self.unlimited ? rate + 1 / max(1, rate) : nil
    }
  }
}
