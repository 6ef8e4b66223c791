package import AWSWire

/// Credentials, until when they are good, and where they came from.
package struct FoundCredentials: Hashable, Sendable {
  /// What to sign with.
  package var credentials: AWSCredentials
  /// When they end, in seconds since 1970-01-01T00:00:00Z; nil for those that do not.
  package var expiresAt: Double?
  /// Where they came from, such as `the environment`.
  package var source: String

  /// What of them must not be shown.
  package var secrets: [String] {
    [credentials.secretAccessKey, credentials.sessionToken].compactMap(\.self)
  }

  /// Credentials.
  package init(_ credentials: AWSCredentials, expiresAt: Double? = nil, source: String) {
    self.credentials = credentials
    self.expiresAt = expiresAt
    self.source = source
  }
}

/// What a place that credentials may come from answers.
enum CredentialsAnswer: Hashable, Sendable {
  /// It has some.
  case found(FoundCredentials)
  /// It has none, and why.
  case absent(String)
}

/// A place that credentials may come from.
protocol CredentialsSource: Sendable {
  /// What it is, such as `the environment`.
  var name: String { get }

  /// Asks it.
  ///
  /// - Throws: ``ClientProblem`` where it is set up but wrong: what the user meant must not be
  ///   replaced by what stands next.
  func look() async throws(ClientProblem) -> CredentialsAnswer
}
