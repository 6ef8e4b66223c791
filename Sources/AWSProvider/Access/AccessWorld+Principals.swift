import AWSModel
import IAMPolicy

/// The users of the account and their policies.
extension AccessWorld {
  /// The user of an ARN with all policies that speak for or limit it; nil where there is none.
  func user(_ arn: String) async throws -> UserFacts? {
    if let known = users[arn] { return known }
    let found = try await readUser(arn)
    users[arn] = .some(found)
    return found
  }

  private func readUser(_ arn: String) async throws -> UserFacts? {
    let details = try await authorizationDetails()
    let name = arn.split(separator: "/").last.map(String.init) ?? ""
    guard let user = details.users[name], user.arn == arn else { return nil }
    var facts = UserFacts(id: user.userId)
    for tag in user.tags { facts.tags[tag.key] = tag.value }
    for inline in user.userPolicyList {
      facts.identity.append(
        policy(
          inline.policyDocument, named: inline.policyName,
          keptAs: ("iam_user_policy", "\(user.userName):\(inline.policyName)")))
    }
    for attached in user.attachedManagedPolicies {
      facts.identity += [try await managedPolicy(attached.policyArn)].compactMap(\.self)
    }
    for name in user.groupList.sorted() {
      guard let group = details.groups[name] else { continue }
      for inline in group.groupPolicyList {
        facts.group.append(policy(inline.policyDocument, named: "\(name)/\(inline.policyName)"))
      }
      for attached in group.attachedManagedPolicies {
        facts.group += [try await managedPolicy(attached.policyArn)].compactMap(\.self)
      }
    }
    if let boundary = user.permissionsBoundary?.permissionsBoundaryArn {
      facts.boundary =
        try await managedPolicy(boundary)
        ?? IAMPolicy.AttachedPolicy(PolicyDocument(statements: []))
    }
    return facts
  }

  private func authorizationDetails() async throws -> AuthorizationDetails {
    if let details { return try await details.value }
    let iam = cloud.iam
    let task = Task { try await AuthorizationDetails(reading: iam) }
    details = task
    return try await task.value
  }

  /// A managed policy, the account's own or AWS's; nil where there is none.
  private func managedPolicy(_ arn: String) async throws -> IAMPolicy.AttachedPolicy? {
    if let known = managed[arn] { return known }
    let found = try await readManagedPolicy(arn)
    managed[arn] = .some(found)
    return found
  }

  private func readManagedPolicy(_ arn: String) async throws -> IAMPolicy.AttachedPolicy? {
    let own = try await authorizationDetails().policies[arn]
    let name = arn.split(separator: "/").last.map(String.init) ?? arn
    if let text = own?.policyVersionList.first(where: { $0.isDefaultVersion })?.document {
      return policy(text, named: name, keptAs: ("iam_policy", arn))
    }
    return try await optional {
      let policy = try await cloud.iam.getPolicy(GetPolicyRequest(policyArn: arn)).policy
      let version = try await cloud.iam.getPolicyVersion(
        GetPolicyVersionRequest(policyArn: arn, versionId: policy.defaultVersionId)
      ).policyVersion
      return self.policy(version.document ?? "", named: name)
    }
  }
}
