import Glibc
import Synchronization

/// Turns the signals that ask a process to stop into calls of a handler.
///
/// The signals are blocked in every thread and taken by one thread that waits for them, so that
/// no code ever runs inside a signal handler. Without a handler a signal ends the process as the
/// shell expects (128 plus its number).
package final class SignalWatch: Sendable {
  /// Called with the signal's number, on the waiting thread.
  package typealias Handler = @Sendable (_ signal: Int32) -> Void

  private static let watched = [SIGINT, SIGTERM, SIGHUP]
  /// Taken even where the process was started with them ignored, as shells start jobs in the
  /// background; an ignored SIGHUP (`nohup`) stays ignored.
  private static let neverIgnored = [SIGINT, SIGTERM]
  private let handler = Mutex<Handler?>(nil)

  /// Begins to watch.
  ///
  /// Must be called on the main thread, before the process has threads that do not block signals.
  package init() {
    signal(SIGPIPE, SIG_IGN)
    for number in Self.neverIgnored { signal(number, SIG_DFL) }
    var set = sigset_t()
    unsafe sigemptyset(&set)
    for number in Self.watched { unsafe sigaddset(&set, number) }
    unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
    BackgroundThread.start { [self, set] in wait(for: set) }
  }

  /// Takes the signals from now on with `handler`; nil gives them back their usual meaning.
  package func handle(with handler: Handler?) {
    self.handler.withLock { $0 = handler }
  }

  private func wait(for set: sigset_t) {
    var set = set
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
