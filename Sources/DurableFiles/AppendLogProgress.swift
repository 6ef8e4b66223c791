import Synchronization

extension AppendLog {
  /// How far a log has come.
  final class Progress: Sendable {
    private struct Content {
      var length: Int
      var reserved: Int
      var isTrusted = true
    }

    private let content: Mutex<Content>

    /// A log of the given length, nothing set aside.
    init(length: Int) {
      self.content = Mutex(Content(length: length, reserved: length))
    }

    /// The bytes of all frames.
    var length: Int { content.withLock { $0.length } }
    /// The bytes that space is set aside for.
    var reserved: Int { content.withLock { $0.reserved } }
    /// Whether no write or sync has failed.
    var isTrusted: Bool { content.withLock { $0.isTrusted } }

    /// Counts a frame.
    func grow(by count: Int) { content.withLock { $0.length += count } }
    /// Notes space set aside.
    func reserve(upTo length: Int) { content.withLock { $0.reserved = length } }
    /// Notes a failed write or sync.
    func distrust() { content.withLock { $0.isTrusted = false } }
  }
}
