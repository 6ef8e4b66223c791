import AWSModel
import AWSWire
import Synchronization

/// By how much this machine's clock differs from AWS's, as AWS told it.
package final class ClockSkew: Sendable {
  /// Codes that can only mean the time, or a signature that is no longer good.
  private static let certain: Set<String> = [
    "RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture",
  ]
  /// Codes that may mean the time, or a wrong key.
  private static let possible: Set<String> = [
    "InvalidSignatureException", "SignatureDoesNotMatch", "AuthFailure",
  ]
  /// A smaller difference explains no refusal: AWS takes 5 minutes, S3 15.
  private static let tolerance = 240.0

  private let offset = Mutex(0.0)

  /// No difference.
  package init() {}

  /// AWS's time at a moment of this machine's clock.
  func corrected(_ now: Double) -> Double { offset.withLock { now + $0 } }

  /// Takes the time over that an answer tells, where the answer's error may be due to the time.
  ///
  /// - Returns: whether the difference was large enough to explain the error, and is now corrected.
  func learn(from error: AWSError, _ answer: WireResponse, now: Double) -> Bool {
    guard Self.certain.contains(error.code) || Self.possible.contains(error.code),
      let date = answer.headers["Date"], let theirs = CivilTime.parse(httpDate: date)
    else { return false }
    return offset.withLock { offset in
      guard abs(theirs - (now + offset)) > Self.tolerance else { return false }
      offset = theirs - now
      return true
    }
  }
}
