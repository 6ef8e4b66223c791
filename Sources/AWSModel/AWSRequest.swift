/// A value of AWS's interface definitions, whose members carry AWS's names in lower camel case.
package protocol AWSShape: Codable, Hashable, Sendable {}

/// What an operation answers.
package protocol AWSResponse: AWSShape {}

/// What an operation is asked; names the operation and its answer.
package protocol AWSRequest: AWSShape {
  /// What the operation answers.
  associatedtype Response: AWSResponse

  /// The operation asked.
  static var operation: AWSOperation { get }

  /// Asks the services for the operation; throws AWS's refusal or a transport failure.
  func perform(on services: any AWSServices) async throws(AWSError) -> Response
}

/// The answer of an operation that only succeeds or fails.
package struct EmptyResponse: AWSResponse {
  /// Creates the answer, which has no members.
  package init() {}
}
