extension AWSError {
  /// The codes by which the services say "slow down".
  ///
  /// The list is the one the AWS SDKs share in their standard retry mode.
  private static let throttlingCodes: Set<String> = [
    "Throttling", "ThrottlingException", "ThrottledException", "RequestThrottledException",
    "RequestThrottled", "RequestLimitExceeded", "TooManyRequestsException",
    "BandwidthLimitExceeded", "SlowDown", "PriorRequestNotComplete", "EC2ThrottledException",
    "LimitExceededException", "TransactionInProgressException",
    "ProvisionedThroughputExceededException",
  ]

  /// The codes of conditions that pass by themselves.
  private static let transientCodes: Set<String> = [
    "RequestTimeout", "RequestTimeoutException", "InternalError", "InternalFailure",
    "InternalServerException", "ServiceFailure", "ServiceUnavailable", "Unavailable",
    "ConcurrentModification", "EntityTemporarilyUnmodifiable", "OperationAborted",
  ]

  /// Whether AWS asks the caller to slow down.
  package var isThrottling: Bool { Self.throttlingCodes.contains(code) }

  /// Whether the same request, with the same client token, may succeed later.
  package var isRetryable: Bool {
    if transport != nil || isThrottling || Self.transientCodes.contains(code) { return true }
    return httpStatus >= 500
  }

  /// Whether AWS may have acted although the caller got no success.
  ///
  /// True for a broken exchange and for the server's own failures; an operation that creates
  /// must then look for what it may have made before it is asked again.
  package var isOutcomeUnknown: Bool {
    if isThrottling { return false }
    if let transport { return transport != .notSent }
    return httpStatus >= 500
  }

  /// Whether AWS says that the thing named does not exist.
  package var isNotFound: Bool {
    switch code {
    case "NoSuchEntity", "ResourceNotFoundException", "NoSuchBucket", "NoSuchBucketPolicy",
      "NoSuchTagSet", "NotFound":
      true
    default: code.hasSuffix(".NotFound")
    }
  }
}
