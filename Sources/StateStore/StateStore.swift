package import Diagnostics
import DurableFiles

/// Where a stack's state is kept.
package protocol StateStore: Sendable {
  /// Where it is kept, for messages.
  var location: String { get }

  /// The state as it is now, without waiting for or taking the lock.
  ///
  /// A stack that was never applied gives a new state of serial 0 and a new lineage.
  func load() async throws(StateError) -> StoredState

  /// The serials of the versions that are kept, the newest first; that of the state as it is
  /// leads them, where it was ever written.
  func history() async throws(StateError) -> [Int]

  /// A version of the state that is kept; nil where none of that serial is.
  func version(_ serial: Int) async throws(StateError) -> State?

  /// Takes the lock.
  ///
  /// - Parameters:
  ///   - run: what others are told about us.
  ///   - timeout: how long to wait for another holder; zero not to wait.
  /// - Returns: the state under the lock.
  /// - Throws: `locked` with the holder, or what else stands in the way.
  func lock(_ run: RunInfo, timeout: Duration) async throws(StateError) -> any LockedState
}

/// A state while its lock is ours.
package protocol LockedState: Sendable {
  /// The state as it is now.
  func load() async throws(StateError) -> StoredState

  /// Begins a journal on top of `stored`, which must be what was loaded under this lock.
  ///
  /// A journal that an earlier run left is first made a checkpoint.
  ///
  /// - Parameters:
  ///   - stored: what the journal continues.
  ///   - operations: how many operations are to be noted, for which there must be room.
  /// - Returns: the journal.
  /// - Throws: `noRoom` before anything is written, or what else stands in the way.
  func journal(_ stored: StoredState, operations: Int) async throws(StateError) -> any Journal

  /// Writes a state whole, as the next checkpoint; for changes that need no provider.
  ///
  /// - Returns: the state with its new serial.
  @discardableResult
  func checkpoint(_ stored: StoredState) async throws(StateError) -> State

  /// Gives the lock back.
  func release() async
}

extension LockedState {
  /// Begins a journal of which it is not known how much it will hold.
  package func journal(_ stored: StoredState) async throws(StateError) -> any Journal {
    try await journal(stored, operations: 0)
  }
}

/// What a store has of a stack.
package struct StoredState: Sendable {
  /// The state, everything noted folded in.
  package var state: State
  /// The operations whose outcome is not known, in the order they began.
  package var open: [OpenOperation]
  /// The run that left its journal behind without coming to its end.
  package var interrupted: RunInfo?
  /// What a store needs to know to write on top of it.
  package var basis: Basis

  /// What lies in the store under a loaded state.
  package struct Basis: Hashable, Sendable {
    /// The serial of the checkpoint; 0 where there is none.
    package var serial = 0
    /// The epoch in which the checkpoint was written; 0 where there is none.
    package var epoch = 0
    /// The checksum of the checkpoint; empty where there is none.
    package var checksum = ""
    /// The id of the journal that was folded in, where it is not part of the checkpoint yet.
    package var journal: String?
    /// The id of the last journal in the checkpoint.
    package var foldedJournal: String?
    /// The size of the checkpoint in bytes.
    package var size = 0
    /// The checkpoint's file, so that one put in its place by someone else is noticed.
    var file: FileStatus?
  }

  /// A state with nothing in doubt.
  package init(
    state: State, open: [OpenOperation] = [], interrupted: RunInfo? = nil,
    basis: Basis = Basis()
  ) {
    self.state = state
    self.open = open
    self.interrupted = interrupted
    self.basis = basis
  }

  /// Tells that the run before did not come to its end; nil where it did.
  package var interruption: Diagnostic? {
    guard let interrupted else { return nil }
    let found =
      switch open.count {
      case 0: "nothing is in doubt"
      case 1: "one operation is in doubt"
      default: "\(open.count) operations are in doubt"
      }
    return .warning("The previous run, \(interrupted.phrase), did not finish; \(found)")
  }

  /// The state with records folded in, nothing written: what a plan sees after recovery.
  package func folding(_ records: [JournalRecord]) -> StoredState {
    var fold = StateFold(state, open: open)
    for record in records { fold.apply(record) }
    var result = self
    result.state = fold.state
    result.open = fold.open
    return result
  }
}

/// How much a journal waits for the disk.
package enum Durability: String, Hashable, Sendable, CaseIterable {
  /// Every record is on the disk before anything relies on it.
  case strict
  /// Records survive the process but perhaps not a power loss.
  case process
}
