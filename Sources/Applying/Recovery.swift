package import ResourceModel
package import StateStore

/// Finds out, at the start of a run, what became of the operations an earlier run left open.
///
/// It only reads. A plan folds the findings into the state it sees; an apply also notes them in its
/// journal, before anything else.
package struct Recovery: Sendable {
  private let provider: any Provider
  private let context: StackContext

  /// A recovery that asks `provider`.
  package init(provider: any Provider, context: StackContext) {
    self.provider = provider
    self.context = context
  }

  /// What became of each open operation, in the order they began.
  ///
  /// - Parameters:
  ///   - stored: the state with its open operations.
  ///   - forgetsUndecided: whether a creation of which nothing can be told is taken as not done;
  ///     somebody has looked.
  /// - Returns: the findings.
  package func findings(
    in stored: StoredState, forgetsUndecided: Bool = false
  ) async -> [RecoveryFinding] {
    var findings: [RecoveryFinding] = []
    let fold = StateFold(stored.state, open: stored.open)
    for operation in stored.open {
      var fate = await provider.fate(of: operation, context: context)
      if forgetsUndecided, operation.kind == .create, case .undecided = fate {
        fate = .notDone(nil)
      }
      findings.append(
        RecoveryFinding(operation, fate, in: fold, type: provider.catalog[operation.object.type]))
    }
    return findings
  }
}

extension StoredState {
  /// The state with the findings folded in, nothing written.
  package func settled(by findings: [RecoveryFinding]) -> StoredState {
    folding(findings.flatMap(\.records))
  }
}
