import AWSModel
import SimulatedAWS
import Testing

@testable import AWSClient

@Suite("Over the wire the services answer as they do in process")
struct WireJourneyTests {
  private static func client(_ cloud: SimulatedAWS) throws -> AWSClient {
    let world = FakeWorld(["AWS_ACCESS_KEY_ID": "AK", "AWS_SECRET_ACCESS_KEY": "SK"])
    var surroundings = world.surroundings()
    surroundings.transport = SimulatedTransport(cloud: cloud, region: "eu-west-1")
    return try AWSClient(ClientSettings(region: "eu-west-1"), surroundings)
  }

  @Test("what AWS's documentation of CodeArtifact does first: a domain, repositories, a policy")
  func packages() async throws {
    let cloud = SimulatedAWS.inMemory()
    let packages = try Self.client(cloud).codeArtifact
    _ = try await packages.createDomain(CreateDomainRequest(domain: "my-domain"))
    for name in ["upstream", "main"] {
      _ = try await packages.createRepository(
        CreateRepositoryRequest(domain: "my-domain", repository: name))
    }
    _ = try await packages.updateRepository(
      UpdateRepositoryRequest(
        domain: "my-domain", repository: "main",
        upstreams: [UpstreamRepository(repositoryName: "upstream")]))
    let request = DescribeRepositoryRequest(domain: "my-domain", repository: "main")
    let seen = try await packages.describeRepository(request)
    #expect(
      seen
        == (try await cloud.services(region: "eu-west-1").codeArtifact.describeRepository(request)))
    #expect(seen.repository.upstreams.map(\.repositoryName) == ["upstream"])
    let failure = await #expect(throws: AWSError.self) {
      try await packages.describeDomain(DescribeDomainRequest(domain: "other"))
    }
    #expect(failure?.code == "ResourceNotFoundException" && failure?.httpStatus == 404)
  }

  @Test("a network with its pages: what is asked for page by page is all there")
  func networks() async throws {
    let cloud = SimulatedAWS.inMemory(quotas: .unlimited)
    let client = try Self.client(cloud)
    for number in 0..<12 {
      _ = try await client.ec2.createVpc(CreateVpcRequest(cidrBlock: "10.\(number).0.0/16"))
    }
    var ids: Set<String> = []
    var token: String?
    repeat {
      let page = try await client.ec2.describeVpcs(
        DescribeVpcsRequest(nextToken: token, maxResults: 5))
      ids.formUnion(page.vpcs.map(\.vpcId))
      token = page.nextToken
    } while token != nil
    #expect(ids.count == 12)
    let failure = await #expect(throws: AWSError.self) {
      try await client.ec2.deleteVpc(DeleteVpcRequest(vpcId: "vpc-0123456789abcdef0"))
    }
    #expect(failure?.isNotFound == true && failure?.operation?.name == "DeleteVpc")
  }

  @Test("users, and buckets in the path")
  func usersAndBuckets() async throws {
    let client = try Self.client(SimulatedAWS.inMemory())
    _ = try await client.iam.createUser(CreateUserRequest(path: "/bots/", userName: "ci"))
    #expect(try await client.iam.getUser(GetUserRequest(userName: "ci")).user.path == "/bots/")
    _ = try await client.s3.createBucket(
      CreateBucketRequest(
        bucket: "my-bucket",
        createBucketConfiguration: CreateBucketConfiguration(locationConstraint: "eu-west-1")))
    _ = try await client.s3.headBucket(HeadBucketRequest(bucket: "my-bucket"))
    #expect(
      try await client.s3.listBuckets(ListBucketsRequest()).buckets.map(\.name) == ["my-bucket"])
  }
}
