package import Diagnostics
package import ResourceModel
package import Values

/// What a plan does with one resource.
package struct Change: Hashable, Sendable {
  /// The resource.
  package var address: ResourceAddress
  /// What is done.
  package var action: ChangeAction
  /// Why, where the configuration alone does not say it.
  package var reason: ChangeReason?
  /// The attributes as they are, sensitive parts marked; nil where nothing exists.
  package var before: Fields?
  /// The attributes as they will be, sensitive parts marked, unknown parts unknown; nil where
  /// nothing will exist.
  package var after: Fields?
  /// What differs in meaning, attribute by attribute, in the order of the resource type.
  package var differences: [AttributeDifference]
  /// What it means for what somebody may do; nil where it means nothing.
  package var access: AccessReport?
  /// The resource whose change causes this one.
  package var cause: ResourceAddress?
  /// What the provider knows the object by; nil for a creation.
  package var id: String?
  /// The place of the resource in the stack; nil where the stack no longer has it.
  package var range: SourceRange?
  /// Tells deposed objects of one address apart; nil for the others.
  package var deposedKey: String?
  /// The resources it is made after, sorted, for the state to remember.
  package var dependencies: [ResourceAddress]

  /// A change of the given parts.
  package init(
    address: ResourceAddress, action: ChangeAction, reason: ChangeReason? = nil,
    before: Fields? = nil, after: Fields? = nil, differences: [AttributeDifference] = [],
    access: AccessReport? = nil, cause: ResourceAddress? = nil, id: String? = nil,
    range: SourceRange? = nil,
    deposedKey: String? = nil, dependencies: [ResourceAddress] = []
  ) {
    self.address = address
    self.action = action
    self.reason = reason
    self.before = before
    self.after = after
    self.differences = differences
    self.access = access
    self.cause = cause
    self.id = id
    self.range = range
    self.deposedKey = deposedKey
    self.dependencies = dependencies
  }

  /// The ways to the attributes that make an update impossible.
  package var replacePaths: [ValuePath] {
    differences.filter(\.forcesReplacement).map(\.path)
  }
}

/// The kinds of change a plan knows.
package enum ChangeAction: Hashable, Sendable {
  /// Makes a new object.
  case create
  /// Changes the object in place.
  case update
  /// Makes a new object in place of the old one.
  case replace(ReplaceOrder)
  /// Removes the object.
  case delete
  /// Reads an object that the stack does not own.
  case read
  /// Adopts an existing object of the given id.
  case importing(id: String)
  /// Gives the object a new address; it had the one given.
  case move(from: ResourceAddress)
  /// Drops the object from the state and leaves it alone.
  case forget
  /// Nothing.
  case noOp
}

/// Which comes first when an object is replaced.
package enum ReplaceOrder: String, Hashable, Sendable {
  /// The old object is removed, then the new one is made.
  case deleteThenCreate
  /// The new object is made, then the old one is removed.
  case createThenDelete
}

/// Why a resource changes, where its configuration alone does not say it.
package enum ChangeReason: Hashable, Sendable {
  /// An attribute changed that cannot be changed in place.
  case cannotUpdate
  /// The object was not made completely.
  case tainted
  /// The user asked with `--replace`.
  case requested
  /// A resource named in `replace_triggered_by` changes.
  case triggered
  /// The object the state knows no longer exists.
  case gone
  /// The stack no longer has the resource.
  case notInStack
  /// The key is no longer in `for_each`.
  case keyNotInForEach(String)
  /// Its `when` is false.
  case disabled
  /// The object was left over from a replacement that did not end.
  case deposed
  /// The user asked for everything to be destroyed.
  case destroying
  /// A resource this one depends on is replaced or destroyed.
  case dependencyReplaced
  /// The stack's protection or lifecycle settings changed, which only the state records.
  case settings
}

/// What differs in one attribute, or in one part of it.
package struct AttributeDifference: Hashable, Sendable {
  /// Which one.
  package var path: ValuePath
  /// The value as it is, marks included; null where there is none.
  package var before: Value
  /// The value as it will be, marks included; null where there will be none.
  package var after: Value
  /// Whether it is the cause of a replacement.
  package var forcesReplacement: Bool

  /// A difference at `path`.
  package init(path: ValuePath, before: Value, after: Value, forcesReplacement: Bool = false) {
    self.path = path
    self.before = before
    self.after = after
    self.forcesReplacement = forcesReplacement
  }
}

/// What became of an object outside of cainfra since the state was written.
package struct Drift: Hashable, Sendable {
  /// What happened to the object.
  package enum Kind: String, Hashable, Sendable {
    /// Attributes of it differ.
    case changed
    /// It no longer exists.
    case deleted
  }

  /// The resource.
  package var address: ResourceAddress
  /// What happened.
  package var kind: Kind
  /// What the provider knows it by.
  package var id: String
  /// The attributes as the state has them, sensitive parts marked.
  package var before: Fields
  /// The attributes as they are; nil where the object is gone.
  package var after: Fields?
  /// What differs in meaning, attribute by attribute.
  package var differences: [AttributeDifference]
  /// The place of the resource in the stack; nil where the stack does not have it.
  package var range: SourceRange?

  /// A drift of the given parts.
  package init(
    address: ResourceAddress, kind: Kind, id: String, before: Fields, after: Fields?,
    differences: [AttributeDifference], range: SourceRange? = nil
  ) {
    self.address = address
    self.kind = kind
    self.id = id
    self.before = before
    self.after = after
    self.differences = differences
    self.range = range
  }
}
