import Diagnostics
import ResourceModel
import Values

/// A scope that knows no resource: all attributes of all of them are unknown.
struct UnknownResources: ResourceScope {
  func attributes(of address: ResourceAddress) -> Fields? { nil }
}

/// What the names in one evaluation stand for: those of the stack, and each key and value of an
/// instance.
///
/// An evaluation asks for a local many times and evaluates it once. A name that cannot be right
/// whatever the values are was told by ``ReferenceCheck``, so here it is merely unknown.
final class StackScope: EvaluationScope {
  /// The key and value of an instance.
  struct Each {
    var key: String
    var value: Value
    /// The block whose `for_each` depends on resources, so that its values are found anew.
    var dynamicBlock: ResourceBlock?
  }

  private let environment: StackEnvironment
  private let each: Each?
  private let resources: any ResourceScope
  private var localValues: [String: Value] = [:]
  /// What was wrong in the locals that were evaluated.
  private(set) var localDiagnostics: [Diagnostic] = []
  /// The single instances that were asked for, while no local is evaluated.
  private(set) var instancesAskedFor: [ResourceAddress] = []
  /// How often an instance of each block was asked for, there or not, while no local is evaluated.
  private(set) var keysAskedFor: [ResourceAddress: Int] = [:]
  private var localDepth = 0

  /// A scope of the stack's names, of `each`, and of what `resources` knows.
  init(
    _ environment: StackEnvironment, each: Each? = nil,
    resources: any ResourceScope = UnknownResources()
  ) {
    self.environment = environment
    self.each = each
    self.resources = resources
  }

  var functions: FunctionContext { environment.functions }

  func resolve(_ traversal: Traversal) -> Resolution {
    let name: String? =
      if case .attribute(let name)? = traversal.steps.first { name } else { nil }
    switch (traversal.root, name) {
    case ("var", let name?): return known(environment.variables[name])
    case ("local", let name?): return known(local(name))
    case ("each", "key"?): return known(each.map { .string($0.key) })
    case ("each", "value"?): return known(eachValue())
    case ("stack", "name"?): return known(.string(environment.context.stack))
    case ("stack", "region"?): return known(.string(environment.context.region))
    case ("stack", "account"?): return known(environment.context.account.map(Value.string))
    case (let type, let name?):
      guard let block = environment.block(type, name) else { break }
      return resource(block, traversal)
    default: break
    }
    return .value(.computedUnknown, consumed: traversal.steps.count)
  }

  private func known(_ value: Value?) -> Resolution {
    .value(value ?? .computedUnknown, consumed: 1)
  }

  // MARK: - Locals and each

  private func local(_ name: String) -> Value? {
    if let value = localValues[name] { return value }
    guard let local = environment.locals[name] else { return nil }
    if let value = local.value { return value }
    localDepth += 1
    defer { localDepth -= 1 }
    var typing = SchemaTyping { [self] in $0.evaluate(in: self) }
    let value = typing.fit(local.written, to: .any, at: ValuePath(name))
    localDiagnostics += typing.diagnostics
    localValues[name] = value
    return value
  }

  private func eachValue() -> Value? {
    guard let each else { return nil }
    guard let block = each.dynamicBlock, let forEach = block.forEach else { return each.value }
    if let source = block.forEachSource, let expanded = environment.block(source.type, source.name)
    {
      return object(expanded.block.address(key: each.key), expanded.block.type)
    }
    var typing = SchemaTyping { [self] in $0.evaluate(in: self) }
    return typing.fit(forEach, to: .any, at: ValuePath(ReservedKey.forEach.rawValue))[each.key]
  }

  // MARK: - Resources

  private func resource(_ expanded: ExpandedBlock, _ traversal: Traversal) -> Resolution {
    let block = expanded.block
    switch expanded.instances {
    case .failed: return .value(.computedUnknown, consumed: traversal.steps.count)
    case .single(let isEnabled):
      guard isEnabled else { return .failure(.disabled(block.address, block, traversal)) }
      if traversal.steps.count > 1, case .index(let key) = traversal.steps[1],
        key.stringValue.flatMap(block.type.attribute) == nil
      {
        return .value(.computedUnknown, consumed: traversal.steps.count)
      }
      return instance(block.address, block, traversal, consumed: 1)
    case .keyed(let keys):
      guard traversal.steps.count > 1 else { return all(keys, of: block) }
      guard case .index(let value) = traversal.steps[1], let key = Self.key(value) else {
        return .value(.computedUnknown, consumed: traversal.steps.count)
      }
      if localDepth == 0 { keysAskedFor[block.address, default: 0] += 1 }
      guard keys.values[key] != nil else {
        return .failure(.noInstance(key, of: block.address, keys: keys.order, at: traversal.range))
      }
      let address = block.address(key: key)
      guard !keys.disabled.contains(key) else {
        return .failure(.disabled(address, block, traversal))
      }
      if localDepth == 0 { instancesAskedFor.append(address) }
      return instance(address, block, traversal, consumed: 2)
    }
  }

  /// The text of an index.
  static func key(_ value: Value) -> String? {
    value.stringValue ?? value.numberValue?.description
  }

  private func all(_ keys: EachKeys, of block: ResourceBlock) -> Resolution {
    var fields = Fields()
    for key in keys.order where !keys.disabled.contains(key) {
      fields[key] = object(block.address(key: key), block.type)
    }
    return .value(.object(fields), consumed: 1)
  }

  private func instance(
    _ address: ResourceAddress, _ block: ResourceBlock, _ traversal: Traversal, consumed: Int
  ) -> Resolution {
    guard traversal.steps.count > consumed else {
      return .value(object(address, block.type), consumed: consumed)
    }
    let name: String? =
      switch traversal.steps[consumed] {
      case .attribute(let name): name
      case .index(let value): value.stringValue
      case .computedIndex, .splat: nil
      }
    guard let name else { return .value(object(address, block.type), consumed: consumed) }
    guard let attribute = block.type.attribute(name) else {
      return .value(.computedUnknown, consumed: traversal.steps.count)
    }
    let known = resources.attributes(of: address)
    return .value(value(of: attribute, at: address, known), consumed: consumed + 1)
  }

  private func object(_ address: ResourceAddress, _ type: ResourceType) -> Value {
    let known = resources.attributes(of: address)
    return .fields(type.attributes.map { ($0.name, value(of: $0, at: address, known)) })
  }

  private func value(
    of attribute: Attribute, at address: ResourceAddress, _ known: Fields?
  ) -> Value {
    guard let known else {
      let unknown = Value.unknown(Unknown(reference: "\(address).\(attribute.name)"))
      return attribute.isSensitive ? unknown.markedSensitive : unknown
    }
    let value = known[attribute.name] ?? .null
    return attribute.isSensitive && !value.isNull ? value.markedSensitive : value
  }
}

extension Diagnostic {
  /// A reference to a resource whose `when` is false.
  fileprivate static func disabled(
    _ address: ResourceAddress, _ block: ResourceBlock, _ traversal: Traversal
  ) -> Diagnostic {
    .error(
      "\(address) is not in the stack, since its \"when\" is false", at: traversal.range,
      help: "Put the reference in try(…), or in a condition that holds only when it is there.",
      notes: [Note("The condition stands here", at: block.when?.range ?? block.nameRange)])
  }

  /// A reference to an instance that a block does not have.
  static func noInstance(
    _ key: String, of block: ResourceAddress, keys: [String], at range: SourceRange
  ) -> Diagnostic {
    let some = keys.prefix(10).map { "\"\($0)\"" }.joined(separator: ", ")
    let more = keys.count > 10 ? ", …" : ""
    return .error(
      "\(block) has no instance \"\(key)\"", at: range,
      help: (keys.count <= 50 ? Suggestion.didYouMean(key, among: keys) : nil)
        ?? (keys.isEmpty ? "It has no instances." : "It has \(some)\(more)."))
  }
}
