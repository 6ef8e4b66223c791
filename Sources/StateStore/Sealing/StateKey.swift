import Crypto
import FoundationEssentials

/// What a state is sealed with: a key, or a passphrase that a key is derived from.
package struct StateKey: Sendable {
  /// Which of the two.
  enum Secret: Sendable {
    /// 32 bytes.
    case key(SymmetricKey)
    /// The bytes of a text of at least ``shortestPassphrase`` characters.
    case passphrase([UInt8])
  }

  /// What was given.
  let secret: Secret

  /// The characters a passphrase must have (as OpenTofu asks for).
  package static let shortestPassphrase = 16

  /// Reads what a file or a command gave: 32 bytes, 64 hexadecimal digits, base64 of 32 bytes, or a
  /// passphrase; a line break at the end does not count.
  ///
  /// 32 bytes that are a text are a passphrase: nobody draws such a key by chance.
  ///
  /// It is nil where it is none of them.
  package init?(_ bytes: [UInt8]) {
    var text = bytes[...]
    if text.last == UInt8(ascii: "\n") { text.removeLast() }
    if text.last == UInt8(ascii: "\r") { text.removeLast() }
    if let key = Self.hexadecimal(text) ?? Self.base64(text) {
      secret = .key(SymmetricKey(data: key))
      return
    }
    guard let passphrase = String(validating: text, as: UTF8.self),
      passphrase.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F })
    else {
      guard bytes.count == Self.length else { return nil }
      secret = .key(SymmetricKey(data: bytes))
      return
    }
    guard passphrase.count >= Self.shortestPassphrase else { return nil }
    secret = .passphrase(Array(text))
  }

  private static let length = 32

  private static func hexadecimal(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    guard text.count == 2 * length else { return nil }
    let digits = text.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
    guard digits.count == 2 * length else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
  }

  private static func base64(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    guard let key = Base64.bytes(of: text), key.count == length else { return nil }
    return key
  }
}

extension StateKey: CustomStringConvertible {
  /// Never the key itself.
  package var description: String {
    switch secret {
    case .key: "a key of 32 bytes"
    case .passphrase: "a passphrase"
    }
  }
}
