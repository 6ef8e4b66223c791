/// What `iam:ListRoles` is asked.
package struct ListRolesRequest: AWSRequest {
  package typealias Response = ListRolesResponse
  package static let operation = AWSOperation(.iam, "ListRoles")

  package var pathPrefix: String?
  package var marker: String?
  package var maxItems: Int?

  /// Creates the value from its members, as AWS names them.
  package init(pathPrefix: String? = nil, marker: String? = nil, maxItems: Int? = nil) {
    self.pathPrefix = pathPrefix
    self.marker = marker
    self.maxItems = maxItems
  }
}

/// What `iam:ListRoles` answers.
package struct ListRolesResponse: AWSResponse {
  package var roles: [Role]
  package var isTruncated: Bool?
  package var marker: String?

  /// Creates the value from its members, as AWS names them.
  package init(roles: [Role], isTruncated: Bool? = nil, marker: String? = nil) {
    self.roles = roles
    self.isTruncated = isTruncated
    self.marker = marker
  }
}

/// What `iam:UpdateRole` is asked.
package struct UpdateRoleRequest: AWSRequest {
  package typealias Response = UpdateRoleResponse
  package static let operation = AWSOperation(.iam, "UpdateRole")

  package var roleName: String
  package var description: String?
  package var maxSessionDuration: Int?

  /// Creates the value from its members, as AWS names them.
  package init(roleName: String, description: String? = nil, maxSessionDuration: Int? = nil) {
    self.roleName = roleName
    self.description = description
    self.maxSessionDuration = maxSessionDuration
  }
}

/// What `iam:UpdateRole` answers: unlike other changes, a result without members.
package struct UpdateRoleResponse: AWSResponse {
  /// Creates the value, which has no members.
  package init() {}
}

/// What `iam:UpdateAssumeRolePolicy` is asked.
package struct UpdateAssumeRolePolicyRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.iam, "UpdateAssumeRolePolicy")

  package var roleName: String
  package var policyDocument: String

  /// Creates the value from its members, as AWS names them.
  package init(roleName: String, policyDocument: String) {
    self.roleName = roleName
    self.policyDocument = policyDocument
  }
}

/// What `iam:PutRolePermissionsBoundary` is asked.
package struct PutRolePermissionsBoundaryRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.iam, "PutRolePermissionsBoundary")

  package var roleName: String
  package var permissionsBoundary: String

  /// Creates the value from its members, as AWS names them.
  package init(roleName: String, permissionsBoundary: String) {
    self.roleName = roleName
    self.permissionsBoundary = permissionsBoundary
  }
}

/// What `iam:DeleteRolePermissionsBoundary` is asked.
package struct DeleteRolePermissionsBoundaryRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.iam, "DeleteRolePermissionsBoundary")

  package var roleName: String

  /// Creates the value from its members, as AWS names them.
  package init(roleName: String) {
    self.roleName = roleName
  }
}

/// What `iam:TagRole` is asked.
package struct TagRoleRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.iam, "TagRole")

  package var roleName: String
  package var tags: [Tag]

  /// Creates the value from its members, as AWS names them.
  package init(roleName: String, tags: [Tag]) {
    self.roleName = roleName
    self.tags = tags
  }
}

/// What `iam:UntagRole` is asked.
package struct UntagRoleRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.iam, "UntagRole")

  package var roleName: String
  package var tagKeys: [String]

  /// Creates the value from its members, as AWS names them.
  package init(roleName: String, tagKeys: [String]) {
    self.roleName = roleName
    self.tagKeys = tagKeys
  }
}

/// What `iam:ListRoleTags` is asked.
package struct ListRoleTagsRequest: AWSRequest {
  package typealias Response = ListRoleTagsResponse
  package static let operation = AWSOperation(.iam, "ListRoleTags")

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

/// What `iam:ListRoleTags` answers.
package struct ListRoleTagsResponse: AWSResponse {
  package var tags: [Tag]
  package var isTruncated: Bool?
  package var marker: String?

  /// Creates the value from its members, as AWS names them.
  package init(tags: [Tag], isTruncated: Bool? = nil, marker: String? = nil) {
    self.tags = tags
    self.isTruncated = isTruncated
    self.marker = marker
  }
}
