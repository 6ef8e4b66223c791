import Diagnostics
import ResourceModel
import Values

/// What the names in a stack's expressions stand for, apart from the resources' attributes.
struct StackEnvironment: Sendable {
  /// The stack's name, Region and account.
  var context: StackContext
  /// What functions may know.
  var functions: FunctionContext
  /// The resource types.
  var catalog: ResourceTypeCatalog
  /// The variables' values; unknown where one is wrong or missing.
  var variables: [String: Value] = [:]
  /// The locals.
  var locals: [String: LocalDefinition] = [:]
  /// The tags that `defaults:` gives to all taggable resources.
  var defaultTags = Fields()
  /// Where the default tags stand.
  var defaultTagsRange: SourceRange?
  /// The resource blocks by type and name.
  var blocks: [String: [String: ExpandedBlock]] = [:]
  /// `TYPE.NAME` of blocks, and types, of which an error was told; references to them are taken
  /// as right.
  var refusedBlocks: Set<String> = []
  /// Types under which something was refused as a whole.
  var refusedTypes: Set<String> = []
  /// Sections of which something was refused as a whole.
  var refusedKeys: Set<TopLevelKey> = []

  /// The addresses of the instances whose `when` is false.
  var disabledAddresses: Set<ResourceAddress> {
    Set(blocks.values.flatMap { $0.values.flatMap(\.disabledAddresses) })
  }

  /// The block of the given type and name.
  func block(_ type: String, _ name: String) -> ExpandedBlock? { blocks[type]?[name] }
}

/// A resource block with the instances it stands for.
struct ExpandedBlock: Sendable {
  /// The block.
  var block: ResourceBlock
  /// Its instances.
  var instances: Instances = .failed

  /// What a block stands for.
  enum Instances: Sendable {
    /// One resource, or none where its `when` is false.
    case single(isEnabled: Bool)
    /// One resource for each key; those whose `when` is false apart.
    case keyed(EachKeys)
    /// That could not be told, and why was told.
    case failed
  }

  /// The addresses of the enabled instances.
  var addresses: [ResourceAddress] {
    switch instances {
    case .single(let isEnabled): isEnabled ? [block.address] : []
    case .keyed(let keys):
      keys.order.lazy.filter { !keys.disabled.contains($0) }.map { block.address(key: $0) }
    case .failed: []
    }
  }
}

extension ExpandedBlock {
  /// The addresses of the instances whose `when` is false.
  fileprivate var disabledAddresses: [ResourceAddress] {
    switch instances {
    case .single(let isEnabled): isEnabled ? [] : [block.address]
    case .keyed(let keys): keys.disabled.map { block.address(key: $0) }
    case .failed: []
    }
  }
}

/// The keys of a `for_each` and their values.
struct EachKeys: Sendable {
  /// The keys in order.
  var order: [String] = []
  /// The value of each key.
  var values: [String: Value] = [:]
  /// The keys whose instances have a `when` that is false.
  var disabled: Set<String> = []
}

/// A local: a name for an expression.
struct LocalDefinition: Sendable {
  /// Its name.
  var name: String
  /// Where the name stands.
  var range: SourceRange
  /// What it stands for.
  var written: WrittenValue
  /// Its value, where it does not depend on resources.
  var value: Value?
  /// The resources it depends on, through other locals too.
  var references: [WrittenReference] = []
}

/// An environment that all instances of a stack share.
final class SharedEnvironment: Sendable {
  let environment: StackEnvironment

  init(_ environment: StackEnvironment) {
    self.environment = environment
  }
}
