/// What `codeartifact:CreateRepository` is asked.
package struct CreateRepositoryRequest: AWSRequest {
  package typealias Response = CreateRepositoryResponse
  package static let operation = AWSOperation(.codeArtifact, "CreateRepository")

  package var domain: String
  package var domainOwner: String?
  package var repository: String
  package var description: String?
  package var upstreams: [UpstreamRepository]
  package var tags: [Tag]

  /// Creates the value from its members, as AWS names them.
  package init(
    domain: String, domainOwner: String? = nil, repository: String, description: String? = nil,
    upstreams: [UpstreamRepository] = [], tags: [Tag] = []
  ) {
    self.domain = domain
    self.domainOwner = domainOwner
    self.repository = repository
    self.description = description
    self.upstreams = upstreams
    self.tags = tags
  }
}

/// What `codeartifact:CreateRepository` answers.
package struct CreateRepositoryResponse: AWSResponse {
  package var repository: RepositoryDescription

  /// Creates the value from its members, as AWS names them.
  package init(repository: RepositoryDescription) {
    self.repository = repository
  }
}

/// What `codeartifact:DescribeRepository` is asked.
package struct DescribeRepositoryRequest: AWSRequest {
  package typealias Response = DescribeRepositoryResponse
  package static let operation = AWSOperation(.codeArtifact, "DescribeRepository")

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

/// What `codeartifact:DescribeRepository` answers.
package struct DescribeRepositoryResponse: AWSResponse {
  package var repository: RepositoryDescription

  /// Creates the value from its members, as AWS names them.
  package init(repository: RepositoryDescription) {
    self.repository = repository
  }
}

/// What `codeartifact:UpdateRepository` is asked.
package struct UpdateRepositoryRequest: AWSRequest {
  package typealias Response = UpdateRepositoryResponse
  package static let operation = AWSOperation(.codeArtifact, "UpdateRepository")

  package var domain: String
  package var domainOwner: String?
  package var repository: String
  package var description: String?
  package var upstreams: [UpstreamRepository]?

  /// Creates the value from its members, as AWS names them.
  package init(
    domain: String, domainOwner: String? = nil, repository: String, description: String? = nil,
    upstreams: [UpstreamRepository]? = nil
  ) {
    self.domain = domain
    self.domainOwner = domainOwner
    self.repository = repository
    self.description = description
    self.upstreams = upstreams
  }
}

/// What `codeartifact:UpdateRepository` answers.
package struct UpdateRepositoryResponse: AWSResponse {
  package var repository: RepositoryDescription

  /// Creates the value from its members, as AWS names them.
  package init(repository: RepositoryDescription) {
    self.repository = repository
  }
}

/// What `codeartifact:DeleteRepository` is asked.
package struct DeleteRepositoryRequest: AWSRequest {
  package typealias Response = DeleteRepositoryResponse
  package static let operation = AWSOperation(.codeArtifact, "DeleteRepository")

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

/// What `codeartifact:DeleteRepository` answers.
package struct DeleteRepositoryResponse: AWSResponse {
  package var repository: RepositoryDescription?

  /// Creates the value from its members, as AWS names them.
  package init(repository: RepositoryDescription? = nil) {
    self.repository = repository
  }
}

/// What `codeartifact:ListRepositories` is asked.
package struct ListRepositoriesRequest: AWSRequest {
  package typealias Response = ListRepositoriesResponse
  package static let operation = AWSOperation(.codeArtifact, "ListRepositories")

  package var repositoryPrefix: String?
  package var maxResults: Int?
  package var nextToken: String?

  /// Creates the value from its members, as AWS names them.
  package init(repositoryPrefix: String? = nil, maxResults: Int? = nil, nextToken: String? = nil) {
    self.repositoryPrefix = repositoryPrefix
    self.maxResults = maxResults
    self.nextToken = nextToken
  }
}

/// What `codeartifact:ListRepositories` answers.
package struct ListRepositoriesResponse: AWSResponse {
  package var repositories: [RepositorySummary]
  package var nextToken: String?

  /// Creates the value from its members, as AWS names them.
  package init(repositories: [RepositorySummary] = [], nextToken: String? = nil) {
    self.repositories = repositories
    self.nextToken = nextToken
  }
}

/// What `codeartifact:ListRepositoriesInDomain` is asked.
package struct ListRepositoriesInDomainRequest: AWSRequest {
  package typealias Response = ListRepositoriesInDomainResponse
  package static let operation = AWSOperation(.codeArtifact, "ListRepositoriesInDomain")

  package var domain: String
  package var domainOwner: String?
  package var administratorAccount: String?
  package var repositoryPrefix: String?
  package var maxResults: Int?
  package var nextToken: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    domain: String, domainOwner: String? = nil, administratorAccount: String? = nil,
    repositoryPrefix: String? = nil, maxResults: Int? = nil, nextToken: String? = nil
  ) {
    self.domain = domain
    self.domainOwner = domainOwner
    self.administratorAccount = administratorAccount
    self.repositoryPrefix = repositoryPrefix
    self.maxResults = maxResults
    self.nextToken = nextToken
  }
}

/// What `codeartifact:ListRepositoriesInDomain` answers.
package struct ListRepositoriesInDomainResponse: AWSResponse {
  package var repositories: [RepositorySummary]
  package var nextToken: String?

  /// Creates the value from its members, as AWS names them.
  package init(repositories: [RepositorySummary] = [], nextToken: String? = nil) {
    self.repositories = repositories
    self.nextToken = nextToken
  }
}

/// The AWS CodeArtifact shape `RepositoryDescription`.
package struct RepositoryDescription: AWSShape {
  package var name: String
  package var administratorAccount: String
  package var domainName: String
  package var domainOwner: String
  package var arn: String
  package var description: String?
  package var upstreams: [UpstreamRepositoryInfo]
  package var externalConnections: [RepositoryExternalConnectionInfo]
  package var createdTime: Timestamp

  /// Creates the value from its members, as AWS names them.
  package init(
    name: String, administratorAccount: String, domainName: String, domainOwner: String,
    arn: String, description: String? = nil, upstreams: [UpstreamRepositoryInfo] = [],
    externalConnections: [RepositoryExternalConnectionInfo] = [], createdTime: Timestamp
  ) {
    self.name = name
    self.administratorAccount = administratorAccount
    self.domainName = domainName
    self.domainOwner = domainOwner
    self.arn = arn
    self.description = description
    self.upstreams = upstreams
    self.externalConnections = externalConnections
    self.createdTime = createdTime
  }
}

/// The AWS CodeArtifact shape `RepositorySummary`.
package struct RepositorySummary: AWSShape {
  package var name: String
  package var administratorAccount: String
  package var domainName: String
  package var domainOwner: String
  package var arn: String
  package var description: String?
  package var createdTime: Timestamp?

  /// Creates the value from its members, as AWS names them.
  package init(
    name: String, administratorAccount: String, domainName: String, domainOwner: String,
    arn: String, description: String? = nil, createdTime: Timestamp? = nil
  ) {
    self.name = name
    self.administratorAccount = administratorAccount
    self.domainName = domainName
    self.domainOwner = domainOwner
    self.arn = arn
    self.description = description
    self.createdTime = createdTime
  }
}

/// The AWS CodeArtifact shape `UpstreamRepository`.
package struct UpstreamRepository: AWSShape {
  package var repositoryName: String

  /// Creates the value from its members, as AWS names them.
  package init(repositoryName: String) {
    self.repositoryName = repositoryName
  }
}

/// The AWS CodeArtifact shape `UpstreamRepositoryInfo`.
package struct UpstreamRepositoryInfo: AWSShape {
  package var repositoryName: String

  /// Creates the value from its members, as AWS names them.
  package init(repositoryName: String) {
    self.repositoryName = repositoryName
  }
}
