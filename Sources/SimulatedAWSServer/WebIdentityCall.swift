import AWSModel
import AWSWire

/// `AssumeRoleWithWebIdentity`, which clients send without a signature.
enum WebIdentityCall {
  /// The Region of the call: that of STS's global endpoint, since no scope names another.
  static let region = "us-east-1"

  /// Whether a request without a signature is one.
  static func isOne(_ request: WireRequest) -> Bool {
    WireCodec.caller(of: request) == nil
      && (try? WireCodec(.sts).operation(of: request)) == AssumeRoleWithWebIdentityRequest.operation
  }
}
