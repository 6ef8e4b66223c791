import Crypto
import Synchronization

/// The keys of the days, Regions and services that were signed for lately.
///
/// Deriving one costs four HMACs, which a client would repeat for every request of a day. A key is
/// known by its scope and by the secret's access key; a changed secret gets a key of its own.
package final class SigningKeyCache: Sendable {
  /// How many keys are kept; beyond it all are forgotten and derived anew.
  package static let limit = 1024

  private struct Place: Hashable {
    let accessKeyId: String
    let secretAccessKey: String
    let scope: SigningScope
  }

  private let keys = Mutex<[Place: SymmetricKey]>([:])

  /// An empty cache.
  package init() {}

  /// The signature of a text.
  func signature(
    of stringToSign: String, by credentials: AWSCredentials, in scope: SigningScope
  ) -> [UInt8] {
    Self.authentication(of: stringToSign, by: key(credentials, scope))
  }

  private func key(_ credentials: AWSCredentials, _ scope: SigningScope) -> SymmetricKey {
    let place = Place(
      accessKeyId: credentials.accessKeyId, secretAccessKey: credentials.secretAccessKey,
      scope: scope)
    if let key = keys.withLock({ $0[place] }) { return key }
    var key = SymmetricKey(data: Array("AWS4\(credentials.secretAccessKey)".utf8))
    for part in [scope.date, scope.region, scope.service, "aws4_request"] {
      key = SymmetricKey(data: Self.authentication(of: part, by: key))
    }
    let derived = key
    keys.withLock {
      if $0.count >= Self.limit { $0.removeAll() }
      $0[place] = derived
    }
    return key
  }

  private static func authentication(of text: String, by key: SymmetricKey) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key))
  }
}
