/// An HTTP answer as a plain value.
package struct WireResponse: Hashable, Sendable {
  /// The status code, such as 200.
  package var status: Int

  /// The header fields.
  package var headers: WireHeaders

  /// The body, without any transfer coding.
  package var body: [UInt8]

  /// Creates the answer.
  package init(status: Int, headers: WireHeaders = [:], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }
}
