/// How an exchange with AWS broke off without an answer.
package enum TransportFailure: String, Codable, Hashable, Sendable, CaseIterable {
  /// The request never left: no connection, no name, no credentials to sign with.
  case notSent
  /// No answer came in time; AWS may have acted.
  case timedOut
  /// The connection closed before the answer; AWS may have acted.
  case connectionReset
  /// An answer came that could not be read; AWS may have acted.
  case unreadableAnswer

  /// The code an `AWSError` of this failure carries.
  package var code: String {
    switch self {
    case .notSent: "RequestNotSent"
    case .timedOut: "RequestTimeout"
    case .connectionReset: "ConnectionReset"
    case .unreadableAnswer: "UnreadableAnswer"
    }
  }
}
