import AWSModel

/// A token of a web identity, as Kubernetes and CI systems give it: `AWS_WEB_IDENTITY_TOKEN_FILE`
/// and `AWS_ROLE_ARN`.
struct WebIdentitySource: CredentialsSource {
  let name = "the web identity token"
  let surroundings: Surroundings
  let roles: RoleExchange

  func look() async throws(ClientProblem) -> CredentialsAnswer {
    guard let file = surroundings.variable("AWS_WEB_IDENTITY_TOKEN_FILE") else {
      return .absent("AWS_WEB_IDENTITY_TOKEN_FILE is not set")
    }
    guard let role = surroundings.variable("AWS_ROLE_ARN") else {
      throw ClientProblem(
        "AWS_WEB_IDENTITY_TOKEN_FILE is set in the environment, but AWS_ROLE_ARN is not",
        help: "Set both, or neither to use another source of credentials.")
    }
    let request = AssumeRoleWithWebIdentityRequest(
      roleArn: role,
      roleSessionName: surroundings.variable("AWS_ROLE_SESSION_NAME") ?? roles.sessionName,
      webIdentityToken: try surroundings.text(ofFile: file))
    return .found(try await roles.assume(request, source: name))
  }
}
