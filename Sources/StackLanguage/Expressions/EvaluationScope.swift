package import Diagnostics
package import Values

/// What the names in an expression stand for.
package protocol EvaluationScope {
  /// What functions may know of the stack.
  var functions: FunctionContext { get }

  /// Finds the value a reference stands for.
  ///
  /// The scope uses as many leading steps as it knows how to; the evaluator takes the others on the
  /// value it gets. Steps are only `attribute` and `index` here. A name that a comprehension
  /// defines never reaches the scope.
  func resolve(_ traversal: Traversal) -> Resolution
}

/// What a scope makes of a reference.
package enum Resolution: Sendable {
  /// The value of the root and its first `consumed` steps.
  case value(Value, consumed: Int)
  /// It stands for nothing, and this is why.
  case failure(Diagnostic)
}
