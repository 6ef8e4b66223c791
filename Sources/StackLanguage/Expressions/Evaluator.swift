import Diagnostics
import Values

/// Finds the value of an expression.
///
/// A part that fails gives nil after telling why; its neighbours are still evaluated, so that all
/// independent mistakes are told. Marks of sensitivity and unknown parts are carried along.
struct Evaluator {
  /// What no evaluation exceeds, so that no expression is a bomb.
  enum Limit {
    /// The elements a list or object may have, and the rounds of all comprehensions together.
    static let elements = 1_000_000
    /// How deep lists and objects may lie in one another: less than the readers of plans and states
    /// take, which wrap values in some more.
    static let depth = 100
    /// The bytes a text may have.
    static let textBytes = 64 << 20
  }

  let scope: any EvaluationScope
  let origin: TextOrigin
  var diagnostics: [Diagnostic] = []
  /// The names that comprehensions define, the inner ones last.
  var locals: [(name: String, value: Value)] = []
  /// How many rounds of comprehensions there were.
  var rounds = 0
  /// Whether `try` or `can` asks if a reference is met whose value is not wholly known.
  var isProbing = false
  /// Whether one was met.
  var metUnknown = false

  /// An evaluator of an expression at `origin`.
  init(scope: any EvaluationScope, origin: TextOrigin) {
    self.scope = scope
    self.origin = origin
  }

  /// The value of a node; nil after an error.
  mutating func value(of node: SyntaxNode) -> Value? {
    switch node.kind {
    case .literal(let value): value
    case .template(let parts): value(ofTemplate: parts)
    case .variable(let name): value(ofVariable: name, [], node)
    case .chain(let base, let steps): value(ofChain: base, steps, node)
    case .operation(let items): value(ofOperation: items)
    case .conditional(let condition, let then, let otherwise):
      value(ofConditional: condition, then, otherwise)
    case .list(let elements): value(ofList: elements, node)
    case .object(let items): value(ofObject: items, node)
    case .comprehension(let comprehension): value(ofComprehension: comprehension, node)
    case .call(let call): value(ofCall: call, node)
    }
  }

  /// Tells an error at the bytes from `start` to `end`.
  mutating func fail(_ message: String, _ start: Int, _ end: Int, help: String? = nil) {
    diagnostics.append(.error(message, at: origin.range(start, end), help: help))
  }

  /// Tells an error at a node.
  mutating func fail(_ message: String, at node: SyntaxNode, help: String? = nil) {
    fail(message, node.start, node.end, help: help)
  }

  /// Evaluates with the diagnostics kept apart.
  mutating func capturing(_ node: SyntaxNode) -> (value: Value?, diagnostics: [Diagnostic]) {
    let before = diagnostics
    diagnostics = []
    let result = value(of: node)
    defer { diagnostics = before }
    return (result, diagnostics)
  }

  /// Counts one round of a comprehension; false, with an error, past the limit.
  mutating func countRound(at node: SyntaxNode) -> Bool {
    rounds += 1
    guard rounds <= Limit.elements else {
      if rounds == Limit.elements + 1 {
        fail("The expression goes through more than \(Limit.elements) elements", at: node)
      }
      return false
    }
    return true
  }

  /// The value, unless it holds more elements than a value may; nested ones count.
  mutating func bounded(_ value: Value, at node: SyntaxNode) -> Value? {
    if let excess = value.excess() {
      fail("The value \(excess)", at: node)
      return nil
    }
    return value
  }
}

extension Value {
  /// A value computed from something unknown.
  static var computedUnknown: Value { .unknown(Unknown()) }

  /// The value, marked sensitive if `flag` is true.
  func marked(if flag: Bool) -> Value { flag ? markedSensitive : self }

  /// What of the value is beyond the limits, in words, where it lies `depth` deep in another; nil
  /// where nothing is.
  func excess(atDepth depth: Int = 0) -> String? {
    var room = Evaluator.Limit.elements
    return excess(atDepth: depth, &room)
  }

  private func excess(atDepth depth: Int, _ room: inout Int) -> String? {
    let parts: [Value]
    switch self {
    case .null, .bool, .number, .string, .unknown: return nil
    case .sensitive(let inner): return inner.excess(atDepth: depth, &room)
    case .list(let list), .set(let list): parts = list.elements
    case .object(let fields): parts = fields.values
    }
    guard depth < Evaluator.Limit.depth else {
      return "nests more than \(Evaluator.Limit.depth) deep"
    }
    room -= parts.count
    guard room >= 0 else { return "holds more than \(Evaluator.Limit.elements) elements" }
    for part in parts {
      if let excess = part.excess(atDepth: depth + 1, &room) { return excess }
    }
    return nil
  }
}
