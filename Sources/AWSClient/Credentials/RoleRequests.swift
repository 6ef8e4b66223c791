import AWSModel

/// What `sts:AssumeRole` is asked.
struct AssumeRoleRequest: AWSRequest {
  typealias Response = AssumeRoleResponse
  static let operation = AWSOperation(.sts, "AssumeRole")

  var roleArn: String
  var roleSessionName: String
  var externalId: String?
  var durationSeconds: Int?

  func perform(on services: any AWSServices) async throws(AWSError) -> AssumeRoleResponse {
    throw .outsideOfCredentials(Self.operation)
  }
}

/// What `sts:AssumeRoleWithWebIdentity` is asked; it is not signed.
struct AssumeRoleWithWebIdentityRequest: AWSRequest {
  typealias Response = AssumeRoleResponse
  static let operation = AWSOperation(.sts, "AssumeRoleWithWebIdentity")

  var roleArn: String
  var roleSessionName: String
  var webIdentityToken: String

  func perform(on services: any AWSServices) async throws(AWSError) -> AssumeRoleResponse {
    throw .outsideOfCredentials(Self.operation)
  }
}

/// What both answer.
struct AssumeRoleResponse: AWSResponse {
  /// Temporary credentials.
  struct Credentials: AWSShape {
    var accessKeyId: String
    var secretAccessKey: String
    var sessionToken: String
    var expiration: Timestamp
  }

  var credentials: Credentials
}

extension AWSError {
  /// The services of `AWSModel` have no such operation: only the search for credentials asks it.
  fileprivate static func outsideOfCredentials(_ operation: AWSOperation) -> AWSError {
    AWSError(
      code: "UnsupportedOperation", message: "Only the search for credentials asks for this",
      operation: operation)
  }
}
