import AWSModel

/// IAM groups and who is in them: `CreateGroup` to `ListGroupsForUser`.
extension Simulation {
  func createGroup(_ request: CreateGroupRequest) throws(AWSError) -> CreateGroupResponse {
    let path = request.path ?? "/"
    try requireName(request.groupName, at: "groupName", upTo: 128)
    try requirePath(path)
    guard !world.groups.contains(.name(scope: "group", request.groupName.lowercased())) else {
      throw .entityAlreadyExists("Group with name \(request.groupName) already exists.")
    }
    try check(.groupsPerAccount, world.groups.count(.region(globalRegion)) + 1) {
      .quotaExceeded("GroupsPerAccount", $0)
    }
    let group = GroupEntity(
      key: newIAMId("AGPA", in: world.groups), createdAt: now, name: request.groupName,
      path: path)
    world.groups[group.key] = group
    return CreateGroupResponse(group: shape(group))
  }

  func getGroup(_ request: GetGroupRequest) throws(AWSError) -> GetGroupResponse {
    let group = try group(request.groupName)
    let members = world.users.all(.member(group: group.key)).sorted { $0.name < $1.name }
    let page = try iamPage(members, request.marker, request.maxItems, by: \.name)
    return GetGroupResponse(
      group: shape(group), users: page.elements.map { listed($0) }, isTruncated: page.isTruncated,
      marker: page.next)
  }

  func listGroups(_ request: ListGroupsRequest) throws(AWSError) -> ListGroupsResponse {
    let groups = all(world.groups, .region(globalRegion))
      .filter { $0.path.hasPrefix(request.pathPrefix ?? "/") }.sorted { $0.name < $1.name }
    let page = try iamPage(groups, request.marker, request.maxItems, by: \.name)
    return ListGroupsResponse(
      groups: page.elements.map { shape($0) }, isTruncated: page.isTruncated, marker: page.next)
  }

  func updateGroup(_ request: UpdateGroupRequest) throws(AWSError) -> EmptyResponse {
    var group = try group(request.groupName)
    if let name = request.newGroupName, name != group.name {
      try requireName(name, at: "newGroupName", upTo: 128)
      let holder = world.groups.first(.name(scope: "group", name.lowercased()))
      guard holder == nil || holder?.key == group.key else {
        throw .entityAlreadyExists("Group with name \(name) already exists.")
      }
      group.name = name
    }
    if let path = request.newPath {
      try requirePath(path)
      group.path = path
    }
    world.groups[group.key] = group
    return EmptyResponse()
  }

  func deleteGroup(_ request: DeleteGroupRequest) throws(AWSError) -> EmptyResponse {
    let group = try group(request.groupName)
    guard !world.users.contains(.member(group: group.key)) else {
      throw .deleteConflict("Cannot delete entity, must remove users from group first.")
    }
    guard group.attachedPolicies.isEmpty else {
      throw .deleteConflict("Cannot delete entity, must detach all policies first.")
    }
    guard group.inlinePolicies.isEmpty else {
      throw .deleteConflict("Cannot delete entity, must delete policies first.")
    }
    world.groups[group.key] = nil
    return EmptyResponse()
  }

  func addUserToGroup(_ request: AddUserToGroupRequest) throws(AWSError) -> EmptyResponse {
    let group = try group(request.groupName)
    var user = try user(request.userName)
    guard !user.groupIds.contains(group.key) else { return EmptyResponse() }
    user.groupIds.append(group.key)
    try check(.groupsPerUser, user.groupIds.count) { .quotaExceeded("GroupsPerUser", $0) }
    world.users[user.key] = user
    return EmptyResponse()
  }

  func removeUserFromGroup(
    _ request: RemoveUserFromGroupRequest
  ) throws(AWSError) -> EmptyResponse {
    let group = try group(request.groupName)
    var user = try user(request.userName)
    guard let place = user.groupIds.firstIndex(of: group.key) else {
      throw .noSuchEntity("User \(user.name) is not in group \(group.name).")
    }
    user.groupIds.remove(at: place)
    world.users[user.key] = user
    return EmptyResponse()
  }

  func listGroupsForUser(
    _ request: ListGroupsForUserRequest
  ) throws(AWSError) -> ListGroupsForUserResponse {
    let groups = try user(request.userName).groupIds.compactMap { world.groups[$0] }
      .sorted { $0.name < $1.name }
    let page = try iamPage(groups, request.marker, request.maxItems, by: \.name)
    return ListGroupsForUserResponse(
      groups: page.elements.map { shape($0) }, isTruncated: page.isTruncated, marker: page.next)
  }
}

extension Simulation {
  /// The group of a name.
  func group(_ name: String) throws(AWSError) -> GroupEntity {
    guard let group = world.groups.first(.name(scope: "group", name.lowercased())),
      group.name == name, isVisible(group)
    else { throw .noSuchGroup(name) }
    return group
  }

  /// The group as the operations answer it.
  func shape(_ group: GroupEntity) -> Group {
    Group(
      path: group.path, groupName: group.name, groupId: group.key,
      arn: iamARN("group", group.path, group.name), createDate: group.createdAt)
  }
}
