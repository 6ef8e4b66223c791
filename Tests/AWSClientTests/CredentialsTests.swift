import AWSClient
import AWSModel
import AWSWire
import Testing

@Suite("Credentials come from where the AWS SDKs take them, and are told by their source")
struct CredentialsTests {
  private static let config = "/home/me/.aws/config"
  private static let credentials = "/home/me/.aws/credentials"
  private static let future = "2033-01-01T00:00:00Z"
  private static let keys = "aws_access_key_id = AK\naws_secret_access_key = SK\n"

  /// What the search of a world gives: the key's id and where it came from, or the problem.
  private static func search(_ world: FakeWorld, profile: String? = nil) async -> String {
    do {
      let found = try await world.client(profile: profile).keeper.current()
      return "\(found.credentials.accessKeyId) from \(found.source)"
    } catch let problem as ClientProblem {
      return "problem: \(problem.message)"
    } catch {
      return "\(error)"
    }
  }

  @Test("keys of the environment go before the profile that AWS_PROFILE names")
  func environmentFirst() async {
    let world = FakeWorld(
      ["AWS_ACCESS_KEY_ID": "ENV", "AWS_SECRET_ACCESS_KEY": "s", "AWS_PROFILE": "ci"],
      files: [Self.credentials: "[ci]\n\(Self.keys)"])
    #expect(await Self.search(world) == "ENV from the environment")
  }

  @Test("a profile that the stack names goes before keys of the environment")
  func stackProfileFirst() async {
    let world = FakeWorld(
      ["AWS_ACCESS_KEY_ID": "ENV", "AWS_SECRET_ACCESS_KEY": "s"],
      files: [Self.credentials: "[ci]\n\(Self.keys)"])
    #expect(await Self.search(world, profile: "ci") == "AK from the profile \"ci\"")
  }

  @Test(
    "half a pair of keys is an error, not a reason to look further",
    arguments: [
      (["AWS_ACCESS_KEY_ID": "ENV"], "", "AWS_SECRET_ACCESS_KEY"),
      (["AWS_SECRET_ACCESS_KEY": "s"], "", "AWS_ACCESS_KEY_ID"),
      (["AWS_ACCESS_KEY_ID": "ENV", "AWS_SECRET_ACCESS_KEY": ""], "", "AWS_SECRET_ACCESS_KEY"),
      ([:], "[default]\naws_access_key_id = AK\n", "aws_secret_access_key"),
      (["AWS_WEB_IDENTITY_TOKEN_FILE": "/t"], "", "AWS_ROLE_ARN"),
    ])
  func halfPairs(environment: [String: String], file: String, missing: String) async {
    let world = FakeWorld(environment, files: [Self.credentials: file])
    let result = await Self.search(world)
    #expect(result.hasPrefix("problem: ") && result.contains(missing), "\(result)")
    #expect(world.exchanges.isEmpty)
  }

  @Test("a profile that is named and absent is an error that lists those there are")
  func absentProfile() async throws {
    let world = FakeWorld(
      ["AWS_PROFILE": "prod"],
      files: [Self.config: "[profile dev]\nregion = eu-west-1\n", Self.credentials: "[ci]\n"])
    await #expect(
      throws: ClientProblem(
        "There is no profile \"prod\" in \(Self.config) nor \(Self.credentials)",
        help: "There are: ci, dev.")
    ) { try await world.client().keeper.current() }
  }

  @Test("without any credentials each source is named with its reason")
  func nothing() async throws {
    let world = FakeWorld()
    let problem = await Self.search(world)
    #expect(
      problem == """
        problem: There are no AWS credentials; tried were
          the environment: AWS_ACCESS_KEY_ID is not set
          the web identity token: AWS_WEB_IDENTITY_TOKEN_FILE is not set
          the profile "default": it is in none of \(Self.config) and \(Self.credentials)
          the container's credentials endpoint: neither AWS_CONTAINER_CREDENTIALS_RELATIVE_URI nor \
        AWS_CONTAINER_CREDENTIALS_FULL_URI is set
          the instance's metadata service: it does not answer, so this is no EC2 instance
        """)
  }

  @Test("a program is asked, and its answer must be of version 1")
  func process() async {
    let world = FakeWorld(files: [
      Self.config: "[default]\ncredential_process = /bin/keys --for \"a b\"\n"
    ])
    let answer = #""AccessKeyId":"PK","SecretAccessKey":"s","Expiration":"\#(Self.future)"}"#
    world.change { $0.output = #"{"Version":1,"# + answer }
    #expect(
      await Self.search(world) == "PK from the credential_process of the profile \"default\"")
    #expect(world.commands == ["/bin/keys --for \"a b\""])
    world.change { $0.output = #"{"Version":2,"# + answer }
    #expect(await Self.search(world).contains("not of \"Version\" 1"))
    world.change { $0.output = "secret rubbish" }
    let problem = await Self.search(world)
    #expect(problem.contains("is not a JSON object") && !problem.contains("secret"), "\(problem)")
  }

  @Test("a role is assumed with the keys of its source profile, signed for STS")
  func assumedRole() async throws {
    let world = FakeWorld(files: [
      Self.config: """
      [profile ci]
      role_arn = arn:aws:iam::123456789012:role/ci
      source_profile = base
      external_id = x
      """, Self.credentials: "[base]\n\(Self.keys)",
    ])
    world.answer(200, [:], Answers.role("ROLE", expires: Self.future))
    #expect(await Self.search(world, profile: "ci") == "ROLE from the profile \"ci\"")
    let exchange = try #require(world.exchanges.first)
    #expect(exchange.endpoint.origin == "https://sts.eu-west-1.amazonaws.com")
    let body = String(decoding: exchange.request.body, as: UTF8.self)
    #expect(body.contains("Action=AssumeRole&") && body.contains("ExternalId=x"), "\(body)")
    let authorization = exchange.request.headers["Authorization"] ?? ""
    #expect(authorization.contains("Credential=AK/20231114/eu-west-1/sts/aws4_request"))
  }

  @Test("profiles that name each other are an error, one that names itself uses its own keys")
  func roleCycles() async {
    let role = "role_arn = arn:aws:iam::123456789012:role/r\n"
    let cycle = FakeWorld(files: [
      Self.config: """
      [profile a]
      \(role)source_profile = b
      [profile b]
      \(role)source_profile = a
      """
    ])
    #expect(await Self.search(cycle, profile: "a").contains("name each other"))
    let own = FakeWorld(files: [
      Self.config: "[profile a]\n\(role)source_profile = a\n\(Self.keys)"
    ])
    own.answer(200, [:], Answers.role("ROLE", expires: Self.future))
    #expect(await Self.search(own, profile: "a") == "ROLE from the profile \"a\"")
  }

  @Test("a web identity's token is exchanged without a signature")
  func webIdentity() async throws {
    let world = FakeWorld(
      ["AWS_WEB_IDENTITY_TOKEN_FILE": "/token", "AWS_ROLE_ARN": "arn:aws:iam::1:role/r"],
      files: ["/token": "the-token\n"])
    world.answer(200, [:], Answers.webRole("WEB", expires: Self.future))
    #expect(await Self.search(world) == "WEB from the web identity token")
    let request = try #require(world.exchanges.first?.request)
    #expect(request.headers["Authorization"] == nil)
    #expect(String(decoding: request.body, as: UTF8.self).contains("WebIdentityToken=the-token"))
  }

  @Test("an SSO session's token is taken from the cache, and one that is over says how to log in")
  func sso() async throws {
    // The name is what `printf corp | sha1sum` prints.
    let name = "/home/me/.aws/sso/cache/ee0bfd2552fbd840c02cc48b6e823320543c450f.json"
    let world = FakeWorld(files: [
      Self.config: """
      [profile dev]
      sso_session = corp
      sso_account_id = 123456789012
      sso_role_name = Dev
      [sso-session corp]
      sso_region = eu-central-1
      sso_start_url = https://corp.awsapps.com/start
      """
    ])
    #expect(await Self.search(world, profile: "dev").contains("not logged in"))
    world.change {
      $0.files[name] = #"{"accessToken":"bearer","expiresAt":"\#(Self.future)"}"#
    }
    world.answer(
      200, [:],
      #"{"roleCredentials":{"accessKeyId":"SSO","secretAccessKey":"s","sessionToken":"t","#
        + #""expiration":1990000000000}}"#)
    #expect(await Self.search(world, profile: "dev") == "SSO from the profile \"dev\"")
    let exchange = try #require(world.exchanges.first)
    #expect(exchange.endpoint.origin == "https://portal.sso.eu-central-1.amazonaws.com")
    #expect(exchange.request.query == "account_id=123456789012&role_name=Dev")
    #expect(exchange.request.headers["x-amz-sso_bearer_token"] == "bearer")
    world.change { $0.files[name] = #"{"accessToken":"b","expiresAt":"2020-01-01T00:00:00Z"}"# }
    #expect(await Self.search(world, profile: "dev").contains("expired"))
  }

  /// What an SSO session's token is when it is about to end, and what becomes of it.
  struct EndingToken: Sendable {
    let left: Int
    let registered: String
    let status: Int
    let outcome: String
  }

  @Test(
    "an SSO session's token is made new before it ends, and written back",
    arguments: [
      EndingToken(left: 3600, registered: future, status: 200, outcome: "old"),
      EndingToken(left: 60, registered: future, status: 200, outcome: "new"),
      EndingToken(left: -60, registered: future, status: 200, outcome: "new"),
      EndingToken(left: 60, registered: future, status: 400, outcome: "old"),
      EndingToken(left: 60, registered: "2020-01-01T00:00:00Z", status: 200, outcome: "old"),
      EndingToken(left: -60, registered: future, status: 400, outcome: "login"),
    ])
  func refreshedSSO(token: EndingToken) async throws {
    let name = "/home/me/.aws/sso/cache/ee0bfd2552fbd840c02cc48b6e823320543c450f.json"
    let world = FakeWorld()
    let end = CivilTime(secondsSinceEpoch: world.now + Double(token.left)).extended()
    world.change {
      $0.files[Self.config] = """
        [profile dev]
        sso_session = corp
        sso_account_id = 123456789012
        sso_role_name = Dev
        [sso-session corp]
        sso_region = eu-central-1
        """
      $0.files[name] = """
        {"startUrl": "https://corp.awsapps.com/start", "accessToken": "old", "expiresAt": "\(end)",
        "clientId": "C", "clientSecret": "S", "refreshToken": "R",
        "registrationExpiresAt": "\(token.registered)"}
        """
    }
    world.answer { exchange throws(HTTPFailure) in
      guard exchange.endpoint.host.hasPrefix("oidc.") else { return Self.roleCredentials }
      return WireResponse(
        status: token.status,
        body: Array(#"{"accessToken":"new","expiresIn":28800,"refreshToken":"R2"}"#.utf8))
    }
    let found = await Self.search(world, profile: "dev")
    let bearer = world.exchanges.last?.request.headers["x-amz-sso_bearer_token"]
    guard token.outcome != "login" else {
      #expect(found.contains("has expired"))
      #expect(bearer == nil)
      return
    }
    #expect(found == "SSO from the profile \"dev\"")
    #expect(bearer == token.outcome)
    let cached = try #require(world.files[name])
    #expect(cached.contains(#""refreshToken":"R2""#) == (token.outcome == "new"))
    #expect(cached.contains("https://corp.awsapps.com/start"))
    if token.outcome == "new" {
      let request = try #require(world.exchanges.first?.request)
      #expect(
        String(decoding: request.body, as: UTF8.self)
          == #"{"clientId":"C","clientSecret":"S","grantType":"refresh_token","refreshToken":"R"}"#)
    }
  }

  private static let roleCredentials = WireResponse(
    status: 200,
    body: Array(
      (#"{"roleCredentials":{"accessKeyId":"SSO","secretAccessKey":"s","sessionToken":"t","#
        + #""expiration":1990000000000}}"#).utf8))

  @Test(
    "a container's address must be over TLS, this machine, or AWS's own hosts",
    arguments: [
      ("https://keys.example.com/v1", true), ("http://localhost:8080/v1", true),
      ("http://127.0.0.1/v1", true), ("http://[::1]/v1", true),
      ("http://169.254.170.2/v1", true), ("http://169.254.170.23/v1", true),
      ("http://[fd00:ec2::23]/v1", true), ("http://169.254.169.254/v1", false),
      ("http://keys.example.com/v1", false), ("http://127.0.0.1.example.com/v1", false),
      ("ftp://localhost/v1", false), ("http://me@localhost/v1", false),
    ])
  func containerAddresses(address: String, isTaken: Bool) async {
    let world = FakeWorld([
      "AWS_CONTAINER_CREDENTIALS_FULL_URI": address, "AWS_CONTAINER_AUTHORIZATION_TOKEN": "T",
    ])
    world.answer(200, [:], #"{"AccessKeyId":"BOX","SecretAccessKey":"s","Token":"t"}"#)
    let result = await Self.search(world)
    #expect(result.hasPrefix(isTaken ? "BOX from the container" : "problem: "), "\(result)")
    #expect(world.exchanges.count == (isTaken ? 1 : 0))
  }

  @Test("a container's token file is read again each time")
  func containerToken() async throws {
    let world = FakeWorld(
      [
        "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI": "/v2/x?id=1",
        "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE": "/token",
      ], files: ["/token": "one"])
    world.answer(
      200, [:],
      #"{"AccessKeyId":"BOX","SecretAccessKey":"s","Token":"t","#
        + #""Expiration":"2023-11-14T23:13:20Z"}"#)
    let keeper = try world.client().keeper
    _ = try await keeper.current()
    world.change {
      $0.files["/token"] = "two"
      $0.now += 3500
    }
    _ = try await keeper.current()
    let requests = world.exchanges.map(\.request)
    #expect(requests.map(\.target) == ["/v2/x?id=1", "/v2/x?id=1"])
    #expect(requests.map { $0.headers["Authorization"] } == ["one", "two"])
    #expect(world.exchanges.first?.endpoint.origin == "http://169.254.170.2")
  }

  @Test("an instance is asked in version 2 of its metadata service only, at its fixed address")
  func instance() async throws {
    let world = FakeWorld()
    world.answer(200, [:], "session")
    world.answer(200, [:], "ci-role\n")
    world.answer(
      200, [:],
      #"{"Code":"Success","AccessKeyId":"EC2","SecretAccessKey":"s","Token":"t","#
        + #""Expiration":"\#(Self.future)"}"#)
    #expect(await Self.search(world) == "EC2 from the instance's metadata service")
    let seen = world.exchanges.map {
      "\($0.request.method) \($0.endpoint.origin)\($0.request.path)"
    }
    let base = "http://169.254.169.254/latest"
    #expect(
      seen == [
        "PUT \(base)/api/token", "GET \(base)/meta-data/iam/security-credentials/",
        "GET \(base)/meta-data/iam/security-credentials/ci-role",
      ])
    #expect(!world.exchanges.contains { !$0.isImpatient })
    #expect(world.exchanges.last?.request.headers["X-aws-ec2-metadata-token"] == "session")
  }

  @Test("an instance that knows no version 2 is not asked in version 1")
  func noVersion1() async {
    let world = FakeWorld()
    world.answer(403)
    #expect(await Self.search(world).contains("no token of version 2 (status 403)"))
    #expect(world.exchanges.count == 1)
  }

  @Test("AWS_EC2_METADATA_DISABLED keeps the instance from being asked")
  func metadataDisabled() async {
    let world = FakeWorld(["AWS_EC2_METADATA_DISABLED": "TRUE"])
    #expect(await Self.search(world).contains("AWS_EC2_METADATA_DISABLED is set"))
    #expect(world.exchanges.isEmpty)
  }

  @Test("credentials are renewed before their end, by one request however many ask")
  func renewal() async throws {
    let world = FakeWorld(["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI": "/v2"])
    func credentials(_ id: String, _ end: String) -> String {
      #"{"AccessKeyId":"\#(id)","SecretAccessKey":"s","Token":"t","Expiration":"\#(end)"}"#
    }
    // The clock begins at 2023-11-14T22:13:20Z.
    world.answer(200, [:], credentials("ONE", "2023-11-14T23:13:20Z"))
    world.answer(200, [:], credentials("TWO", "2023-11-15T23:13:20Z"))
    let keeper = try world.client().keeper
    func ask(at seconds: Double) async throws -> Set<String> {
      world.change { $0.now = 1_700_000_000 + seconds }
      return try await withThrowingTaskGroup(of: String.self) { group in
        for _ in 0..<20 { group.addTask { try await keeper.credentials().accessKeyId } }
        return try await group.reduce(into: []) { $0.insert($1) }
      }
    }
    #expect(try await ask(at: 0) == ["ONE"])
    #expect(world.exchanges.count == 1)
    // 300 seconds and half of 300 by chance before the end.
    #expect(try await ask(at: 3149) == ["ONE"])
    #expect(world.exchanges.count == 1)
    #expect(try await ask(at: 3151) == ["TWO"])
    #expect(world.exchanges.count == 2)
  }

  @Test("where renewal fails, credentials are used as long as they are good")
  func renewalFails() async throws {
    let world = FakeWorld(["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI": "/v2"])
    world.answer(
      200, [:],
      #"{"AccessKeyId":"ONE","SecretAccessKey":"s","Expiration":"2023-11-14T23:13:20Z"}"#)
    world.answer(500)
    let keeper = try world.client().keeper
    _ = try await keeper.current()
    world.change { $0.now += 3300 }
    #expect(try await keeper.credentials().accessKeyId == "ONE")
    #expect(try await keeper.credentials().accessKeyId == "ONE")
    #expect(world.exchanges.count == 2, "the next try waits a minute")
    world.change { $0.now += 400 }
    await #expect(throws: ClientProblem.self) { try await keeper.credentials() }
  }

  @Test("no message tells a secret")
  func secrets() async {
    let canary = "CANARY"
    let worlds = [
      FakeWorld(["AWS_SECRET_ACCESS_KEY": canary]),
      FakeWorld(files: [Self.credentials: "[default]\naws_secret_access_key = \(canary)\n"]),
      FakeWorld(files: [Self.credentials: "[default]\n\(canary)\n"]),
      FakeWorld(files: [Self.credentials: "\(canary) = \(canary)\n"]),
    ]
    for world in worlds {
      let problem = await Self.search(world)
      #expect(problem.hasPrefix("problem: ") && !problem.contains(canary), "\(problem)")
    }
  }
}
