import Crypto
import CryptoExtras
import JSONSyntax
import Values

/// How a key is made from a passphrase: PBKDF2 with HMAC-SHA-512 (RFC 8018 section 5.2).
struct KeyDerivation: Hashable, Sendable {
  /// The rounds that are written; OWASP's figure of 2023 for SHA-512 is 210,000.
  static let usualRounds = 600_000
  /// The rounds that are read: fewer would be weak, more would only keep a reader busy.
  static let acceptedRounds = 600_000...10_000_000

  private static let name = "pbkdf2-hmac-sha512"
  private static let saltLength = 32

  /// How often the function is applied.
  var rounds: Int
  /// What keeps two keys of one passphrase apart: 32 random bytes.
  var salt: [UInt8]

  /// A derivation with a new salt.
  static func new() -> KeyDerivation {
    let salt = SymmetricKey(size: .init(bitCount: 8 * saltLength))
    return KeyDerivation(
      rounds: usualRounds, salt: unsafe salt.withUnsafeBytes { unsafe Array($0) })
  }

  /// The key of a passphrase; nil where the library refuses the parameters.
  func key(of passphrase: [UInt8]) -> SymmetricKey? {
    try? KDF.Insecure.PBKDF2.deriveKey(
      from: passphrase, salt: salt, using: .sha512, outputByteCount: 32, rounds: rounds)
  }

  /// The parameters as JSON.
  var json: Value {
    [
      "name": .string(Self.name), "rounds": .int(rounds),
      "salt": .string(String(decoding: Base64.text(of: salt), as: UTF8.self)),
    ]
  }
}

extension KeyDerivation {
  /// Reads parameters.
  init(_ fields: StateFields) throws(StateFault) {
    guard try fields.text("name") == Self.name else { throw fields.unexpected("name", Self.name) }
    rounds = try fields.int("rounds")
    guard Self.acceptedRounds.contains(rounds) else {
      throw fields.unexpected("rounds", "600000 to 10000000")
    }
    guard let salt = Base64.bytes(of: Array(try fields.text("salt").utf8)[...]),
      salt.count == Self.saltLength
    else { throw fields.unexpected("salt", "base64 of 32 bytes") }
    self.salt = salt
  }
}
