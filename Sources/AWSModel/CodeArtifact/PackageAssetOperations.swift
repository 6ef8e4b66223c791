/// What `codeartifact:PublishPackageVersion` is asked.
package struct PublishPackageVersionRequest: AWSRequest {
  package typealias Response = PublishPackageVersionResponse
  package static let operation = AWSOperation(.codeArtifact, "PublishPackageVersion")

  package var domain: String
  package var domainOwner: String?
  package var repository: String
  package var format: String
  package var namespace: String?
  package var package: String
  package var packageVersion: String
  package var assetContent: [UInt8]
  package var assetName: String
  package var assetSHA256: String
  package var unfinished: Bool?

  /// Creates the value from its members, as AWS names them.
  package init(
    domain: String, domainOwner: String? = nil, repository: String, format: String,
    namespace: String? = nil, package: String, packageVersion: String, assetContent: [UInt8],
    assetName: String, assetSHA256: String, unfinished: Bool? = nil
  ) {
    self.domain = domain
    self.domainOwner = domainOwner
    self.repository = repository
    self.format = format
    self.namespace = namespace
    self.package = package
    self.packageVersion = packageVersion
    self.assetContent = assetContent
    self.assetName = assetName
    self.assetSHA256 = assetSHA256
    self.unfinished = unfinished
  }
}

/// What `codeartifact:PublishPackageVersion` answers.
package struct PublishPackageVersionResponse: AWSResponse {
  package var format: String?
  package var namespace: String?
  package var package: String?
  package var version: String?
  package var versionRevision: String?
  package var status: String?
  package var asset: AssetSummary?

  /// Creates the value from its members, as AWS names them.
  package init(
    format: String? = nil, namespace: String? = nil, package: String? = nil, version: String? = nil,
    versionRevision: String? = nil, status: String? = nil, asset: AssetSummary? = nil
  ) {
    self.format = format
    self.namespace = namespace
    self.package = package
    self.version = version
    self.versionRevision = versionRevision
    self.status = status
    self.asset = asset
  }
}

/// What `codeartifact:ListPackageVersionAssets` is asked.
package struct ListPackageVersionAssetsRequest: AWSRequest {
  package typealias Response = ListPackageVersionAssetsResponse
  package static let operation = AWSOperation(.codeArtifact, "ListPackageVersionAssets")

  package var domain: String
  package var domainOwner: String?
  package var repository: String
  package var format: String
  package var namespace: String?
  package var package: String
  package var packageVersion: String
  package var maxResults: Int?
  package var nextToken: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    domain: String, domainOwner: String? = nil, repository: String, format: String,
    namespace: String? = nil, package: String, packageVersion: String, maxResults: Int? = nil,
    nextToken: String? = nil
  ) {
    self.domain = domain
    self.domainOwner = domainOwner
    self.repository = repository
    self.format = format
    self.namespace = namespace
    self.package = package
    self.packageVersion = packageVersion
    self.maxResults = maxResults
    self.nextToken = nextToken
  }
}

/// What `codeartifact:ListPackageVersionAssets` answers.
package struct ListPackageVersionAssetsResponse: AWSResponse {
  package var format: String?
  package var namespace: String?
  package var package: String?
  package var version: String?
  package var versionRevision: String?
  package var nextToken: String?
  package var assets: [AssetSummary]

  /// Creates the value from its members, as AWS names them.
  package init(
    format: String? = nil, namespace: String? = nil, package: String? = nil, version: String? = nil,
    versionRevision: String? = nil, nextToken: String? = nil, assets: [AssetSummary] = []
  ) {
    self.format = format
    self.namespace = namespace
    self.package = package
    self.version = version
    self.versionRevision = versionRevision
    self.nextToken = nextToken
    self.assets = assets
  }
}

/// What `codeartifact:GetPackageVersionAsset` is asked.
package struct GetPackageVersionAssetRequest: AWSRequest {
  package typealias Response = GetPackageVersionAssetResponse
  package static let operation = AWSOperation(.codeArtifact, "GetPackageVersionAsset")

  package var domain: String
  package var domainOwner: String?
  package var repository: String
  package var format: String
  package var namespace: String?
  package var package: String
  package var packageVersion: String
  package var asset: String
  package var packageVersionRevision: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    domain: String, domainOwner: String? = nil, repository: String, format: String,
    namespace: String? = nil, package: String, packageVersion: String, asset: String,
    packageVersionRevision: String? = nil
  ) {
    self.domain = domain
    self.domainOwner = domainOwner
    self.repository = repository
    self.format = format
    self.namespace = namespace
    self.package = package
    self.packageVersion = packageVersion
    self.asset = asset
    self.packageVersionRevision = packageVersionRevision
  }
}

/// What `codeartifact:GetPackageVersionAsset` answers.
package struct GetPackageVersionAssetResponse: AWSResponse {
  package var asset: [UInt8]?
  package var assetName: String?
  package var packageVersion: String?
  package var packageVersionRevision: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    asset: [UInt8]? = nil, assetName: String? = nil, packageVersion: String? = nil,
    packageVersionRevision: String? = nil
  ) {
    self.asset = asset
    self.assetName = assetName
    self.packageVersion = packageVersion
    self.packageVersionRevision = packageVersionRevision
  }
}

/// What `codeartifact:GetPackageVersionReadme` is asked.
package struct GetPackageVersionReadmeRequest: AWSRequest {
  package typealias Response = GetPackageVersionReadmeResponse
  package static let operation = AWSOperation(.codeArtifact, "GetPackageVersionReadme")

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

/// What `codeartifact:GetPackageVersionReadme` answers.
package struct GetPackageVersionReadmeResponse: AWSResponse {
  package var format: String?
  package var namespace: String?
  package var package: String?
  package var version: String?
  package var versionRevision: String?
  package var readme: String?

  /// Creates the value from its members, as AWS names them.
  package init(
    format: String? = nil, namespace: String? = nil, package: String? = nil, version: String? = nil,
    versionRevision: String? = nil, readme: String? = nil
  ) {
    self.format = format
    self.namespace = namespace
    self.package = package
    self.version = version
    self.versionRevision = versionRevision
    self.readme = readme
  }
}

/// The AWS CodeArtifact shape `AssetSummary`.
package struct AssetSummary: AWSShape {
  package var name: String
  package var size: Int?
  package var hashes: [String: String]

  /// Creates the value from its members, as AWS names them.
  package init(name: String, size: Int? = nil, hashes: [String: String] = [:]) {
    self.name = name
    self.size = size
    self.hashes = hashes
  }
}
