package import AWSModel

/// What package managers ask of a repository's endpoint.
///
/// These are no operations of AWS's interface, but AWS authorizes and logs them as the actions that
/// policies name, and so does the simulation: faults, counts and refusals are theirs.
package protocol PackageEndpointRequest: AWSRequest {}

extension PackageEndpointRequest {
  /// Refused: no service of AWS is asked this, only a repository's endpoint.
  package func perform(on services: any AWSServices) async throws(AWSError) -> Response {
    throw .unknownOperation(Self.operation)
  }
}

/// A request of a package manager that changes nothing, not even what is retained.
protocol PackageReadRequest: PackageEndpointRequest {}

/// Asks for the names of the packages of a format that can be read from a repository.
package struct ReadPackageNamesRequest: PackageReadRequest {
  package typealias Response = ReadPackageNamesResponse
  package static let operation = AWSOperation(.codeArtifact, "ReadFromRepository")

  package var domain: String
  package var repository: String
  package var format: String

  /// Asks a repository.
  package init(domain: String, repository: String, format: String) {
    self.domain = domain
    self.repository = repository
    self.format = format
  }
}

/// The names of the packages that can be read, in order.
package struct ReadPackageNamesResponse: AWSResponse {
  package var names: [PackageName]
}

/// Asks for the versions of a package that can be read from a repository, upstreams included.
package struct ReadPackageRequest: PackageReadRequest {
  package typealias Response = ReadPackageResponse
  package static let operation = AWSOperation(.codeArtifact, "ReadFromRepository")

  package var domain: String
  package var repository: String
  package var name: PackageName

  /// Asks a repository.
  package init(domain: String, repository: String, name: PackageName) {
    self.domain = domain
    self.repository = repository
    self.name = name
  }
}

/// The versions of a package that can be read.
package struct ReadPackageResponse: AWSResponse {
  /// A version that can be read.
  package struct Version: AWSShape {
    package var version: String
    package var publishedAt: Timestamp
    package var assets: [PackageAsset]
    package var about: PackageMetadata
  }

  /// The versions in the order of their publication.
  package var versions: [Version]

  /// npm's tags, those of the nearest repository first.
  package var tags: [String: String]
}

/// Asks for a file of a package version, which is retained in the repository asked.
package struct ReadPackageAssetRequest: PackageEndpointRequest {
  package typealias Response = ReadPackageAssetResponse
  package static let operation = AWSOperation(.codeArtifact, "ReadFromRepository")

  package var domain: String
  package var repository: String
  package var name: PackageName
  package var version: String
  package var asset: String

  /// Asks a repository.
  package init(
    domain: String, repository: String, name: PackageName, version: String, asset: String
  ) {
    self.domain = domain
    self.repository = repository
    self.name = name
    self.version = version
    self.asset = asset
  }
}

/// A file of a package version.
package struct ReadPackageAssetResponse: AWSResponse {
  package var asset: PackageAsset
}

/// Publishes a file as a package manager does.
package struct PublishPackageFileRequest: PackageEndpointRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.codeArtifact, "PublishPackageVersion")

  package var domain: String
  package var repository: String
  package var format: String
  package var namespace: String?
  package var package: String
  package var packageVersion: String
  package var assetName: String
  package var requiresPython: String?
  package var about: PackageMetadata
  /// The tags that stand for the version from now on.
  package var tags: [String]
  /// Whether the version may be there already, with other files.
  package var addsToVersion: Bool

  /// Publishes to a repository.
  package init(
    domain: String, repository: String, name: PackageName, packageVersion: String,
    assetName: String, requiresPython: String? = nil, about: PackageMetadata, tags: [String] = [],
    addsToVersion: Bool
  ) {
    self.domain = domain
    self.repository = repository
    format = name.format
    namespace = name.namespace
    package = name.name
    self.packageVersion = packageVersion
    self.assetName = assetName
    self.requiresPython = requiresPython
    self.about = about
    self.tags = tags
    self.addsToVersion = addsToVersion
  }

  /// The package's name.
  var name: PackageName { PackageName(format: format, namespace: namespace, name: package) }
}

/// Changes what npm tells about versions that are there: a tag, or a deprecation.
package struct PutPackageMetadataRequest: PackageEndpointRequest {
  package typealias Response = EmptyResponse
  package static let operation = AWSOperation(.codeArtifact, "PutPackageMetadata")

  package var domain: String
  package var repository: String
  package var format: String
  package var namespace: String?
  package var package: String
  /// The tags to set, each with its version; those without a version are removed.
  package var tags: [String: String?]
  /// The `package.json` of versions, in place of what is there.
  package var manifests: [String: String]

  /// Changes a package of a repository.
  package init(
    domain: String, repository: String, name: PackageName, tags: [String: String?] = [:],
    manifests: [String: String] = [:]
  ) {
    self.domain = domain
    self.repository = repository
    format = name.format
    namespace = name.namespace
    package = name.name
    self.tags = tags
    self.manifests = manifests
  }

  /// The package's name.
  var name: PackageName { PackageName(format: format, namespace: namespace, name: package) }
}
