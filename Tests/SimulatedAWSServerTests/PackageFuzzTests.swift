import AWSModel
import SimulatedAWS
import Testing

@testable import SimulatedAWSServer

/// Requests that were changed at random are answered, whatever they say.
@Suite struct PackageFuzzTests {
  private static let form =
    "--XX\r\nContent-Disposition: form-data; name=\":action\"\r\n\r\nfile_upload\r\n"
    + "--XX\r\nContent-Disposition: form-data; name=\"metadata_version\"\r\n\r\n2.1\r\n"
    + "--XX\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\ntiny\r\n"
    + "--XX\r\nContent-Disposition: form-data; name=\"version\"\r\n\r\n1.0\r\n"
    + "--XX\r\nContent-Disposition: form-data; name=\"requires_dist\"\r\n\r\nsix (>=1) ; x\r\n"
    + "--XX\r\nContent-Disposition: form-data; name=\"content\"; filename=\"tiny-1.0.whl\"\r\n"
    + "\r\nwheel\r\n--XX--\r\n"

  private static let document = #"""
    {"_id":"ui","name":"ui","dist-tags":{"latest":"1.0.0"},"readme":"# ui","versions":{"1.0.0":\#
    {"name":"ui","version":"1.0.0","license":{"type":"MIT"},"repository":{"url":"u"},\#
    "dependencies":{"@a/b":"^1"},"dist":{"shasum":null}}},"_attachments":{"x.tgz":\#
    {"content_type":"application/octet-stream","data":"dGFyYmFsbA==","length":7}}}
    """#

  @Test(arguments: 0..<4) func everyRequestIsAnswered(seed: UInt64) async throws {
    let shop = try await Shop()
    var random = Draws(seed: seed)
    for _ in 0..<60 {
      let body = random.change(Array(Self.form.utf8))
      let upload = await shop.ask(
        "POST", shop.path(""), type: "multipart/form-data; boundary=XX", body: body)
      #expect([200, 400, 409].contains(upload.status), "\(upload.status) \(body)")
      let document = random.change(Array(Self.document.utf8))
      let publication = await shop.ask(
        "PUT", shop.path("ui", format: "npm"), body: document)
      #expect([200, 400, 404, 409].contains(publication.status), "\(publication.status)")
      let path = String(
        decoding: random.change(Array("simple/tiny/1.0/tiny%2d1.whl".utf8)), as: UTF8.self)
      for format in ["pypi", "npm"] {
        let read = await shop.ask("GET", shop.path(path, format: format), accept: path)
        #expect(read.status > 0 && read.status < 500, "\(path)")
      }
      let type = String(
        decoding: random.change(Array("multipart/form-data; boundary=\"XX\"".utf8)), as: UTF8.self)
      let typed = await shop.ask("POST", shop.path(""), type: type, body: Array(Self.form.utf8))
      #expect([200, 400, 409].contains(typed.status), "\(type)")
    }
  }

  /// Random changes that are the same for a seed (xorshift).
  private struct Draws {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    private mutating func below(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(max(bound, 1)))
    }

    mutating func change(_ bytes: [UInt8]) -> [UInt8] {
      var bytes = bytes
      for _ in 0...below(4) {
        let place = below(bytes.count)
        switch below(5) {
        case 0 where !bytes.isEmpty: bytes[place] = UInt8(below(256))
        case 1 where !bytes.isEmpty: bytes.remove(at: place)
        case 2: bytes.insert(Array("\r\n-{}\":;=%/\\\0".utf8)[below(13)], at: place)
        case 3: bytes.removeLast(min(bytes.count, below(40)))
        default:
          let end = min(bytes.count, place + below(60))
          bytes.insert(contentsOf: bytes[min(place, end)..<end], at: below(bytes.count))
        }
      }
      return bytes
    }
  }
}
