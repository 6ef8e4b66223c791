/// What `codeartifact:CreateDomain` is asked.
package struct CreateDomainRequest: AWSRequest {
  package typealias Response = CreateDomainResponse
  package static let operation = AWSOperation(.codeArtifact, "CreateDomain")

  package var domain: String
  package var encryptionKey: String?
  package var tags: [Tag]

  /// Creates the value from its members, as AWS names them.
  package init(domain: String, encryptionKey: String? = nil, tags: [Tag] = []) {
    self.domain = domain
    self.encryptionKey = encryptionKey
    self.tags = tags
  }
}

/// What `codeartifact:CreateDomain` answers.
package struct CreateDomainResponse: AWSResponse {
  package var domain: DomainDescription

  /// Creates the value from its members, as AWS names them.
  package init(domain: DomainDescription) {
    self.domain = domain
  }
}

/// What `codeartifact:DescribeDomain` is asked.
package struct DescribeDomainRequest: AWSRequest {
  package typealias Response = DescribeDomainResponse
  package static let operation = AWSOperation(.codeArtifact, "DescribeDomain")

  package var domain: String
  package var domainOwner: String?

  /// Creates the value from its members, as AWS names them.
  package init(domain: String, domainOwner: String? = nil) {
    self.domain = domain
    self.domainOwner = domainOwner
  }
}

/// What `codeartifact:DescribeDomain` answers.
package struct DescribeDomainResponse: AWSResponse {
  package var domain: DomainDescription

  /// Creates the value from its members, as AWS names them.
  package init(domain: DomainDescription) {
    self.domain = domain
  }
}

/// What `codeartifact:DeleteDomain` is asked.
package struct DeleteDomainRequest: AWSRequest {
  package typealias Response = DeleteDomainResponse
  package static let operation = AWSOperation(.codeArtifact, "DeleteDomain")

  package var domain: String
  package var domainOwner: String?

  /// Creates the value from its members, as AWS names them.
  package init(domain: String, domainOwner: String? = nil) {
    self.domain = domain
    self.domainOwner = domainOwner
  }
}

/// What `codeartifact:DeleteDomain` answers.
package struct DeleteDomainResponse: AWSResponse {
  package var domain: DomainDescription?

  /// Creates the value from its members, as AWS names them.
  package init(domain: DomainDescription? = nil) {
    self.domain = domain
  }
}

/// What `codeartifact:ListDomains` is asked.
package struct ListDomainsRequest: AWSRequest {
  package typealias Response = ListDomainsResponse
  package static let operation = AWSOperation(.codeArtifact, "ListDomains")

  package var maxResults: Int?
  package var nextToken: String?

  /// Creates the value from its members, as AWS names them.
  package init(maxResults: Int? = nil, nextToken: String? = nil) {
    self.maxResults = maxResults
    self.nextToken = nextToken
  }
}

/// What `codeartifact:ListDomains` answers.
package struct ListDomainsResponse: AWSResponse {
  package var domains: [DomainSummary]
  package var nextToken: String?

  /// Creates the value from its members, as AWS names them.
  package init(domains: [DomainSummary] = [], nextToken: String? = nil) {
    self.domains = domains
    self.nextToken = nextToken
  }
}

/// The AWS CodeArtifact shape `DomainDescription`.
package struct DomainDescription: AWSShape {
  package var name: String
  package var owner: String
  package var arn: String
  package var status: String
  package var createdTime: Timestamp
  package var encryptionKey: String?
  package var repositoryCount: Int
  package var assetSizeBytes: Int
  package var s3BucketArn: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    name: String, owner: String, arn: String, status: String, createdTime: Timestamp,
    encryptionKey: String? = nil, repositoryCount: Int, assetSizeBytes: Int,
    s3BucketArn: String? = nil
  ) {
    self.name = name
    self.owner = owner
    self.arn = arn
    self.status = status
    self.createdTime = createdTime
    self.encryptionKey = encryptionKey
    self.repositoryCount = repositoryCount
    self.assetSizeBytes = assetSizeBytes
    self.s3BucketArn = s3BucketArn
  }
}

/// The AWS CodeArtifact shape `DomainSummary`.
package struct DomainSummary: AWSShape {
  package var name: String
  package var owner: String
  package var arn: String
  package var status: String
  package var createdTime: Timestamp?
  package var encryptionKey: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    name: String, owner: String, arn: String, status: String, createdTime: Timestamp? = nil,
    encryptionKey: String? = nil
  ) {
    self.name = name
    self.owner = owner
    self.arn = arn
    self.status = status
    self.createdTime = createdTime
    self.encryptionKey = encryptionKey
  }
}
