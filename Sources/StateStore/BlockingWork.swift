import Dispatch

/// A thread of its own for calls that may block, so that they hold no thread of the cooperative
/// pool.
final class BlockingWork: Sendable {
  private let queue: DispatchQueue

  /// A thread; the label is for debuggers.
  init(label: String) {
    self.queue = DispatchQueue(label: label)
  }

  /// Runs work after what was given before, without waiting for it.
  func run(_ work: @escaping @Sendable () -> Void) {
    queue.async(execute: work)
  }

  /// Runs work after what was given before, and gives its result.
  func result<Success: Sendable>(
    of work: @escaping @Sendable () throws(StateError) -> Success
  ) async throws(StateError) -> Success {
    let result = await withCheckedContinuation { continuation in
      queue.async {
        let result: Result<Success, StateError>
        do throws(StateError) {
          result = .success(try work())
        } catch {
          result = .failure(error)
        }
        continuation.resume(returning: result)
      }
    }
    return try result.get()
  }
}
