import DurableFiles
import Glibc
import Rendering
import Values

/// The lock of whoever serves a simulated AWS, or empties it.
enum ServeLock {
  /// Takes the lock of a directory; it is given back when the value goes.
  ///
  /// - Parameters:
  ///   - directory: where the simulated AWS is kept.
  ///   - help: what to do where somebody serves it.
  ///   - context: where the time is.
  /// - Returns: the lock.
  /// - Throws: ``CommandFailure`` that names who serves it.
  static func take(
    _ directory: String, help: String, _ context: CommandContext
  ) throws(CommandFailure) -> FileLock {
    let attempt: FileLock.Attempt
    do {
      attempt = try FileLock.attempt("\(directory)/serve.lock", in: POSIXFileSystem()) { _ in
        Array("process \(getpid()) since \(context.timestamp)".utf8)
      }
    } catch {
      throw CommandFailure("The directory \(directory) cannot be locked: \(error)")
    }
    switch attempt {
    case .acquired(let lock): return lock
    case .held(let holder):
      let holder = ValueText.oneLine(String(decoding: holder, as: UTF8.self))
      throw CommandFailure(
        "The simulated AWS in \(directory) is being served already, by \(holder)", help: help,
        status: .locked)
    }
  }
}
