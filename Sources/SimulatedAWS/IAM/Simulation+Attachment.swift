import AWSModel

/// Managed policies on users and groups: `AttachUserPolicy` to `ListAttachedGroupPolicies`.
extension Simulation {
  func attachUserPolicy(_ request: AttachUserPolicyRequest) throws(AWSError) -> EmptyResponse {
    var user = try user(request.userName)
    try requireAttachable(request.policyArn)
    guard !user.attachedPolicies.contains(request.policyArn) else { return EmptyResponse() }
    user.attachedPolicies.append(request.policyArn)
    try check(.attachedPoliciesPerUser, user.attachedPolicies.count) {
      .quotaExceeded("PoliciesPerUser", $0)
    }
    world.users[user.key] = user
    return EmptyResponse()
  }

  func detachUserPolicy(_ request: DetachUserPolicyRequest) throws(AWSError) -> EmptyResponse {
    var user = try user(request.userName)
    guard let place = user.attachedPolicies.firstIndex(of: request.policyArn) else {
      throw .noSuchEntity("Policy \(request.policyArn) was not found.")
    }
    user.attachedPolicies.remove(at: place)
    world.users[user.key] = user
    return EmptyResponse()
  }

  func listAttachedUserPolicies(
    _ request: ListAttachedUserPoliciesRequest
  ) throws(AWSError) -> ListAttachedUserPoliciesResponse {
    let all = attached(try user(request.userName).attachedPolicies, request.pathPrefix)
    let page = try iamPage(all, request.marker, request.maxItems, by: \.policyArn)
    return ListAttachedUserPoliciesResponse(
      attachedPolicies: page.elements, isTruncated: page.isTruncated, marker: page.next)
  }

  func attachGroupPolicy(_ request: AttachGroupPolicyRequest) throws(AWSError) -> EmptyResponse {
    var group = try group(request.groupName)
    try requireAttachable(request.policyArn)
    guard !group.attachedPolicies.contains(request.policyArn) else { return EmptyResponse() }
    group.attachedPolicies.append(request.policyArn)
    try check(.attachedPoliciesPerGroup, group.attachedPolicies.count) {
      .quotaExceeded("PoliciesPerGroup", $0)
    }
    world.groups[group.key] = group
    return EmptyResponse()
  }

  func detachGroupPolicy(_ request: DetachGroupPolicyRequest) throws(AWSError) -> EmptyResponse {
    var group = try group(request.groupName)
    guard let place = group.attachedPolicies.firstIndex(of: request.policyArn) else {
      throw .noSuchEntity("Policy \(request.policyArn) was not found.")
    }
    group.attachedPolicies.remove(at: place)
    world.groups[group.key] = group
    return EmptyResponse()
  }

  func listAttachedGroupPolicies(
    _ request: ListAttachedGroupPoliciesRequest
  ) throws(AWSError) -> ListAttachedGroupPoliciesResponse {
    let all = attached(try group(request.groupName).attachedPolicies, request.pathPrefix)
    let page = try iamPage(all, request.marker, request.maxItems, by: \.policyArn)
    return ListAttachedGroupPoliciesResponse(
      attachedPolicies: page.elements, isTruncated: page.isTruncated, marker: page.next)
  }

  /// Attached policies as the operations answer them, in the order of their ARNs.
  func attached(_ arns: [String], _ pathPrefix: String? = nil) -> [AttachedPolicy] {
    arns.sorted().compactMap { managedPolicy($0) }
      .filter { $0.path.hasPrefix(pathPrefix ?? "/") }
      .map { AttachedPolicy(policyName: $0.name, policyArn: $0.key) }
  }

  /// Refuses what is no managed policy.
  func requireAttachable(_ arn: String) throws(AWSError) {
    guard arn.hasPrefix("arn:"), arn.contains(":policy/") else {
      throw .invalidInput("ARN \(arn) is not valid.")
    }
    guard managedPolicy(arn) != nil else { throw .noSuchPolicy(arn) }
  }
}
