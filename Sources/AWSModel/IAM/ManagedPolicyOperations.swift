/// What `iam:CreatePolicy` is asked.
package struct CreatePolicyRequest: AWSRequest {
  package typealias Response = CreatePolicyResponse
  package static let operation = AWSOperation(.iam, "CreatePolicy")

  package var policyName: String
  package var path: String?
  package var policyDocument: String
  package var description: String?
  package var tags: [Tag]

  /// Creates the value from its members, as AWS names them.
  package init(
    policyName: String, path: String? = nil, policyDocument: String, description: String? = nil,
    tags: [Tag] = []
  ) {
    self.policyName = policyName
    self.path = path
    self.policyDocument = policyDocument
    self.description = description
    self.tags = tags
  }
}

/// What `iam:CreatePolicy` answers.
package struct CreatePolicyResponse: AWSResponse {
  package var policy: Policy

  /// Creates the value from its members, as AWS names them.
  package init(policy: Policy) {
    self.policy = policy
  }
}

/// What `iam:GetPolicy` is asked.
package struct GetPolicyRequest: AWSRequest {
  package typealias Response = GetPolicyResponse
  package static let operation = AWSOperation(.iam, "GetPolicy")

  package var policyArn: String

  /// Creates the value from its members, as AWS names them.
  package init(policyArn: String) {
    self.policyArn = policyArn
  }
}

/// What `iam:GetPolicy` answers.
package struct GetPolicyResponse: AWSResponse {
  package var policy: Policy

  /// Creates the value from its members, as AWS names them.
  package init(policy: Policy) {
    self.policy = policy
  }
}

/// What `iam:ListPolicies` is asked.
package struct ListPoliciesRequest: AWSRequest {
  package typealias Response = ListPoliciesResponse
  package static let operation = AWSOperation(.iam, "ListPolicies")

  package var scope: String?
  package var onlyAttached: Bool?
  package var pathPrefix: String?
  package var policyUsageFilter: String?
  package var marker: String?
  package var maxItems: Int?

  /// Creates the value from its members, as AWS names them.
  package init(
    scope: String? = nil, onlyAttached: Bool? = nil, pathPrefix: String? = nil,
    policyUsageFilter: String? = nil, marker: String? = nil, maxItems: Int? = nil
  ) {
    self.scope = scope
    self.onlyAttached = onlyAttached
    self.pathPrefix = pathPrefix
    self.policyUsageFilter = policyUsageFilter
    self.marker = marker
    self.maxItems = maxItems
  }
}

/// What `iam:ListPolicies` answers.
package struct ListPoliciesResponse: AWSResponse {
  package var policies: [Policy]
  package var isTruncated: Bool?
  package var marker: String?

  /// Creates the value from its members, as AWS names them.
  package init(policies: [Policy] = [], isTruncated: Bool? = nil, marker: String? = nil) {
    self.policies = policies
    self.isTruncated = isTruncated
    self.marker = marker
  }
}

/// What `iam:DeletePolicy` is asked.
package struct DeletePolicyRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.iam, "DeletePolicy")

  package var policyArn: String

  /// Creates the value from its members, as AWS names them.
  package init(policyArn: String) {
    self.policyArn = policyArn
  }
}

/// What `iam:TagPolicy` is asked.
package struct TagPolicyRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.iam, "TagPolicy")

  package var policyArn: String
  package var tags: [Tag]

  /// Creates the value from its members, as AWS names them.
  package init(policyArn: String, tags: [Tag]) {
    self.policyArn = policyArn
    self.tags = tags
  }
}

/// What `iam:UntagPolicy` is asked.
package struct UntagPolicyRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.iam, "UntagPolicy")

  package var policyArn: String
  package var tagKeys: [String]

  /// Creates the value from its members, as AWS names them.
  package init(policyArn: String, tagKeys: [String]) {
    self.policyArn = policyArn
    self.tagKeys = tagKeys
  }
}

/// What `iam:ListPolicyTags` is asked.
package struct ListPolicyTagsRequest: AWSRequest {
  package typealias Response = ListPolicyTagsResponse
  package static let operation = AWSOperation(.iam, "ListPolicyTags")

  package var policyArn: String
  package var marker: String?
  package var maxItems: Int?

  /// Creates the value from its members, as AWS names them.
  package init(policyArn: String, marker: String? = nil, maxItems: Int? = nil) {
    self.policyArn = policyArn
    self.marker = marker
    self.maxItems = maxItems
  }
}

/// What `iam:ListPolicyTags` answers.
package struct ListPolicyTagsResponse: AWSResponse {
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

/// What `iam:ListEntitiesForPolicy` is asked.
package struct ListEntitiesForPolicyRequest: AWSRequest {
  package typealias Response = ListEntitiesForPolicyResponse
  package static let operation = AWSOperation(.iam, "ListEntitiesForPolicy")

  package var policyArn: String
  package var entityFilter: String?
  package var pathPrefix: String?
  package var policyUsageFilter: String?
  package var marker: String?
  package var maxItems: Int?

  /// Creates the value from its members, as AWS names them.
  package init(
    policyArn: String, entityFilter: String? = nil, pathPrefix: String? = nil,
    policyUsageFilter: String? = nil, marker: String? = nil, maxItems: Int? = nil
  ) {
    self.policyArn = policyArn
    self.entityFilter = entityFilter
    self.pathPrefix = pathPrefix
    self.policyUsageFilter = policyUsageFilter
    self.marker = marker
    self.maxItems = maxItems
  }
}

/// What `iam:ListEntitiesForPolicy` answers.
package struct ListEntitiesForPolicyResponse: AWSResponse {
  package var policyGroups: [PolicyGroup]
  package var policyUsers: [PolicyUser]
  package var policyRoles: [PolicyRole]
  package var isTruncated: Bool?
  package var marker: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    policyGroups: [PolicyGroup] = [], policyUsers: [PolicyUser] = [],
    policyRoles: [PolicyRole] = [], isTruncated: Bool? = nil, marker: String? = nil
  ) {
    self.policyGroups = policyGroups
    self.policyUsers = policyUsers
    self.policyRoles = policyRoles
    self.isTruncated = isTruncated
    self.marker = marker
  }
}

/// The AWS IAM shape `Policy`.
package struct Policy: AWSShape {
  package var policyName: String
  package var policyId: String
  package var arn: String
  package var path: String
  package var defaultVersionId: String
  package var attachmentCount: Int
  package var permissionsBoundaryUsageCount: Int
  package var isAttachable: Bool
  package var description: String?
  package var createDate: Timestamp
  package var updateDate: Timestamp
  package var tags: [Tag]

  /// Creates the value from its members, as AWS names them.
  package init(
    policyName: String, policyId: String, arn: String, path: String, defaultVersionId: String,
    attachmentCount: Int, permissionsBoundaryUsageCount: Int, isAttachable: Bool,
    description: String? = nil, createDate: Timestamp, updateDate: Timestamp, tags: [Tag] = []
  ) {
    self.policyName = policyName
    self.policyId = policyId
    self.arn = arn
    self.path = path
    self.defaultVersionId = defaultVersionId
    self.attachmentCount = attachmentCount
    self.permissionsBoundaryUsageCount = permissionsBoundaryUsageCount
    self.isAttachable = isAttachable
    self.description = description
    self.createDate = createDate
    self.updateDate = updateDate
    self.tags = tags
  }
}

/// The AWS IAM shape `PolicyGroup`.
package struct PolicyGroup: AWSShape {
  package var groupName: String
  package var groupId: String

  /// Creates the value from its members, as AWS names them.
  package init(groupName: String, groupId: String) {
    self.groupName = groupName
    self.groupId = groupId
  }
}

/// The AWS IAM shape `PolicyUser`.
package struct PolicyUser: AWSShape {
  package var userName: String
  package var userId: String

  /// Creates the value from its members, as AWS names them.
  package init(userName: String, userId: String) {
    self.userName = userName
    self.userId = userId
  }
}

/// The AWS IAM shape `PolicyRole`.
package struct PolicyRole: AWSShape {
  package var roleName: String
  package var roleId: String

  /// Creates the value from its members, as AWS names them.
  package init(roleName: String, roleId: String) {
    self.roleName = roleName
    self.roleId = roleId
  }
}
