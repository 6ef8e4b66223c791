/// What `iam:CreatePolicyVersion` is asked.
package struct CreatePolicyVersionRequest: AWSRequest {
  package typealias Response = CreatePolicyVersionResponse
  package static let operation = AWSOperation(.iam, "CreatePolicyVersion")

  package var policyArn: String
  package var policyDocument: String
  package var setAsDefault: Bool?

  /// Creates the value from its members, as AWS names them.
  package init(policyArn: String, policyDocument: String, setAsDefault: Bool? = nil) {
    self.policyArn = policyArn
    self.policyDocument = policyDocument
    self.setAsDefault = setAsDefault
  }
}

/// What `iam:CreatePolicyVersion` answers.
package struct CreatePolicyVersionResponse: AWSResponse {
  package var policyVersion: PolicyVersion

  /// Creates the value from its members, as AWS names them.
  package init(policyVersion: PolicyVersion) {
    self.policyVersion = policyVersion
  }
}

/// What `iam:GetPolicyVersion` is asked.
package struct GetPolicyVersionRequest: AWSRequest {
  package typealias Response = GetPolicyVersionResponse
  package static let operation = AWSOperation(.iam, "GetPolicyVersion")

  package var policyArn: String
  package var versionId: String

  /// Creates the value from its members, as AWS names them.
  package init(policyArn: String, versionId: String) {
    self.policyArn = policyArn
    self.versionId = versionId
  }
}

/// What `iam:GetPolicyVersion` answers.
package struct GetPolicyVersionResponse: AWSResponse {
  package var policyVersion: PolicyVersion

  /// Creates the value from its members, as AWS names them.
  package init(policyVersion: PolicyVersion) {
    self.policyVersion = policyVersion
  }
}

/// What `iam:ListPolicyVersions` is asked.
package struct ListPolicyVersionsRequest: AWSRequest {
  package typealias Response = ListPolicyVersionsResponse
  package static let operation = AWSOperation(.iam, "ListPolicyVersions")

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

/// What `iam:ListPolicyVersions` answers.
package struct ListPolicyVersionsResponse: AWSResponse {
  package var versions: [PolicyVersion]
  package var isTruncated: Bool?
  package var marker: String?

  /// Creates the value from its members, as AWS names them.
  package init(versions: [PolicyVersion] = [], isTruncated: Bool? = nil, marker: String? = nil) {
    self.versions = versions
    self.isTruncated = isTruncated
    self.marker = marker
  }
}

/// What `iam:SetDefaultPolicyVersion` is asked.
package struct SetDefaultPolicyVersionRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.iam, "SetDefaultPolicyVersion")

  package var policyArn: String
  package var versionId: String

  /// Creates the value from its members, as AWS names them.
  package init(policyArn: String, versionId: String) {
    self.policyArn = policyArn
    self.versionId = versionId
  }
}

/// What `iam:DeletePolicyVersion` is asked.
package struct DeletePolicyVersionRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.iam, "DeletePolicyVersion")

  package var policyArn: String
  package var versionId: String

  /// Creates the value from its members, as AWS names them.
  package init(policyArn: String, versionId: String) {
    self.policyArn = policyArn
    self.versionId = versionId
  }
}

/// The AWS IAM shape `PolicyVersion`.
package struct PolicyVersion: AWSShape {
  package var document: String?
  package var versionId: String
  package var isDefaultVersion: Bool
  package var createDate: Timestamp

  /// Creates the value from its members, as AWS names them.
  package init(
    document: String? = nil, versionId: String, isDefaultVersion: Bool, createDate: Timestamp
  ) {
    self.document = document
    self.versionId = versionId
    self.isDefaultVersion = isDefaultVersion
    self.createDate = createDate
  }
}
