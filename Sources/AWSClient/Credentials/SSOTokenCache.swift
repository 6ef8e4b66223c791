import AWSWire
import Crypto
import JSONSyntax
import Values

/// The token that `aws sso login` left, made new from its refresh token before it ends.
///
/// File, members and the exchange are those of the AWS SDKs: the SSO token provider of the SDK
/// reference guide, and `CreateToken` of IAM Identity Center's OIDC service. The new token is
/// written back, for the old refresh token may be good only once.
struct SSOTokenCache {
  /// How long before its end a token is made new, in seconds.
  private static let margin = 15.0 * 60

  private let surroundings: Surroundings
  private let region: String
  private let path: String
  private let source: String

  /// The cache of what was logged in to: a session's name, or an address.
  ///
  /// - Throws: ``ClientProblem`` where there is no home directory.
  init(
    _ surroundings: Surroundings, login: String, region: String, home: String?, source: String
  ) throws(ClientProblem) {
    guard let home else {
      throw ClientProblem("HOME is not set, so the SSO token of \(source) cannot be found")
    }
    let digits = Insecure.SHA1.hash(data: Array(login.utf8)).map { byte in
      let text = String(byte, radix: 16)
      return byte < 16 ? "0" + text : text
    }
    self.surroundings = surroundings
    self.region = region
    self.source = source
    path = "\(home)/.aws/sso/cache/\(digits.joined()).json"
  }

  /// A token that holds; nil if the user must log in again.
  ///
  /// Only a session's can be made new, not one of the older form.
  func token(isSession: Bool) async throws(ClientProblem) -> String? {
    guard let bytes = try surroundings.readFile(path) else { return nil }
    let object = try CredentialsJSON.object(bytes, from: path)
    guard let token = CredentialsJSON.text("accessToken", object), WireHeaders.isSafe(token),
      let end = CredentialsJSON.text("expiresAt", object).flatMap(CredentialsJSON.moment)
    else { return nil }
    let left = end - surroundings.now()
    if isSession, left < Self.margin, let new = await refreshed(object) { return new }
    return left > 0 ? token : nil
  }

  /// A new token, written back; nil if it is not to be had.
  private func refreshed(_ object: Value) async -> String? {
    guard let clientId = CredentialsJSON.text("clientId", object),
      let clientSecret = CredentialsJSON.text("clientSecret", object),
      let refreshToken = CredentialsJSON.text("refreshToken", object),
      let registered = CredentialsJSON.text("registrationExpiresAt", object)
        .flatMap(CredentialsJSON.moment), registered > surroundings.now()
    else { return nil }
    let question: Value = [
      "clientId": .string(clientId), "clientSecret": .string(clientSecret),
      "grantType": "refresh_token", "refreshToken": .string(refreshToken),
    ]
    let endpoint = Endpoint(host: "oidc.\(region).\(Partition.of(region: region).suffix)")
    let request = WireRequest(
      method: "POST", path: "/token",
      headers: ["Host": endpoint.authority, "Content-Type": "application/json"],
      body: JSONWriter(.compact, hidden: .revealed).bytes(of: question))
    guard
      let answer = try? await surroundings.transport.send(
        HTTPExchange(request, with: endpoint, timeout: .seconds(30), bodyLimit: 64 << 10)),
      answer.status == 200,
      let given = try? CredentialsJSON.object(answer.body, from: "IAM Identity Center"),
      let token = CredentialsJSON.text("accessToken", given), WireHeaders.isSafe(token),
      let seconds = given["expiresIn"]?.numberValue?.intValue, seconds > 0
    else { return nil }
    keep(
      [
        "accessToken": token,
        "expiresAt": CivilTime(
          secondsSinceEpoch: (surroundings.now() + Double(seconds)).rounded(.down)
        ).extended(),
        "refreshToken": CredentialsJSON.text("refreshToken", given) ?? refreshToken,
      ], in: object)
    return token
  }

  /// Writes the cache's file anew with some members replaced.
  ///
  /// Where that fails the token is used all the same; the next one may need a login.
  private func keep(_ members: [String: String], in object: Value) {
    var fields = object.fields ?? Fields()
    for (name, value) in members { fields[name] = .string(value) }
    try? surroundings.replaceFile(
      path, JSONWriter(.compact, hidden: .revealed).bytes(of: .object(fields)))
  }
}
