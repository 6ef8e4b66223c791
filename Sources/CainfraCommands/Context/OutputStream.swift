import Glibc
import Synchronization

/// One of the process's output streams, written through at once.
///
/// Nothing is buffered, so that what was said is seen even if the process dies. A reader that has
/// gone away (`cainfra apply | head`) closes the stream for us; the work goes on without it.
package final class OutputStream: Sendable {
  private let descriptor: Int32
  private let isClosed = Mutex(false)
  private let secrets: SecretFilter

  /// A stream over an open file descriptor, which it does not close.
  ///
  /// - Parameters:
  ///   - descriptor: the descriptor.
  ///   - secrets: what is kept out of all that is written.
  package init(descriptor: Int32, secrets: SecretFilter = SecretFilter()) {
    self.descriptor = descriptor
    self.secrets = secrets
  }

  /// Writes the text without secrets.
  package func write(_ text: String) { writeRevealed(secrets.filtered(text)) }

  /// Writes the text as it is, with the secrets that the user has asked for.
  package func writeRevealed(_ text: String) {
    isClosed.withLock { isClosed in
      guard !isClosed, !text.isEmpty else { return }
      var bytes = Array(text.utf8)[...]
      while !bytes.isEmpty {
        let count = unsafe bytes.withUnsafeBytes {
          unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
        }
        if count >= 0 {
          bytes = bytes.dropFirst(count)
        } else if errno != EINTR && errno != EAGAIN {
          isClosed = true
          return
        }
      }
    }
  }

  /// Writes the text and a line break.
  package func line(_ text: String = "") { write(text + "\n") }

  /// Whether a person reads it.
  package var isTerminal: Bool { isatty(descriptor) == 1 }

  /// The width of the terminal in columns; 80 where it is none.
  package var columns: Int {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
