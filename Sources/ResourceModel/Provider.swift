package import Values

/// What carries resources out: a cloud, real or simulated, or a toy in a test.
///
/// Planner, applier and state know clouds only through it. All calls may run at the same time.
package protocol Provider: Sendable {
  /// The name the state records, such as `simulated` or `aws`.
  var name: String { get }
  /// The resource types it offers.
  var catalog: ResourceTypeCatalog { get }

  /// The account it works in; asked once before anything is done.
  func account() async throws(ProviderError) -> String

  /// Reads many objects at once, in as few calls as the cloud allows.
  ///
  /// The answer has one element for each reference, in order: the object, nil where it does not
  /// exist, or why it could not be read.
  func read(_ references: [ObjectReference]) async -> [Result<ResourceObject?, ProviderError>]

  /// Makes an object.
  func create(_ creation: Creation) async throws(ProviderError) -> ResourceObject

  /// Changes an object in place; the answer has its attributes after the change.
  func update(_ update: Update) async throws(ProviderError) -> ResourceObject

  /// Removes an object; one that is already gone is no error.
  func delete(_ deletion: Deletion) async throws(ProviderError)

  /// Finds out what became of a creation whose answer was never seen.
  func resolve(_ creation: Creation) async throws(ProviderError) -> CreationFate

  /// Answers checks from what is there now: whether what they ask about is possible, and why.
  ///
  /// - Parameter checks: the attributes of each check, wholly known, as the catalog declares them.
  /// - Returns: an answer for each, in order, or why there is none.
  func answers(to checks: [Fields]) async -> [Result<CheckAnswer, ProviderError>]
}

/// An object that a provider keeps for a resource.
package struct ResourceObject: Hashable, Sendable {
  /// What the provider knows it by, such as `vpc-0a1b…` or a name.
  package var id: String
  /// All its attributes, computed ones included; none is unknown.
  package var attributes: Fields

  /// An object of the given id and attributes.
  package init(id: String, attributes: Fields) {
    self.id = id
    self.attributes = attributes
  }
}

/// What is needed to find an object again.
package struct ObjectReference: Hashable, Sendable {
  /// The resource it belongs to.
  package var address: ResourceAddress
  /// What the provider knows it by.
  package var id: String
  /// Its attributes when they were last seen; empty for an import.
  package var attributes: Fields

  /// A reference to the object `id` of the resource at `address`.
  package init(address: ResourceAddress, id: String, attributes: Fields) {
    self.address = address
    self.id = id
    self.attributes = attributes
  }
}

/// An order to make an object.
package struct Creation: Sendable {
  /// The resource it is for.
  package var address: ResourceAddress
  /// The attributes the stack gives, completed and wholly known.
  package var attributes: Fields
  /// A token of 32 hexadecimal digits that is the same for every try of this creation.
  package var token: String
  /// What the stack is, for ownership tags and ARNs.
  package var context: StackContext
  /// Told as soon as the object's id is known, before the rest of a creation in several calls.
  package var identified: @Sendable (_ object: ResourceObject) async throws(ProviderError) -> Void

  /// An order for the resource at `address`.
  package init(
    address: ResourceAddress, attributes: Fields, token: String, context: StackContext,
    identified:
      @escaping @Sendable (_ object: ResourceObject) async throws(ProviderError) -> Void = { _ in }
  ) {
    self.address = address
    self.attributes = attributes
    self.token = token
    self.context = context
    self.identified = identified
  }
}

/// An order to change an object in place.
package struct Update: Sendable {
  /// The object as it was last seen.
  package var object: ObjectReference
  /// The attributes the stack gives, completed and wholly known.
  package var attributes: Fields
  /// The names of the attributes that differ.
  package var changed: Set<String>
  /// A token of 32 hexadecimal digits that is the same for every try of this update.
  package var token: String
  /// What the stack is.
  package var context: StackContext

  /// An order to give `object` the attributes.
  package init(
    object: ObjectReference, attributes: Fields, changed: Set<String>, token: String,
    context: StackContext
  ) {
    self.object = object
    self.attributes = attributes
    self.changed = changed
    self.token = token
    self.context = context
  }
}

/// An order to remove an object.
package struct Deletion: Sendable {
  /// The object as it was last seen.
  package var object: ObjectReference
  /// What the stack is.
  package var context: StackContext

  /// An order to remove `object`.
  package init(object: ObjectReference, context: StackContext) {
    self.object = object
    self.context = context
  }
}

/// What became of a creation whose answer was never seen.
package enum CreationFate: Sendable {
  /// It was made; here it is.
  case made(ResourceObject)
  /// It was not made, and asking again is safe.
  case notMade
  /// It cannot be told; the sentence says why and what a person can look at.
  case undecided(String)
}
