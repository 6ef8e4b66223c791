/// Operations that a service may do without.
extension IAMAPI {
  /// `CreateRole`, refused as unknown.
  package func createRole(
    _ request: CreateRoleRequest
  ) async throws(AWSError) -> CreateRoleResponse {
    throw .unknownOperation(CreateRoleRequest.operation)
  }

  /// `GetRole`, refused as unknown.
  package func getRole(
    _ request: GetRoleRequest
  ) async throws(AWSError) -> GetRoleResponse {
    throw .unknownOperation(GetRoleRequest.operation)
  }

  /// `DeleteRole`, refused as unknown.
  package func deleteRole(
    _ request: DeleteRoleRequest
  ) async throws(AWSError) {
    throw .unknownOperation(DeleteRoleRequest.operation)
  }

  /// `ListRolePolicies`, refused as unknown.
  package func listRolePolicies(
    _ request: ListRolePoliciesRequest
  ) async throws(AWSError) -> ListRolePoliciesResponse {
    throw .unknownOperation(ListRolePoliciesRequest.operation)
  }

  /// `ListAttachedRolePolicies`, refused as unknown.
  package func listAttachedRolePolicies(
    _ request: ListAttachedRolePoliciesRequest
  ) async throws(AWSError) -> ListAttachedRolePoliciesResponse {
    throw .unknownOperation(ListAttachedRolePoliciesRequest.operation)
  }

  /// `ListInstanceProfilesForRole`, refused as unknown.
  package func listInstanceProfilesForRole(
    _ request: ListInstanceProfilesForRoleRequest
  ) async throws(AWSError) -> ListInstanceProfilesForRoleResponse {
    throw .unknownOperation(ListInstanceProfilesForRoleRequest.operation)
  }

  /// `ListRoles`, refused as unknown.
  package func listRoles(
    _ request: ListRolesRequest
  ) async throws(AWSError) -> ListRolesResponse {
    throw .unknownOperation(ListRolesRequest.operation)
  }

  /// `UpdateRole`, refused as unknown.
  package func updateRole(
    _ request: UpdateRoleRequest
  ) async throws(AWSError) -> UpdateRoleResponse {
    throw .unknownOperation(UpdateRoleRequest.operation)
  }

  /// `UpdateAssumeRolePolicy`, refused as unknown.
  package func updateAssumeRolePolicy(
    _ request: UpdateAssumeRolePolicyRequest
  ) async throws(AWSError) {
    throw .unknownOperation(UpdateAssumeRolePolicyRequest.operation)
  }

  /// `PutRolePermissionsBoundary`, refused as unknown.
  package func putRolePermissionsBoundary(
    _ request: PutRolePermissionsBoundaryRequest
  ) async throws(AWSError) {
    throw .unknownOperation(PutRolePermissionsBoundaryRequest.operation)
  }

  /// `DeleteRolePermissionsBoundary`, refused as unknown.
  package func deleteRolePermissionsBoundary(
    _ request: DeleteRolePermissionsBoundaryRequest
  ) async throws(AWSError) {
    throw .unknownOperation(DeleteRolePermissionsBoundaryRequest.operation)
  }

  /// `TagRole`, refused as unknown.
  package func tagRole(
    _ request: TagRoleRequest
  ) async throws(AWSError) {
    throw .unknownOperation(TagRoleRequest.operation)
  }

  /// `UntagRole`, refused as unknown.
  package func untagRole(
    _ request: UntagRoleRequest
  ) async throws(AWSError) {
    throw .unknownOperation(UntagRoleRequest.operation)
  }

  /// `ListRoleTags`, refused as unknown.
  package func listRoleTags(
    _ request: ListRoleTagsRequest
  ) async throws(AWSError) -> ListRoleTagsResponse {
    throw .unknownOperation(ListRoleTagsRequest.operation)
  }

  /// `PutRolePolicy`, refused as unknown.
  package func putRolePolicy(
    _ request: PutRolePolicyRequest
  ) async throws(AWSError) {
    throw .unknownOperation(PutRolePolicyRequest.operation)
  }

  /// `GetRolePolicy`, refused as unknown.
  package func getRolePolicy(
    _ request: GetRolePolicyRequest
  ) async throws(AWSError) -> GetRolePolicyResponse {
    throw .unknownOperation(GetRolePolicyRequest.operation)
  }

  /// `DeleteRolePolicy`, refused as unknown.
  package func deleteRolePolicy(
    _ request: DeleteRolePolicyRequest
  ) async throws(AWSError) {
    throw .unknownOperation(DeleteRolePolicyRequest.operation)
  }

  /// `AttachRolePolicy`, refused as unknown.
  package func attachRolePolicy(
    _ request: AttachRolePolicyRequest
  ) async throws(AWSError) {
    throw .unknownOperation(AttachRolePolicyRequest.operation)
  }

  /// `DetachRolePolicy`, refused as unknown.
  package func detachRolePolicy(
    _ request: DetachRolePolicyRequest
  ) async throws(AWSError) {
    throw .unknownOperation(DetachRolePolicyRequest.operation)
  }
}
