import AWSModel

/// Who calls: `GetCallerIdentity`.
extension Simulation {
  /// The simulation's caller is the account itself.
  func getCallerIdentity(
    _ request: GetCallerIdentityRequest
  ) throws(AWSError) -> GetCallerIdentityResponse {
    GetCallerIdentityResponse(
      userId: account, account: account, arn: "arn:aws:iam::\(account):root")
  }
}
