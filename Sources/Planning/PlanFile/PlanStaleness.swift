package import Diagnostics
package import StateStore

extension Plan {
  /// Why the plan must not be applied any more; nil where it may be.
  ///
  /// A plan holds for one lineage and serial of the state, and for one content of the stack's files
  /// and variables. A state that was never written has no lineage yet.
  ///
  /// - Parameters:
  ///   - state: the state as it is now.
  ///   - inputsDigest: the digest of the stack as it is now.
  /// - Returns: an error that names what was planned and what is.
  package func check(state: State, inputsDigest: String) -> Diagnostic? {
    let again = "Make a new plan; nothing was changed."
    let isFirst = serial == 0 && state.serial == 0
    if state.lineage != lineage, !isFirst {
      return .error(
        """
        The saved plan was made for another state: lineage \(lineage), but the state of \
        \(state.stack) has lineage \(state.lineage)
        """,
        help: again)
    }
    if state.serial != serial {
      return .error(
        """
        The saved plan is stale: it was made at serial \(serial) of the state, which is now at \
        serial \(state.serial)
        """,
        help: again)
    }
    if inputsDigest != self.inputsDigest {
      return .error(
        """
        The saved plan is stale: the stack's files or variables have changed since it was made \
        (the state is still at serial \(serial))
        """,
        help: again)
    }
    return nil
  }
}
