import Testing

@testable import SimulatedAWSServer

/// What the server takes for a request, byte by byte.
@Suite struct RequestFramingTests {
  private static let host = "Host: localhost\r\n"

  @Test(arguments: [
    "GET / HTTP/1.1\r\n\(host)\r\n",
    "POST / HTTP/1.1\r\n\(host)Content-Length: 3\r\n\r\nabc",
    "POST / HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
    "POST / HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\n\r\n0\r\nX-Sum: 1\r\n\r\n",
    "GET /?a=b HTTP/1.0\r\nhost: localhost:80\r\nAccept:\t*/*  \r\n\r\n",
    "GET / HTTP/1.1\r\n\(host)\r\nGET /2 HTTP/1.1\r\n\(host)\r\n",
  ])
  func aWholeRequestIsTakenInPiecesOfAnySize(text: String) throws {
    let bytes = Array(text.utf8)
    for size in 1...bytes.count {
      var framing = RequestFraming(limits: ConnectionLimits())
      var rest = bytes[...]
      while !rest.isEmpty {
        #expect(rest.count == bytes.count || framing.isInside || text.contains("/2"))
        try framing.read(rest.prefix(size))
        rest = rest.dropFirst(size)
      }
      #expect(!framing.isInside)
    }
  }

  @Test(arguments: [
    "\r\nGET / HTTP/1.1\r\n",
    "GET / HTTP/1.1\n",
    "GET  / HTTP/1.1\r\n",
    "GET http://example.com/ HTTP/1.1\r\n",
    "GET / HTTP/2.0\r\n",
    "GET /\u{e9} HTTP/1.1\r\n",
    "PRI * HTTP/2.0\r\n",
    "GET / HTTP/1.1\r\n\r\n",
    "GET / HTTP/1.1\r\n\(host)\(host)\r\n",
    "GET / HTTP/1.1\r\nHost : localhost\r\n",
    "GET / HTTP/1.1\r\n\(host)X-A: 1\r\n folded\r\n",
    "GET / HTTP/1.1\r\n\(host)X-A: a\u{0}b\r\n",
    "GET / HTTP/1.1\r\n\(host)X-A: a\rb\r\n",
    "GET / HTTP/1.1\r\n\(host): no name\r\n",
    "POST / HTTP/1.1\r\n\(host)Content-Length: 3\r\nContent-Length: 3\r\n",
    "POST / HTTP/1.1\r\n\(host)Content-Length: 3, 3\r\n",
    "POST / HTTP/1.1\r\n\(host)Content-Length: +3\r\n",
    "POST / HTTP/1.1\r\n\(host)Content-Length: -3\r\n",
    "POST / HTTP/1.1\r\n\(host)Content-Length: 99999999999999999999\r\n",
    "POST / HTTP/1.1\r\n\(host)Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n",
    "POST / HTTP/1.1\r\n\(host)Transfer-Encoding: gzip, chunked\r\n",
    "POST / HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
    "POST / HTTP/1.0\r\n\(host)Transfer-Encoding: chunked\r\n\r\n",
    "POST / HTTP/1.1\r\n\(host)Expect: 200-ok\r\n",
    "POST / HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\n\r\n3;a=b\r\n",
    "POST / HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\n\r\n3\nabc\r\n",
    "POST / HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\n\r\n0x3\r\n",
    "POST / HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\n\r\n-3\r\n",
    "POST / HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\n\r\n3\r\nabcd\r\n",
    "POST / HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\n\r\n123456789\r\n",
  ])
  func whatCanBeReadInTwoWaysIsRefused(text: String) {
    var framing = RequestFraming(limits: ConnectionLimits())
    let refusal = #expect(throws: RequestFraming.Refusal.self) {
      try framing.read(Array(text.utf8))
    }
    #expect(refusal?.status == 400)
  }

  @Test func whatIsTooLongIsRefusedBeforeItIsKept() {
    func status(_ text: String) -> Int? {
      var framing = RequestFraming(limits: ConnectionLimits())
      return #expect(throws: RequestFraming.Refusal.self) {
        try framing.read(Array(text.utf8))
      }?.status
    }
    let head = "POST / HTTP/1.1\r\n\(Self.host)"
    #expect(status(head + String(repeating: "X-A: b\r\n", count: 100)) == 431)
    #expect(status(head + "X-A: " + String(repeating: "b", count: 40_000)) == 431)
    #expect(status("GET /" + String(repeating: "b", count: 40_000)) == 431)
    #expect(status(head + "Content-Length: 8388609\r\n\r\n") == 413)
    #expect(status(head + "Transfer-Encoding: chunked\r\n\r\n800001\r\n") == 413)
  }

  @Test(arguments: [
    ("/", 8, true), ("/", 9, false), ("/_packages/x", 256, true), ("/_packages/x", 257, false),
    ("/_packagesx", 9, false), ("/v1/package/version/publish?a=b", 256, true),
    ("/v1/package/version/publish", 257, false), ("/v1/package/versions", 9, false),
  ])
  func onlyPackagesMayBeLarge(path: String, mebibytes: Int, isTaken: Bool) {
    let head = "POST \(path) HTTP/1.1\r\n\(Self.host)Content-Length: \(mebibytes << 20)\r\n\r\n"
    var framing = RequestFraming(limits: ConnectionLimits())
    let refusal: RequestFraming.Refusal?
    do throws(RequestFraming.Refusal) {
      try framing.read(Array(head.utf8))
      refusal = nil
    } catch {
      refusal = error
    }
    #expect(refusal == (isTaken ? nil : .bodyTooLong))
  }
}
