/// What `codeartifact:PutDomainPermissionsPolicy` is asked.
package struct PutDomainPermissionsPolicyRequest: AWSRequest {
  package typealias Response = PutDomainPermissionsPolicyResponse
  package static let operation = AWSOperation(.codeArtifact, "PutDomainPermissionsPolicy")

  package var domain: String
  package var domainOwner: String?
  package var policyRevision: String?
  package var policyDocument: String

  /// Creates the value from its members, as AWS names them.
  package init(
    domain: String, domainOwner: String? = nil, policyRevision: String? = nil,
    policyDocument: String
  ) {
    self.domain = domain
    self.domainOwner = domainOwner
    self.policyRevision = policyRevision
    self.policyDocument = policyDocument
  }
}

/// What `codeartifact:PutDomainPermissionsPolicy` answers.
package struct PutDomainPermissionsPolicyResponse: AWSResponse {
  package var policy: ResourcePolicy

  /// Creates the value from its members, as AWS names them.
  package init(policy: ResourcePolicy) {
    self.policy = policy
  }
}

/// What `codeartifact:GetDomainPermissionsPolicy` is asked.
package struct GetDomainPermissionsPolicyRequest: AWSRequest {
  package typealias Response = GetDomainPermissionsPolicyResponse
  package static let operation = AWSOperation(.codeArtifact, "GetDomainPermissionsPolicy")

  package var domain: String
  package var domainOwner: String?

  /// Creates the value from its members, as AWS names them.
  package init(domain: String, domainOwner: String? = nil) {
    self.domain = domain
    self.domainOwner = domainOwner
  }
}

/// What `codeartifact:GetDomainPermissionsPolicy` answers.
package struct GetDomainPermissionsPolicyResponse: AWSResponse {
  package var policy: ResourcePolicy

  /// Creates the value from its members, as AWS names them.
  package init(policy: ResourcePolicy) {
    self.policy = policy
  }
}

/// What `codeartifact:DeleteDomainPermissionsPolicy` is asked.
package struct DeleteDomainPermissionsPolicyRequest: AWSRequest {
  package typealias Response = DeleteDomainPermissionsPolicyResponse
  package static let operation = AWSOperation(.codeArtifact, "DeleteDomainPermissionsPolicy")

  package var domain: String
  package var domainOwner: String?
  package var policyRevision: String?

  /// Creates the value from its members, as AWS names them.
  package init(domain: String, domainOwner: String? = nil, policyRevision: String? = nil) {
    self.domain = domain
    self.domainOwner = domainOwner
    self.policyRevision = policyRevision
  }
}

/// What `codeartifact:DeleteDomainPermissionsPolicy` answers.
package struct DeleteDomainPermissionsPolicyResponse: AWSResponse {
  package var policy: ResourcePolicy?

  /// Creates the value from its members, as AWS names them.
  package init(policy: ResourcePolicy? = nil) {
    self.policy = policy
  }
}

/// What `codeartifact:PutRepositoryPermissionsPolicy` is asked.
package struct PutRepositoryPermissionsPolicyRequest: AWSRequest {
  package typealias Response = PutRepositoryPermissionsPolicyResponse
  package static let operation = AWSOperation(.codeArtifact, "PutRepositoryPermissionsPolicy")

  package var domain: String
  package var domainOwner: String?
  package var repository: String
  package var policyRevision: String?
  package var policyDocument: String

  /// Creates the value from its members, as AWS names them.
  package init(
    domain: String, domainOwner: String? = nil, repository: String, policyRevision: String? = nil,
    policyDocument: String
  ) {
    self.domain = domain
    self.domainOwner = domainOwner
    self.repository = repository
    self.policyRevision = policyRevision
    self.policyDocument = policyDocument
  }
}

/// What `codeartifact:PutRepositoryPermissionsPolicy` answers.
package struct PutRepositoryPermissionsPolicyResponse: AWSResponse {
  package var policy: ResourcePolicy

  /// Creates the value from its members, as AWS names them.
  package init(policy: ResourcePolicy) {
    self.policy = policy
  }
}

/// What `codeartifact:GetRepositoryPermissionsPolicy` is asked.
package struct GetRepositoryPermissionsPolicyRequest: AWSRequest {
  package typealias Response = GetRepositoryPermissionsPolicyResponse
  package static let operation = AWSOperation(.codeArtifact, "GetRepositoryPermissionsPolicy")

  package var domain: String
  package var domainOwner: String?
  package var repository: String

  /// Creates the value from its members, as AWS names them.
  package init(domain: String, domainOwner: String? = nil, repository: String) {
    self.domain = domain
    self.domainOwner = domainOwner
    self.repository = repository
  }
}

/// What `codeartifact:GetRepositoryPermissionsPolicy` answers.
package struct GetRepositoryPermissionsPolicyResponse: AWSResponse {
  package var policy: ResourcePolicy

  /// Creates the value from its members, as AWS names them.
  package init(policy: ResourcePolicy) {
    self.policy = policy
  }
}

/// What `codeartifact:DeleteRepositoryPermissionsPolicy` is asked.
package struct DeleteRepositoryPermissionsPolicyRequest: AWSRequest {
  package typealias Response = DeleteRepositoryPermissionsPolicyResponse
  package static let operation = AWSOperation(.codeArtifact, "DeleteRepositoryPermissionsPolicy")

  package var domain: String
  package var domainOwner: String?
  package var repository: String
  package var policyRevision: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    domain: String, domainOwner: String? = nil, repository: String, policyRevision: String? = nil
  ) {
    self.domain = domain
    self.domainOwner = domainOwner
    self.repository = repository
    self.policyRevision = policyRevision
  }
}

/// What `codeartifact:DeleteRepositoryPermissionsPolicy` answers.
package struct DeleteRepositoryPermissionsPolicyResponse: AWSResponse {
  package var policy: ResourcePolicy?

  /// Creates the value from its members, as AWS names them.
  package init(policy: ResourcePolicy? = nil) {
    self.policy = policy
  }
}

/// The AWS CodeArtifact shape `ResourcePolicy`.
package struct ResourcePolicy: AWSShape {
  package var resourceArn: String
  package var revision: String
  package var document: String

  /// Creates the value from its members, as AWS names them.
  package init(resourceArn: String, revision: String, document: String) {
    self.resourceArn = resourceArn
    self.revision = revision
    self.document = document
  }
}
