package import AWSModel
import Glibc

/// The time of the machine.
package enum SystemClock {
  /// The present moment.
  package static func now() -> Timestamp {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(
      secondsSinceEpoch: Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000)
  }
}
