package import AWSModel

/// Who a signature says has signed a request, and for whom.
package struct ClaimedCaller: Hashable, Sendable {
  /// The access key.
  package let accessKeyId: String

  /// The token of the key's session; nil if it has none.
  package let sessionToken: String?

  /// The day, the Region and the service that the signature is for.
  package let scope: SigningScope

  /// The service; nil if it is none that we know.
  package var service: AWSService? { AWSService(rawValue: scope.service) }
}
