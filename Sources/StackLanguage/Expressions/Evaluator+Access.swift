import Diagnostics
import Values

/// Names, attribute accesses, indexes and splats.
extension Evaluator {
  /// The value of an operand with its postfix steps.
  mutating func value(
    ofChain base: SyntaxNode, _ steps: [PostfixStep], _ node: SyntaxNode
  ) -> Value? {
    if case .variable(let name) = base.kind { return value(ofVariable: name, steps, node) }
    guard let value = value(of: base) else { return nil }
    return take(steps[...], on: value)
  }

  /// The value of a reference: a local name, or what the scope makes of it.
  ///
  /// The keys of indexes are found first, so that the scope can look a single instance up.
  mutating func value(
    ofVariable name: String, _ steps: [PostfixStep], _ node: SyntaxNode
  ) -> Value? {
    if let local = locals.last(where: { $0.name == name }) {
      return take(steps[...], on: local.value)
    }
    var known: [Traversal.Step] = []
    var keys: [Int: Value] = [:]
    var isSensitive = false
    var end = node.start + name.utf8.count
    search: for (place, step) in steps.enumerated() {
      switch step.kind {
      case .attribute(let attribute): known.append(.attribute(attribute))
      case .index(let keyNode):
        guard let key = value(of: keyNode) else { return nil }
        keys[place] = key
        let plain = key.unmarked
        guard plain.stringValue != nil || plain.numberValue != nil else { break search }
        isSensitive = isSensitive || key.containsSensitive
        known.append(.index(plain))
      case .splat: break search
      }
      end = step.end
    }
    let range = origin.range(node.start, end)
    let traversal = Traversal(root: name, steps: known, range: range)
    switch scope.resolve(traversal) {
    case .failure(let diagnostic):
      diagnostics.append(diagnostic)
      return nil
    case .value(let value, let consumed):
      let consumed = min(max(consumed, 0), known.count)
      let result = take(steps.dropFirst(consumed), on: value, keys: keys)
      if isProbing, let result, !metUnknown, !result.isWhollyKnown { metUnknown = true }
      return result?.marked(if: isSensitive)
    }
  }

  /// Takes steps on a value, one after the other.
  ///
  /// `keys` has the values of index keys that are already found, by the place of the step.
  private mutating func take(
    _ steps: ArraySlice<PostfixStep>, on value: Value, keys: [Int: Value] = [:]
  ) -> Value? {
    var value = value
    for (place, step) in zip(steps.indices, steps) {
      let next: Value?
      switch step.kind {
      case .attribute(let name): next = attribute(name, of: value, step)
      case .index(let node):
        guard let key = keys[place] ?? self.value(of: node) else { return nil }
        next = element(at: key, of: value, step)
      case .splat(let inner): next = splat(value, inner, step)
      }
      guard let next else { return nil }
      value = next
    }
    return value
  }

  // MARK: - Attributes

  private mutating func attribute(
    _ name: String, of value: Value, _ step: PostfixStep
  ) -> Value? {
    switch value {
    case .sensitive(let inner):
      return attribute(name, of: inner, step)?.markedSensitive
    case .unknown:
      return .computedUnknown
    case .object(let fields):
      if let field = fields[name] { return field }
      fail(
        "There is no attribute \"\(name)\" here", step.start, step.end,
        help: Self.help(for: name, among: fields))
    case .null:
      fail("This value is null, so it has no attribute \"\(name)\"", step.start, step.end)
    case .list, .set:
      fail(
        "A \(value.kindName) has no attribute \"\(name)\"", step.start, step.end,
        help: "For that attribute of every element, write [*].\(name).")
    case .bool, .number, .string:
      fail("A \(value.kindName) has no attribute \"\(name)\"", step.start, step.end)
    }
    return nil
  }

  /// What was meant, or what there is; nil for a large map, which every instance of a resource may
  /// look into.
  private static func help(for name: String, among fields: Fields) -> String? {
    guard !fields.isEmpty, fields.count <= 50 else { return nil }
    if let meant = Suggestion.didYouMean(name, among: fields.keys) { return meant }
    guard fields.count <= 20 else { return nil }
    return "It has " + fields.keys.map { "\"\($0)\"" }.joined(separator: ", ") + "."
  }

  // MARK: - Indexes

  private mutating func element(
    at key: Value, of value: Value, _ step: PostfixStep
  ) -> Value? {
    let isSensitive = key.containsSensitive
    if case .sensitive(let inner) = value {
      return element(at: key, of: inner, step)?.markedSensitive
    }
    let plain = key.unmarked
    if value.isNull {
      fail("This value is null, so it has no elements", step.start, step.end)
      return nil
    }
    if plain.isNull {
      fail("The index is null", step.start, step.end)
      return nil
    }
    guard !value.isUnknown else { return .computedUnknown.marked(if: isSensitive) }
    switch value {
    case .list(let list):
      if plain.isUnknown { return .computedUnknown.marked(if: isSensitive) }
      return element(at: key, of: list, step)?.marked(if: isSensitive)
    case .object(let fields):
      if plain.isUnknown { return .computedUnknown.marked(if: isSensitive) }
      return field(key, of: fields, step)?.marked(if: isSensitive)
    case .set:
      fail(
        "The elements of a set have no order, so it has no indexes", step.start, step.end,
        help: "Use tolist(…) to put them in order, or one(…) for the only element.")
    default:
      fail("A \(value.kindName) has no elements", step.start, step.end)
    }
    return nil
  }

  private mutating func element(
    at key: Value, of list: ValueList, _ step: PostfixStep
  ) -> Value? {
    guard let number = try? key.unmarked.converted(to: .number).numberValue else {
      fail(
        "The index of a list is a number, but this is a \(key.kindName)", step.start, step.end)
      return nil
    }
    let shown = key.containsSensitive ? "a sensitive number" : number.description
    guard let place = number.intValue else {
      fail("The index of a list is a whole number, but this is \(shown)", step.start, step.end)
      return nil
    }
    guard list.indices.contains(place) else {
      let extent =
        list.isEmpty
        ? "the list is empty" : "the list has the indexes 0 to \(list.count - 1)"
      fail("There is no element at index \(shown): \(extent)", step.start, step.end)
      return nil
    }
    return list[place]
  }

  private mutating func field(_ key: Value, of fields: Fields, _ step: PostfixStep) -> Value? {
    guard let name = try? key.unmarked.converted(to: .string).stringValue else {
      fail("The key of a map is a string, but this is a \(key.kindName)", step.start, step.end)
      return nil
    }
    if let field = fields[name] { return field }
    guard !key.containsSensitive else {
      fail("There is no element with this sensitive key", step.start, step.end)
      return nil
    }
    fail(
      "There is no element with the key \"\(name)\"", step.start, step.end,
      help: Self.help(for: name, among: fields))
    return nil
  }

  // MARK: - Splats

  /// Takes steps on every element; null has none, and what is not a list is its only element.
  private mutating func splat(
    _ value: Value, _ steps: [PostfixStep], _ step: PostfixStep
  ) -> Value? {
    switch value {
    case .sensitive(let inner): return splat(inner, steps, step)?.markedSensitive
    case .unknown: return .computedUnknown
    case .null: return .array([])
    case .list(let list): return splat(list.elements, steps, isTyped: list.isTyped)
    case .set(let list): return splat(list.elements, steps, isTyped: true)
    default: return splat([value], steps, isTyped: false)
    }
  }

  private mutating func splat(
    _ elements: [Value], _ steps: [PostfixStep], isTyped: Bool
  ) -> Value? {
    var result: [Value] = []
    result.reserveCapacity(elements.count)
    for element in elements {
      guard let value = take(steps[...], on: element) else { return nil }
      result.append(value)
    }
    return .list(ValueList(result, isTyped: isTyped))
  }
}
