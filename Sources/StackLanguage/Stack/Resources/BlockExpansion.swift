import Diagnostics
import ResourceModel
import Values

/// Finds the instances that the blocks of a stack stand for: the keys of `for_each`, and which of
/// them `when` lets be.
struct BlockExpansion {
  /// The environment, its blocks expanded more and more.
  private(set) var environment: StackEnvironment
  /// What was wrong so far.
  private(set) var diagnostics: [Diagnostic] = []

  /// Expands the blocks of `environment`, given in the order of the stack.
  init(_ blocks: [ResourceBlock], in environment: StackEnvironment) {
    self.environment = environment
    for block in order(of: blocks) {
      let count = diagnostics.count
      let instances = expand(block)
      diagnostics[count...].indices.forEach { diagnostics[$0].address = "\(block.address)" }
      self.environment.blocks[block.type.name]?[block.address.name]?.instances = instances
    }
  }

  /// The blocks, each after those its `for_each` goes over; cycles are told.
  private mutating func order(of blocks: [ResourceBlock]) -> [ResourceBlock] {
    var places: [ResourceAddress: Int] = [:]
    for (place, block) in blocks.enumerated() { places[block.address] = place }
    let references = blocks.map { block in
      [block.forEach, block.when].compactMap(\.self)
        .flatMap { $0.resourceReferences(in: environment) }
    }
    let order = DependencyOrder(count: blocks.count) { place in
      references[place].compactMap { places[ResourceAddress(type: $0.type, name: $0.name)] }
    }
    for cycle in order.cycles {
      let addresses = cycle.map { blocks[$0].address }
      diagnostics.append(
        .error(
          "The keys of \(addresses.map(\.description).joined(separator: " and of ")) "
            + "depend on each other", at: blocks[cycle[0]].forEach?.range,
          help: "Give one of them keys from a variable or a local."))
    }
    return order.order.map { blocks[$0] }
  }

  private mutating func expand(_ block: ResourceBlock) -> ExpandedBlock.Instances {
    guard let forEach = block.forEach else {
      return wanted(block, each: nil).map { .single(isEnabled: $0) } ?? .failed
    }
    guard var keys = keys(of: forEach) else { return .failed }
    guard block.when != nil else { return .keyed(keys) }
    var failed = false
    for key in keys.order {
      guard let value = keys.values[key] else { continue }
      switch wanted(block, each: block.each(key, value)) {
      case true?: break
      case false?: keys.disabled.insert(key)
      case nil: failed = true
      }
      if failed { return .failed }
    }
    return .keyed(keys)
  }

  // MARK: - when

  /// Whether an instance is wanted; nil, told, where that is not known.
  private mutating func wanted(_ block: ResourceBlock, each: StackScope.Each?) -> Bool? {
    guard let when = block.when else { return true }
    let scope = StackScope(environment, each: each)
    var typing = SchemaTyping { $0.evaluate(in: scope) }
    let value = typing.fit(when, to: .bool, at: ValuePath(ReservedKey.when.rawValue))
    diagnostics += typing.diagnostics + scope.localDiagnostics
    if case .erroneous = when { return nil }
    guard typing.diagnostics.isEmpty else { return nil }
    if let flag = value.boolValue { return flag }
    let place = ReferenceCheck.Place.resource(isRepeated: block.forEach != nil)
    guard !ReferenceCheck.refuses(when, at: place, in: environment) else { return nil }
    let why = value.isNull ? "is null" : "is known only after apply"
    diagnostics.append(
      .error(
        "\"when\" must be known at plan time, but its value \(why)", at: when.range,
        help: "Use variables, locals and each in it, not what the provider gives."))
    return nil
  }

  // MARK: - for_each

  /// The keys and values of a `for_each`; nil, told, where there are none to be found.
  private mutating func keys(of written: WrittenValue) -> EachKeys? {
    let scope = StackScope(environment)
    var typing = SchemaTyping { $0.evaluate(in: scope) }
    let value = typing.fit(written, to: .any, at: ValuePath(ReservedKey.forEach.rawValue))
    diagnostics += typing.diagnostics + scope.localDiagnostics
    guard typing.diagnostics.isEmpty, scope.localDiagnostics.isEmpty else { return nil }
    if case .erroneous = written { return nil }
    if !value.isWhollyKnown, ReferenceCheck.refuses(written, at: .anywhere, in: environment) {
      return nil
    }
    switch value {
    case .sensitive:
      tell(
        "\"for_each\" is sensitive, but its keys are part of addresses, which are shown",
        at: written.range, help: "Use nonsensitive names as keys, and look the secret values up.")
    case .object(let fields):
      return EachKeys(
        order: fields.keys, values: Dictionary(uniqueKeysWithValues: fields.map { ($0, $1) }))
    case .list(let list), .set(let list): return keys(of: list, written)
    case .unknown:
      guard !referencesRefusedBlock(written) else { return nil }
      tell(
        "The keys of \"for_each\" must be known at plan time, but they are known only after apply",
        at: written.range,
        help: "Take the keys from variables and locals, and refer to resources in the attributes.")
    case .null:
      tell("\"for_each\" is null, so the keys are not known", at: written.range, help: "Use [].")
    case .bool, .number, .string:
      tell(
        "\"for_each\" must be a list of names or a map, but is \(value.kindName.withArticle)",
        at: written.range, help: "Write a list, such as [web, api].")
    }
    return nil
  }

  /// The keys of a list of texts, each its own value.
  private mutating func keys(of list: ValueList, _ written: WrittenValue) -> EachKeys? {
    var keys = EachKeys()
    let count = diagnostics.count
    for (place, element) in list.enumerated() {
      let range = written.range(ofElement: place)
      guard let key = key(element, at: range) else { continue }
      guard keys.values[key] == nil else {
        tell(
          "\"for_each\" has the key \"\(key)\" twice", at: range,
          help: "Keys are parts of addresses, so each may stand once; toset(…) drops doubles.")
        continue
      }
      keys.order.append(key)
      keys.values[key] = .string(key)
    }
    return diagnostics.count == count ? keys : nil
  }

  /// The key that an element of a list is; nil, told, where it can be none.
  private mutating func key(_ element: Value, at range: SourceRange) -> String? {
    switch element {
    case .string(let text): return text
    case .number(let number): return number.description
    case .bool(let flag): return "\(flag)"
    case .unknown:
      tell(
        "A key of \"for_each\" must be known at plan time, but this one is known only after apply",
        at: range, help: "Take the keys from variables and locals.")
    case .sensitive:
      tell(
        "A key of \"for_each\" is part of an address, which is shown, but this one is sensitive",
        at: range, help: "Use a name that is not secret as the key.")
    case .null, .list, .set, .object:
      tell(
        "A key of \"for_each\" must be a string, but is \(element.kindName.withArticle)",
        at: range,
        help: "To give each instance further values, write a map: \"NAME: {…}\".")
    }
    return nil
  }

  /// Whether a `for_each` goes over blocks that could not be expanded, of which was told.
  private func referencesRefusedBlock(_ written: WrittenValue) -> Bool {
    written.resourceReferences(in: environment).contains { reference in
      guard let expanded = environment.block(reference.type, reference.name) else { return true }
      if case .failed = expanded.instances { return true }
      return false
    }
  }

  private mutating func tell(_ message: String, at range: SourceRange, help: String) {
    diagnostics.append(.error(message, at: range, help: help))
  }
}

extension WrittenValue {
  /// Where an element of a list stands; the whole where it is no written list.
  func range(ofElement place: Int) -> SourceRange {
    guard case .list(let items, _) = self, items.indices.contains(place) else { return range }
    return items[place].range
  }

  /// The keys of a written map, those with null too; others where it is no written map.
  func keys(or others: [String]) -> [String] {
    guard case .map(let entries, _) = self else { return others }
    return entries.map(\.name)
  }

  /// Where a key of a map stands, and its value; the whole where it is no written map.
  func place(ofKey key: String) -> (name: SourceRange, value: SourceRange) {
    guard case .map(let entries, _) = self, let entry = entries.first(where: { $0.name == key })
    else { return (range, range) }
    return (entry.nameRange, entry.value.range)
  }
}
