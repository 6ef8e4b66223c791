/// What `codeartifact:GetAuthorizationToken` is asked.
package struct GetAuthorizationTokenRequest: AWSRequest {
  package typealias Response = GetAuthorizationTokenResponse
  package static let operation = AWSOperation(.codeArtifact, "GetAuthorizationToken")

  package var domain: String
  package var domainOwner: String?
  package var durationSeconds: Int?

  /// Creates the value from its members, as AWS names them.
  package init(domain: String, domainOwner: String? = nil, durationSeconds: Int? = nil) {
    self.domain = domain
    self.domainOwner = domainOwner
    self.durationSeconds = durationSeconds
  }
}

/// What `codeartifact:GetAuthorizationToken` answers.
package struct GetAuthorizationTokenResponse: AWSResponse {
  package var authorizationToken: String
  package var expiration: Timestamp

  /// Creates the value from its members, as AWS names them.
  package init(authorizationToken: String, expiration: Timestamp) {
    self.authorizationToken = authorizationToken
    self.expiration = expiration
  }
}

/// What `codeartifact:GetRepositoryEndpoint` is asked.
package struct GetRepositoryEndpointRequest: AWSRequest {
  package typealias Response = GetRepositoryEndpointResponse
  package static let operation = AWSOperation(.codeArtifact, "GetRepositoryEndpoint")

  package var domain: String
  package var domainOwner: String?
  package var repository: String
  package var format: String
  package var endpointType: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    domain: String, domainOwner: String? = nil, repository: String, format: String,
    endpointType: String? = nil
  ) {
    self.domain = domain
    self.domainOwner = domainOwner
    self.repository = repository
    self.format = format
    self.endpointType = endpointType
  }
}

/// What `codeartifact:GetRepositoryEndpoint` answers.
package struct GetRepositoryEndpointResponse: AWSResponse {
  package var repositoryEndpoint: String

  /// Creates the value from its members, as AWS names them.
  package init(repositoryEndpoint: String) {
    self.repositoryEndpoint = repositoryEndpoint
  }
}
