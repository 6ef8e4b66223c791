/// What `iam:PutRolePolicy` is asked.
package struct PutRolePolicyRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.iam, "PutRolePolicy")

  package var roleName: String
  package var policyName: String
  package var policyDocument: String

  /// Creates the value from its members, as AWS names them.
  package init(roleName: String, policyName: String, policyDocument: String) {
    self.roleName = roleName
    self.policyName = policyName
    self.policyDocument = policyDocument
  }
}

/// What `iam:GetRolePolicy` is asked.
package struct GetRolePolicyRequest: AWSRequest {
  package typealias Response = GetRolePolicyResponse
  package static let operation = AWSOperation(.iam, "GetRolePolicy")

  package var roleName: String
  package var policyName: String

  /// Creates the value from its members, as AWS names them.
  package init(roleName: String, policyName: String) {
    self.roleName = roleName
    self.policyName = policyName
  }
}

/// What `iam:GetRolePolicy` answers.
package struct GetRolePolicyResponse: AWSResponse {
  package var roleName: String
  package var policyName: String
  package var policyDocument: String

  /// Creates the value from its members, as AWS names them.
  package init(roleName: String, policyName: String, policyDocument: String) {
    self.roleName = roleName
    self.policyName = policyName
    self.policyDocument = policyDocument
  }
}

/// What `iam:DeleteRolePolicy` is asked.
package struct DeleteRolePolicyRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.iam, "DeleteRolePolicy")

  package var roleName: String
  package var policyName: String

  /// Creates the value from its members, as AWS names them.
  package init(roleName: String, policyName: String) {
    self.roleName = roleName
    self.policyName = policyName
  }
}

/// What `iam:AttachRolePolicy` is asked.
package struct AttachRolePolicyRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.iam, "AttachRolePolicy")

  package var roleName: String
  package var policyArn: String

  /// Creates the value from its members, as AWS names them.
  package init(roleName: String, policyArn: String) {
    self.roleName = roleName
    self.policyArn = policyArn
  }
}

/// What `iam:DetachRolePolicy` is asked.
package struct DetachRolePolicyRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.iam, "DetachRolePolicy")

  package var roleName: String
  package var policyArn: String

  /// Creates the value from its members, as AWS names them.
  package init(roleName: String, policyArn: String) {
    self.roleName = roleName
    self.policyArn = policyArn
  }
}
