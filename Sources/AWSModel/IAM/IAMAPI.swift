/// The AWS IAM operations cainfra uses, in AWS's names (API version 2010-05-08).
///
/// Every method throws `AWSError`: AWS's refusal, or a transport failure whose outcome is unknown.
package protocol IAMAPI: Sendable {
  /// Creates a user: `CreateUser`.
  func createUser(_ request: CreateUserRequest) async throws(AWSError) -> CreateUserResponse
  /// Returns a user: `GetUser`.
  func getUser(_ request: GetUserRequest) async throws(AWSError) -> GetUserResponse
  /// Lists users: `ListUsers`.
  func listUsers(_ request: ListUsersRequest) async throws(AWSError) -> ListUsersResponse
  /// Updates a user: `UpdateUser`.
  func updateUser(_ request: UpdateUserRequest) async throws(AWSError)
  /// Deletes a user: `DeleteUser`.
  func deleteUser(_ request: DeleteUserRequest) async throws(AWSError)
  /// Sets a user permissions boundary: `PutUserPermissionsBoundary`.
  func putUserPermissionsBoundary(_ request: PutUserPermissionsBoundaryRequest)
    async throws(AWSError)
  /// Deletes a user permissions boundary: `DeleteUserPermissionsBoundary`.
  func deleteUserPermissionsBoundary(_ request: DeleteUserPermissionsBoundaryRequest)
    async throws(AWSError)
  /// Tags a user: `TagUser`.
  func tagUser(_ request: TagUserRequest) async throws(AWSError)
  /// Removes tags of a user: `UntagUser`.
  func untagUser(_ request: UntagUserRequest) async throws(AWSError)
  /// Lists user tags: `ListUserTags`.
  func listUserTags(_ request: ListUserTagsRequest) async throws(AWSError) -> ListUserTagsResponse

  /// Creates a group: `CreateGroup`.
  func createGroup(_ request: CreateGroupRequest) async throws(AWSError) -> CreateGroupResponse
  /// Returns a group: `GetGroup`.
  func getGroup(_ request: GetGroupRequest) async throws(AWSError) -> GetGroupResponse
  /// Lists groups: `ListGroups`.
  func listGroups(_ request: ListGroupsRequest) async throws(AWSError) -> ListGroupsResponse
  /// Updates a group: `UpdateGroup`.
  func updateGroup(_ request: UpdateGroupRequest) async throws(AWSError)
  /// Deletes a group: `DeleteGroup`.
  func deleteGroup(_ request: DeleteGroupRequest) async throws(AWSError)
  /// Adds user to group: `AddUserToGroup`.
  func addUserToGroup(_ request: AddUserToGroupRequest) async throws(AWSError)
  /// Removes user from group: `RemoveUserFromGroup`.
  func removeUserFromGroup(_ request: RemoveUserFromGroupRequest) async throws(AWSError)
  /// Lists groups for user: `ListGroupsForUser`.
  func listGroupsForUser(
    _ request: ListGroupsForUserRequest
  ) async throws(AWSError) -> ListGroupsForUserResponse

  /// Creates a policy: `CreatePolicy`.
  func createPolicy(_ request: CreatePolicyRequest) async throws(AWSError) -> CreatePolicyResponse
  /// Returns a policy: `GetPolicy`.
  func getPolicy(_ request: GetPolicyRequest) async throws(AWSError) -> GetPolicyResponse
  /// Lists policies: `ListPolicies`.
  func listPolicies(_ request: ListPoliciesRequest) async throws(AWSError) -> ListPoliciesResponse
  /// Deletes a policy: `DeletePolicy`.
  func deletePolicy(_ request: DeletePolicyRequest) async throws(AWSError)
  /// Tags a policy: `TagPolicy`.
  func tagPolicy(_ request: TagPolicyRequest) async throws(AWSError)
  /// Removes tags of a policy: `UntagPolicy`.
  func untagPolicy(_ request: UntagPolicyRequest) async throws(AWSError)
  /// Lists policy tags: `ListPolicyTags`.
  func listPolicyTags(
    _ request: ListPolicyTagsRequest
  ) async throws(AWSError) -> ListPolicyTagsResponse
  /// Lists entities for policy: `ListEntitiesForPolicy`.
  func listEntitiesForPolicy(
    _ request: ListEntitiesForPolicyRequest
  ) async throws(AWSError) -> ListEntitiesForPolicyResponse

  /// Creates a policy version: `CreatePolicyVersion`.
  func createPolicyVersion(
    _ request: CreatePolicyVersionRequest
  ) async throws(AWSError) -> CreatePolicyVersionResponse
  /// Returns a policy version: `GetPolicyVersion`.
  func getPolicyVersion(
    _ request: GetPolicyVersionRequest
  ) async throws(AWSError) -> GetPolicyVersionResponse
  /// Lists policy versions: `ListPolicyVersions`.
  func listPolicyVersions(
    _ request: ListPolicyVersionsRequest
  ) async throws(AWSError) -> ListPolicyVersionsResponse
  /// Sets a default policy version: `SetDefaultPolicyVersion`.
  func setDefaultPolicyVersion(_ request: SetDefaultPolicyVersionRequest) async throws(AWSError)
  /// Deletes a policy version: `DeletePolicyVersion`.
  func deletePolicyVersion(_ request: DeletePolicyVersionRequest) async throws(AWSError)

  /// Sets a user policy: `PutUserPolicy`.
  func putUserPolicy(_ request: PutUserPolicyRequest) async throws(AWSError)
  /// Returns a user policy: `GetUserPolicy`.
  func getUserPolicy(
    _ request: GetUserPolicyRequest
  ) async throws(AWSError) -> GetUserPolicyResponse
  /// Deletes a user policy: `DeleteUserPolicy`.
  func deleteUserPolicy(_ request: DeleteUserPolicyRequest) async throws(AWSError)
  /// Lists user policies: `ListUserPolicies`.
  func listUserPolicies(
    _ request: ListUserPoliciesRequest
  ) async throws(AWSError) -> ListUserPoliciesResponse
  /// Sets a group policy: `PutGroupPolicy`.
  func putGroupPolicy(_ request: PutGroupPolicyRequest) async throws(AWSError)
  /// Returns a group policy: `GetGroupPolicy`.
  func getGroupPolicy(
    _ request: GetGroupPolicyRequest
  ) async throws(AWSError) -> GetGroupPolicyResponse
  /// Deletes a group policy: `DeleteGroupPolicy`.
  func deleteGroupPolicy(_ request: DeleteGroupPolicyRequest) async throws(AWSError)
  /// Lists group policies: `ListGroupPolicies`.
  func listGroupPolicies(
    _ request: ListGroupPoliciesRequest
  ) async throws(AWSError) -> ListGroupPoliciesResponse

  /// Attaches a user policy: `AttachUserPolicy`.
  func attachUserPolicy(_ request: AttachUserPolicyRequest) async throws(AWSError)
  /// Detaches a user policy: `DetachUserPolicy`.
  func detachUserPolicy(_ request: DetachUserPolicyRequest) async throws(AWSError)
  /// Lists attached user policies: `ListAttachedUserPolicies`.
  func listAttachedUserPolicies(
    _ request: ListAttachedUserPoliciesRequest
  ) async throws(AWSError) -> ListAttachedUserPoliciesResponse
  /// Attaches a group policy: `AttachGroupPolicy`.
  func attachGroupPolicy(_ request: AttachGroupPolicyRequest) async throws(AWSError)
  /// Detaches a group policy: `DetachGroupPolicy`.
  func detachGroupPolicy(_ request: DetachGroupPolicyRequest) async throws(AWSError)
  /// Lists attached group policies: `ListAttachedGroupPolicies`.
  func listAttachedGroupPolicies(
    _ request: ListAttachedGroupPoliciesRequest
  ) async throws(AWSError) -> ListAttachedGroupPoliciesResponse

  /// Creates an access key: `CreateAccessKey`.
  func createAccessKey(
    _ request: CreateAccessKeyRequest
  ) async throws(AWSError) -> CreateAccessKeyResponse
  /// Updates an access key: `UpdateAccessKey`.
  func updateAccessKey(_ request: UpdateAccessKeyRequest) async throws(AWSError)
  /// Deletes an access key: `DeleteAccessKey`.
  func deleteAccessKey(_ request: DeleteAccessKeyRequest) async throws(AWSError)
  /// Lists access keys: `ListAccessKeys`.
  func listAccessKeys(
    _ request: ListAccessKeysRequest
  ) async throws(AWSError) -> ListAccessKeysResponse

  /// Returns account authorization details: `GetAccountAuthorizationDetails`.
  func getAccountAuthorizationDetails(
    _ request: GetAccountAuthorizationDetailsRequest
  ) async throws(AWSError) -> GetAccountAuthorizationDetailsResponse

  // MARK: Operations that a service may do without

  /// `CreateRole`; unknown to a service that does not implement it.
  func createRole(
    _ request: CreateRoleRequest
  ) async throws(AWSError) -> CreateRoleResponse
  /// `GetRole`; unknown to a service that does not implement it.
  func getRole(
    _ request: GetRoleRequest
  ) async throws(AWSError) -> GetRoleResponse
  /// `DeleteRole`; unknown to a service that does not implement it.
  func deleteRole(
    _ request: DeleteRoleRequest
  ) async throws(AWSError)
  /// `ListRolePolicies`; unknown to a service that does not implement it.
  func listRolePolicies(
    _ request: ListRolePoliciesRequest
  ) async throws(AWSError) -> ListRolePoliciesResponse
  /// `ListAttachedRolePolicies`; unknown to a service that does not implement it.
  func listAttachedRolePolicies(
    _ request: ListAttachedRolePoliciesRequest
  ) async throws(AWSError) -> ListAttachedRolePoliciesResponse
  /// `ListInstanceProfilesForRole`; unknown to a service that does not implement it.
  func listInstanceProfilesForRole(
    _ request: ListInstanceProfilesForRoleRequest
  ) async throws(AWSError) -> ListInstanceProfilesForRoleResponse
  /// `ListRoles`; unknown to a service that does not implement it.
  func listRoles(
    _ request: ListRolesRequest
  ) async throws(AWSError) -> ListRolesResponse
  /// `UpdateRole`; unknown to a service that does not implement it.
  func updateRole(
    _ request: UpdateRoleRequest
  ) async throws(AWSError) -> UpdateRoleResponse
  /// `UpdateAssumeRolePolicy`; unknown to a service that does not implement it.
  func updateAssumeRolePolicy(
    _ request: UpdateAssumeRolePolicyRequest
  ) async throws(AWSError)
  /// `PutRolePermissionsBoundary`; unknown to a service that does not implement it.
  func putRolePermissionsBoundary(
    _ request: PutRolePermissionsBoundaryRequest
  ) async throws(AWSError)
  /// `DeleteRolePermissionsBoundary`; unknown to a service that does not implement it.
  func deleteRolePermissionsBoundary(
    _ request: DeleteRolePermissionsBoundaryRequest
  ) async throws(AWSError)
  /// `TagRole`; unknown to a service that does not implement it.
  func tagRole(
    _ request: TagRoleRequest
  ) async throws(AWSError)
  /// `UntagRole`; unknown to a service that does not implement it.
  func untagRole(
    _ request: UntagRoleRequest
  ) async throws(AWSError)
  /// `ListRoleTags`; unknown to a service that does not implement it.
  func listRoleTags(
    _ request: ListRoleTagsRequest
  ) async throws(AWSError) -> ListRoleTagsResponse
  /// `PutRolePolicy`; unknown to a service that does not implement it.
  func putRolePolicy(
    _ request: PutRolePolicyRequest
  ) async throws(AWSError)
  /// `GetRolePolicy`; unknown to a service that does not implement it.
  func getRolePolicy(
    _ request: GetRolePolicyRequest
  ) async throws(AWSError) -> GetRolePolicyResponse
  /// `DeleteRolePolicy`; unknown to a service that does not implement it.
  func deleteRolePolicy(
    _ request: DeleteRolePolicyRequest
  ) async throws(AWSError)
  /// `AttachRolePolicy`; unknown to a service that does not implement it.
  func attachRolePolicy(
    _ request: AttachRolePolicyRequest
  ) async throws(AWSError)
  /// `DetachRolePolicy`; unknown to a service that does not implement it.
  func detachRolePolicy(
    _ request: DetachRolePolicyRequest
  ) async throws(AWSError)
}
