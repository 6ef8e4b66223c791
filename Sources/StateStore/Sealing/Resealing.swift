import DurableFiles

/// Changing whether, and with which key, the files of a state are sealed.
///
/// Every file is replaced by itself, the state first: at every moment each is whole, in the old form
/// or the new, and doing it again goes on where it was interrupted.
extension FileStateStore {
  /// What was done.
  package struct Resealed: Hashable, Sendable {
    /// The serial of the state; 0 where nothing was ever applied.
    package var serial: Int
    /// How many files were written anew.
    package var files: Int

    /// What was done, in numbers.
    package init(serial: Int, files: Int) {
      self.serial = serial
      self.files = files
    }
  }

  /// Brings the state, its backup and its history into the form of this store's protection.
  ///
  /// What an interrupted run noted is made part of the state. What is left over of interrupted
  /// replacements is removed, so that nothing lies beside the state in the old form.
  ///
  /// - Parameters:
  ///   - run: what others are told about us.
  ///   - timeout: how long to wait for the lock.
  /// - Returns: what was done.
  /// - Throws: ``StateError``; what is not done yet is then in the old form.
  package func reseal(
    _ run: RunInfo, timeout: Duration
  ) async throws(StateError) -> Resealed {
    let locked = try await lockFiles(run, timeout: timeout)
    do throws(StateError) {
      let done = try await locked.reseal()
      await locked.release()
      return done
    } catch {
      await locked.release()
      throw error
    }
  }
}

extension StateFiles {
  /// Brings all files into the form of the protection; see ``FileStateStore/reseal(_:timeout:)``.
  func reseal() throws(StateError) -> FileStateStore.Resealed {
    let stored = try load()
    guard stored.basis.serial > 0 || stored.basis.journal != nil else {
      return FileStateStore.Resealed(serial: 0, files: 0)
    }
    var done = FileStateStore.Resealed(serial: stored.basis.serial, files: 0)
    let isDone = try isCurrent(path)
    if !isDone || stored.basis.journal != nil {
      let written = try writeCheckpoint(
        stored.state, open: stored.open, folding: stored.basis.journal, over: stored.basis)
      done = FileStateStore.Resealed(serial: written.state.serial, files: 1)
    }
    try removeJournal()
    for path in try earlierCheckpoints() {
      guard try !isCurrent(path) else { continue }
      try reseal(path)
      done.files += 1
    }
    try removeDrafts()
    return done
  }

  /// The backup and the versions of the history.
  private func earlierCheckpoints() throws(StateError) -> [String] {
    try perform { () throws(FileError) in
      let backup = try fileSystem.status(backupPath) == nil ? [] : [backupPath]
      return try backup + historySerials().map(historyPath)
    }
  }

  private func isCurrent(_ path: String) throws(StateError) -> Bool {
    guard let bytes = try read(path) else { return true }
    return try protection.open(bytes, as: .state, path: path).isCurrent
  }

  private func reseal(_ path: String) throws(StateError) {
    guard let bytes = try read(path) else { return }
    let clear = try protection.open(bytes, as: .state, path: path).bytes
    let document = try StateDocument.decode(clear, path: path).document
    let sealed = try protection.seal(
      clear,
      SealHeader(
        .state, lineage: document.state.lineage, serial: document.state.serial,
        epoch: document.epoch), path: path)
    try held?.check()
    try perform { () throws(FileError) in
      try AtomicFile.replace(
        path, with: sealed, aliases: names(), isDurable: durability == .strict, in: fileSystem)
    }
  }

  private func read(_ path: String) throws(StateError) -> [UInt8]? {
    try perform { () throws(FileError) in
      try AtomicFile.read(path, aliases: names(), in: fileSystem)
    }
  }

  /// Removes what interrupted replacements left.
  private func removeDrafts() throws(StateError) {
    try perform { () throws(FileError) in
      var drafts = [path, backupPath, journalPath].map { $0 + ".new" }
      if try fileSystem.status(historyFolder)?.kind == .directory {
        drafts += try fileSystem.list(historyFolder).filter { $0.hasSuffix(".new") }
          .map { "\(historyFolder)/\($0)" }
      }
      for draft in drafts where try fileSystem.status(draft)?.kind == .regular {
        try fileSystem.remove(draft)
      }
    }
  }
}
