/// What `iam:CreateGroup` is asked.
package struct CreateGroupRequest: AWSRequest {
  package typealias Response = CreateGroupResponse
  package static let operation = AWSOperation(.iam, "CreateGroup")

  package var path: String?
  package var groupName: String

  /// Creates the value from its members, as AWS names them.
  package init(path: String? = nil, groupName: String) {
    self.path = path
    self.groupName = groupName
  }
}

/// What `iam:CreateGroup` answers.
package struct CreateGroupResponse: AWSResponse {
  package var group: Group

  /// Creates the value from its members, as AWS names them.
  package init(group: Group) {
    self.group = group
  }
}

/// What `iam:GetGroup` is asked.
package struct GetGroupRequest: AWSRequest {
  package typealias Response = GetGroupResponse
  package static let operation = AWSOperation(.iam, "GetGroup")

  package var groupName: String
  package var marker: String?
  package var maxItems: Int?

  /// Creates the value from its members, as AWS names them.
  package init(groupName: String, marker: String? = nil, maxItems: Int? = nil) {
    self.groupName = groupName
    self.marker = marker
    self.maxItems = maxItems
  }
}

/// What `iam:GetGroup` answers.
package struct GetGroupResponse: AWSResponse {
  package var group: Group
  package var users: [User]
  package var isTruncated: Bool?
  package var marker: String?

  /// Creates the value from its members, as AWS names them.
  package init(group: Group, users: [User] = [], isTruncated: Bool? = nil, marker: String? = nil) {
    self.group = group
    self.users = users
    self.isTruncated = isTruncated
    self.marker = marker
  }
}

/// What `iam:ListGroups` is asked.
package struct ListGroupsRequest: AWSRequest {
  package typealias Response = ListGroupsResponse
  package static let operation = AWSOperation(.iam, "ListGroups")

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

/// What `iam:ListGroups` answers.
package struct ListGroupsResponse: AWSResponse {
  package var groups: [Group]
  package var isTruncated: Bool?
  package var marker: String?

  /// Creates the value from its members, as AWS names them.
  package init(groups: [Group] = [], isTruncated: Bool? = nil, marker: String? = nil) {
    self.groups = groups
    self.isTruncated = isTruncated
    self.marker = marker
  }
}

/// What `iam:UpdateGroup` is asked.
package struct UpdateGroupRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.iam, "UpdateGroup")

  package var groupName: String
  package var newPath: String?
  package var newGroupName: String?

  /// Creates the value from its members, as AWS names them.
  package init(groupName: String, newPath: String? = nil, newGroupName: String? = nil) {
    self.groupName = groupName
    self.newPath = newPath
    self.newGroupName = newGroupName
  }
}

/// What `iam:DeleteGroup` is asked.
package struct DeleteGroupRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.iam, "DeleteGroup")

  package var groupName: String

  /// Creates the value from its members, as AWS names them.
  package init(groupName: String) {
    self.groupName = groupName
  }
}

/// What `iam:AddUserToGroup` is asked.
package struct AddUserToGroupRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.iam, "AddUserToGroup")

  package var groupName: String
  package var userName: String

  /// Creates the value from its members, as AWS names them.
  package init(groupName: String, userName: String) {
    self.groupName = groupName
    self.userName = userName
  }
}

/// What `iam:RemoveUserFromGroup` is asked.
package struct RemoveUserFromGroupRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.iam, "RemoveUserFromGroup")

  package var groupName: String
  package var userName: String

  /// Creates the value from its members, as AWS names them.
  package init(groupName: String, userName: String) {
    self.groupName = groupName
    self.userName = userName
  }
}

/// What `iam:ListGroupsForUser` is asked.
package struct ListGroupsForUserRequest: AWSRequest {
  package typealias Response = ListGroupsForUserResponse
  package static let operation = AWSOperation(.iam, "ListGroupsForUser")

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

/// What `iam:ListGroupsForUser` answers.
package struct ListGroupsForUserResponse: AWSResponse {
  package var groups: [Group]
  package var isTruncated: Bool?
  package var marker: String?

  /// Creates the value from its members, as AWS names them.
  package init(groups: [Group] = [], isTruncated: Bool? = nil, marker: String? = nil) {
    self.groups = groups
    self.isTruncated = isTruncated
    self.marker = marker
  }
}

/// The AWS IAM shape `Group`.
package struct Group: AWSShape {
  package var path: String
  package var groupName: String
  package var groupId: String
  package var arn: String
  package var createDate: Timestamp

  /// Creates the value from its members, as AWS names them.
  package init(
    path: String, groupName: String, groupId: String, arn: String, createDate: Timestamp
  ) {
    self.path = path
    self.groupName = groupName
    self.groupId = groupId
    self.arn = arn
    self.createDate = createDate
  }
}
