import AWSModel
import Testing

@testable import AWSWire

@Suite("The REST protocols read and refuse what their services do")
struct RESTWireTests {
  @Test("Terraform's empty domain-owner is no owner")
  func emptyIsAbsent() throws {
    let message = WireRequest(
      method: "GET", path: "/v1/domain", query: "domain=main&domain-owner=")
    let received = try WireCodec(.codeArtifact).decode(DescribeDomainRequest.self, from: message)
    #expect(received.request == DescribeDomainRequest(domain: "main"))
  }

  @Test("an empty body has no members, and tags are listed without one")
  func emptyBody() throws {
    let codec = WireCodec(.codeArtifact)
    let create = WireRequest(method: "POST", path: "/v1/domain", query: "domain=main")
    #expect(
      try codec.decode(CreateDomainRequest.self, from: create).request
        == CreateDomainRequest(domain: "main"))
    let list = try codec.encode(ListTagsForResourceRequest(resourceArn: "arn:x"))
    #expect(list.body == [] && list.headers["Content-Type"] == nil)
    #expect(list.target == "/v1/tags?resourceArn=arn%3Ax")
  }

  @Test("upstreams that are not sent are kept, and an empty list clears them")
  func optionalList() throws {
    let codec = WireCodec(.codeArtifact)
    var request = UpdateRepositoryRequest(domain: "main", repository: "npm")
    #expect(try codec.encode(request).body == Array("{}".utf8))
    #expect(
      try codec.decode(UpdateRepositoryRequest.self, from: codec.encode(request)).request == request
    )
    request.upstreams = []
    #expect(try codec.encode(request).body == Array(#"{"upstreams":[]}"#.utf8))
    #expect(
      try codec.decode(UpdateRepositoryRequest.self, from: codec.encode(request)).request == request
    )
  }

  @Test("an unknown path is answered 404 UnknownOperationException in JSON")
  func unknownOperation() throws {
    let codec = WireCodec(.codeArtifact)
    for message in [
      WireRequest(method: "POST", path: "/v1/webhooks"),
      WireRequest(method: "PATCH", path: "/v1/domain"),
      WireRequest(method: "GET", path: "/v1/domain/more"),
      WireRequest(method: "GET", path: ""),
    ] {
      let error = try #require(throws: AWSError.self) { try codec.operation(of: message) }
      let answer = codec.encode(error, to: nil, requestId: "r-1")
      #expect(answer.status == 404)
      #expect(answer.headers["x-amzn-ErrorType"] == "UnknownOperationException")
    }
  }

  @Test(
    "a body that is no object, or of another type, is refused",
    arguments: [
      ("[]", "SerializationException"), ("{", "SerializationException"),
      (#"{"tags":{}}"#, "ValidationException"), (#"{"tags":[{"key":"a"}]}"#, "ValidationException"),
      (#"{"tags":[{"key":1,"value":""}]}"#, "ValidationException"),
      (String(repeating: "[", count: 200), "SerializationException"),
    ])
  func wrongBody(body: String, code: String) throws {
    let message = WireRequest(
      method: "POST", path: "/v1/domain", query: "domain=main", body: Array(body.utf8))
    let error = try #require(throws: AWSError.self) {
      try WireCodec(.codeArtifact).decode(CreateDomainRequest.self, from: message)
    }
    #expect(error.code == code && error.httpStatus == 400)
  }

  @Test("CodeArtifact's request to wait is kept")
  func retryAfter() throws {
    let codec = WireCodec(.codeArtifact)
    let throttled = AWSError(
      code: "ThrottlingException", message: "Slow down", httpStatus: 429, retryAfterSeconds: 3)
    let answer = codec.encode(throttled, to: ListDomainsRequest.operation, requestId: "r-1")
    #expect(answer.headers["Retry-After"] == "3")
    let error = try #require(throws: AWSError.self) {
      try codec.decode(answerTo: ListDomainsRequest.self, from: answer)
    }
    #expect(error.retryAfterSeconds == 3 && error.isThrottling)
  }

  @Test(
    "a line break or NUL in a header, a path or a query is refused before it is sent",
    arguments: ["a\r\nX-Amz-Acl: public", "a\nb", "a\rb", "a\0"])
  func injection(text: String) throws {
    func refusal<Request: AWSRequest>(_ request: Request) throws -> AWSError {
      try #require(throws: AWSError.self) {
        try WireCodec(Request.operation.service).encode(request)
      }
    }
    for error in [
      try refusal(HeadBucketRequest(bucket: "b", expectedBucketOwner: text)),
      try refusal(HeadBucketRequest(bucket: text)),
      try refusal(PutObjectRequest(bucket: "b", key: text)),
      try refusal(PutObjectRequest(bucket: "b", key: "k", contentType: text)),
      try refusal(ListObjectsV2Request(bucket: "b", prefix: text)),
      try refusal(DescribeDomainRequest(domain: text)),
    ] {
      #expect(error.transport == .notSent && !error.isOutcomeUnknown)
    }
  }

  @Test("an answer does not let a text into its header that would begin another field")
  func answerInjection() {
    let answer = WireCodec(.s3).encode(
      HeadBucketResponse(bucketRegion: "x\r\nSet-Cookie: a"), to: HeadBucketRequest.self,
      requestId: "r-1")
    #expect(answer.status == 500)
    #expect(answer.headers.fields.allSatisfy { WireHeaders.isSafe($0.value) })
  }

  // MARK: S3

  private static func operation(_ method: String, _ path: String, _ query: String = "") -> String {
    let message = WireRequest(method: method, path: path, query: query)
    do throws(AWSError) {
      return try WireCodec(.s3).operation(of: message).name
    } catch {
      return "\(error.httpStatus) \(error.code)"
    }
  }

  @Test("S3's operations are told apart by method, path and subresource")
  func routes() {
    #expect(Self.operation("GET", "/", "x-id=ListBuckets") == "ListBuckets")
    #expect(Self.operation("GET", "/b", "list-type=2&prefix=policy") == "ListObjectsV2")
    #expect(Self.operation("GET", "/b/", "policy") == "GetBucketPolicy")
    #expect(Self.operation("GET", "/b", "policy=") == "GetBucketPolicy")
    #expect(Self.operation("PUT", "/b") == "CreateBucket")
    #expect(Self.operation("PUT", "/b/") == "CreateBucket")
    #expect(Self.operation("PUT", "/b/k") == "PutObject")
    #expect(Self.operation("GET", "/b/k") == "GetObject")
    #expect(Self.operation("HEAD", "/b/k") == "HeadObject")
    #expect(Self.operation("PUT", "/b/k/l%2Fm//") == "PutObject")
    #expect(Self.operation("POST", "/b", "delete") == "DeleteObjects")
    for (method, path, query) in [
      ("GET", "/b", ""), ("GET", "/b", "list-type=1"), ("GET", "/b", "acl"),
      ("GET", "/b", "policy&acl"), ("PUT", "/b/k", "tagging"),
      ("PUT", "/b", "versioning"), ("POST", "/", ""), ("PUT", "/b/k", "partNumber=1&uploadId=u"),
    ] {
      #expect(Self.operation(method, path, query) == "400 NotImplemented", "\(method) \(path)")
    }
  }

  @Test(
    "an object's key is any text",
    arguments: ["k", "a/b", "a//b/", "a b+c%20d", "../..", ".", "é\u{1F600}", "/k", "a?b#c&d=e"])
  func keys(key: String) throws {
    let codec = WireCodec(.s3)
    let request = PutObjectRequest(bucket: "b", key: key, body: [0, 255])
    let message = try codec.encode(request)
    #expect(!message.path.contains(" ") && !message.path.contains("?"))
    #expect(try codec.operation(of: message) == PutObjectRequest.operation)
    #expect(try codec.decode(PutObjectRequest.self, from: message).request == request)
  }

  @Test("a body in aws-chunked is what its chunks hold, and refused if they are broken")
  func chunks() {
    #expect(
      ChunkedPayload.decode(Array("3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\nx:y\r\n".utf8))
        == Array("abc0123456789".utf8))
    for text in [
      "", "3", "3\r\n", "3\r\nab\r\n", "3\r\nabcd\r\n", "x\r\n", "-1\r\n", "+3\r\nabc\r\n0\r",
      "fffffffff\r\n", "3\r\nabc\r\n",
    ] {
      #expect(ChunkedPayload.decode(Array(text.utf8)) == nil, "\(text)")
    }
  }

  @Test("a bucket that is not named is an error, not another operation")
  func missingLabel() throws {
    let error = try #require(throws: AWSError.self) {
      try WireCodec(.s3).encode(DeleteBucketRequest(bucket: ""))
    }
    #expect(error.transport == .notSent)
  }

  @Test("XML that S3 would not read is MalformedXML, with a document type above all")
  func malformedXML() throws {
    for body in ["<Tagging>", "<Other/>", "<!DOCTYPE a><Tagging><TagSet/></Tagging>", ""] {
      let message = WireRequest(
        method: "PUT", path: "/b", query: "tagging", body: Array(body.utf8))
      let error = try #require(throws: AWSError.self) {
        try WireCodec(.s3).decode(PutBucketTaggingRequest.self, from: message)
      }
      #expect(error.code == "MalformedXML" && error.httpStatus == 400)
    }
  }

  @Test("a bucket is created in us-east-1 by an empty body")
  func noConfiguration() throws {
    let message = try WireCodec(.s3).encode(CreateBucketRequest(bucket: "b"))
    #expect(message.body == [])
    let received = try WireCodec(.s3).decode(CreateBucketRequest.self, from: message)
    #expect(received.request == CreateBucketRequest(bucket: "b"))
  }

  @Test("what has an XML body bears its checksum, which some operations demand")
  func checksum() throws {
    let message = try WireCodec(.s3).encode(
      DeleteObjectsRequest(bucket: "b", delete: ObjectsToDelete(objects: [], quiet: nil)))
    #expect(message.headers["x-amz-checksum-sha256"]?.count == 44)
  }

  @Test("the Region us-east-1 is an empty location")
  func location() throws {
    let codec = WireCodec(.s3)
    let answer = codec.encode(
      GetBucketLocationResponse(), to: GetBucketLocationRequest.self, requestId: "r-1")
    let location = try codec.decode(answerTo: GetBucketLocationRequest.self, from: answer)
    #expect(location == GetBucketLocationResponse())
  }

  @Test("HEAD tells its error by the status, but only S3's own answer says that nothing is there")
  func head() throws {
    let codec = WireCodec(.s3)
    let missing = AWSError(code: "NotFound", message: "Not Found", httpStatus: 404)
    var answer = codec.encode(missing, to: HeadBucketRequest.operation, requestId: "r-1")
    #expect(answer.body == [])
    let error = try #require(throws: AWSError.self) {
      try codec.decode(answerTo: HeadBucketRequest.self, from: answer)
    }
    #expect(error.isNotFound && error.httpStatus == 404)
    answer.headers["x-amz-request-id"] = nil
    let foreign = try #require(throws: AWSError.self) {
      try codec.decode(answerTo: HeadBucketRequest.self, from: answer)
    }
    #expect(!foreign.isNotFound && foreign.transport == .unreadableAnswer)
  }

  @Test("a bucket in the host name is put into the path")
  func hostStyle() {
    let endpoints = ["localhost", "s3.localhost"]
    func path(_ host: String) -> String {
      S3Addressing.pathStyle(
        WireRequest(method: "GET", path: "/k", headers: ["Host": host]), endpoints: endpoints
      ).path
    }
    #expect(path("my.bucket.s3.localhost:4566") == "/my.bucket/k")
    #expect(path("b.localhost") == "/b/k")
    #expect(path("s3.localhost:4566") == "/k")
    #expect(path("localhost") == "/k")
    #expect(path("127.0.0.1:4566") == "/k")
  }
}
