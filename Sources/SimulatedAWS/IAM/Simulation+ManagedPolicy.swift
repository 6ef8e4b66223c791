import AWSModel

/// Managed policies: `CreatePolicy` to `ListEntitiesForPolicy`.
extension Simulation {
  func createPolicy(_ request: CreatePolicyRequest) throws(AWSError) -> CreatePolicyResponse {
    let path = request.path ?? "/"
    try requireName(request.policyName, at: "policyName", upTo: 128)
    try requirePath(path, isOfPolicy: true)
    guard (request.description ?? "").count <= 1000 else {
      throw .validationError(
        request.description ?? "", at: "description",
        "Member must have length less than or equal to 1000")
    }
    try requireDocument(request.policyDocument)
    try requireManagedSize(request.policyDocument)
    let tags = try mergedIAM([], with: request.tags)
    guard !world.policies.contains(.name(scope: "policy", request.policyName.lowercased())) else {
      throw .entityAlreadyExists(
        "A policy called \(request.policyName) already exists. Duplicate names are not allowed.")
    }
    try check(.policiesPerAccount, world.policies.count(.region(globalRegion)) + 1) {
      .quotaExceeded("PoliciesPerAccount", $0)
    }
    let policy = PolicyEntity(
      key: iamARN("policy", path, request.policyName), policyId: ids.iam("ANPA"), createdAt: now,
      updatedAt: now, name: request.policyName, path: path, details: request.description,
      versions: [.init(number: 1, document: request.policyDocument, createdAt: now)],
      defaultVersion: 1, lastVersion: 1, tags: tags)
    world.policies[policy.key] = policy
    return CreatePolicyResponse(policy: shape(policy))
  }

  func getPolicy(_ request: GetPolicyRequest) throws(AWSError) -> GetPolicyResponse {
    GetPolicyResponse(policy: shape(try policy(request.policyArn)))
  }

  func listPolicies(_ request: ListPoliciesRequest) throws(AWSError) -> ListPoliciesResponse {
    let scope = request.scope ?? "All"
    guard ["All", "AWS", "Local"].contains(scope) else {
      throw .validationError(
        scope, at: "scope", "Member must satisfy enum value set: [All, AWS, Local]")
    }
    var policies = scope == "Local" ? [] : ManagedByAWS.policies
    if scope != "AWS" { policies += all(world.policies, .region(globalRegion)) }
    let selected = policies.filter { policy in
      policy.path.hasPrefix(request.pathPrefix ?? "/")
        && (request.onlyAttached != true || attachmentCount(policy.key) > 0)
    }.sorted { $0.key < $1.key }
    let page = try iamPage(selected, request.marker, request.maxItems, by: \.key)
    return ListPoliciesResponse(
      policies: page.elements.map { policy in
        var shape = shape(policy)
        shape.description = nil
        shape.tags = []
        return shape
      }, isTruncated: page.isTruncated, marker: page.next)
  }

  func deletePolicy(_ request: DeletePolicyRequest) throws(AWSError) -> EmptyResponse {
    let policy = try ownPolicy(request.policyArn)
    guard attachmentCount(policy.key) == 0 else {
      throw .deleteConflict("Cannot delete a policy attached to entities.")
    }
    guard boundaryCount(policy.key) == 0 else {
      throw .deleteConflict("Cannot delete a policy that is used as a permissions boundary.")
    }
    guard policy.versions.count == 1 else {
      throw .deleteConflict(
        "This policy has more than one version. Before you delete a policy, you must delete the "
          + "policy's versions. The default version is deleted with the policy.")
    }
    world.policies[policy.key] = nil
    return EmptyResponse()
  }

  func tagPolicy(_ request: TagPolicyRequest) throws(AWSError) -> EmptyResponse {
    var policy = try ownPolicy(request.policyArn)
    policy.tags = try mergedIAM(policy.tags, with: request.tags)
    world.policies[policy.key] = policy
    return EmptyResponse()
  }

  func untagPolicy(_ request: UntagPolicyRequest) throws(AWSError) -> EmptyResponse {
    var policy = try ownPolicy(request.policyArn)
    policy.tags.removeAll { request.tagKeys.contains($0.key) }
    world.policies[policy.key] = policy
    return EmptyResponse()
  }

  func listPolicyTags(
    _ request: ListPolicyTagsRequest
  ) throws(AWSError) -> ListPolicyTagsResponse {
    let tags = try policy(request.policyArn).tags.sorted { $0.key < $1.key }
    let page = try iamPage(tags, request.marker, request.maxItems, by: \.key)
    return ListPolicyTagsResponse(
      tags: page.elements, isTruncated: page.isTruncated, marker: page.next)
  }

  func listEntitiesForPolicy(
    _ request: ListEntitiesForPolicyRequest
  ) throws(AWSError) -> ListEntitiesForPolicyResponse {
    let policy = try policy(request.policyArn)
    let isBoundary = request.policyUsageFilter == "PermissionsBoundary"
    let holders: IndexKey = isBoundary ? .boundary(policy.key) : .attachedPolicy(policy.key)
    let filter = request.entityFilter
    let users = filter == nil || filter == "User" ? world.users.all(holders) : []
    let groups = filter == nil || filter == "Group" ? world.groups.all(holders) : []
    let roles = filter == nil || filter == "Role" ? world.roles.all(holders) : []
    let entities =
      users.map { PolicyHolder(key: "user/\($0.name)", user: $0) }
      + groups.map { PolicyHolder(key: "group/\($0.name)", group: $0) }
      + roles.map { PolicyHolder(key: "role/\($0.name)", role: $0) }
    let page = try iamPage(
      entities.sorted { $0.key < $1.key }, request.marker, request.maxItems, by: \.key)
    return ListEntitiesForPolicyResponse(
      policyGroups: page.elements.compactMap(\.group).map {
        PolicyGroup(groupName: $0.name, groupId: $0.key)
      },
      policyUsers: page.elements.compactMap(\.user).map {
        PolicyUser(userName: $0.name, userId: $0.key)
      },
      policyRoles: page.elements.compactMap(\.role).map {
        PolicyRole(roleName: $0.name, roleId: $0.key)
      },
      isTruncated: page.isTruncated, marker: page.next)
  }
}

/// Who has a managed policy: one of the three.
private struct PolicyHolder {
  var key: String
  var user: UserEntity?
  var group: GroupEntity?
  var role: RoleEntity?
}

extension Simulation {
  /// The managed policy of an ARN, the account's own or AWS's; nil if there is none.
  func managedPolicy(_ arn: String) -> PolicyEntity? {
    ManagedByAWS.byARN[arn] ?? find(world.policies, arn)
  }

  /// The managed policy of an ARN, the account's own or AWS's.
  func policy(_ arn: String) throws(AWSError) -> PolicyEntity {
    guard arn.hasPrefix("arn:"), arn.contains(":policy/") else {
      throw .invalidInput("ARN \(arn) is not valid.")
    }
    guard let policy = managedPolicy(arn) else {
      throw .noSuchEntity("Policy \(arn) was not found.")
    }
    return policy
  }

  /// The account's own managed policy of an ARN, which can be changed.
  func ownPolicy(_ arn: String) throws(AWSError) -> PolicyEntity {
    let policy = try policy(arn)
    guard ManagedByAWS.byARN[arn] == nil else {
      throw AWSError(
        code: "AccessDenied", message: "The policy \(arn) is managed by AWS.", httpStatus: 403)
    }
    return policy
  }

  /// To how many users, groups and roles a policy is attached.
  func attachmentCount(_ arn: String) -> Int {
    world.users.count(.attachedPolicy(arn)) + world.groups.count(.attachedPolicy(arn))
      + world.roles.count(.attachedPolicy(arn))
  }

  /// Of how many users and roles a policy is the boundary.
  func boundaryCount(_ arn: String) -> Int {
    world.users.count(.boundary(arn)) + world.roles.count(.boundary(arn))
  }

  /// The policy as the operations answer it.
  func shape(_ policy: PolicyEntity) -> Policy {
    Policy(
      policyName: policy.name, policyId: policy.policyId, arn: policy.key, path: policy.path,
      defaultVersionId: "v\(policy.defaultVersion)",
      attachmentCount: attachmentCount(policy.key),
      permissionsBoundaryUsageCount: boundaryCount(policy.key),
      isAttachable: true, description: policy.details, createDate: policy.createdAt,
      updateDate: policy.updatedAt, tags: policy.tags)
  }
}
