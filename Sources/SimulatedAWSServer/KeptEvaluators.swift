import IAMPolicy
import SimulatedAWS
import Synchronization

/// Evaluators by the texts of their policies, which are read and taken apart once.
final class KeptEvaluators: Sendable {
  /// How many are kept; beyond it all are forgotten and made anew.
  private static let limit = 1024

  private let evaluators = Mutex<[PolicyTexts: PolicyEvaluator]>([:])

  /// The evaluator of some policies.
  func evaluator(of texts: PolicyTexts) -> PolicyEvaluator {
    if let evaluator = evaluators.withLock({ $0[texts] }) { return evaluator }
    let evaluator = PolicyEvaluator(texts.policies)
    evaluators.withLock { evaluators in
      if evaluators.count >= Self.limit { evaluators.removeAll() }
      evaluators[texts] = evaluator
    }
    return evaluator
  }
}
