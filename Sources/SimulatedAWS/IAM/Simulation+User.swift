import AWSModel

/// IAM users: `CreateUser` to `ListUserTags`.
extension Simulation {
  func createUser(_ request: CreateUserRequest) throws(AWSError) -> CreateUserResponse {
    let path = request.path ?? "/"
    try requireName(request.userName, at: "userName", upTo: 64)
    try requirePath(path)
    let tags = try mergedIAM([], with: request.tags)
    if let boundary = request.permissionsBoundary { try requireBoundary(boundary) }
    guard !world.users.contains(.name(scope: "user", request.userName.lowercased())) else {
      throw .entityAlreadyExists("User with name \(request.userName) already exists.")
    }
    try check(.usersPerAccount, world.users.count(.region(globalRegion)) + 1) {
      .quotaExceeded("UsersPerAccount", $0)
    }
    let user = UserEntity(
      key: newIAMId("AIDA", in: world.users), createdAt: now, name: request.userName, path: path,
      boundary: request.permissionsBoundary, tags: tags)
    world.users[user.key] = user
    return CreateUserResponse(user: shape(user))
  }

  func getUser(_ request: GetUserRequest) throws(AWSError) -> GetUserResponse {
    GetUserResponse(user: shape(try user(try required(request.userName))))
  }

  func listUsers(_ request: ListUsersRequest) throws(AWSError) -> ListUsersResponse {
    let users = all(world.users, .region(globalRegion))
      .filter { $0.path.hasPrefix(request.pathPrefix ?? "/") }.sorted { $0.name < $1.name }
    let page = try iamPage(users, request.marker, request.maxItems, by: \.name)
    return ListUsersResponse(
      users: page.elements.map { listed($0) }, isTruncated: page.isTruncated, marker: page.next)
  }

  func updateUser(_ request: UpdateUserRequest) throws(AWSError) -> EmptyResponse {
    var user = try user(request.userName)
    if let name = request.newUserName, name != user.name {
      try requireName(name, at: "newUserName", upTo: 64)
      let holder = world.users.first(.name(scope: "user", name.lowercased()))
      guard holder == nil || holder?.key == user.key else {
        throw .entityAlreadyExists("User with name \(name) already exists.")
      }
      user.name = name
    }
    if let path = request.newPath {
      try requirePath(path)
      user.path = path
    }
    world.users[user.key] = user
    return EmptyResponse()
  }

  func deleteUser(_ request: DeleteUserRequest) throws(AWSError) -> EmptyResponse {
    let user = try user(request.userName)
    guard user.attachedPolicies.isEmpty else {
      throw .deleteConflict("Cannot delete entity, must detach all policies first.")
    }
    guard user.inlinePolicies.isEmpty else {
      throw .deleteConflict("Cannot delete entity, must delete policies first.")
    }
    guard !world.accessKeys.contains(.user(user.key)) else {
      throw .deleteConflict("Cannot delete entity, must delete access keys first.")
    }
    guard user.groupIds.isEmpty else {
      throw .deleteConflict("Cannot delete entity, must remove users from group first.")
    }
    world.users[user.key] = nil
    return EmptyResponse()
  }

  func putUserPermissionsBoundary(
    _ request: PutUserPermissionsBoundaryRequest
  ) throws(AWSError) -> EmptyResponse {
    var user = try user(request.userName)
    try requireBoundary(request.permissionsBoundary)
    user.boundary = request.permissionsBoundary
    world.users[user.key] = user
    return EmptyResponse()
  }

  func deleteUserPermissionsBoundary(
    _ request: DeleteUserPermissionsBoundaryRequest
  ) throws(AWSError) -> EmptyResponse {
    var user = try user(request.userName)
    guard user.boundary != nil else {
      throw .noSuchEntity("User \(user.name) does not have a permissions boundary.")
    }
    user.boundary = nil
    world.users[user.key] = user
    return EmptyResponse()
  }

  func tagUser(_ request: TagUserRequest) throws(AWSError) -> EmptyResponse {
    var user = try user(request.userName)
    user.tags = try mergedIAM(user.tags, with: request.tags)
    world.users[user.key] = user
    return EmptyResponse()
  }

  func untagUser(_ request: UntagUserRequest) throws(AWSError) -> EmptyResponse {
    var user = try user(request.userName)
    user.tags.removeAll { request.tagKeys.contains($0.key) }
    world.users[user.key] = user
    return EmptyResponse()
  }

  func listUserTags(_ request: ListUserTagsRequest) throws(AWSError) -> ListUserTagsResponse {
    let tags = try user(request.userName).tags.sorted { $0.key < $1.key }
    let page = try iamPage(tags, request.marker, request.maxItems, by: \.key)
    return ListUserTagsResponse(
      tags: page.elements, isTruncated: page.isTruncated, marker: page.next)
  }
}

extension Simulation {
  /// The user of a name.
  func user(_ name: String) throws(AWSError) -> UserEntity {
    guard let user = world.users.first(.name(scope: "user", name.lowercased())),
      user.name == name, isVisible(user)
    else { throw .noSuchUser(name) }
    return user
  }

  /// The user's name, which only a user may leave out: it is then the caller's own.
  func required(_ userName: String?) throws(AWSError) -> String {
    guard let userName = userName ?? callingUser?.name else {
      throw AWSError(
        code: "ValidationError",
        message: "Must specify userName when calling with non-User credentials", httpStatus: 400)
    }
    return userName
  }

  /// An IAM id that no row of a table has.
  func newIAMId<Row>(_ prefix: String, in table: Table<Row>) -> String {
    var id = ids.iam(prefix)
    while table[id] != nil { id = ids.iam(prefix) }
    return id
  }

  /// An ARN of IAM: `arn:aws:iam::ACCOUNT:user/PATH/NAME`.
  func iamARN(_ type: String, _ path: String, _ name: String) -> String {
    "arn:aws:iam::\(account):\(type)\(path)\(name)"
  }

  /// The user as the operations answer it.
  func shape(_ user: UserEntity) -> User {
    User(
      path: user.path, userName: user.name, userId: user.key,
      arn: iamARN("user", user.path, user.name), createDate: user.createdAt,
      permissionsBoundary: boundaryShape(user.boundary), tags: user.tags)
  }

  /// The boundary of a user or role as the operations answer it.
  func boundaryShape(_ boundary: String?) -> AttachedPermissionsBoundary? {
    boundary.map {
      AttachedPermissionsBoundary(
        permissionsBoundaryType: "Policy", permissionsBoundaryArn: $0)
    }
  }

  /// The user as lists answer it: without tags and boundary, as `ListUsers` documents.
  func listed(_ user: UserEntity) -> User {
    var shape = shape(user)
    shape.tags = []
    shape.permissionsBoundary = nil
    return shape
  }

  /// Refuses a boundary that is no managed policy.
  func requireBoundary(_ arn: String) throws(AWSError) {
    guard arn.hasPrefix("arn:"), arn.contains(":policy/") else {
      throw .invalidInput("ARN \(arn) is not valid.")
    }
    guard managedPolicy(arn) != nil else {
      throw .noSuchEntity("Scope ARN: \(arn) does not exist or is not attachable.")
    }
  }
}
