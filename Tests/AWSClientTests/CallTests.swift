import AWSModel
import AWSWire
import Testing

@testable import AWSClient

@Suite("Calls are made again where that may help and cannot harm")
struct CallTests {
  private static let keys = ["AWS_ACCESS_KEY_ID": "AK", "AWS_SECRET_ACCESS_KEY": "SK"]

  private static func identity(_ world: FakeWorld) async -> String {
    do throws(AWSError) {
      let client: AWSClient
      do { client = try world.client() } catch { return "\(error)" }
      return try await client.sts.getCallerIdentity(GetCallerIdentityRequest()).account
    } catch {
      return error.code
    }
  }

  @Test("who the caller is, is asked with a signature for the Region's STS")
  func callerIdentity() async throws {
    let world = FakeWorld(Self.keys)
    world.answer(200, [:], Answers.identity)
    #expect(await Self.identity(world) == "123456789012")
    let request = try #require(world.exchanges.first?.request)
    #expect(request.headers["Host"] == "sts.eu-west-1.amazonaws.com")
    #expect(
      request.headers["Authorization"]?.hasPrefix(
        "AWS4-HMAC-SHA256 Credential=AK/20231114/eu-west-1/sts/aws4_request, ") == true)
  }

  @Test(
    "a read is asked again after any failure that may pass",
    arguments: TransportFailure.allCases)
  func reads(failure: TransportFailure) async {
    let world = FakeWorld(Self.keys)
    world.fail(failure)
    world.answer(503, [:], "<html>no AWS</html>")
    world.answer(200, [:], Answers.identity)
    #expect(await Self.identity(world) == "123456789012")
    // Full jitter: half of bounds of 100 and 200 ms.
    #expect(world.pauses == [0.05, 0.1])
  }

  @Test("what always fails is given up after six attempts")
  func givingUp() async {
    let world = FakeWorld(Self.keys)
    world.fail(.timedOut)
    #expect(await Self.identity(world) == "RequestTimeout")
    #expect(world.exchanges.count == 6)
  }

  @Test("a refusal is not asked again")
  func refusals() async {
    let world = FakeWorld(Self.keys)
    world.answer(403, [:], Answers.error("AccessDenied"))
    #expect(await Self.identity(world) == "AccessDenied")
    #expect(world.exchanges.count == 1)
  }

  @Test("after \"slow down\" pauses are longer, a Retry-After is kept, and the service is spared")
  func throttling() async throws {
    let world = FakeWorld(Self.keys)
    world.answer(400, ["Retry-After": "7"], Answers.error("Throttling"))
    world.answer(200, [:], Answers.identity)
    #expect(await Self.identity(world) == "123456789012")
    #expect(world.pauses.first == 7)
  }

  @Test("a creation without a client token is left to the provider once AWS may have acted")
  func unsafeCreations() async throws {
    let world = FakeWorld(Self.keys)
    world.fail(.connectionReset)
    let failure = await #expect(throws: AWSError.self) {
      try await world.client().ec2.createVpc(CreateVpcRequest(cidrBlock: "10.0.0.0/16"))
    }
    #expect(failure?.isOutcomeUnknown == true && failure?.operation?.name == "CreateVpc")
    #expect(world.exchanges.count == 1)
  }

  @Test("a creation that never left is made again, whatever it makes")
  func unsentCreations() async throws {
    let world = FakeWorld(Self.keys)
    world.fail(.notSent)
    _ = try? await world.client().ec2.createVpc(CreateVpcRequest(cidrBlock: "10.0.0.0/16"))
    #expect(world.exchanges.count == 6)
  }

  @Test("a creation with a client token is asked again, with the same one")
  func tokens() async throws {
    let world = FakeWorld(Self.keys)
    world.fail(.timedOut)
    _ = try? await world.client().ec2.createRouteTable(
      CreateRouteTableRequest(vpcId: "vpc-1", clientToken: "same"))
    let bodies = world.exchanges.map { String(decoding: $0.request.body, as: UTF8.self) }
    #expect(bodies.count == 6 && Set(bodies).count == 1)
    #expect(bodies.first?.contains("ClientToken=same") == true)
  }

  @Test("a clock that is an hour off is corrected once from the server's date, for all calls")
  func skew() async throws {
    let world = FakeWorld(Self.keys)
    // The test's clock says 22:13:20.
    let date: WireHeaders = ["Date": "Tue, 14 Nov 2023 23:13:20 GMT"]
    world.answer(403, date, Answers.error("SignatureDoesNotMatch"))
    world.answer(200, [:], Answers.identity)
    let client = try world.client()
    for _ in 0..<2 { _ = try await client.sts.getCallerIdentity(GetCallerIdentityRequest()) }
    let dates = world.exchanges.map { $0.request.headers["X-Amz-Date"] }
    #expect(dates == ["20231114T221320Z", "20231114T231320Z", "20231114T231320Z"])
    #expect(world.pauses.isEmpty)
  }

  @Test("a wrong signature at the right time is no matter of the clock")
  func noSkew() async {
    let world = FakeWorld(Self.keys)
    world.answer(
      403, ["Date": "Tue, 14 Nov 2023 22:13:50 GMT"], Answers.error("SignatureDoesNotMatch"))
    #expect(await Self.identity(world) == "SignatureDoesNotMatch")
    #expect(world.exchanges.count == 1)
  }

  @Test("credentials that AWS says have expired are replaced once, and the request signed anew")
  func expiredCredentials() async throws {
    let world = FakeWorld(["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI": "/v2"])
    func keys(_ id: String) -> String { #"{"AccessKeyId":"\#(id)","SecretAccessKey":"s"}"# }
    world.answer(200, [:], keys("OLD"))
    world.answer(403, [:], Answers.error("ExpiredToken"))
    world.answer(200, [:], keys("NEW"))
    world.answer(200, [:], Answers.identity)
    #expect(await Self.identity(world) == "123456789012")
    let signed = world.exchanges.compactMap { $0.request.headers["Authorization"] }
    #expect(signed.map { $0.contains("Credential=OLD/") } == [true, false])
  }

  @Test("expired credentials that cannot be replaced end the call with AWS's refusal")
  func noOtherCredentials() async {
    let world = FakeWorld(Self.keys)
    world.answer(403, [:], Answers.error("ExpiredToken"))
    #expect(await Self.identity(world) == "ExpiredToken")
    #expect(world.exchanges.count == 1)
  }

  @Test("a call without credentials fails at once as one that was not made")
  func noCredentials() async throws {
    let world = FakeWorld(["AWS_EC2_METADATA_DISABLED": "true"])
    let failure = await #expect(throws: AWSError.self) {
      try await world.client().sts.getCallerIdentity(GetCallerIdentityRequest())
    }
    #expect(failure?.code == AWSError.noCredentialsCode)
    #expect(failure?.isRetryable == false && failure?.isOutcomeUnknown == false)
  }

  @Test(
    "an answer that is none leaves the outcome unknown", arguments: ["", "{", "<a/>", "<html>"])
  func unreadable(body: String) async {
    let world = FakeWorld(Self.keys)
    world.answer(200, [:], body)
    #expect(await Self.identity(world) == "UnreadableAnswer")
  }
}

@Suite("A service that says \"slow down\" is asked more slowly, and then faster again")
struct PaceTests {
  @Test("without complaints there is no limit")
  func unlimited() {
    let pace = Pace()
    for _ in 0..<1000 { #expect(pace.wait(at: 0) == 0) }
    #expect(pace.rate == nil)
  }

  @Test("the rate falls under what was asked, and places in the queue follow it")
  func lowering() throws {
    let pace = Pace()
    for place in 0..<20 { _ = pace.wait(at: Double(place) / 20) }
    pace.lower(at: 1)
    let rate = try #require(pace.rate)
    #expect(rate == 14)
    let waits = (0..<3).map { _ in pace.wait(at: 1) }
    #expect(zip(waits, [1 / rate, 2 / rate, 3 / rate]).allSatisfy { abs($0 - $1) < 1e-9 })
  }

  @Test("complaints that come together count once, and the rate never ends at nothing")
  func floor() throws {
    let pace = Pace()
    _ = pace.wait(at: 0)
    for _ in 0..<10 { pace.lower(at: 0) }
    #expect(pace.rate == 1)
    for second in 1..<50 { pace.lower(at: Double(second)) }
    #expect(pace.rate == 0.5)
  }

  @Test("success after success lifts the limit")
  func raising() {
    let pace = Pace()
    _ = pace.wait(at: 0)
    pace.lower(at: 0)
    var successes = 0
    while pace.rate != nil, successes < 100_000 {
      pace.raise()
      successes += 1
    }
    // One request a second more for every second that goes well: 200 seconds of 1 to 200 each.
    #expect((15_000...25_000).contains(successes), "\(successes)")
  }
}
