package import Values

/// When two values of an attribute mean the same, so that their difference is no change.
package struct Equivalence: Sendable {
  /// What is compared, for the reference page, such as `by meaning of the policy`.
  package var name: String
  /// Whether two wholly known values mean the same.
  package var areEquivalent: @Sendable (Value, Value) -> Bool

  /// An equivalence of the given name.
  package init(name: String, areEquivalent: @escaping @Sendable (Value, Value) -> Bool) {
    self.name = name
    self.areEquivalent = areEquivalent
  }

  /// Values are the same when they are equal; sets without order, objects without field order.
  package static let exact = Equivalence(name: "exactly") { $0 == $1 }

  /// IPv4 networks are the same when their network addresses and prefix lengths are.
  ///
  /// Holds for a text or for a collection of texts, element by element.
  package static let network = Equivalence(name: "by network") { left, right in
    canonicalNetworks(left) == canonicalNetworks(right)
  }

  /// Collections are the same whatever the order of their elements, at every depth.
  package static let unordered = Equivalence(name: "without order") { left, right in
    withoutOrder(left) == withoutOrder(right)
  }

  private static func withoutOrder(_ value: Value) -> Value {
    switch value {
    case .list(let list), .set(let list): .set(of: list.map(withoutOrder))
    case .object(let fields): .object(fields.mapValues(withoutOrder))
    default: value
    }
  }

  /// Texts are the same when they differ in case alone.
  package static let caseInsensitive = Equivalence(name: "without case") { left, right in
    switch (left, right) {
    case (.string(let left), .string(let right)): left.lowercased() == right.lowercased()
    default: left == right
    }
  }

  private static func canonicalNetworks(_ value: Value) -> Value {
    switch value {
    case .string(let text): .string(IPv4Network(parsing: text)?.canonical.description ?? text)
    case .list(let list): .list(ValueList(list.map(canonicalNetworks)))
    case .set(let list): .set(of: list.map(canonicalNetworks))
    case .object(let fields): .object(fields.mapValues(canonicalNetworks))
    default: value
    }
  }
}
