import AWSModel
import Testing

@testable import AWSWire

@Suite("The Query protocols refuse what is not whole")
struct QueryWireTests {
  private static func form(_ text: String) -> WireRequest {
    WireRequest(
      method: "POST", headers: ["Content-Type": "application/x-www-form-urlencoded"],
      body: Array(text.utf8))
  }

  private static func refusal<Request: AWSRequest>(
    _ type: Request.Type, _ text: String
  ) -> AWSError? {
    do throws(AWSError) {
      _ = try WireCodec(Request.operation.service).decode(type, from: form(text))
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "an unknown action is answered 400 InvalidAction in the service's own form",
    arguments: [AWSService.ec2, .iam, .sts])
  func unknownAction(service: AWSService) throws {
    let codec = WireCodec(service)
    let error = try #require(throws: AWSError.self) {
      try codec.operation(of: Self.form("Action=RunInstances&Version=2016-11-15"))
    }
    #expect(error.code == "InvalidAction")
    let answer = codec.encode(error, to: nil, requestId: "r-1")
    #expect(answer.status == 400)
    let text = String(decoding: answer.body, as: UTF8.self)
    #expect(text.contains(service == .ec2 ? "<Response><Errors><Error><Code>" : "<ErrorResponse "))
    #expect(throws: AWSError.self) { try codec.operation(of: Self.form("Version=2016-11-15")) }
    #expect(throws: AWSError.self) { try codec.operation(of: Self.form("Action=%FF")) }
  }

  @Test("an action in the query of a GET is understood as well")
  func parametersInQuery() throws {
    let request = WireRequest(
      method: "GET", query: "Action=DescribeVpcs&VpcId.1=vpc-1&Version=2016-11-15&X-Amz-Date=x")
    let codec = WireCodec(.ec2)
    #expect(try codec.operation(of: request) == DescribeVpcsRequest.operation)
    let received = try codec.decode(DescribeVpcsRequest.self, from: request)
    #expect(received.request == DescribeVpcsRequest(vpcIds: ["vpc-1"]))
    #expect(received.unread == [])
  }

  @Test("lists are read by their numbers, whatever their order and gaps")
  func numbers() throws {
    let text = "VpcId.10=c&VpcId.2=b&VpcId.1=a&Filter.3.Name=n&Filter.3.Value.1=v%2Bw+x"
    let received = try WireCodec(.ec2).decode(DescribeVpcsRequest.self, from: Self.form(text))
    #expect(received.request.vpcIds == ["a", "b", "c"])
    #expect(received.request.filters == [Filter(name: "n", values: ["v+w x"])])
  }

  @Test("an empty list of botocore's is an empty list")
  func emptyList() throws {
    let text = "Action=CreateUser&UserName=ci&Tags=&Version=2010-05-08"
    let received = try WireCodec(.iam).decode(CreateUserRequest.self, from: Self.form(text))
    #expect(received.request == CreateUserRequest(userName: "ci"))
    #expect(received.unread == [])
  }

  @Test("parameters that the shape does not have are told")
  func unread() throws {
    let text = "VpcId.1=a&VpcId.x=b&DryRun=true&Filter.1.Name=n&Filter.1.Value.1=v&Filter.1.Odd=1"
    let received = try WireCodec(.ec2).decode(DescribeVpcsRequest.self, from: Self.form(text))
    #expect(received.unread == ["DryRun", "Filter.1.Odd", "VpcId.x"])
  }

  @Test("an EC2 tag without a value has an empty one; to delete it, none and an empty one differ")
  func tagWithoutValue() throws {
    let message = Self.form("ResourceId.1=vpc-1&Tag.1.Key=a&Tag.2.Key=b&Tag.2.Value=")
    let created = try WireCodec(.ec2).decode(CreateTagsRequest.self, from: message).request
    #expect(created.tags == [Tag(key: "a", value: ""), Tag(key: "b", value: "")])
    let deleted = try WireCodec(.ec2).decode(DeleteTagsRequest.self, from: message).request
    #expect(deleted.tags == [UnwantedTag(key: "a"), UnwantedTag(key: "b", value: "")])
  }

  @Test("what is missing or mistyped is refused by its name on the wire")
  func refusals() {
    let missing = Self.refusal(
      CreateTagsRequest.self, "ResourceId.1=vpc-1&Tag.1.Key=a&Tag.2.Value=b&Tag.1.Value=c")
    #expect(missing?.code == "MissingParameter")
    #expect(missing?.message == "The request must contain the parameter Tag.2.Key")
    let mistyped = Self.refusal(DescribeVpcsRequest.self, "MaxResults=many")
    #expect(mistyped?.code == "InvalidParameterValue")
    #expect(mistyped?.message.contains("(many) for parameter MaxResults") == true)
    let user = Self.refusal(CreateUserRequest.self, "Path=%2F")
    #expect(user?.code == "ValidationError" && user?.httpStatus == 400)
    #expect(user?.message.contains("at 'UserName'") == true)
    #expect(user?.operation == CreateUserRequest.operation)
    let flag = Self.refusal(ModifyVpcAttributeRequest.self, "VpcId=v&EnableDnsSupport.Value=yes")
    #expect(flag?.code == "InvalidParameterValue")
  }

  @Test("a parameter given twice, named too deep or beside too many others is refused")
  func limits() {
    #expect(Self.refusal(DeleteVpcRequest.self, "VpcId=a&VpcId=b") != nil)
    let deep = Array(repeating: "a", count: 17).joined(separator: ".")
    #expect(Self.refusal(DeleteVpcRequest.self, "VpcId=a&\(deep)=1") != nil)
    let many = (1...20_001).map { "VpcId.\($0)=v" }.joined(separator: "&")
    #expect(Self.refusal(DescribeVpcsRequest.self, many) != nil)
    #expect(Self.refusal(DeleteVpcRequest.self, "VpcId=%FF")?.code == "MalformedQueryString")
  }

  @Test("texts with line breaks and every sign pass through a form unchanged")
  func texts() throws {
    let text = "line\r\nbreak\0 & = + % é \u{1F600} ~*'()"
    let request = CreateTagsRequest(resources: [text], tags: [Tag(key: text, value: "")])
    let message = try WireCodec(.ec2).encode(request)
    #expect(try WireCodec(.ec2).decode(CreateTagsRequest.self, from: message).request == request)
  }

  @Test("an answer may leave out what is false or 0, but no text")
  func absence() throws {
    let body = """
      <DescribeVpcsResponse><vpcSet><item><vpcId>v</vpcId><ownerId>o</ownerId><cidrBlock>c\
      </cidrBlock><state>s</state><instanceTenancy>t</instanceTenancy><dhcpOptionsId>d\
      </dhcpOptionsId><unknown><item/></unknown></item></vpcSet></DescribeVpcsResponse>
      """
    let codec = WireCodec(.ec2)
    let message = WireResponse(status: 200, body: Array(body.utf8))
    let vpcs = try codec.decode(answerTo: DescribeVpcsRequest.self, from: message).vpcs
    #expect(vpcs.first?.isDefault == false && vpcs.first?.tags == [])
    let broken = Array(body.replacing("<vpcId>v</vpcId>", with: "").utf8)
    let error = try #require(throws: AWSError.self) {
      try codec.decode(
        answerTo: DescribeVpcsRequest.self, from: WireResponse(status: 200, body: broken))
    }
    #expect(error.transport == .unreadableAnswer && error.isOutcomeUnknown)
    #expect(error.message.contains("vpcSet/item/vpcId is missing"))
  }

  @Test("an empty token is the end of the pages")
  func lastPage() throws {
    let body = "<DescribeVpcsResponse><vpcSet/><nextToken/></DescribeVpcsResponse>"
    let answer = try WireCodec(.ec2).decode(
      answerTo: DescribeVpcsRequest.self,
      from: WireResponse(status: 200, body: Array(body.utf8)))
    #expect(answer == DescribeVpcsResponse())
  }

  @Test("an operation that a service does not implement is unknown to it")
  func unimplemented() async throws {
    struct Identity: STSAPI {
      func getCallerIdentity(
        _ request: GetCallerIdentityRequest
      ) async throws(AWSError) -> GetCallerIdentityResponse {
        GetCallerIdentityResponse(userId: "u", account: "a", arn: "arn")
      }
    }
    let error = await #expect(throws: AWSError.self) {
      try await Identity().assumeRole(
        AssumeRoleRequest(roleArn: "arn:aws:iam::1:role/r", roleSessionName: "s"))
    }
    #expect(error?.code == "InvalidAction" && error?.httpStatus == 400)
    #expect(error?.isRetryable == false)
  }

  @Test(
    "an answer that is none of the service's is unreadable, whatever its status",
    arguments: [200, 302, 404, 502])
  func foreignAnswer(status: Int) throws {
    let message = WireResponse(status: status, body: Array("<html><p>proxy</html>".utf8))
    for service in AWSService.allCases {
      let type = try #require(
        service.requestTypes.first { $0.operation.name.hasPrefix("Get") }
          ?? service.requestTypes.first)
      try Self.expectUnreadable(type, message)
    }
  }

  private static func expectUnreadable<Request: AWSRequest>(
    _ type: Request.Type, _ message: WireResponse
  ) throws {
    // A bucket's policy is its body as it stands.
    if Request.operation.name == "GetBucketPolicy", message.status == 200 { return }
    let error = try #require(throws: AWSError.self) {
      try WireCodec(Request.operation.service).decode(answerTo: type, from: message)
    }
    #expect(error.transport == .unreadableAnswer)
    #expect(!error.isNotFound)
  }
}
