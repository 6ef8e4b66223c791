package import AWSModel

/// Whose access key it is: a user's, or a session's of a role.
package struct AccessKeyOwner: Hashable, Sendable {
  /// The key's id.
  package let accessKeyId: String
  /// The key's secret.
  package let secret: String
  /// The token that must come with the key; nil for a user's.
  package let sessionToken: String?
  /// When the key ends; nil for a user's.
  package let expiresAt: Timestamp?
  /// Whether the key may be used.
  package let isActive: Bool
  /// The ARN of the user or the session.
  package let arn: String
  /// What conditions can ask of the owner, by condition key.
  package let facts: [String: String]
}

extension SimulatedAWS {
  /// The user or session whose access key it is; nil if there is no such key.
  package func owner(ofAccessKey id: String) -> AccessKeyOwner? {
    look { $0.userOwner(of: id) ?? $0.sessionOwner(of: id) }
  }
}

extension Simulation {
  fileprivate func userOwner(of id: String) -> AccessKeyOwner? {
    guard let key = world.accessKeys[id], let user = world.users[key.userId] else { return nil }
    var facts = ["aws:userid": user.key, "aws:PrincipalType": "User"]
    for tag in user.tags { facts["aws:PrincipalTag/\(tag.key)"] = tag.value }
    return AccessKeyOwner(
      accessKeyId: id, secret: key.secret, sessionToken: nil, expiresAt: nil,
      isActive: key.status == "Active", arn: iamARN("user", user.path, user.name), facts: facts)
  }

  fileprivate func sessionOwner(of id: String) -> AccessKeyOwner? {
    guard let session = world.sessions[id] else { return nil }
    var facts = [
      "aws:userid": "\(session.roleId):\(session.name)", "aws:PrincipalType": "AssumedRole",
      "aws:TokenIssueTime": "\(Int(session.createdAt.secondsSinceEpoch))",
      "aws:MultiFactorAuthPresent": "false",
    ]
    facts["aws:SourceIdentity"] = session.sourceIdentity
    facts["aws:FederatedProvider"] = session.federatedProvider
    if let role = world.roles[session.roleId] {
      facts["aws:PrincipalArn"] = iamARN("role", role.path, role.name)
      for tag in role.tags { facts["aws:PrincipalTag/\(tag.key)"] = tag.value }
    }
    for tag in session.tags { facts["aws:PrincipalTag/\(tag.key)"] = tag.value }
    return AccessKeyOwner(
      accessKeyId: id, secret: session.secret, sessionToken: session.token,
      expiresAt: session.expiresAt, isActive: true, arn: arn(of: session), facts: facts)
  }
}
