package import Diagnostics
package import ResourceModel
package import Values

/// Calls a catalog's linter on a stack, and tells what it found at its places.
///
/// Documents mostly name attributes that only the provider gives. For the linter they are evaluated
/// once more with the foreseen ones, so that it can look at whole documents before anything exists.
package struct StackLint {
  /// A resource as far as it is known.
  package struct Subject: Sendable {
    /// What the stack says of it.
    package var resource: DesiredResource
    /// Its attributes; unknown ones carry their reference.
    package var attributes: Fields
    /// Whether no mistake of it was told, which would be told again in other words.
    package var isSound: Bool

    /// A resource with its attributes.
    package init(_ resource: DesiredResource, attributes: Fields, isSound: Bool) {
      self.resource = resource
      self.attributes = attributes
      self.isSound = isSound
    }
  }

  private let subjects: [Subject]
  private let stack: LintedStack
  private let linter: StackLinter
  private let places: [ResourceAddress: Int]

  /// Prepares to look through a stack.
  ///
  /// - Parameters:
  ///   - subjects: all its resources.
  ///   - context: its name, Region and account.
  ///   - linter: who looks.
  ///   - knowsObjects: whether the objects that exist were read.
  ///   - isWhole: whether the stack could be read as a whole.
  package init(
    _ subjects: [Subject], context: StackContext, linter: StackLinter, knowsObjects: Bool,
    isWhole: Bool
  ) {
    self.subjects = subjects
    self.linter = linter
    var places: [ResourceAddress: Int] = [:]
    for (place, subject) in subjects.enumerated() { places[subject.resource.address] = place }
    self.places = places
    let planned = subjects.map { subject in
      PlannedResource(
        address: subject.resource.address,
        attributes: subject.isSound ? subject.attributes : subject.withoutDocuments)
    }
    self.stack = LintedStack(
      planned: planned,
      foreseen: Self.foreseen(subjects, planned, context, linter), context: context,
      knowsObjects: knowsObjects, isWhole: isWhole)
  }

  /// What the linter found, apart from what is silenced, each thing once; notes too.
  ///
  /// - Parameter isTold: the resources whose findings are told; all by default.
  /// - Returns: the findings, and what is wrong with silences.
  package func diagnostics(of isTold: (ResourceAddress) -> Bool = { _ in true }) -> [Diagnostic] {
    let report = linter.look(stack)
    var told: [ResourceFinding] = []
    var used: Set<SourceRange> = []
    var diagnostics: [Diagnostic] = []
    for finding in report.findings {
      guard let place = places[finding.address] else { continue }
      let silence = subjects[place].resource.silenced.first { $0.id == finding.id }
      if let silence {
        let isFirst = used.insert(silence.range).inserted
        if isFirst, finding.severity == .error, isTold(finding.address) {
          diagnostics.append(.silenced(finding, silence))
        }
      } else if !finding.isAskedFor, isTold(finding.address) {
        told.append(finding)
      }
    }
    diagnostics += RepeatedFindings.diagnostics(told.compactMap(placed))
    return diagnostics + unused(used, undecided: report.undecided, isTold)
  }

  private func placed(_ finding: ResourceFinding) -> PlacedFinding? {
    guard let place = places[finding.address] else { return nil }
    return PlacedFinding(
      finding: finding, range: subjects[place].resource.body.range(of: finding.path),
      source: finding.path.attribute.flatMap { stack.foreseen[place].attributes[$0] } ?? .null)
  }

  /// Warns of silences about nothing; not where a part was not known, or not read.
  private func unused(
    _ used: Set<SourceRange>, undecided: Set<ResourceAddress>, _ isTold: (ResourceAddress) -> Bool
  ) -> [Diagnostic] {
    guard stack.isWhole else { return [] }
    var seen = used
    for subject in subjects {
      let address = subject.resource.address
      guard !subject.isSound || undecided.contains(address) || !isTold(address) else { continue }
      seen.formUnion(subject.resource.silenced.map(\.range))
    }
    return subjects.flatMap { subject in
      subject.resource.silenced.filter { seen.insert($0.range).inserted }.map {
        .warning(
          "Nothing to silence: the linter does not find \($0.id) here", at: $0.range,
          help: "Remove it.", address: "\(subject.resource.address.block)")
      }
    }
  }

  // MARK: - Foreseen attributes

  private static func foreseen(
    _ subjects: [Subject], _ planned: [PlannedResource], _ context: StackContext,
    _ linter: StackLinter
  ) -> [PlannedResource] {
    var scope = PlannedScope()
    var foreseen = planned
    var references: [String: Value] = [:]
    for (place, subject) in subjects.enumerated() {
      var attributes = subject.attributes
      for (name, value) in linter.foresee(planned[place], context) {
        guard let unknown = attributes[name], !unknown.isWhollyKnown else { continue }
        attributes[name] = value
        foreseen[place].attributes[name] = value
        if let reference = unknown.reference { references[reference] = value }
      }
      scope[subject.resource.address] = attributes
    }
    for place in foreseen.indices {
      for (name, value) in foreseen[place].attributes {
        guard let known = value.reference.flatMap({ references[$0] }) else { continue }
        foreseen[place].attributes[name] = known
      }
    }
    for (place, subject) in subjects.enumerated() where subject.hasUnknownDocument {
      let (given, problems) = subject.resource.body.attributes(in: scope)
      guard !problems.hasErrors else { continue }
      for (name, value) in given where !value.isNull { foreseen[place].attributes[name] = value }
    }
    return foreseen
  }
}

extension StackLint.Subject {
  private var documents: [Attribute] {
    resource.type.attributes.filter { if case .document = $0.type { true } else { false } }
  }

  /// Whether it is sound and a document of it is not known as a whole, or not whose it is.
  fileprivate var hasUnknownDocument: Bool {
    guard isSound, !documents.isEmpty else { return false }
    return resource.type.attributes.contains { attribute in
      attribute.isWritable && attribute.presence != .optionalComputed
        && attributes[attribute.name]?.isWhollyKnown == false
    }
  }

  /// The attributes with all documents unknown.
  fileprivate var withoutDocuments: Fields {
    var fields = attributes
    for document in documents { fields[document.name] = .unknown(Unknown()) }
    return fields
  }
}

extension Value {
  /// The attribute that an unknown value stands for.
  fileprivate var reference: String? {
    if case .unknown(let unknown) = unmarked { return unknown.reference }
    return nil
  }
}

extension Diagnostic {
  /// A grave finding that the stack silences.
  fileprivate static func silenced(_ finding: ResourceFinding, _ silence: Silence) -> Diagnostic {
    Diagnostic(
      .note, "An error is silenced here: \(silence.reason)", at: silence.range,
      help: "\(finding.message).", address: "\(finding.address.block)", findingID: finding.id)
  }
}
