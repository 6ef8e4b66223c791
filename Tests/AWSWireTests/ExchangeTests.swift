import AWSModel
import Testing
import Values

@testable import AWSWire

@Suite("Exchanges of boto3 with a simulation by others are understood")
struct ExchangeTests {
  /// The exchanges that `exchange.py` wrote.
  static let exchanges = GoldenFile.read("exchanges.json").elements ?? []

  @Test("there are exchanges of all services that moto has")
  func count() {
    #expect(Self.exchanges.count >= 70)
    #expect(Set(Self.exchanges.map { $0.text("service") }) == ["ec2", "iam", "sts", "s3"])
  }

  @Test(
    "the request is verified and read, and nothing in it is passed over",
    arguments: exchanges.indices)
  func request(index: Int) throws {
    let exchange = Self.exchanges[index]
    try Self.checkRequest(try Self.type(of: exchange), exchange)
  }

  @Test("the answer is read, as a value or as the service's error", arguments: exchanges.indices)
  func answer(index: Int) throws {
    let exchange = Self.exchanges[index]
    try Self.checkAnswer(to: try Self.type(of: exchange), exchange)
  }

  private static func type(of exchange: Value) throws -> any AWSRequest.Type {
    let service = try #require(AWSService(rawValue: exchange.text("service")))
    return try #require(
      service.requestTypes.first { $0.operation.name == exchange.text("operation") })
  }

  private static func checkRequest<Request: AWSRequest>(
    _ type: Request.Type, _ exchange: Value
  ) throws {
    let message = try #require(exchange["request"]).asRequest
    let codec = WireCodec(try #require(WireCodec.caller(of: message)?.service))
    #expect(try codec.operation(of: message) == Request.operation)
    #expect(try codec.decode(type, from: message).unread == [])
    let now = try #require(CivilTime.parse(basic: message.headers["X-Amz-Date"] ?? ""))
    let key = AWSCredentials(
      accessKeyId: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")
    _ = try SigV4Verifier(allowsUnsignedPayload: true)
      .verify(message, secondsSinceEpoch: now) { _ in key }
  }

  private static func checkAnswer<Request: AWSRequest>(
    to type: Request.Type, _ exchange: Value
  ) throws {
    let message = try #require(exchange["answer"]).asResponse
    do throws(AWSError) {
      _ = try WireCodec(Request.operation.service).decode(answerTo: type, from: message)
      #expect(message.status < 300)
    } catch {
      #expect(message.status >= 400)
      #expect(error.transport == nil, "\(error)")
      #expect(error.requestId != nil)
    }
  }
}
