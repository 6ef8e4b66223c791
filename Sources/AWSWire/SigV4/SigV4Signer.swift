/// Signs requests with Signature Version 4.
package struct SigV4Signer: Sendable {
  /// Headers that proxies and HTTP libraries change, and that are therefore not signed.
  private static let unsignedHeaders: Set<String> = [
    "authorization", "connection", "expect", "transfer-encoding", "upgrade", "user-agent",
    "x-amzn-trace-id",
  ]

  private let credentials: AWSCredentials
  private let region: String
  private let service: String
  private let rules: SigningRules
  private let keys: SigningKeyCache

  /// A signer for a service in a Region; its rules are the service's unless others are given.
  package init(
    _ credentials: AWSCredentials, region: String, service: String, rules: SigningRules? = nil,
    keys: SigningKeyCache = SigningKeyCache()
  ) {
    self.credentials = credentials
    self.region = region
    self.service = service
    self.rules = rules ?? .rules(forService: service)
    self.keys = keys
  }

  /// What a signature is made from and the request that bears it.
  struct Signed: Hashable, Sendable {
    let canonicalRequest: String
    let stringToSign: String
    let signature: String
    let request: WireRequest
  }

  /// The request with its signature in the header `Authorization`.
  ///
  /// It must have its `Host`; a session token is signed unless `omitsSessionToken`.
  package func sign(
    _ request: WireRequest, secondsSinceEpoch: Double, payload: SigningPayload = .signed,
    omitsSessionToken: Bool = false
  ) -> WireRequest {
    signature(
      inHeaderOf: request, secondsSinceEpoch: secondsSinceEpoch, payload: payload,
      omitsSessionToken: omitsSessionToken
    ).request
  }

  /// The request with its signature in the query, good for so many seconds.
  package func presign(
    _ request: WireRequest, secondsSinceEpoch: Double, expiresIn seconds: Int,
    payload: SigningPayload = .signed, omitsSessionToken: Bool = false
  ) -> WireRequest {
    signature(
      inQueryOf: request, secondsSinceEpoch: secondsSinceEpoch, expiresIn: seconds,
      payload: payload, omitsSessionToken: omitsSessionToken
    ).request
  }

  /// The signature in the header with what it is made from.
  func signature(
    inHeaderOf request: WireRequest, secondsSinceEpoch: Double, payload: SigningPayload,
    omitsSessionToken: Bool
  ) -> Signed {
    let moment = CivilTime(secondsSinceEpoch: secondsSinceEpoch)
    let scope = SigningScope(date: moment.basicDate, region: region, service: service)
    let payloadHash = payload.hash(of: request.body)
    var request = request
    request.headers["Authorization"] = nil
    request.headers["X-Amz-Date"] = moment.basic
    if rules.tellsPayloadHash || payload == .unsigned {
      request.headers["x-amz-content-sha256"] = payloadHash
    }
    request.headers["X-Amz-Security-Token"] =
      omitsSessionToken ? nil : credentials.sessionToken
    let canonical = CanonicalRequest(
      request, signing: headerNames(of: request), payloadHash: payloadHash, rules: rules)
    if omitsSessionToken { request.headers["X-Amz-Security-Token"] = credentials.sessionToken }
    let text = canonical.stringToSign(at: moment, in: scope)
    let signature = Hexadecimal.encode(keys.signature(of: text, by: credentials, in: scope))
    request.headers["Authorization"] =
      "AWS4-HMAC-SHA256 Credential=\(credentials.accessKeyId)/\(scope), "
      + "SignedHeaders=\(canonical.signedHeaders), Signature=\(signature)"
    return Signed(
      canonicalRequest: canonical.text, stringToSign: text, signature: signature,
      request: request)
  }

  /// The signature in the query with what it is made from.
  func signature(
    inQueryOf request: WireRequest, secondsSinceEpoch: Double, expiresIn seconds: Int,
    payload: SigningPayload, omitsSessionToken: Bool
  ) -> Signed {
    let moment = CivilTime(secondsSinceEpoch: secondsSinceEpoch)
    let scope = SigningScope(date: moment.basicDate, region: region, service: service)
    let payloadHash = payload.hash(of: request.body)
    var request = request
    request.headers["Authorization"] = nil
    let names = headerNames(of: request)
    var items = QueryItems()
    items.add("X-Amz-Algorithm", "AWS4-HMAC-SHA256")
    items.add("X-Amz-Credential", "\(credentials.accessKeyId)/\(scope)")
    items.add("X-Amz-Date", moment.basic)
    items.add("X-Amz-SignedHeaders", names.sorted().joined(separator: ";"))
    items.add("X-Amz-Expires", String(seconds))
    if let token = credentials.sessionToken, !omitsSessionToken {
      items.add("X-Amz-Security-Token", token)
    }
    request.query = request.query.isEmpty ? items.encoded : "\(request.query)&\(items.encoded)"
    let canonical = CanonicalRequest(
      request, signing: names, payloadHash: payloadHash, rules: rules)
    let text = canonical.stringToSign(at: moment, in: scope)
    let signature = Hexadecimal.encode(keys.signature(of: text, by: credentials, in: scope))
    if let token = credentials.sessionToken, omitsSessionToken {
      request.query += "&X-Amz-Security-Token=\(PercentEncoding.encode(token))"
    }
    request.query += "&X-Amz-Signature=\(signature)"
    return Signed(
      canonicalRequest: canonical.text, stringToSign: text, signature: signature,
      request: request)
  }

  private func headerNames(of request: WireRequest) -> Set<String> {
    Set(request.headers.fields.map { $0.name.lowercased() }).subtracting(Self.unsignedHeaders)
  }
}
