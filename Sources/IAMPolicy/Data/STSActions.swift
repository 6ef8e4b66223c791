/// The actions of AWS STS.
///
/// From the Service Authorization Reference, "Actions, resources, and condition keys for AWS
/// Security Token Service", as parliament 1.6.4 carries it, with the two actions that policies
/// managed by AWS have used since.
enum STSActions {
  /// The actions, by type of resource and level.
  static let all: [ServiceAction] = rows.flatMap { row in
    row.names.split(separator: " ").map {
      ServiceAction("sts", String($0), row.level, on: row.types)
    }
  }

  private static let rows: [(types: [String], level: ServiceAction.AccessLevel, names: String)] = [
    (
      [], .read,
      """
      GetAccessKeyInfo GetCallerIdentity GetServiceBearerToken GetSessionToken \
      GetWebIdentityToken
      """
    ),
    (
      [], .write,
      """
      DecodeAuthorizationMessage
      """
    ),
    (
      [], .tagging,
      """
      TagGetWebIdentityToken
      """
    ),
    (
      ["role"], .write,
      """
      AssumeRole AssumeRoleWithSAML AssumeRoleWithWebIdentity
      """
    ),
    (
      ["role", "self-session"], .write,
      """
      SetContext
      """
    ),
    (
      ["role", "user"], .write,
      """
      SetSourceIdentity
      """
    ),
    (
      ["role", "user"], .tagging,
      """
      TagSession
      """
    ),
    (
      ["root-user"], .write,
      """
      AssumeRoot
      """
    ),
    (
      ["user"], .read,
      """
      GetFederationToken
      """
    ),
  ]
}
