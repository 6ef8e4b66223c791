package import Values

/// The resource types a provider offers, and the rules that hold across resources.
package struct ResourceTypeCatalog: Sendable {
  /// A rule across the resources of a stack that can be checked before any call.
  ///
  /// Attributes may be unknown. Two resources that name the same third one have equal values
  /// there: the same id, or unknowns of the same reference. Cost must be linear.
  package typealias StackRule =
    @Sendable (_ resources: [PlannedResource], _ context: StackContext) -> [ResourceProblem]

  /// The types, in the order of the reference page.
  package let types: [ResourceType]
  /// The rules across resources.
  package let rules: [StackRule]
  private let byName: [String: Int]

  /// A catalog of the given types and rules.
  package init(_ types: [ResourceType], rules: [StackRule] = []) {
    self.types = types
    self.rules = rules
    var byName: [String: Int] = [:]
    for (place, type) in types.enumerated() { byName[type.name] = place }
    self.byName = byName
  }

  /// The named type.
  package subscript(name: String) -> ResourceType? { byName[name].map { types[$0] } }
}

/// A resource with its attributes as far as they are known before an apply.
package struct PlannedResource: Sendable {
  /// Its address.
  package var address: ResourceAddress
  /// Its attributes, computed ones included; unknown ones carry their reference.
  package var attributes: Fields

  /// A resource at `address`.
  package init(address: ResourceAddress, attributes: Fields) {
    self.address = address
    self.attributes = attributes
  }
}

/// A problem that concerns one resource, and others that explain it.
package struct ResourceProblem: Sendable {
  /// The resource it is told at.
  package var address: ResourceAddress
  /// What is wrong there.
  package var problem: AttributeProblem
  /// Other places that explain it: a resource, an attribute of it, and what is to be seen there.
  package var others: [(address: ResourceAddress, path: ValuePath, message: String)]

  /// A problem told at `address`.
  package init(
    address: ResourceAddress, problem: AttributeProblem,
    others: [(address: ResourceAddress, path: ValuePath, message: String)] = []
  ) {
    self.address = address
    self.problem = problem
    self.others = others
  }
}
