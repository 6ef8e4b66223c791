package import AWSWire

/// Keeps the credentials at hand and gets new ones before they end, one request at a time.
package actor CredentialsKeeper: Signatory {
  /// How long before their end credentials are replaced, in seconds; up to as much again by chance,
  /// so that many processes do not ask at once.
  private static let margin = 300.0
  /// How long after a failed try the next one is made while the old ones are still good.
  private static let pauseAfterFailure = 60.0

  private let chain: CredentialsChain
  private let surroundings: Surroundings
  private var source: (any CredentialsSource)?
  private var found: FoundCredentials?
  private var renewAt = Double.infinity
  private var search: Task<Result<FoundCredentials, ClientProblem>, Never>?

  init(_ chain: CredentialsChain, _ surroundings: Surroundings) {
    self.chain = chain
    self.surroundings = surroundings
  }

  package func credentials() async throws(ClientProblem) -> AWSCredentials {
    try await current().credentials
  }

  /// The credentials that are good now, with their source.
  package func current() async throws(ClientProblem) -> FoundCredentials {
    let now = surroundings.now()
    if let found, now < renewAt { return found }
    do {
      return try await renewed()
    } catch {
      guard let found, let end = found.expiresAt, now < end else { throw error }
      renewAt = min(end, now + Self.pauseAfterFailure)
      return found
    }
  }

  package func credentials(
    insteadOf expired: AWSCredentials
  ) async throws(ClientProblem) -> AWSCredentials? {
    if let found, found.credentials != expired { return found.credentials }
    let other = try await renewed().credentials
    return other == expired ? nil : other
  }

  /// New credentials; who asks while they are being fetched waits for the same ones.
  private func renewed() async throws(ClientProblem) -> FoundCredentials {
    if let search { return try await search.value.get() }
    let search = Task { await self.searched() }
    self.search = search
    let result = await search.value
    self.search = nil
    return try result.get()
  }

  private func searched() async -> Result<FoundCredentials, ClientProblem> {
    do throws(ClientProblem) {
      let answer: FoundCredentials
      if let source {
        switch try await source.look() {
        case .found(let again): answer = again
        case .absent(let reason):
          throw ClientProblem(
            "\(source.name.capitalizedFirst) has no credentials any more: \(reason)")
        }
      } else {
        let first = try await chain.first()
        answer = first.0
        source = first.1
      }
      guard answer.isOver(at: surroundings.now()) == false else {
        throw ClientProblem("The credentials of \(answer.source) have expired already")
      }
      found = answer
      renewAt = renewal(of: answer)
      return .success(answer)
    } catch {
      return .failure(error)
    }
  }

  private func renewal(of answer: FoundCredentials) -> Double {
    guard let end = answer.expiresAt else { return .infinity }
    let now = surroundings.now()
    // Of short-lived credentials at least half of their life is used.
    let margin = min(Self.margin * (1 + surroundings.random()), (end - now) / 2)
    return end - margin
  }
}

extension FoundCredentials {
  fileprivate func isOver(at now: Double) -> Bool { expiresAt.map { $0 <= now } ?? false }
}
