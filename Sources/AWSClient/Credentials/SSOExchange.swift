import AWSWire
import Values

/// Asks IAM Identity Center for a role's credentials, with the token that `aws sso login` left.
struct SSOExchange: Sendable {
  let surroundings: Surroundings
  let configuration: SharedConfiguration

  func credentials(
    of profile: Profile, source: String
  ) async throws(ClientProblem) -> FoundCredentials {
    var session: Profile?
    if let name = profile["sso_session"] {
      session = configuration.session(name)
      guard session != nil else {
        throw ClientProblem("There is no section [sso-session \(name)], which \(source) names")
      }
    }
    func setting(_ name: String) throws(ClientProblem) -> String {
      guard let value = session?[name] ?? profile[name] else {
        throw ClientProblem("\(source.capitalizedFirst) lacks \(name)")
      }
      return value
    }
    let account = try setting("sso_account_id")
    let role = try setting("sso_role_name")
    let region = try setting("sso_region")
    guard EndpointRules.isRegion(region) else {
      throw ClientProblem("The sso_region of \(source) is no name of a Region")
    }
    guard [account, role].allSatisfy({ $0.utf8.allSatisfy(Self.isPlain) }) else {
      throw ClientProblem(
        "The sso_account_id or sso_role_name of \(source) has letters it may not have")
    }
    let key: String
    if let name = profile["sso_session"] { key = name } else { key = try setting("sso_start_url") }
    let cache = try SSOTokenCache(
      surroundings, login: key, region: region, home: configuration.home, source: source)
    guard let token = try await cache.token(isSession: session != nil) else {
      throw expired(profile, source)
    }
    let endpoint = Endpoint(
      host: "portal.sso.\(region).\(Partition.of(region: region).suffix)")
    let request = WireRequest(
      method: "GET", path: "/federation/credentials",
      query: "account_id=\(account)&role_name=\(role.inQuery)",
      headers: ["Host": endpoint.authority, "x-amz-sso_bearer_token": token])
    let answer: WireResponse
    do {
      answer = try await surroundings.transport.send(
        HTTPExchange(request, with: endpoint, timeout: .seconds(30), bodyLimit: 64 << 10))
    } catch {
      throw ClientProblem("IAM Identity Center gave \(source) no answer: \(error.message)")
    }
    guard answer.status != 401 else { throw expired(profile, source) }
    guard answer.status == 200 else {
      throw ClientProblem(
        "IAM Identity Center does not give \(source) its role: status \(answer.status)")
    }
    return try read(answer, source)
  }

  private func read(
    _ answer: WireResponse, _ source: String
  ) throws(ClientProblem) -> FoundCredentials {
    let place = "IAM Identity Center"
    let object = try CredentialsJSON.object(answer.body, from: place)
    guard let role = object["roleCredentials"],
      let id = CredentialsJSON.text("accessKeyId", role),
      let secret = CredentialsJSON.text("secretAccessKey", role)
    else { throw ClientProblem("The answer of \(place) holds no credentials") }
    let milliseconds = role["expiration"]?.numberValue?.intValue
    return FoundCredentials(
      AWSCredentials(
        accessKeyId: id, secretAccessKey: secret,
        sessionToken: CredentialsJSON.text("sessionToken", role)),
      expiresAt: milliseconds.map { Double($0) / 1000 }, source: source)
  }

  private func expired(_ profile: Profile, _ source: String) -> ClientProblem {
    ClientProblem(
      "The SSO session of \(source) is not logged in, or has expired",
      help: "Run `aws sso login --profile \(profile.name)`.")
  }

  /// Whether a byte may stand in an account's id or a role's name (IAM: `[\w+=,.@-]+`).
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: ","),
      UInt8(ascii: "."), UInt8(ascii: "@"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

extension String {
  /// The text as a query has it, of the few characters that a role's name may have.
  fileprivate var inQuery: String {
    var text = ""
    for character in self {
      switch character {
      case "+": text += "%2B"
      case "=": text += "%3D"
      case ",": text += "%2C"
      case "@": text += "%40"
      default: text.append(character)
      }
    }
    return text
  }
}
