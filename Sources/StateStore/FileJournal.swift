import DurableFiles
import Synchronization

/// A journal in a file, written by one thread, many records at a time.
final class FileJournal: Journal {
  /// A journal longer than this, and than twice the checkpoint, is made a checkpoint.
  static let checkpointThreshold = 4 << 20
  /// The space kept free for the outcome of each open operation.
  static let outcomeRoom = 16 << 10

  /// Records in line to be written.
  private struct Entry {
    var position: JournalPosition
    var records: [JournalRecord]
    var bytes: [UInt8]
    var isIntent: Bool
  }

  /// What the callers and the writer share.
  private struct Shared {
    var isClosed = false
    var isWriting = false
    var last = JournalPosition(0)
    /// Up to here all is decided: durable, or failed as `failures` says.
    var decided = JournalPosition(0)
    var failures: [JournalPosition: StateError] = [:]
    /// Why nothing more can be written.
    var failure: StateError?
    var line: [Entry] = []
    var waiting: [JournalPosition: [CheckedContinuation<Void, Never>]] = [:]
  }

  /// What only the writer touches.
  private struct Written {
    var base: StoredState
    var log: JournalLog
    var id: String
    var fold: StateFold
  }

  private let files: StateFiles
  private let run: RunInfo
  /// Throws where the state's lock was taken away from this run.
  private let checkHeld: @Sendable () throws(StateError) -> Void
  private let shared = Mutex(Shared())
  private let written: Mutex<Written>
  private let writer = BlockingWork(label: "journal")

  /// A journal whose header is written.
  init(
    files: StateFiles, run: RunInfo, base: StoredState, log: JournalLog, id: String,
    checkHeld: @escaping @Sendable () throws(StateError) -> Void
  ) {
    self.files = files
    self.run = run
    self.checkHeld = checkHeld
    let fold = StateFold(base.state, open: base.open)
    self.written = Mutex(Written(base: base, log: log, id: id, fold: fold))
  }

  // MARK: - For callers

  func enqueue(_ records: [JournalRecord]) throws(StateError) -> JournalPosition {
    let bytes = Array(records.map(\.line).joined(separator: [UInt8(ascii: "\n")]))
    let isIntent = records.contains(where: \.isIntent)
    return try shared.withLock { (shared) throws(StateError) in
      guard !shared.isClosed else { throw StateError(files.journalPath, .closed) }
      guard !records.isEmpty else { return shared.last }
      shared.last.number += 1
      shared.line.append(
        Entry(position: shared.last, records: records, bytes: bytes, isIntent: isIntent))
      if !shared.isWriting {
        shared.isWriting = true
        writer.run { self.writeLine() }
      }
      return shared.last
    }
  }

  func waitUntilDurable(_ position: JournalPosition) async throws(StateError) {
    await withCheckedContinuation { continuation in
      let isDecided = shared.withLock { shared in
        if position <= shared.decided { return true }
        shared.waiting[position, default: []].append(continuation)
        return false
      }
      if isDecided { continuation.resume() }
    }
    if let failure = shared.withLock({ $0.failures[position] }) { throw failure }
  }

  func close() async throws(StateError) -> State {
    try await append([.end])
    shared.withLock { $0.isClosed = true }
    return try await writer.result { () throws(StateError) in
      let state = try self.written.withLock { (written) throws(StateError) in
        try self.finish(&written)
      }
      // All is kept, but a disk that failed on the way is not passed over in silence.
      if let failure = self.shared.withLock({ $0.failure }) { throw failure }
      return state
    }
  }

  func abandon() -> State {
    shared.withLock { $0.isClosed = true }
    return written.withLock { $0.fold.state }
  }

  // MARK: - For the writer

  /// Writes what is in line until nothing is.
  private func writeLine() {
    while true {
      let (batch, failure) = shared.withLock { shared -> ([Entry], StateError?) in
        let batch = shared.line
        shared.line = []
        if batch.isEmpty { shared.isWriting = false }
        return (batch, shared.failure)
      }
      guard !batch.isEmpty else { return }
      if let failure {
        written.withLock { keepOutcomes(of: batch, because: failure, &$0) }
      } else {
        write(batch)
      }
    }
  }

  private func write(_ batch: [Entry]) {
    written.withLock { written in
      do throws(FileError) {
        try append(batch, to: &written)
        decideIfHeld(batch)
      } catch let error where error.operation == .reserve && batch.contains(where: \.isIntent) {
        // There is no room for more operations; the outcomes go into the room kept for them.
        let outcomes = batch.filter { !$0.isIntent }
        decideWithoutIntents(batch, outcomes, error, &written)
      } catch {
        let failure = StateError(files.journalPath, .file(error))
        shared.withLock { $0.failure = failure }
        keepOutcomes(of: batch, because: failure, &written)
      }
      checkpointIfLong(&written)
    }
  }

  /// Lets a batch count only while the lock is ours.
  ///
  /// Who takes the lock away reads the journal after that: so either an intent was there to be read,
  /// or it is refused here before anything is sent.
  private func decideIfHeld(_ batch: [Entry]) {
    do throws(StateError) {
      try checkHeld()
      decide(batch)
    } catch {
      shared.withLock { $0.failure = error }
      decide(batch, failed: Set(batch.map(\.position)), because: error)
    }
  }

  private func decideWithoutIntents(
    _ batch: [Entry], _ outcomes: [Entry], _ cause: FileError, _ written: inout Written
  ) {
    let failure = StateError(files.journalPath, .file(cause))
    do throws(FileError) {
      if !outcomes.isEmpty { try append(outcomes, to: &written) }
      decide(batch, failed: Self.intents(in: batch), because: failure)
    } catch {
      shared.withLock { $0.failure = failure }
      keepOutcomes(of: batch, because: failure, &written)
    }
  }

  // MARK: - After a failure

  /// Keeps the outcomes of a batch after something failed; its intents fail, so that nothing more
  /// is sent.
  private func keepOutcomes(
    of batch: [Entry], because failure: StateError, _ written: inout Written
  ) {
    let isKept = !failure.isLocked && keep(batch.filter { !$0.isIntent }, &written)
    let failed = isKept ? Self.intents(in: batch) : Set(batch.map(\.position))
    decide(batch, failed: failed, because: failure)
  }

  /// Puts outcomes into the journal where that is still good, else into a checkpoint, which is a
  /// file of its own: a file whose sync has failed is not trusted again.
  ///
  /// - Returns: whether they are durable.
  private func keep(_ outcomes: [Entry], _ written: inout Written) -> Bool {
    guard !outcomes.isEmpty else { return true }
    do {
      try checkHeld()
      // A journal that is folded into the checkpoint is passed over by who reads it.
      if written.base.basis.foldedJournal != written.id {
        do throws(FileError) {
          try append(outcomes, to: &written)
          return true
        } catch {
          // The checkpoint below is the other way.
        }
      }
      var fold = written.fold
      for record in outcomes.flatMap(\.records) { fold.apply(record) }
      written.base = try files.writeCheckpoint(
        fold.state, open: fold.open, folding: written.id, over: written.base.basis)
      written.fold = fold
      return true
    } catch {
      return false
    }
  }

  private static func intents(in batch: [Entry]) -> Set<JournalPosition> {
    Set(batch.filter(\.isIntent).map(\.position))
  }

  private func append(_ batch: [Entry], to written: inout Written) throws(FileError) {
    let payload = Array(batch.map(\.bytes).joined(separator: [UInt8(ascii: "\n")]))
    let intents = batch.count { $0.isIntent }
    let headroom = intents == 0 ? 0 : (written.fold.openCount + intents) * Self.outcomeRoom
    try written.log.append(payload, headroom: headroom)
    for entry in batch {
      for record in entry.records { written.fold.apply(record) }
    }
  }

  /// Tells those who wait that a batch is durable, but for the entries that failed.
  private func decide(
    _ batch: [Entry], failed: Set<JournalPosition> = [], because failure: StateError? = nil
  ) {
    let waiting = shared.withLock { shared in
      var waiting: [CheckedContinuation<Void, Never>] = []
      for entry in batch {
        if failed.contains(entry.position) { shared.failures[entry.position] = failure }
        waiting += shared.waiting.removeValue(forKey: entry.position) ?? []
        shared.decided = entry.position
      }
      return waiting
    }
    for continuation in waiting { continuation.resume() }
  }

  /// Writes the last checkpoint, where anything changed, and removes the journal.
  private func finish(_ written: inout Written) throws(StateError) -> State {
    guard written.fold.hasChanged || written.base.basis.journal != nil else {
      try files.removeJournal()
      return written.base.state
    }
    try checkHeld()
    written.base = try files.writeCheckpoint(
      written.fold.state, open: written.fold.open, folding: written.id, over: written.base.basis)
    try files.removeJournal()
    return written.base.state
  }

  /// Makes a long journal a checkpoint, so that all bytes written stay linear.
  private func checkpointIfLong(_ written: inout Written) {
    let limit = max(Self.checkpointThreshold, 2 * written.base.basis.size)
    guard written.log.length > limit else { return }
    do throws(StateError) {
      try checkHeld()
      written.base = try files.writeCheckpoint(
        written.fold.state, open: written.fold.open, folding: written.id,
        over: written.base.basis)
      (written.log, written.id) = try files.makeJournal(over: written.base, run: run)
      written.fold = StateFold(written.base.state, open: written.base.open)
    } catch {
      shared.withLock { $0.failure = error }
    }
  }
}
