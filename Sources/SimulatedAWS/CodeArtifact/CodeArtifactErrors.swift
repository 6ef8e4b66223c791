import AWSModel

/// CodeArtifact's errors, in AWS's words.
extension AWSError {
  static func codeArtifact(
    _ code: String, _ message: String, status: Int, type: String? = nil, id: String? = nil
  ) -> AWSError {
    AWSError(
      code: code, message: message, httpStatus: status, resourceType: type, resourceId: id)
  }

  static func validation(_ message: String) -> AWSError {
    codeArtifact("ValidationException", message, status: 400)
  }

  static func noSuchDomain(_ name: String, owner: String) -> AWSError {
    codeArtifact(
      "ResourceNotFoundException",
      "Domain not found. Domain '\(name)' owned by account '\(owner)' does not exist",
      status: 404, type: "domain", id: name)
  }

  static func noSuchRepository(_ name: String, domain: String) -> AWSError {
    codeArtifact(
      "ResourceNotFoundException",
      "Repository not found. Repository '\(name)' does not exist in domain '\(domain)'",
      status: 404, type: "repository", id: name)
  }

  static func conflict(_ message: String, type: String, id: String) -> AWSError {
    codeArtifact("ConflictException", message, status: 409, type: type, id: id)
  }

  static func serviceQuota(_ message: String, type: String, id: String) -> AWSError {
    codeArtifact("ServiceQuotaExceededException", message, status: 402, type: type, id: id)
  }
}
