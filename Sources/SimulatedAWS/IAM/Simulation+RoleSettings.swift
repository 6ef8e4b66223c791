import AWSModel

/// What roles have beside policies: boundaries, tags, and no instance profiles.
extension Simulation {
  func putRolePermissionsBoundary(
    _ request: PutRolePermissionsBoundaryRequest
  ) throws(AWSError) -> EmptyResponse {
    var role = try role(request.roleName)
    try requireBoundary(request.permissionsBoundary)
    role.boundary = request.permissionsBoundary
    world.roles[role.key] = role
    return EmptyResponse()
  }

  func deleteRolePermissionsBoundary(
    _ request: DeleteRolePermissionsBoundaryRequest
  ) throws(AWSError) -> EmptyResponse {
    var role = try role(request.roleName)
    guard role.boundary != nil else {
      throw .noSuchEntity("Role \(role.name) does not have a permissions boundary.")
    }
    role.boundary = nil
    world.roles[role.key] = role
    return EmptyResponse()
  }

  func tagRole(_ request: TagRoleRequest) throws(AWSError) -> EmptyResponse {
    var role = try role(request.roleName)
    role.tags = try mergedIAM(role.tags, with: request.tags)
    world.roles[role.key] = role
    return EmptyResponse()
  }

  func untagRole(_ request: UntagRoleRequest) throws(AWSError) -> EmptyResponse {
    var role = try role(request.roleName)
    role.tags.removeAll { request.tagKeys.contains($0.key) }
    world.roles[role.key] = role
    return EmptyResponse()
  }

  func listRoleTags(_ request: ListRoleTagsRequest) throws(AWSError) -> ListRoleTagsResponse {
    let tags = try role(request.roleName).tags.sorted { $0.key < $1.key }
    let page = try iamPage(tags, request.marker, request.maxItems, by: \.key)
    return ListRoleTagsResponse(
      tags: page.elements, isTruncated: page.isTruncated, marker: page.next)
  }

  /// There are no instance profiles: the account has no instances.
  func listInstanceProfilesForRole(
    _ request: ListInstanceProfilesForRoleRequest
  ) throws(AWSError) -> ListInstanceProfilesForRoleResponse {
    _ = try role(request.roleName)
    return ListInstanceProfilesForRoleResponse(instanceProfiles: [], isTruncated: false)
  }
}
