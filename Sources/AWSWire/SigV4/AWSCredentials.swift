/// What a request is signed with.
package struct AWSCredentials: Hashable, Sendable {
  /// The access key's id, which is no secret.
  package var accessKeyId: String

  /// The access key's secret.
  package var secretAccessKey: String

  /// The token that goes with temporary credentials; nil for those of a user.
  package var sessionToken: String?

  /// Credentials.
  package init(accessKeyId: String, secretAccessKey: String, sessionToken: String? = nil) {
    self.accessKeyId = accessKeyId
    self.secretAccessKey = secretAccessKey
    self.sessionToken = sessionToken
  }
}

extension AWSCredentials: CustomStringConvertible, CustomDebugStringConvertible {
  /// The id alone: secrets have no place in messages.
  package var description: String { "access key \(accessKeyId)" }

  /// The id alone: secrets have no place in messages.
  package var debugDescription: String { description }
}
