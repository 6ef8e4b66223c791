package import AWSModel
import Crypto
import FoundationEssentials

/// Whom an authorization token of CodeArtifact stands for, where, and for how long.
package struct AuthorizationToken: Codable, Hashable, Sendable {
  /// The Region of the domain.
  package var region: String

  /// The domain whose repositories it opens.
  package var domain: String

  /// When that domain was made: a token does not open a later one of the same name.
  var domainCreatedAt: Timestamp

  /// The key of the user who got it; nil for the account's root user.
  package var accessKeyId: String?

  /// When it expires.
  package var expiresAt: Timestamp

  /// The opening of the account in which it was given out.
  var run: String

  /// Makes it differ from every other token.
  var nonce: String
}

/// Makes authorization tokens, and knows those it made again.
///
/// A token carries what it stands for and a mark that only the holder of the account's secret can
/// make (HMAC-SHA-256), so that nothing need be kept for each one, and nobody can guess one.
struct TokenMint: Sendable {
  private static let prefix = "simulated."
  private let secret: SymmetricKey

  /// Tells this opening of the account from others, which may have the same secret.
  let run = TokenMint.urlText(Data(TokenMint.freshSecret().prefix(9)))

  /// A mint with a secret of 32 bytes.
  init(secret: [UInt8]) { self.secret = SymmetricKey(data: secret) }

  /// A mint with a secret that is the same for a seed, and random without one.
  init(seed: UInt64?) {
    guard let seed else {
      self.init(secret: Self.freshSecret())
      return
    }
    self.init(secret: Array(SHA256.hash(data: Array("token secret of \(seed)".utf8))))
  }

  /// A random secret.
  static func freshSecret() -> [UInt8] {
    var system = SystemRandomNumberGenerator()
    return (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &system) }
  }

  /// The text of a token.
  func text(of token: AuthorizationToken) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    // A structure of texts and numbers can always be encoded.
    let content = (try? encoder.encode(token)) ?? Data()
    let mark = HMAC<SHA256>.authenticationCode(for: content, using: secret)
    return Self.prefix + Self.urlText(content) + "." + Self.urlText(Data(mark))
  }

  /// The token of a text; nil if this mint did not make it.
  func token(of text: String) -> AuthorizationToken? {
    guard text.utf8.count <= 4096, text.hasPrefix(Self.prefix) else { return nil }
    let parts = text.dropFirst(Self.prefix.count)
      .split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let content = Self.data(parts[0]), let mark = Self.data(parts[1]),
      HMAC<SHA256>.isValidAuthenticationCode(mark, authenticating: content, using: secret)
    else { return nil }
    return try? JSONDecoder().decode(AuthorizationToken.self, from: content)
  }

  /// Base64 for URLs without padding (RFC 4648, section 5): tokens stand in URLs.
  private static func urlText(_ data: Data) -> String {
    String(
      decoding: data.base64EncodedString().utf8.compactMap { byte in
        switch byte {
        case UInt8(ascii: "+"): UInt8(ascii: "-")
        case UInt8(ascii: "/"): UInt8(ascii: "_")
        case UInt8(ascii: "="): nil
        default: byte
        }
      }, as: UTF8.self)
  }

  private static func data(_ text: Substring) -> Data? {
    var symbols = text.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "-"): UInt8(ascii: "+")
      case UInt8(ascii: "_"): UInt8(ascii: "/")
      default: byte
      }
    }
    while symbols.count % 4 != 0 { symbols.append(UInt8(ascii: "=")) }
    return Data(base64Encoded: String(decoding: symbols, as: UTF8.self))
  }
}

extension SimulatedAWS {
  /// The token of a text; nil if the account did not give it out, if it has expired, or if its
  /// domain is no longer there.
  package func token(of text: String) -> AuthorizationToken? {
    guard let token = tokens.token(of: text), now < token.expiresAt else { return nil }
    let isOpen = look { simulation in
      simulation.world.domains[DomainEntity.key(region: token.region, name: token.domain)]?
        .createdAt == token.domainCreatedAt
    }
    return isOpen ? token : nil
  }

  /// Whether a token was given out since the account was opened by this process.
  package func isOfThisRun(_ token: AuthorizationToken) -> Bool { token.run == tokens.run }
}
