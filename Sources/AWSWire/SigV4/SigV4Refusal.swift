package import AWSModel

/// Why a request's signature is not accepted.
package enum SigV4Refusal: Error, Hashable, Sendable {
  /// There is none.
  case unsigned
  /// A part of it is missing or has another form; the part.
  case incomplete(String)
  /// No such access key.
  case unknownKey(String)
  /// The session token is missing, wrong, or there although the key is a user's.
  case wrongToken
  /// The session that the token is of has ended.
  case expiredToken
  /// The scope names another day than the date, or another service or Region than this one.
  case wrongScope(String)
  /// The header `host`, or another that must be, is not signed; its name.
  case unsignedHeader(String)
  /// The request was signed too long ago or too far ahead: its date and the server's.
  case skewed(request: String, server: String)
  /// The time that it was good for is over.
  case expired
  /// The payload has another hash than the signature, or none where it must have one.
  case wrongPayload
  /// The signature is not that of the request.
  case mismatch

  /// The refusal as a service says it.
  package func error(of service: AWSService) -> AWSError {
    switch service {
    case .ec2: ec2Error
    case .s3: s3Error
    case .iam, .sts: queryError
    case .codeArtifact: jsonError
    }
  }

  private var ec2Error: AWSError {
    switch self {
    case .unsigned:
      AWSError(code: "MissingAuthenticationToken", message: text, httpStatus: 403)
    case .incomplete: AWSError(code: "IncompleteSignature", message: text, httpStatus: 400)
    case .skewed, .expired, .expiredToken:
      AWSError(code: "RequestExpired", message: text, httpStatus: 400)
    case .mismatch, .wrongPayload, .unsignedHeader, .wrongScope:
      AWSError(code: "SignatureDoesNotMatch", message: text, httpStatus: 403)
    case .unknownKey, .wrongToken:
      AWSError(
        code: "AuthFailure",
        message: "AWS was not able to validate the provided access credentials", httpStatus: 401)
    }
  }

  private var queryError: AWSError {
    switch self {
    case .unsigned: AWSError(code: "MissingAuthenticationToken", message: text, httpStatus: 403)
    case .incomplete: AWSError(code: "IncompleteSignature", message: text, httpStatus: 400)
    case .unknownKey, .wrongToken:
      AWSError(code: "InvalidClientTokenId", message: text, httpStatus: 403)
    case .expiredToken: AWSError(code: "ExpiredToken", message: text, httpStatus: 403)
    case .wrongScope, .unsignedHeader, .skewed, .expired, .wrongPayload, .mismatch:
      AWSError(code: "SignatureDoesNotMatch", message: text, httpStatus: 403)
    }
  }

  private var s3Error: AWSError {
    switch self {
    case .unsigned, .unsignedHeader, .expired:
      AWSError(code: "AccessDenied", message: text, httpStatus: 403)
    case .incomplete, .wrongScope:
      AWSError(code: "AuthorizationHeaderMalformed", message: text, httpStatus: 400)
    case .unknownKey: AWSError(code: "InvalidAccessKeyId", message: text, httpStatus: 403)
    case .wrongToken: AWSError(code: "InvalidToken", message: text, httpStatus: 400)
    case .expiredToken: AWSError(code: "ExpiredToken", message: text, httpStatus: 400)
    case .skewed: AWSError(code: "RequestTimeTooSkewed", message: text, httpStatus: 403)
    case .wrongPayload:
      AWSError(code: "XAmzContentSHA256Mismatch", message: text, httpStatus: 400)
    case .mismatch: AWSError(code: "SignatureDoesNotMatch", message: text, httpStatus: 403)
    }
  }

  private var jsonError: AWSError {
    switch self {
    case .unsigned:
      AWSError(code: "MissingAuthenticationTokenException", message: text, httpStatus: 403)
    case .incomplete:
      AWSError(code: "IncompleteSignatureException", message: text, httpStatus: 403)
    case .unknownKey, .wrongToken:
      AWSError(code: "UnrecognizedClientException", message: text, httpStatus: 403)
    case .expiredToken: AWSError(code: "ExpiredTokenException", message: text, httpStatus: 403)
    case .wrongScope, .unsignedHeader, .skewed, .expired, .wrongPayload, .mismatch:
      AWSError(code: "InvalidSignatureException", message: text, httpStatus: 403)
    }
  }

  private var text: String {
    switch self {
    case .unsigned: "Request is missing Authentication Token"
    case .incomplete(let part): "The signature's \(part) is missing or has another form"
    case .unknownKey: "The security token included in the request is invalid."
    case .wrongToken: "The security token included in the request is invalid."
    case .expiredToken: "The security token included in the request is expired"
    case .wrongScope(let why): "Credential should be scoped to \(why)"
    case .unsignedHeader(let name): "The header \(name) must be a signed header"
    case .skewed(let request, let server):
      "Signature expired or not yet current: \(request) is more than 15 minutes from \(server)"
    case .expired: "Request has expired"
    case .wrongPayload: "The payload's hash is not the one that was signed"
    case .mismatch:
      "The request signature we calculated does not match the signature you provided. Check your "
        + "AWS Secret Access Key and signing method."
    }
  }
}
