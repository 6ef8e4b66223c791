import AWSModel
import SimulatedAWS
import Testing

/// Short ways to publish and read packages.
extension Bench {
  /// Publishes a file of a Python project as twine does.
  func upload(
    _ project: String, _ version: String, to repository: String, file: String? = nil,
    _ content: String = "wheel"
  ) async throws {
    let bytes = Array(content.utf8)
    try await services.packages.publish(
      PublishPackageFileRequest(
        domain: "corp", repository: repository, name: PackageName(format: "pypi", name: project),
        packageVersion: version, assetName: file ?? "\(project)-\(version).whl",
        about: PackageMetadata(), addsToVersion: true), bytes[...], AssetDigests(of: bytes))
  }

  /// Publishes a file of a generic package through the interface.
  func publish(
    _ version: String, to repository: String = "store", file: String = "tool.bin",
    _ content: String = "tool", sha256: String? = nil, unfinished: Bool? = nil,
    format: String = "generic", namespace: String? = "build", package: String = "tool"
  ) async throws -> PublishPackageVersionResponse {
    let bytes = Array(content.utf8)
    return try await codeArtifact.publishPackageVersion(
      PublishPackageVersionRequest(
        domain: "corp", repository: repository, format: format, namespace: namespace,
        package: package, packageVersion: version, assetContent: bytes, assetName: file,
        assetSHA256: sha256 ?? AssetDigests(of: bytes).sha256, unfinished: unfinished))
  }

  /// The versions of a Python project that pip is told of.
  func readable(_ project: String, from repository: String) async throws -> [String] {
    try await services.packages.package(
      ReadPackageRequest(
        domain: "corp", repository: repository, name: PackageName(format: "pypi", name: project))
    ).versions.map(\.version)
  }

  /// The content of a file of a Python project.
  func download(
    _ project: String, _ version: String, from repository: String, file: String? = nil
  ) async throws -> String {
    let bytes = try await services.packages.asset(
      ReadPackageAssetRequest(
        domain: "corp", repository: repository, name: PackageName(format: "pypi", name: project),
        version: version, asset: file ?? "\(project)-\(version).whl")
    ).bytes
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The versions that a repository itself has.
  func versions(
    _ package: String, in repository: String, format: String = "pypi", namespace: String? = nil
  ) async throws -> [PackageVersionSummary] {
    try await codeArtifact.listPackageVersions(
      ListPackageVersionsRequest(
        domain: "corp", repository: repository, format: format, namespace: namespace,
        package: package)
    ).versions
  }

  /// The bytes that the domain's files take.
  func assetSize() async throws -> Int? {
    try await codeArtifact.describeDomain(DescribeDomainRequest(domain: "corp")).domain
      .assetSizeBytes
  }

  /// Sets from where versions of a Python project may come.
  func setOrigin(
    _ project: String, in repository: String, publish: String, upstream: String
  ) async throws {
    _ = try await codeArtifact.putPackageOriginConfiguration(
      PutPackageOriginConfigurationRequest(
        domain: "corp", repository: repository, format: "pypi", package: project,
        restrictions: PackageOriginRestrictions(publish: publish, upstream: upstream)))
  }
}
