import AWSModel

/// AWS IAM of a simulated account, as seen from a Region.
struct SimulatedIAM: IAMAPI {
  let cloud: SimulatedAWS
  let caller: SimulatedCaller

  func createUser(
    _ request: CreateUserRequest
  ) async throws(AWSError) -> CreateUserResponse {
    try await cloud.answer(request, for: caller, Simulation.createUser)
  }

  func getUser(
    _ request: GetUserRequest
  ) async throws(AWSError) -> GetUserResponse {
    try await cloud.answer(request, for: caller, Simulation.getUser)
  }

  func listUsers(
    _ request: ListUsersRequest
  ) async throws(AWSError) -> ListUsersResponse {
    try await cloud.answer(request, for: caller, Simulation.listUsers)
  }

  func updateUser(_ request: UpdateUserRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.updateUser)
  }

  func deleteUser(_ request: DeleteUserRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.deleteUser)
  }

  func putUserPermissionsBoundary(_ request: PutUserPermissionsBoundaryRequest)
    async throws(AWSError)
  {
    _ = try await cloud.answer(request, for: caller, Simulation.putUserPermissionsBoundary)
  }

  func deleteUserPermissionsBoundary(_ request: DeleteUserPermissionsBoundaryRequest)
    async throws(AWSError)
  {
    _ = try await cloud.answer(request, for: caller, Simulation.deleteUserPermissionsBoundary)
  }

  func tagUser(_ request: TagUserRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.tagUser)
  }

  func untagUser(_ request: UntagUserRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.untagUser)
  }

  func listUserTags(
    _ request: ListUserTagsRequest
  ) async throws(AWSError) -> ListUserTagsResponse {
    try await cloud.answer(request, for: caller, Simulation.listUserTags)
  }

  func createGroup(
    _ request: CreateGroupRequest
  ) async throws(AWSError) -> CreateGroupResponse {
    try await cloud.answer(request, for: caller, Simulation.createGroup)
  }

  func getGroup(
    _ request: GetGroupRequest
  ) async throws(AWSError) -> GetGroupResponse {
    try await cloud.answer(request, for: caller, Simulation.getGroup)
  }

  func listGroups(
    _ request: ListGroupsRequest
  ) async throws(AWSError) -> ListGroupsResponse {
    try await cloud.answer(request, for: caller, Simulation.listGroups)
  }

  func updateGroup(_ request: UpdateGroupRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.updateGroup)
  }

  func deleteGroup(_ request: DeleteGroupRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.deleteGroup)
  }

  func addUserToGroup(_ request: AddUserToGroupRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.addUserToGroup)
  }

  func removeUserFromGroup(_ request: RemoveUserFromGroupRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.removeUserFromGroup)
  }

  func listGroupsForUser(
    _ request: ListGroupsForUserRequest
  ) async throws(AWSError) -> ListGroupsForUserResponse {
    try await cloud.answer(request, for: caller, Simulation.listGroupsForUser)
  }

  func createPolicy(
    _ request: CreatePolicyRequest
  ) async throws(AWSError) -> CreatePolicyResponse {
    try await cloud.answer(request, for: caller, Simulation.createPolicy)
  }

  func getPolicy(
    _ request: GetPolicyRequest
  ) async throws(AWSError) -> GetPolicyResponse {
    try await cloud.answer(request, for: caller, Simulation.getPolicy)
  }

  func listPolicies(
    _ request: ListPoliciesRequest
  ) async throws(AWSError) -> ListPoliciesResponse {
    try await cloud.answer(request, for: caller, Simulation.listPolicies)
  }

  func deletePolicy(_ request: DeletePolicyRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.deletePolicy)
  }

  func tagPolicy(_ request: TagPolicyRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.tagPolicy)
  }

  func untagPolicy(_ request: UntagPolicyRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.untagPolicy)
  }

  func listPolicyTags(
    _ request: ListPolicyTagsRequest
  ) async throws(AWSError) -> ListPolicyTagsResponse {
    try await cloud.answer(request, for: caller, Simulation.listPolicyTags)
  }

  func listEntitiesForPolicy(
    _ request: ListEntitiesForPolicyRequest
  ) async throws(AWSError) -> ListEntitiesForPolicyResponse {
    try await cloud.answer(request, for: caller, Simulation.listEntitiesForPolicy)
  }

  func createPolicyVersion(
    _ request: CreatePolicyVersionRequest
  ) async throws(AWSError) -> CreatePolicyVersionResponse {
    try await cloud.answer(request, for: caller, Simulation.createPolicyVersion)
  }

  func getPolicyVersion(
    _ request: GetPolicyVersionRequest
  ) async throws(AWSError) -> GetPolicyVersionResponse {
    try await cloud.answer(request, for: caller, Simulation.getPolicyVersion)
  }

  func listPolicyVersions(
    _ request: ListPolicyVersionsRequest
  ) async throws(AWSError) -> ListPolicyVersionsResponse {
    try await cloud.answer(request, for: caller, Simulation.listPolicyVersions)
  }

  func setDefaultPolicyVersion(_ request: SetDefaultPolicyVersionRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.setDefaultPolicyVersion)
  }

  func deletePolicyVersion(_ request: DeletePolicyVersionRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.deletePolicyVersion)
  }

  func putUserPolicy(_ request: PutUserPolicyRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.putUserPolicy)
  }

  func getUserPolicy(
    _ request: GetUserPolicyRequest
  ) async throws(AWSError) -> GetUserPolicyResponse {
    try await cloud.answer(request, for: caller, Simulation.getUserPolicy)
  }

  func deleteUserPolicy(_ request: DeleteUserPolicyRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.deleteUserPolicy)
  }

  func listUserPolicies(
    _ request: ListUserPoliciesRequest
  ) async throws(AWSError) -> ListUserPoliciesResponse {
    try await cloud.answer(request, for: caller, Simulation.listUserPolicies)
  }

  func putGroupPolicy(_ request: PutGroupPolicyRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.putGroupPolicy)
  }

  func getGroupPolicy(
    _ request: GetGroupPolicyRequest
  ) async throws(AWSError) -> GetGroupPolicyResponse {
    try await cloud.answer(request, for: caller, Simulation.getGroupPolicy)
  }

  func deleteGroupPolicy(_ request: DeleteGroupPolicyRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.deleteGroupPolicy)
  }

  func listGroupPolicies(
    _ request: ListGroupPoliciesRequest
  ) async throws(AWSError) -> ListGroupPoliciesResponse {
    try await cloud.answer(request, for: caller, Simulation.listGroupPolicies)
  }

  func attachUserPolicy(_ request: AttachUserPolicyRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.attachUserPolicy)
  }

  func detachUserPolicy(_ request: DetachUserPolicyRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.detachUserPolicy)
  }

  func listAttachedUserPolicies(
    _ request: ListAttachedUserPoliciesRequest
  ) async throws(AWSError) -> ListAttachedUserPoliciesResponse {
    try await cloud.answer(request, for: caller, Simulation.listAttachedUserPolicies)
  }

  func attachGroupPolicy(_ request: AttachGroupPolicyRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.attachGroupPolicy)
  }

  func detachGroupPolicy(_ request: DetachGroupPolicyRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.detachGroupPolicy)
  }

  func listAttachedGroupPolicies(
    _ request: ListAttachedGroupPoliciesRequest
  ) async throws(AWSError) -> ListAttachedGroupPoliciesResponse {
    try await cloud.answer(request, for: caller, Simulation.listAttachedGroupPolicies)
  }

  func createAccessKey(
    _ request: CreateAccessKeyRequest
  ) async throws(AWSError) -> CreateAccessKeyResponse {
    try await cloud.answer(request, for: caller, Simulation.createAccessKey)
  }

  func updateAccessKey(_ request: UpdateAccessKeyRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.updateAccessKey)
  }

  func deleteAccessKey(_ request: DeleteAccessKeyRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.deleteAccessKey)
  }

  func listAccessKeys(
    _ request: ListAccessKeysRequest
  ) async throws(AWSError) -> ListAccessKeysResponse {
    try await cloud.answer(request, for: caller, Simulation.listAccessKeys)
  }

  func getAccountAuthorizationDetails(
    _ request: GetAccountAuthorizationDetailsRequest
  ) async throws(AWSError) -> GetAccountAuthorizationDetailsResponse {
    try await cloud.answer(request, for: caller, Simulation.getAccountAuthorizationDetails)
  }

  func createRole(
    _ request: CreateRoleRequest
  ) async throws(AWSError) -> CreateRoleResponse {
    try await cloud.answer(request, for: caller, Simulation.createRole)
  }

  func getRole(
    _ request: GetRoleRequest
  ) async throws(AWSError) -> GetRoleResponse {
    try await cloud.answer(request, for: caller, Simulation.getRole)
  }

  func deleteRole(_ request: DeleteRoleRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.deleteRole)
  }

  func listRolePolicies(
    _ request: ListRolePoliciesRequest
  ) async throws(AWSError) -> ListRolePoliciesResponse {
    try await cloud.answer(request, for: caller, Simulation.listRolePolicies)
  }

  func listAttachedRolePolicies(
    _ request: ListAttachedRolePoliciesRequest
  ) async throws(AWSError) -> ListAttachedRolePoliciesResponse {
    try await cloud.answer(request, for: caller, Simulation.listAttachedRolePolicies)
  }

  func listInstanceProfilesForRole(
    _ request: ListInstanceProfilesForRoleRequest
  ) async throws(AWSError) -> ListInstanceProfilesForRoleResponse {
    try await cloud.answer(request, for: caller, Simulation.listInstanceProfilesForRole)
  }

  func listRoles(
    _ request: ListRolesRequest
  ) async throws(AWSError) -> ListRolesResponse {
    try await cloud.answer(request, for: caller, Simulation.listRoles)
  }

  func updateRole(
    _ request: UpdateRoleRequest
  ) async throws(AWSError) -> UpdateRoleResponse {
    try await cloud.answer(request, for: caller, Simulation.updateRole)
  }

  func updateAssumeRolePolicy(_ request: UpdateAssumeRolePolicyRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.updateAssumeRolePolicy)
  }

  func putRolePermissionsBoundary(_ request: PutRolePermissionsBoundaryRequest)
    async throws(AWSError)
  {
    _ = try await cloud.answer(request, for: caller, Simulation.putRolePermissionsBoundary)
  }

  func deleteRolePermissionsBoundary(_ request: DeleteRolePermissionsBoundaryRequest)
    async throws(AWSError)
  {
    _ = try await cloud.answer(request, for: caller, Simulation.deleteRolePermissionsBoundary)
  }

  func tagRole(_ request: TagRoleRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.tagRole)
  }

  func untagRole(_ request: UntagRoleRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.untagRole)
  }

  func listRoleTags(
    _ request: ListRoleTagsRequest
  ) async throws(AWSError) -> ListRoleTagsResponse {
    try await cloud.answer(request, for: caller, Simulation.listRoleTags)
  }

  func putRolePolicy(_ request: PutRolePolicyRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.putRolePolicy)
  }

  func getRolePolicy(
    _ request: GetRolePolicyRequest
  ) async throws(AWSError) -> GetRolePolicyResponse {
    try await cloud.answer(request, for: caller, Simulation.getRolePolicy)
  }

  func deleteRolePolicy(_ request: DeleteRolePolicyRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.deleteRolePolicy)
  }

  func attachRolePolicy(_ request: AttachRolePolicyRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.attachRolePolicy)
  }

  func detachRolePolicy(_ request: DetachRolePolicyRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.detachRolePolicy)
  }
}
