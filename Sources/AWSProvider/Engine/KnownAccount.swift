import Synchronization

/// The account that a provider works in, once AWS has told it.
final class KnownAccount: Sendable {
  private let told = Mutex<String?>(nil)

  /// The account; nil before it was told.
  var account: String? { told.withLock { $0 } }

  /// Keeps what AWS told.
  func set(_ account: String) { told.withLock { $0 = account } }
}
