package import AWSModel

/// The repositories' endpoints for package managers, as seen from a Region.
package struct SimulatedPackages: Sendable {
  private let cloud: SimulatedAWS
  private let caller: SimulatedCaller

  init(cloud: SimulatedAWS, caller: SimulatedCaller) {
    self.cloud = cloud
    self.caller = caller
  }

  /// The names of the packages that can be read.
  package func names(
    _ request: ReadPackageNamesRequest
  ) async throws(AWSError) -> ReadPackageNamesResponse {
    try await cloud.answer(request, for: caller, Simulation.readPackageNames)
  }

  /// The versions of a package that can be read.
  package func package(_ request: ReadPackageRequest) async throws(AWSError) -> ReadPackageResponse
  {
    try await cloud.answer(request, for: caller, Simulation.readPackage)
  }

  /// A file with its bytes.
  package func asset(
    _ request: ReadPackageAssetRequest
  ) async throws(AWSError) -> (asset: PackageAsset, bytes: [UInt8]) {
    let asset = try await cloud.answer(request, for: caller, Simulation.readPackageAsset).asset
    guard let bytes = cloud.assets.read(asset.digests.sha256), bytes.count == asset.size else {
      throw .codeArtifact(
        "InternalServerException", "The content of asset '\(asset.name)' is missing", status: 500)
    }
    return (asset, bytes)
  }

  /// Publishes a file.
  package func publish(
    _ request: PublishPackageFileRequest, _ content: ArraySlice<UInt8>, _ digests: AssetDigests
  ) async throws(AWSError) {
    _ = try await cloud.withStaged(content, digests) { staged throws(AWSError) in
      try await cloud.answer(request, for: caller) { simulation in
        { request throws(AWSError) in try simulation.publishPackageFile(request, staged) }
      }
    }
  }

  /// Changes npm's tags and deprecations.
  package func putMetadata(_ request: PutPackageMetadataRequest) async throws(AWSError) {
    _ = try await cloud.answer(request, for: caller, Simulation.putPackageMetadata)
  }
}

extension SimulatedServices {
  /// The repositories' endpoints.
  package var packages: SimulatedPackages { SimulatedPackages(cloud: cloud, caller: caller) }
}

extension SimulatedAWS {
  /// Has content where it can be recorded for as long as `body` runs.
  func withStaged<Result>(
    _ content: ArraySlice<UInt8>, _ digests: AssetDigests,
    _ body: (AssetStore.Staged) async throws(AWSError) -> Result
  ) async throws(AWSError) -> Result {
    let staged: AssetStore.Staged
    do {
      staged = try assets.stage(content, digests)
    } catch {
      throw .assetsFailed(error)
    }
    defer { assets.discard(staged) }
    return try await body(staged)
  }
}
