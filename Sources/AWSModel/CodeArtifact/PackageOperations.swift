/// What `codeartifact:ListPackages` is asked.
package struct ListPackagesRequest: AWSRequest {
  package typealias Response = ListPackagesResponse
  package static let operation = AWSOperation(.codeArtifact, "ListPackages")

  package var domain: String
  package var domainOwner: String?
  package var repository: String
  package var format: String?
  package var namespace: String?
  package var packagePrefix: String?
  package var maxResults: Int?
  package var nextToken: String?
  package var publish: String?
  package var upstream: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    domain: String, domainOwner: String? = nil, repository: String, format: String? = nil,
    namespace: String? = nil, packagePrefix: String? = nil, maxResults: Int? = nil,
    nextToken: String? = nil, publish: String? = nil, upstream: String? = nil
  ) {
    self.domain = domain
    self.domainOwner = domainOwner
    self.repository = repository
    self.format = format
    self.namespace = namespace
    self.packagePrefix = packagePrefix
    self.maxResults = maxResults
    self.nextToken = nextToken
    self.publish = publish
    self.upstream = upstream
  }
}

/// What `codeartifact:ListPackages` answers.
package struct ListPackagesResponse: AWSResponse {
  package var packages: [PackageSummary]
  package var nextToken: String?

  /// Creates the value from its members, as AWS names them.
  package init(packages: [PackageSummary] = [], nextToken: String? = nil) {
    self.packages = packages
    self.nextToken = nextToken
  }
}

/// What `codeartifact:DescribePackage` is asked.
package struct DescribePackageRequest: AWSRequest {
  package typealias Response = DescribePackageResponse
  package static let operation = AWSOperation(.codeArtifact, "DescribePackage")

  package var domain: String
  package var domainOwner: String?
  package var repository: String
  package var format: String
  package var namespace: String?
  package var package: String

  /// Creates the value from its members, as AWS names them.
  package init(
    domain: String, domainOwner: String? = nil, repository: String, format: String,
    namespace: String? = nil, package: String
  ) {
    self.domain = domain
    self.domainOwner = domainOwner
    self.repository = repository
    self.format = format
    self.namespace = namespace
    self.package = package
  }
}

/// What `codeartifact:DescribePackage` answers.
package struct DescribePackageResponse: AWSResponse {
  package var package: PackageDescription

  /// Creates the value from its members, as AWS names them.
  package init(package: PackageDescription) {
    self.package = package
  }
}

/// What `codeartifact:DeletePackage` is asked.
package struct DeletePackageRequest: AWSRequest {
  package typealias Response = DeletePackageResponse
  package static let operation = AWSOperation(.codeArtifact, "DeletePackage")

  package var domain: String
  package var domainOwner: String?
  package var repository: String
  package var format: String
  package var namespace: String?
  package var package: String

  /// Creates the value from its members, as AWS names them.
  package init(
    domain: String, domainOwner: String? = nil, repository: String, format: String,
    namespace: String? = nil, package: String
  ) {
    self.domain = domain
    self.domainOwner = domainOwner
    self.repository = repository
    self.format = format
    self.namespace = namespace
    self.package = package
  }
}

/// What `codeartifact:DeletePackage` answers.
package struct DeletePackageResponse: AWSResponse {
  package var deletedPackage: PackageSummary?

  /// Creates the value from its members, as AWS names them.
  package init(deletedPackage: PackageSummary? = nil) {
    self.deletedPackage = deletedPackage
  }
}

/// What `codeartifact:PutPackageOriginConfiguration` is asked.
package struct PutPackageOriginConfigurationRequest: AWSRequest {
  package typealias Response = PutPackageOriginConfigurationResponse
  package static let operation = AWSOperation(.codeArtifact, "PutPackageOriginConfiguration")

  package var domain: String
  package var domainOwner: String?
  package var repository: String
  package var format: String
  package var namespace: String?
  package var package: String
  package var restrictions: PackageOriginRestrictions

  /// Creates the value from its members, as AWS names them.
  package init(
    domain: String, domainOwner: String? = nil, repository: String, format: String,
    namespace: String? = nil, package: String, restrictions: PackageOriginRestrictions
  ) {
    self.domain = domain
    self.domainOwner = domainOwner
    self.repository = repository
    self.format = format
    self.namespace = namespace
    self.package = package
    self.restrictions = restrictions
  }
}

/// What `codeartifact:PutPackageOriginConfiguration` answers.
package struct PutPackageOriginConfigurationResponse: AWSResponse {
  package var originConfiguration: PackageOriginConfiguration?

  /// Creates the value from its members, as AWS names them.
  package init(originConfiguration: PackageOriginConfiguration? = nil) {
    self.originConfiguration = originConfiguration
  }
}

/// The AWS CodeArtifact shape `PackageSummary`.
package struct PackageSummary: AWSShape {
  package var format: String?
  package var namespace: String?
  package var package: String?
  package var originConfiguration: PackageOriginConfiguration?

  /// Creates the value from its members, as AWS names them.
  package init(
    format: String? = nil, namespace: String? = nil, package: String? = nil,
    originConfiguration: PackageOriginConfiguration? = nil
  ) {
    self.format = format
    self.namespace = namespace
    self.package = package
    self.originConfiguration = originConfiguration
  }
}

/// The AWS CodeArtifact shape `PackageDescription`.
package struct PackageDescription: AWSShape {
  package var format: String?
  package var namespace: String?
  package var name: String?
  package var originConfiguration: PackageOriginConfiguration?

  /// Creates the value from its members, as AWS names them.
  package init(
    format: String? = nil, namespace: String? = nil, name: String? = nil,
    originConfiguration: PackageOriginConfiguration? = nil
  ) {
    self.format = format
    self.namespace = namespace
    self.name = name
    self.originConfiguration = originConfiguration
  }
}

/// The AWS CodeArtifact shape `PackageOriginRestrictions`.
package struct PackageOriginRestrictions: AWSShape {
  package var publish: String
  package var upstream: String

  /// Creates the value from its members, as AWS names them.
  package init(publish: String, upstream: String) {
    self.publish = publish
    self.upstream = upstream
  }
}

/// The AWS CodeArtifact shape `PackageOriginConfiguration`.
package struct PackageOriginConfiguration: AWSShape {
  package var restrictions: PackageOriginRestrictions?

  /// Creates the value from its members, as AWS names them.
  package init(restrictions: PackageOriginRestrictions? = nil) {
    self.restrictions = restrictions
  }
}
