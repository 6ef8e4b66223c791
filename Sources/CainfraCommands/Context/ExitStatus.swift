/// The exit codes of `cainfra`; scripts and CI jobs rely on them.
package enum ExitStatus: Int32, Sendable {
  /// Everything was done; also a plan with changes.
  case success = 0
  /// Something was wrong.
  case failure = 1
  /// There are changes: `plan --detailed-exitcode`, `drift`.
  case changesPresent = 2
  /// A check, the rehearsal or the linter said no.
  case refused = 4
  /// Another command holds the state.
  case locked = 5
  /// The saved plan no longer fits the state or the stack.
  case stalePlan = 6
  /// An apply ended with some resources failed or skipped.
  case incomplete = 7
  /// The command line was not understood.
  case usage = 64
  /// A signal stopped the work.
  case interrupted = 130
}
