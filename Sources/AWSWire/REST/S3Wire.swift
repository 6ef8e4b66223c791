import AWSModel
import Crypto

/// S3's REST-XML, with buckets in the path.
///
/// A server that also has buckets in the host name puts them into the path first, by
/// ``S3Addressing``.
struct S3Wire: WireProtocol {
  private static let namespace = "http://s3.amazonaws.com/doc/2006-03-01/"

  private static let routes = Dictionary(
    RESTRoute.s3.map { ($0.operation.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// Items of a query that make another operation of a request.
  private static let subresources: Set<String> = [
    "accelerate", "acl", "analytics", "attributes", "cors", "delete", "encryption",
    "intelligent-tiering", "inventory", "legal-hold", "lifecycle", "list-type", "location",
    "logging", "metadataTable", "metrics", "notification", "object-lock", "ownershipControls",
    "partNumber", "policy", "policyStatus", "publicAccessBlock", "replication",
    "requestPayment", "restore", "retention", "select", "session", "tagging", "torrent",
    "uploadId", "uploads", "versionId", "versioning", "versions", "website",
  ]

  private func route(_ operation: AWSOperation) throws(WireFault) -> RESTRoute {
    guard let route = Self.routes[operation.name] else {
      throw .unreadable("\(operation) has no route")
    }
    return route
  }

  func encode(
    _ node: ShapeNode, of operation: AWSOperation
  ) throws(WireFault) -> WireRequest {
    let route = try route(operation)
    var message = try RESTMessage.frame(node, route)
    switch route.body {
    case .raw(let member):
      message.body = RESTMessage.raw(member, in: node)
    case .element(let member, let name):
      guard let inner = node.members.first(where: { $0.name == member })?.node else { break }
      var writer = XMLShapeWriter(names: .s3, writesMilliseconds: true)
      writer.document.open(name, namespace: Self.namespace)
      writer.members(of: inner)
      writer.document.close(name)
      message.body = writer.document.bytes
      message.headers["Content-Type"] = "application/xml"
      // Some of these operations demand a checksum; all take one.
      message.headers["x-amz-checksum-sha256"] = Base64.encode(
        Array(SHA256.hash(data: message.body)))
    case .none, .members, .rootText: break
    }
    return message
  }

  func operation(of request: WireRequest) throws(AWSError) -> AWSOperation {
    guard let items = QueryItems(parsing: request.query.utf8, plusIsSpace: false) else {
      throw refusal(of: .unreadable("The query cannot be read"))
    }
    let asked = Set(items.items.map(\.name)).intersection(Self.subresources)
    for route in RESTRoute.s3
    where route.method == request.method && asked == Set(route.fixedQuery.keys)
      && route.fixedQuery.allSatisfy({ $0.value.isEmpty || items[$0.key] == $0.value })
      && route.labels(in: request.path)?.values.allSatisfy({ !$0.isEmpty }) == true
    {
      return route.operation
    }
    // AWS's status is 501, after which clients would ask again for minutes.
    throw AWSError(
      code: "NotImplemented",
      message: "A header or query you provided implies functionality that is not implemented: "
        + "\(request.method) \(request.target)", httpStatus: 400)
  }

  func source(
    of message: WireRequest, asking operation: AWSOperation
  ) throws(WireFault) -> (source: any ShapeSource, unread: () -> [String]) {
    let route = try route(operation)
    var (source, items) = try RESTMessage.source(of: message, route)
    switch route.body {
    case .raw(let member):
      let isChunked = ChunkedPayload.isChunked(message.headers)
      guard let content = isChunked ? ChunkedPayload.decode(message.body) : message.body else {
        throw .unreadable("The body's chunks are broken")
      }
      if isChunked, let told = message.headers["x-amz-decoded-content-length"],
        told != String(content.count)
      {
        throw .mistyped(
          "x-amz-decoded-content-length", found: told, expected: "the length of the chunks")
      }
      source.payloads[member] = RawSource(place: member, content: content)
    case .element(let member, let name) where !message.body.isEmpty:
      let root = try document(message.body)
      guard root.name == name else {
        throw .unreadable("\(root.name) stands where \(name) was expected")
      }
      source.payloads[member] = XMLSource(root, names: .s3)
    case .none, .members, .element, .rootText: break
    }
    return (source, { RESTMessage.unread(items, route) })
  }

  func refusal(of fault: WireFault) -> AWSError {
    switch fault {
    case .missing(let name):
      AWSError(code: "MalformedXML", message: "\(name) is missing from the request")
    case .mistyped(let name, let found, let expected):
      AWSError(
        code: "InvalidArgument", message: "\(name) is not \(expected): \(found)")
    case .unreadable(let why): AWSError(code: "MalformedXML", message: why)
    }
  }

  func encode(
    _ node: ShapeNode, answering operation: AWSOperation, requestId: String
  ) throws(WireFault) -> WireResponse {
    let route = try route(operation)
    var message = try RESTMessage.answer(node, route)
    message.headers["x-amz-request-id"] = requestId
    if message.headers["Content-Range"] != nil { message.status = 206 }
    var writer = XMLShapeWriter(names: .s3, writesMilliseconds: true)
    switch route.answer {
    case .none, .element: return message
    case .raw(let member):
      if message.headers["Content-Type"] == nil {
        message.headers["Content-Type"] = "application/octet-stream"
      }
      message.body = RESTMessage.raw(member, in: node)
      return message
    case .members(let root):
      writer.document.open(root, namespace: Self.namespace)
      writer.members(of: node, omitting: Set(route.answerHeaders.keys))
      writer.document.close(root)
    case .rootText(let member, let name):
      writer.document.open(name, namespace: Self.namespace)
      let node = node.members.first { $0.name == member }?.node
      writer.document.write(node.flatMap { ShapeText.of($0) } ?? "")
      writer.document.close(name)
    }
    message.headers["Content-Type"] = "application/xml"
    message.body = writer.document.bytes
    return message
  }

  func source(
    of message: WireResponse, answering operation: AWSOperation
  ) throws(WireFault) -> any ShapeSource {
    let route = try route(operation)
    var source = RESTMessage.source(of: message, route)
    switch route.answer {
    case .none, .element, .raw: break
    case .members(let root):
      source.body = XMLSource(try document(message.body, named: root), names: .s3)
    case .rootText(let member, let name):
      let text = try document(message.body, named: name).text
      if !text.isEmpty { source.placed[member] = TextSource(place: name, content: text) }
    }
    return source
  }

  func encode(
    _ error: AWSError, answering operation: AWSOperation?, requestId: String
  ) -> WireResponse {
    let headers: WireHeaders = ["x-amz-request-id": requestId]
    if operation.flatMap({ Self.routes[$0.name] })?.method == "HEAD" {
      return WireResponse(status: error.httpStatus, headers: headers)
    }
    var writer = XMLWriter()
    writer.open("Error")
    writer.element("Code", error.code)
    writer.element("Message", error.message)
    writer.element("RequestId", requestId)
    writer.close("Error")
    var message = WireResponse(status: error.httpStatus, headers: headers, body: writer.bytes)
    message.headers["Content-Type"] = "application/xml"
    return message
  }

  func error(in message: WireResponse, operation: AWSOperation) -> (code: String, text: String)? {
    if Self.routes[operation.name]?.method == "HEAD", message.body.isEmpty {
      // Without an id it is not S3 that finds nothing, but something on the way.
      return requestId(in: message).flatMap { _ in Self.bodilessErrors[message.status] }
    }
    guard let root = try? document(message.body), root.name == "Error",
      let code = root["Code"]?.text
    else { return nil }
    return (code, root["Message"]?.text ?? "")
  }

  /// What an answer to HEAD, which has no body, tells by its status alone.
  private static let bodilessErrors: [Int: (code: String, text: String)] = [
    301: ("PermanentRedirect", "The bucket is in another Region"),
    304: ("NotModified", "The object is the one that the caller has"),
    400: ("BadRequest", "The request is not valid"),
    403: ("AccessDenied", "Access to the bucket is denied"),
    404: ("NotFound", "Not Found"),
    412: ("PreconditionFailed", "The object is another one"),
    416: ("InvalidRange", "The object has no such part"),
    503: ("SlowDown", "Please reduce your request rate"),
  ]

  func requestId(in message: WireResponse) -> String? {
    message.headers["x-amz-request-id"] ?? message.headers["x-amzn-RequestId"]
  }

  private func document(
    _ body: [UInt8], named name: String
  ) throws(WireFault) -> XMLElement {
    let root = try document(body)
    guard root.name == name else {
      throw .unreadable("\(root.name) stands where \(name) was expected")
    }
    return root
  }
}
