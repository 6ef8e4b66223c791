package import Values

/// The resource types a provider offers, and the rules that hold across resources.
package struct ResourceTypeCatalog: Sendable {
  /// A rule across the resources of a stack that can be checked before any call.
  ///
  /// Attributes may be unknown. Two resources that name the same third one have equal values
  /// there: the same id, or unknowns of the same reference. Cost must be linear.
  package typealias StackRule =
    @Sendable (_ resources: [PlannedResource], _ context: StackContext) -> [ResourceProblem]

  /// Finds dependencies that no reference states: a resource that names another one of the stack
  /// by a plain text must come after it.
  ///
  /// Cost must be linear.
  package typealias ImpliedDependencies =
    @Sendable (_ resources: [PlannedResource], _ context: StackContext) -> [ImpliedDependency]

  /// Finds the objects of a plan that take over what others give up.
  ///
  /// Cost must be linear, but for the logarithm of sorting.
  package typealias Successions = @Sendable (_ transitions: [ResourceTransition]) -> [Succession]

  /// Finds what is worth knowing about the changes of a plan, such as what they interrupt.
  ///
  /// Cost must be linear, but for the logarithm of sorting.
  package typealias ChangeRule =
    @Sendable (_ transitions: [ResourceTransition], _ resources: [PlannedResource])
    -> [ResourceProblem]

  /// Finds what a plan means for what principals may do, by the resources that bring it.
  ///
  /// The transitions of objects that do not change have equal sides. Attributes carry their marks
  /// of sensitivity, and nothing that must not be shown may stand in a report. Cost must be linear
  /// in the number of resources.
  package typealias AccessReports =
    @Sendable (_ transitions: [ResourceTransition], _ context: StackContext) ->
    [ResourceAddress: AccessReport]

  /// The types, in the order of the reference page.
  package let types: [ResourceType]
  /// The rules across resources.
  package let rules: [StackRule]
  /// Finds dependencies that no reference states.
  package let impliedDependencies: ImpliedDependencies
  /// Finds the objects of a plan that take over what others give up.
  package let successions: Successions
  /// What is looked for in the changes of a plan.
  package let changeRules: [ChangeRule]
  /// Finds what a plan means for what principals may do.
  package let accessReports: AccessReports
  /// What a check of a stack may say; nil where the provider answers none.
  package let check: ResourceType?
  /// Looks through stacks for what their authors should know; nil where there is nothing to find.
  package let linter: StackLinter?
  private let byName: [String: Int]

  /// A catalog of the given types and rules.
  package init(
    _ types: [ResourceType], rules: [StackRule] = [],
    impliedDependencies: @escaping ImpliedDependencies = { _, _ in [] },
    successions: @escaping Successions = { _ in [] }, changeRules: [ChangeRule] = [],
    accessReports: @escaping AccessReports = { _, _ in [:] }, check: ResourceType? = nil,
    linter: StackLinter? = nil
  ) {
    self.types = types
    self.rules = rules
    self.impliedDependencies = impliedDependencies
    self.successions = successions
    self.changeRules = changeRules
    self.accessReports = accessReports
    self.check = check
    self.linter = linter
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

/// A dependency that no reference states.
package struct ImpliedDependency: Hashable, Sendable {
  /// The resource that comes later.
  package var dependent: ResourceAddress
  /// The resource it names.
  package var dependency: ResourceAddress
  /// The attribute of the later one that names the other.
  package var path: ValuePath

  /// The dependency of `dependent` on `dependency`, which its attribute at `path` names.
  package init(_ dependent: ResourceAddress, on dependency: ResourceAddress, path: ValuePath) {
    self.dependent = dependent
    self.dependency = dependency
    self.path = path
  }
}
