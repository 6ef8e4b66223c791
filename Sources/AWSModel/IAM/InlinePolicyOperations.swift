/// What `iam:PutUserPolicy` is asked.
package struct PutUserPolicyRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.iam, "PutUserPolicy")

  package var userName: String
  package var policyName: String
  package var policyDocument: String

  /// Creates the value from its members, as AWS names them.
  package init(userName: String, policyName: String, policyDocument: String) {
    self.userName = userName
    self.policyName = policyName
    self.policyDocument = policyDocument
  }
}

/// What `iam:GetUserPolicy` is asked.
package struct GetUserPolicyRequest: AWSRequest {
  package typealias Response = GetUserPolicyResponse
  package static let operation = AWSOperation(.iam, "GetUserPolicy")

  package var userName: String
  package var policyName: String

  /// Creates the value from its members, as AWS names them.
  package init(userName: String, policyName: String) {
    self.userName = userName
    self.policyName = policyName
  }
}

/// What `iam:GetUserPolicy` answers.
package struct GetUserPolicyResponse: AWSResponse {
  package var userName: String
  package var policyName: String
  package var policyDocument: String

  /// Creates the value from its members, as AWS names them.
  package init(userName: String, policyName: String, policyDocument: String) {
    self.userName = userName
    self.policyName = policyName
    self.policyDocument = policyDocument
  }
}

/// What `iam:DeleteUserPolicy` is asked.
package struct DeleteUserPolicyRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.iam, "DeleteUserPolicy")

  package var userName: String
  package var policyName: String

  /// Creates the value from its members, as AWS names them.
  package init(userName: String, policyName: String) {
    self.userName = userName
    self.policyName = policyName
  }
}

/// What `iam:ListUserPolicies` is asked.
package struct ListUserPoliciesRequest: AWSRequest {
  package typealias Response = ListUserPoliciesResponse
  package static let operation = AWSOperation(.iam, "ListUserPolicies")

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

/// What `iam:ListUserPolicies` answers.
package struct ListUserPoliciesResponse: AWSResponse {
  package var policyNames: [String]
  package var isTruncated: Bool?
  package var marker: String?

  /// Creates the value from its members, as AWS names them.
  package init(policyNames: [String] = [], isTruncated: Bool? = nil, marker: String? = nil) {
    self.policyNames = policyNames
    self.isTruncated = isTruncated
    self.marker = marker
  }
}

/// What `iam:PutGroupPolicy` is asked.
package struct PutGroupPolicyRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.iam, "PutGroupPolicy")

  package var groupName: String
  package var policyName: String
  package var policyDocument: String

  /// Creates the value from its members, as AWS names them.
  package init(groupName: String, policyName: String, policyDocument: String) {
    self.groupName = groupName
    self.policyName = policyName
    self.policyDocument = policyDocument
  }
}

/// What `iam:GetGroupPolicy` is asked.
package struct GetGroupPolicyRequest: AWSRequest {
  package typealias Response = GetGroupPolicyResponse
  package static let operation = AWSOperation(.iam, "GetGroupPolicy")

  package var groupName: String
  package var policyName: String

  /// Creates the value from its members, as AWS names them.
  package init(groupName: String, policyName: String) {
    self.groupName = groupName
    self.policyName = policyName
  }
}

/// What `iam:GetGroupPolicy` answers.
package struct GetGroupPolicyResponse: AWSResponse {
  package var groupName: String
  package var policyName: String
  package var policyDocument: String

  /// Creates the value from its members, as AWS names them.
  package init(groupName: String, policyName: String, policyDocument: String) {
    self.groupName = groupName
    self.policyName = policyName
    self.policyDocument = policyDocument
  }
}

/// What `iam:DeleteGroupPolicy` is asked.
package struct DeleteGroupPolicyRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.iam, "DeleteGroupPolicy")

  package var groupName: String
  package var policyName: String

  /// Creates the value from its members, as AWS names them.
  package init(groupName: String, policyName: String) {
    self.groupName = groupName
    self.policyName = policyName
  }
}

/// What `iam:ListGroupPolicies` is asked.
package struct ListGroupPoliciesRequest: AWSRequest {
  package typealias Response = ListGroupPoliciesResponse
  package static let operation = AWSOperation(.iam, "ListGroupPolicies")

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

/// What `iam:ListGroupPolicies` answers.
package struct ListGroupPoliciesResponse: AWSResponse {
  package var policyNames: [String]
  package var isTruncated: Bool?
  package var marker: String?

  /// Creates the value from its members, as AWS names them.
  package init(policyNames: [String] = [], isTruncated: Bool? = nil, marker: String? = nil) {
    self.policyNames = policyNames
    self.isTruncated = isTruncated
    self.marker = marker
  }
}
