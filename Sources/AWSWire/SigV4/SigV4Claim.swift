/// What a request says of its own signature, not yet verified.
struct SigV4Claim: Hashable, Sendable {
  /// Where the signature stands.
  enum Place: Hashable, Sendable {
    case header
    /// In the query, with the seconds that it is good for.
    case query(expiresIn: Int)
  }

  let place: Place
  let accessKeyId: String
  let scope: SigningScope
  let signedHeaders: [String]
  let signature: String
  let date: String
  let sessionToken: String?

  /// What a request says; throws why it says nothing that can be verified.
  static func read(_ request: WireRequest) throws(SigV4Refusal) -> SigV4Claim {
    if let authorization = request.headers["Authorization"] {
      return try read(authorization: authorization, request)
    }
    guard request.query.contains("X-Amz-"),
      let items = QueryItems(parsing: request.query.utf8, plusIsSpace: false),
      let algorithm = items["X-Amz-Algorithm"]
    else { throw .unsigned }
    guard algorithm == "AWS4-HMAC-SHA256" else { throw .incomplete("X-Amz-Algorithm") }
    guard let credential = items["X-Amz-Credential"].flatMap(SigningScope.parse) else {
      throw .incomplete("X-Amz-Credential")
    }
    guard let names = items["X-Amz-SignedHeaders"] else { throw .incomplete("X-Amz-SignedHeaders") }
    guard let signature = items["X-Amz-Signature"] else { throw .incomplete("X-Amz-Signature") }
    guard let date = items["X-Amz-Date"] else { throw .incomplete("X-Amz-Date") }
    guard let seconds = items["X-Amz-Expires"].flatMap({ Int($0) }), (1...604_800).contains(seconds)
    else { throw .incomplete("X-Amz-Expires") }
    return SigV4Claim(
      place: .query(expiresIn: seconds), accessKeyId: credential.accessKeyId,
      scope: credential.scope,
      signedHeaders: names.split(separator: ";").map(String.init), signature: signature,
      date: date, sessionToken: items["X-Amz-Security-Token"])
  }

  private static func read(
    authorization: String, _ request: WireRequest
  ) throws(SigV4Refusal) -> SigV4Claim {
    guard request.headers.values(of: "Authorization").count == 1,
      authorization.hasPrefix("AWS4-HMAC-SHA256 ")
    else { throw .incomplete("Authorization") }
    var parts: [Substring: String] = [:]
    for part in authorization.dropFirst(17).split(separator: ",") {
      let text = part.drop { $0 == " " }
      guard let sign = text.firstIndex(of: "="), parts[text[..<sign]] == nil else {
        throw .incomplete("Authorization")
      }
      parts[text[..<sign]] = String(text[text.index(after: sign)...])
    }
    guard let credential = parts["Credential"].flatMap(SigningScope.parse) else {
      throw .incomplete("Credential")
    }
    guard let names = parts["SignedHeaders"] else { throw .incomplete("SignedHeaders") }
    guard let signature = parts["Signature"] else { throw .incomplete("Signature") }
    guard let date = request.headers["X-Amz-Date"] else { throw .incomplete("X-Amz-Date") }
    return SigV4Claim(
      place: .header, accessKeyId: credential.accessKeyId, scope: credential.scope,
      signedHeaders: names.split(separator: ";").map(String.init), signature: signature,
      date: date, sessionToken: request.headers["X-Amz-Security-Token"])
  }
}
