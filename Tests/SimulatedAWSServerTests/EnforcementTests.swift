import AWSModel
import AWSWire
import Logging
import SimulatedAWS
import Testing

@testable import SimulatedAWSServer

/// What conditions can ask of a call when policies are enforced.
@Suite struct EnforcementTests {
  /// What a policy allows, on what condition, and a thing that meets it and one that does not.
  struct Case: Sendable, CustomTestStringConvertible {
    let action: String
    let condition: String
    let allowed: @Sendable (Network) -> any AWSRequest
    let refused: @Sendable (Network) -> any AWSRequest
    var testDescription: String { condition }
  }

  /// Two VPCs with a subnet each, of which the first is tagged `team=build`.
  struct Network: Sendable {
    var vpcs: [String] = []
    var subnets: [String] = []
  }

  static let cases = [
    Case(
      action: "ec2:DeleteSubnet",
      condition: #"{"StringEquals":{"ec2:ResourceTag/team":"build"}}"#,
      allowed: { DeleteSubnetRequest(subnetId: $0.subnets[0]) },
      refused: { DeleteSubnetRequest(subnetId: $0.subnets[1]) }),
    Case(
      action: "ec2:DeleteSubnet",
      condition: #"{"StringEquals":{"aws:ResourceTag/team":"build"}}"#,
      allowed: { DeleteSubnetRequest(subnetId: $0.subnets[0]) },
      refused: { DeleteSubnetRequest(subnetId: $0.subnets[1]) }),
    Case(
      action: "ec2:DeleteSubnet",
      condition: #"{"ArnEquals":{"ec2:Vpc":"arn:aws:ec2:eu-west-1:123456789012:vpc/VPC0"}}"#,
      allowed: { DeleteSubnetRequest(subnetId: $0.subnets[0]) },
      refused: { DeleteSubnetRequest(subnetId: $0.subnets[1]) }),
    Case(
      action: "ec2:CreateVpcEndpoint",
      condition: #"{"StringLikeIfExists":{"ec2:VpceServiceName":"*.s3"}}"#,
      allowed: {
        CreateVpcEndpointRequest(vpcId: $0.vpcs[0], serviceName: "com.amazonaws.eu-west-1.s3")
      },
      refused: {
        CreateVpcEndpointRequest(
          vpcEndpointType: "Interface", vpcId: $0.vpcs[0],
          serviceName: "com.amazonaws.eu-west-1.codeartifact.api")
      }),
    Case(
      action: "iam:*",
      condition: #"{"StringEquals":{"aws:ResourceTag/team":"build"}}"#,
      allowed: { _ in GetUserRequest(userName: "builder") },
      refused: { _ in GetUserRequest(userName: "other") }),
    Case(
      action: "codeartifact:*",
      condition: #"{"StringEquals":{"aws:ResourceTag/team":"build"}}"#,
      allowed: { _ in DescribeDomainRequest(domain: "build") },
      refused: { _ in DescribeDomainRequest(domain: "other") }),
    Case(
      action: "ec2:DeleteSubnet",
      condition: #"{"DateGreaterThan":{"aws:CurrentTime":"2024-01-01T00:00:00Z"}}"#,
      allowed: { DeleteSubnetRequest(subnetId: $0.subnets[0]) },
      refused: { DeleteVpcRequest(vpcId: $0.vpcs[0]) }),
    Case(
      action: "ec2:DeleteSubnet",
      condition: #"{"NumericGreaterThan":{"aws:EpochTime":"1700000000"}}"#,
      allowed: { DeleteSubnetRequest(subnetId: $0.subnets[0]) },
      refused: { DeleteVpcRequest(vpcId: $0.vpcs[0]) }),
    Case(
      action: "ec2:DeleteSubnet",
      condition: #"{"StringEquals":{"aws:ResourceAccount":"123456789012"}}"#,
      allowed: { DeleteSubnetRequest(subnetId: $0.subnets[0]) },
      refused: { DeleteVpcRequest(vpcId: $0.vpcs[0]) }),
  ]

  @Test(arguments: cases)
  func conditionsAskTheThingsThemselves(_ example: Case) async throws {
    let cloud = SimulatedAWS.inMemory()
    let services = cloud.services(region: "eu-west-1")
    let network = try await Self.network(services)
    let tags = [Tag(key: "team", value: "build")]
    _ = try await services.iam.createUser(CreateUserRequest(userName: "builder", tags: tags))
    _ = try await services.iam.createUser(CreateUserRequest(userName: "other"))
    _ = try await services.codeArtifact.createDomain(
      CreateDomainRequest(domain: "build", tags: tags))
    _ = try await services.codeArtifact.createDomain(CreateDomainRequest(domain: "other"))
    let condition = example.condition.replacing("VPC0", with: network.vpcs[0])
    try await services.iam.putUserPolicy(
      PutUserPolicyRequest(
        userName: "builder", policyName: "own",
        policyDocument: """
          {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"\(example.action)",\
          "Resource":"*","Condition":\(condition)}]}
          """))
    let key = try await services.iam.createAccessKey(CreateAccessKeyRequest(userName: "builder"))
      .accessKey
    var client = TestClient(serving: cloud) { $0.enforcesIAM = true }
    client.key = AWSCredentials(
      accessKeyId: key.accessKeyId, secretAccessKey: key.secretAccessKey)
    #expect(await Self.code(of: example.refused(network), client)?.isDenial == true)
    #expect(await Self.code(of: example.allowed(network), client) == nil)
  }

  private static func network(_ services: SimulatedServices) async throws -> Network {
    var network = Network()
    for number in 0..<2 {
      let tags =
        number == 0
        ? [TagSpecification(resourceType: "subnet", tags: [Tag(key: "team", value: "build")])] : []
      let vpc = try await services.ec2.createVpc(
        CreateVpcRequest(cidrBlock: "10.\(number).0.0/16")
      ).vpc.vpcId
      let subnet = try await services.ec2.createSubnet(
        CreateSubnetRequest(
          vpcId: vpc, cidrBlock: "10.\(number).1.0/24", tagSpecifications: tags)
      ).subnet.subnetId
      network.vpcs.append(vpc)
      network.subnets.append(subnet)
    }
    return network
  }

  private static func code(of request: any AWSRequest, _ client: TestClient) async -> String? {
    func send<Request: AWSRequest>(_ request: Request) async -> String? {
      do throws(AWSError) {
        _ = try await client.send(request)
        return nil
      } catch {
        return error.code
      }
    }
    return await send(request)
  }
}

extension String {
  /// Whether a service denies with this code.
  fileprivate var isDenial: Bool {
    ["UnauthorizedOperation", "AccessDenied", "AccessDeniedException"].contains(self)
  }

  /// A domain with the repositories `mine` and `secret`, and a client of a user who may do
  /// everything with `mine`.
  private static func domain() async throws -> (root: TestClient, user: TestClient) {
    let root = TestClient { $0.enforcesIAM = true }
    _ = try await root.send(CreateDomainRequest(domain: "corp"))
    for name in ["mine", "secret"] {
      _ = try await root.send(CreateRepositoryRequest(domain: "corp", repository: name))
    }
    _ = try await root.send(CreateUserRequest(userName: "builder"))
    let arn = "arn:aws:codeartifact:eu-west-1:123456789012:"
    _ = try await root.send(
      PutUserPolicyRequest(
        userName: "builder", policyName: "mine",
        policyDocument: """
          {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"codeartifact:*",\
          "Resource":["\(arn)repository/corp/mine","\(arn)package/corp/mine/*"]}]}
          """))
    let made = try await root.send(CreateAccessKeyRequest(userName: "builder")).accessKey
    var user = root
    user.key = AWSCredentials(
      accessKeyId: made.accessKeyId, secretAccessKey: made.secretAccessKey)
    return (root, user)
  }

  @Test func whoReadsARepositoryCannotMakeAnotherItsUpstreamUnasked() async throws {
    let (root, user) = try await Self.domain()
    let change = UpdateRepositoryRequest(
      domain: "corp", repository: "mine", upstreams: [.init(repositoryName: "secret")])
    let refusal = await #expect(throws: AWSError.self) { try await user.send(change) }
    #expect(
      refusal?.message.contains("codeartifact:AssociateWithDownstreamRepository") == true)
    _ = try await root.send(change)
    // What is an upstream already is not asked again.
    _ = try await user.send(change)
  }

  @Test func eachSideOfACopyIsForItsOwnRepositoryToAllow() async throws {
    let (root, user) = try await Self.domain()
    let everything = """
      {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":\
      {"AWS":"arn:aws:iam::123456789012:user/builder"},"Action":"codeartifact:*","Resource":"*"}]}
      """
    let copy = CopyPackageVersionsRequest(
      domain: "corp", sourceRepository: "secret", destinationRepository: "mine", format: "pypi",
      package: "tiny", versions: ["1.0"])
    _ = try await root.send(
      PutRepositoryPermissionsPolicyRequest(
        domain: "corp", repository: "mine", policyDocument: everything))
    let refusal = await #expect(throws: AWSError.self) { try await user.send(copy) }
    #expect(refusal?.code == "AccessDeniedException")
    #expect(refusal?.message.contains("package/corp/secret/pypi//tiny") == true)
    _ = try await root.send(
      PutRepositoryPermissionsPolicyRequest(
        domain: "corp", repository: "secret", policyDocument: everything))
    let allowed = await #expect(throws: AWSError.self) { try await user.send(copy) }
    #expect(allowed?.code == "ResourceNotFoundException")
  }
}
