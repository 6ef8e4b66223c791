import AWSClient
import AWSModel
import SimulatedAWS

/// The AWS behind a stack's provider.
enum StackCloud: Sendable {
  /// A simulated account.
  case simulated(SimulatedAWS)
  /// AWS itself.
  case real(AWSClient)

  /// The name of the provider, as the state records it.
  var providerName: String {
    switch self {
    case .simulated: "simulated"
    case .real: "aws"
    }
  }

  /// The services in a Region; of the simulated ones reads are repeated as the real client does.
  func services(region: String) -> any AWSServices {
    switch self {
    case .simulated(let cloud): cloud.services(region: region, readAttempts: 6)
    case .real(let client): client
    }
  }

  /// How many calls the client made again by itself, so far.
  var repeatedCalls: Int {
    switch self {
    case .simulated: 0
    case .real(let client): client.repeats.value
    }
  }
}
