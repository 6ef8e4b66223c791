import AWSWire

/// The credentials of an EC2 instance's role, from its metadata service in version 2.
///
/// Version 2 alone: a token is asked for by PUT, which nothing that forwards simple requests can
/// do in our name, and each GET bears it.
struct InstanceSource: CredentialsSource {
  private static let role = "/latest/meta-data/iam/security-credentials/"

  let name = "the instance's metadata service"
  let surroundings: Surroundings

  func look() async throws(ClientProblem) -> CredentialsAnswer {
    if surroundings.says("AWS_EC2_METADATA_DISABLED") {
      return .absent("AWS_EC2_METADATA_DISABLED is set")
    }
    let token: WireResponse
    do {
      token = try await ask(
        "PUT", "/latest/api/token", "X-aws-ec2-metadata-token-ttl-seconds", "21600")
    } catch {
      return .absent("it does not answer, so this is no EC2 instance")
    }
    guard token.status == 200, let session = Self.word(token.body) else {
      return .absent("it gives no token of version 2 (status \(token.status))")
    }
    let list = try await get(Self.role, session)
    guard list.status != 404 else { return .absent("the instance has no role") }
    guard list.status == 200, let role = Self.word(list.body) else {
      throw unexpected(list.status)
    }
    let answer = try await get(Self.role + role, session)
    guard answer.status == 200 else { throw unexpected(answer.status) }
    let object = try CredentialsJSON.object(answer.body, from: name)
    if let code = CredentialsJSON.text("Code", object), code != "Success" {
      throw ClientProblem("\(name.capitalizedFirst) has no credentials now")
    }
    return .found(
      try CredentialsJSON.credentials(in: object, token: "Token", from: name))
  }

  private func get(_ path: String, _ session: String) async throws(ClientProblem) -> WireResponse {
    try await ask("GET", path, "X-aws-ec2-metadata-token", session)
  }

  private func ask(
    _ method: String, _ path: String, _ header: String, _ value: String
  ) async throws(ClientProblem) -> WireResponse {
    let isIPv6 =
      surroundings.variable("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE")?.lowercased() == "ipv6"
    let endpoint = Endpoint(isSecure: false, host: isIPv6 ? "[fd00:ec2::254]" : "169.254.169.254")
    var request = WireRequest(method: method, path: path, headers: ["Host": endpoint.authority])
    request.headers[header] = value
    return try await surroundings.metadata(request, at: endpoint, name)
  }

  private func unexpected(_ status: Int) -> ClientProblem {
    ClientProblem("\(name.capitalizedFirst) answered with status \(status)")
  }

  /// A token or the name of a role: printable ASCII in one line.
  private static func word(_ bytes: [UInt8]) -> String? {
    let line = bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).first ?? []
    guard !line.isEmpty, line.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    return String(decoding: line, as: UTF8.self)
  }
}
