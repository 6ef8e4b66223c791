import AWSClient
import AWSModel
import AWSWire
import SimulatedAWS

/// The simulated AWS behind the codecs: what a server would do, without the network.
struct SimulatedTransport: HTTPTransport {
  let cloud: SimulatedAWS
  let region: String

  func send(_ exchange: HTTPExchange) async throws(HTTPFailure) -> WireResponse {
    guard let service = WireCodec.caller(of: exchange.request)?.service else {
      throw HTTPFailure(.notSent, "the request is not signed")
    }
    let codec = WireCodec(service)
    do throws(AWSError) {
      let operation = try codec.operation(of: exchange.request)
      guard let type = service.requestTypes.first(where: { $0.operation == operation }) else {
        throw AWSError(code: "InvalidAction", message: "\(operation)")
      }
      return try await answer(type, exchange.request, codec)
    } catch {
      return codec.encode(error, to: error.operation, requestId: "r")
    }
  }

  private func answer<Request: AWSRequest>(
    _ type: Request.Type, _ message: WireRequest, _ codec: WireCodec
  ) async throws(AWSError) -> WireResponse {
    let received = try codec.decode(type, from: message)
    guard received.unread.isEmpty else {
      throw AWSError(code: "UnknownParameter", message: "\(received.unread)")
    }
    let answer = try await received.request.perform(on: cloud.services(region: region))
    return codec.encode(answer, to: type, requestId: "r")
  }
}
