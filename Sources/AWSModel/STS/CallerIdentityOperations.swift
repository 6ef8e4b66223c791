/// What `sts:GetCallerIdentity` is asked.
package struct GetCallerIdentityRequest: AWSRequest {
  package typealias Response = GetCallerIdentityResponse
  package static let operation = AWSOperation(.sts, "GetCallerIdentity")

  /// Creates the value, which has no members.
  package init() {}
}

/// What `sts:GetCallerIdentity` answers.
package struct GetCallerIdentityResponse: AWSResponse {
  package var userId: String
  package var account: String
  package var arn: String

  /// Creates the value from its members, as AWS names them.
  package init(userId: String, account: String, arn: String) {
    self.userId = userId
    self.account = account
    self.arn = arn
  }
}
