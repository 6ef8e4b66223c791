import AWSModel

/// Who calls: `GetCallerIdentity`.
extension Simulation {
  /// The user or session whose key signed the call, or the account itself.
  func getCallerIdentity(
    _ request: GetCallerIdentityRequest
  ) throws(AWSError) -> GetCallerIdentityResponse {
    if let user = callingUser {
      return GetCallerIdentityResponse(
        userId: user.key, account: account, arn: iamARN("user", user.path, user.name))
    }
    if let session = callingSession {
      return GetCallerIdentityResponse(
        userId: "\(session.roleId):\(session.name)", account: account, arn: arn(of: session))
    }
    return GetCallerIdentityResponse(
      userId: account, account: account, arn: "arn:aws:iam::\(account):root")
  }
}
