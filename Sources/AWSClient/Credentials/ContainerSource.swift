import AWSWire

/// The credentials that a container's host hands out, at ECS and EKS.
///
/// They come from a fixed address, `AWS_CONTAINER_CREDENTIALS_RELATIVE_URI` at 169.254.170.2, or
/// from `AWS_CONTAINER_CREDENTIALS_FULL_URI`: over TLS, or from the addresses of AWS's hosts and
/// this machine. Names other than `localhost` are not looked up without TLS: an answer of DNS would
/// then decide who is given the token.
struct ContainerSource: CredentialsSource {
  private static let host = "169.254.170.2"
  private static let plainHosts: Set<String> = [host, "169.254.170.23", "[fd00:ec2::23]"]

  let name = "the container's credentials endpoint"
  let surroundings: Surroundings

  func look() async throws(ClientProblem) -> CredentialsAnswer {
    guard let endpoint = try endpoint() else {
      return .absent(
        "neither AWS_CONTAINER_CREDENTIALS_RELATIVE_URI nor "
          + "AWS_CONTAINER_CREDENTIALS_FULL_URI is set")
    }
    var request = WireRequest(
      method: "GET", path: endpoint.path.path, query: endpoint.path.query,
      headers: ["Host": endpoint.place.authority, "Accept": "application/json"])
    request.headers["Authorization"] = try token()
    let answer = try await surroundings.metadata(request, at: endpoint.place, name)
    guard answer.status == 200 else {
      throw ClientProblem("\(name.capitalizedFirst) answered with status \(answer.status)")
    }
    return .found(
      try CredentialsJSON.credentials(
        in: CredentialsJSON.object(answer.body, from: name), token: "Token", from: name))
  }

  private typealias Place = (place: Endpoint, path: (path: String, query: String))

  private func endpoint() throws(ClientProblem) -> Place? {
    if let path = surroundings.variable("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI") {
      guard path.hasPrefix("/"), Self.isTarget(path) else {
        throw ClientProblem("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI is no path")
      }
      return (Endpoint(isSecure: false, host: Self.host), Self.split(path))
    }
    let variable = "AWS_CONTAINER_CREDENTIALS_FULL_URI"
    guard let text = surroundings.variable(variable) else { return nil }
    let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard Self.isTarget(text), let first = parts.first,
      var endpoint = Endpoint(reading: String(first))
    else { throw ClientProblem("\(variable) is no address") }
    guard endpoint.isSecure || endpoint.isLoopback || Self.plainHosts.contains(endpoint.host)
    else {
      throw ClientProblem(
        "\(variable) is an address without TLS that is neither this machine nor AWS's host: "
          + endpoint.host,
        help: "Without TLS these are taken: localhost, 127.0.0.1, [::1], 169.254.170.2, "
          + "169.254.170.23 and [fd00:ec2::23].")
    }
    let path = endpoint.path.isEmpty ? "/" : endpoint.path
    endpoint.path = ""
    return (endpoint, (path, parts.count > 1 ? String(parts[1]) : ""))
  }

  private static func split(_ target: String) -> (path: String, query: String) {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    return (String(parts.first ?? "/"), parts.count > 1 ? String(parts[1]) : "")
  }

  private static func isTarget(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }

  /// The token, whose file is read each time: its content changes.
  private func token() throws(ClientProblem) -> String? {
    let variable = "AWS_CONTAINER_AUTHORIZATION_TOKEN"
    let token: String?
    if let file = surroundings.variable("\(variable)_FILE") {
      token = try surroundings.text(ofFile: file)
    } else {
      token = surroundings.variable(variable)
    }
    if let token, !WireHeaders.isSafe(token) {
      throw ClientProblem("The token for \(name) has a line break in it")
    }
    return token
  }
}

extension Surroundings {
  /// Asks a metadata service; nothing it answers is told.
  func metadata(
    _ request: WireRequest, at endpoint: Endpoint, _ name: String
  ) async throws(ClientProblem) -> WireResponse {
    do {
      return try await transport.send(
        HTTPExchange(
          request, with: endpoint, timeout: .seconds(5), bodyLimit: 64 << 10, isImpatient: true))
    } catch {
      throw ClientProblem("\(name.capitalizedFirst) gave no answer: \(error.message)")
    }
  }
}

extension String {
  /// The text with a capital at its beginning.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
