import Glibc
import Synchronization

/// Runs `work` on a new thread with a stack of so many bytes and gives what it returns.
func onThread(stackBytes: Int, _ work: @escaping @Sendable () -> Bool) -> Bool {
  final class Box: Sendable {
    let work: @Sendable () -> Bool
    let result = Mutex(false)
    init(_ work: @escaping @Sendable () -> Bool) { self.work = work }
  }
  let box = Box(work)
  var attributes = pthread_attr_t()
  guard unsafe pthread_attr_init(&attributes) == 0,
    unsafe pthread_attr_setstacksize(&attributes, stackBytes) == 0
  else { return false }
  var thread = pthread_t()
  let context = unsafe Unmanaged.passRetained(box).toOpaque()
  let status = unsafe pthread_create(
    &thread, &attributes,
    { context in
      guard let context = unsafe context else { return nil }
      let box = unsafe Unmanaged<Box>.fromOpaque(context).takeRetainedValue()
      let result = box.work()
      box.result.withLock { $0 = result }
      return nil
    }, context)
  guard status == 0 else { return false }
  pthread_join(thread, nil)
  return box.result.withLock { $0 }
}
