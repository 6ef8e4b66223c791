import AWSModel

/// Everything of IAM in one list: `GetAccountAuthorizationDetails`.
extension Simulation {
  func getAccountAuthorizationDetails(
    _ request: GetAccountAuthorizationDetailsRequest
  ) throws(AWSError) -> GetAccountAuthorizationDetailsResponse {
    let known: Set = ["User", "Role", "Group", "LocalManagedPolicy", "AWSManagedPolicy"]
    for filter in request.filter where !known.contains(filter) {
      throw .validationError(
        filter, at: "filter",
        "Member must satisfy enum value set: [\(known.sorted().joined(separator: ", "))]")
    }
    let page = try iamPage(
      authorizationKeys(Set(request.filter.isEmpty ? Array(known) : request.filter)),
      request.marker, request.maxItems, by: \.self)
    var response = GetAccountAuthorizationDetailsResponse(
      isTruncated: page.isTruncated, marker: page.next)
    for key in page.elements {
      let id = String(key.dropFirst(2))
      switch key.first {
      case "1": if let user = world.users[id] { response.userDetailList.append(detail(user)) }
      case "3": if let role = world.roles[id] { response.roleDetailList.append(detail(role)) }
      case "2": if let group = world.groups[id] { response.groupDetailList.append(detail(group)) }
      default: if let policy = managedPolicy(id) { response.policies.append(detail(policy)) }
      }
    }
    return response
  }

  /// The keys of what is asked, kept for the next page of a long list.
  private func authorizationKeys(_ kinds: Set<String>) -> [String] {
    let changes =
      world.users.changes + world.groups.changes + world.roles.changes + world.policies.changes
    if let kept = authorizationList, kept.changes == changes, kept.kinds == kinds {
      return kept.keys
    }
    let keys = freshAuthorizationKeys(kinds)
    authorizationList = readDelay == 0 ? (changes, kinds, keys) : nil
    return keys
  }

  /// The keys of what is asked, each with a digit for its kind before it.
  private func freshAuthorizationKeys(_ kinds: Set<String>) -> [String] {
    func keys<Row>(_ kind: String, _ digit: String, _ table: Table<Row>) -> [String] {
      guard kinds.contains(kind) else { return [] }
      return all(table, .region(globalRegion)).map { "\(digit)/\($0.key)" }
    }
    let attachedAWS = ManagedByAWS.policies.filter { policy in
      attachmentCount(policy.key) > 0 || boundaryCount(policy.key) > 0
    }
    let policies =
      keys("LocalManagedPolicy", "4", world.policies)
      + (kinds.contains("AWSManagedPolicy") ? attachedAWS.map { "4/\($0.key)" } : [])
    return keys("User", "1", world.users) + keys("Group", "2", world.groups)
      + keys("Role", "3", world.roles) + policies.sorted()
  }

  private func detail(_ user: UserEntity) -> UserDetail {
    UserDetail(
      path: user.path, userName: user.name, userId: user.key,
      arn: iamARN("user", user.path, user.name), createDate: user.createdAt,
      userPolicyList: inline(user.inlinePolicies),
      groupList: user.groupIds.compactMap { world.groups[$0]?.name }.sorted(),
      attachedManagedPolicies: attached(user.attachedPolicies),
      permissionsBoundary: boundaryShape(user.boundary), tags: user.tags)
  }

  private func detail(_ group: GroupEntity) -> GroupDetail {
    GroupDetail(
      path: group.path, groupName: group.name, groupId: group.key,
      arn: iamARN("group", group.path, group.name), createDate: group.createdAt,
      groupPolicyList: inline(group.inlinePolicies),
      attachedManagedPolicies: attached(group.attachedPolicies))
  }

  private func detail(_ role: RoleEntity) -> RoleDetail {
    RoleDetail(
      path: role.path, roleName: role.name, roleId: role.key,
      arn: iamARN("role", role.path, role.name), createDate: role.createdAt,
      assumeRolePolicyDocument: role.trust, rolePolicyList: inline(role.inlinePolicies),
      attachedManagedPolicies: attached(role.attachedPolicies),
      permissionsBoundary: boundaryShape(role.boundary), tags: role.tags,
      roleLastUsed: lastUsed(role))
  }

  private func detail(_ policy: PolicyEntity) -> ManagedPolicyDetail {
    ManagedPolicyDetail(
      policyName: policy.name, policyId: policy.policyId, arn: policy.key, path: policy.path,
      defaultVersionId: "v\(policy.defaultVersion)",
      attachmentCount: attachmentCount(policy.key),
      permissionsBoundaryUsageCount: boundaryCount(policy.key),
      isAttachable: true, description: policy.details, createDate: policy.createdAt,
      updateDate: policy.updatedAt,
      policyVersionList: policy.versions.map { version in
        PolicyVersion(
          document: version.document, versionId: version.id,
          isDefaultVersion: version.number == policy.defaultVersion,
          createDate: version.createdAt)
      })
  }

  private func inline(_ documents: [String: String]) -> [PolicyDetail] {
    documents.sorted { $0.key < $1.key }.map {
      PolicyDetail(policyName: $0.key, policyDocument: $0.value)
    }
  }
}
