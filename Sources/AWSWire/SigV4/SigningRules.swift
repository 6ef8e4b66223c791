/// What the services do differently about signatures.
package struct SigningRules: Hashable, Sendable {
  /// Whether `.`, `..` and doubled slashes are taken out of the path before it is signed.
  package var normalizesPath: Bool

  /// Whether the path is encoded once more than it is in the request line.
  package var encodesPathAgain: Bool

  /// Whether the payload's hash is told, and signed, in the header `x-amz-content-sha256`.
  package var tellsPayloadHash: Bool

  /// Rules.
  package init(normalizesPath: Bool, encodesPathAgain: Bool, tellsPayloadHash: Bool) {
    self.normalizesPath = normalizesPath
    self.encodesPathAgain = encodesPathAgain
    self.tellsPayloadHash = tellsPayloadHash
  }

  /// What all services but S3 do.
  package static let standard = SigningRules(
    normalizesPath: true, encodesPathAgain: true, tellsPayloadHash: false)

  /// What S3 does: a key is any text, so its path stays as it is.
  package static let s3 = SigningRules(
    normalizesPath: false, encodesPathAgain: false, tellsPayloadHash: true)

  /// The rules of a service by its name in signatures.
  package static func rules(forService service: String) -> SigningRules {
    service == "s3" ? .s3 : .standard
  }
}
