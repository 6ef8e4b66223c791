/// Verifies Signature Version 4 on the side of a service.
package struct SigV4Verifier: Sendable {
  /// How far a request's date may be from the server's, in seconds.
  package static let skewLimit = 15.0 * 60

  /// Who signed a request, verified.
  package struct Caller: Hashable, Sendable {
    /// The access key's id.
    package let accessKeyId: String
    /// What the signature is good for.
    package let scope: SigningScope
  }

  private let keys: SigningKeyCache
  private let allowsUnsignedPayload: Bool

  /// A verifier; requests with `UNSIGNED-PAYLOAD` pass only where it is allowed, for they may be
  /// changed on the way unless it is TLS or loopback.
  package init(allowsUnsignedPayload: Bool, keys: SigningKeyCache = SigningKeyCache()) {
    self.allowsUnsignedPayload = allowsUnsignedPayload
    self.keys = keys
  }

  /// Who signed a request, if it is whole, of now and signed by a key that `credentials` knows.
  ///
  /// `expecting` is the scope's Region and service where only one is served; `rules` are those of
  /// the scope's service unless others are given.
  package func verify(
    _ request: WireRequest, secondsSinceEpoch now: Double, rules: SigningRules? = nil,
    expecting: (region: String?, service: String?) = (nil, nil),
    credentials: (_ accessKeyId: String) -> AWSCredentials?
  ) throws(SigV4Refusal) -> Caller {
    let claim = try SigV4Claim.read(request)
    try check(claim, expecting)
    try check(claim, request.headers)
    try check(claim, now)
    let payloadHash = try payloadHash(of: request, claim)
    guard let owned = credentials(claim.accessKeyId) else { throw .unknownKey(claim.accessKeyId) }
    guard owned.sessionToken == claim.sessionToken else { throw .wrongToken }

    guard let moment = CivilTime.parse(basic: claim.date) else { throw .incomplete("X-Amz-Date") }
    let time = CivilTime(secondsSinceEpoch: moment)
    let rules = rules ?? .rules(forService: claim.scope.service)
    // Some services' clients add the token after signing.
    for omitted in [["X-Amz-Signature"], ["X-Amz-Signature", "X-Amz-Security-Token"]] {
      let canonical = CanonicalRequest(
        request, signing: Set(claim.signedHeaders), payloadHash: payloadHash, rules: rules,
        leavingOut: Set(omitted))
      let expected = keys.signature(
        of: canonical.stringToSign(at: time, in: claim.scope), by: owned, in: claim.scope)
      if Self.areEqual(Hexadecimal.encode(expected), claim.signature) {
        if [ChunkSignatures.payload, ChunkSignatures.payloadWithTrailer].contains(payloadHash) {
          let chunks = ChunkSignatures(moment: time, scope: claim.scope) { text in
            Hexadecimal.encode(keys.signature(of: text, by: owned, in: claim.scope))
          }
          try chunks.check(
            request.body, seed: claim.signature,
            hasTrailer: payloadHash == ChunkSignatures.payloadWithTrailer)
        }
        return Caller(accessKeyId: claim.accessKeyId, scope: claim.scope)
      }
    }
    throw .mismatch
  }

  private func check(
    _ claim: SigV4Claim, _ expecting: (region: String?, service: String?)
  ) throws(SigV4Refusal) {
    guard claim.date.hasPrefix(claim.scope.date) else {
      throw .wrongScope("the date \(claim.date.prefix(8))")
    }
    if let region = expecting.region, claim.scope.region != region {
      throw .wrongScope("the Region \(region)")
    }
    if let service = expecting.service, claim.scope.service != service {
      throw .wrongScope("the service \(service)")
    }
  }

  /// `host` and every `x-amz-` header must be signed, or a stranger could change them.
  private func check(_ claim: SigV4Claim, _ headers: WireHeaders) throws(SigV4Refusal) {
    let signed = Set(claim.signedHeaders)
    guard claim.signedHeaders == claim.signedHeaders.map({ $0.lowercased() }) else {
      throw .incomplete("SignedHeaders")
    }
    guard signed.contains("host"), headers.values(of: "host").count == 1 else {
      throw .unsignedHeader("host")
    }
    for name in signed where headers[name] == nil { throw .unsignedHeader(name) }
    for name in headers.fields.map({ $0.name.lowercased() })
    where name.hasPrefix("x-amz-") && name != "x-amz-security-token" && !signed.contains(name) {
      throw .unsignedHeader(name)
    }
  }

  private func check(_ claim: SigV4Claim, _ now: Double) throws(SigV4Refusal) {
    guard let moment = CivilTime.parse(basic: claim.date) else { throw .incomplete("X-Amz-Date") }
    let skewed = SigV4Refusal.skewed(
      request: claim.date, server: CivilTime(secondsSinceEpoch: now).basic)
    switch claim.place {
    case .header:
      guard abs(now - moment) <= Self.skewLimit else { throw skewed }
    case .query(let seconds):
      guard moment - now <= Self.skewLimit else { throw skewed }
      guard now <= moment + Double(seconds) else { throw .expired }
    }
  }

  /// The payload's hash that the signature must hold.
  private func payloadHash(
    of request: WireRequest, _ claim: SigV4Claim
  ) throws(SigV4Refusal) -> String {
    let told = request.headers["x-amz-content-sha256"]
    let isS3 = SigningRules.rules(forService: claim.scope.service).tellsPayloadHash
    if told == nil, isS3 {
      guard case .query = claim.place else { throw .unsignedHeader("x-amz-content-sha256") }
      return try unsigned("UNSIGNED-PAYLOAD")
    }
    if let told, told == "UNSIGNED-PAYLOAD" || told == "STREAMING-UNSIGNED-PAYLOAD-TRAILER" {
      return try unsigned(told)
    }
    if let told, isS3, [ChunkSignatures.payload, ChunkSignatures.payloadWithTrailer].contains(told)
    {
      return told
    }
    let hash = SigningPayload.signed.hash(of: request.body)
    if let told, !Self.areEqual(told, hash) { throw .wrongPayload }
    return hash
  }

  private func unsigned(_ text: String) throws(SigV4Refusal) -> String {
    guard allowsUnsignedPayload else { throw .wrongPayload }
    return text
  }

  /// Whether two texts are equal, in a time that does not tell where they differ.
  static func areEqual(_ one: String, _ other: String) -> Bool {
    let one = Array(one.utf8)
    let other = Array(other.utf8)
    guard one.count == other.count else { return false }
    return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
