import Diagnostics
import ResourceModel
import YAMLSyntax

extension WrittenValueReader {
  /// The resource block that an entry under its type writes.
  mutating func readBlock(
    _ entry: YAMLEntry, type: ResourceType, catalog: ResourceTypeCatalog
  ) -> ResourceBlock {
    let address = "\(type.name).\(entry.name)"
    var parts = ResourceBlock.Parts()
    let count = diagnostics.count
    for entry in entry.value.entries ?? [] {
      if let attribute = type.attribute(entry.name) {
        readAttribute(attribute, entry, into: &parts, address: address)
      } else if let key = ReservedKey(rawValue: entry.name) {
        readReserved(key, entry, into: &parts)
      } else {
        parts.isErroneous = true
        parts.meant.formUnion(Self.attributesMeant(by: entry, of: type))
        diagnostics.append(
          .unknownAttribute(
            entry.name, of: type, at: entry.key.useRange, catalog: catalog, address: address))
      }
    }
    for place in diagnostics.indices.dropFirst(count) where diagnostics[place].address == nil {
      diagnostics[place].address = address
    }
    return ResourceBlock(parts, type: type, name: entry.name, nameRange: entry.key.useRange)
  }

  private mutating func readAttribute(
    _ attribute: Attribute, _ entry: YAMLEntry, into parts: inout ResourceBlock.Parts,
    address: String
  ) {
    guard attribute.isWritable else {
      parts.isErroneous = true
      diagnostics.append(
        .error(
          "\"\(attribute.name)\" is set by the provider and cannot be written",
          at: entry.key.useRange, help: "Remove it.", address: address))
      return
    }
    let value = read(entry.value)
    guard !value.isNull else { return }
    parts.attributes.append(
      WrittenEntry(name: entry.name, nameRange: entry.key.useRange, value: value))
  }

  private mutating func readReserved(
    _ key: ReservedKey, _ entry: YAMLEntry, into parts: inout ResourceBlock.Parts
  ) {
    guard !entry.value.isNull else {
      if key == .forEach {
        parts.forEach = .erroneous(entry.value.useRange)
        diagnostics.append(
          .error(
            "\"for_each\" is null, so the keys are not known", at: entry.key.useRange,
            help: "Write a list of names, [] for none, or a map."))
      }
      return
    }
    switch key {
    case .forEach: parts.forEach = read(entry.value)
    case .when: parts.when = readCondition(entry.value)
    case .dependsOn: parts.dependsOn = read(entry.value)
    case .protect: parts.protect = read(entry.value)
    case .silence: parts.silence = read(entry.value)
    case .lifecycle: parts.lifecycle = readLifecycle(entry.value)
    }
  }

  private mutating func readLifecycle(_ node: YAMLNode) -> WrittenLifecycle {
    var lifecycle = WrittenLifecycle()
    guard !node.isErroneous else { return lifecycle }
    guard let entries = node.entries else {
      diagnostics.append(
        .error(
          "\"lifecycle\" must be a map, but is a \(node.kindName)", at: node.useRange,
          help: "Write such as \"lifecycle: {prevent_destroy: true}\"."))
      return lifecycle
    }
    for entry in entries {
      guard let key = LifecycleKey(rawValue: entry.name) else {
        diagnostics.append(Self.unknownLifecycleKey(entry))
        continue
      }
      guard !entry.value.isNull else { continue }
      switch key {
      case .preventDestroy: lifecycle.preventDestroy = read(entry.value)
      case .createBeforeDestroy: lifecycle.createBeforeDestroy = read(entry.value)
      case .ignoreChanges: lifecycle.ignoreChanges = read(entry.value)
      case .replaceTriggeredBy: lifecycle.replaceTriggeredBy = read(entry.value)
      case .preconditions:
        lifecycle.preconditions = readConditions(entry.value, in: entry.name)
      case .postconditions:
        lifecycle.postconditions = readConditions(entry.value, in: entry.name)
      }
    }
    return lifecycle
  }

  private static func unknownLifecycleKey(_ entry: YAMLEntry) -> Diagnostic {
    if ReservedKey(rawValue: entry.name) != nil {
      return .error(
        "\"lifecycle\" has no key \"\(entry.name)\"", at: entry.key.useRange,
        help: "\"\(entry.name)\" belongs one level up, directly in the resource.")
    }
    return .unknownSetting(
      entry.name, in: "\"lifecycle\"", known: LifecycleKey.allCases.map(\.rawValue),
      at: entry.key.useRange)
  }

  /// The attributes that a key which is none was meant to give, by its name or inside it.
  private static func attributesMeant(by entry: YAMLEntry, of type: ResourceType) -> [String] {
    let names = type.attributes.map(\.name)
    let near = Suggestion.nearest(to: entry.name, among: names)
    let inside = entry.value.entries?.map(\.name).filter { type.attribute($0) != nil } ?? []
    return [near].compactMap(\.self) + inside
  }
}
