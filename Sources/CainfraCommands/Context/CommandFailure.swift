package import Diagnostics

/// Ends a command: what to tell the user, and the exit code.
package struct CommandFailure: Error {
  /// What to tell.
  package var diagnostics: [Diagnostic]
  /// How the process ends.
  package var status: ExitStatus

  /// A failure that tells `diagnostics`.
  ///
  /// Without a status it ends as a failure, or as refused where only the linter found errors.
  package init(_ diagnostics: [Diagnostic], status: ExitStatus? = nil) {
    self.diagnostics = diagnostics
    self.status = status ?? (diagnostics.hasLintErrorsOnly ? .refused : .failure)
  }

  /// A failure that tells one error.
  package init(_ message: String, help: String? = nil, status: ExitStatus = .failure) {
    self.init([.error(message, help: help)], status: status)
  }
}
