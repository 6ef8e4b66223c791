import DurableFiles
import Glibc
import Testing

@Suite("The lock")
struct FileLockTests {
  let directory: TemporaryDirectory
  let fileSystem = POSIXFileSystem()

  init() throws { directory = try TemporaryDirectory() }

  @Test("A second opening is kept out, and told who holds it")
  func exclusion() throws {
    let path = directory.file("lock")
    let first = try FileLock.attempt(path, in: fileSystem) { _ in Array("ann".utf8) }
    guard case .acquired(let lock) = first else {
      Issue.record("the first try must get it")
      return
    }
    #expect(lock.leftBehind.isEmpty)
    guard
      case .held(let holder) = try FileLock.attempt(path, in: fileSystem, content: { _ in [66] })
    else {
      Issue.record("the second try must not get it")
      return
    }
    #expect(holder == Array("ann".utf8))
    try lock.release(leaving: [67])
    guard
      case .acquired(let next) = try FileLock.attempt(path, in: fileSystem, content: { _ in [66] })
    else {
      Issue.record("a released lock must be had")
      return
    }
    #expect(next.leftBehind == [67])
    try next.release()
    #expect(try fileSystem.status(path)?.kind == .regular)
  }

  @Test("The lock of a holder that ended without giving it back is had, with what it wrote")
  func deadHolder() throws {
    let path = directory.file("lock")
    do {
      let attempt = try FileLock.attempt(path, in: fileSystem) { _ in Array("dead".utf8) }
      guard case .acquired = attempt else { return }
    }
    let attempt = try FileLock.attempt(path, in: fileSystem) { _ in Array("ann".utf8) }
    guard case .acquired(let lock) = attempt else {
      Issue.record("the lock of a dead holder must be had")
      return
    }
    #expect(lock.leftBehind == Array("dead".utf8))
    try lock.release()
  }

  @Test("Waiting ends when the lock is free, or when the time is over")
  func waiting() async throws {
    let fileSystem = InMemoryFileSystem()
    let first = try FileLock.attempt("lock", in: fileSystem) { _ in [65] }
    guard case .acquired(let lock) = first else { return }
    let waits = Waits()
    let late = try await FileLock.acquire(
      "lock", timeout: .milliseconds(250), sleep: { await waits.note($0) }, in: fileSystem,
      content: { _ in [66] })
    guard case .held = late else {
      Issue.record("a held lock must not be had")
      return
    }
    #expect(await waits.all == [.milliseconds(100), .milliseconds(100), .milliseconds(50)])
    let soon = try await FileLock.acquire(
      "lock", timeout: .seconds(1), sleep: { _ in try? lock.release() }, in: fileSystem,
      content: { _ in [66] })
    guard case .acquired = soon else {
      Issue.record("a lock that becomes free must be had")
      return
    }
  }

  @Test("A planted link, FIFO or second name in place of the lock is refused")
  func planted() throws {
    #expect(unsafe symlink("/dev/null", directory.file("link")) == 0)
    #expect(unsafe mkfifo(directory.file("fifo"), 0o600) == 0)
    _ = try fileSystem.open(directory.file("one"), .createNew)
    try fileSystem.link(directory.file("one"), to: directory.file("two"))
    for name in ["link", "fifo", "two"] {
      #expect(throws: FileError.self, "\(name)") {
        try FileLock.attempt(directory.file(name), in: fileSystem) { _ in [65] }
      }
    }
  }
}

/// The waits a test saw.
private actor Waits {
  private(set) var all: [Duration] = []

  func note(_ duration: Duration) { all.append(duration) }
}
