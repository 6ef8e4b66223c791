import AWSClient
import AWSModel
import AWSWire
import Logging
import SimulatedAWS
import SimulatedAWSServer

/// A served account behind the client: signatures verified and policies enforced, without a network.
struct ServedTransport: HTTPTransport {
  /// The account.
  let account: ServedAccount

  /// The account of a cloud, with the root key that the server would print.
  init(_ cloud: SimulatedAWS, rootKey: AWSCredentials) {
    var settings = ServerSettings(rootKey: rootKey)
    settings.verifiesSignatures = true
    settings.enforcesIAM = true
    account = ServedAccount(
      cloud, settings: settings, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
  }

  func send(_ exchange: HTTPExchange) async throws(HTTPFailure) -> WireResponse {
    guard case .answered(let answer) = await account.answer(exchange.request) else {
      throw HTTPFailure(.connectionReset, "hung up")
    }
    return answer
  }
}
