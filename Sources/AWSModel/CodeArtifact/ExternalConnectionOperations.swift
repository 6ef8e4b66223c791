/// What `codeartifact:AssociateExternalConnection` is asked.
package struct AssociateExternalConnectionRequest: AWSRequest {
  package typealias Response = AssociateExternalConnectionResponse
  package static let operation = AWSOperation(.codeArtifact, "AssociateExternalConnection")

  package var domain: String
  package var domainOwner: String?
  package var repository: String
  package var externalConnection: String

  /// Creates the value from its members, as AWS names them.
  package init(
    domain: String, domainOwner: String? = nil, repository: String, externalConnection: String
  ) {
    self.domain = domain
    self.domainOwner = domainOwner
    self.repository = repository
    self.externalConnection = externalConnection
  }
}

/// What `codeartifact:AssociateExternalConnection` answers.
package struct AssociateExternalConnectionResponse: AWSResponse {
  package var repository: RepositoryDescription

  /// Creates the value from its members, as AWS names them.
  package init(repository: RepositoryDescription) {
    self.repository = repository
  }
}

/// What `codeartifact:DisassociateExternalConnection` is asked.
package struct DisassociateExternalConnectionRequest: AWSRequest {
  package typealias Response = DisassociateExternalConnectionResponse
  package static let operation = AWSOperation(.codeArtifact, "DisassociateExternalConnection")

  package var domain: String
  package var domainOwner: String?
  package var repository: String
  package var externalConnection: String

  /// Creates the value from its members, as AWS names them.
  package init(
    domain: String, domainOwner: String? = nil, repository: String, externalConnection: String
  ) {
    self.domain = domain
    self.domainOwner = domainOwner
    self.repository = repository
    self.externalConnection = externalConnection
  }
}

/// What `codeartifact:DisassociateExternalConnection` answers.
package struct DisassociateExternalConnectionResponse: AWSResponse {
  package var repository: RepositoryDescription

  /// Creates the value from its members, as AWS names them.
  package init(repository: RepositoryDescription) {
    self.repository = repository
  }
}

/// The AWS CodeArtifact shape `RepositoryExternalConnectionInfo`.
package struct RepositoryExternalConnectionInfo: AWSShape {
  package var externalConnectionName: String
  package var packageFormat: String
  package var status: String

  /// Creates the value from its members, as AWS names them.
  package init(externalConnectionName: String, packageFormat: String, status: String) {
    self.externalConnectionName = externalConnectionName
    self.packageFormat = packageFormat
    self.status = status
  }
}
