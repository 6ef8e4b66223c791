package import ResourceModel
package import Values

/// What cainfra knows of a stack's objects: the content of `state.json`.
///
/// `schemas/state.schema.json` describes its JSON form.
package struct State: Hashable, Sendable {
  /// The format this version writes, and the newest it reads.
  package static let currentFormat = 1

  /// A random id given when the state was first written; two states of one lineage are versions
  /// of one another.
  package var lineage: String
  /// Counts the checkpoints, from 1; 0 for a state never written.
  package var serial: Int
  /// The stack's name.
  package var stack: String
  /// The 12-digit account its objects live in; nil until something was applied.
  package var account: String?
  /// The Region its objects live in; nil until something was applied.
  package var region: String?
  /// The outputs of the last apply, by name.
  package var outputs: [StateOutput]
  /// The objects, sorted by address, then by deposed key.
  package var resources: [StateResource]
  /// What the document says beyond this version's fields; kept when it is written again.
  package var otherFields = Fields()

  /// A state of the given content.
  package init(
    lineage: String, serial: Int = 0, stack: String, account: String? = nil,
    region: String? = nil, outputs: [StateOutput] = [], resources: [StateResource] = []
  ) {
    self.lineage = lineage
    self.serial = serial
    self.stack = stack
    self.account = account
    self.region = region
    self.outputs = outputs
    self.resources = resources
  }
}

/// An output of a stack as the last apply left it.
package struct StateOutput: Hashable, Sendable {
  /// Its name.
  package var name: String
  /// Its value, without marks.
  package var value: Value
  /// Whether it must not be shown.
  package var isSensitive: Bool

  /// An output of the given value.
  package init(name: String, value: Value, isSensitive: Bool = false) {
    self.name = name
    self.value = value
    self.isSensitive = isSensitive
  }
}

/// One object the stack owns.
package struct StateResource: Hashable, Sendable {
  /// How the object stands.
  package enum Status: String, Hashable, Sendable, CaseIterable {
    /// As it should be.
    case ready
    /// Made but not completely; the next apply replaces it.
    case tainted
    /// Already replaced; the next apply removes it.
    case deposed
  }

  /// The resource it belongs to.
  package var address: ResourceAddress
  /// What the provider knows it by.
  package var id: String
  /// Its attributes when they were last seen, without marks.
  package var attributes: Fields
  /// The resources it was made after, sorted; a destroy goes the other way.
  package var dependencies: [ResourceAddress]
  /// The parts of the attributes that must not be shown.
  package var sensitive: [ValuePath]
  /// Whether it must not be deleted, whatever the stack says.
  package var protect: Bool
  /// How it stands.
  package var status: Status
  /// Tells deposed objects of one address apart: eight hexadecimal digits; nil for the others.
  package var deposedKey: String?
  /// Whether its replacement is made before it is removed.
  package var createBeforeDestroy: Bool
  /// The provider that keeps it.
  package var provider: String
  /// The version of the attributes' form.
  package var schemaVersion: Int
  /// What the document says beyond this version's fields; kept when it is written again.
  package var otherFields: Fields

  /// The type of resource.
  package var type: String { address.type }

  /// An object of the given parts.
  package init(
    address: ResourceAddress, id: String, attributes: Fields,
    dependencies: [ResourceAddress] = [], sensitive: [ValuePath] = [], protect: Bool = false,
    status: Status = .ready, deposedKey: String? = nil, createBeforeDestroy: Bool = false,
    provider: String, schemaVersion: Int = 1, otherFields: Fields = Fields()
  ) {
    self.address = address
    self.id = id
    self.attributes = attributes
    self.dependencies = dependencies
    self.sensitive = sensitive
    self.protect = protect
    self.status = status
    self.deposedKey = deposedKey
    self.createBeforeDestroy = createBeforeDestroy
    self.provider = provider
    self.schemaVersion = schemaVersion
    self.otherFields = otherFields
  }

  /// The attributes with the sensitive parts marked.
  package var markedAttributes: Fields {
    guard !sensitive.isEmpty else { return attributes }
    return Value.object(attributes).marking(sensitive).fields ?? attributes
  }
}
