import AWSModel
import Testing
import Values

@testable import AWSWire

@Suite("Requests are signed and verified by Signature Version 4")
struct SigV4Tests {
  private static let absence: Comment = "the suite ../shared/suites/sigv4 is not on this machine"

  @Test(
    "all 38 cases are there, or the notice says that none is",
    .disabled(if: SigV4Suite.names.isEmpty, absence))
  func count() {
    #expect(SigV4Suite.names.count == 38)
  }

  @Test(
    "the signature in the header is the suite's, step by step",
    .disabled(if: SigV4Suite.names.isEmpty, absence), arguments: SigV4Suite.names)
  func header(name: String) throws {
    let given = try SigV4Suite.read(name)
    let signer = SigV4Signer(
      given.credentials, region: given.region, service: given.service, rules: given.rules)
    let signed = signer.signature(
      inHeaderOf: given.request, secondsSinceEpoch: given.secondsSinceEpoch, payload: .signed,
      omitsSessionToken: given.omitsSessionToken)
    #expect(signed.canonicalRequest == (try SigV4Suite.text(name, "header-canonical-request.txt")))
    #expect(signed.stringToSign == (try SigV4Suite.text(name, "header-string-to-sign.txt")))
    #expect(signed.signature == (try SigV4Suite.text(name, "header-signature.txt")))
    let expected = SigV4Suite.request(try SigV4Suite.text(name, "header-signed-request.txt"))
    #expect(signed.request.headers["Authorization"] == expected.headers["Authorization"])
    try Self.expectVerified(expected, given)
  }

  @Test(
    "the signature in the query is the suite's, step by step",
    .disabled(if: SigV4Suite.names.isEmpty, absence), arguments: SigV4Suite.names)
  func query(name: String) throws {
    let given = try SigV4Suite.read(name)
    let signer = SigV4Signer(
      given.credentials, region: given.region, service: given.service, rules: given.rules)
    let signed = signer.signature(
      inQueryOf: given.request, secondsSinceEpoch: given.secondsSinceEpoch,
      expiresIn: given.expiration, payload: .signed, omitsSessionToken: given.omitsSessionToken)
    #expect(signed.canonicalRequest == (try SigV4Suite.text(name, "query-canonical-request.txt")))
    #expect(signed.stringToSign == (try SigV4Suite.text(name, "query-string-to-sign.txt")))
    #expect(signed.signature == (try SigV4Suite.text(name, "query-signature.txt")))
    try Self.expectVerified(
      SigV4Suite.request(try SigV4Suite.text(name, "query-signed-request.txt")), given)
  }

  private static func expectVerified(_ request: WireRequest, _ given: SigV4Suite.Case) throws {
    let verifier = SigV4Verifier(allowsUnsignedPayload: false)
    let caller = try verifier.verify(
      request, secondsSinceEpoch: given.secondsSinceEpoch, rules: given.rules,
      expecting: (given.region, given.service)
    ) { $0 == given.credentials.accessKeyId ? given.credentials : nil }
    #expect(caller.accessKeyId == given.credentials.accessKeyId)
    let wrong = AWSCredentials(
      accessKeyId: caller.accessKeyId, secretAccessKey: "another",
      sessionToken: given.credentials.sessionToken)
    #expect(throws: SigV4Refusal.mismatch) {
      try verifier.verify(
        request, secondsSinceEpoch: given.secondsSinceEpoch, rules: given.rules
      ) { _ in wrong }
    }
  }

  // MARK: S3's rules, and requests of a real client

  /// The examples of the S3 API reference, "Authenticating Requests: Using the Authorization
  /// Header" and "Using Query Parameters".
  static let documented: [(request: WireRequest, signature: String)] = [
    (
      WireRequest(
        method: "GET", path: "/test.txt",
        headers: ["Host": "examplebucket.s3.amazonaws.com", "Range": "bytes=0-9"]),
      "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"
    ),
    (
      WireRequest(
        method: "PUT", path: "/test%24file.text",
        headers: [
          "Host": "examplebucket.s3.amazonaws.com", "Date": "Fri, 24 May 2013 00:00:00 GMT",
          "x-amz-storage-class": "REDUCED_REDUNDANCY",
        ], body: Array("Welcome to Amazon S3.".utf8)),
      "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd"
    ),
    (
      WireRequest(
        method: "GET", query: "lifecycle", headers: ["Host": "examplebucket.s3.amazonaws.com"]),
      "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"
    ),
    (
      WireRequest(
        method: "GET", query: "max-keys=2&prefix=J",
        headers: ["Host": "examplebucket.s3.amazonaws.com"]),
      "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"
    ),
  ]

  private static let exampleKey = AWSCredentials(
    accessKeyId: "AKIAIOSFODNN7EXAMPLE",
    secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")
  private static let exampleMoment = 1_369_353_600.0

  @Test("the examples of S3's documentation are signed alike", arguments: documented.indices)
  func s3Examples(index: Int) {
    let (request, signature) = Self.documented[index]
    let signer = SigV4Signer(Self.exampleKey, region: "us-east-1", service: "s3")
    let signed = signer.signature(
      inHeaderOf: request, secondsSinceEpoch: Self.exampleMoment, payload: .signed,
      omitsSessionToken: false)
    #expect(signed.signature == signature)
    #expect(
      signed.request.headers["x-amz-content-sha256"]
        == SigningPayload.signed.hash(of: request.body))
  }

  @Test("a presigned S3 request leaves its payload unsigned")
  func s3Presigned() throws {
    let request = WireRequest(
      method: "GET", path: "/test.txt", headers: ["Host": "examplebucket.s3.amazonaws.com"])
    let signer = SigV4Signer(Self.exampleKey, region: "us-east-1", service: "s3")
    let signed = signer.presign(
      request, secondsSinceEpoch: Self.exampleMoment, expiresIn: 86_400, payload: .unsigned)
    #expect(
      signed.query.hasSuffix(
        "X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404"))
    let caller = try SigV4Verifier(allowsUnsignedPayload: true)
      .verify(signed, secondsSinceEpoch: Self.exampleMoment) { _ in Self.exampleKey }
    #expect(caller.scope == SigningScope(date: "20130524", region: "us-east-1", service: "s3"))
  }

  @Test("S3's paths are not normalised, and encoded once; the others' are, and twice")
  func paths() {
    #expect(CanonicalRequest.path("/a//./../b%20c%2Fd", .s3) == "/a//./../b%20c/d")
    #expect(CanonicalRequest.path("/a//./../b%20c", .standard) == "/b%2520c")
    #expect(CanonicalRequest.path("", .standard) == "/")
    #expect(CanonicalRequest.path("/..", .standard) == "/")
  }

  @Test("requests that botocore signed are verified")
  func botocore() throws {
    let file = GoldenFile.read("signatures.json")
    let now = try #require(Double(file["secondsSinceEpoch"]?.numberText ?? ""))
    let requests = try #require(file["requests"]?.elements)
    #expect(requests.count == 14)
    for golden in requests {
      let key = AWSCredentials(
        accessKeyId: file.text("accessKeyId"), secretAccessKey: file.text("secretAccessKey"),
        sessionToken: golden["token"]?.stringValue)
      var request = golden.asRequest
      request.body = golden.text("body").unicodeScalars.map { UInt8($0.value) }
      let caller = try SigV4Verifier(allowsUnsignedPayload: true)
        .verify(request, secondsSinceEpoch: now, expecting: ("eu-west-1", golden.text("service"))) {
          $0 == key.accessKeyId ? key : nil
        }
      #expect(caller.scope.service == golden.text("service"))
      #expect(WireCodec.caller(of: request)?.service?.rawValue == golden.text("service"))
      if golden["inQuery"] == .bool(false) {
        let signer = SigV4Signer(key, region: "eu-west-1", service: golden.text("service"))
        let ours = signer.sign(request, secondsSinceEpoch: now)
        #expect(ours.headers["Authorization"] == request.headers["Authorization"])
      }
    }
  }

  // MARK: Refusals

  private static let moment = 1_795_280_748.0
  private static let key = AWSCredentials(accessKeyId: "AKID", secretAccessKey: "secret")

  private static func signed(
    service: String = "ec2", change: (inout WireRequest) -> Void = { _ in }
  ) -> WireRequest {
    var request = WireRequest(
      method: "POST", path: "/", headers: ["Host": "localhost", "Content-Type": "text/plain"],
      body: Array("Action=DescribeVpcs".utf8))
    request = SigV4Signer(key, region: "eu-west-1", service: service)
      .sign(request, secondsSinceEpoch: moment)
    change(&request)
    return request
  }

  private static func refusal(
    _ request: WireRequest, now: Double = moment, region: String? = nil, service: String? = nil,
    knows: AWSCredentials? = key, allowsUnsignedPayload: Bool = false
  ) -> SigV4Refusal? {
    do throws(SigV4Refusal) {
      _ = try SigV4Verifier(allowsUnsignedPayload: allowsUnsignedPayload)
        .verify(request, secondsSinceEpoch: now, expecting: (region, service)) { _ in knows }
      return nil
    } catch {
      return error
    }
  }

  @Test("whatever was changed after signing is refused")
  func changed() {
    #expect(Self.refusal(Self.signed()) == nil)
    #expect(Self.refusal(Self.signed { $0.body.append(0) }) == .mismatch)
    #expect(Self.refusal(Self.signed { $0.path = "/x" }) == .mismatch)
    #expect(Self.refusal(Self.signed { $0.query = "x" }) == .mismatch)
    #expect(Self.refusal(Self.signed { $0.method = "GET" }) == .mismatch)
    #expect(Self.refusal(Self.signed { $0.headers["Host"] = "other" }) == .mismatch)
    #expect(Self.refusal(Self.signed { $0.headers["Content-Type"] = "other" }) == .mismatch)
    #expect(
      Self.refusal(Self.signed { $0.headers["X-Amz-Target"] = "added" })
        == .unsignedHeader("x-amz-target"))
    #expect(
      Self.refusal(Self.signed(service: "s3") { $0.body.append(0) }) == .wrongPayload)
  }

  @Test("a request is good for fifteen minutes on either side")
  func skew() {
    #expect(Self.refusal(Self.signed(), now: Self.moment + 900) == nil)
    #expect(Self.refusal(Self.signed(), now: Self.moment - 900) == nil)
    let skewed = SigV4Refusal.skewed(request: "20261121T170548Z", server: "20261121T172049Z")
    #expect(Self.refusal(Self.signed(), now: Self.moment + 901) == skewed)
    #expect(Self.refusal(Self.signed(), now: Self.moment - 901) != nil)
  }

  @Test("a presigned request is good until it expires")
  func expiry() {
    let request = WireRequest(method: "GET", headers: ["Host": "localhost"])
    let signed = SigV4Signer(Self.key, region: "eu-west-1", service: "sts")
      .presign(request, secondsSinceEpoch: Self.moment, expiresIn: 60)
    #expect(Self.refusal(signed, now: Self.moment + 60) == nil)
    #expect(Self.refusal(signed, now: Self.moment + 61) == .expired)
    #expect(Self.refusal(signed, now: Self.moment - 901) != nil)
    var longer = signed
    longer.query = signed.query.replacing("X-Amz-Expires=60", with: "X-Amz-Expires=600")
    #expect(Self.refusal(longer) == .mismatch)
    longer.query = signed.query.replacing("X-Amz-Expires=60", with: "X-Amz-Expires=604801")
    #expect(Self.refusal(longer) == .incomplete("X-Amz-Expires"))
  }

  @Test("a signature without the host, or of another scope, key or token, is refused")
  func claims() {
    let names = "SignedHeaders=content-type;host;x-amz-date"
    let without = Self.signed {
      $0.headers["Authorization"] = $0.headers["Authorization"]?
        .replacing(names, with: "SignedHeaders=content-type;x-amz-date")
    }
    #expect(Self.refusal(without) == .unsignedHeader("host"))
    #expect(Self.refusal(Self.signed { $0.headers.add("Host", "x") }) == .unsignedHeader("host"))
    #expect(Self.refusal(Self.signed(), region: "us-east-1") == .wrongScope("the Region us-east-1"))
    #expect(Self.refusal(Self.signed(), service: "iam") == .wrongScope("the service iam"))
    #expect(
      Self.refusal(Self.signed { $0.headers["X-Amz-Date"] = "20261122T000000Z" })
        == .wrongScope("the date 20261122"))
    #expect(Self.refusal(Self.signed(), knows: nil) == .unknownKey("AKID"))
    let temporary = AWSCredentials(
      accessKeyId: "AKID", secretAccessKey: "secret", sessionToken: "token")
    #expect(Self.refusal(Self.signed(), knows: temporary) == .wrongToken)
    #expect(Self.refusal(Self.signed { $0.headers["Authorization"] = nil }) == .unsigned)
  }

  @Test(
    "a header of another form is incomplete, and nothing traps",
    arguments: [
      "", "Basic abc", "AWS4-HMAC-SHA256", "AWS4-HMAC-SHA256 ", "AWS4-HMAC-SHA256 Credential",
      "AWS4-HMAC-SHA256 Credential=a/b, SignedHeaders=host, Signature=0",
      "AWS4-HMAC-SHA256 Credential=a/20261121/r/s/aws4_request, Signature=0",
      "AWS4-HMAC-SHA256 Credential=a/20261121/r/s/aws4_request, SignedHeaders=host",
      "AWS4-HMAC-SHA256 Credential=a/20261121/r/s/aws4_request, Credential=a/20261121/r/s/aws4",
      "AWS4-HMAC-SHA512 Credential=a/20261121/r/s/aws4_request, SignedHeaders=host, Signature=0",
    ])
  func incomplete(authorization: String) {
    let request = Self.signed { $0.headers["Authorization"] = authorization }
    guard case .incomplete = Self.refusal(request) else {
      Issue.record("\(String(describing: Self.refusal(request)))")
      return
    }
  }

  @Test("an unsigned payload passes only where it is allowed")
  func unsignedPayload() {
    let request = SigV4Signer(Self.key, region: "eu-west-1", service: "s3").sign(
      WireRequest(method: "PUT", path: "/b/k", headers: ["Host": "h"], body: [1]),
      secondsSinceEpoch: Self.moment, payload: .unsigned)
    #expect(request.headers["x-amz-content-sha256"] == "UNSIGNED-PAYLOAD")
    #expect(Self.refusal(request) == .wrongPayload)
    #expect(Self.refusal(request, allowsUnsignedPayload: true) == nil)
  }

  @Test("the comparison of signatures says only whether they are equal")
  func comparison() {
    #expect(SigV4Verifier.areEqual("abc", "abc"))
    #expect(!SigV4Verifier.areEqual("abc", "abd"))
    #expect(!SigV4Verifier.areEqual("abc", "abcd"))
    #expect(!SigV4Verifier.areEqual("", "a"))
  }

  @Test("each service has its own words for each refusal", arguments: AWSService.allCases)
  func words(service: AWSService) {
    let refusals: [SigV4Refusal] = [
      .unsigned, .incomplete("x"), .unknownKey("k"), .wrongToken, .wrongScope("x"),
      .unsignedHeader("host"), .skewed(request: "a", server: "b"), .expired, .wrongPayload,
      .mismatch,
    ]
    for refusal in refusals {
      let error = refusal.error(of: service)
      #expect((400...403).contains(error.httpStatus))
      #expect(!error.isRetryable && !error.isNotFound && !error.message.isEmpty)
      #expect(error.code.hasSuffix("Exception") == (service == .codeArtifact))
    }
  }

  @Test("credentials do not tell their secret")
  func secrecy() {
    let key = AWSCredentials(accessKeyId: "AKID", secretAccessKey: "s3cret", sessionToken: "t0ken")
    for text in ["\(key)", String(reflecting: key)] {
      #expect(!text.contains("s3cret") && !text.contains("t0ken"))
    }
  }
}

@Suite("Uploads in chunks are verified chunk by chunk")
struct ChunkSignatureTests {
  /// The example of the S3 API reference, "Transferring Payload in Multiple Chunks": 65 KiB of
  /// the letter a.
  private static let credentials = AWSCredentials(
    accessKeyId: "AKIAIOSFODNN7EXAMPLE",
    secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")

  private static func example(
    signatures: [String] = [
      "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648",
      "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497",
      "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9",
    ], letter: Character = "a"
  ) -> WireRequest {
    let sizes = [65_536, 1024, 0]
    let body = zip(sizes, signatures).map { size, signature in
      "\(String(size, radix: 16));chunk-signature=\(signature)\r\n"
        + "\(String(repeating: letter, count: size))\r\n"
    }.joined()
    return WireRequest(
      method: "PUT", path: "/examplebucket/chunkObject.txt",
      headers: [
        "Host": "s3.amazonaws.com", "x-amz-date": "20130524T000000Z",
        "x-amz-storage-class": "REDUCED_REDUNDANCY",
        "Authorization": "AWS4-HMAC-SHA256 "
          + "Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
          + "SignedHeaders=content-encoding;content-length;host;x-amz-content-sha256;x-amz-date;"
          + "x-amz-decoded-content-length;x-amz-storage-class,"
          + "Signature=4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9",
        "x-amz-content-sha256": "STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
        "Content-Encoding": "aws-chunked", "x-amz-decoded-content-length": "66560",
        "Content-Length": "66824",
      ], body: Array(body.utf8))
  }

  private static func verify(_ request: WireRequest) throws(SigV4Refusal) {
    _ = try SigV4Verifier(allowsUnsignedPayload: false).verify(
      request, secondsSinceEpoch: 1_369_353_600
    ) { _ in Self.credentials }
  }

  @Test("the example of S3's documentation is accepted, and read without its chunks")
  func example() throws {
    let request = Self.example()
    #expect(request.body.count == 66_824)
    try Self.verify(request)
    let object = try WireCodec(.s3).decode(PutObjectRequest.self, from: request).request
    #expect(object.body == [UInt8](repeating: 97, count: 66_560))
  }

  @Test("a chunk that was changed, exchanged or not signed is refused")
  func changed() {
    #expect(throws: SigV4Refusal.mismatch) { try Self.verify(Self.example(letter: "b")) }
    #expect(throws: SigV4Refusal.mismatch) {
      try Self.verify(
        Self.example(signatures: [
          "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648",
          "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9",
          "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497",
        ]))
    }
    var cut = Self.example()
    cut.body = Array("0\r\n\r\n".utf8)
    #expect(throws: SigV4Refusal.mismatch) { try Self.verify(cut) }
    cut.body = Array("no chunks".utf8)
    #expect(throws: SigV4Refusal.wrongPayload) { try Self.verify(cut) }
  }

  @Test("the length that the request tells must be that of its chunks")
  func length() {
    var request = Self.example()
    request.headers["x-amz-decoded-content-length"] = "66559"
    let refusal = #expect(throws: AWSError.self) {
      try WireCodec(.s3).decode(PutObjectRequest.self, from: request)
    }
    #expect(refusal?.code == "InvalidArgument")
  }

  @Test("trailing headers are read, and their signature is that of S3's documentation")
  func trailer() throws {
    // "Signature calculations for trailing headers": the same object, with a CRC-32C behind it.
    let text =
      "0;chunk-signature=2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992\r\n"
      + "x-amz-checksum-crc32c:sOO8/Q==\r\n"
      + "x-amz-trailer-signature:d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435"
      + "\r\n\r\n"
    let payload = try #require(ChunkedPayload(Array(text.utf8)))
    #expect(payload.trailers["x-amz-checksum-crc32c"] == "sOO8/Q==")
    #expect(payload.trailers.fields.count == 2)
    #expect(payload.chunks.map(\.content.count) == [0])
  }
}
