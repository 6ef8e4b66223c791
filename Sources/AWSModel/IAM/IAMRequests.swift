extension AWSService {
  /// The requests of AWS IAM, by name.
  static let iamRequests: [any AWSRequest.Type] = [
    AddUserToGroupRequest.self,
    AttachGroupPolicyRequest.self,
    AttachRolePolicyRequest.self,
    AttachUserPolicyRequest.self,
    CreateAccessKeyRequest.self,
    CreateGroupRequest.self,
    CreatePolicyRequest.self,
    CreatePolicyVersionRequest.self,
    CreateRoleRequest.self,
    CreateUserRequest.self,
    DeleteAccessKeyRequest.self,
    DeleteGroupPolicyRequest.self,
    DeleteGroupRequest.self,
    DeletePolicyRequest.self,
    DeletePolicyVersionRequest.self,
    DeleteRolePermissionsBoundaryRequest.self,
    DeleteRolePolicyRequest.self,
    DeleteRoleRequest.self,
    DeleteUserPermissionsBoundaryRequest.self,
    DeleteUserPolicyRequest.self,
    DeleteUserRequest.self,
    DetachGroupPolicyRequest.self,
    DetachRolePolicyRequest.self,
    DetachUserPolicyRequest.self,
    GetAccountAuthorizationDetailsRequest.self,
    GetGroupPolicyRequest.self,
    GetGroupRequest.self,
    GetPolicyRequest.self,
    GetPolicyVersionRequest.self,
    GetRolePolicyRequest.self,
    GetRoleRequest.self,
    GetUserPolicyRequest.self,
    GetUserRequest.self,
    ListAccessKeysRequest.self,
    ListAttachedGroupPoliciesRequest.self,
    ListAttachedRolePoliciesRequest.self,
    ListAttachedUserPoliciesRequest.self,
    ListEntitiesForPolicyRequest.self,
    ListGroupPoliciesRequest.self,
    ListGroupsForUserRequest.self,
    ListGroupsRequest.self,
    ListInstanceProfilesForRoleRequest.self,
    ListPoliciesRequest.self,
    ListPolicyTagsRequest.self,
    ListPolicyVersionsRequest.self,
    ListRolePoliciesRequest.self,
    ListRoleTagsRequest.self,
    ListRolesRequest.self,
    ListUserPoliciesRequest.self,
    ListUserTagsRequest.self,
    ListUsersRequest.self,
    PutGroupPolicyRequest.self,
    PutRolePermissionsBoundaryRequest.self,
    PutRolePolicyRequest.self,
    PutUserPermissionsBoundaryRequest.self,
    PutUserPolicyRequest.self,
    RemoveUserFromGroupRequest.self,
    SetDefaultPolicyVersionRequest.self,
    TagPolicyRequest.self,
    TagRoleRequest.self,
    TagUserRequest.self,
    UntagPolicyRequest.self,
    UntagRoleRequest.self,
    UntagUserRequest.self,
    UpdateAccessKeyRequest.self,
    UpdateAssumeRolePolicyRequest.self,
    UpdateGroupRequest.self,
    UpdateRoleRequest.self,
    UpdateUserRequest.self,
  ]
}

extension AddUserToGroupRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.iam.addUserToGroup(self)
    return EmptyResponse()
  }
}

extension AttachGroupPolicyRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.iam.attachGroupPolicy(self)
    return EmptyResponse()
  }
}

extension AttachUserPolicyRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.iam.attachUserPolicy(self)
    return EmptyResponse()
  }
}

extension CreateAccessKeyRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> CreateAccessKeyResponse {
    try await services.iam.createAccessKey(self)
  }
}

extension CreateGroupRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> CreateGroupResponse {
    try await services.iam.createGroup(self)
  }
}

extension CreatePolicyRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> CreatePolicyResponse {
    try await services.iam.createPolicy(self)
  }
}

extension CreatePolicyVersionRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> CreatePolicyVersionResponse {
    try await services.iam.createPolicyVersion(self)
  }
}

extension CreateRoleRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> CreateRoleResponse {
    try await services.iam.createRole(self)
  }
}

extension CreateUserRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> CreateUserResponse {
    try await services.iam.createUser(self)
  }
}

extension DeleteAccessKeyRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.iam.deleteAccessKey(self)
    return EmptyResponse()
  }
}

extension DeleteGroupPolicyRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.iam.deleteGroupPolicy(self)
    return EmptyResponse()
  }
}

extension DeleteGroupRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.iam.deleteGroup(self)
    return EmptyResponse()
  }
}

extension DeletePolicyRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.iam.deletePolicy(self)
    return EmptyResponse()
  }
}

extension DeletePolicyVersionRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.iam.deletePolicyVersion(self)
    return EmptyResponse()
  }
}

extension DeleteRoleRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.iam.deleteRole(self)
    return EmptyResponse()
  }
}

extension DeleteUserPermissionsBoundaryRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.iam.deleteUserPermissionsBoundary(self)
    return EmptyResponse()
  }
}

extension DeleteUserPolicyRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.iam.deleteUserPolicy(self)
    return EmptyResponse()
  }
}

extension DeleteUserRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.iam.deleteUser(self)
    return EmptyResponse()
  }
}

extension DetachGroupPolicyRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.iam.detachGroupPolicy(self)
    return EmptyResponse()
  }
}

extension DetachUserPolicyRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.iam.detachUserPolicy(self)
    return EmptyResponse()
  }
}

extension GetAccountAuthorizationDetailsRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> GetAccountAuthorizationDetailsResponse {
    try await services.iam.getAccountAuthorizationDetails(self)
  }
}

extension GetGroupPolicyRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> GetGroupPolicyResponse {
    try await services.iam.getGroupPolicy(self)
  }
}

extension GetGroupRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> GetGroupResponse {
    try await services.iam.getGroup(self)
  }
}

extension GetPolicyRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> GetPolicyResponse {
    try await services.iam.getPolicy(self)
  }
}

extension GetPolicyVersionRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> GetPolicyVersionResponse {
    try await services.iam.getPolicyVersion(self)
  }
}

extension GetRoleRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> GetRoleResponse {
    try await services.iam.getRole(self)
  }
}

extension GetUserPolicyRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> GetUserPolicyResponse {
    try await services.iam.getUserPolicy(self)
  }
}

extension GetUserRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> GetUserResponse {
    try await services.iam.getUser(self)
  }
}

extension ListAccessKeysRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> ListAccessKeysResponse {
    try await services.iam.listAccessKeys(self)
  }
}

extension ListAttachedGroupPoliciesRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> ListAttachedGroupPoliciesResponse {
    try await services.iam.listAttachedGroupPolicies(self)
  }
}

extension ListAttachedRolePoliciesRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> ListAttachedRolePoliciesResponse {
    try await services.iam.listAttachedRolePolicies(self)
  }
}

extension ListAttachedUserPoliciesRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> ListAttachedUserPoliciesResponse {
    try await services.iam.listAttachedUserPolicies(self)
  }
}

extension ListEntitiesForPolicyRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> ListEntitiesForPolicyResponse {
    try await services.iam.listEntitiesForPolicy(self)
  }
}

extension ListGroupPoliciesRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> ListGroupPoliciesResponse {
    try await services.iam.listGroupPolicies(self)
  }
}

extension ListGroupsForUserRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> ListGroupsForUserResponse {
    try await services.iam.listGroupsForUser(self)
  }
}

extension ListGroupsRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> ListGroupsResponse {
    try await services.iam.listGroups(self)
  }
}

extension ListInstanceProfilesForRoleRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> ListInstanceProfilesForRoleResponse {
    try await services.iam.listInstanceProfilesForRole(self)
  }
}

extension ListPoliciesRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> ListPoliciesResponse {
    try await services.iam.listPolicies(self)
  }
}

extension ListPolicyTagsRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> ListPolicyTagsResponse {
    try await services.iam.listPolicyTags(self)
  }
}

extension ListPolicyVersionsRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> ListPolicyVersionsResponse {
    try await services.iam.listPolicyVersions(self)
  }
}

extension ListRolePoliciesRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> ListRolePoliciesResponse {
    try await services.iam.listRolePolicies(self)
  }
}

extension ListUserPoliciesRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> ListUserPoliciesResponse {
    try await services.iam.listUserPolicies(self)
  }
}

extension ListUserTagsRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> ListUserTagsResponse {
    try await services.iam.listUserTags(self)
  }
}

extension ListUsersRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> ListUsersResponse {
    try await services.iam.listUsers(self)
  }
}

extension PutGroupPolicyRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.iam.putGroupPolicy(self)
    return EmptyResponse()
  }
}

extension PutUserPermissionsBoundaryRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.iam.putUserPermissionsBoundary(self)
    return EmptyResponse()
  }
}

extension PutUserPolicyRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.iam.putUserPolicy(self)
    return EmptyResponse()
  }
}

extension RemoveUserFromGroupRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.iam.removeUserFromGroup(self)
    return EmptyResponse()
  }
}

extension SetDefaultPolicyVersionRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.iam.setDefaultPolicyVersion(self)
    return EmptyResponse()
  }
}

extension TagPolicyRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.iam.tagPolicy(self)
    return EmptyResponse()
  }
}

extension TagUserRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.iam.tagUser(self)
    return EmptyResponse()
  }
}

extension UntagPolicyRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.iam.untagPolicy(self)
    return EmptyResponse()
  }
}

extension UntagUserRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.iam.untagUser(self)
    return EmptyResponse()
  }
}

extension UpdateAccessKeyRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.iam.updateAccessKey(self)
    return EmptyResponse()
  }
}

extension UpdateGroupRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.iam.updateGroup(self)
    return EmptyResponse()
  }
}

extension UpdateUserRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.iam.updateUser(self)
    return EmptyResponse()
  }
}

extension ListRolesRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> ListRolesResponse {
    try await services.iam.listRoles(self)
  }
}

extension UpdateRoleRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> UpdateRoleResponse {
    try await services.iam.updateRole(self)
  }
}

extension UpdateAssumeRolePolicyRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.iam.updateAssumeRolePolicy(self)
    return EmptyResponse()
  }
}

extension PutRolePermissionsBoundaryRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.iam.putRolePermissionsBoundary(self)
    return EmptyResponse()
  }
}

extension DeleteRolePermissionsBoundaryRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.iam.deleteRolePermissionsBoundary(self)
    return EmptyResponse()
  }
}

extension TagRoleRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.iam.tagRole(self)
    return EmptyResponse()
  }
}

extension UntagRoleRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.iam.untagRole(self)
    return EmptyResponse()
  }
}

extension ListRoleTagsRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> ListRoleTagsResponse {
    try await services.iam.listRoleTags(self)
  }
}

extension PutRolePolicyRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.iam.putRolePolicy(self)
    return EmptyResponse()
  }
}

extension GetRolePolicyRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> GetRolePolicyResponse {
    try await services.iam.getRolePolicy(self)
  }
}

extension DeleteRolePolicyRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.iam.deleteRolePolicy(self)
    return EmptyResponse()
  }
}

extension AttachRolePolicyRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.iam.attachRolePolicy(self)
    return EmptyResponse()
  }
}

extension DetachRolePolicyRequest {
  package func perform(
    on services: any AWSServices
  ) async throws(AWSError) -> EmptyResponse {
    try await services.iam.detachRolePolicy(self)
    return EmptyResponse()
  }
}
