import AWSModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import FoundationEssentials
#endif

/// A creation that can be asked again with the same client token.
struct ClientTokenEntity: Entity {
  static let kind = EntityKind.clientToken
  var key: String
  var region: String
  var createdAt: Timestamp
  /// The request's parameters as canonical JSON.
  var parameters: String
  /// What was created.
  var createdId: String

  var indexKeys: [IndexKey] { [] }
  var displayName: String? { nil }
}

/// Idempotent creation, by EC2's "Ensuring idempotency".
extension Simulation {
  /// The id created by the same request before, under the same token.
  /// - Throws: `IdempotentParameterMismatch` if the token was used with other parameters.
  func idempotent<Request: AWSRequest>(
    _ request: Request, token: String?
  ) throws(AWSError) -> String? {
    guard let token, let known = world.clientTokens[tokenKey(Request.self, token)] else {
      return nil
    }
    guard known.parameters == canonicalJSON(request) else {
      throw .ec2(
        "IdempotentParameterMismatch",
        "The client token '\(token)' has been used before with other parameters.")
    }
    return known.createdId
  }

  /// Notes what a request with a token created.
  func remember<Request: AWSRequest>(_ request: Request, token: String?, id: String) {
    guard let token else { return }
    let key = tokenKey(Request.self, token)
    world.clientTokens[key] = ClientTokenEntity(
      key: key, region: region, createdAt: now, parameters: canonicalJSON(request), createdId: id)
  }

  private func tokenKey<Request: AWSRequest>(_ type: Request.Type, _ token: String) -> String {
    "\(region)/\(Request.operation)/\(token)"
  }

  private func canonicalJSON(_ request: some AWSRequest) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return (try? encoder.encode(request)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
