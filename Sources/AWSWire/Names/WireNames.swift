/// How the members of AWS's shapes are called on the wire: a rule, and what departs from it.
struct WireNames: Sendable {
  /// How one member is called.
  struct Name: Hashable, Sendable {
    /// The member's own name.
    var text: String

    /// What each element of a list is called inside the member; nil if the elements bear the
    /// member's name themselves ("flattened").
    var element: String?

    /// Whether the text is percent-encoded within the message, as IAM's policy documents are.
    var isPercentEncoded = false

    /// Whether a message may leave the text out although the shape must have it; it is empty then.
    var isDispensable = false

    /// A name.
    init(
      _ text: String, element: String? = nil, isPercentEncoded: Bool = false,
      isDispensable: Bool = false
    ) {
      self.text = text
      self.element = element
      self.isPercentEncoded = isPercentEncoded
      self.isDispensable = isDispensable
    }
  }

  /// The name of a member by the protocol's rule, whether it is a list or not.
  let rule: @Sendable (_ member: String, _ isList: Bool) -> Name

  /// The names that the rule does not give, by type and member.
  let exceptions: [ShapeKind: [String: Name]]

  /// A rule with its exceptions.
  init(
    _ exceptions: [(shape: Any.Type, names: [String: Name])] = [],
    rule: @escaping @Sendable (_ member: String, _ isList: Bool) -> Name
  ) {
    self.rule = rule
    self.exceptions = Dictionary(
      exceptions.map { (ShapeKind($0.shape), $0.names) },
      uniquingKeysWith: { $0.merging($1) { _, new in new } })
  }

  /// The name of a shape's member.
  func name(_ member: String, of shape: ShapeKind, isList: Bool) -> Name {
    exceptions[shape]?[member] ?? rule(member, isList)
  }

  /// A name with its first letter in upper case, as `vpcId` becomes `VpcId`.
  static func capitalized(_ name: String) -> String {
    name.prefix(1).uppercased() + name.dropFirst()
  }

  /// The singular of an English plural as AWS forms it: `entries` and `entry`, `vpcs` and `vpc`.
  static func singular(_ name: String) -> String {
    if name.hasSuffix("ies") { return name.dropLast(3) + "y" }
    return name.hasSuffix("s") ? String(name.dropLast()) : name
  }
}
