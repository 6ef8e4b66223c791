import AWSModel
import IAMPolicy

/// Policies of roles, inline and managed: `PutRolePolicy` to `ListAttachedRolePolicies`.
extension Simulation {
  func putRolePolicy(_ request: PutRolePolicyRequest) throws(AWSError) -> EmptyResponse {
    var role = try role(request.roleName)
    try requireInline(
      request.policyName, request.policyDocument, beside: role.inlinePolicies,
      .inlineOfRole, of: "role \(role.name)")
    role.inlinePolicies[request.policyName] = request.policyDocument
    world.roles[role.key] = role
    return EmptyResponse()
  }

  func getRolePolicy(_ request: GetRolePolicyRequest) throws(AWSError) -> GetRolePolicyResponse {
    let role = try role(request.roleName)
    guard let document = role.inlinePolicies[request.policyName] else {
      throw .noSuchInlinePolicy(request.policyName, of: "role", role.name)
    }
    return GetRolePolicyResponse(
      roleName: role.name, policyName: request.policyName, policyDocument: document)
  }

  func deleteRolePolicy(_ request: DeleteRolePolicyRequest) throws(AWSError) -> EmptyResponse {
    var role = try role(request.roleName)
    guard role.inlinePolicies.removeValue(forKey: request.policyName) != nil else {
      throw .noSuchInlinePolicy(request.policyName, of: "role", role.name)
    }
    world.roles[role.key] = role
    return EmptyResponse()
  }

  func listRolePolicies(
    _ request: ListRolePoliciesRequest
  ) throws(AWSError) -> ListRolePoliciesResponse {
    let names = try role(request.roleName).inlinePolicies.keys.sorted()
    let page = try iamPage(names, request.marker, request.maxItems, by: \.self)
    return ListRolePoliciesResponse(
      policyNames: page.elements, isTruncated: page.isTruncated, marker: page.next)
  }

  func attachRolePolicy(_ request: AttachRolePolicyRequest) throws(AWSError) -> EmptyResponse {
    var role = try role(request.roleName)
    try requireAttachable(request.policyArn)
    guard !role.attachedPolicies.contains(request.policyArn) else { return EmptyResponse() }
    role.attachedPolicies.append(request.policyArn)
    try check(.attachedPoliciesPerRole, role.attachedPolicies.count) {
      .quotaExceeded("PoliciesPerRole", $0)
    }
    world.roles[role.key] = role
    return EmptyResponse()
  }

  func detachRolePolicy(_ request: DetachRolePolicyRequest) throws(AWSError) -> EmptyResponse {
    var role = try role(request.roleName)
    guard let place = role.attachedPolicies.firstIndex(of: request.policyArn) else {
      throw .noSuchEntity("Policy \(request.policyArn) was not found.")
    }
    role.attachedPolicies.remove(at: place)
    world.roles[role.key] = role
    return EmptyResponse()
  }

  func listAttachedRolePolicies(
    _ request: ListAttachedRolePoliciesRequest
  ) throws(AWSError) -> ListAttachedRolePoliciesResponse {
    let all = attached(try role(request.roleName).attachedPolicies, request.pathPrefix)
    let page = try iamPage(all, request.marker, request.maxItems, by: \.policyArn)
    return ListAttachedRolePoliciesResponse(
      attachedPolicies: page.elements, isTruncated: page.isTruncated, marker: page.next)
  }
}
