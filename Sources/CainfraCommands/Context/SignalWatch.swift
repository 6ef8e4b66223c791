import Glibc
import Synchronization

/// Turns the signals that ask a process to stop into calls of a handler.
///
/// The signals are blocked in every thread, and the main thread does nothing but wait for them, so
/// that no code ever runs inside a signal handler. It must not be left to the runtime instead:
/// Dispatch parks the main thread with no signal blocked, and a signal would end the process there.
/// Without a handler a signal ends the process as the shell expects (128 plus its number).
package final class SignalWatch: Sendable {
  /// Called with the signal's number, on the main thread.
  package typealias Handler = @Sendable (_ signal: Int32) -> Void

  private static let watched = [SIGINT, SIGTERM, SIGHUP]
  /// Taken even where the process was started with them ignored, as shells start jobs in the
  /// background; an ignored SIGHUP (`nohup`) stays ignored.
  private static let neverIgnored = [SIGINT, SIGTERM]
  private let handler = Mutex<Handler?>(nil)

  /// Blocks the signals, which then wait to be taken.
  ///
  /// Must be called on the main thread, before the process has threads that do not block signals.
  package init() {
    Self.openStandardStreams()
    signal(SIGPIPE, SIG_IGN)
    // A file that may grow no further (`ulimit -f`) is an error of the write, not a sudden death.
    signal(SIGXFSZ, SIG_IGN)
    for number in Self.neverIgnored { signal(number, SIG_DFL) }
    var set = Self.watchedSet
    unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// Opens `/dev/null` where a standard stream is closed (`>&-`): otherwise the next file that is
  /// opened, which may be the state, would get its number, and what is printed would go into it.
  private static func openStandardStreams() {
    for descriptor in STDIN_FILENO...STDERR_FILENO {
      guard fcntl(descriptor, F_GETFD) == -1, errno == EBADF else { continue }
      // The lowest free number is given, which is this one.
      _ = unsafe open("/dev/null", O_RDWR)
    }
  }

  private static var watchedSet: sigset_t {
    var set = sigset_t()
    unsafe sigemptyset(&set)
    for number in watched { unsafe sigaddset(&set, number) }
    return set
  }

  /// Takes the signals from now on with `handler`; nil gives them back their usual meaning.
  package func handle(with handler: Handler?) {
    self.handler.withLock { $0 = handler }
  }

  /// Takes signals until the process ends, on the main thread.
  package func wait() -> Never {
    var set = Self.watchedSet
    while true {
      var number: Int32 = 0
      guard unsafe sigwait(&set, &number) == 0 else { continue }
      if let handler = handler.withLock({ $0 }) {
        handler(number)
      } else {
        _exit(128 + number)
      }
    }
  }
}
