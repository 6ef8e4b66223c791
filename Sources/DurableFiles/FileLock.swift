/// A lock that one process at a time holds, on a file of its own that is never removed.
///
/// It is a lock of the open file description: the kernel gives it back when its holder ends in
/// whatever way. The file's content says who holds it.
package final class FileLock: Sendable {
  private let file: any OpenFile
  /// What the file held before: of the last holder, or what it left when it gave the lock back.
  package let leftBehind: [UInt8]

  private init(file: any OpenFile, leftBehind: [UInt8]) {
    self.file = file
    self.leftBehind = leftBehind
  }

  /// What a try for the lock gave.
  package enum Attempt: Sendable {
    /// It is ours.
    case acquired(FileLock)
    /// Another has it, and wrote this about itself.
    case held(by: [UInt8])
  }

  /// Tries once, without waiting.
  ///
  /// - Parameters:
  ///   - path: the lock's file, made where it does not exist.
  ///   - fileSystem: where it lies.
  ///   - content: what others are told about us, made from what the file held before.
  /// - Returns: the lock, or what its holder wrote.
  /// - Throws: `symbolicLink`, `notRegular` or `hardLinked`, or the system's error.
  package static func attempt(
    _ path: String, in fileSystem: some FileSystem, content: ([UInt8]) -> [UInt8]
  ) throws(FileError) -> Attempt {
    var file = try fileSystem.open(path, .readWrite)
    while true {
      let status = try file.status()
      guard status.linkCount < 2 else {
        throw FileError(.lock, path, .hardLinked(status.linkCount))
      }
      guard try file.tryLock() else { return .held(by: try file.readAll()) }
      if try fileSystem.status(path)?.isSameFile(as: status) == true { break }
      // Between the opening and the lock the file was replaced, so that this lock locks nothing.
      file = try fileSystem.open(path, .readWrite)
    }
    let lock = FileLock(file: file, leftBehind: try file.readAll())
    try lock.rewrite(content(lock.leftBehind))
    return .acquired(lock)
  }

  /// Tries until the lock is ours or the time is over.
  ///
  /// - Parameters:
  ///   - path: the lock's file.
  ///   - timeout: how long to go on; zero for one try.
  ///   - interval: the wait between tries.
  ///   - sleep: waits, without holding a thread.
  ///   - fileSystem: where it lies.
  ///   - content: what others are told about us, made from what the file held before.
  /// - Returns: the lock, or what its holder wrote at the last try.
  /// - Throws: as ``attempt(_:in:content:)``.
  package static func acquire(
    _ path: String, timeout: Duration, interval: Duration = .milliseconds(100),
    sleep: @Sendable (Duration) async -> Void, in fileSystem: some FileSystem,
    content: ([UInt8]) -> [UInt8]
  ) async throws(FileError) -> Attempt {
    var waited = Duration.zero
    while true {
      let attempt = try attempt(path, in: fileSystem, content: content)
      guard case .held = attempt, waited < timeout else { return attempt }
      let pause = min(interval, timeout - waited)
      await sleep(pause)
      waited += pause
    }
  }

  /// Takes the lock away from its holder: the lock's file is replaced by one that is locked already.
  ///
  /// The holder keeps a lock on a file that has no name; ``isHeld(at:in:)`` tells it.
  ///
  /// - Parameters:
  ///   - path: the lock's file.
  ///   - fileSystem: where it lies.
  ///   - content: what others are told about us, made from what the holder wrote.
  /// - Returns: the lock.
  /// - Throws: the system's error.
  package static func takeOver(
    _ path: String, in fileSystem: some FileSystem, content: ([UInt8]) -> [UInt8]
  ) throws(FileError) -> FileLock {
    let old = try AtomicFile.read(path, in: fileSystem) ?? []
    let draft = path + ".new"
    if try fileSystem.status(draft) != nil { try fileSystem.remove(draft) }
    let file = try fileSystem.open(draft, .createNew)
    _ = try file.tryLock()
    try file.write(content(old), at: 0)
    try fileSystem.rename(draft, to: path)
    return FileLock(file: file, leftBehind: old)
  }

  /// What the locked file holds now, wherever its name went.
  package func content() throws(FileError) -> [UInt8] { try file.readAll() }

  /// Puts `content` in place of what the locked file holds.
  ///
  /// It is written over the old before that is cut off: a process that is killed in between leaves
  /// the new, perhaps with an end of the old after it.
  package func rewrite(_ content: [UInt8]) throws(FileError) {
    try file.write(content, at: 0)
    try file.truncate(to: content.count)
  }

  /// Whether the lock's file is still the one that is locked: nobody has taken the lock away.
  package func isHeld(at path: String, in fileSystem: some FileSystem) throws(FileError) -> Bool {
    try fileSystem.status(path)?.isSameFile(as: try file.status()) == true
  }

  /// Gives the lock back, and leaves `content` in its file for the next holder.
  package func release(leaving content: [UInt8] = []) throws(FileError) {
    try rewrite(content)
    try file.unlock()
  }
}
