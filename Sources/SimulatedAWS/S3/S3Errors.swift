import AWSModel

/// S3's errors, in AWS's words.
extension AWSError {
  static func noSuchBucket(_ name: String) -> AWSError {
    AWSError(
      code: "NoSuchBucket", message: "The specified bucket does not exist: \(name)",
      httpStatus: 404)
  }

  static func wrongRegion(_ name: String, _ region: String) -> AWSError {
    AWSError(
      code: "PermanentRedirect",
      message: "The bucket \(name) is in the Region \(region) and must be addressed there.",
      httpStatus: 301)
  }
}
