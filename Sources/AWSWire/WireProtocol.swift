import AWSModel

/// A protocol of AWS: how shapes, errors and operations stand in HTTP messages.
protocol WireProtocol: Sendable {
  /// A request.
  func encode(_ node: ShapeNode, of operation: AWSOperation) throws(WireFault) -> WireRequest

  /// The operation that a request asks for.
  func operation(of request: WireRequest) throws(AWSError) -> AWSOperation

  /// The members of a request, and what tells afterwards which parameters were not read.
  func source(
    of message: WireRequest, asking operation: AWSOperation
  ) throws(WireFault) -> (source: any ShapeSource, unread: () -> [String])

  /// The service's error for a request that is not whole.
  func refusal(of fault: WireFault) -> AWSError

  /// An answer.
  func encode(
    _ node: ShapeNode, answering operation: AWSOperation, requestId: String
  ) throws(WireFault) -> WireResponse

  /// The members of an answer.
  func source(
    of message: WireResponse, answering operation: AWSOperation
  ) throws(WireFault) -> any ShapeSource

  /// An error.
  func encode(
    _ error: AWSError, answering operation: AWSOperation?, requestId: String
  ) -> WireResponse

  /// The code and text of the error that an answer holds; nil if it holds none.
  func error(in message: WireResponse, operation: AWSOperation) -> (code: String, text: String)?

  /// Adds what else the service tells of an error.
  func complete(_ error: inout AWSError, from message: WireResponse)

  /// The request's id in an answer.
  func requestId(in message: WireResponse) -> String?
}

extension WireProtocol {
  func complete(_ error: inout AWSError, from message: WireResponse) {}

  /// An answer's XML document.
  func document(_ body: [UInt8]) throws(WireFault) -> XMLElement {
    do throws(XMLFault) {
      return try XMLReader.read(body)
    } catch {
      throw .unreadable("The body is not the XML expected (\(error))")
    }
  }
}
