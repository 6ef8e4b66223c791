import Applying
import Diagnostics
import FoundationEssentials
import Glibc
import Planning
import ResourceModel
import StackLanguage
import StateStore

/// Work on a state that is locked, with what an interrupted run left behind looked up.
struct StateWork {
  /// The session the work belongs to.
  let session: StackSession
  /// The lock, and what it allows.
  let locked: any LockedState
  /// The state as it is on disk.
  private(set) var stored: StoredState
  /// What became of the operations an earlier run left open.
  let findings: [RecoveryFinding]

  /// The state with the findings folded in.
  var state: State { stored.settled(by: findings).state }

  /// The same work on the state of a lineage that a plan gave it before it was ever written.
  func continuing(_ lineage: String) -> StateWork {
    var work = self
    work.stored.state.lineage = lineage
    return work
  }

  /// Locks the state, looks up what an earlier run left open, does the work, and unlocks.
  ///
  /// - Parameters:
  ///   - session: the stack to work on.
  ///   - operation: what is done, for the holder's name in the lock, such as `apply`.
  ///   - timeout: how long to wait for the lock.
  ///   - forgetsUndecided: whether creations in doubt are taken as not done.
  ///   - body: the work.
  /// - Returns: what the work returns.
  /// - Throws: ``CommandFailure``: exit code 5 where someone else holds the lock, 1 where the
  ///   state cannot be read or an open operation needs a person.
  static func locked<Result>(
    _ session: StackSession, operation: String, timeout: Duration, forgetsUndecided: Bool = false,
    _ body: (StateWork) async throws -> Result
  ) async throws -> Result {
    let locked: any LockedState
    do throws(StateError) {
      locked = try await session.store.lock(
        .this(operation, session.reporter.context), timeout: timeout)
    } catch {
      throw CommandFailure([error.diagnostic], status: error.isLocked ? .locked : .failure)
    }
    do {
      let stored = try await load(locked)
      session.reporter.context.secrets.add(stored.state.secrets)
      try await session.confirmAccount(for: stored.state)
      let findings = await Recovery(provider: session.provider, context: session.stack.context)
        .findings(in: stored, forgetsUndecided: forgetsUndecided)
      try tell(findings, after: stored.interrupted, session.reporter)
      let result = try await body(
        StateWork(session: session, locked: locked, stored: stored, findings: findings))
      await locked.release()
      return result
    } catch {
      await locked.release()
      throw error
    }
  }

  private static func load(_ locked: any LockedState) async throws(CommandFailure) -> StoredState {
    do throws(StateError) {
      return try await locked.load()
    } catch {
      throw CommandFailure([error.diagnostic])
    }
  }

  /// Says what was found; stops where a person must look first.
  private static func tell(
    _ findings: [RecoveryFinding], after run: RunInfo?, _ reporter: Reporter
  ) throws(CommandFailure) {
    guard let run else { return }
    let count = findings.count == 1 ? "1 operation was" : "\(findings.count) operations were"
    reporter.tell([
      .warning(
        "An earlier run did not finish: \(run.phrase); \(count) in flight and looked up now")
    ])
    reporter.tell(
      findings.filter(\.isSettled).map {
        Diagnostic(.note, $0.sentence, address: $0.address.description)
      })
    let open = findings.filter { !$0.isSettled }
    guard open.isEmpty else {
      throw CommandFailure(
        open.map {
          .error(
            $0.sentence,
            help: "When you have looked, apply with --forget-in-doubt: what is not in the state is "
              + "then made anew.",
            address: $0.address.description)
        })
    }
  }
}

extension RunInfo {
  /// This run, for those who meet its lock.
  static func this(_ operation: String, _ context: CommandContext) -> RunInfo {
    RunInfo(
      pid: Int(getpid()), host: ProcessInfo.processInfo.hostName,
      user: context.environment["USER"] ?? "uid \(getuid())", since: context.timestamp,
      operation: operation, command: context.commandLine)
  }
}
