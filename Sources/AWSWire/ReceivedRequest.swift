package import AWSModel

/// A request as a server received it.
package struct ReceivedRequest<Request: AWSRequest>: Hashable, Sendable {
  /// What is asked.
  package var request: Request

  /// The names of parameters that the shape does not have, in order.
  ///
  /// They ask for something that would not happen, so a server tells of them or refuses them.
  package var unread: [String]
}
