import AWSModel

/// AWS IAM over HTTPS.
struct IAMClient: IAMAPI {
  /// Asks the service.
  let caller: ServiceCaller

  func createUser(_ request: CreateUserRequest) async throws(AWSError) -> CreateUserResponse {
    try await caller.call(request)
  }

  func getUser(_ request: GetUserRequest) async throws(AWSError) -> GetUserResponse {
    try await caller.call(request)
  }

  func listUsers(_ request: ListUsersRequest) async throws(AWSError) -> ListUsersResponse {
    try await caller.call(request)
  }

  func updateUser(_ request: UpdateUserRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func deleteUser(_ request: DeleteUserRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func putUserPermissionsBoundary(
    _ request: PutUserPermissionsBoundaryRequest
  ) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func deleteUserPermissionsBoundary(
    _ request: DeleteUserPermissionsBoundaryRequest
  ) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func tagUser(_ request: TagUserRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func untagUser(_ request: UntagUserRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func listUserTags(_ request: ListUserTagsRequest) async throws(AWSError) -> ListUserTagsResponse {
    try await caller.call(request)
  }

  func createGroup(_ request: CreateGroupRequest) async throws(AWSError) -> CreateGroupResponse {
    try await caller.call(request)
  }

  func getGroup(_ request: GetGroupRequest) async throws(AWSError) -> GetGroupResponse {
    try await caller.call(request)
  }

  func listGroups(_ request: ListGroupsRequest) async throws(AWSError) -> ListGroupsResponse {
    try await caller.call(request)
  }

  func updateGroup(_ request: UpdateGroupRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func deleteGroup(_ request: DeleteGroupRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func addUserToGroup(_ request: AddUserToGroupRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func removeUserFromGroup(_ request: RemoveUserFromGroupRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func listGroupsForUser(
    _ request: ListGroupsForUserRequest
  ) async throws(AWSError) -> ListGroupsForUserResponse {
    try await caller.call(request)
  }

  func createPolicy(_ request: CreatePolicyRequest) async throws(AWSError) -> CreatePolicyResponse {
    try await caller.call(request)
  }

  func getPolicy(_ request: GetPolicyRequest) async throws(AWSError) -> GetPolicyResponse {
    try await caller.call(request)
  }

  func listPolicies(_ request: ListPoliciesRequest) async throws(AWSError) -> ListPoliciesResponse {
    try await caller.call(request)
  }

  func deletePolicy(_ request: DeletePolicyRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func tagPolicy(_ request: TagPolicyRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func untagPolicy(_ request: UntagPolicyRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func listPolicyTags(
    _ request: ListPolicyTagsRequest
  ) async throws(AWSError) -> ListPolicyTagsResponse {
    try await caller.call(request)
  }

  func listEntitiesForPolicy(
    _ request: ListEntitiesForPolicyRequest
  ) async throws(AWSError) -> ListEntitiesForPolicyResponse {
    try await caller.call(request)
  }

  func createPolicyVersion(
    _ request: CreatePolicyVersionRequest
  ) async throws(AWSError) -> CreatePolicyVersionResponse {
    try await caller.call(request)
  }

  func getPolicyVersion(
    _ request: GetPolicyVersionRequest
  ) async throws(AWSError) -> GetPolicyVersionResponse {
    try await caller.call(request)
  }

  func listPolicyVersions(
    _ request: ListPolicyVersionsRequest
  ) async throws(AWSError) -> ListPolicyVersionsResponse {
    try await caller.call(request)
  }

  func setDefaultPolicyVersion(_ request: SetDefaultPolicyVersionRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func deletePolicyVersion(_ request: DeletePolicyVersionRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func putUserPolicy(_ request: PutUserPolicyRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func getUserPolicy(
    _ request: GetUserPolicyRequest
  ) async throws(AWSError) -> GetUserPolicyResponse {
    try await caller.call(request)
  }

  func deleteUserPolicy(_ request: DeleteUserPolicyRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func listUserPolicies(
    _ request: ListUserPoliciesRequest
  ) async throws(AWSError) -> ListUserPoliciesResponse {
    try await caller.call(request)
  }

  func putGroupPolicy(_ request: PutGroupPolicyRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func getGroupPolicy(
    _ request: GetGroupPolicyRequest
  ) async throws(AWSError) -> GetGroupPolicyResponse {
    try await caller.call(request)
  }

  func deleteGroupPolicy(_ request: DeleteGroupPolicyRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func listGroupPolicies(
    _ request: ListGroupPoliciesRequest
  ) async throws(AWSError) -> ListGroupPoliciesResponse {
    try await caller.call(request)
  }

  func attachUserPolicy(_ request: AttachUserPolicyRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func detachUserPolicy(_ request: DetachUserPolicyRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func listAttachedUserPolicies(
    _ request: ListAttachedUserPoliciesRequest
  ) async throws(AWSError) -> ListAttachedUserPoliciesResponse {
    try await caller.call(request)
  }

  func attachGroupPolicy(_ request: AttachGroupPolicyRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func detachGroupPolicy(_ request: DetachGroupPolicyRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func listAttachedGroupPolicies(
    _ request: ListAttachedGroupPoliciesRequest
  ) async throws(AWSError) -> ListAttachedGroupPoliciesResponse {
    try await caller.call(request)
  }

  func createAccessKey(
    _ request: CreateAccessKeyRequest
  ) async throws(AWSError) -> CreateAccessKeyResponse {
    try await caller.call(request)
  }

  func updateAccessKey(_ request: UpdateAccessKeyRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func deleteAccessKey(_ request: DeleteAccessKeyRequest) async throws(AWSError) {
    _ = try await caller.call(request)
  }

  func listAccessKeys(
    _ request: ListAccessKeysRequest
  ) async throws(AWSError) -> ListAccessKeysResponse {
    try await caller.call(request)
  }

  func getAccountAuthorizationDetails(
    _ request: GetAccountAuthorizationDetailsRequest
  ) async throws(AWSError) -> GetAccountAuthorizationDetailsResponse {
    try await caller.call(request)
  }
}
