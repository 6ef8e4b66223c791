package import AWSModel
package import AWSWire

/// One exchange of HTTP messages.
package struct HTTPExchange: Hashable, Sendable {
  /// Where the request goes.
  package var endpoint: Endpoint
  /// The request, whole: with `Host`, and with its path under the endpoint's.
  package var request: WireRequest
  /// How long all of it may take.
  package var timeout: Duration
  /// How many bytes of an answer's body are read; more is a failure.
  package var bodyLimit: Int
  /// Whether a connection that is not made within a second is given up, as metadata services ask.
  package var isImpatient: Bool

  /// An exchange.
  package init(
    _ request: WireRequest, with endpoint: Endpoint, timeout: Duration, bodyLimit: Int,
    isImpatient: Bool = false
  ) {
    self.endpoint = endpoint
    self.request = request
    self.timeout = timeout
    self.bodyLimit = bodyLimit
    self.isImpatient = isImpatient
  }
}

/// Why an exchange gave no answer.
package struct HTTPFailure: Error, Hashable, Sendable {
  /// How it broke off.
  package var kind: TransportFailure
  /// What happened, in the words of whoever noticed.
  package var message: String

  /// A failure.
  package init(_ kind: TransportFailure, _ message: String) {
    self.kind = kind
    self.message = message
  }
}

/// Carries HTTP messages; follows no redirects and repeats nothing.
package protocol HTTPTransport: Sendable {
  /// Sends a request and gives its answer, whatever the status.
  func send(_ exchange: HTTPExchange) async throws(HTTPFailure) -> WireResponse
}
