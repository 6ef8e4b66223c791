import Diagnostics
import ResourceModel
import StackLanguage
import StateStore
import Values

/// Compares a stack's outputs with those of the last apply.
struct OutputChanges {
  /// What is done with each output, in the order of the stack, then those it no longer has.
  private(set) var changes: [OutputChange] = []
  /// What is wrong with the outputs.
  private(set) var diagnostics: [Diagnostic] = []

  /// The changes of a stack's outputs.
  ///
  /// - Parameters:
  ///   - stack: the stack; with `isDestroying` none of its outputs stays.
  ///   - state: the state of the last apply.
  ///   - scope: what is known of the resources.
  ///   - isDestroying: whether everything is removed.
  ///   - isLeftOut: whether a resource is not part of the plan, so that an output of it stays.
  init(
    _ stack: DesiredStack, state: State, scope: PlannedScope, isDestroying: Bool,
    isLeftOut: (ResourceAddress) -> Bool
  ) {
    var recorded: [String: StateOutput] = [:]
    for output in state.outputs { recorded[output.name] = output }
    let outputs = isDestroying ? [] : stack.outputs
    for output in outputs {
      let before = recorded.removeValue(forKey: output.name)
      if output.references.contains(where: { isLeftOut($0.address) }) {
        guard let before else { continue }
        let value = Self.marked(before)
        changes.append(
          OutputChange(name: output.name, action: .noOp, before: value, after: value))
        continue
      }
      let (value, problems) = output.value(scope)
      diagnostics += problems
      let after = output.isSensitive ? value.markedSensitive : value
      changes.append(Self.change(output.name, before: before, after: after))
    }
    for output in state.outputs where recorded[output.name] != nil {
      changes.append(
        OutputChange(
          name: output.name, action: .delete, before: Self.marked(output), after: .null))
    }
  }

  private static func change(
    _ name: String, before: StateOutput?, after: Value
  ) -> OutputChange {
    guard let before else {
      return OutputChange(name: name, action: .create, before: .null, after: after)
    }
    let isSame =
      after.isWhollyKnown && before.isSensitive == after.containsSensitive
      && before.value.withoutSets == after.unmarked.withoutSets
    let old = after.containsSensitive ? before.value.markedSensitive : marked(before)
    return OutputChange(name: name, action: isSame ? .noOp : .update, before: old, after: after)
  }

  private static func marked(_ output: StateOutput) -> Value {
    output.isSensitive ? output.value.markedSensitive : output.value
  }
}

extension Value {
  /// The value as JSON can hold it: sets become lists.
  var withoutSets: Value {
    switch self {
    case .set(let list), .list(let list): .list(ValueList(list.map(\.withoutSets)))
    case .object(let fields): .object(fields.mapValues(\.withoutSets))
    case .sensitive(let inner): inner.withoutSets.markedSensitive
    default: self
    }
  }
}
