package import Diagnostics

extension PolicyFinding {
  /// The finding as a diagnostic with its id, told at `range`.
  ///
  /// - Parameters:
  ///   - range: where the element in question stands, in a text of the user's.
  ///   - address: the resource that the policy belongs to; by default that of the finding.
  /// - Returns: the diagnostic.
  package func diagnostic(at range: SourceRange?, address: String? = nil) -> Diagnostic {
    Diagnostic(
      severity.ofDiagnostics, message, at: range, help: help, address: address ?? resource,
      findingID: id)
  }
}

extension PolicyFinding {
  /// What keeps a text from being read, as a finding.
  package init(ofText diagnostic: Diagnostic) {
    let position = diagnostic.range?.startPosition
    self.init(
      id: GrammarRule.json.rawValue,
      severity: diagnostic.severity == .error ? .error : .warning, message: diagnostic.message,
      help: diagnostic.help,
      place: PolicyPlace(line: position?.line, column: position?.column))
  }
}

extension PolicyFinding.Severity {
  /// The severity of diagnostics that stands for it.
  package var ofDiagnostics: Severity {
    switch self {
    case .error: .error
    case .warning: .warning
    case .suggestion: .suggestion
    }
  }
}
