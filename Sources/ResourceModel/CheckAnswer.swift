package import Values

/// What a provider says to a check: whether it holds, and what decided, link by link.
package struct CheckAnswer: Hashable, Sendable {
  /// One step of the way that the check is about.
  package struct Link: Hashable, Sendable {
    /// What the step is, such as `bearer token`.
    package var name: String
    /// What is asked there, such as `sts:GetServiceBearerToken on *`.
    package var question: String
    /// The answer in the provider's words, such as `allowed` or `implicitDeny`.
    package var verdict: String
    /// Whether the way goes on.
    package var isOpen: Bool
    /// What decided, such as a statement of a policy; a phrase, empty where nothing did.
    package var deciding: [String]
    /// The answer in full sentences.
    package var explanation: String

    /// A step of the given parts.
    package init(
      name: String, question: String, verdict: String, isOpen: Bool, deciding: [String] = [],
      explanation: String
    ) {
      self.name = name
      self.question = question
      self.verdict = verdict
      self.isOpen = isOpen
      self.deciding = deciding
      self.explanation = explanation
    }
  }

  /// Who was asked about, such as `user ci`.
  package var subject: String
  /// What was asked about, such as `install npm packages from repository npm of domain main`.
  package var deed: String
  /// Whether what was asked about is possible.
  package var isPossible: Bool
  /// Whether the check holds: what must be possible is, what must not be is not.
  package var holds: Bool
  /// The steps, in order.
  package var links: [Link]
  /// What was taken for granted, as full sentences.
  package var assumptions: [String]
  /// The smallest change that turns the answer round, as full sentences; empty where there is none
  /// to name, or where the check holds.
  package var remedies: [String]

  /// An answer of the given parts.
  package init(
    subject: String, deed: String, isPossible: Bool, holds: Bool, links: [Link],
    assumptions: [String] = [], remedies: [String] = []
  ) {
    self.subject = subject
    self.deed = deed
    self.isPossible = isPossible
    self.holds = holds
    self.links = links
    self.assumptions = assumptions
    self.remedies = remedies
  }
}

extension Provider {
  /// A provider that knows no checks refuses them.
  package func answers(to checks: [Fields]) async -> [Result<CheckAnswer, ProviderError>] {
    checks.map { _ in
      .failure(ProviderError(.refused, message: "The provider \"\(name)\" answers no checks"))
    }
  }
}
