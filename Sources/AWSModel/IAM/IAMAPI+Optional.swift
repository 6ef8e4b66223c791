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
}
