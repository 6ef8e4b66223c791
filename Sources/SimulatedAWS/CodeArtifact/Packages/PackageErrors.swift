import AWSModel

/// CodeArtifact's errors about packages, in AWS's words.
extension AWSError {
  static func noSuchPackage(_ name: PackageName, in repository: RepositoryEntity) -> AWSError {
    codeArtifact(
      "ResourceNotFoundException",
      "Package not found. The package '\(name.shown)' of format '\(name.format)' does not exist "
        + "in repository '\(repository.name)'", status: 404, type: "package", id: name.shown)
  }

  static func noSuchVersion(
    _ version: String, of name: PackageName, in repository: RepositoryEntity
  ) -> AWSError {
    codeArtifact(
      "ResourceNotFoundException",
      "Package version not found. The version '\(version)' of package '\(name.shown)' does not "
        + "exist in repository '\(repository.name)'",
      status: 404, type: "package-version", id: "\(name.shown)/\(version)")
  }

  static func noSuchAsset(_ asset: String, of version: String) -> AWSError {
    codeArtifact(
      "ResourceNotFoundException",
      "Asset not found. The asset '\(asset)' does not exist in package version '\(version)'",
      status: 404, type: "asset", id: asset)
  }

  static func deletedUpstream(_ upstreams: [String], of repository: String) -> AWSError {
    let names = upstreams.map { "'\($0)'" }.joined(separator: ", ")
    return codeArtifact(
      "ResourceNotFoundException",
      "Repository not found. The upstream \(names) of repository '\(repository)' was deleted",
      status: 404, type: "repository", id: upstreams.first)
  }

  static func accessDenied(_ message: String) -> AWSError {
    codeArtifact("AccessDeniedException", message, status: 403)
  }

  static func assetsFailed(_ error: any Error) -> AWSError {
    AWSError(
      code: "SimulatedAWSUnavailable",
      message: "the simulated AWS cannot keep the asset: \(error)", httpStatus: 400)
  }
}

extension PackageName {
  /// The name with its namespace, as messages have it.
  package var shown: String {
    switch (format, namespace) {
    case (_, nil): name
    case ("npm", let namespace?): "@\(namespace)/\(name)"
    case (_, let namespace?): "\(namespace)/\(name)"
    }
  }
}
