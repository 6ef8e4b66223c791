import Diagnostics
import Planning
import StackLanguage
import StateStore
import Values

/// The outputs of a stack at the end of an apply.
struct FinalOutputs {
  /// The outputs the stack has.
  let desired: [DesiredOutput]
  /// What the apply was for.
  let mode: Plan.Mode
  /// The outputs before.
  let before: [StateOutput]
  /// Whether every step was done.
  let isComplete: Bool

  /// The outputs; one that cannot be evaluated, since something it refers to failed, keeps its
  /// value of before.
  func values(in scope: LiveScope) -> [StateOutput] {
    if mode == .destroy, isComplete { return [] }
    var old: [String: StateOutput] = [:]
    for output in before { old[output.name] = output }
    return desired.compactMap { output in
      let (value, diagnostics) = output.value(scope)
      guard value.isWhollyKnown, !diagnostics.hasErrors else { return old[output.name] }
      return StateOutput(
        name: output.name, value: value.unmarked,
        isSensitive: output.isSensitive || value.containsSensitive)
    }
  }
}
