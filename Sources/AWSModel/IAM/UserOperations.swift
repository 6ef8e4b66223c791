/// What `iam:CreateUser` is asked.
package struct CreateUserRequest: AWSRequest {
  package typealias Response = CreateUserResponse
  package static let operation = AWSOperation(.iam, "CreateUser")

  package var path: String?
  package var userName: String
  package var permissionsBoundary: String?
  package var tags: [Tag]

  /// Creates the value from its members, as AWS names them.
  package init(
    path: String? = nil, userName: String, permissionsBoundary: String? = nil, tags: [Tag] = []
  ) {
    self.path = path
    self.userName = userName
    self.permissionsBoundary = permissionsBoundary
    self.tags = tags
  }
}

/// What `iam:CreateUser` answers.
package struct CreateUserResponse: AWSResponse {
  package var user: User

  /// Creates the value from its members, as AWS names them.
  package init(user: User) {
    self.user = user
  }
}

/// What `iam:GetUser` is asked.
package struct GetUserRequest: AWSRequest {
  package typealias Response = GetUserResponse
  package static let operation = AWSOperation(.iam, "GetUser")

  package var userName: String?

  /// Creates the value from its members, as AWS names them.
  package init(userName: String? = nil) {
    self.userName = userName
  }
}

/// What `iam:GetUser` answers.
package struct GetUserResponse: AWSResponse {
  package var user: User

  /// Creates the value from its members, as AWS names them.
  package init(user: User) {
    self.user = user
  }
}

/// What `iam:ListUsers` is asked.
package struct ListUsersRequest: AWSRequest {
  package typealias Response = ListUsersResponse
  package static let operation = AWSOperation(.iam, "ListUsers")

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

/// What `iam:ListUsers` answers.
package struct ListUsersResponse: AWSResponse {
  package var users: [User]
  package var isTruncated: Bool?
  package var marker: String?

  /// Creates the value from its members, as AWS names them.
  package init(users: [User] = [], isTruncated: Bool? = nil, marker: String? = nil) {
    self.users = users
    self.isTruncated = isTruncated
    self.marker = marker
  }
}

/// What `iam:UpdateUser` is asked.
package struct UpdateUserRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.iam, "UpdateUser")

  package var userName: String
  package var newPath: String?
  package var newUserName: String?

  /// Creates the value from its members, as AWS names them.
  package init(userName: String, newPath: String? = nil, newUserName: String? = nil) {
    self.userName = userName
    self.newPath = newPath
    self.newUserName = newUserName
  }
}

/// What `iam:DeleteUser` is asked.
package struct DeleteUserRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.iam, "DeleteUser")

  package var userName: String

  /// Creates the value from its members, as AWS names them.
  package init(userName: String) {
    self.userName = userName
  }
}

/// What `iam:PutUserPermissionsBoundary` is asked.
package struct PutUserPermissionsBoundaryRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.iam, "PutUserPermissionsBoundary")

  package var userName: String
  package var permissionsBoundary: String

  /// Creates the value from its members, as AWS names them.
  package init(userName: String, permissionsBoundary: String) {
    self.userName = userName
    self.permissionsBoundary = permissionsBoundary
  }
}

/// What `iam:DeleteUserPermissionsBoundary` is asked.
package struct DeleteUserPermissionsBoundaryRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.iam, "DeleteUserPermissionsBoundary")

  package var userName: String

  /// Creates the value from its members, as AWS names them.
  package init(userName: String) {
    self.userName = userName
  }
}

/// What `iam:TagUser` is asked.
package struct TagUserRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.iam, "TagUser")

  package var userName: String
  package var tags: [Tag]

  /// Creates the value from its members, as AWS names them.
  package init(userName: String, tags: [Tag]) {
    self.userName = userName
    self.tags = tags
  }
}

/// What `iam:UntagUser` is asked.
package struct UntagUserRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.iam, "UntagUser")

  package var userName: String
  package var tagKeys: [String]

  /// Creates the value from its members, as AWS names them.
  package init(userName: String, tagKeys: [String]) {
    self.userName = userName
    self.tagKeys = tagKeys
  }
}

/// What `iam:ListUserTags` is asked.
package struct ListUserTagsRequest: AWSRequest {
  package typealias Response = ListUserTagsResponse
  package static let operation = AWSOperation(.iam, "ListUserTags")

  package var userName: String
  package var marker: String?
  package var maxItems: Int?

  /// Creates the value from its members, as AWS names them.
  package init(userName: String, marker: String? = nil, maxItems: Int? = nil) {
    self.userName = userName
    self.marker = marker
    self.maxItems = maxItems
  }
}

/// What `iam:ListUserTags` answers.
package struct ListUserTagsResponse: AWSResponse {
  package var tags: [Tag]
  package var isTruncated: Bool?
  package var marker: String?

  /// Creates the value from its members, as AWS names them.
  package init(tags: [Tag] = [], isTruncated: Bool? = nil, marker: String? = nil) {
    self.tags = tags
    self.isTruncated = isTruncated
    self.marker = marker
  }
}

/// The AWS IAM shape `User`.
package struct User: AWSShape {
  package var path: String
  package var userName: String
  package var userId: String
  package var arn: String
  package var createDate: Timestamp
  package var permissionsBoundary: AttachedPermissionsBoundary?
  package var tags: [Tag]

  /// Creates the value from its members, as AWS names them.
  package init(
    path: String, userName: String, userId: String, arn: String, createDate: Timestamp,
    permissionsBoundary: AttachedPermissionsBoundary? = nil, tags: [Tag] = []
  ) {
    self.path = path
    self.userName = userName
    self.userId = userId
    self.arn = arn
    self.createDate = createDate
    self.permissionsBoundary = permissionsBoundary
    self.tags = tags
  }
}

/// The AWS IAM shape `AttachedPermissionsBoundary`.
package struct AttachedPermissionsBoundary: AWSShape {
  package var permissionsBoundaryType: String
  package var permissionsBoundaryArn: String

  /// Creates the value from its members, as AWS names them.
  package init(permissionsBoundaryType: String, permissionsBoundaryArn: String) {
    self.permissionsBoundaryType = permissionsBoundaryType
    self.permissionsBoundaryArn = permissionsBoundaryArn
  }
}
