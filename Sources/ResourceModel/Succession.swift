package import Values

/// What a plan does to one object: what it is before, and what it is to be.
package struct ResourceTransition: Sendable {
  /// The address of the resource.
  package var address: ResourceAddress
  /// The attributes as they are; nil where the object is to be made.
  package var before: Fields?
  /// The attributes as they are to be, as far as known; nil where the object is to be removed.
  package var after: Fields?

  /// A transition of the resource at `address`.
  package init(address: ResourceAddress, before: Fields?, after: Fields?) {
    self.address = address
    self.before = before
    self.after = after
  }
}

/// An object that takes over what another holds and only one can hold, such as a name.
///
/// It can be made or changed only when the other is gone or has changed.
package struct Succession: Hashable, Sendable {
  /// The resource that takes over.
  package var successor: ResourceAddress
  /// The resource that gives up what it holds.
  package var predecessor: ResourceAddress

  /// The succession of `successor` to `predecessor`.
  package init(_ successor: ResourceAddress, to predecessor: ResourceAddress) {
    self.successor = successor
    self.predecessor = predecessor
  }
}
