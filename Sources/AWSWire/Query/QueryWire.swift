import AWSModel

/// The Query protocols: a form in a POST, an XML document in return.
///
/// EC2 has its own form of names, lists, results and errors; IAM and STS share another.
struct QueryWire: WireProtocol {
  let service: AWSService

  /// The version of the API, which every request names.
  let version: String

  /// The namespace of the answers.
  let namespace: String

  /// How request parameters and the elements of answers are called.
  let requestNames: WireNames
  let answerNames: WireNames

  /// Whether it is EC2's form.
  private var isEC2: Bool { service == .ec2 }

  static let ec2 = QueryWire(
    service: .ec2, version: "2016-11-15", namespace: "http://ec2.amazonaws.com/doc/2016-11-15/",
    requestNames: .ec2Requests, answerNames: .ec2Answers)

  static let iam = QueryWire(
    service: .iam, version: "2010-05-08", namespace: "https://iam.amazonaws.com/doc/2010-05-08/",
    requestNames: .queryRequests, answerNames: .queryAnswers)

  static let sts = QueryWire(
    service: .sts, version: "2011-06-15", namespace: "https://sts.amazonaws.com/doc/2011-06-15/",
    requestNames: .queryRequests, answerNames: .queryAnswers)

  private static let operations: [AWSService: Set<String>] = [
    .ec2: Set(AWSService.ec2.requestTypes.map { $0.operation.name }),
    .iam: Set(AWSService.iam.requestTypes.map { $0.operation.name }),
    .sts: Set(AWSService.sts.requestTypes.map { $0.operation.name }),
  ]

  /// The operations of IAM and STS whose answers have a result, which may be empty.
  private static let operationsWithResult: Set<AWSOperation> = Set(
    (AWSService.iam.requestTypes + AWSService.sts.requestTypes)
      .filter { hasResult($0) }.map { $0.operation })

  private static func hasResult<Request: AWSRequest>(_ type: Request.Type) -> Bool {
    Request.Response.self != EmptyResponse.self
  }

  func encode(_ node: ShapeNode, of operation: AWSOperation) -> WireRequest {
    var writer = FormShapeWriter(names: requestNames)
    writer.items.add("Action", operation.name)
    writer.items.add("Version", version)
    writer.members(of: node)
    return WireRequest(
      method: "POST",
      headers: ["Content-Type": "application/x-www-form-urlencoded; charset=utf-8"],
      body: Array(writer.items.encoded.utf8))
  }

  func operation(of request: WireRequest) throws(AWSError) -> AWSOperation {
    guard let parameters = try? parameters(of: request) else {
      throw refusal(of: .unreadable("The parameters cannot be read"))
    }
    guard let name = parameters.children["Action"]?.value else {
      throw AWSError(
        code: isEC2 ? "MissingParameter" : "MissingAction",
        message: "The request must contain the parameter Action")
    }
    guard Self.operations[service]?.contains(name) == true else {
      throw AWSError(
        code: "InvalidAction",
        message: isEC2
          ? "The action \(name) is not valid for this web service."
          : "Could not find operation \(name) for version \(version)")
    }
    return AWSOperation(service, name)
  }

  func source(
    of message: WireRequest, asking operation: AWSOperation
  ) throws(WireFault) -> (source: any ShapeSource, unread: () -> [String]) {
    let parameters = try parameters(of: message)
    return (
      FormSource(parameters, names: requestNames),
      {
        parameters.unread().filter {
          $0 != "Action" && $0 != "Version" && !$0.hasPrefix("X-Amz-")
        }
      }
    )
  }

  /// The parameters in the query and, of a POST, in the body.
  private func parameters(of message: WireRequest) throws(WireFault) -> FormNode {
    let form = message.method == "POST" ? message.body : []
    guard var items = QueryItems(parsing: message.query.utf8, plusIsSpace: true),
      let more = QueryItems(parsing: form, plusIsSpace: true)
    else { throw .unreadable("The parameters are not UTF-8 or too many") }
    for (name, value) in more.items { items.add(name, value) }
    guard let tree = FormNode.tree(of: items) else {
      throw .unreadable("A parameter occurs twice or its name has too many parts")
    }
    return tree
  }

  func refusal(of fault: WireFault) -> AWSError {
    switch fault {
    case .missing(let name) where isEC2:
      AWSError(
        code: "MissingParameter", message: "The request must contain the parameter \(name)")
    case .missing(let name):
      AWSError(
        code: "ValidationError",
        message: "1 validation error detected: Value null at '\(name)' failed to satisfy "
          + "constraint: Member must not be null")
    case .mistyped(let name, let found, let expected):
      AWSError(
        code: isEC2 ? "InvalidParameterValue" : "ValidationError",
        message: "Value (\(found)) for parameter \(name) is invalid. It must be \(expected)")
    case .unreadable(let why):
      AWSError(code: isEC2 ? "MalformedQueryString" : "MalformedInput", message: why)
    }
  }

  func encode(
    _ node: ShapeNode, answering operation: AWSOperation, requestId: String
  ) -> WireResponse {
    var writer = XMLShapeWriter(names: answerNames, writesMilliseconds: isEC2)
    let root = operation.name + "Response"
    writer.document.open(root, namespace: namespace)
    if isEC2 {
      writer.document.element("requestId", requestId)
      if node.members.isEmpty { writer.document.element("return", "true") }
      writer.members(of: node)
    } else {
      if Self.operationsWithResult.contains(operation) {
        writer.document.open(operation.name + "Result")
        writer.members(of: node)
        writer.document.close(operation.name + "Result")
      }
      writer.document.open("ResponseMetadata")
      writer.document.element("RequestId", requestId)
      writer.document.close("ResponseMetadata")
    }
    writer.document.close(root)
    return response(200, writer.document.bytes, requestId)
  }

  func source(
    of message: WireResponse, answering operation: AWSOperation
  ) throws(WireFault) -> any ShapeSource {
    let root = try document(message.body)
    guard root.name == operation.name + "Response" else {
      throw .unreadable("\(root.name) stands where \(operation.name)Response was expected")
    }
    // What answers nothing has no result.
    let result = isEC2 ? root : root[operation.name + "Result"] ?? root
    return XMLSource(result, names: answerNames)
  }

  func encode(
    _ error: AWSError, answering operation: AWSOperation?, requestId: String
  ) -> WireResponse {
    var writer = XMLWriter()
    if isEC2 {
      writer.open("Response")
      writer.open("Errors")
      writer.open("Error")
      writer.element("Code", error.code)
      writer.element("Message", error.message)
      writer.close("Error")
      writer.close("Errors")
      writer.element("RequestID", requestId)
      writer.close("Response")
    } else {
      writer.open("ErrorResponse", namespace: namespace)
      writer.open("Error")
      writer.element("Type", error.httpStatus >= 500 ? "Receiver" : "Sender")
      writer.element("Code", error.code)
      writer.element("Message", error.message)
      writer.close("Error")
      writer.element("RequestId", requestId)
      writer.close("ErrorResponse")
    }
    return response(error.httpStatus, writer.bytes, requestId)
  }

  func error(in message: WireResponse, operation: AWSOperation) -> (code: String, text: String)? {
    guard let root = try? document(message.body),
      let error = isEC2 ? root["Errors"]?["Error"] : root["Error"],
      let code = error["Code"]?.text
    else { return nil }
    return (code, error["Message"]?.text ?? "")
  }

  func requestId(in message: WireResponse) -> String? {
    if let id = message.headers["x-amzn-RequestId"] { return id }
    guard let root = try? document(message.body) else { return nil }
    return
      (root["requestId"] ?? root["RequestID"] ?? root["RequestId"]
      ?? root["ResponseMetadata"]?["RequestId"])?.text
  }

  private func response(_ status: Int, _ body: [UInt8], _ requestId: String) -> WireResponse {
    WireResponse(
      status: status,
      headers: [
        "Content-Type": isEC2 ? "text/xml;charset=UTF-8" : "text/xml",
        "x-amzn-RequestId": requestId,
      ], body: body)
  }
}
