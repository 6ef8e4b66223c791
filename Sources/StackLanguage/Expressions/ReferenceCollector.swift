import Diagnostics
import Values

/// Gathers the references of an expression, leaving out the names that comprehensions define.
struct ReferenceCollector {
  let origin: TextOrigin
  var references: [Traversal] = []
  private var localNames: [String] = []

  /// A collector for a text at `origin`.
  init(origin: TextOrigin) {
    self.origin = origin
  }

  /// Gathers the references of a template.
  mutating func collect(_ parts: [TemplatePart]) {
    for part in parts {
      switch part {
      case .text: break
      case .value(let node): collect(node)
      case .choice(let condition, let then, let otherwise):
        collect(condition)
        collect(then)
        collect(otherwise)
      case .loop(let keyName, let valueName, let collection, let body):
        collect(collection)
        let count = localNames.count
        localNames += [keyName, valueName].compactMap(\.self)
        collect(body)
        localNames.removeLast(localNames.count - count)
      }
    }
  }

  /// Gathers the references of an expression.
  mutating func collect(_ node: SyntaxNode) {
    switch node.kind {
    case .literal: break
    case .template(let parts): collect(parts)
    case .variable(let name): add(name, [], node)
    case .chain(let base, let steps): collect(base, steps, node)
    case .operation(let items):
      for case .operand(let operand) in items { collect(operand) }
    case .conditional(let condition, let then, let otherwise):
      collect(condition)
      collect(then)
      collect(otherwise)
    case .list(let elements):
      for element in elements { collect(element) }
    case .object(let items):
      for item in items {
        collect(item.key)
        collect(item.value)
      }
    case .comprehension(let comprehension): collect(comprehension)
    case .call(let call):
      for argument in call.arguments { collect(argument) }
    }
  }

  private mutating func collect(_ base: SyntaxNode, _ steps: [PostfixStep], _ node: SyntaxNode) {
    if case .variable(let name) = base.kind {
      add(name, Self.steps(steps), node)
    } else {
      collect(base)
    }
    collectKeys(of: steps)
  }

  private mutating func collectKeys(of steps: [PostfixStep]) {
    for step in steps {
      switch step.kind {
      case .attribute: break
      case .index(let key): collect(key)
      case .splat(let inner): collectKeys(of: inner)
      }
    }
  }

  private mutating func collect(_ comprehension: Comprehension) {
    collect(comprehension.collection)
    let count = localNames.count
    localNames += [comprehension.keyName, comprehension.valueName].compactMap(\.self)
    if let key = comprehension.key { collect(key) }
    collect(comprehension.value)
    if let condition = comprehension.condition { collect(condition) }
    localNames.removeLast(localNames.count - count)
  }

  private mutating func add(_ name: String, _ steps: [Traversal.Step], _ node: SyntaxNode) {
    guard !localNames.contains(name) else { return }
    let range = origin.range(node.start, node.end)
    references.append(Traversal(root: name, steps: steps, range: range))
  }

  private static func steps(_ steps: [PostfixStep]) -> [Traversal.Step] {
    steps.flatMap { step -> [Traversal.Step] in
      switch step.kind {
      case .attribute(let name): return [.attribute(name)]
      case .index(let key):
        guard case .literal(let value) = key.kind else { return [.computedIndex] }
        return [.index(value)]
      case .splat(let inner): return [.splat] + Self.steps(inner)
      }
    }
  }
}
