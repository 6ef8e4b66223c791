package import Values

/// A kind of resource, declared once: its attributes and rules, as data.
///
/// A declaration is one object that all its resources share.
package final class ResourceType: Sendable {
  /// How an operation that was in flight when the process died is found again.
  ///
  /// The classes are those of `docs/reliability.md`; each type must name its own.
  package enum InDoubtResolution: String, Hashable, Sendable {
    /// The same request with the same client token gives the same object.
    case clientToken = "client token"
    /// The object is looked up by the name the stack chose, then checked for the ownership tag.
    case name
    /// The object is looked up by the ownership tag it was created with.
    case ownershipTag = "ownership tag"
    /// Doing it twice is doing it once.
    case idempotent
    /// Nothing tells; a person must decide.
    case none
  }

  /// The name in the stack, such as `s3_gateway_endpoint`.
  package let name: String
  /// The name of the same thing in Terraform's AWS provider, such as `aws_vpc_endpoint`.
  package let terraformName: String
  /// One line that says what it is.
  package let summary: String
  /// The attributes, in the order of the reference page.
  package let attributes: [Attribute]
  /// Their names, in the same order.
  package let names: FieldNames
  /// Groups of attributes of which exactly one must be written.
  package let exactlyOneOf: [[String]]
  /// What to do where none of such a group is written; nil where naming the group says it.
  package let choiceHelp: String?
  /// How an operation in doubt is resolved.
  package let inDoubt: InDoubtResolution
  /// A stack excerpt for the reference page: the `resources:` section in YAML.
  package let example: String
  /// What `cainfra import` takes as the id, for the reference page.
  package let importID: String
  /// The version of the attributes' form in the state.
  package let schemaVersion: Int
  /// Completes and checks evaluated attributes; see ``Completion``.
  package let complete: Completion
  /// The attributes by name.
  private let byName: [String: Int]

  /// Completes and checks the attributes of one resource.
  ///
  /// It gets the attributes as the stack gives them, defaults filled in, unknown parts unknown. It
  /// fills in what follows from them (a policy generated from `access`) and returns every problem
  /// it can see; it calls nothing outside.
  package typealias Completion =
    @Sendable (_ attributes: inout Fields, _ context: StackContext) -> [AttributeProblem]

  /// A resource type of the given parts.
  package init(
    name: String, terraformName: String, summary: String, attributes: [Attribute],
    exactlyOneOf: [[String]] = [], choiceHelp: String? = nil, inDoubt: InDoubtResolution,
    example: String, importID: String, schemaVersion: Int = 1,
    complete: @escaping Completion = { _, _ in [] }
  ) {
    self.name = name
    self.terraformName = terraformName
    self.summary = summary
    self.attributes = attributes
    self.names = FieldNames(attributes.map(\.name))
    self.exactlyOneOf = exactlyOneOf
    self.choiceHelp = choiceHelp
    self.inDoubt = inDoubt
    self.example = example
    self.importID = importID
    self.schemaVersion = schemaVersion
    self.complete = complete
    var byName: [String: Int] = [:]
    for (place, attribute) in attributes.enumerated() { byName[attribute.name] = place }
    self.byName = byName
  }

  /// The named attribute.
  package func attribute(_ name: String) -> Attribute? { byName[name].map { attributes[$0] } }

  /// Whether its objects carry tags.
  package var isTaggable: Bool { attribute("tags") != nil }
}

/// What a resource may know of the stack it stands in.
package struct StackContext: Hashable, Sendable {
  /// The stack's name.
  package var stack: String
  /// The Region, such as `eu-west-1`.
  package var region: String
  /// The 12-digit account, where the stack names it.
  package var account: String?

  /// The context of a stack.
  package init(stack: String, region: String, account: String?) {
    self.stack = stack
    self.region = region
    self.account = account
  }
}

/// Something wrong with an attribute, before it has a place in a text.
package struct AttributeProblem: Hashable, Sendable {
  /// Whether it stops the work.
  package var isError: Bool
  /// The attribute, or a part of it.
  package var path: ValuePath
  /// What is wrong and what was expected: one sentence, without a full stop at its end.
  package var message: String
  /// What to do.
  package var help: String?

  /// A problem with the attribute at `path`.
  package init(
    _ message: String, at path: ValuePath, help: String? = nil, isError: Bool = true
  ) {
    self.isError = isError
    self.path = path
    self.message = message
    self.help = help
  }
}
