import AWSModel
import SimulatedAWS
import Testing

/// A simulated account to try things on, with the short ways that the tests share.
struct Bench: Sendable {
  let aws: SimulatedAWS
  let services: SimulatedServices
  var ec2: any EC2API { services.ec2 }
  var iam: any IAMAPI { services.iam }
  var sts: any STSAPI { services.sts }
  var s3: any S3API { services.s3 }
  var codeArtifact: any CodeArtifactAPI { services.codeArtifact }

  static let account = "111122223333"
  static let region = "us-west-2"
  static let start = 1_700_000_000.0

  static let identityPolicy = """
    {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}
    """
  static let trustPolicy = """
    {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"111122223333"},\
    "Action":"sts:AssumeRole"}]}
    """
  static let endpointPolicy = """
    {"Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject",\
    "Resource":"arn:aws:s3:::assets/*"}]}
    """
  static let domainPolicy = """
    {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":\
    "arn:aws:iam::111122223333:root"},"Action":"codeartifact:GetAuthorizationToken","Resource":"*"}]}
    """
  static let repositoryPolicy = """
    {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":\
    "arn:aws:iam::111122223333:root"},"Action":"codeartifact:ReadFromRepository","Resource":"*"}]}
    """

  init(quotas: SimulatedQuotas = .awsDefaults, faults: FaultPlan = .none) {
    self.init(
      aws: .inMemory(
        account: Self.account, seed: 7, quotas: quotas, faults: faults, keepsCalls: true,
        clock: { Timestamp(secondsSinceEpoch: Self.start) }))
  }

  init(aws: SimulatedAWS, region: String = Self.region) {
    self.aws = aws
    services = aws.services(region: region)
  }

  func vpc(_ cidr: String = "10.0.0.0/16") async throws -> Vpc {
    try await ec2.createVpc(CreateVpcRequest(cidrBlock: cidr)).vpc
  }

  func subnet(
    _ vpcId: String, _ cidr: String = "10.0.1.0/24", zone: String? = nil
  ) async throws -> Subnet {
    try await ec2.createSubnet(
      CreateSubnetRequest(vpcId: vpcId, cidrBlock: cidr, availabilityZone: zone)
    ).subnet
  }

  func routeTable(_ vpcId: String) async throws -> RouteTable {
    try await ec2.createRouteTable(CreateRouteTableRequest(vpcId: vpcId)).routeTable
  }

  func readRouteTable(_ id: String) async throws -> RouteTable {
    try #require(
      try await ec2.describeRouteTables(DescribeRouteTablesRequest(routeTableIds: [id]))
        .routeTables.first)
  }

  func mainRouteTable(_ vpcId: String) async throws -> RouteTable {
    let filters = [
      Filter(name: "association.main", values: ["true"]), Filter(name: "vpc-id", values: [vpcId]),
    ]
    return try #require(
      try await ec2.describeRouteTables(DescribeRouteTablesRequest(filters: filters))
        .routeTables.first)
  }

  func associate(_ tableId: String, _ subnetId: String) async throws -> String {
    try await ec2.associateRouteTable(
      AssociateRouteTableRequest(routeTableId: tableId, subnetId: subnetId)
    ).associationId
  }

  func gateway(attachedTo vpcId: String? = nil) async throws -> String {
    let id = try await ec2.createInternetGateway(CreateInternetGatewayRequest())
      .internetGateway.internetGatewayId
    if let vpcId {
      try await ec2.attachInternetGateway(
        AttachInternetGatewayRequest(internetGatewayId: id, vpcId: vpcId))
    }
    return id
  }

  func group(_ vpcId: String, _ name: String = "web") async throws -> String {
    try await ec2.createSecurityGroup(
      CreateSecurityGroupRequest(groupName: name, description: "for tests", vpcId: vpcId)
    ).groupId
  }

  func s3Gateway(_ vpcId: String, _ tableIds: [String] = []) async throws -> VpcEndpoint {
    try await ec2.createVpcEndpoint(
      CreateVpcEndpointRequest(
        vpcId: vpcId, serviceName: "com.amazonaws.us-west-2.s3", routeTableIds: tableIds)
    ).vpcEndpoint
  }

  func interface(
    _ vpcId: String, _ service: String, _ subnetIds: [String] = [], privateDNS: Bool = false
  ) async throws -> VpcEndpoint {
    try await ec2.createVpcEndpoint(
      CreateVpcEndpointRequest(
        vpcEndpointType: "Interface", vpcId: vpcId,
        serviceName: "com.amazonaws.us-west-2.\(service)", subnetIds: subnetIds,
        privateDnsEnabled: privateDNS)
    ).vpcEndpoint
  }

  func setDNS(_ vpcId: String, hostnames: Bool) async throws {
    try await ec2.modifyVpcAttribute(
      ModifyVpcAttributeRequest(vpcId: vpcId, enableDnsHostnames: .init(value: hostnames)))
  }

  func user(_ name: String = "ci") async throws {
    _ = try await iam.createUser(CreateUserRequest(userName: name))
  }

  func role(_ name: String = "deploy", trust: String = Self.trustPolicy) async throws {
    _ = try await iam.createRole(
      CreateRoleRequest(roleName: name, assumeRolePolicyDocument: trust))
  }

  func iamGroup(_ name: String = "builders") async throws {
    _ = try await iam.createGroup(CreateGroupRequest(groupName: name))
  }

  func policy(_ name: String = "read") async throws -> String {
    try await iam.createPolicy(
      CreatePolicyRequest(policyName: name, policyDocument: Self.identityPolicy)
    ).policy.arn
  }

  func attach(_ arn: String, to user: String = "ci") async throws {
    try await iam.attachUserPolicy(AttachUserPolicyRequest(userName: user, policyArn: arn))
  }

  func domain(_ name: String = "corp") async throws {
    _ = try await codeArtifact.createDomain(CreateDomainRequest(domain: name))
  }

  func repository(_ name: String, upstreams: [String] = []) async throws {
    _ = try await codeArtifact.createRepository(
      CreateRepositoryRequest(
        domain: "corp", repository: name,
        upstreams: upstreams.map { UpstreamRepository(repositoryName: $0) }))
  }

  func setUpstreams(_ name: String, _ upstreams: [String]?) async throws {
    _ = try await codeArtifact.updateRepository(
      UpdateRepositoryRequest(
        domain: "corp", repository: name,
        upstreams: upstreams?.map { UpstreamRepository(repositoryName: $0) }))
  }

  func connect(_ name: String, to registry: String) async throws {
    _ = try await codeArtifact.associateExternalConnection(
      AssociateExternalConnectionRequest(
        domain: "corp", repository: name, externalConnection: registry))
  }

  func bucket(_ name: String = "artifacts") async throws {
    _ = try await s3.createBucket(
      CreateBucketRequest(
        bucket: name,
        createBucketConfiguration: CreateBucketConfiguration(locationConstraint: Self.region)))
  }
}

/// A row of the reference's error tables: how to provoke an error, and what it must be.
struct Refusal: Sendable, CustomTestStringConvertible {
  var row: String
  var code: String
  var status = 400
  /// What the message must name.
  var naming: String?
  var quotas: [String: Int?] = [:]
  var provoke: @Sendable (Bench) async throws -> Void

  init(
    _ row: String, _ code: String, status: Int = 400, naming: String? = nil,
    quotas: [String: Int?] = [:], provoke: @escaping @Sendable (Bench) async throws -> Void
  ) {
    self.row = row
    self.code = code
    self.status = status
    self.naming = naming
    self.quotas = quotas
    self.provoke = provoke
  }

  var testDescription: String { "\(row): \(code)" }

  /// Provokes the error; its last call must fail as the row says, and all before it succeed.
  func verify() async throws {
    let bench = Bench(quotas: try SimulatedQuotas(quotas))
    let error = await #expect(throws: AWSError.self) { try await provoke(bench) }
    #expect(error?.code == code)
    #expect(error?.httpStatus == status)
    if let naming, let message = error?.message {
      #expect(message.contains(naming), "\(message)")
    }
    let failures = bench.aws.log.calls.filter { $0.errorCode != nil }
    #expect(failures.count == 1)
    #expect(bench.aws.log.calls.last?.errorCode == code)
  }
}
