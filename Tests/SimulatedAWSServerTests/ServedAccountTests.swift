import AWSModel
import AWSWire
import Logging
import NIOCore
import SimulatedAWS
import Testing

@testable import SimulatedAWSServer

/// The simulated AWS behind the wire: what clients are answered.
@Suite struct ServedAccountTests {
  @Test func allServicesAreAnsweredByTheScopeOfTheSignature() async throws {
    let client = TestClient()
    let vpc = try await client.send(CreateVpcRequest(cidrBlock: "10.0.0.0/16")).vpc
    #expect(try await client.send(DescribeVpcsRequest()).vpcs.map(\.vpcId) == [vpc.vpcId])
    #expect(try await client.send(ListUsersRequest()).users == [])
    #expect(try await client.send(GetCallerIdentityRequest()).account == "123456789012")
    #expect(try await client.send(ListBucketsRequest()).buckets == [])
    #expect(try await client.send(ListDomainsRequest()).domains == [])
  }

  @Test func everyOperationHasItsTypeInTheTable() {
    let operations = AWSService.allCases.flatMap(\.requestTypes).map { $0.operation }
    #expect(Set(operations) == Set(ServedAccount.requestTypes.keys))
    #expect(operations.count == ServedAccount.requestTypes.count)
  }

  @Test func errorsAreTheServices() async throws {
    let client = TestClient()
    let error = await #expect(throws: AWSError.self) {
      try await client.send(DeleteVpcRequest(vpcId: "vpc-0123456789abcdef0"))
    }
    #expect(error?.code == "InvalidVpcID.NotFound")
    #expect(error?.requestId?.isEmpty == false)
  }

  @Test(arguments: [
    ("ec2", "POST", "/", "Action=RunInstances&Version=2016-11-15", "InvalidAction"),
    ("iam", "POST", "/", "Action=CreateSAMLProvider&Version=2010-05-08", "InvalidAction"),
    ("sts", "POST", "/", "Action=GetSessionToken&Version=2011-06-15", "InvalidAction"),
    ("s3", "GET", "/bucket?acl", "", "NotImplemented"),
    ("codeartifact", "GET", "/v2/domain", "", "UnknownOperationException"),
    ("iam", "POST", "/", "Action=ListSAMLProviders&Version=2010-05-08", "InvalidAction"),
    ("kms", "POST", "/", "{}", "UnknownOperationException"),
    ("sqs", "POST", "/", "Action=ListQueues", "InvalidAction"),
  ])
  func anUnknownOperationIsRefusedAndNeverAskedAgain(
    service: String, method: String, target: String, body: String, code: String
  ) async throws {
    let parts = target.split(separator: "?", maxSplits: 1).map(String.init)
    var request = WireRequest(
      method: method, path: parts[0], query: parts.count > 1 ? parts[1] : "",
      headers: ["Host": "localhost"], body: Array(body.utf8))
    if body.hasPrefix("Action") {
      request.headers["Content-Type"] = "application/x-www-form-urlencoded"
    }
    let answer = try await TestClient().exchange(request, service: service)
    #expect(answer.status == 400)
    let headers = answer.headers.fields.map(\.value).joined()
    let text = headers + String(decoding: answer.body, as: UTF8.self)
    #expect(text.contains(code))
  }

  @Test func anUnsignedRequestIsRefused() async throws {
    let account = TestClient().account
    let request = WireRequest(
      method: "POST", headers: ["Host": "localhost"],
      body: Array("Action=DeleteVpc&VpcId=vpc-1".utf8))
    guard case .answered(let answer) = await account.answer(request) else {
      Issue.record("no answer")
      return
    }
    #expect(answer.status == 403)
  }

  @Test func signaturesAreVerifiedWhereThatIsAskedFor() async throws {
    var client = TestClient { $0.verifiesSignatures = true }
    _ = try await client.send(DescribeVpcsRequest())
    client.key.secretAccessKey += "x"
    let wrong = await #expect(throws: AWSError.self) {
      try await client.send(DescribeVpcsRequest())
    }
    #expect(wrong?.code == "SignatureDoesNotMatch")
    client.key.accessKeyId = "AKIAIOSFODNN7EXAMPLE"
    let unknown = await #expect(throws: AWSError.self) {
      try await client.send(DescribeVpcsRequest())
    }
    #expect(unknown?.code == "AuthFailure")
  }

  @Test func aUserIsWhoItsKeySays() async throws {
    var client = TestClient { $0.verifiesSignatures = true }
    _ = try await client.send(CreateUserRequest(path: "/ci/", userName: "builder"))
    let made = try await client.send(CreateAccessKeyRequest(userName: "builder")).accessKey
    client.key = AWSCredentials(
      accessKeyId: made.accessKeyId, secretAccessKey: made.secretAccessKey)
    #expect(
      try await client.send(GetCallerIdentityRequest()).arn
        == "arn:aws:iam::123456789012:user/ci/builder")
    #expect(try await client.send(GetUserRequest()).user.userName == "builder")
  }

  @Test func aFaultMayCloseTheConnection() async throws {
    let client = TestClient()
    client.account.cloud.setFaults(try FaultPlan("reset-after=1"))
    let error = await #expect(throws: AWSError.self) {
      try await client.send(CreateVpcRequest(cidrBlock: "10.0.0.0/16"))
    }
    #expect(error?.transport == .connectionReset)
    client.account.cloud.setFaults(.none)
    #expect(try await client.send(DescribeVpcsRequest()).vpcs.count == 1)
  }
}

/// Asks a served account without a network, as a client would.
struct TestClient {
  /// The account asked.
  let account: ServedAccount

  /// What requests are signed with.
  var key: AWSCredentials

  /// The Region asked.
  var region = "eu-west-1"

  /// A client with the root key of an account, an empty one if it is not given.
  init(
    serving cloud: SimulatedAWS = .inMemory(seed: 1),
    _ change: (inout ServerSettings) -> Void = { _ in }
  ) {
    var settings = ServerSettings(rootKey: ServerSettings.freshRootKey())
    change(&settings)
    key = settings.rootKey
    account = ServedAccount(
      cloud, settings: settings,
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
  }

  /// The answer to a request; throws the service's error.
  func send<Request: AWSRequest>(_ request: Request) async throws(AWSError) -> Request.Response {
    let codec = WireCodec(Request.operation.service)
    var message = try codec.encode(request)
    message.headers["Host"] = "localhost"
    let answer = try await exchange(message, service: codec.signingName)
    return try codec.decode(answerTo: Request.self, from: answer)
  }

  /// The answer to a message, which is signed for a service before.
  func exchange(_ message: WireRequest, service: String) async throws(AWSError) -> WireResponse {
    let signer = SigV4Signer(key, region: region, service: service)
    let signed = signer.sign(message, secondsSinceEpoch: SystemClock.now().secondsSinceEpoch)
    switch await account.answer(signed) {
    case .answered(let answer): return answer
    case .repeated(let answer, let id):
      return WireResponse(
        status: 200, headers: ["Content-Type": answer.contentType, "x-amzn-RequestId": id],
        body: Array(answer.head.readableBytesView) + id.utf8 + answer.tail.readableBytesView)
    case .hungUp: throw AWSError(transport: .connectionReset, message: "hung up")
    }
  }
}
