import AWSWire

/// Keys in the environment: `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_SESSION_TOKEN`.
struct EnvironmentSource: CredentialsSource {
  let name = "the environment"
  let surroundings: Surroundings

  func look() throws(ClientProblem) -> CredentialsAnswer {
    let id = surroundings.variable("AWS_ACCESS_KEY_ID")
    let secret = surroundings.variable("AWS_SECRET_ACCESS_KEY")
    switch (id, secret) {
    case (nil, nil): return .absent("AWS_ACCESS_KEY_ID is not set")
    case (let id?, let secret?):
      let credentials = AWSCredentials(
        accessKeyId: id, secretAccessKey: secret,
        sessionToken: surroundings.variable("AWS_SESSION_TOKEN"))
      return .found(FoundCredentials(credentials, source: name))
    case (nil, _): throw Self.half("AWS_SECRET_ACCESS_KEY", without: "AWS_ACCESS_KEY_ID")
    case (_, nil): throw Self.half("AWS_ACCESS_KEY_ID", without: "AWS_SECRET_ACCESS_KEY")
    }
  }

  private static func half(_ set: String, without other: String) -> ClientProblem {
    ClientProblem(
      "\(set) is set in the environment, but \(other) is not",
      help: "Set both, or neither to use another source of credentials.")
  }
}
