import AWSModel
import Testing

@testable import AWSClient

@Suite("Each service is asked where the user or AWS says")
struct EndpointTests {
  private static func origin(
    _ service: AWSService, _ world: FakeWorld, setting: String? = nil, region: String = "eu-west-1"
  ) throws -> String {
    let endpoint = try world.client(region: region, endpoint: setting).endpoints.endpoint(service)
    return endpoint.origin + endpoint.path
  }

  @Test(
    "AWS's own places, and the Region that IAM is signed for",
    arguments: [
      (AWSService.ec2, "eu-west-1", "https://ec2.eu-west-1.amazonaws.com", "eu-west-1"),
      (.sts, "eu-west-1", "https://sts.eu-west-1.amazonaws.com", "eu-west-1"),
      (.s3, "us-east-1", "https://s3.us-east-1.amazonaws.com", "us-east-1"),
      (
        .codeArtifact, "eu-west-1", "https://codeartifact.eu-west-1.amazonaws.com", "eu-west-1"
      ),
      (.iam, "eu-west-1", "https://iam.amazonaws.com", "us-east-1"),
      (.iam, "cn-northwest-1", "https://iam.cn-north-1.amazonaws.com.cn", "cn-north-1"),
      (.ec2, "cn-north-1", "https://ec2.cn-north-1.amazonaws.com.cn", "cn-north-1"),
      (.iam, "us-gov-east-1", "https://iam.us-gov.amazonaws.com", "us-gov-west-1"),
    ])
  func standard(service: AWSService, region: String, origin: String, signing: String) throws {
    let world = FakeWorld()
    #expect(try Self.origin(service, world, region: region) == origin)
    #expect(try world.client(region: region).endpoints.signingRegion(service) == signing)
  }

  @Test("the nearer setting wins: stack, service's variable, variable, services, profile")
  func precedence() throws {
    let config = """
      [default]
      services = mine
      endpoint_url = https://profile.example.com
      [services mine]
      ec2 =
        endpoint_url = https://services.example.com/base/
      """
    let files = ["/home/me/.aws/config": config]
    let all = ["AWS_ENDPOINT_URL": "http://localhost:1", "AWS_ENDPOINT_URL_EC2": "http://[::1]:2"]
    let variables = FakeWorld(all, files: files)
    #expect(
      try Self.origin(.ec2, variables, setting: "https://stack.example.com:8443")
        == "https://stack.example.com:8443")
    #expect(try Self.origin(.ec2, variables) == "http://[::1]:2")
    #expect(try Self.origin(.iam, variables) == "http://localhost:1")
    let profile = FakeWorld(files: files)
    #expect(try Self.origin(.ec2, profile) == "https://services.example.com/base")
    #expect(try Self.origin(.iam, profile) == "https://profile.example.com")
    let ignoring = FakeWorld(
      all.merging(["AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "true"]) { $1 }, files: files)
    #expect(try Self.origin(.ec2, ignoring) == "https://ec2.eu-west-1.amazonaws.com")
  }

  @Test(
    "without TLS only this machine is asked, and an address is nothing but one",
    arguments: [
      ("http://localhost:4566", true), ("http://127.0.0.1", true), ("http://[::1]:1", true),
      ("http://aws.localhost", true), ("https://example.com/a", true),
      ("http://example.com", false), ("http://10.0.0.1:4566", false),
      ("http://127.0.0.1.nip.io", false), ("https://u:p@example.com", false),
      ("https://example.com?x=1", false), ("https://example.com/a b", false),
      ("https://", false), ("example.com", false), ("https://example.com:0", false),
      ("https://exa\r\nmple.com", false), ("https://[zz]", false),
    ])
  func addresses(text: String, isTaken: Bool) {
    let endpoint = try? Endpoint(parsing: text, from: "AWS_ENDPOINT_URL")
    #expect((endpoint != nil) == isTaken)
  }

  @Test("a Region that would make another host is refused", arguments: ["", "x.evil", "a/b", "A"])
  func regions(region: String) {
    #expect(throws: ClientProblem.self) { try FakeWorld().client(region: region) }
  }
}
