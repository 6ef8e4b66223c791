/// What `iam:CreateAccessKey` is asked.
package struct CreateAccessKeyRequest: AWSRequest {
  package typealias Response = CreateAccessKeyResponse
  package static let operation = AWSOperation(.iam, "CreateAccessKey")

  package var userName: String?

  /// Creates the value from its members, as AWS names them.
  package init(userName: String? = nil) {
    self.userName = userName
  }
}

/// What `iam:CreateAccessKey` answers.
package struct CreateAccessKeyResponse: AWSResponse {
  package var accessKey: AccessKey

  /// Creates the value from its members, as AWS names them.
  package init(accessKey: AccessKey) {
    self.accessKey = accessKey
  }
}

/// What `iam:UpdateAccessKey` is asked.
package struct UpdateAccessKeyRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.iam, "UpdateAccessKey")

  package var userName: String?
  package var accessKeyId: String
  package var status: String

  /// Creates the value from its members, as AWS names them.
  package init(userName: String? = nil, accessKeyId: String, status: String) {
    self.userName = userName
    self.accessKeyId = accessKeyId
    self.status = status
  }
}

/// What `iam:DeleteAccessKey` is asked.
package struct DeleteAccessKeyRequest: AWSRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.iam, "DeleteAccessKey")

  package var userName: String?
  package var accessKeyId: String

  /// Creates the value from its members, as AWS names them.
  package init(userName: String? = nil, accessKeyId: String) {
    self.userName = userName
    self.accessKeyId = accessKeyId
  }
}

/// What `iam:ListAccessKeys` is asked.
package struct ListAccessKeysRequest: AWSRequest {
  package typealias Response = ListAccessKeysResponse
  package static let operation = AWSOperation(.iam, "ListAccessKeys")

  package var userName: String?
  package var marker: String?
  package var maxItems: Int?

  /// Creates the value from its members, as AWS names them.
  package init(userName: String? = nil, marker: String? = nil, maxItems: Int? = nil) {
    self.userName = userName
    self.marker = marker
    self.maxItems = maxItems
  }
}

/// What `iam:ListAccessKeys` answers.
package struct ListAccessKeysResponse: AWSResponse {
  package var accessKeyMetadata: [AccessKeyMetadata]
  package var isTruncated: Bool?
  package var marker: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    accessKeyMetadata: [AccessKeyMetadata] = [], isTruncated: Bool? = nil, marker: String? = nil
  ) {
    self.accessKeyMetadata = accessKeyMetadata
    self.isTruncated = isTruncated
    self.marker = marker
  }
}

/// The AWS IAM shape `AccessKey`.
package struct AccessKey: AWSShape {
  package var userName: String
  package var accessKeyId: String
  package var status: String
  package var secretAccessKey: String
  package var createDate: Timestamp?

  /// Creates the value from its members, as AWS names them.
  package init(
    userName: String, accessKeyId: String, status: String, secretAccessKey: String,
    createDate: Timestamp? = nil
  ) {
    self.userName = userName
    self.accessKeyId = accessKeyId
    self.status = status
    self.secretAccessKey = secretAccessKey
    self.createDate = createDate
  }
}

/// The AWS IAM shape `AccessKeyMetadata`.
package struct AccessKeyMetadata: AWSShape {
  package var userName: String
  package var accessKeyId: String
  package var status: String
  package var createDate: Timestamp?

  /// Creates the value from its members, as AWS names them.
  package init(
    userName: String, accessKeyId: String, status: String, createDate: Timestamp? = nil
  ) {
    self.userName = userName
    self.accessKeyId = accessKeyId
    self.status = status
    self.createDate = createDate
  }
}
