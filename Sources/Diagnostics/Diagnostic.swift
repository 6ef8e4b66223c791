/// How grave a diagnostic is.
package enum Severity: String, Hashable, Comparable, Sendable {
  /// The work cannot go on.
  case error
  /// The work goes on, but the user should know.
  case warning
  /// Nothing is wrong, but it could be better.
  case suggestion
  /// Something worth knowing, nothing wrong.
  case note

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .suggestion: 2
    case .note: 3
    }
  }

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}

/// One thing to tell the user: what is wrong, where, and what to do about it.
///
/// Diagnostics are values returned beside a result, so that every independent mistake is told in
/// one run. A message begins with a capital letter, a name in quotes or an address, and has no full
/// stop at its end, nor does it say the place, which is `range`; `help` is a whole sentence with
/// its full stop. The words of a provider are quoted as they are.
package struct Diagnostic: Hashable, Sendable {
  /// A second place that explains the first, such as an earlier definition.
  package struct Note: Hashable, Sendable {
    /// What is to be seen there, in the form of a message.
    package var message: String
    /// The place.
    package var range: SourceRange?

    /// A note that says `message` at `range`.
    package init(_ message: String, at range: SourceRange? = nil) {
      self.message = message
      self.range = range
    }
  }

  /// How grave it is.
  package var severity: Severity
  /// What is wrong, and what was expected: one sentence.
  package var message: String
  /// Where it is wrong; nil where no text of the user's is concerned.
  package var range: SourceRange?
  /// What to do, as a full sentence; nil where the message says it.
  package var help: String?
  /// Other places that explain it.
  package var notes: [Note]
  /// The address of the resource it concerns, for machine output.
  package var address: String?
  /// The id of what the linter found, which `silence` takes; nil for what others tell.
  package var findingID: String?

  /// A diagnostic of the given severity.
  package init(
    _ severity: Severity, _ message: String, at range: SourceRange? = nil, help: String? = nil,
    notes: [Note] = [], address: String? = nil, findingID: String? = nil
  ) {
    self.severity = severity
    self.message = message
    self.range = range
    self.help = help
    self.notes = notes
    self.address = address
    self.findingID = findingID
  }

  /// An error that says `message` at `range`, with what to do in `help`.
  package static func error(
    _ message: String, at range: SourceRange? = nil, help: String? = nil, notes: [Note] = [],
    address: String? = nil
  ) -> Diagnostic {
    Diagnostic(.error, message, at: range, help: help, notes: notes, address: address)
  }

  /// A warning that says `message` at `range`, with what to do in `help`.
  package static func warning(
    _ message: String, at range: SourceRange? = nil, help: String? = nil, notes: [Note] = [],
    address: String? = nil
  ) -> Diagnostic {
    Diagnostic(.warning, message, at: range, help: help, notes: notes, address: address)
  }
}

extension Sequence<Diagnostic> {
  /// Whether any of them is an error.
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// Whether there are errors, and the linter found them all.
  package var hasLintErrorsOnly: Bool {
    hasErrors && allSatisfy { $0.severity != .error || $0.findingID != nil }
  }
}

extension [Diagnostic] {
  /// The diagnostics in reading order, equal ones told once.
  ///
  /// That is by file in order of first appearance, then by place; those without a place come last.
  package var inReadingOrder: [Diagnostic] {
    var fileOrder: [ObjectIdentifier: Int] = [:]
    for diagnostic in self {
      guard let range = diagnostic.range else { continue }
      let file = ObjectIdentifier(range.file)
      if fileOrder[file] == nil { fileOrder[file] = fileOrder.count }
    }
    var seen: Set<Diagnostic> = []
    let unique = filter { seen.insert($0).inserted }
    let keyed = unique.enumerated().map { index, diagnostic in
      guard let range = diagnostic.range else { return (Int.max, Int.max, index, diagnostic) }
      let file = fileOrder[ObjectIdentifier(range.file)] ?? Int.max
      return (file, range.start, index, diagnostic)
    }
    return keyed.sorted { ($0.0, $0.1, $0.2) < ($1.0, $1.1, $1.2) }.map(\.3)
  }
}
