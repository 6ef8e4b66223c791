package import Values

/// Why a provider did not do as asked.
package struct ProviderError: Error, Hashable, Sendable {
  /// What kind of failure it is, which decides what happens next.
  package enum Kind: String, Hashable, Sendable {
    /// The order itself was refused: asking again changes nothing.
    case refused
    /// Too many calls; asking again later helps.
    case throttled
    /// The cloud failed before acting; asking again with the same token is safe.
    case unavailable
    /// No answer came: it may have been done or not.
    case outcomeUnknown
    /// Something else still stands in the way and may go by itself; asking again later may help.
    case blocked
    /// The provider broke its contract: a defect to report, not the user's mistake.
    case defect
  }

  /// The kind of failure.
  package var kind: Kind
  /// The cloud's own code, such as `InvalidSubnet.Conflict`; empty where it has none.
  package var code: String
  /// What happened, in a sentence a user understands.
  package var message: String
  /// The operation that failed, such as `CreateSubnet`; empty where it has none.
  package var operation: String
  /// The attribute concerned, where one is.
  package var path: ValuePath?
  /// The object, where one exists although the order failed half-way.
  package var partial: ResourceObject?

  /// A failure of the given kind.
  package init(
    _ kind: Kind, code: String = "", message: String, operation: String = "",
    path: ValuePath? = nil, partial: ResourceObject? = nil
  ) {
    self.kind = kind
    self.code = code
    self.message = message
    self.operation = operation
    self.path = path
    self.partial = partial
  }

  /// Whether the same order may be given again by the applier itself.
  package var isRetryable: Bool {
    switch kind {
    case .throttled, .unavailable, .blocked: true
    case .refused, .outcomeUnknown, .defect: false
    }
  }
}

extension ProviderError: CustomStringConvertible {
  /// `CreateSubnet: InvalidSubnet.Conflict: The CIDR … conflicts with another subnet`.
  package var description: String {
    [operation, code, message].filter { !$0.isEmpty }.joined(separator: ": ")
  }
}
