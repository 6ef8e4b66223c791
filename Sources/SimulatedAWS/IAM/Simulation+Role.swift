import AWSModel
import IAMPolicy

/// IAM roles: `CreateRole` to `DeleteRole`.
extension Simulation {
  func createRole(_ request: CreateRoleRequest) throws(AWSError) -> CreateRoleResponse {
    let path = request.path ?? "/"
    try requireName(request.roleName, at: "roleName", upTo: 64)
    try requirePath(path)
    try requireRoleDescription(request.description)
    let duration = try checkedDuration(request.maxSessionDuration) ?? 3600
    let tags = try mergedIAM([], with: request.tags)
    try requireTrust(request.assumeRolePolicyDocument)
    if let boundary = request.permissionsBoundary { try requireBoundary(boundary) }
    guard !world.roles.contains(.name(scope: "role", request.roleName.lowercased())) else {
      throw .entityAlreadyExists("Role with name \(request.roleName) already exists.")
    }
    try check(.rolesPerAccount, world.roles.count(.region(globalRegion)) + 1) {
      .quotaExceeded("RolesPerAccount", $0)
    }
    let role = RoleEntity(
      key: newIAMId("AROA", in: world.roles), createdAt: now, name: request.roleName, path: path,
      trust: request.assumeRolePolicyDocument, details: request.description,
      maxSessionDuration: duration, boundary: request.permissionsBoundary, tags: tags)
    world.roles[role.key] = role
    var shape = shape(role)
    // As AWS answers it: what the role has from the beginning is told by GetRole.
    shape.maxSessionDuration = request.maxSessionDuration
    shape.roleLastUsed = nil
    return CreateRoleResponse(role: shape)
  }

  func getRole(_ request: GetRoleRequest) throws(AWSError) -> GetRoleResponse {
    GetRoleResponse(role: shape(try role(request.roleName)))
  }

  func listRoles(_ request: ListRolesRequest) throws(AWSError) -> ListRolesResponse {
    let roles = all(world.roles, .region(globalRegion))
      .filter { $0.path.hasPrefix(request.pathPrefix ?? "/") }.sorted { $0.name < $1.name }
    let page = try iamPage(roles, request.marker, request.maxItems, by: \.name)
    return ListRolesResponse(
      roles: page.elements.map { role in
        var shape = shape(role)
        shape.tags = []
        shape.permissionsBoundary = nil
        shape.roleLastUsed = nil
        return shape
      }, isTruncated: page.isTruncated, marker: page.next)
  }

  func updateRole(_ request: UpdateRoleRequest) throws(AWSError) -> UpdateRoleResponse {
    var role = try role(request.roleName)
    try requireRoleDescription(request.description)
    if let description = request.description {
      role.details = description.isEmpty ? nil : description
    }
    role.maxSessionDuration = try checkedDuration(request.maxSessionDuration) ?? 3600
    world.roles[role.key] = role
    return UpdateRoleResponse()
  }

  func updateAssumeRolePolicy(
    _ request: UpdateAssumeRolePolicyRequest
  ) throws(AWSError) -> EmptyResponse {
    var role = try role(request.roleName)
    try requireTrust(request.policyDocument)
    role.trust = request.policyDocument
    world.roles[role.key] = role
    return EmptyResponse()
  }

  func deleteRole(_ request: DeleteRoleRequest) throws(AWSError) -> EmptyResponse {
    let role = try role(request.roleName)
    guard role.attachedPolicies.isEmpty else {
      throw .deleteConflict("Cannot delete entity, must detach all policies first.")
    }
    guard role.inlinePolicies.isEmpty else {
      throw .deleteConflict("Cannot delete entity, must delete policies first.")
    }
    world.roles[role.key] = nil
    return EmptyResponse()
  }
}

extension Simulation {
  /// The most characters of a trust policy, white space left out, by the IAM user guide, "IAM and
  /// AWS STS quotas".
  private static let trustLimit = 2048

  /// The role of a name.
  func role(_ name: String) throws(AWSError) -> RoleEntity {
    guard let role = world.roles.first(.name(scope: "role", name.lowercased())),
      role.name == name, isVisible(role)
    else { throw .noSuchRole(name) }
    return role
  }

  /// The role as the operations answer it.
  func shape(_ role: RoleEntity) -> Role {
    Role(
      path: role.path, roleName: role.name, roleId: role.key,
      arn: iamARN("role", role.path, role.name), createDate: role.createdAt,
      assumeRolePolicyDocument: role.trust, description: role.details,
      maxSessionDuration: role.maxSessionDuration,
      permissionsBoundary: boundaryShape(role.boundary),
      tags: role.tags, roleLastUsed: lastUsed(role))
  }

  /// When a role was assumed last; empty if it never was.
  func lastUsed(_ role: RoleEntity) -> RoleLastUsed {
    RoleLastUsed(lastUsedDate: role.lastUse?.moment, region: role.lastUse?.region)
  }

  private func requireRoleDescription(_ text: String?) throws(AWSError) {
    guard let text, text.unicodeScalars.count > 1000 else { return }
    throw .validationError(
      text, at: "description", "Member must have length less than or equal to 1000")
  }

  private func checkedDuration(_ seconds: Int?) throws(AWSError) -> Int? {
    guard let seconds, !(3600...43_200).contains(seconds) else { return seconds }
    throw .validationError(
      "\(seconds)", at: "maxSessionDuration",
      seconds < 3600
        ? "Member must have value greater than or equal to 3600"
        : "Member must have value less than or equal to 43200")
  }

  /// Refuses a document that is no trust policy, or trusts users and roles that are not there.
  private func requireTrust(_ text: String) throws(AWSError) {
    let reading = TrustPolicy.read(text)
    guard let trust = reading.policy else {
      throw .malformedPolicy(reading.problem ?? "The policy is not valid")
    }
    guard PolicySize.count(text, for: .managedPolicy) <= Self.trustLimit else {
      throw .quotaExceeded("ACLSizePerRole", Self.trustLimit)
    }
    for name in trust.principals(of: .aws) where isMissing(name) {
      throw .malformedPolicy("Invalid principal in policy: \"AWS\":\"\(name)\"")
    }
  }

  /// Whether a principal is a user or role of this account that is not there.
  private func isMissing(_ principal: String) -> Bool {
    let prefix = "arn:aws:iam::\(account):"
    guard principal.hasPrefix(prefix) else { return false }
    let parts = principal.dropFirst(prefix.count).split(separator: "/")
    guard parts.count > 1, let name = parts.last else { return false }
    switch parts[0] {
    case "user":
      let user = world.users.first(.name(scope: "user", name.lowercased()))
      return user.map { iamARN("user", $0.path, $0.name) } != principal
    case "role":
      let role = world.roles.first(.name(scope: "role", name.lowercased()))
      return role.map { iamARN("role", $0.path, $0.name) } != principal
    default: return false
    }
  }
}
