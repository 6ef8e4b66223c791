/// The places that credentials may come from, in order; the first that has some is used.
struct CredentialsChain: Sendable {
  let sources: [any CredentialsSource]

  /// The order of the AWS SDKs: the environment, a web identity token, the profile, the container,
  /// the instance.
  ///
  /// A profile that the stack names goes before all others, and alone: what was asked for by name
  /// must not be replaced by keys that happen to stand in the environment.
  init(
    profile: String?, configuration: SharedConfiguration, roles: RoleExchange,
    _ surroundings: Surroundings
  ) {
    let named = profile ?? surroundings.variable("AWS_PROFILE")
    let profileSource = ProfileSource(
      surroundings: surroundings, configuration: configuration, roles: roles,
      profileName: named ?? "default", isNamed: named != nil)
    sources =
      profile != nil
      ? [profileSource]
      : [
        EnvironmentSource(surroundings: surroundings),
        WebIdentitySource(surroundings: surroundings, roles: roles),
        profileSource,
        ContainerSource(surroundings: surroundings),
        InstanceSource(surroundings: surroundings),
      ]
  }

  /// The first credentials and where more of them come from.
  ///
  /// - Throws: ``ClientProblem`` where a source is set up but wrong, and where all have none, with
  ///   the reason of each.
  func first() async throws(ClientProblem) -> (FoundCredentials, any CredentialsSource) {
    var reasons: [String] = []
    for source in sources {
      switch try await source.look() {
      case .found(let found): return (found, source)
      case .absent(let reason): reasons.append("\(source.name): \(reason)")
      }
    }
    throw ClientProblem(
      "There are no AWS credentials; tried were\n  \(reasons.joined(separator: "\n  "))",
      help: "Log in with `aws configure` or `aws sso login`, or set AWS_ACCESS_KEY_ID and "
        + "AWS_SECRET_ACCESS_KEY; `profile:` under `provider:` names a profile.")
  }
}
