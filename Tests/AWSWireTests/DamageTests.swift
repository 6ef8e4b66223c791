import AWSModel
import Testing
import Values

@testable import AWSWire

@Suite("No message can end the program")
struct DamageTests {
  /// Bytes that mean something in one of the protocols.
  private static let signs = Array("<>&;\"'{}[],:%=+./0#!\\ \n".utf8) + [0, 0x80, 0xFF]

  @Test(
    "messages with parts cut out, doubled or changed are read or refused",
    arguments: GoldenTests.requests.indices)
  func damaged(index: Int) throws {
    try Self.check(GoldenTests.requests[index])
  }

  private static func check<Request: AWSRequest>(_ type: Request.Type) throws {
    let golden = try #require(GoldenFile.operation(Request.operation))
    let request = try #require(golden["http"]).asRequest
    let answer = try #require(golden["answer"]).asResponse
    let codec = WireCodec(Request.operation.service)
    var seed = UInt64(request.body.count &+ answer.body.count)
    for _ in 0..<20 {
      var damagedRequest = request
      damagedRequest.body = damaged(request.body, &seed)
      damagedRequest.query = String(
        decoding: damaged(Array(request.query.utf8), &seed), as: UTF8.self)
      damagedRequest.path = String(
        decoding: damaged(Array(request.path.utf8), &seed), as: UTF8.self)
      _ = try? codec.operation(of: damagedRequest)
      _ = try? codec.decode(type, from: damagedRequest)
      _ = try? SigV4Claim.read(damagedRequest)
      var damagedAnswer = answer
      damagedAnswer.body = damaged(answer.body, &seed)
      _ = try? codec.decode(answerTo: type, from: damagedAnswer)
      damagedAnswer.status = 400
      _ = try? codec.decode(answerTo: type, from: damagedAnswer)
    }
  }

  private static func damaged(_ bytes: [UInt8], _ seed: inout UInt64) -> [UInt8] {
    func random(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % max(bound, 1)
    }
    guard !bytes.isEmpty else { return bytes }
    var bytes = bytes
    for _ in 0...random(3) {
      let start = random(bytes.count)
      let end = min(bytes.count, start + 1 + random(12))
      switch random(4) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: bytes[start..<end], at: random(bytes.count))
      case 2: bytes.insert(signs[random(signs.count)], at: start)
      default: bytes = Array(bytes[..<max(start, 1)])
      }
      if bytes.isEmpty { bytes = [0x3C] }
    }
    return bytes
  }
}
