package import Diagnostics
package import ResourceModel
package import Values

/// A stack as its author wants it: read, type-checked, expanded into resources whose attributes
/// can be evaluated as soon as the resources they refer to are known.
package struct DesiredStack: Sendable {
  /// The stack's name, Region and account.
  package var context: StackContext
  /// What the author says of it.
  package var description: String?
  /// The provider the stack asks for.
  package var provider: ProviderSettings
  /// Where the stack keeps its state.
  package var store: StoreSettings
  /// The resources, expanded, sorted by address; those whose `when` is false are absent.
  package var resources: [DesiredResource]
  /// The addresses of the resources whose `when` is false.
  package var disabled: Set<ResourceAddress> = []
  /// The outputs, in the order of the stack.
  package var outputs: [DesiredOutput]
  /// What must and must not be possible, expanded, in the order of the stack.
  package var checks: [DesiredCheck] = []
  /// The values of the variables, sensitive ones marked.
  package var variables: Fields
  /// A SHA-256 digest of everything the stack is made from: its files, the files its functions
  /// read, and the values of its variables.
  package var inputsDigest: String
  /// The files it was read from.
  package var sources: [SourceFile]
  /// What its names stand for; nil for a stack that was not read from files.
  var names: SharedEnvironment?

  /// Evaluates expressions among its names; nil for a stack that was not read from files.
  package var console: StackConsole? { names.map { StackConsole($0.environment) } }

  /// A stack of the given parts.
  package init(
    context: StackContext, description: String? = nil,
    provider: ProviderSettings = ProviderSettings(name: "simulated"),
    store: StoreSettings = StoreSettings(name: "file"), resources: [DesiredResource],
    outputs: [DesiredOutput] = [], variables: Fields = [:], inputsDigest: String,
    sources: [SourceFile]
  ) {
    self.context = context
    self.description = description
    self.provider = provider
    self.store = store
    self.resources = resources
    self.outputs = outputs
    self.variables = variables
    self.inputsDigest = inputsDigest
    self.sources = sources
  }

  /// The resource at an address; nil where the stack has none there.
  package func resource(at address: ResourceAddress) -> DesiredResource? {
    var (low, high) = (0, resources.count)
    while low < high {
      let middle = (low + high) / 2
      if resources[middle].address < address { low = middle + 1 } else { high = middle }
    }
    guard low < resources.count, resources[low].address == address else { return nil }
    return resources[low]
  }
}

/// The `provider:` of a stack: a name and what else it says.
package struct ProviderSettings: Hashable, Sendable {
  /// `simulated` or `aws`.
  package var name: String
  /// The other settings, such as `quotas` or `profile`.
  package var settings: Fields
  /// Where the stack says so.
  package var range: SourceRange?

  /// The settings of the named provider.
  package init(name: String, settings: Fields = [:], range: SourceRange? = nil) {
    self.name = name
    self.settings = settings
    self.range = range
  }
}

/// The `state:` of a stack: the kind of store and what else it says.
package struct StoreSettings: Hashable, Sendable {
  /// `file`, `postgres` or `s3`.
  package var name: String
  /// The other settings, such as `path`.
  package var settings: Fields
  /// Where the stack says so.
  package var range: SourceRange?

  /// The settings of the named store.
  package init(name: String, settings: Fields = [:], range: SourceRange? = nil) {
    self.name = name
    self.settings = settings
    self.range = range
  }
}

/// What an evaluation may know of the stack's resources.
package protocol ResourceScope {
  /// The attributes of a resource as far as they are known, sensitive parts marked; nil where the
  /// scope does not know the resource (then everything of it is unknown).
  func attributes(of address: ResourceAddress) -> Fields?
}

/// One resource of a stack.
///
/// The parts that need an evaluation take a scope: with planned attributes they give a plan, with
/// real ones what is sent to the provider.
package struct DesiredResource: Sendable {
  /// Where it stands.
  package var address: ResourceAddress
  /// What kind of resource it is.
  package var type: ResourceType
  /// The place of its name in the stack.
  package var nameRange: SourceRange
  /// The resources that its attributes, conditions and `depends_on` refer to, instance by
  /// instance, each once, with the place of the first reference.
  package var references: [DesiredReference]
  /// Its lifecycle settings.
  package var lifecycle: Lifecycle
  /// Whether it must not be deleted, kept in the state.
  package var protect: Bool
  /// The findings of the linter that are not to be told of it.
  package var silenced: [Silence]
  /// How its attributes and conditions are evaluated, and where they stand.
  package var body: any ResourceBody

  /// A resource of the given parts.
  package init(
    address: ResourceAddress, type: ResourceType, nameRange: SourceRange,
    references: [DesiredReference] = [], lifecycle: Lifecycle = Lifecycle(),
    protect: Bool = false, silenced: [Silence] = [], body: any ResourceBody
  ) {
    self.address = address
    self.type = type
    self.nameRange = nameRange
    self.references = references
    self.lifecycle = lifecycle
    self.protect = protect
    self.silenced = silenced
    self.body = body
  }
}

/// The attributes and conditions of a resource, as they stand in a stack.
package protocol ResourceBody: Sendable {
  /// The attributes the stack gives: typed by the schema, defaults and default tags filled in,
  /// completed and checked by the resource type; with unknown and sensitive parts.
  ///
  /// - Parameter scope: what is known of the other resources.
  /// - Returns: the attributes, and everything that is wrong with them, at its place. With an
  ///   error the attributes are those that could be evaluated, the others unknown.
  func attributes(in scope: some ResourceScope) -> (attributes: Fields, diagnostics: [Diagnostic])

  /// The conditions of the given kind that are known to be false, as errors at their places.
  ///
  /// - Parameters:
  ///   - kind: before or after the change.
  ///   - scope: what is known of the resources, this one included for postconditions.
  /// - Returns: one error for each condition that fails; an unknown condition gives none.
  func failedConditions(_ kind: ConditionKind, in scope: some ResourceScope) -> [Diagnostic]

  /// The place of an attribute or of a part of it; where the stack does not write it, the place
  /// of the nearest written thing around it, at last the resource's name.
  func range(of path: ValuePath) -> SourceRange
}

/// When a condition of a resource is checked.
package enum ConditionKind: Hashable, Sendable {
  /// Before the resource is changed.
  case precondition
  /// After the resource was changed.
  case postcondition
}

/// One resource's reference to another.
package struct DesiredReference: Hashable, Sendable {
  /// The resource referred to.
  package var address: ResourceAddress
  /// Where the reference stands.
  package var range: SourceRange

  /// A reference to `address`, written at `range`.
  package init(address: ResourceAddress, range: SourceRange) {
    self.address = address
    self.range = range
  }
}

/// A finding of the linter that is not to be told of a resource.
package struct Silence: Hashable, Sendable {
  /// The id of the finding.
  package var id: String
  /// Why it is not to be told.
  package var reason: String
  /// Where the stack says so.
  package var range: SourceRange

  /// The silence about `id` for the given reason.
  package init(id: String, reason: String, range: SourceRange) {
    self.id = id
    self.reason = reason
    self.range = range
  }
}

/// The `lifecycle:` of a resource, evaluated.
package struct Lifecycle: Sendable {
  /// Whether deleting or replacing it is an error.
  package var preventDestroy: Bool
  /// Where the stack says so.
  package var preventDestroyRange: SourceRange?
  /// Whether a replacement is made before the old object is removed; nil where the stack says
  /// nothing.
  package var createBeforeDestroy: Bool?
  /// The attributes, or parts of them, whose differences are passed over.
  package var ignoreChanges: [ValuePath]
  /// Whether all differences are passed over.
  package var ignoresAllChanges: Bool
  /// The resources, or attributes of them, whose change replaces this one.
  package var replaceTriggeredBy: [(address: ResourceAddress, path: ValuePath, range: SourceRange)]

  /// Settings of the given parts; none as a resource without a `lifecycle:` has them.
  package init(
    preventDestroy: Bool = false, preventDestroyRange: SourceRange? = nil,
    createBeforeDestroy: Bool? = nil, ignoreChanges: [ValuePath] = [],
    ignoresAllChanges: Bool = false,
    replaceTriggeredBy: [(address: ResourceAddress, path: ValuePath, range: SourceRange)] = []
  ) {
    self.preventDestroy = preventDestroy
    self.preventDestroyRange = preventDestroyRange
    self.createBeforeDestroy = createBeforeDestroy
    self.ignoreChanges = ignoreChanges
    self.ignoresAllChanges = ignoresAllChanges
    self.replaceTriggeredBy = replaceTriggeredBy
  }
}

/// Something that a stack says must, or must not, be possible.
package struct DesiredCheck: Sendable {
  /// Its name, as `check.NAME`.
  package var address: ResourceAddress
  /// The place of its name in the stack.
  package var nameRange: SourceRange
  /// How its attributes are evaluated, and where they stand.
  package var body: any ResourceBody

  /// A check of the given parts.
  package init(address: ResourceAddress, nameRange: SourceRange, body: any ResourceBody) {
    self.address = address
    self.nameRange = nameRange
    self.body = body
  }
}

/// One output of a stack.
package struct DesiredOutput: Sendable {
  /// Its name.
  package var name: String
  /// What the author says of it.
  package var description: String?
  /// Whether it must not be shown.
  package var isSensitive: Bool
  /// The place of its name in the stack.
  package var range: SourceRange
  /// The resources its value refers to, each once.
  package var references: [DesiredReference]
  /// Evaluates its value; marked sensitive where it is.
  package var value:
    @Sendable (_ scope: any ResourceScope) -> (value: Value, diagnostics: [Diagnostic])

  /// An output of the given parts.
  package init(
    name: String, description: String? = nil, isSensitive: Bool = false, range: SourceRange,
    references: [DesiredReference] = [],
    value:
      @escaping @Sendable (_ scope: any ResourceScope) -> (value: Value, diagnostics: [Diagnostic])
  ) {
    self.name = name
    self.description = description
    self.isSensitive = isSensitive
    self.range = range
    self.references = references
    self.value = value
  }
}
