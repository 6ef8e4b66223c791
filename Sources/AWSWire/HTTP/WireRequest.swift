/// An HTTP request as a plain value, ready to be sent or just received.
package struct WireRequest: Hashable, Sendable {
  /// The method in capitals.
  package var method: String

  /// The path as it stands in the request line: percent-encoded, beginning with `/`.
  package var path: String

  /// What follows the path's `?`, as it stands in the request line; empty if there is none.
  package var query: String

  /// The header fields.
  package var headers: WireHeaders

  /// The body, without any transfer coding.
  package var body: [UInt8]

  /// Creates the request.
  package init(
    method: String, path: String = "/", query: String = "", headers: WireHeaders = [:],
    body: [UInt8] = []
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
  }

  /// The path with its query, as they stand in the request line.
  package var target: String { query.isEmpty ? path : "\(path)?\(query)" }
}
