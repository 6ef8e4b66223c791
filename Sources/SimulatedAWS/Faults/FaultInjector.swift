import AWSModel

/// Draws what goes wrong with each call.
struct FaultInjector: Sendable {
  /// What happens to one call.
  struct Fate: Sendable {
    /// How long the call takes, in seconds.
    var latency = 0.0

    /// The error answered instead of acting.
    var before: AWSError?

    /// The error answered although AWS acted.
    var after: AWSError?
  }

  let plan: FaultPlan
  private var random: SplitMix64

  /// Creates the injector of a plan.
  init(_ plan: FaultPlan) {
    self.plan = plan
    random = SplitMix64(seed: plan.seed)
  }

  /// Draws the fate of the next call.
  mutating func fate(of operation: AWSOperation) -> Fate {
    guard !plan.isQuiet, plan.concerns(operation) else { return Fate() }
    var fate = Fate()
    let span = plan.latency.upperBound - plan.latency.lowerBound
    fate.latency = plan.latency.lowerBound + random.fraction() * span
    if random.fraction() < plan.throttle {
      fate.before = .throttled(operation)
    } else if random.fraction() < plan.errorBefore {
      fate.before = .serverFault(operation)
    } else if random.fraction() < plan.deny {
      fate.before = .notAuthorized(operation)
    } else if random.fraction() < plan.errorAfter {
      fate.after = .serverFault(operation)
    } else if random.fraction() < plan.resetAfter {
      fate.after = AWSError(
        transport: .connectionReset, message: "the connection was closed before the answer",
        operation: operation)
    }
    return fate
  }
}

extension AWSError {
  /// The service's way to say "slow down".
  fileprivate static func throttled(_ operation: AWSOperation) -> AWSError {
    switch operation.service {
    case .ec2:
      AWSError(code: "RequestLimitExceeded", message: "Request limit exceeded.", httpStatus: 503)
    case .iam, .sts: AWSError(code: "Throttling", message: "Rate exceeded", httpStatus: 400)
    case .s3:
      AWSError(code: "SlowDown", message: "Please reduce your request rate.", httpStatus: 503)
    case .codeArtifact:
      AWSError(
        code: "ThrottlingException", message: "Rate exceeded", httpStatus: 429,
        retryAfterSeconds: 1)
    }
  }

  /// The service's way to say that it failed itself.
  fileprivate static func serverFault(_ operation: AWSOperation) -> AWSError {
    let message = "An internal error has occurred"
    return switch operation.service {
    case .ec2, .s3: AWSError(code: "InternalError", message: message, httpStatus: 500)
    case .iam, .sts: AWSError(code: "ServiceFailure", message: message, httpStatus: 500)
    case .codeArtifact:
      AWSError(code: "InternalServerException", message: message, httpStatus: 500)
    }
  }

  /// The service's way to say that the caller may not do it.
  fileprivate static func notAuthorized(_ operation: AWSOperation) -> AWSError {
    switch operation.service {
    case .ec2:
      AWSError(
        code: "UnauthorizedOperation",
        message: "You are not authorized to perform this operation: \(operation)",
        httpStatus: 403)
    case .codeArtifact:
      AWSError(
        code: "AccessDeniedException",
        message: "User is not authorized to perform: \(operation)", httpStatus: 403)
    case .iam, .sts, .s3:
      AWSError(
        code: "AccessDenied", message: "User is not authorized to perform: \(operation)",
        httpStatus: 403)
    }
  }
}
