/// What `iam:AttachUserPolicy` is asked.
package struct AttachUserPolicyRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.iam, "AttachUserPolicy")

  package var userName: String
  package var policyArn: String

  /// Creates the value from its members, as AWS names them.
  package init(userName: String, policyArn: String) {
    self.userName = userName
    self.policyArn = policyArn
  }
}

/// What `iam:DetachUserPolicy` is asked.
package struct DetachUserPolicyRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.iam, "DetachUserPolicy")

  package var userName: String
  package var policyArn: String

  /// Creates the value from its members, as AWS names them.
  package init(userName: String, policyArn: String) {
    self.userName = userName
    self.policyArn = policyArn
  }
}

/// What `iam:ListAttachedUserPolicies` is asked.
package struct ListAttachedUserPoliciesRequest: AWSRequest {
  package typealias Response = ListAttachedUserPoliciesResponse
  package static let operation = AWSOperation(.iam, "ListAttachedUserPolicies")

  package var userName: String
  package var pathPrefix: String?
  package var marker: String?
  package var maxItems: Int?

  /// Creates the value from its members, as AWS names them.
  package init(
    userName: String, pathPrefix: String? = nil, marker: String? = nil, maxItems: Int? = nil
  ) {
    self.userName = userName
    self.pathPrefix = pathPrefix
    self.marker = marker
    self.maxItems = maxItems
  }
}

/// What `iam:ListAttachedUserPolicies` answers.
package struct ListAttachedUserPoliciesResponse: AWSResponse {
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

/// What `iam:AttachGroupPolicy` is asked.
package struct AttachGroupPolicyRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.iam, "AttachGroupPolicy")

  package var groupName: String
  package var policyArn: String

  /// Creates the value from its members, as AWS names them.
  package init(groupName: String, policyArn: String) {
    self.groupName = groupName
    self.policyArn = policyArn
  }
}

/// What `iam:DetachGroupPolicy` is asked.
package struct DetachGroupPolicyRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.iam, "DetachGroupPolicy")

  package var groupName: String
  package var policyArn: String

  /// Creates the value from its members, as AWS names them.
  package init(groupName: String, policyArn: String) {
    self.groupName = groupName
    self.policyArn = policyArn
  }
}

/// What `iam:ListAttachedGroupPolicies` is asked.
package struct ListAttachedGroupPoliciesRequest: AWSRequest {
  package typealias Response = ListAttachedGroupPoliciesResponse
  package static let operation = AWSOperation(.iam, "ListAttachedGroupPolicies")

  package var groupName: String
  package var pathPrefix: String?
  package var marker: String?
  package var maxItems: Int?

  /// Creates the value from its members, as AWS names them.
  package init(
    groupName: String, pathPrefix: String? = nil, marker: String? = nil, maxItems: Int? = nil
  ) {
    self.groupName = groupName
    self.pathPrefix = pathPrefix
    self.marker = marker
    self.maxItems = maxItems
  }
}

/// What `iam:ListAttachedGroupPolicies` answers.
package struct ListAttachedGroupPoliciesResponse: AWSResponse {
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

/// The AWS IAM shape `AttachedPolicy`.
package struct AttachedPolicy: AWSShape {
  package var policyName: String
  package var policyArn: String

  /// Creates the value from its members, as AWS names them.
  package init(policyName: String, policyArn: String) {
    self.policyName = policyName
    self.policyArn = policyArn
  }
}
