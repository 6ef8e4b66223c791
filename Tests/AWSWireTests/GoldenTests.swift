import AWSModel
import Diagnostics
import Foundation
import JSONSyntax
import Testing
import Values

@testable import AWSWire

@Suite("Every operation stands on the wire as botocore has it")
struct GoldenTests {
  /// The requests of all operations.
  static let requests = AWSService.allCases.flatMap(\.requestTypes)

  @Test("the catalogue names every operation that AWSModel declares")
  func catalogue() throws {
    let model = GoldenFile.folder.appending(path: "../../../Sources/AWSModel")
      .standardized.resolvingSymlinksInPath()
    let files = try #require(FileManager.default.enumerator(atPath: model.path()))
    var declared: [String] = []
    for case let file as String in files where file.hasSuffix(".swift") {
      let text = try String(contentsOf: model.appending(path: file), encoding: .utf8)
      for line in text.split(separator: "\n") where line.hasSuffix(": AWSRequest {") {
        declared.append(String(line.dropFirst("package struct ".count).prefix { $0 != ":" }))
      }
    }
    #expect(declared.count >= 171)
    #expect(declared.sorted() == Self.requests.map { "\($0)" }.sorted())
  }

  @Test("every operation has golden messages, and every golden message an operation")
  func completeness() {
    for service in AWSService.allCases {
      let names = service.requestTypes.map { $0.operation.name }
      #expect(Set(names).count == names.count)
      #expect(names.sorted() == GoldenFile.operations(service).sorted())
      #expect(service.requestTypes.allSatisfy { $0.operation.service == service })
    }
  }

  @Test("a request of botocore is the request that went into it", arguments: requests.indices)
  func requestFromBotocore(index: Int) throws {
    try Self.checkReceived(Self.requests[index])
  }

  @Test("our request is botocore's, but for the order of its parts", arguments: requests.indices)
  func requestLikeBotocore(index: Int) throws {
    try Self.checkSent(Self.requests[index])
  }

  @Test("an answer by AWS's definition is the answer that went in", arguments: requests.indices)
  func answerByDefinition(index: Int) throws {
    try Self.checkAnswer(to: Self.requests[index])
  }

  @Test(
    "our answer is the one by AWS's definition, which botocore reads",
    arguments: requests.indices)
  func answerLikeDefinition(index: Int) throws {
    try Self.checkEncodedAnswer(to: Self.requests[index])
  }

  @Test("errors are read and written as the services have them", arguments: AWSService.allCases)
  func errors(service: AWSService) throws {
    let type = try #require(service.requestTypes.first { $0.operation.name != "HeadBucket" })
    for golden in GoldenFile.errors(service) {
      try Self.checkError(of: type, golden)
    }
    #expect(!GoldenFile.errors(service).isEmpty)
  }

  // MARK: One operation

  private static func golden<Request: AWSRequest>(_ type: Request.Type) throws -> Value {
    try #require(
      GoldenFile.operation(Request.operation), "no golden messages of \(Request.operation)")
  }

  private static func request<Request: AWSRequest>(_ type: Request.Type) throws -> Request {
    try ShapeDecoder.decode(
      Request.self, from: JSONSource(try #require(try golden(type)["request"])),
      absence: .refused)
  }

  private static func answer<Request: AWSRequest>(
    to type: Request.Type
  ) throws -> Request.Response {
    try ShapeDecoder.decode(
      Request.Response.self, from: JSONSource(try #require(try golden(type)["response"])),
      absence: .refused)
  }

  private static func checkReceived<Request: AWSRequest>(_ type: Request.Type) throws {
    let codec = WireCodec(Request.operation.service)
    let message = try #require(try golden(type)["http"]).asRequest
    #expect(try codec.operation(of: message) == Request.operation)
    let received = try codec.decode(type, from: message)
    #expect(try received.request == request(type))
    #expect(received.unread == [])
  }

  private static func checkSent<Request: AWSRequest>(_ type: Request.Type) throws {
    let codec = WireCodec(Request.operation.service)
    let theirs = try #require(try golden(type)["http"]).asRequest
    let ours = try codec.encode(request(type))
    #expect(ours.method == theirs.method)
    #expect(ours.path == theirs.path)
    #expect(items(ours.query) == items(theirs.query))
    for field in theirs.headers.fields {
      #expect(ours.headers[field.name] == field.value, "\(field.name)")
    }
    try expectEqualBodies(ours.body, theirs.body, form: codec.service)
    #expect(try codec.decode(type, from: ours).request == request(type))
  }

  private static func checkAnswer<Request: AWSRequest>(to type: Request.Type) throws {
    let message = try #require(try golden(type)["answer"]).asResponse
    let decoded = try WireCodec(Request.operation.service).decode(answerTo: type, from: message)
    #expect(try decoded == answer(to: type))
  }

  private static func checkEncodedAnswer<Request: AWSRequest>(to type: Request.Type) throws {
    let codec = WireCodec(Request.operation.service)
    let theirs = try #require(try golden(type)["answer"]).asResponse
    let answer = try answer(to: type)
    let ours = codec.encode(answer, to: type, requestId: requestId)
    if codec.service == .s3 {
      #expect((200...206).contains(ours.status))
    } else {
      #expect(ours.status == theirs.status)
    }
    for field in theirs.headers.fields {
      #expect(ours.headers[field.name] == field.value, "\(field.name)")
    }
    try expectEqualBodies(
      ours.body, theirs.body, form: codec.service == .codeArtifact ? .codeArtifact : .s3)
    #expect(try codec.decode(answerTo: type, from: ours) == answer)
  }

  /// The id in every golden answer.
  private static let requestId = "7a62c49f-347e-4fc4-9331-6e8eEXAMPLE"

  private static func checkError<Request: AWSRequest>(
    of type: Request.Type, _ golden: Value
  ) throws {
    let codec = WireCodec(Request.operation.service)
    let message = try #require(golden["answer"]).asResponse
    let error = try #require(throws: AWSError.self) {
      _ = try codec.decode(answerTo: type, from: message)
    }
    #expect(error.code == (golden.text("code").split(separator: "#").last.map(String.init) ?? ""))
    #expect(error.message == golden.text("message"))
    #expect(error.httpStatus == message.status)
    #expect(error.operation == Request.operation)
    #expect(error.requestId == requestId)
    if codec.service == .codeArtifact {
      #expect(error.resourceId == (message.headers["x-amzn-ErrorType"] == nil ? nil : "main"))
    }
    let ours = codec.encode(error, to: Request.operation, requestId: requestId)
    #expect(ours.status == message.status)
    let again = try #require(throws: AWSError.self) {
      _ = try codec.decode(answerTo: type, from: ours)
    }
    #expect(again == error)
    if codec.service != .codeArtifact {
      try expectEqualBodies(ours.body, message.body, form: .s3)
    }
  }

  // MARK: Comparing what has no order

  private static func items(_ query: String) -> [String] {
    (QueryItems(parsing: query.utf8, plusIsSpace: false)?.items ?? [])
      .map { "\($0.name)=\($0.value)" }.sorted()
  }

  private static func expectEqualBodies(
    _ ours: [UInt8], _ theirs: [UInt8], form service: AWSService
  ) throws {
    switch service {
    case .ec2, .iam, .sts:
      let ours = QueryItems(parsing: ours, plusIsSpace: true)?.items ?? []
      let theirs = QueryItems(parsing: theirs, plusIsSpace: true)?.items ?? []
      #expect(
        ours.map { "\($0.name)=\($0.value)" }.sorted()
          == theirs.map { "\($0.name)=\($0.value)" }.sorted())
    case .s3:
      if theirs.first == UInt8(ascii: "<") {
        #expect(try sorted(XMLReader.read(ours)) == sorted(XMLReader.read(theirs)))
      } else {
        #expect(ours == theirs)
      }
    case .codeArtifact:
      if theirs.isEmpty {
        #expect(ours == [])
      } else {
        #expect(
          JSONReader.read(SourceFile(name: "ours", bytes: ours)).value
            == JSONReader.read(SourceFile(name: "theirs", bytes: theirs)).value)
      }
    }
  }

  /// An element whose children are in the order of their names; those of a list keep theirs.
  private static func sorted(_ element: XMLElement) -> XMLElement {
    var element = element
    element.children = element.children.map(sorted).enumerated()
      .sorted { ($0.element.name, $0.offset) < ($1.element.name, $1.offset) }.map(\.element)
    return element
  }
}
