/// Why an operation did not succeed: AWS's refusal, or a failure on the way.
package struct AWSError: Error, Codable, Hashable, Sendable {
  /// AWS's code, such as `InvalidVpcID.NotFound`; a transport failure's own name otherwise.
  package var code: String

  /// AWS's text, which names the thing concerned.
  package var message: String

  /// The status of the HTTP answer; 0 if there was no answer.
  package var httpStatus: Int

  /// The operation that failed.
  package var operation: AWSOperation?

  /// The request's id, which AWS's support asks for.
  package var requestId: String?

  /// The kind of thing concerned (CodeArtifact only), such as `repository`.
  package var resourceType: String?

  /// The thing concerned (CodeArtifact only).
  package var resourceId: String?

  /// How long CodeArtifact asks to wait before trying again, in seconds.
  package var retryAfterSeconds: Int?

  /// How the exchange with AWS broke off; nil if AWS answered.
  package var transport: TransportFailure?

  /// Creates AWS's refusal.
  package init(
    code: String, message: String, httpStatus: Int = 400, operation: AWSOperation? = nil,
    requestId: String? = nil, resourceType: String? = nil, resourceId: String? = nil,
    retryAfterSeconds: Int? = nil
  ) {
    self.code = code
    self.message = message
    self.httpStatus = httpStatus
    self.operation = operation
    self.requestId = requestId
    self.resourceType = resourceType
    self.resourceId = resourceId
    self.retryAfterSeconds = retryAfterSeconds
  }

  /// Creates the failure of an exchange that got no answer.
  package init(
    transport: TransportFailure, message: String, operation: AWSOperation? = nil
  ) {
    self.init(
      code: transport.code, message: message, httpStatus: 0, operation: operation)
    self.transport = transport
  }

  /// The refusal of an operation that a service does not know.
  ///
  /// The status is never one after which clients ask again; S3's own would be 501.
  package static func unknownOperation(_ operation: AWSOperation) -> AWSError {
    let (code, status) =
      switch operation.service {
      case .ec2, .iam, .sts: ("InvalidAction", 400)
      case .s3: ("NotImplemented", 400)
      case .codeArtifact: ("UnknownOperationException", 404)
      }
    return AWSError(
      code: code, message: "The operation \(operation.name) is not known here.",
      httpStatus: status, operation: operation)
  }

  /// The service that failed.
  package var service: AWSService? { operation?.service }
}

extension AWSError: CustomStringConvertible {
  /// The operation, code and text in one line.
  package var description: String {
    let place = operation.map { "\($0): " } ?? ""
    return "\(place)\(code): \(message)"
  }
}
