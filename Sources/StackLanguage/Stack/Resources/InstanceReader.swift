import Diagnostics
import ResourceModel
import Values

/// Makes the desired resources of expanded blocks: their references, lifecycle and protection.
struct InstanceReader {
  private let shared: SharedEnvironment
  private var environment: StackEnvironment { shared.environment }
  /// The resources so far.
  private(set) var resources: [DesiredResource] = []
  /// What was wrong so far.
  private(set) var diagnostics: [Diagnostic] = []

  /// A reader of blocks in the given environment.
  init(_ shared: SharedEnvironment) {
    self.shared = shared
  }

  /// Adds the instances of a block.
  mutating func read(_ block: ResourceBlock) {
    guard let expanded = environment.block(block.type.name, block.address.name) else { return }
    let addresses = expanded.addresses
    guard !addresses.isEmpty else {
      diagnostics += block.constantDiagnostics
      return
    }
    let written = BlockReferences(block, environment)
    let isShared = block.hasConstantSettings
    let settings = isShared ? settings(of: block, each: nil) : nil
    for address in addresses {
      let eachValue = value(of: address.key, in: expanded)
      let each = address.key.flatMap { key in eachValue.map { block.each(key, $0) } }
      let settings = settings ?? self.settings(of: block, each: each)
      for template in written.fileReaders {
        _ = template.evaluate(in: StackScope(environment, each: each))
      }
      let references = references(of: address, written, each, settings)
      resources.append(
        DesiredResource(
          address: address, type: block.type, nameRange: block.nameRange, references: references,
          lifecycle: settings.lifecycle, protect: settings.protect,
          silenced: settings.silenced,
          body: StackResourceBody(
            address: address, block: block, eachValue: eachValue, shared: shared)))
    }
  }

  private func value(of key: String?, in expanded: ExpandedBlock) -> Value? {
    guard let key, case .keyed(let keys) = expanded.instances else { return nil }
    return keys.values[key]
  }

  // MARK: - References

  private mutating func references(
    of address: ResourceAddress, _ written: BlockReferences, _ each: StackScope.Each?,
    _ settings: InstanceSettings
  ) -> [DesiredReference] {
    var seen: Set<ResourceAddress> = []
    var references: [DesiredReference] = []
    func add(_ target: ResourceAddress, _ range: SourceRange) {
      guard seen.insert(target).inserted else { return }
      references.append(DesiredReference(address: target, range: range))
    }
    for reference in written.all {
      for target in written.addresses(reference, each, environment) {
        if target != address {
          add(target, reference.range)
        } else if seen.insert(address).inserted {
          diagnostics.append(.selfReference(address, at: reference.range))
        }
      }
    }
    for reference in settings.dependsOn { add(reference.address, reference.range) }
    for trigger in settings.lifecycle.replaceTriggeredBy { add(trigger.address, trigger.range) }
    return references
  }

  // MARK: - Settings

  private mutating func settings(
    of block: ResourceBlock, each: StackScope.Each?
  ) -> InstanceSettings {
    var reader = InstanceSettingsReader(block, each: each, environment)
    let settings = reader.read()
    diagnostics += reader.diagnostics
    return settings
  }
}

/// The references of a block, found once for all its instances.
private struct BlockReferences {
  /// The references in reading order, each meaning once.
  let all: [WrittenReference]
  /// The expressions that refer to instances which only evaluation tells, by the block they
  /// refer to, with how many such references they have.
  private let computed: [ResourceAddress: [(template: Template, count: Int)]]

  /// The expressions that read files, which are read now, so that the digest of the stack's inputs
  /// knows them.
  let fileReaders: [Template]

  init(_ block: ResourceBlock, _ environment: StackEnvironment) {
    var fileReaders: [Template] = []
    var all: [WrittenReference] = []
    var seen: Set<WrittenReference.Target> = []
    var computed: [ResourceAddress: [(Template, Int)]] = [:]
    func add(_ references: [WrittenReference]) {
      for reference in references where seen.insert(reference.target).inserted {
        all.append(reference)
      }
    }
    let parts =
      block.partsBeforeChange.map { ($0, false) } + block.partsAfterChange.map { ($0, true) }
    for (part, mayMeanItself) in parts {
      part.forEachTemplate { template in
        if template.readsFiles { fileReaders.append(template) }
        let references = template.resourceReferences(in: environment).filter {
          !mayMeanItself || $0.type != block.type.name || $0.name != block.address.name
        }
        add(references)
        var counts: [ResourceAddress: Int] = [:]
        for reference in references where reference.key == .computed {
          counts[ResourceAddress(type: reference.type, name: reference.name), default: 0] += 1
        }
        for (target, count) in counts { computed[target, default: []].append((template, count)) }
      }
    }
    if let forEach = block.forEach {
      add(
        forEach.resourceReferences(in: environment).map { reference in
          guard block.forEachSource != nil else { return reference }
          var reference = reference
          reference.key = .computed
          return reference
        })
    }
    self.all = all
    self.fileReaders = fileReaders
    self.computed = computed
  }

  /// The instances that a reference means for the instance of `each`.
  ///
  /// A key that only evaluation tells is found by evaluating with every resource unknown; where
  /// that does not reach each such reference, all instances are meant.
  func addresses(
    _ reference: WrittenReference, _ each: StackScope.Each?, _ environment: StackEnvironment
  ) -> [ResourceAddress] {
    guard let expanded = environment.block(reference.type, reference.name) else { return [] }
    guard case .keyed(let keys) = expanded.instances else { return expanded.addresses }
    let block = expanded.block
    switch reference.key {
    case .none: return expanded.addresses
    case .literal(let key):
      guard keys.values[key] != nil, !keys.disabled.contains(key) else { return [] }
      return [block.address(key: key)]
    case .computed:
      guard let expressions = computed[block.address] else {
        guard let key = each?.key, keys.values[key] != nil, !keys.disabled.contains(key) else {
          return expanded.addresses
        }
        return [block.address(key: key)]
      }
      var found: [ResourceAddress] = []
      for expression in expressions {
        let scope = StackScope(environment, each: each)
        _ = expression.template.evaluate(in: scope)
        guard scope.keysAskedFor[block.address] ?? 0 >= expression.count else {
          return expanded.addresses
        }
        found += scope.instancesAskedFor.filter { $0.block == block.address }
      }
      return found
    }
  }
}

extension Diagnostic {
  /// A resource that refers to itself.
  fileprivate static func selfReference(
    _ address: ResourceAddress, at range: SourceRange
  ) -> Diagnostic {
    .error(
      "\(address.block) refers to itself", at: range,
      help: "What it is made from cannot depend on it; only its postconditions may refer to it.",
      address: "\(address.block)")
  }
}
