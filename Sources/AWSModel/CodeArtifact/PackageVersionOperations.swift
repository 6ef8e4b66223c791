/// What `codeartifact:ListPackageVersions` is asked.
package struct ListPackageVersionsRequest: AWSRequest {
  package typealias Response = ListPackageVersionsResponse
  package static let operation = AWSOperation(.codeArtifact, "ListPackageVersions")

  package var domain: String
  package var domainOwner: String?
  package var repository: String
  package var format: String
  package var namespace: String?
  package var package: String
  package var status: String?
  package var sortBy: String?
  package var maxResults: Int?
  package var nextToken: String?
  package var originType: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    domain: String, domainOwner: String? = nil, repository: String, format: String,
    namespace: String? = nil, package: String, status: String? = nil, sortBy: String? = nil,
    maxResults: Int? = nil, nextToken: String? = nil, originType: String? = nil
  ) {
    self.domain = domain
    self.domainOwner = domainOwner
    self.repository = repository
    self.format = format
    self.namespace = namespace
    self.package = package
    self.status = status
    self.sortBy = sortBy
    self.maxResults = maxResults
    self.nextToken = nextToken
    self.originType = originType
  }
}

/// What `codeartifact:ListPackageVersions` answers.
package struct ListPackageVersionsResponse: AWSResponse {
  package var defaultDisplayVersion: String?
  package var format: String?
  package var namespace: String?
  package var package: String?
  package var versions: [PackageVersionSummary]
  package var nextToken: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    defaultDisplayVersion: String? = nil, format: String? = nil, namespace: String? = nil,
    package: String? = nil, versions: [PackageVersionSummary] = [], nextToken: String? = nil
  ) {
    self.defaultDisplayVersion = defaultDisplayVersion
    self.format = format
    self.namespace = namespace
    self.package = package
    self.versions = versions
    self.nextToken = nextToken
  }
}

/// What `codeartifact:DescribePackageVersion` is asked.
package struct DescribePackageVersionRequest: AWSRequest {
  package typealias Response = DescribePackageVersionResponse
  package static let operation = AWSOperation(.codeArtifact, "DescribePackageVersion")

  package var domain: String
  package var domainOwner: String?
  package var repository: String
  package var format: String
  package var namespace: String?
  package var package: String
  package var packageVersion: String

  /// Creates the value from its members, as AWS names them.
  package init(
    domain: String, domainOwner: String? = nil, repository: String, format: String,
    namespace: String? = nil, package: String, packageVersion: String
  ) {
    self.domain = domain
    self.domainOwner = domainOwner
    self.repository = repository
    self.format = format
    self.namespace = namespace
    self.package = package
    self.packageVersion = packageVersion
  }
}

/// What `codeartifact:DescribePackageVersion` answers.
package struct DescribePackageVersionResponse: AWSResponse {
  package var packageVersion: PackageVersionDescription

  /// Creates the value from its members, as AWS names them.
  package init(packageVersion: PackageVersionDescription) {
    self.packageVersion = packageVersion
  }
}

/// What `codeartifact:DeletePackageVersions` is asked.
package struct DeletePackageVersionsRequest: AWSRequest {
  package typealias Response = DeletePackageVersionsResponse
  package static let operation = AWSOperation(.codeArtifact, "DeletePackageVersions")

  package var domain: String
  package var domainOwner: String?
  package var repository: String
  package var format: String
  package var namespace: String?
  package var package: String
  package var versions: [String]
  package var expectedStatus: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    domain: String, domainOwner: String? = nil, repository: String, format: String,
    namespace: String? = nil, package: String, versions: [String], expectedStatus: String? = nil
  ) {
    self.domain = domain
    self.domainOwner = domainOwner
    self.repository = repository
    self.format = format
    self.namespace = namespace
    self.package = package
    self.versions = versions
    self.expectedStatus = expectedStatus
  }
}

/// What `codeartifact:DeletePackageVersions` answers.
package struct DeletePackageVersionsResponse: AWSResponse {
  package var successfulVersions: [String: SuccessfulPackageVersionInfo]
  package var failedVersions: [String: PackageVersionError]

  /// Creates the value from its members, as AWS names them.
  package init(
    successfulVersions: [String: SuccessfulPackageVersionInfo] = [:],
    failedVersions: [String: PackageVersionError] = [:]
  ) {
    self.successfulVersions = successfulVersions
    self.failedVersions = failedVersions
  }
}

/// What `codeartifact:DisposePackageVersions` is asked.
package struct DisposePackageVersionsRequest: AWSRequest {
  package typealias Response = DisposePackageVersionsResponse
  package static let operation = AWSOperation(.codeArtifact, "DisposePackageVersions")

  package var domain: String
  package var domainOwner: String?
  package var repository: String
  package var format: String
  package var namespace: String?
  package var package: String
  package var versions: [String]
  package var versionRevisions: [String: String]
  package var expectedStatus: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    domain: String, domainOwner: String? = nil, repository: String, format: String,
    namespace: String? = nil, package: String, versions: [String],
    versionRevisions: [String: String] = [:], expectedStatus: String? = nil
  ) {
    self.domain = domain
    self.domainOwner = domainOwner
    self.repository = repository
    self.format = format
    self.namespace = namespace
    self.package = package
    self.versions = versions
    self.versionRevisions = versionRevisions
    self.expectedStatus = expectedStatus
  }
}

/// What `codeartifact:DisposePackageVersions` answers.
package struct DisposePackageVersionsResponse: AWSResponse {
  package var successfulVersions: [String: SuccessfulPackageVersionInfo]
  package var failedVersions: [String: PackageVersionError]

  /// Creates the value from its members, as AWS names them.
  package init(
    successfulVersions: [String: SuccessfulPackageVersionInfo] = [:],
    failedVersions: [String: PackageVersionError] = [:]
  ) {
    self.successfulVersions = successfulVersions
    self.failedVersions = failedVersions
  }
}

/// What `codeartifact:UpdatePackageVersionsStatus` is asked.
package struct UpdatePackageVersionsStatusRequest: AWSRequest {
  package typealias Response = UpdatePackageVersionsStatusResponse
  package static let operation = AWSOperation(.codeArtifact, "UpdatePackageVersionsStatus")

  package var domain: String
  package var domainOwner: String?
  package var repository: String
  package var format: String
  package var namespace: String?
  package var package: String
  package var versions: [String]
  package var versionRevisions: [String: String]
  package var expectedStatus: String?
  package var targetStatus: String

  /// Creates the value from its members, as AWS names them.
  package init(
    domain: String, domainOwner: String? = nil, repository: String, format: String,
    namespace: String? = nil, package: String, versions: [String],
    versionRevisions: [String: String] = [:], expectedStatus: String? = nil, targetStatus: String
  ) {
    self.domain = domain
    self.domainOwner = domainOwner
    self.repository = repository
    self.format = format
    self.namespace = namespace
    self.package = package
    self.versions = versions
    self.versionRevisions = versionRevisions
    self.expectedStatus = expectedStatus
    self.targetStatus = targetStatus
  }
}

/// What `codeartifact:UpdatePackageVersionsStatus` answers.
package struct UpdatePackageVersionsStatusResponse: AWSResponse {
  package var successfulVersions: [String: SuccessfulPackageVersionInfo]
  package var failedVersions: [String: PackageVersionError]

  /// Creates the value from its members, as AWS names them.
  package init(
    successfulVersions: [String: SuccessfulPackageVersionInfo] = [:],
    failedVersions: [String: PackageVersionError] = [:]
  ) {
    self.successfulVersions = successfulVersions
    self.failedVersions = failedVersions
  }
}

/// What `codeartifact:CopyPackageVersions` is asked.
package struct CopyPackageVersionsRequest: AWSRequest {
  package typealias Response = CopyPackageVersionsResponse
  package static let operation = AWSOperation(.codeArtifact, "CopyPackageVersions")

  package var domain: String
  package var domainOwner: String?
  package var sourceRepository: String
  package var destinationRepository: String
  package var format: String
  package var namespace: String?
  package var package: String
  package var versions: [String]
  package var versionRevisions: [String: String]
  package var allowOverwrite: Bool?
  package var includeFromUpstream: Bool?

  /// Creates the value from its members, as AWS names them.
  package init(
    domain: String, domainOwner: String? = nil, sourceRepository: String,
    destinationRepository: String, format: String, namespace: String? = nil, package: String,
    versions: [String] = [], versionRevisions: [String: String] = [:], allowOverwrite: Bool? = nil,
    includeFromUpstream: Bool? = nil
  ) {
    self.domain = domain
    self.domainOwner = domainOwner
    self.sourceRepository = sourceRepository
    self.destinationRepository = destinationRepository
    self.format = format
    self.namespace = namespace
    self.package = package
    self.versions = versions
    self.versionRevisions = versionRevisions
    self.allowOverwrite = allowOverwrite
    self.includeFromUpstream = includeFromUpstream
  }
}

/// What `codeartifact:CopyPackageVersions` answers.
package struct CopyPackageVersionsResponse: AWSResponse {
  package var successfulVersions: [String: SuccessfulPackageVersionInfo]
  package var failedVersions: [String: PackageVersionError]

  /// Creates the value from its members, as AWS names them.
  package init(
    successfulVersions: [String: SuccessfulPackageVersionInfo] = [:],
    failedVersions: [String: PackageVersionError] = [:]
  ) {
    self.successfulVersions = successfulVersions
    self.failedVersions = failedVersions
  }
}

/// What `codeartifact:ListPackageVersionDependencies` is asked.
package struct ListPackageVersionDependenciesRequest: AWSRequest {
  package typealias Response = ListPackageVersionDependenciesResponse
  package static let operation = AWSOperation(.codeArtifact, "ListPackageVersionDependencies")

  package var domain: String
  package var domainOwner: String?
  package var repository: String
  package var format: String
  package var namespace: String?
  package var package: String
  package var packageVersion: String
  package var nextToken: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    domain: String, domainOwner: String? = nil, repository: String, format: String,
    namespace: String? = nil, package: String, packageVersion: String, nextToken: String? = nil
  ) {
    self.domain = domain
    self.domainOwner = domainOwner
    self.repository = repository
    self.format = format
    self.namespace = namespace
    self.package = package
    self.packageVersion = packageVersion
    self.nextToken = nextToken
  }
}

/// What `codeartifact:ListPackageVersionDependencies` answers.
package struct ListPackageVersionDependenciesResponse: AWSResponse {
  package var format: String?
  package var namespace: String?
  package var package: String?
  package var version: String?
  package var versionRevision: String?
  package var nextToken: String?
  package var dependencies: [PackageDependency]

  /// Creates the value from its members, as AWS names them.
  package init(
    format: String? = nil, namespace: String? = nil, package: String? = nil, version: String? = nil,
    versionRevision: String? = nil, nextToken: String? = nil, dependencies: [PackageDependency] = []
  ) {
    self.format = format
    self.namespace = namespace
    self.package = package
    self.version = version
    self.versionRevision = versionRevision
    self.nextToken = nextToken
    self.dependencies = dependencies
  }
}

/// The AWS CodeArtifact shape `PackageVersionSummary`.
package struct PackageVersionSummary: AWSShape {
  package var version: String
  package var revision: String?
  package var status: String
  package var origin: PackageVersionOrigin?

  /// Creates the value from its members, as AWS names them.
  package init(
    version: String, revision: String? = nil, status: String, origin: PackageVersionOrigin? = nil
  ) {
    self.version = version
    self.revision = revision
    self.status = status
    self.origin = origin
  }
}

/// The AWS CodeArtifact shape `PackageVersionDescription`.
package struct PackageVersionDescription: AWSShape {
  package var format: String?
  package var namespace: String?
  package var packageName: String?
  package var displayName: String?
  package var version: String?
  package var summary: String?
  package var homePage: String?
  package var sourceCodeRepository: String?
  package var publishedTime: Timestamp?
  package var licenses: [LicenseInfo]
  package var revision: String?
  package var status: String?
  package var origin: PackageVersionOrigin?

  /// Creates the value from its members, as AWS names them.
  package init(
    format: String? = nil, namespace: String? = nil, packageName: String? = nil,
    displayName: String? = nil, version: String? = nil, summary: String? = nil,
    homePage: String? = nil, sourceCodeRepository: String? = nil, publishedTime: Timestamp? = nil,
    licenses: [LicenseInfo] = [], revision: String? = nil, status: String? = nil,
    origin: PackageVersionOrigin? = nil
  ) {
    self.format = format
    self.namespace = namespace
    self.packageName = packageName
    self.displayName = displayName
    self.version = version
    self.summary = summary
    self.homePage = homePage
    self.sourceCodeRepository = sourceCodeRepository
    self.publishedTime = publishedTime
    self.licenses = licenses
    self.revision = revision
    self.status = status
    self.origin = origin
  }
}

/// The AWS CodeArtifact shape `SuccessfulPackageVersionInfo`.
package struct SuccessfulPackageVersionInfo: AWSShape {
  package var revision: String?
  package var status: String?

  /// Creates the value from its members, as AWS names them.
  package init(revision: String? = nil, status: String? = nil) {
    self.revision = revision
    self.status = status
  }
}

/// The AWS CodeArtifact shape `PackageVersionError`.
package struct PackageVersionError: AWSShape {
  package var errorCode: String?
  package var errorMessage: String?

  /// Creates the value from its members, as AWS names them.
  package init(errorCode: String? = nil, errorMessage: String? = nil) {
    self.errorCode = errorCode
    self.errorMessage = errorMessage
  }
}

/// The AWS CodeArtifact shape `PackageDependency`.
package struct PackageDependency: AWSShape {
  package var namespace: String?
  package var package: String?
  package var dependencyType: String?
  package var versionRequirement: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    namespace: String? = nil, package: String? = nil, dependencyType: String? = nil,
    versionRequirement: String? = nil
  ) {
    self.namespace = namespace
    self.package = package
    self.dependencyType = dependencyType
    self.versionRequirement = versionRequirement
  }
}

/// The AWS CodeArtifact shape `PackageVersionOrigin`.
package struct PackageVersionOrigin: AWSShape {
  package var domainEntryPoint: DomainEntryPoint?
  package var originType: String?

  /// Creates the value from its members, as AWS names them.
  package init(domainEntryPoint: DomainEntryPoint? = nil, originType: String? = nil) {
    self.domainEntryPoint = domainEntryPoint
    self.originType = originType
  }
}

/// The AWS CodeArtifact shape `LicenseInfo`.
package struct LicenseInfo: AWSShape {
  package var name: String?
  package var url: String?

  /// Creates the value from its members, as AWS names them.
  package init(name: String? = nil, url: String? = nil) {
    self.name = name
    self.url = url
  }
}

/// The AWS CodeArtifact shape `DomainEntryPoint`.
package struct DomainEntryPoint: AWSShape {
  package var repositoryName: String?
  package var externalConnectionName: String?

  /// Creates the value from its members, as AWS names them.
  package init(repositoryName: String? = nil, externalConnectionName: String? = nil) {
    self.repositoryName = repositoryName
    self.externalConnectionName = externalConnectionName
  }
}
