import AWSModel

/// Access keys: `CreateAccessKey` to `ListAccessKeys`.
extension Simulation {
  func createAccessKey(
    _ request: CreateAccessKeyRequest
  ) throws(AWSError) -> CreateAccessKeyResponse {
    let user = try user(try required(request.userName))
    try check(.accessKeysPerUser, world.accessKeys.count(.user(user.key)) + 1) {
      .quotaExceeded("AccessKeysPerUser", $0)
    }
    var id = ids.accessKey()
    while world.accessKeys[id] != nil { id = ids.accessKey() }
    let key = AccessKeyEntity(
      key: id, createdAt: now, userId: user.key, status: "Active", secret: ids.secret())
    world.accessKeys[id] = key
    return CreateAccessKeyResponse(
      accessKey: AccessKey(
        userName: user.name, accessKeyId: id, status: key.status, secretAccessKey: key.secret,
        createDate: now))
  }

  func updateAccessKey(_ request: UpdateAccessKeyRequest) throws(AWSError) -> EmptyResponse {
    var key = try accessKey(request.accessKeyId, of: request.userName)
    guard ["Active", "Inactive"].contains(request.status) else {
      throw .validationError(
        request.status, at: "status", "Member must satisfy enum value set: [Active, Inactive]")
    }
    key.status = request.status
    world.accessKeys[key.key] = key
    return EmptyResponse()
  }

  func deleteAccessKey(_ request: DeleteAccessKeyRequest) throws(AWSError) -> EmptyResponse {
    let key = try accessKey(request.accessKeyId, of: request.userName)
    world.accessKeys[key.key] = nil
    return EmptyResponse()
  }

  func listAccessKeys(
    _ request: ListAccessKeysRequest
  ) throws(AWSError) -> ListAccessKeysResponse {
    let user = try user(try required(request.userName))
    let keys = all(world.accessKeys, .user(user.key))
    let page = try iamPage(keys, request.marker, request.maxItems, by: \.key)
    return ListAccessKeysResponse(
      accessKeyMetadata: page.elements.map {
        AccessKeyMetadata(
          userName: user.name, accessKeyId: $0.key, status: $0.status, createDate: $0.createdAt)
      }, isTruncated: page.isTruncated, marker: page.next)
  }

  private func accessKey(_ id: String, of userName: String?) throws(AWSError) -> AccessKeyEntity {
    let user = try user(try required(userName))
    guard let key = find(world.accessKeys, id), key.userId == user.key else {
      throw .noSuchEntity("The Access Key with id \(id) cannot be found.")
    }
    return key
  }
}
