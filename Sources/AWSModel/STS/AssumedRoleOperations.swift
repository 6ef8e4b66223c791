/// What `sts:AssumeRole` is asked.
package struct AssumeRoleRequest: AWSRequest {
  package typealias Response = AssumeRoleResponse
  package static let operation = AWSOperation(.sts, "AssumeRole")

  package var roleArn: String
  package var roleSessionName: String
  package var policyArns: [PolicyDescriptorType]
  package var policy: String?
  package var durationSeconds: Int?
  package var tags: [Tag]
  package var transitiveTagKeys: [String]
  package var externalId: String?
  package var serialNumber: String?
  package var tokenCode: String?
  package var sourceIdentity: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    roleArn: String, roleSessionName: String, policyArns: [PolicyDescriptorType] = [],
    policy: String? = nil, durationSeconds: Int? = nil, tags: [Tag] = [],
    transitiveTagKeys: [String] = [], externalId: String? = nil, serialNumber: String? = nil,
    tokenCode: String? = nil, sourceIdentity: String? = nil
  ) {
    self.roleArn = roleArn
    self.roleSessionName = roleSessionName
    self.policyArns = policyArns
    self.policy = policy
    self.durationSeconds = durationSeconds
    self.tags = tags
    self.transitiveTagKeys = transitiveTagKeys
    self.externalId = externalId
    self.serialNumber = serialNumber
    self.tokenCode = tokenCode
    self.sourceIdentity = sourceIdentity
  }
}

/// What `sts:AssumeRole` answers.
package struct AssumeRoleResponse: AWSResponse {
  package var credentials: Credentials?
  package var assumedRoleUser: AssumedRoleUser?
  package var packedPolicySize: Int?
  package var sourceIdentity: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    credentials: Credentials? = nil, assumedRoleUser: AssumedRoleUser? = nil,
    packedPolicySize: Int? = nil, sourceIdentity: String? = nil
  ) {
    self.credentials = credentials
    self.assumedRoleUser = assumedRoleUser
    self.packedPolicySize = packedPolicySize
    self.sourceIdentity = sourceIdentity
  }
}

/// What `sts:AssumeRoleWithWebIdentity` is asked.
package struct AssumeRoleWithWebIdentityRequest: AWSRequest {
  package typealias Response = AssumeRoleWithWebIdentityResponse
  package static let operation = AWSOperation(.sts, "AssumeRoleWithWebIdentity")

  package var roleArn: String
  package var roleSessionName: String
  package var webIdentityToken: String
  package var providerId: String?
  package var policyArns: [PolicyDescriptorType]
  package var policy: String?
  package var durationSeconds: Int?

  /// Creates the value from its members, as AWS names them.
  package init(
    roleArn: String, roleSessionName: String, webIdentityToken: String, providerId: String? = nil,
    policyArns: [PolicyDescriptorType] = [], policy: String? = nil, durationSeconds: Int? = nil
  ) {
    self.roleArn = roleArn
    self.roleSessionName = roleSessionName
    self.webIdentityToken = webIdentityToken
    self.providerId = providerId
    self.policyArns = policyArns
    self.policy = policy
    self.durationSeconds = durationSeconds
  }
}

/// What `sts:AssumeRoleWithWebIdentity` answers.
package struct AssumeRoleWithWebIdentityResponse: AWSResponse {
  package var credentials: Credentials?
  package var subjectFromWebIdentityToken: String?
  package var assumedRoleUser: AssumedRoleUser?
  package var packedPolicySize: Int?
  package var provider: String?
  package var audience: String?
  package var sourceIdentity: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    credentials: Credentials? = nil, subjectFromWebIdentityToken: String? = nil,
    assumedRoleUser: AssumedRoleUser? = nil, packedPolicySize: Int? = nil, provider: String? = nil,
    audience: String? = nil, sourceIdentity: String? = nil
  ) {
    self.credentials = credentials
    self.subjectFromWebIdentityToken = subjectFromWebIdentityToken
    self.assumedRoleUser = assumedRoleUser
    self.packedPolicySize = packedPolicySize
    self.provider = provider
    self.audience = audience
    self.sourceIdentity = sourceIdentity
  }
}

/// The AWS STS shape `PolicyDescriptorType`.
package struct PolicyDescriptorType: AWSShape {
  package var arn: String?

  /// Creates the value from its members, as AWS names them.
  package init(arn: String? = nil) {
    self.arn = arn
  }
}

/// The AWS STS shape `Credentials`.
package struct Credentials: AWSShape {
  package var accessKeyId: String
  package var secretAccessKey: String
  package var sessionToken: String
  package var expiration: Timestamp

  /// Creates the value from its members, as AWS names them.
  package init(
    accessKeyId: String, secretAccessKey: String, sessionToken: String, expiration: Timestamp
  ) {
    self.accessKeyId = accessKeyId
    self.secretAccessKey = secretAccessKey
    self.sessionToken = sessionToken
    self.expiration = expiration
  }
}

/// The AWS STS shape `AssumedRoleUser`.
package struct AssumedRoleUser: AWSShape {
  package var assumedRoleId: String
  package var arn: String

  /// Creates the value from its members, as AWS names them.
  package init(assumedRoleId: String, arn: String) {
    self.assumedRoleId = assumedRoleId
    self.arn = arn
  }
}
