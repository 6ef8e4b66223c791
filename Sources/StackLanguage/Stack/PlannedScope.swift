package import ResourceModel
package import Values

/// A scope that knows the attributes of the resources it was told.
package struct PlannedScope: ResourceScope, Sendable {
  private var known: [ResourceAddress: Fields]

  /// A scope that knows the given resources.
  package init(_ known: [ResourceAddress: Fields] = [:]) {
    self.known = known
  }

  /// The attributes of the resource at `address`; nil where the scope does not know it.
  package subscript(address: ResourceAddress) -> Fields? {
    get { known[address] }
    set { known[address] = newValue }
  }

  package func attributes(of address: ResourceAddress) -> Fields? { known[address] }
}
