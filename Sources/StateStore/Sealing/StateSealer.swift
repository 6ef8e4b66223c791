import Synchronization

/// Seals files with a key, and opens them.
///
/// A passphrase costs about half a second; the keys made from it are kept, one for each salt.
package final class StateSealer: Sendable {
  private struct Keys {
    var derived: [KeyDerivation: SealingKey] = [:]
    /// The key that is sealed with.
    var current: SealingKey?
  }

  private let given: StateKey
  private var secret: StateKey.Secret { given.secret }
  private let keys = Mutex(Keys())

  /// A sealer with a key.
  package init(_ given: StateKey) {
    self.given = given
    if case .key(let key) = given.secret { keys.withLock { $0.current = SealingKey(key) } }
  }

  /// Whether another sealer was given the same key.
  package func hasSameKey(as other: StateSealer) -> Bool {
    switch (secret, other.secret) {
    case (.key(let own), .key(let its)): own == its
    case (.passphrase(let own), .passphrase(let its)): own == its
    default: false
    }
  }

  /// The key that a file was sealed with, as far as its first lines say.
  ///
  /// - Throws: `wrongKey` where it was another one.
  func key(of document: SealedDocument, path: String) throws(StateError) -> SealingKey {
    let key: SealingKey
    switch (secret, document.derivation) {
    case (.key(let bytes), nil): key = SealingKey(bytes)
    case (.passphrase(let text), let derivation?):
      key = try self.key(derivation, text, path)
    case (.key, _): throw StateError(path, .wrongKey(sealed: "a passphrase", given: "\(given)"))
    case (.passphrase, nil):
      throw StateError(path, .wrongKey(sealed: "a key of 32 bytes", given: "\(given)"))
    }
    guard key.id == document.keyID else {
      throw StateError(
        path, .wrongKey(sealed: "the key \(document.keyID)", given: "the key \(key.id)"))
    }
    keys.withLock { if $0.current == nil { $0.current = key } }
    return key
  }

  /// The key that is sealed with: of a passphrase, the one of the first file that was opened.
  func sealingKey(path: String) throws(StateError) -> SealingKey {
    if let current = keys.withLock({ $0.current }) { return current }
    guard case .passphrase(let text) = secret else { throw StateError(path, .cannotSeal) }
    let key = try key(.new(), text, path)
    keys.withLock { $0.current = key }
    return key
  }

  private func key(
    _ derivation: KeyDerivation, _ text: [UInt8], _ path: String
  ) throws(StateError) -> SealingKey {
    if let known = keys.withLock({ $0.derived[derivation] }) { return known }
    guard let made = derivation.key(of: text) else { throw StateError(path, .cannotSeal) }
    let key = SealingKey(made, derivation: derivation)
    keys.withLock { $0.derived[derivation] = key }
    return key
  }
}
