import Diagnostics
import ResourceModel
import Values

/// The reserved keys of one instance, evaluated.
struct InstanceSettings {
  /// What must be made before.
  var dependsOn: [DesiredReference] = []
  /// How changes are carried out.
  var lifecycle = Lifecycle()
  /// Whether it must not be deleted.
  var protect = false
  /// The findings not to be told.
  var silenced: [Silence] = []
}

extension ResourceBlock {
  /// Whether the reserved keys are the same for all instances.
  var hasConstantSettings: Bool {
    let settings = [
      dependsOn, protect, silence, lifecycle.preventDestroy, lifecycle.createBeforeDestroy,
      lifecycle.ignoreChanges, lifecycle.replaceTriggeredBy,
    ]
    return settings.allSatisfy { $0?.isConstant ?? true }
  }
}

/// Evaluates the reserved keys of an instance, which must be known at plan time.
struct InstanceSettingsReader {
  private let block: ResourceBlock
  private let scope: StackScope
  private let environment: StackEnvironment
  /// What was wrong so far.
  private(set) var diagnostics: [Diagnostic] = []

  /// A reader for the instance of `each`.
  init(_ block: ResourceBlock, each: StackScope.Each?, _ environment: StackEnvironment) {
    self.block = block
    self.environment = environment
    self.scope = StackScope(environment, each: each)
  }

  /// The settings.
  mutating func read() -> InstanceSettings {
    var settings = InstanceSettings()
    let lifecycle = block.lifecycle
    settings.protect = flag(block.protect, ReservedKey.protect.rawValue) ?? false
    settings.silenced = silences()
    settings.dependsOn = texts(block.dependsOn, ReservedKey.dependsOn.rawValue)
      .flatMap { dependency($0.text, at: $0.range) }
    if let flag = flag(lifecycle.preventDestroy, LifecycleKey.preventDestroy.rawValue) {
      settings.lifecycle.preventDestroy = flag
      settings.lifecycle.preventDestroyRange = lifecycle.preventDestroy?.range
    }
    settings.lifecycle.createBeforeDestroy = flag(
      lifecycle.createBeforeDestroy, LifecycleKey.createBeforeDestroy.rawValue)
    readIgnoredChanges(into: &settings.lifecycle)
    for (text, range) in texts(
      lifecycle.replaceTriggeredBy, LifecycleKey.replaceTriggeredBy.rawValue)
    {
      settings.lifecycle.replaceTriggeredBy += trigger(text, at: range)
    }
    diagnostics += scope.localDiagnostics
    return settings
  }

  // MARK: - Values

  private mutating func known(
    _ written: WrittenValue, _ type: AttributeType, _ name: String
  ) -> Value? {
    var typing = SchemaTyping(address: "\(block.address)") { [scope] in $0.evaluate(in: scope) }
    let value = typing.fit(written, to: type, at: ValuePath(name))
    diagnostics += typing.diagnostics
    guard typing.diagnostics.isEmpty, !value.isNull else { return nil }
    if case .erroneous = written { return nil }
    guard value.isWhollyKnown else {
      let place = ReferenceCheck.Place.resource(isRepeated: block.forEach != nil)
      guard !ReferenceCheck.refuses(written, at: place, in: environment) else { return nil }
      tell(
        "\"\(name)\" must be known at plan time, but its value is known only after apply",
        at: written.range, help: "Use variables, locals and each in it.")
      return nil
    }
    return value
  }

  private mutating func flag(_ written: WrittenValue?, _ name: String) -> Bool? {
    guard let written else { return nil }
    return known(written, .bool, name)?.boolValue
  }

  /// The texts of a list, each with its place.
  private mutating func texts(
    _ written: WrittenValue?, _ name: String
  ) -> [(text: String, range: SourceRange)] {
    guard let written = written.map({ withoutAddressReferences($0, name) }) else { return [] }
    guard let elements = known(written, .list(.string), name)?.elements else { return [] }
    return elements.enumerated().compactMap { place, element in
      element.stringValue.map { ($0, written.range(ofElement: place)) }
    }
  }

  /// A list without the expressions that are references to resources, which are told.
  private mutating func withoutAddressReferences(
    _ written: WrittenValue, _ name: String
  ) -> WrittenValue {
    switch written {
    case .template(let template, let range):
      guard template.references.contains(where: { environment.catalog[$0.root] != nil }) else {
        return written
      }
      tell(
        "\"\(name)\" takes addresses as they are, without ${…}", at: range,
        help: "Write such as [vpc.main].")
      return .erroneous(range)
    case .list(let items, let range):
      let kept = items.map { withoutAddressReferences($0, name) }
      return .list(kept.filter { if case .erroneous = $0 { false } else { true } }, range)
    case .scalar, .map, .erroneous: return written
    }
  }

  // MARK: - silence

  /// The findings not to be told, each once, with its reason and the place of its id.
  private mutating func silences() -> [Silence] {
    let name = ReservedKey.silence.rawValue
    guard let written = block.silence, let fields = known(written, .map(.string), name)?.fields
    else { return [] }
    let ids = environment.catalog.linter?.ids ?? []
    return written.keys(or: fields.keys).compactMap { id in
      let place = written.place(ofKey: id)
      guard environment.catalog.linter?.knows(id) ?? false else {
        tell(
          "The linter has no finding \"\(id)\"", at: place.name,
          help: Suggestion.didYouMean(id, among: ids)
            ?? "Write the id that stands in brackets after the finding.")
        return nil
      }
      guard let text = fields[id]?.unmarked.stringValue, text.contains(where: { !$0.isWhitespace })
      else {
        tell(
          "\"\(id)\" is silenced without a reason", at: place.value,
          help: "Say in a few words why it may be so here.")
        return nil
      }
      return Silence(id: id, reason: text, range: place.name)
    }
  }

  // MARK: - ignore_changes

  private mutating func readIgnoredChanges(into lifecycle: inout Lifecycle) {
    let name = LifecycleKey.ignoreChanges.rawValue
    guard let written = block.lifecycle.ignoreChanges else { return }
    if case .scalar(let scalar, _) = written, scalar.text == "all" {
      lifecycle.ignoresAllChanges = true
      return
    }
    for (text, range) in texts(written, name) {
      guard text != "all" else {
        lifecycle.ignoresAllChanges = true
        continue
      }
      guard let path = ValuePath(parsing: text), let attribute = path.attribute else {
        tell(
          "\"\(text)\" is not an attribute or a part of one", at: range,
          help: "Write such as tags, tags.Owner or routes[0].")
        continue
      }
      guard block.type.attribute(attribute)?.isWritable == true else {
        let names = block.type.attributes.filter(\.isWritable).map(\.name)
        tell(
          "\(block.type.name) has no attribute \"\(attribute)\" that can be written", at: range,
          help: Suggestion.didYouMean(attribute, among: names)
            ?? "It has \(names.joined(separator: ", ")).")
        continue
      }
      lifecycle.ignoreChanges.append(path)
    }
  }

  // MARK: - Addresses

  private mutating func dependency(_ text: String, at range: SourceRange) -> [DesiredReference] {
    guard let address = ResourceAddress(parsing: text) else {
      tell(
        "\"\(text)\" is not an address", at: range,
        help: "Write such as vpc.main or iam_user.ci[\"web\"].")
      return []
    }
    return targets(of: address, at: range).map { DesiredReference(address: $0, range: range) }
  }

  private mutating func trigger(
    _ text: String, at range: SourceRange
  ) -> [(address: ResourceAddress, path: ValuePath, range: SourceRange)] {
    guard let (address, path) = ResourceAddress.withPath(text) else {
      tell(
        "\"\(text)\" is not an address or an attribute of a resource", at: range,
        help: "Write such as vpc.main, vpc.main.cidr_block or iam_user.ci[\"web\"].name.")
      return []
    }
    if let attribute = path.attribute, let type = environment.catalog[address.type],
      type.attribute(attribute) == nil
    {
      tell(
        "\(type.name) has no attribute \"\(attribute)\"", at: range,
        help: Suggestion.didYouMean(attribute, among: type.attributes.map(\.name)))
      return []
    }
    return targets(of: address, at: range).map { ($0, path, range) }
  }

  /// The enabled instances that an address means; told where it means none.
  private mutating func targets(
    of address: ResourceAddress, at range: SourceRange
  ) -> [ResourceAddress] {
    guard let expanded = environment.block(address.type, address.name) else {
      let names = environment.blocks.flatMap { type, blocks in blocks.keys.map { "\(type).\($0)" } }
      let isRefused =
        environment.refusedTypes.contains(address.type)
        || environment.refusedBlocks.contains("\(address.type).\(address.name)")
        || environment.refusedKeys.contains(.resources)
      guard !isRefused else { return [] }
      tell(
        "There is no resource \(address.block)", at: range,
        help: Suggestion.didYouMean("\(address.block)", among: names.sorted())
          ?? "Declare it under \"resources: \(address.type):\".")
      return []
    }
    guard address.block != block.address else {
      tell("\(block.address) cannot depend on itself", at: range, help: "Remove it.")
      return []
    }
    guard let key = address.key else { return expanded.addresses }
    switch expanded.instances {
    case .failed: return []
    case .single:
      tell(
        "\(address.block) has no \"for_each\", so it has no instance \"\(key)\"", at: range,
        help: "Write \(address.block).")
      return []
    case .keyed(let keys):
      guard keys.values[key] != nil else {
        diagnostics.append(
          .noInstance(key, of: address.block, keys: keys.order, at: range))
        return []
      }
      return keys.disabled.contains(key) ? [] : [address]
    }
  }

  private mutating func tell(_ message: String, at range: SourceRange, help: String?) {
    diagnostics.append(.error(message, at: range, help: help, address: "\(block.address)"))
  }
}
