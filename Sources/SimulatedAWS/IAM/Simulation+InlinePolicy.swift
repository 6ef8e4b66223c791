import AWSModel
import IAMPolicy

/// Inline policies of users and groups: `PutUserPolicy` to `ListGroupPolicies`.
extension Simulation {
  func putUserPolicy(_ request: PutUserPolicyRequest) throws(AWSError) -> EmptyResponse {
    var user = try user(request.userName)
    try requireInline(
      request.policyName, request.policyDocument, beside: user.inlinePolicies,
      .inlineOfUser, of: "user \(user.name)")
    user.inlinePolicies[request.policyName] = request.policyDocument
    world.users[user.key] = user
    return EmptyResponse()
  }

  func getUserPolicy(_ request: GetUserPolicyRequest) throws(AWSError) -> GetUserPolicyResponse {
    let user = try user(request.userName)
    guard let document = user.inlinePolicies[request.policyName] else {
      throw .noSuchInlinePolicy(request.policyName, of: "user", user.name)
    }
    return GetUserPolicyResponse(
      userName: user.name, policyName: request.policyName, policyDocument: document)
  }

  func deleteUserPolicy(_ request: DeleteUserPolicyRequest) throws(AWSError) -> EmptyResponse {
    var user = try user(request.userName)
    guard user.inlinePolicies.removeValue(forKey: request.policyName) != nil else {
      throw .noSuchInlinePolicy(request.policyName, of: "user", user.name)
    }
    world.users[user.key] = user
    return EmptyResponse()
  }

  func listUserPolicies(
    _ request: ListUserPoliciesRequest
  ) throws(AWSError) -> ListUserPoliciesResponse {
    let names = try user(request.userName).inlinePolicies.keys.sorted()
    let page = try iamPage(names, request.marker, request.maxItems, by: \.self)
    return ListUserPoliciesResponse(
      policyNames: page.elements, isTruncated: page.isTruncated, marker: page.next)
  }

  func putGroupPolicy(_ request: PutGroupPolicyRequest) throws(AWSError) -> EmptyResponse {
    var group = try group(request.groupName)
    try requireInline(
      request.policyName, request.policyDocument, beside: group.inlinePolicies,
      .inlineOfGroup, of: "group \(group.name)")
    group.inlinePolicies[request.policyName] = request.policyDocument
    world.groups[group.key] = group
    return EmptyResponse()
  }

  func getGroupPolicy(
    _ request: GetGroupPolicyRequest
  ) throws(AWSError) -> GetGroupPolicyResponse {
    let group = try group(request.groupName)
    guard let document = group.inlinePolicies[request.policyName] else {
      throw .noSuchInlinePolicy(request.policyName, of: "group", group.name)
    }
    return GetGroupPolicyResponse(
      groupName: group.name, policyName: request.policyName, policyDocument: document)
  }

  func deleteGroupPolicy(_ request: DeleteGroupPolicyRequest) throws(AWSError) -> EmptyResponse {
    var group = try group(request.groupName)
    guard group.inlinePolicies.removeValue(forKey: request.policyName) != nil else {
      throw .noSuchInlinePolicy(request.policyName, of: "group", group.name)
    }
    world.groups[group.key] = group
    return EmptyResponse()
  }

  func listGroupPolicies(
    _ request: ListGroupPoliciesRequest
  ) throws(AWSError) -> ListGroupPoliciesResponse {
    let names = try group(request.groupName).inlinePolicies.keys.sorted()
    let page = try iamPage(names, request.marker, request.maxItems, by: \.self)
    return ListGroupPoliciesResponse(
      policyNames: page.elements, isTruncated: page.isTruncated, marker: page.next)
  }

  /// Refuses an inline policy that is none, or too large beside others.
  func requireInline(
    _ name: String, _ document: String, beside others: [String: String],
    _ limit: PolicySizeLimit, of owner: String
  ) throws(AWSError) {
    try requireName(name, at: "policyName", upTo: 128)
    try requireDocument(document)
    let used = others.reduce(0) { sum, other in
      other.key == name ? sum : sum + PolicySize.count(other.value, for: limit)
    }
    guard PolicySize.check(document, limit, others: used) == nil else {
      throw .limitExceeded("Maximum policy size of \(limit.limit) bytes exceeded for \(owner)")
    }
  }
}

extension AWSError {
  static func noSuchInlinePolicy(
    _ name: String, of type: String, _ owner: String
  ) -> AWSError {
    .noSuchEntity("The \(type) policy with name \(name) cannot be found for \(owner).")
  }
}
