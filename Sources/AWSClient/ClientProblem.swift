/// Why the client cannot be set up or cannot sign: what is wrong, and what to do about it.
///
/// It tells names and places, never a secret.
package struct ClientProblem: Error, Hashable, Sendable {
  /// What is wrong, in the house form of messages.
  package var message: String
  /// What to do, in full sentences; nil where the message says it.
  package var help: String?

  /// A problem.
  package init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }
}
