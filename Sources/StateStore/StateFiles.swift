import DurableFiles

/// The files of one state, and what is written into them in which order.
struct StateFiles: Sendable {
  /// The checkpoint, such as `.cainfra/NAME/state.json`.
  let path: String
  /// Where it lies.
  let fileSystem: any FileSystem
  /// Whether to wait for the disk.
  let durability: Durability
  /// The name of the stack.
  let stack: String
  /// Gives lineages and journal ids.
  let random: RandomSource
  /// Whether the files are sealed, and with which keys.
  let protection: StateProtection
  /// The lock, while it is ours.
  var held: HeldLock?

  /// The journal.
  var journalPath: String { path + ".journal" }
  /// The lock.
  var lockPath: String { path + ".lock" }
  /// The previous checkpoint.
  var backupPath: String { path + ".backup" }

  /// A function of file operations, its errors told as the state's.
  func perform<Result>(
    _ body: () throws(FileError) -> Result
  ) throws(StateError) -> Result {
    do throws(FileError) { return try body() } catch { throw StateError(path, .file(error)) }
  }

  // MARK: - Reading

  /// The checkpoint with the journal folded in.
  func load() throws(StateError) -> StoredState {
    do throws(StateError) {
      return try loadUnchecked()
    } catch {
      var error = error
      error.copy = newestGoodCopy(besides: error.path)
      throw error
    }
  }

  private func loadUnchecked() throws(StateError) -> StoredState {
    // The lock's file is read first: what is written meanwhile is newer than it knows.
    let known = LockNote(lockPath, in: fileSystem)?.checkpoint
    let checkpoint = try checkpoint()
    try check(checkpoint?.basis, isNotOlderThan: known)
    let journal = try journal(folded: checkpoint?.document.journal)
    try held?.raise(above: max(checkpoint?.basis.epoch ?? 0, journal?.header.epoch ?? 0))
    guard let journal else {
      guard let checkpoint else { return try new() }
      return StoredState(
        state: checkpoint.document.state, open: checkpoint.document.open, basis: checkpoint.basis)
    }
    let header = journal.header
    let document =
      checkpoint?.document
      ?? StateDocument(state: State(lineage: header.lineage, stack: header.stack))
    try check(header, continues: document, checksum: checkpoint?.basis.checksum ?? "")
    var fold = StateFold(document.state, open: document.open)
    for record in journal.records { fold.apply(record) }
    var basis = checkpoint?.basis ?? StoredState.Basis()
    basis.journal = header.id
    var state = fold.state
    if fold.hasChanged { state.serial += 1 }
    return StoredState(
      state: state, open: fold.open, interrupted: fold.hasEnded ? nil : header.run, basis: basis)
  }

  private func check(
    _ basis: StoredState.Basis?, isNotOlderThan known: LockNote.Checkpoint?
  ) throws(StateError) {
    guard let known else { return }
    guard let basis else { throw StateError(path, .missing(besides: try witness())) }
    guard (basis.epoch, basis.serial) >= (known.epoch, known.serial) else {
      let found = LockNote.Checkpoint(serial: basis.serial, epoch: basis.epoch)
      throw StateError(path, .olderState(found: found, known: known))
    }
  }

  /// The file that shows that there was a state.
  private func witness() throws(StateError) -> String {
    try perform { () throws(FileError) in
      try fileSystem.status(backupPath) == nil ? lockPath : backupPath
    }
  }

  private func check(
    _ header: JournalHeader, continues document: StateDocument, checksum: String
  ) throws(StateError) {
    let state = document.state
    guard header.lineage == state.lineage else {
      throw StateError(
        journalPath, .foreignLineage(expected: state.lineage, found: header.lineage))
    }
    guard header.epoch >= document.epoch else {
      throw StateError(journalPath, .olderJournal(found: header.epoch, state: document.epoch))
    }
    guard header.baseSerial == state.serial, header.baseChecksum == checksum else {
      throw StateError(
        journalPath, .otherBase(expected: state.serial, found: header.baseSerial))
    }
    guard header.stack == stack else {
      throw StateError(journalPath, .otherStack(expected: stack, found: header.stack))
    }
  }

  private func new() throws(StateError) -> StoredState {
    guard try perform({ () throws(FileError) in try fileSystem.status(backupPath) }) == nil else {
      throw StateError(path, .missing(besides: backupPath))
    }
    return StoredState(state: State(lineage: random.token(), stack: stack))
  }

  private func checkpoint() throws(StateError) -> (
    document: StateDocument, basis: StoredState.Basis
  )? {
    let bytes = try perform { () throws(FileError) in
      try AtomicFile.read(path, aliases: names(), in: fileSystem)
    }
    guard let bytes else { return nil }
    let (document, checksum) = try decode(bytes, path: path)
    guard document.state.stack == stack else {
      throw StateError(path, .otherStack(expected: stack, found: document.state.stack))
    }
    let basis = StoredState.Basis(
      serial: document.state.serial, epoch: document.epoch, checksum: checksum,
      foldedJournal: document.journal, size: bytes.count, file: try status())
    return (document, basis)
  }

  /// The document in the bytes of a checkpoint, which must be kept as the protection says.
  func decode(
    _ bytes: [UInt8], path: String
  ) throws(StateError) -> (document: StateDocument, checksum: String) {
    let opened = try protection.open(bytes, as: .state, path: path)
    let decoded = try StateDocument.decode(opened.bytes, path: path)
    guard opened.isSealed || protection.acceptsClear else { throw StateError(path, .unsealed) }
    return decoded
  }

  /// The journal; nil where there is none, or the one that is folded in.
  private func journal(folded: String?) throws(StateError) -> JournalContent? {
    let content: AppendLogContent?
    do throws(FileError) {
      content = try AppendLogContent.read(journalPath, in: fileSystem)
    } catch {
      guard case .damaged(let offset) = error.reason else {
        throw StateError(journalPath, .file(error))
      }
      throw StateError(
        journalPath, .damaged("the record at byte \(offset) is bad, and good ones follow"))
    }
    guard let content,
      let opened = try protection.openJournal(
        content.payloads, folded: folded, path: journalPath)
    else { return nil }
    let journal = try JournalContent(opened.payloads, path: journalPath)
    guard journal.header.id != folded else { return nil }
    guard opened.isSealed || protection.acceptsClear else {
      throw StateError(journalPath, .unsealed)
    }
    return journal
  }

  private func newestGoodCopy(besides path: String) -> StateError.GoodCopy? {
    // Under a damaged journal lies the checkpoint; under a damaged checkpoint, the one before.
    let copy = path == journalPath ? self.path : backupPath
    guard let names = try? names(),
      let bytes = try? AtomicFile.read(copy, aliases: names, in: fileSystem),
      let (document, _) = try? decode(bytes, path: copy)
    else { return nil }
    return StateError.GoodCopy(
      path: copy, serial: document.state.serial, resources: document.state.resources.count)
  }

  // MARK: - Writing

  /// Writes a checkpoint in place of the one `stored` rests on.
  ///
  /// - Returns: the state with its new serial, resting on the new checkpoint.
  func writeCheckpoint(
    _ state: State, open: [OpenOperation], folding journal: String?, over basis: StoredState.Basis
  ) throws(StateError) -> StoredState {
    try checkUnchanged(since: basis)
    var state = state
    state.serial = basis.serial + 1
    let document = StateDocument(
      state: state, open: open, journal: journal ?? basis.foldedJournal, epoch: held?.epoch ?? 0)
    let (clear, checksum) = document.encoded()
    let bytes = try protection.seal(
      clear,
      SealHeader(.state, lineage: state.lineage, serial: state.serial, epoch: document.epoch),
      path: path)
    try replaceCheckpoint(with: bytes, over: basis)
    held?.note(LockNote.Checkpoint(serial: state.serial, epoch: document.epoch))
    let newBasis = StoredState.Basis(
      serial: state.serial, epoch: document.epoch, checksum: checksum,
      foldedJournal: document.journal, size: bytes.count, file: try status())
    return StoredState(state: state, open: open, basis: newBasis)
  }

  /// Puts a checkpoint in place, unless the lock or the file under it was taken meanwhile.
  private func replaceCheckpoint(
    with bytes: [UInt8], over basis: StoredState.Basis
  ) throws(StateError) {
    var refusal: StateError?
    do throws(FileError) {
      let history = try place(inHistory: basis)
      try AtomicFile.replace(
        path, with: bytes, backup: backupPath, history: history, aliases: names(),
        isDurable: durability == .strict, in: fileSystem
      ) {
        do throws(StateError) {
          try held?.check()
          try checkUnchanged(since: basis)
        } catch {
          refusal = error
        }
        return refusal == nil
      }
      try trimHistory()
    } catch {
      throw refusal ?? StateError(path, .file(error))
    }
  }

  /// Refuses to write over a checkpoint that someone else put there since it was read.
  private func checkUnchanged(since basis: StoredState.Basis) throws(StateError) {
    let isSame =
      switch (basis.file, try status()) {
      case (let read?, let now?): read.isSameFile(as: now) && read.size == now.size
      case (nil, nil): true
      default: false
      }
    guard isSame else { throw StateError(path, .replaced) }
  }

  private func status() throws(StateError) -> FileStatus? {
    try perform { () throws(FileError) in try fileSystem.status(path) }
  }

  /// The room that is asked for an operation: its two records and its line in the checkpoint.
  private static let operationRoom = 4 << 10

  /// Refuses to begin where there is no room for what a run will write.
  func checkRoom(for operations: Int, over basis: StoredState.Basis) throws(StateError) {
    guard operations > 0 else { return }
    let needed = basis.size + operations * Self.operationRoom
    let free = try perform { () throws(FileError) in
      try fileSystem.freeSpace(fileSystem.directory(of: path))
    }
    guard free >= needed else { throw StateError(path, .noRoom(needed: needed, free: free)) }
  }

  /// Begins a journal on top of a checkpoint, in place of one that is folded in.
  func makeJournal(
    over stored: StoredState, run: RunInfo
  ) throws(StateError) -> (log: JournalLog, id: String) {
    let header = JournalHeader(
      lineage: stored.state.lineage, stack: stack, baseSerial: stored.basis.serial,
      baseChecksum: stored.basis.checksum, epoch: held?.epoch ?? 0, id: random.token(), run: run)
    let outside = SealHeader(
      .journal, lineage: header.lineage, serial: header.baseSerial, epoch: header.epoch,
      journal: header.id)
    let first = try protection.seal(header.line, outside, path: journalPath)
    let key = try protection.sealingKey(path: journalPath)
    let log = try perform { () throws(FileError) in
      try AppendLog.create(
        journalPath, first: first, isDurable: durability == .strict, in: fileSystem)
    }
    let sealing = key.map { SealedJournal(outside, key: $0) }
    return (JournalLog(log, path: journalPath, sealing: sealing), header.id)
  }

  /// Removes a journal that is folded in, or that says nothing.
  func removeJournal() throws(StateError) {
    try perform { () throws(FileError) in
      guard try fileSystem.status(journalPath) != nil else { return }
      try fileSystem.remove(journalPath)
    }
  }
}
