/// What `iam:GetAccountAuthorizationDetails` is asked.
package struct GetAccountAuthorizationDetailsRequest: AWSRequest {
  package typealias Response = GetAccountAuthorizationDetailsResponse
  package static let operation = AWSOperation(.iam, "GetAccountAuthorizationDetails")

  package var filter: [String]
  package var maxItems: Int?
  package var marker: String?

  /// Creates the value from its members, as AWS names them.
  package init(filter: [String] = [], maxItems: Int? = nil, marker: String? = nil) {
    self.filter = filter
    self.maxItems = maxItems
    self.marker = marker
  }
}

/// What `iam:GetAccountAuthorizationDetails` answers.
package struct GetAccountAuthorizationDetailsResponse: AWSResponse {
  package var userDetailList: [UserDetail]
  package var groupDetailList: [GroupDetail]
  package var roleDetailList: [RoleDetail]
  package var policies: [ManagedPolicyDetail]
  package var isTruncated: Bool?
  package var marker: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    userDetailList: [UserDetail] = [], groupDetailList: [GroupDetail] = [],
    roleDetailList: [RoleDetail] = [], policies: [ManagedPolicyDetail] = [],
    isTruncated: Bool? = nil, marker: String? = nil
  ) {
    self.userDetailList = userDetailList
    self.groupDetailList = groupDetailList
    self.roleDetailList = roleDetailList
    self.policies = policies
    self.isTruncated = isTruncated
    self.marker = marker
  }
}

/// The AWS IAM shape `UserDetail`.
package struct UserDetail: AWSShape {
  package var path: String
  package var userName: String
  package var userId: String
  package var arn: String
  package var createDate: Timestamp
  package var userPolicyList: [PolicyDetail]
  package var groupList: [String]
  package var attachedManagedPolicies: [AttachedPolicy]
  package var permissionsBoundary: AttachedPermissionsBoundary?
  package var tags: [Tag]

  /// Creates the value from its members, as AWS names them.
  package init(
    path: String, userName: String, userId: String, arn: String, createDate: Timestamp,
    userPolicyList: [PolicyDetail] = [], groupList: [String] = [],
    attachedManagedPolicies: [AttachedPolicy] = [],
    permissionsBoundary: AttachedPermissionsBoundary? = nil, tags: [Tag] = []
  ) {
    self.path = path
    self.userName = userName
    self.userId = userId
    self.arn = arn
    self.createDate = createDate
    self.userPolicyList = userPolicyList
    self.groupList = groupList
    self.attachedManagedPolicies = attachedManagedPolicies
    self.permissionsBoundary = permissionsBoundary
    self.tags = tags
  }
}

/// The AWS IAM shape `GroupDetail`.
package struct GroupDetail: AWSShape {
  package var path: String
  package var groupName: String
  package var groupId: String
  package var arn: String
  package var createDate: Timestamp
  package var groupPolicyList: [PolicyDetail]
  package var attachedManagedPolicies: [AttachedPolicy]

  /// Creates the value from its members, as AWS names them.
  package init(
    path: String, groupName: String, groupId: String, arn: String, createDate: Timestamp,
    groupPolicyList: [PolicyDetail] = [], attachedManagedPolicies: [AttachedPolicy] = []
  ) {
    self.path = path
    self.groupName = groupName
    self.groupId = groupId
    self.arn = arn
    self.createDate = createDate
    self.groupPolicyList = groupPolicyList
    self.attachedManagedPolicies = attachedManagedPolicies
  }
}

/// The AWS IAM shape `RoleDetail`.
package struct RoleDetail: AWSShape {
  package var path: String
  package var roleName: String
  package var roleId: String
  package var arn: String
  package var createDate: Timestamp
  package var assumeRolePolicyDocument: String?
  package var instanceProfileList: [InstanceProfile]
  package var rolePolicyList: [PolicyDetail]
  package var attachedManagedPolicies: [AttachedPolicy]
  package var permissionsBoundary: AttachedPermissionsBoundary?
  package var tags: [Tag]
  package var roleLastUsed: RoleLastUsed?

  /// Creates the value from its members, as AWS names them.
  package init(
    path: String, roleName: String, roleId: String, arn: String, createDate: Timestamp,
    assumeRolePolicyDocument: String? = nil, instanceProfileList: [InstanceProfile] = [],
    rolePolicyList: [PolicyDetail] = [], attachedManagedPolicies: [AttachedPolicy] = [],
    permissionsBoundary: AttachedPermissionsBoundary? = nil, tags: [Tag] = [],
    roleLastUsed: RoleLastUsed? = nil
  ) {
    self.path = path
    self.roleName = roleName
    self.roleId = roleId
    self.arn = arn
    self.createDate = createDate
    self.assumeRolePolicyDocument = assumeRolePolicyDocument
    self.instanceProfileList = instanceProfileList
    self.rolePolicyList = rolePolicyList
    self.attachedManagedPolicies = attachedManagedPolicies
    self.permissionsBoundary = permissionsBoundary
    self.tags = tags
    self.roleLastUsed = roleLastUsed
  }
}

/// The AWS IAM shape `ManagedPolicyDetail`.
package struct ManagedPolicyDetail: AWSShape {
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
  package var policyVersionList: [PolicyVersion]

  /// Creates the value from its members, as AWS names them.
  package init(
    policyName: String, policyId: String, arn: String, path: String, defaultVersionId: String,
    attachmentCount: Int, permissionsBoundaryUsageCount: Int, isAttachable: Bool,
    description: String? = nil, createDate: Timestamp, updateDate: Timestamp,
    policyVersionList: [PolicyVersion] = []
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
    self.policyVersionList = policyVersionList
  }
}

/// The AWS IAM shape `PolicyDetail`.
package struct PolicyDetail: AWSShape {
  package var policyName: String
  package var policyDocument: String

  /// Creates the value from its members, as AWS names them.
  package init(policyName: String, policyDocument: String) {
    self.policyName = policyName
    self.policyDocument = policyDocument
  }
}
