import AWSModel

/// IAM's errors, in AWS's words.
extension AWSError {
  static func noSuchEntity(_ message: String) -> AWSError {
    AWSError(code: "NoSuchEntity", message: message, httpStatus: 404)
  }

  static func noSuchUser(_ name: String) -> AWSError {
    noSuchEntity("The user with name \(name) cannot be found.")
  }

  static func noSuchGroup(_ name: String) -> AWSError {
    noSuchEntity("The group with name \(name) cannot be found.")
  }

  static func noSuchRole(_ name: String) -> AWSError {
    noSuchEntity("The role with name \(name) cannot be found.")
  }

  static func noSuchPolicy(_ arn: String) -> AWSError {
    noSuchEntity("Policy \(arn) does not exist or is not attachable.")
  }

  static func entityAlreadyExists(_ message: String) -> AWSError {
    AWSError(code: "EntityAlreadyExists", message: message, httpStatus: 409)
  }

  static func deleteConflict(_ message: String) -> AWSError {
    AWSError(code: "DeleteConflict", message: message, httpStatus: 409)
  }

  static func limitExceeded(_ message: String) -> AWSError {
    AWSError(code: "LimitExceeded", message: message, httpStatus: 409)
  }

  static func quotaExceeded(_ name: String, _ limit: Int) -> AWSError {
    limitExceeded("Cannot exceed quota for \(name): \(limit)")
  }

  static func malformedPolicy(_ why: String) -> AWSError {
    AWSError(code: "MalformedPolicyDocument", message: why, httpStatus: 400)
  }

  static func invalidInput(_ message: String) -> AWSError {
    AWSError(code: "InvalidInput", message: message, httpStatus: 400)
  }

  static func validationError(
    _ value: String, at member: String, _ constraint: String
  ) -> AWSError {
    AWSError(
      code: "ValidationError",
      message: "1 validation error detected: Value '\(value)' at '\(member)' failed to satisfy "
        + "constraint: \(constraint)",
      httpStatus: 400)
  }
}
