import AWSModel
import AWSWire
import Foundation
import SimulatedAWS
import SimulatedAWSServer
import Testing

@testable import AWSClient

/// Roles that profiles and tokens give, from the shared configuration to the answer of a service
/// that verifies signatures and enforces policies.
@Suite("A role is assumed as the configuration says, and its session may do what the role may")
struct RoleSessionTests {
  private static let account = "123456789012"
  private static let role = "arn:aws:iam::\(account):role/ci/deploy"

  /// An account with a user `ci`, whose key stands in the profile `base`, and a role `deploy` that
  /// trusts it and may list CodeArtifact's domains.
  private struct Account {
    let transport: ServedTransport
    let world: FakeWorld

    init(trust: String, profile: String = "", environment: [String: String] = [:]) async throws {
      let root = ServerSettings.freshRootKey()
      let cloud = SimulatedAWS.inMemory(account: RoleSessionTests.account)
      transport = ServedTransport(cloud, rootKey: root)
      let iam = cloud.services(region: "eu-west-1").iam
      _ = try await iam.createUser(CreateUserRequest(userName: "ci"))
      let key = try await iam.createAccessKey(CreateAccessKeyRequest(userName: "ci")).accessKey
      _ = try await iam.createRole(
        CreateRoleRequest(path: "/ci/", roleName: "deploy", assumeRolePolicyDocument: trust))
      try await iam.putRolePolicy(
        PutRolePolicyRequest(
          roleName: "deploy", policyName: "list",
          policyDocument: """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow",\
            "Action":"codeartifact:ListDomains","Resource":"*"}]}
            """))
      world = FakeWorld(
        environment,
        files: [
          "/home/me/.aws/config": """
          [profile base]
          aws_access_key_id = \(key.accessKeyId)
          aws_secret_access_key = \(key.secretAccessKey)
          [profile ci]
          role_arn = \(RoleSessionTests.role)
          role_session_name = run-7
          \(profile)
          """,
          "/token": RoleSessionTests.token,
        ])
      world.change { $0.now = SystemClock.now().secondsSinceEpoch }
    }

    func client(_ profile: String? = "ci") throws -> AWSClient {
      var surroundings = world.surroundings()
      surroundings.transport = transport
      return try AWSClient(ClientSettings(region: "eu-west-1", profile: profile), surroundings)
    }
  }

  /// A token of an identity provider, whose signature nobody verifies.
  private static let token: String = {
    let claims = """
      {"iss":"https://ci.example.com","sub":"repo:team/app","aud":"sts.amazonaws.com",\
      "exp":4000000000}
      """
    func part(_ text: String) -> String {
      Data(text.utf8).base64EncodedString().replacing("=", with: "")
        .replacing("+", with: "-").replacing("/", with: "_")
    }
    return "\(part(#"{"alg":"RS256"}"#)).\(part(claims)).c2lnbmF0dXJl"
  }()

  private static func trust(
    _ principal: String, _ action: String = "sts:AssumeRole", condition: String = "{}"
  ) -> String {
    """
    {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":\(principal),\
    "Action":"\(action)","Condition":\(condition)}]}
    """
  }

  private static let byUser = trust(#"{"AWS":"arn:aws:iam::\#(account):user/ci"}"#)
  private static let byToken = trust(
    #"{"Federated":"arn:aws:iam::\#(account):oidc-provider/ci.example.com"}"#,
    "sts:AssumeRoleWithWebIdentity",
    condition: #"{"StringLike":{"ci.example.com:sub":"repo:team/*"}}"#)

  private static func expectSession(of client: AWSClient, named name: String) async throws {
    let identity = try await client.sts.getCallerIdentity(GetCallerIdentityRequest())
    #expect(identity.arn == "arn:aws:sts::\(account):assumed-role/deploy/\(name)")
    #expect(identity.userId.hasPrefix("AROA") && identity.userId.hasSuffix(":\(name)"))
    _ = try await client.codeArtifact.listDomains(ListDomainsRequest())
    let refusal = await #expect(throws: AWSError.self) {
      try await client.codeArtifact.createDomain(CreateDomainRequest(domain: "packages"))
    }
    #expect(refusal?.code == "AccessDeniedException")
    #expect(refusal?.message.contains(":assumed-role/deploy/\(name) is not authorized") == true)
  }

  @Test("a profile with a role and the profile whose key may assume it")
  func profile() async throws {
    let account = try await Account(trust: Self.byUser, profile: "source_profile = base")
    try await Self.expectSession(of: account.client(), named: "run-7")
  }

  @Test("a profile's external id, which the role demands")
  func externalId() async throws {
    let trust = Self.trust(
      #"{"AWS":"arn:aws:iam::\#(Self.account):user/ci"}"#,
      condition: #"{"StringEquals":{"sts:ExternalId":"4711"}}"#)
    let with = try await Account(
      trust: trust, profile: "source_profile = base\nexternal_id = 4711")
    try await Self.expectSession(of: with.client(), named: "run-7")
    let without = try await Account(trust: trust, profile: "source_profile = base")
    await #expect(throws: (any Error).self) {
      try await without.client().sts.getCallerIdentity(GetCallerIdentityRequest())
    }
  }

  @Test("a profile with a role and a file with an identity provider's token")
  func webIdentityProfile() async throws {
    let account = try await Account(
      trust: Self.byToken, profile: "web_identity_token_file = /token")
    try await Self.expectSession(of: account.client(), named: "run-7")
  }

  @Test("a token in the environment, as Kubernetes and CI systems give it")
  func webIdentityEnvironment() async throws {
    let account = try await Account(
      trust: Self.byToken,
      environment: [
        "AWS_ROLE_ARN": Self.role, "AWS_WEB_IDENTITY_TOKEN_FILE": "/token",
        "AWS_ROLE_SESSION_NAME": "job-1",
      ])
    try await Self.expectSession(of: account.client(nil), named: "job-1")
  }

  @Test("a role that does not trust the profile's user is not given, and AWS's reason is told")
  func distrust() async throws {
    let account = try await Account(
      trust: Self.trust(#"{"AWS":"arn:aws:iam::999999999999:root"}"#),
      profile: "source_profile = base")
    let refusal = await #expect(throws: AWSError.self) {
      try await account.client().sts.getCallerIdentity(GetCallerIdentityRequest())
    }
    #expect(refusal?.message.contains("AccessDenied") == true)
    #expect(refusal?.message.contains("is not authorized to perform: sts:AssumeRole") == true)
  }
}
