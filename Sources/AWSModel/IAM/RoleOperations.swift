/// What `iam:CreateRole` is asked.
package struct CreateRoleRequest: AWSRequest {
  package typealias Response = CreateRoleResponse
  package static let operation = AWSOperation(.iam, "CreateRole")

  package var path: String?
  package var roleName: String
  package var assumeRolePolicyDocument: String
  package var description: String?
  package var maxSessionDuration: Int?
  package var permissionsBoundary: String?
  package var tags: [Tag]

  /// Creates the value from its members, as AWS names them.
  package init(
    path: String? = nil, roleName: String, assumeRolePolicyDocument: String,
    description: String? = nil, maxSessionDuration: Int? = nil, permissionsBoundary: String? = nil,
    tags: [Tag] = []
  ) {
    self.path = path
    self.roleName = roleName
    self.assumeRolePolicyDocument = assumeRolePolicyDocument
    self.description = description
    self.maxSessionDuration = maxSessionDuration
    self.permissionsBoundary = permissionsBoundary
    self.tags = tags
  }
}

/// What `iam:CreateRole` answers.
package struct CreateRoleResponse: AWSResponse {
  package var role: Role

  /// Creates the value from its members, as AWS names them.
  package init(role: Role) {
    self.role = role
  }
}

/// What `iam:GetRole` is asked.
package struct GetRoleRequest: AWSRequest {
  package typealias Response = GetRoleResponse
  package static let operation = AWSOperation(.iam, "GetRole")

  package var roleName: String

  /// Creates the value from its members, as AWS names them.
  package init(roleName: String) {
    self.roleName = roleName
  }
}

/// What `iam:GetRole` answers.
package struct GetRoleResponse: AWSResponse {
  package var role: Role

  /// Creates the value from its members, as AWS names them.
  package init(role: Role) {
    self.role = role
  }
}

/// What `iam:DeleteRole` is asked.
package struct DeleteRoleRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.iam, "DeleteRole")

  package var roleName: String

  /// Creates the value from its members, as AWS names them.
  package init(roleName: String) {
    self.roleName = roleName
  }
}

/// What `iam:ListRolePolicies` is asked.
package struct ListRolePoliciesRequest: AWSRequest {
  package typealias Response = ListRolePoliciesResponse
  package static let operation = AWSOperation(.iam, "ListRolePolicies")

  package var roleName: String
  package var marker: String?
  package var maxItems: Int?

  /// Creates the value from its members, as AWS names them.
  package init(roleName: String, marker: String? = nil, maxItems: Int? = nil) {
    self.roleName = roleName
    self.marker = marker
    self.maxItems = maxItems
  }
}

/// What `iam:ListRolePolicies` answers.
package struct ListRolePoliciesResponse: AWSResponse {
  package var policyNames: [String]
  package var isTruncated: Bool?
  package var marker: String?

  /// Creates the value from its members, as AWS names them.
  package init(policyNames: [String], isTruncated: Bool? = nil, marker: String? = nil) {
    self.policyNames = policyNames
    self.isTruncated = isTruncated
    self.marker = marker
  }
}

/// What `iam:ListAttachedRolePolicies` is asked.
package struct ListAttachedRolePoliciesRequest: AWSRequest {
  package typealias Response = ListAttachedRolePoliciesResponse
  package static let operation = AWSOperation(.iam, "ListAttachedRolePolicies")

  package var roleName: String
  package var pathPrefix: String?
  package var marker: String?
  package var maxItems: Int?

  /// Creates the value from its members, as AWS names them.
  package init(
    roleName: String, pathPrefix: String? = nil, marker: String? = nil, maxItems: Int? = nil
  ) {
    self.roleName = roleName
    self.pathPrefix = pathPrefix
    self.marker = marker
    self.maxItems = maxItems
  }
}

/// What `iam:ListAttachedRolePolicies` answers.
package struct ListAttachedRolePoliciesResponse: AWSResponse {
  package var attachedPolicies: [AttachedPolicy]
  package var isTruncated: Bool?
  package var marker: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    attachedPolicies: [AttachedPolicy] = [], isTruncated: Bool? = nil, marker: String? = nil
  ) {
    self.attachedPolicies = attachedPolicies
    self.isTruncated = isTruncated
    self.marker = marker
  }
}

/// What `iam:ListInstanceProfilesForRole` is asked.
package struct ListInstanceProfilesForRoleRequest: AWSRequest {
  package typealias Response = ListInstanceProfilesForRoleResponse
  package static let operation = AWSOperation(.iam, "ListInstanceProfilesForRole")

  package var roleName: String
  package var marker: String?
  package var maxItems: Int?

  /// Creates the value from its members, as AWS names them.
  package init(roleName: String, marker: String? = nil, maxItems: Int? = nil) {
    self.roleName = roleName
    self.marker = marker
    self.maxItems = maxItems
  }
}

/// What `iam:ListInstanceProfilesForRole` answers.
package struct ListInstanceProfilesForRoleResponse: AWSResponse {
  package var instanceProfiles: [InstanceProfile]
  package var isTruncated: Bool?
  package var marker: String?

  /// Creates the value from its members, as AWS names them.
  package init(instanceProfiles: [InstanceProfile], isTruncated: Bool? = nil, marker: String? = nil)
  {
    self.instanceProfiles = instanceProfiles
    self.isTruncated = isTruncated
    self.marker = marker
  }
}

/// The AWS IAM shape `Role`.
package struct Role: AWSShape {
  package var path: String
  package var roleName: String
  package var roleId: String
  package var arn: String
  package var createDate: Timestamp
  package var assumeRolePolicyDocument: String?
  package var description: String?
  package var maxSessionDuration: Int?
  package var permissionsBoundary: AttachedPermissionsBoundary?
  package var tags: [Tag]
  package var roleLastUsed: RoleLastUsed?

  /// Creates the value from its members, as AWS names them.
  package init(
    path: String, roleName: String, roleId: String, arn: String, createDate: Timestamp,
    assumeRolePolicyDocument: String? = nil, description: String? = nil,
    maxSessionDuration: Int? = nil, permissionsBoundary: AttachedPermissionsBoundary? = nil,
    tags: [Tag] = [], roleLastUsed: RoleLastUsed? = nil
  ) {
    self.path = path
    self.roleName = roleName
    self.roleId = roleId
    self.arn = arn
    self.createDate = createDate
    self.assumeRolePolicyDocument = assumeRolePolicyDocument
    self.description = description
    self.maxSessionDuration = maxSessionDuration
    self.permissionsBoundary = permissionsBoundary
    self.tags = tags
    self.roleLastUsed = roleLastUsed
  }
}

/// The AWS IAM shape `InstanceProfile`.
package struct InstanceProfile: AWSShape {
  package var path: String
  package var instanceProfileName: String
  package var instanceProfileId: String
  package var arn: String
  package var createDate: Timestamp
  package var roles: [Role]
  package var tags: [Tag]

  /// Creates the value from its members, as AWS names them.
  package init(
    path: String, instanceProfileName: String, instanceProfileId: String, arn: String,
    createDate: Timestamp, roles: [Role], tags: [Tag] = []
  ) {
    self.path = path
    self.instanceProfileName = instanceProfileName
    self.instanceProfileId = instanceProfileId
    self.arn = arn
    self.createDate = createDate
    self.roles = roles
    self.tags = tags
  }
}

/// The AWS IAM shape `RoleLastUsed`.
package struct RoleLastUsed: AWSShape {
  package var lastUsedDate: Timestamp?
  package var region: String?

  /// Creates the value from its members, as AWS names them.
  package init(lastUsedDate: Timestamp? = nil, region: String? = nil) {
    self.lastUsedDate = lastUsedDate
    self.region = region
  }
}
