package import DurableFiles

/// States in files beside the stack.
///
/// `state.json` is the checkpoint. Beside it lie `state.json.journal` while a run works or when one
/// was interrupted, `state.json.lock`, and `state.json.backup`, the checkpoint before.
package struct FileStateStore: StateStore {
  private let files: StateFiles
  private let sleep: @Sendable (Duration) async -> Void
  private let work = BlockingWork(label: "state store")

  /// The state of a stack in the file at `path`.
  ///
  /// - Parameters:
  ///   - path: such as ``defaultPath(stack:beside:)`` gives.
  ///   - stack: the stack's name; the state of another is refused.
  ///   - fileSystem: where the file lies.
  ///   - durability: how much to wait for the disk.
  ///   - random: gives lineages and journal ids.
  ///   - protection: whether the files are sealed, and with which keys.
  ///   - sleep: waits between tries for the lock.
  package init(
    path: String, stack: String, fileSystem: any FileSystem = POSIXFileSystem(),
    durability: Durability = .strict, random: RandomSource = .system,
    protection: StateProtection = .none,
    sleep: @escaping @Sendable (Duration) async -> Void = { try? await Task.sleep(for: $0) }
  ) {
    self.files = StateFiles(
      path: path, fileSystem: fileSystem, durability: durability, stack: stack, random: random,
      protection: protection)
    self.sleep = sleep
  }

  /// `.cainfra/NAME/state.json` in the directory given, which is the stack's.
  package static func defaultPath(stack: String, beside directory: String) -> String {
    let prefix = directory.isEmpty || directory == "." ? "" : "\(directory)/"
    return "\(prefix).cainfra/\(stack)/state.json"
  }

  package var location: String { files.path }

  package func load() async throws(StateError) -> StoredState {
    try await work.result { [files] () throws(StateError) in try files.load() }
  }

  package func history() async throws(StateError) -> [Int] {
    try await work.result { [files] () throws(StateError) in
      let current = try files.load().basis.serial
      let kept = try files.perform { () throws(FileError) in try files.historySerials() }
      return (current > 0 ? [current] : []) + kept.filter { $0 != current }
    }
  }

  package func version(_ serial: Int) async throws(StateError) -> State? {
    try await work.result { [files] () throws(StateError) in try files.version(serial)?.state }
  }

  package func lock(
    _ run: RunInfo, timeout: Duration = .zero
  ) async throws(StateError) -> any LockedState {
    try await lockFiles(run, timeout: timeout)
  }

  /// The state in the bytes of a file that the user gave, sealed or not.
  package func document(_ bytes: [UInt8], path: String) throws(StateError) -> StateDocument {
    let opened = try files.protection.open(bytes, as: .state, path: path)
    return try StateDocument.decode(opened.bytes, path: path).document
  }

  /// Takes the lock; see ``lock(_:timeout:)``.
  func lockFiles(
    _ run: RunInfo, timeout: Duration
  ) async throws(StateError) -> LockedFileState {
    let attempt: FileLock.Attempt
    do throws(FileError) {
      try files.fileSystem.makeDirectories(files.fileSystem.directory(of: files.path))
      attempt = try await FileLock.acquire(
        files.lockPath, timeout: timeout, sleep: sleep, in: files.fileSystem,
        content: { LockNote(bytes: $0).taken(by: run).bytes })
    } catch {
      throw StateError(files.path, .file(error))
    }
    switch attempt {
    case .acquired(let lock):
      return LockedFileState(files: files, held: HeldLock(lock, run: run, files: files), run: run)
    case .held(by: let bytes):
      throw StateError(files.path, .locked(LockNote(bytes: bytes).holder))
    }
  }
}

extension FileStateStore {
  /// Who holds the lock.
  package enum Holder: Hashable, Sendable {
    /// Nobody.
    case nobody
    /// A run; nil where it does not say which.
    case run(RunInfo?)
  }

  /// Who holds the lock now, found by trying for it as `run`.
  package func holder(_ run: RunInfo) async throws(StateError) -> Holder {
    do throws(StateError) {
      await (try lock(run, timeout: .zero)).release()
      return .nobody
    } catch {
      guard case .locked(let holder) = error.problem else { throw error }
      return .run(holder)
    }
  }

  /// Takes the lock away from its holder, makes what that one noted a checkpoint, and gives the lock
  /// back.
  ///
  /// - Parameter run: what others are told about us meanwhile.
  /// - Returns: how many operations are in doubt.
  /// - Throws: ``StateError`` where the files cannot be read or written.
  package func takeLock(_ run: RunInfo) async throws(StateError) -> Int {
    try await work.result { [files] () throws(StateError) in
      // Without the key nothing could be made of what the holder noted: it then keeps the lock.
      do throws(StateError) {
        _ = try files.load()
      } catch  where error.isOfKey {
        throw error
      } catch {
        // What else is wrong is told after the lock is ours and nothing changes any more.
      }
      let lock = try files.perform { () throws(FileError) in
        try FileLock.takeOver(files.lockPath, in: files.fileSystem) {
          LockNote(bytes: $0).taken(by: run).bytes
        }
      }
      var files = files
      files.held = HeldLock(lock, run: run, files: files)
      defer { files.held?.release() }
      let stored = try files.load()
      if stored.basis.journal != nil {
        _ = try files.writeCheckpoint(
          stored.state, open: stored.open, folding: stored.basis.journal, over: stored.basis)
        try files.removeJournal()
      }
      return stored.open.count
    }
  }
}

/// A state in files while its lock is ours.
struct LockedFileState: LockedState {
  let files: StateFiles
  let held: HeldLock
  let run: RunInfo
  private let work = BlockingWork(label: "locked state")

  init(files: StateFiles, held: HeldLock, run: RunInfo) {
    var files = files
    files.held = held
    self.files = files
    self.held = held
    self.run = run
  }

  /// Throws where the lock was taken away.
  private var checkHeld: @Sendable () throws(StateError) -> Void {
    { [held] () throws(StateError) in try held.check() }
  }

  func load() async throws(StateError) -> StoredState {
    try await work.result { [files] () throws(StateError) in try files.load() }
  }

  func journal(
    _ stored: StoredState, operations: Int
  ) async throws(StateError) -> any Journal {
    try await work.result { [files, run, checkHeld] () throws(StateError) in
      try checkHeld()
      try files.checkRoom(for: operations, over: stored.basis)
      var base = stored
      if let journal = stored.basis.journal {
        base = try files.writeCheckpoint(
          stored.state, open: stored.open, folding: journal, over: stored.basis)
      }
      let (log, id) = try files.makeJournal(over: base, run: run)
      return FileJournal(
        files: files, run: run, base: base, log: log, id: id, checkHeld: checkHeld)
    }
  }

  func checkpoint(_ stored: StoredState) async throws(StateError) -> State {
    try await work.result { [files, checkHeld] () throws(StateError) in
      try checkHeld()
      let written = try files.writeCheckpoint(
        stored.state, open: stored.open, folding: stored.basis.journal, over: stored.basis)
      try files.removeJournal()
      return written.state
    }
  }

  /// Brings the files into the form of the protection.
  func reseal() async throws(StateError) -> FileStateStore.Resealed {
    try await work.result { [files] () throws(StateError) in try files.reseal() }
  }

  func release() async {
    held.release()
  }
}
