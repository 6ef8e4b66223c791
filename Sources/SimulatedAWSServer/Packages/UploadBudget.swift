import Synchronization

/// How much of uploads may be held in memory at a time, over all connections.
final class UploadBudget: Sendable {
  private let limit: Int
  private let held = Mutex(0)

  /// A budget of so many bytes.
  init(limit: Int) { self.limit = limit }

  /// Takes some bytes of the budget; false if there are not so many left.
  func take(_ bytes: Int) -> Bool {
    held.withLock { held in
      guard bytes <= limit - held else { return false }
      held += bytes
      return true
    }
  }

  /// Gives bytes back.
  func give(_ bytes: Int) { held.withLock { $0 -= bytes } }
}
