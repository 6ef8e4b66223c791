import AWSModel
import AWSWire
import FoundationEssentials
import SimulatedAWS

/// Who asks a repository's endpoint, by the token of the request.
enum PackageCredentials {
  /// The caller whose token the request carries; nil unless the token is one that the account gave
  /// out for the domain, that has not expired, and whose key could still call the account.
  ///
  /// A token of the root user is taken from another run only by a server that takes any key, for
  /// that run's server may have taken any.
  static func caller(
    of request: WireRequest, for target: PackageTarget, of account: ServedAccount
  ) -> ServedCaller? {
    let cloud = account.cloud
    guard let text = token(in: request), let token = cloud.token(of: text),
      token.domain == target.domain, token.region == target.region,
      target.owner == cloud.account
    else { return nil }
    guard let id = token.accessKeyId else {
      let settings = account.settings
      let isStrict = settings.enforcesIAM || settings.verifiesSignatures
      guard !isStrict || cloud.isOfThisRun(token) else { return nil }
      return ServedCaller(region: token.region, isRoot: true, owner: nil)
    }
    guard let owner = cloud.owner(ofAccessKey: id), owner.isActive else { return nil }
    return ServedCaller(region: token.region, isRoot: false, owner: owner)
  }

  /// The token that a request carries: the password of the user `aws` (Basic, as pip and twine
  /// have it), or a bearer token (npm).
  static func token(in request: WireRequest) -> String? {
    let values = request.headers.values(of: "Authorization")
    guard values.count == 1, let value = values.first else { return nil }
    let words = value.split(separator: " ", omittingEmptySubsequences: true)
    guard words.count == 2 else { return nil }
    switch words[0].lowercased() {
    case "bearer": return String(words[1])
    case "basic":
      guard let data = Data(base64Encoded: String(words[1])),
        let pair = String(validating: data, as: UTF8.self),
        let colon = pair.firstIndex(of: ":"), pair[..<colon] == "aws"
      else { return nil }
      return String(pair[pair.index(after: colon)...])
    default: return nil
    }
  }
}
