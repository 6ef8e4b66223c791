import AWSModel
import AWSWire
import Foundation
import Logging
import SimulatedAWS
import Testing

@testable import SimulatedAWSServer

/// Keys of sessions: their token, their end, and whom they stand for.
@Suite struct SessionTests {
  private static let trust = """
    {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"123456789012"},\
    "Action":"sts:AssumeRole"}]}
    """

  /// A client with the key of a session that began so many seconds ago.
  private static func session(
    begun ago: Double, verifying: Bool
  ) async throws -> TestClient {
    let now = SystemClock.now().secondsSinceEpoch
    let cloud = SimulatedAWS.inMemory(clock: { Timestamp(secondsSinceEpoch: now - ago) })
    var client = TestClient(serving: cloud) { $0.verifiesSignatures = verifying }
    _ = try await client.send(
      CreateRoleRequest(roleName: "deploy", assumeRolePolicyDocument: trust))
    let answer = try await client.send(
      AssumeRoleRequest(
        roleArn: "arn:aws:iam::123456789012:role/deploy", roleSessionName: "run",
        durationSeconds: 900))
    let given = try #require(answer.credentials)
    #expect(given.accessKeyId.hasPrefix("ASIA"))
    client.key = AWSCredentials(
      accessKeyId: given.accessKeyId, secretAccessKey: given.secretAccessKey,
      sessionToken: given.sessionToken)
    return client
  }

  private static func refusal<Request: AWSRequest>(
    of request: Request, _ client: TestClient
  ) async -> AWSError? {
    await #expect(throws: AWSError.self) { try await client.send(request) }
  }

  @Test(arguments: [true, false])
  func aSessionIsWhoItsKeyAndTokenSay(verifying: Bool) async throws {
    let client = try await Self.session(begun: 0, verifying: verifying)
    let identity = try await client.send(GetCallerIdentityRequest())
    #expect(identity.arn == "arn:aws:sts::123456789012:assumed-role/deploy/run")
    let noUser = await Self.refusal(of: GetUserRequest(), client)
    #expect(noUser?.message == "Must specify userName when calling with non-User credentials")
  }

  @Test func aTokenThatIsMissingOrWrongIsRefusedByEveryService() async throws {
    for token in [nil, "wrong"] {
      var client = try await Self.session(begun: 0, verifying: true)
      client.key.sessionToken = token
      let codes = [
        await Self.refusal(of: GetCallerIdentityRequest(), client)?.code,
        await Self.refusal(of: ListUsersRequest(), client)?.code,
        await Self.refusal(of: DescribeVpcsRequest(), client)?.code,
        await Self.refusal(of: ListBucketsRequest(), client)?.code,
        await Self.refusal(of: ListDomainsRequest(), client)?.code,
      ]
      #expect(
        codes == [
          "InvalidClientTokenId", "InvalidClientTokenId", "AuthFailure", "InvalidToken",
          "UnrecognizedClientException",
        ])
    }
  }

  @Test func aSessionThatHasEndedIsRefusedByEveryService() async throws {
    let client = try await Self.session(begun: 901, verifying: true)
    let codes = [
      await Self.refusal(of: GetCallerIdentityRequest(), client)?.code,
      await Self.refusal(of: ListUsersRequest(), client)?.code,
      await Self.refusal(of: DescribeVpcsRequest(), client)?.code,
      await Self.refusal(of: ListBucketsRequest(), client)?.code,
      await Self.refusal(of: ListDomainsRequest(), client)?.code,
    ]
    #expect(
      codes == [
        "ExpiredToken", "ExpiredToken", "RequestExpired", "ExpiredToken", "ExpiredTokenException",
      ])
    let lasting = try await Self.session(begun: 600, verifying: true)
    _ = try await lasting.send(GetCallerIdentityRequest())
  }

  @Test func aSignatureDoesNotStandForTheTokenOfAWebIdentity() async throws {
    let client = TestClient { $0.enforcesIAM = true }
    _ = try await client.send(
      CreateRoleRequest(roleName: "deploy", assumeRolePolicyDocument: Self.trust))
    // {"iss":"https://ci.example.com","sub":"a","aud":"b","exp":4000000000}
    let claims =
      "eyJpc3MiOiJodHRwczovL2NpLmV4YW1wbGUuY29tIiwic3ViIjoiYSIsImF1ZCI6ImIiLCJleHAiOjQwMDAwMDAwMDB9"
    let refusal = await Self.refusal(
      of: AssumeRoleWithWebIdentityRequest(
        roleArn: "arn:aws:iam::123456789012:role/deploy", roleSessionName: "run",
        webIdentityToken: "e30.\(claims).c2ln"), client)
    #expect(refusal?.message == "Not authorized to perform sts:AssumeRoleWithWebIdentity")
  }

  @Test func aSecretThatIsNotTheSessionsIsRefused() async throws {
    var client = try await Self.session(begun: 0, verifying: true)
    client.key.secretAccessKey += "x"
    #expect(
      await Self.refusal(of: GetCallerIdentityRequest(), client)?.code == "SignatureDoesNotMatch")
  }

  @Test func aSessionWhosePolicyWasDeletedMayNothing() async throws {
    let client = TestClient { $0.enforcesIAM = true }
    let all = """
      {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}
      """
    _ = try await client.send(
      CreateRoleRequest(roleName: "deploy", assumeRolePolicyDocument: Self.trust))
    _ = try await client.send(
      PutRolePolicyRequest(roleName: "deploy", policyName: "all", policyDocument: all))
    let limit = try await client.send(
      CreatePolicyRequest(policyName: "limit", policyDocument: all)
    ).policy.arn
    let answer = try await client.send(
      AssumeRoleRequest(
        roleArn: "arn:aws:iam::123456789012:role/deploy", roleSessionName: "run",
        policyArns: [.init(arn: limit)]))
    let given = try #require(answer.credentials)
    var session = client
    session.key = AWSCredentials(
      accessKeyId: given.accessKeyId, secretAccessKey: given.secretAccessKey,
      sessionToken: given.sessionToken)
    _ = try await session.send(ListUsersRequest())
    _ = try await client.send(DeletePolicyRequest(policyArn: limit))
    #expect(await Self.refusal(of: ListUsersRequest(), session)?.code == "AccessDenied")
  }

  @Test(arguments: ["-1e300", "1e300", "-1", "\"soon\""])
  func aWebIdentitysTokenThatEndsAtNoMomentIsNone(end: String) async throws {
    let claims = Data(#"{"iss":"a","sub":"b","aud":"c","exp":\#(end)}"#.utf8).base64EncodedString()
      .filter { $0 != "=" }
    let form =
      "Action=AssumeRoleWithWebIdentity&Version=2011-06-15&RoleSessionName=run"
      + "&RoleArn=arn:aws:iam::123456789012:role/deploy&WebIdentityToken=x.\(claims).x"
    let outcome = await TestClient().account.answer(
      WireRequest(
        method: "POST",
        headers: [
          "Host": "localhost", "Content-Type": "application/x-www-form-urlencoded; charset=utf-8",
        ], body: Array(form.utf8)))
    guard case .answered(let answer) = outcome else {
      Issue.record("It was not answered")
      return
    }
    #expect(String(decoding: answer.body, as: UTF8.self).contains("InvalidIdentityToken"))
  }
}
