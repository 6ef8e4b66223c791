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
    var room = Limit.elements
    guard value.fits(in: &room) else {
      fail("The value holds more than \(Limit.elements) elements", at: node)
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

  /// Whether the value has at most `room` parts; what it has is taken from `room`.
  fileprivate func fits(in room: inout Int) -> Bool {
    switch self {
    case .null, .bool, .number, .string, .unknown: return true
    case .sensitive(let inner): return inner.fits(in: &room)
    case .list(let list), .set(let list):
      room -= list.count
      guard room >= 0 else { return false }
      for element in list.elements where !element.fits(in: &room) { return false }
      return true
    case .object(let fields):
      room -= fields.count
      guard room >= 0 else { return false }
      for element in fields.values where !element.fits(in: &room) { return false }
      return true
    }
  }
}
