import AWSModel
import AWSWire
import Values

/// A profile of the shared configuration: what it holds itself, or says where to get.
struct ProfileSource: CredentialsSource {
  /// How many profiles may stand behind one another as `source_profile`.
  private static let depthLimit = 8

  let surroundings: Surroundings
  let configuration: SharedConfiguration
  let roles: RoleExchange
  /// The profile's name.
  let profileName: String
  /// Whether the user named it, so that it must exist.
  let isNamed: Bool

  var name: String { "the profile \"\(profileName)\"" }

  func look() async throws(ClientProblem) -> CredentialsAnswer {
    guard let profile = configuration.profile(profileName) else {
      guard isNamed else {
        return .absent("it is in none of \(configuration.paths.joined(separator: " and "))")
      }
      throw absence(of: profileName)
    }
    guard let found = try await credentials(of: profile, visited: []) else {
      return .absent("it has no settings that give credentials")
    }
    return .found(found)
  }

  private func absence(of name: String) -> ClientProblem {
    let names = configuration.names
    let places = configuration.paths.joined(separator: " nor ")
    return ClientProblem(
      "There is no profile \"\(name)\" in \(places.isEmpty ? "any file" : places)",
      help: names.isEmpty
        ? "Those files have no profiles." : "There are: \(names.joined(separator: ", ")).")
  }

  /// What a profile gives, in this order: a role, an SSO session, keys, a program.
  private func credentials(
    of profile: Profile, visited: [String]
  ) async throws(ClientProblem) -> FoundCredentials? {
    let source = "the profile \"\(profile.name)\""
    if let role = profile["role_arn"], !visited.contains(profile.name) {
      return try await credentials(
        ofRole: role, profile, visited: visited + [profile.name], source)
    }
    if profile["sso_session"] != nil || profile["sso_start_url"] != nil {
      return try await SSOExchange(surroundings: surroundings, configuration: configuration)
        .credentials(of: profile, source: source)
    }
    if let keys = try keys(of: profile, source) { return keys }
    guard let command = profile["credential_process"] else { return nil }
    return try await credentials(fromProcess: command, source)
  }

  private func keys(
    of profile: Profile, _ source: String
  ) throws(ClientProblem) -> FoundCredentials? {
    switch (profile["aws_access_key_id"], profile["aws_secret_access_key"]) {
    case (nil, nil): return nil
    case (let id?, let secret?):
      return FoundCredentials(
        AWSCredentials(
          accessKeyId: id, secretAccessKey: secret, sessionToken: profile["aws_session_token"]),
        source: source)
    case (let id, _):
      throw ClientProblem(
        "\(source.capitalizedFirst) has only half of a key: its "
          + "\(id == nil ? "aws_access_key_id" : "aws_secret_access_key") is missing")
    }
  }

  private func credentials(
    ofRole role: String, _ profile: Profile, visited: [String], _ source: String
  ) async throws(ClientProblem) -> FoundCredentials {
    let session = profile["role_session_name"] ?? roles.sessionName
    if let file = profile["web_identity_token_file"] {
      return try await roles.assume(
        AssumeRoleWithWebIdentityRequest(
          roleArn: role, roleSessionName: session,
          webIdentityToken: try surroundings.text(ofFile: file)), source: source)
    }
    guard profile["mfa_serial"] == nil else {
      throw ClientProblem(
        "\(source.capitalizedFirst) asks for a code of a multi-factor device",
        help: "cainfra asks for no codes. Get a session with `aws sts assume-role`, and give its "
          + "keys in the environment.")
    }
    let request = AssumeRoleRequest(
      roleArn: role, roleSessionName: session, durationSeconds: try duration(of: profile, source),
      externalId: profile["external_id"])
    let base = try await base(of: profile, visited: visited, source)
    return try await roles.assume(request, with: base.credentials, source: source)
  }

  private func duration(
    of profile: Profile, _ source: String
  ) throws(ClientProblem) -> Int? {
    guard let text = profile["duration_seconds"] else { return nil }
    guard let seconds = Int(text), (900...43_200).contains(seconds) else {
      throw ClientProblem(
        "The duration_seconds of \(source) is no number of seconds from 900 to 43200")
    }
    return seconds
  }

  /// The credentials that a role is assumed with.
  private func base(
    of profile: Profile, visited: [String], _ source: String
  ) async throws(ClientProblem) -> FoundCredentials {
    switch (profile["source_profile"], profile["credential_source"]) {
    case (nil, nil), (.some, .some):
      throw ClientProblem(
        "\(source.capitalizedFirst) has a role_arn and must have one of source_profile, "
          + "credential_source and web_identity_token_file")
    case (let name?, _):
      // A profile may assume its role with its own keys, but not by way of itself.
      guard visited.count < Self.depthLimit, name == profile.name || !visited.contains(name)
      else {
        throw ClientProblem(
          "The profiles \((visited + [name]).map { "\"\($0)\"" }.joined(separator: ", ")) name "
            + "each other as source_profile")
      }
      guard let next = configuration.profile(name) else { throw absence(of: name) }
      guard let found = try await credentials(of: next, visited: visited) else {
        throw ClientProblem(
          "The profile \"\(name)\", which \(source) names as source_profile, has no credentials")
      }
      return found
    case (nil, let place?): return try await credentials(at: place, source)
    }
  }

  private func credentials(
    at place: String, _ source: String
  ) async throws(ClientProblem) -> FoundCredentials {
    let base: any CredentialsSource
    switch place {
    case "Environment": base = EnvironmentSource(surroundings: surroundings)
    case "EcsContainer": base = ContainerSource(surroundings: surroundings)
    case "Ec2InstanceMetadata": base = InstanceSource(surroundings: surroundings)
    default:
      throw ClientProblem(
        "The credential_source of \(source) is \"\(place)\"",
        help: "It is one of Environment, EcsContainer and Ec2InstanceMetadata.")
    }
    switch try await base.look() {
    case .found(let found): return found
    case .absent(let reason):
      throw ClientProblem(
        "\(source.capitalizedFirst) takes its credentials from \(base.name), which has none: "
          + reason)
    }
  }

  private func credentials(
    fromProcess command: String, _ source: String
  ) async throws(ClientProblem) -> FoundCredentials {
    let place = "the credential_process of \(source)"
    let value = try CredentialsJSON.object(try await surroundings.run(command), from: place)
    guard value["Version"]?.numberValue?.intValue == 1 else {
      throw ClientProblem("The answer of \(place) is not of \"Version\" 1")
    }
    return try CredentialsJSON.credentials(in: value, token: "SessionToken", from: place)
  }
}
