import AWSModel
import Testing

/// How errors are told apart by what to do next.
struct AWSErrorTests {
  @Test(arguments: [
    "Throttling", "ThrottlingException", "RequestLimitExceeded", "SlowDown",
    "TooManyRequestsException",
  ])
  func throttlingIsRetriedAndHasAKnownOutcome(code: String) {
    let error = AWSError(code: code, message: "", httpStatus: 503)
    #expect(error.isThrottling)
    #expect(error.isRetryable)
    #expect(!error.isOutcomeUnknown)
  }

  @Test(arguments: ["ServiceFailure", "InternalError", "InternalServerException"])
  func aServersOwnFailureLeavesTheOutcomeUnknown(code: String) {
    let error = AWSError(code: code, message: "", httpStatus: 500)
    #expect(error.isRetryable)
    #expect(error.isOutcomeUnknown)
    #expect(!error.isThrottling)
  }

  @Test(arguments: ["ConcurrentModification", "EntityTemporarilyUnmodifiable"])
  func aPassingConditionIsRetried(code: String) {
    let error = AWSError(code: code, message: "", httpStatus: 409)
    #expect(error.isRetryable)
    #expect(!error.isOutcomeUnknown)
  }

  @Test(arguments: ["DependencyViolation", "LimitExceeded", "InvalidVpc.Range", "DeleteConflict"])
  func aRefusalIsFinal(code: String) {
    let error = AWSError(code: code, message: "", httpStatus: 409)
    #expect(!error.isRetryable)
    #expect(!error.isOutcomeUnknown)
    #expect(!error.isNotFound)
  }

  @Test(arguments: TransportFailure.allCases)
  func onlyWhatNeverLeftIsKnownNotToHaveActed(failure: TransportFailure) {
    let error = AWSError(transport: failure, message: "")
    #expect(error.isRetryable)
    #expect(error.isOutcomeUnknown == (failure != .notSent))
  }

  @Test(arguments: [
    "InvalidVpcID.NotFound", "NoSuchEntity", "ResourceNotFoundException", "NoSuchBucket",
    "InvalidVpcEndpointId.NotFound", "NotFound",
  ])
  func whatIsMissingIsToldByItsCode(code: String) {
    #expect(AWSError(code: code, message: "", httpStatus: 404).isNotFound)
  }

  @Test func operationsKnowWhetherTheyRead() {
    #expect(DescribeVpcsRequest.operation.isRead)
    #expect(HeadBucketRequest.operation.isRead)
    #expect(!CreateVpcRequest.operation.isRead)
    #expect(DescribeDomainRequest.operation.description == "codeartifact:DescribeDomain")
  }
}
