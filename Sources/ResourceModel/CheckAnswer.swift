package import Values

/// What a provider says to a check: whether it holds, and what decided, link by link.
package struct CheckAnswer: Hashable, Sendable {
  /// Something that decided about a step.
  package struct Decider: Hashable, Sendable, ExpressibleByStringLiteral {
    /// What it is, as a phrase, such as `statement 1 of the identity policy "ci"`.
    package var text: String
    /// The object it belongs to, as the provider knows it; nil where it belongs to none that a
    /// stack can have.
    package var object: ObjectName?
    /// The resource whose object that is; nil where the stack has none.
    package var address: ResourceAddress?

    /// What `text` says, which belongs to an object.
    package init(_ text: String, of object: ObjectName? = nil, at address: ResourceAddress? = nil) {
      self.text = text
      self.object = object
      self.address = address
    }

    package init(stringLiteral value: String) {
      self.init(value)
    }
  }

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
    /// What decided, such as statements of policies; empty where nothing did.
    package var deciding: [Decider]
    /// The answer in full sentences.
    package var explanation: String

    /// A step of the given parts.
    package init(
      name: String, question: String, verdict: String, isOpen: Bool, deciding: [Decider] = [],
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

/// An object as its provider knows it.
package struct ObjectName: Hashable, Sendable {
  /// The type of resource, such as `iam_user_policy`.
  package var type: String
  /// What the provider knows it by.
  package var id: String

  /// The object `id` of a type.
  package init(_ type: String, _ id: String) {
    self.type = type
    self.id = id
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
