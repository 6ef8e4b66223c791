package import Values

/// One attribute of a resource type, declared once.
///
/// Validation, plan-time checks, the diff, the JSON Schema and the reference page are all derived
/// from it. A declaration is one object that all who look at it share, since every resource of a
/// plan looks at each of its attributes many times.
package final class Attribute: Sendable {
  /// Who gives the attribute its value.
  package enum Presence: Hashable, Sendable {
    /// The stack must.
    case required
    /// The stack may; without it there is none, or the default.
    case optional
    /// The stack may; without it the provider does.
    case optionalComputed
    /// Only the provider does.
    case computed
  }

  /// What a changed value asks for.
  package enum Change: Sendable {
    /// An update in place.
    case inPlace
    /// A new object in place of the old one.
    case replacement
    /// A new object, unless the values go from one to the other as listed.
    case replacementUnless([(from: Value, to: Value)])
  }

  /// The name, in snake case, as Terraform's AWS provider has it where it has the resource.
  package let name: String
  /// What values it takes.
  package let type: AttributeType
  /// Who gives it its value.
  package let presence: Presence
  /// The value where the stack gives none.
  package let defaultValue: Value?
  /// What a changed value asks for.
  package let change: Change
  /// Rules a known value must keep.
  package let constraints: [Constraint]
  /// When two values mean the same.
  package let equivalence: Equivalence
  /// Whether its value must not be shown.
  package let isSensitive: Bool
  /// For a computed attribute: the attributes whose change makes it anew, so that it is unknown
  /// in the plan.
  package let follows: [String]
  /// One to three sentences for the reference page: meaning, units, and where the rule is from.
  package let documentation: String

  /// An attribute; what is not said is plain: optional, changed in place, compared exactly.
  package init(
    _ name: String, _ type: AttributeType, _ presence: Presence = .optional,
    default defaultValue: Value? = nil, change: Change = .inPlace,
    constraints: [Constraint] = [], equivalence: Equivalence = .exact, sensitive: Bool = false,
    follows: [String] = [], documentation: String
  ) {
    self.name = name
    self.type = type
    self.presence = presence
    self.defaultValue = defaultValue
    self.change = change
    self.constraints = constraints
    self.equivalence = equivalence
    self.isSensitive = sensitive
    self.follows = follows
    self.documentation = documentation
  }

  /// Whether the stack may write it.
  package var isWritable: Bool { presence != .computed }

  /// Whether the provider may give it its value.
  package var isComputed: Bool { presence == .computed || presence == .optionalComputed }

  /// Whether the change from one value to another needs a new object.
  package func forcesReplacement(from old: Value, to new: Value) -> Bool {
    switch change {
    case .inPlace: false
    case .replacement: true
    case .replacementUnless(let pairs): !pairs.contains { $0.from == old && $0.to == new }
    }
  }
}
