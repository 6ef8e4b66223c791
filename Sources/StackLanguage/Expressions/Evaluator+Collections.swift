import Diagnostics
import Values

/// Lists, objects and comprehensions.
extension Evaluator {
  /// The value of `[a, b]`.
  mutating func value(ofList nodes: [SyntaxNode], _ node: SyntaxNode) -> Value? {
    var elements: [Value] = []
    elements.reserveCapacity(nodes.count)
    for node in nodes {
      if let value = value(of: node) { elements.append(value) }
    }
    guard elements.count == nodes.count else { return nil }
    return bounded(.array(elements), at: node)
  }

  /// The value of `{a = b}`; of two items with one key the later counts.
  mutating func value(ofObject items: [ObjectItem], _ node: SyntaxNode) -> Value? {
    var fields = Fields()
    var isUnknown = false
    var isSensitive = false
    var failed = false
    for item in items {
      let key = value(of: item.key).flatMap { self.key($0, at: item.key) }
      let value = value(of: item.value)
      guard let key, let value else {
        failed = true
        continue
      }
      isSensitive = isSensitive || key.containsSensitive
      if let name = key.stringValue { fields[name] = value } else { isUnknown = true }
    }
    if failed { return nil }
    let result = isUnknown ? Value.computedUnknown : .object(fields)
    return bounded(result.marked(if: isSensitive), at: node)
  }

  /// The key of an item as a text or an unknown; nil after an error.
  private mutating func key(_ value: Value, at node: SyntaxNode) -> Value? {
    guard !value.isNull else {
      fail("The key is null; it must be a string", at: node)
      return nil
    }
    guard let key = try? value.converted(to: .string) else {
      fail("The key must be a string, but is a \(value.kindName)", at: node)
      return nil
    }
    return key
  }

  // MARK: - Comprehensions

  /// What a comprehension goes through.
  struct Items {
    /// Keys and values in order; nil if they are not known.
    var pairs: [(key: Value, value: Value)]?
    /// Whether the collection as a whole is sensitive.
    var isSensitive = false
  }

  /// What there is to go through in a value; nil after an error.
  mutating func items(of value: Value, at node: SyntaxNode) -> Items? {
    switch value {
    case .sensitive(let inner):
      guard var items = items(of: inner, at: node) else { return nil }
      items.isSensitive = true
      return items
    case .unknown: return Items()
    case .list(let list):
      return Items(pairs: list.enumerated().map { (.int($0.offset), $0.element) })
    case .set(let list):
      return Items(pairs: list.map { ($0, $0) })
    case .object(let fields):
      return Items(pairs: fields.sorted.map { (.string($0.key), $0.value) })
    case .null:
      fail("The collection is null, so there is nothing to go through", at: node)
    case .bool, .number, .string:
      fail("A \(value.kindName) has no elements to go through", at: node)
    }
    return nil
  }

  /// What a comprehension has gathered.
  private struct Gathered {
    var elements: [Value] = []
    var names: [String] = []
    var places: [String: Int] = [:]
    var groups: [[Value]] = []
    var isUnknown = false
    var isSensitive = false
  }

  /// The value of a comprehension; it stops at the first round that fails.
  mutating func value(ofComprehension form: Comprehension, _ node: SyntaxNode) -> Value? {
    guard let collection = value(of: form.collection),
      let items = items(of: collection, at: form.collection)
    else { return nil }
    var gathered = Gathered(isSensitive: items.isSensitive)
    guard let pairs = items.pairs else {
      return .computedUnknown.marked(if: items.isSensitive)
    }
    for pair in pairs {
      guard countRound(at: node) else { return nil }
      let count = locals.count
      if let name = form.keyName { locals.append((name, pair.key)) }
      locals.append((form.valueName, pair.value))
      let went = round(of: form, into: &gathered)
      locals.removeLast(locals.count - count)
      guard went else { return nil }
    }
    guard !gathered.isUnknown else {
      return .computedUnknown.marked(if: gathered.isSensitive)
    }
    return bounded(result(of: form, gathered).marked(if: gathered.isSensitive), at: node)
  }

  private func result(of form: Comprehension, _ gathered: Gathered) -> Value {
    guard form.key != nil else { return .array(gathered.elements) }
    let values = form.groups ? gathered.groups.map(Value.array) : gathered.elements
    return .object(Fields(zip(gathered.names, values)))
  }

  /// One round; false after an error.
  private mutating func round(of form: Comprehension, into gathered: inout Gathered) -> Bool {
    if let node = form.condition {
      guard let value = value(of: node), let flag = condition(value, at: node) else {
        return false
      }
      gathered.isSensitive = gathered.isSensitive || value.containsSensitive
      guard let known = flag.boolValue else {
        gathered.isUnknown = true
        return true
      }
      guard known else { return true }
    }
    guard let keyNode = form.key else {
      guard let value = value(of: form.value) else { return false }
      gathered.elements.append(value)
      return true
    }
    guard let key = value(of: keyNode).flatMap({ self.key($0, at: keyNode) }),
      let value = value(of: form.value)
    else { return false }
    gathered.isSensitive = gathered.isSensitive || key.containsSensitive
    guard let name = key.stringValue else {
      gathered.isUnknown = true
      return true
    }
    return add(value, under: name, isSensitive: key.containsSensitive, form, to: &gathered)
  }

  private mutating func add(
    _ value: Value, under name: String, isSensitive: Bool, _ form: Comprehension,
    to gathered: inout Gathered
  ) -> Bool {
    if let place = gathered.places[name] {
      guard form.groups else {
        let shown = isSensitive ? "a sensitive key" : "the key \"\(name)\""
        let node = form.key ?? form.value
        fail(
          "Two elements have \(shown)", at: node,
          help: "Write \"...\" after the value to gather the values of one key in a list.")
        return false
      }
      gathered.groups[place].append(value)
      return true
    }
    gathered.places[name] = gathered.names.count
    gathered.names.append(name)
    if form.groups { gathered.groups.append([value]) } else { gathered.elements.append(value) }
    return true
  }
}
