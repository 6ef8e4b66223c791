package import Diagnostics
package import Values

/// Looks through a whole stack for what a provider would take, but its author should know.
///
/// It is the hook by which a catalog's linter is called from a stack. What it finds has an id, by
/// which a resource's `silence` names it.
package struct StackLinter: Sendable {
  /// Foresees attributes that the provider will give, such as an ARN that follows from a name.
  ///
  /// It gets attributes of which some are unknown, and returns values for some of those; they only
  /// stand in for the real ones while documents are looked through, and are never shown or sent.
  package typealias Foresight =
    @Sendable (_ resource: PlannedResource, _ context: StackContext) -> Fields

  /// The ids of all findings it can make.
  package let ids: [String]
  /// Foresees attributes that the provider will give.
  package let foresee: Foresight
  /// Looks through a stack; its cost must be linear.
  package let look: @Sendable (_ stack: LintedStack) -> LintReport
  private let known: Set<String>

  /// A linter of the given parts.
  package init(
    ids: [String], foresee: @escaping Foresight = { _, _ in [:] },
    look: @escaping @Sendable (_ stack: LintedStack) -> LintReport
  ) {
    self.ids = ids
    self.foresee = foresee
    self.look = look
    self.known = Set(ids)
  }

  /// Whether there is a finding of that id.
  package func knows(_ id: String) -> Bool { known.contains(id) }
}

/// A stack as a linter sees it.
package struct LintedStack: Sendable {
  /// The resources as the rules across resources see them: what is not known is unknown.
  package var planned: [PlannedResource]
  /// The same resources in the same order, with foreseen attributes in place of unknown ones.
  package var foreseen: [PlannedResource]
  /// The stack's name, Region and account.
  package var context: StackContext
  /// Whether the objects that exist were read, as in a plan.
  package var knowsObjects: Bool
  /// Whether it is the whole stack; false where parts of it could not be read.
  package var isWhole: Bool

  /// A stack of the given parts.
  package init(
    planned: [PlannedResource], foreseen: [PlannedResource], context: StackContext,
    knowsObjects: Bool, isWhole: Bool
  ) {
    self.planned = planned
    self.foreseen = foreseen
    self.context = context
    self.knowsObjects = knowsObjects
    self.isWhole = isWhole
  }
}

/// What a linter has to say about a stack.
package struct LintReport: Sendable {
  /// What it found.
  package var findings: [ResourceFinding]
  /// The resources of which a part was not known, so that there may be more to find.
  package var undecided: Set<ResourceAddress>

  /// A report of the given parts.
  package init(findings: [ResourceFinding] = [], undecided: Set<ResourceAddress> = []) {
    self.findings = findings
    self.undecided = undecided
  }
}

/// A finding about one resource.
package struct ResourceFinding: Hashable, Sendable {
  /// The id, which `silence` takes.
  package var id: String
  /// How grave it is; a suggestion is only good to know.
  package var severity: Severity
  /// The resource.
  package var address: ResourceAddress
  /// The attribute, or a part of it.
  package var path: ValuePath
  /// What is found: a message without a full stop at its end.
  package var message: String
  /// What to do, as full sentences.
  package var help: String?
  /// Whether the stack asks for just that, so that it is not told; it may still be silenced.
  package var isAskedFor: Bool

  /// A finding of the given parts.
  package init(
    _ id: String, _ severity: Severity, at address: ResourceAddress, _ path: ValuePath,
    message: String, help: String? = nil, isAskedFor: Bool = false
  ) {
    self.id = id
    self.severity = severity
    self.address = address
    self.path = path
    self.message = message
    self.help = help
    self.isAskedFor = isAskedFor
  }
}
