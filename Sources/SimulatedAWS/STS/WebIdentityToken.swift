import FoundationEssentials

/// What an identity provider's token says (RFC 7519).
///
/// Its signature is not verified: the provider's keys are elsewhere.
struct WebIdentityToken: Sendable {
  /// The claims that STS looks at.
  private struct Claims: Decodable {
    var iss: String
    var sub: String
    var aud: Audience
    var exp: Double
  }

  /// One text or several; STS looks at the first.
  private struct Audience: Decodable {
    var texts: [String]

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      texts = try (try? container.decode([String].self)) ?? [container.decode(String.self)]
    }
  }

  /// Who issued it.
  let issuer: String
  /// About whom it is.
  let subject: String
  /// For whom it is.
  let audience: String
  /// When it ends, in seconds since 1970.
  let expiresAt: Double

  /// The token of a text; nil if it is none.
  init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let data = Self.bytes(ofURLSafe: parts[1]),
      let claims = try? JSONDecoder().decode(Claims.self, from: data),
      let audience = claims.aud.texts.first, (0...253_402_300_799).contains(claims.exp)
    else { return nil }
    (issuer, subject, expiresAt) = (claims.iss, claims.sub, claims.exp)
    self.audience = audience
  }

  /// The provider as condition keys name it: the issuer without its scheme.
  var host: String {
    issuer.hasPrefix("https://") ? String(issuer.dropFirst(8)) : issuer
  }

  /// The provider as a trust policy names it: those that every account has by their domains, the
  /// others by the ARN under which an account would have them.
  func provider(account: String) -> String {
    let common = [
      "accounts.google.com", "cognito-identity.amazonaws.com", "graph.facebook.com",
      "www.amazon.com",
    ]
    return common.contains(host) ? host : "arn:aws:iam::\(account):oidc-provider/\(host)"
  }

  private static func bytes(ofURLSafe text: Substring) -> Data? {
    var plain = String(text.replacing("-", with: "+").replacing("_", with: "/"))
    plain += String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)
    return Data(base64Encoded: plain)
  }
}
