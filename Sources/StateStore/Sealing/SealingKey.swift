import Crypto

/// A key as files are sealed with it.
struct SealingKey: Sendable {
  /// The key of AES-256.
  let key: SymmetricKey
  /// How it was made from a passphrase; nil where it was given as it is.
  let derivation: KeyDerivation?
  /// Tells keys apart without telling anything of them: 16 hexadecimal digits.
  let id: String

  /// A key, and how it was made.
  init(_ key: SymmetricKey, derivation: KeyDerivation? = nil) {
    self.key = key
    self.derivation = derivation
    let code = HMAC<SHA256>.authenticationCode(for: Array("cainfra state key".utf8), using: key)
    self.id = code.prefix(8).map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }.joined()
  }

  /// Seals bytes with a new random nonce.
  ///
  /// - Parameters:
  ///   - bytes: what is to be hidden.
  ///   - context: what is authenticated with it.
  /// - Returns: the nonce (12 bytes), the hidden bytes, and the tag (16 bytes).
  /// - Throws: what the library says.
  func seal(_ bytes: [UInt8], in context: [UInt8]) throws(CryptoKitError) -> [UInt8] {
    do {
      let box = try AES.GCM.seal(bytes, using: key, authenticating: context)
      guard let combined = box.combined else { throw CryptoKitError.incorrectParameterSize }
      return Array(combined)
    } catch let error as CryptoKitError {
      throw error
    } catch {
      throw CryptoKitError.incorrectParameterSize
    }
  }

  /// Opens what ``seal(_:in:)`` gave; nil where it or the context is not what it was.
  func open(_ sealed: [UInt8], in context: [UInt8]) -> [UInt8]? {
    guard let box = try? AES.GCM.SealedBox(combined: sealed),
      let bytes = try? AES.GCM.open(box, using: key, authenticating: context)
    else { return nil }
    return Array(bytes)
  }
}
