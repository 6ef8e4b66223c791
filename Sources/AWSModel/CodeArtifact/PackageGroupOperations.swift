/// What `codeartifact:CreatePackageGroup` is asked.
package struct CreatePackageGroupRequest: AWSRequest {
  package typealias Response = CreatePackageGroupResponse
  package static let operation = AWSOperation(.codeArtifact, "CreatePackageGroup")

  package var domain: String
  package var domainOwner: String?
  package var packageGroup: String
  package var contactInfo: String?
  package var description: String?
  package var tags: [Tag]

  /// Creates the value from its members, as AWS names them.
  package init(
    domain: String, domainOwner: String? = nil, packageGroup: String, contactInfo: String? = nil,
    description: String? = nil, tags: [Tag] = []
  ) {
    self.domain = domain
    self.domainOwner = domainOwner
    self.packageGroup = packageGroup
    self.contactInfo = contactInfo
    self.description = description
    self.tags = tags
  }
}

/// What `codeartifact:CreatePackageGroup` answers.
package struct CreatePackageGroupResponse: AWSResponse {
  package var packageGroup: PackageGroupDescription?

  /// Creates the value from its members, as AWS names them.
  package init(packageGroup: PackageGroupDescription? = nil) {
    self.packageGroup = packageGroup
  }
}

/// What `codeartifact:DescribePackageGroup` is asked.
package struct DescribePackageGroupRequest: AWSRequest {
  package typealias Response = DescribePackageGroupResponse
  package static let operation = AWSOperation(.codeArtifact, "DescribePackageGroup")

  package var domain: String
  package var domainOwner: String?
  package var packageGroup: String

  /// Creates the value from its members, as AWS names them.
  package init(domain: String, domainOwner: String? = nil, packageGroup: String) {
    self.domain = domain
    self.domainOwner = domainOwner
    self.packageGroup = packageGroup
  }
}

/// What `codeartifact:DescribePackageGroup` answers.
package struct DescribePackageGroupResponse: AWSResponse {
  package var packageGroup: PackageGroupDescription?

  /// Creates the value from its members, as AWS names them.
  package init(packageGroup: PackageGroupDescription? = nil) {
    self.packageGroup = packageGroup
  }
}

/// What `codeartifact:UpdatePackageGroup` is asked.
package struct UpdatePackageGroupRequest: AWSRequest {
  package typealias Response = UpdatePackageGroupResponse
  package static let operation = AWSOperation(.codeArtifact, "UpdatePackageGroup")

  package var domain: String
  package var domainOwner: String?
  package var packageGroup: String
  package var contactInfo: String?
  package var description: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    domain: String, domainOwner: String? = nil, packageGroup: String, contactInfo: String? = nil,
    description: String? = nil
  ) {
    self.domain = domain
    self.domainOwner = domainOwner
    self.packageGroup = packageGroup
    self.contactInfo = contactInfo
    self.description = description
  }
}

/// What `codeartifact:UpdatePackageGroup` answers.
package struct UpdatePackageGroupResponse: AWSResponse {
  package var packageGroup: PackageGroupDescription?

  /// Creates the value from its members, as AWS names them.
  package init(packageGroup: PackageGroupDescription? = nil) {
    self.packageGroup = packageGroup
  }
}

/// What `codeartifact:DeletePackageGroup` is asked.
package struct DeletePackageGroupRequest: AWSRequest {
  package typealias Response = DeletePackageGroupResponse
  package static let operation = AWSOperation(.codeArtifact, "DeletePackageGroup")

  package var domain: String
  package var domainOwner: String?
  package var packageGroup: String

  /// Creates the value from its members, as AWS names them.
  package init(domain: String, domainOwner: String? = nil, packageGroup: String) {
    self.domain = domain
    self.domainOwner = domainOwner
    self.packageGroup = packageGroup
  }
}

/// What `codeartifact:DeletePackageGroup` answers.
package struct DeletePackageGroupResponse: AWSResponse {
  package var packageGroup: PackageGroupDescription?

  /// Creates the value from its members, as AWS names them.
  package init(packageGroup: PackageGroupDescription? = nil) {
    self.packageGroup = packageGroup
  }
}

/// What `codeartifact:ListPackageGroups` is asked.
package struct ListPackageGroupsRequest: AWSRequest {
  package typealias Response = ListPackageGroupsResponse
  package static let operation = AWSOperation(.codeArtifact, "ListPackageGroups")

  package var domain: String
  package var domainOwner: String?
  package var maxResults: Int?
  package var nextToken: String?
  package var prefix: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    domain: String, domainOwner: String? = nil, maxResults: Int? = nil, nextToken: String? = nil,
    prefix: String? = nil
  ) {
    self.domain = domain
    self.domainOwner = domainOwner
    self.maxResults = maxResults
    self.nextToken = nextToken
    self.prefix = prefix
  }
}

/// What `codeartifact:ListPackageGroups` answers.
package struct ListPackageGroupsResponse: AWSResponse {
  package var packageGroups: [PackageGroupSummary]
  package var nextToken: String?

  /// Creates the value from its members, as AWS names them.
  package init(packageGroups: [PackageGroupSummary] = [], nextToken: String? = nil) {
    self.packageGroups = packageGroups
    self.nextToken = nextToken
  }
}

/// What `codeartifact:UpdatePackageGroupOriginConfiguration` is asked.
package struct UpdatePackageGroupOriginConfigurationRequest: AWSRequest {
  package typealias Response = UpdatePackageGroupOriginConfigurationResponse
  package static let operation = AWSOperation(
    .codeArtifact, "UpdatePackageGroupOriginConfiguration")

  package var domain: String
  package var domainOwner: String?
  package var packageGroup: String
  package var restrictions: [String: String]
  package var addAllowedRepositories: [PackageGroupAllowedRepository]
  package var removeAllowedRepositories: [PackageGroupAllowedRepository]

  /// Creates the value from its members, as AWS names them.
  package init(
    domain: String, domainOwner: String? = nil, packageGroup: String,
    restrictions: [String: String] = [:],
    addAllowedRepositories: [PackageGroupAllowedRepository] = [],
    removeAllowedRepositories: [PackageGroupAllowedRepository] = []
  ) {
    self.domain = domain
    self.domainOwner = domainOwner
    self.packageGroup = packageGroup
    self.restrictions = restrictions
    self.addAllowedRepositories = addAllowedRepositories
    self.removeAllowedRepositories = removeAllowedRepositories
  }
}

/// What `codeartifact:UpdatePackageGroupOriginConfiguration` answers.
package struct UpdatePackageGroupOriginConfigurationResponse: AWSResponse {
  package var packageGroup: PackageGroupDescription?
  package var allowedRepositoryUpdates: [String: [String: [String]]]

  /// Creates the value from its members, as AWS names them.
  package init(
    packageGroup: PackageGroupDescription? = nil,
    allowedRepositoryUpdates: [String: [String: [String]]] = [:]
  ) {
    self.packageGroup = packageGroup
    self.allowedRepositoryUpdates = allowedRepositoryUpdates
  }
}

/// What `codeartifact:ListAllowedRepositoriesForGroup` is asked.
package struct ListAllowedRepositoriesForGroupRequest: AWSRequest {
  package typealias Response = ListAllowedRepositoriesForGroupResponse
  package static let operation = AWSOperation(.codeArtifact, "ListAllowedRepositoriesForGroup")

  package var domain: String
  package var domainOwner: String?
  package var packageGroup: String
  package var originRestrictionType: String
  package var maxResults: Int?
  package var nextToken: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    domain: String, domainOwner: String? = nil, packageGroup: String, originRestrictionType: String,
    maxResults: Int? = nil, nextToken: String? = nil
  ) {
    self.domain = domain
    self.domainOwner = domainOwner
    self.packageGroup = packageGroup
    self.originRestrictionType = originRestrictionType
    self.maxResults = maxResults
    self.nextToken = nextToken
  }
}

/// What `codeartifact:ListAllowedRepositoriesForGroup` answers.
package struct ListAllowedRepositoriesForGroupResponse: AWSResponse {
  package var allowedRepositories: [String]
  package var nextToken: String?

  /// Creates the value from its members, as AWS names them.
  package init(allowedRepositories: [String] = [], nextToken: String? = nil) {
    self.allowedRepositories = allowedRepositories
    self.nextToken = nextToken
  }
}

/// What `codeartifact:ListAssociatedPackages` is asked.
package struct ListAssociatedPackagesRequest: AWSRequest {
  package typealias Response = ListAssociatedPackagesResponse
  package static let operation = AWSOperation(.codeArtifact, "ListAssociatedPackages")

  package var domain: String
  package var domainOwner: String?
  package var packageGroup: String
  package var maxResults: Int?
  package var nextToken: String?
  package var preview: Bool?

  /// Creates the value from its members, as AWS names them.
  package init(
    domain: String, domainOwner: String? = nil, packageGroup: String, maxResults: Int? = nil,
    nextToken: String? = nil, preview: Bool? = nil
  ) {
    self.domain = domain
    self.domainOwner = domainOwner
    self.packageGroup = packageGroup
    self.maxResults = maxResults
    self.nextToken = nextToken
    self.preview = preview
  }
}

/// What `codeartifact:ListAssociatedPackages` answers.
package struct ListAssociatedPackagesResponse: AWSResponse {
  package var packages: [AssociatedPackage]
  package var nextToken: String?

  /// Creates the value from its members, as AWS names them.
  package init(packages: [AssociatedPackage] = [], nextToken: String? = nil) {
    self.packages = packages
    self.nextToken = nextToken
  }
}

/// What `codeartifact:ListSubPackageGroups` is asked.
package struct ListSubPackageGroupsRequest: AWSRequest {
  package typealias Response = ListSubPackageGroupsResponse
  package static let operation = AWSOperation(.codeArtifact, "ListSubPackageGroups")

  package var domain: String
  package var domainOwner: String?
  package var packageGroup: String
  package var maxResults: Int?
  package var nextToken: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    domain: String, domainOwner: String? = nil, packageGroup: String, maxResults: Int? = nil,
    nextToken: String? = nil
  ) {
    self.domain = domain
    self.domainOwner = domainOwner
    self.packageGroup = packageGroup
    self.maxResults = maxResults
    self.nextToken = nextToken
  }
}

/// What `codeartifact:ListSubPackageGroups` answers.
package struct ListSubPackageGroupsResponse: AWSResponse {
  package var packageGroups: [PackageGroupSummary]
  package var nextToken: String?

  /// Creates the value from its members, as AWS names them.
  package init(packageGroups: [PackageGroupSummary] = [], nextToken: String? = nil) {
    self.packageGroups = packageGroups
    self.nextToken = nextToken
  }
}

/// What `codeartifact:GetAssociatedPackageGroup` is asked.
package struct GetAssociatedPackageGroupRequest: AWSRequest {
  package typealias Response = GetAssociatedPackageGroupResponse
  package static let operation = AWSOperation(.codeArtifact, "GetAssociatedPackageGroup")

  package var domain: String
  package var domainOwner: String?
  package var format: String
  package var namespace: String?
  package var package: String

  /// Creates the value from its members, as AWS names them.
  package init(
    domain: String, domainOwner: String? = nil, format: String, namespace: String? = nil,
    package: String
  ) {
    self.domain = domain
    self.domainOwner = domainOwner
    self.format = format
    self.namespace = namespace
    self.package = package
  }
}

/// What `codeartifact:GetAssociatedPackageGroup` answers.
package struct GetAssociatedPackageGroupResponse: AWSResponse {
  package var packageGroup: PackageGroupDescription?
  package var associationType: String?

  /// Creates the value from its members, as AWS names them.
  package init(packageGroup: PackageGroupDescription? = nil, associationType: String? = nil) {
    self.packageGroup = packageGroup
    self.associationType = associationType
  }
}

/// The AWS CodeArtifact shape `PackageGroupDescription`.
package struct PackageGroupDescription: AWSShape {
  package var arn: String?
  package var pattern: String?
  package var domainName: String?
  package var domainOwner: String?
  package var createdTime: Timestamp?
  package var contactInfo: String?
  package var description: String?
  package var originConfiguration: PackageGroupOriginConfiguration?
  package var parent: PackageGroupReference?

  /// Creates the value from its members, as AWS names them.
  package init(
    arn: String? = nil, pattern: String? = nil, domainName: String? = nil,
    domainOwner: String? = nil, createdTime: Timestamp? = nil, contactInfo: String? = nil,
    description: String? = nil, originConfiguration: PackageGroupOriginConfiguration? = nil,
    parent: PackageGroupReference? = nil
  ) {
    self.arn = arn
    self.pattern = pattern
    self.domainName = domainName
    self.domainOwner = domainOwner
    self.createdTime = createdTime
    self.contactInfo = contactInfo
    self.description = description
    self.originConfiguration = originConfiguration
    self.parent = parent
  }
}

/// The AWS CodeArtifact shape `PackageGroupSummary`.
package struct PackageGroupSummary: AWSShape {
  package var arn: String?
  package var pattern: String?
  package var domainName: String?
  package var domainOwner: String?
  package var createdTime: Timestamp?
  package var contactInfo: String?
  package var description: String?
  package var originConfiguration: PackageGroupOriginConfiguration?
  package var parent: PackageGroupReference?

  /// Creates the value from its members, as AWS names them.
  package init(
    arn: String? = nil, pattern: String? = nil, domainName: String? = nil,
    domainOwner: String? = nil, createdTime: Timestamp? = nil, contactInfo: String? = nil,
    description: String? = nil, originConfiguration: PackageGroupOriginConfiguration? = nil,
    parent: PackageGroupReference? = nil
  ) {
    self.arn = arn
    self.pattern = pattern
    self.domainName = domainName
    self.domainOwner = domainOwner
    self.createdTime = createdTime
    self.contactInfo = contactInfo
    self.description = description
    self.originConfiguration = originConfiguration
    self.parent = parent
  }
}

/// The AWS CodeArtifact shape `PackageGroupAllowedRepository`.
package struct PackageGroupAllowedRepository: AWSShape {
  package var repositoryName: String?
  package var originRestrictionType: String?

  /// Creates the value from its members, as AWS names them.
  package init(repositoryName: String? = nil, originRestrictionType: String? = nil) {
    self.repositoryName = repositoryName
    self.originRestrictionType = originRestrictionType
  }
}

/// The AWS CodeArtifact shape `AssociatedPackage`.
package struct AssociatedPackage: AWSShape {
  package var format: String?
  package var namespace: String?
  package var package: String?
  package var associationType: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    format: String? = nil, namespace: String? = nil, package: String? = nil,
    associationType: String? = nil
  ) {
    self.format = format
    self.namespace = namespace
    self.package = package
    self.associationType = associationType
  }
}

/// The AWS CodeArtifact shape `PackageGroupOriginConfiguration`.
package struct PackageGroupOriginConfiguration: AWSShape {
  package var restrictions: [String: PackageGroupOriginRestriction]

  /// Creates the value from its members, as AWS names them.
  package init(restrictions: [String: PackageGroupOriginRestriction] = [:]) {
    self.restrictions = restrictions
  }
}

/// The AWS CodeArtifact shape `PackageGroupReference`.
package struct PackageGroupReference: AWSShape {
  package var arn: String?
  package var pattern: String?

  /// Creates the value from its members, as AWS names them.
  package init(arn: String? = nil, pattern: String? = nil) {
    self.arn = arn
    self.pattern = pattern
  }
}

/// The AWS CodeArtifact shape `PackageGroupOriginRestriction`.
package struct PackageGroupOriginRestriction: AWSShape {
  package var mode: String?
  package var effectiveMode: String?
  package var inheritedFrom: PackageGroupReference?
  package var repositoriesCount: Int?

  /// Creates the value from its members, as AWS names them.
  package init(
    mode: String? = nil, effectiveMode: String? = nil, inheritedFrom: PackageGroupReference? = nil,
    repositoriesCount: Int? = nil
  ) {
    self.mode = mode
    self.effectiveMode = effectiveMode
    self.inheritedFrom = inheritedFrom
    self.repositoriesCount = repositoriesCount
  }
}
