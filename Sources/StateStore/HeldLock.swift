import DurableFiles
import Synchronization

/// The lock of a state while it is ours, with the epoch it gave us.
final class HeldLock: Sendable {
  /// What we wrote into the lock's file.
  private struct Written {
    var note: LockNote
    var bytes: [UInt8]
    /// Whether the epoch was compared with those of the state's files.
    var isCompared = false
  }

  private let lock: FileLock
  private let path: String
  private let statePath: String
  private let fileSystem: any FileSystem
  private let written: Mutex<Written>

  /// A lock that `run` has just taken.
  init(_ lock: FileLock, run: RunInfo, files: StateFiles) {
    self.lock = lock
    self.path = files.lockPath
    self.statePath = files.path
    self.fileSystem = files.fileSystem
    let note = LockNote(bytes: lock.leftBehind).taken(by: run)
    self.written = Mutex(Written(note: note, bytes: note.bytes))
  }

  /// The number of our holding; that of every later one is greater.
  var epoch: Int { written.withLock { $0.note.epoch } }

  /// Refuses to go on where the lock is no longer ours.
  ///
  /// - Throws: `takenOver` where its file is another, or says that it was taken after us; `removed`
  ///   where it is gone.
  func check() throws(StateError) {
    let bytes = try perform { () throws(FileError) -> [UInt8]? in
      guard try lock.isHeld(at: path, in: fileSystem) else { return nil }
      return try lock.content()
    }
    if let bytes {
      if written.withLock({ $0.bytes == bytes }) { return }
      let found = LockNote(bytes: bytes)
      guard found.epoch > epoch else { return }
      throw StateError(statePath, .takenOver(found.holder))
    }
    guard try perform({ () throws(FileError) in try fileSystem.status(path) }) != nil else {
      throw StateError(statePath, .removed)
    }
    throw StateError(statePath, .takenOver(LockNote(path, in: fileSystem)?.holder))
  }

  /// Makes our epoch greater than the one of the state's files, before we write any.
  ///
  /// It is not where the lock's file was lost, and counting began anew.
  func raise(above epoch: Int) throws(StateError) {
    let isNeeded = written.withLock { written in
      defer { written.isCompared = true }
      return !written.isCompared && written.note.epoch <= epoch
    }
    guard isNeeded else { return }
    try perform { () throws(FileError) in try rewrite { $0.epoch = epoch + 1 } }
  }

  /// Notes that a checkpoint is in place.
  ///
  /// Where that cannot be written the state is newer than the lock knows, which the next holder
  /// takes as it is.
  func note(_ checkpoint: LockNote.Checkpoint) {
    try? rewrite { $0.checkpoint = checkpoint }
  }

  /// Gives the lock back.
  func release() {
    let note = written.withLock { written in
      written.note.holder = nil
      return written.note
    }
    // The kernel gives the lock back with the descriptor if this does not succeed.
    try? lock.release(leaving: note.bytes)
  }

  private func rewrite(_ change: (inout LockNote) -> Void) throws(FileError) {
    let bytes = written.withLock { written in
      change(&written.note)
      written.bytes = written.note.bytes
      return written.bytes
    }
    try lock.rewrite(bytes)
  }

  private func perform<Result>(
    _ body: () throws(FileError) -> Result
  ) throws(StateError) -> Result {
    do throws(FileError) { return try body() } catch { throw StateError(statePath, .file(error)) }
  }
}

extension LockNote {
  /// The note in a lock's file, whoever holds it; nil where it cannot be read.
  init?(_ path: String, in fileSystem: some FileSystem) {
    guard let bytes = try? fileSystem.open(path, .read).readAll() else { return nil }
    self.init(bytes: bytes)
  }
}
