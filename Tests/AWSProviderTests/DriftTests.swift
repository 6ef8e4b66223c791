import AWSModel
import AWSProvider
import ResourceModel
import SimulatedAWS
import Testing
import Values

/// What changes outside is seen by the next read, and only that.
struct DriftTests {
  private func difference(
    _ bench: Bench, _ type: String, _ object: ResourceObject
  ) async throws -> Set<String> {
    let seen = try #require(try await bench.read(type, object))
    return Set(
      object.attributes.keys.filter { seen.attributes[$0] != object.attributes[$0] })
  }

  @Test func tagsAndDNSOfAVPC() async throws {
    let bench = Bench()
    let ec2 = bench.cloud.services(region: "eu-west-1").ec2
    let vpc = try await bench.create("vpc", ["cidr_block": "10.0.0.0/16", "tags": ["a": "1"]])
    #expect(try await difference(bench, "vpc", vpc).isEmpty)
    try await ec2.createTags(
      CreateTagsRequest(resources: [vpc.id], tags: [Tag(key: "b", value: "2")]))
    #expect(try await difference(bench, "vpc", vpc) == ["tags"])
    try await ec2.modifyVpcAttribute(
      ModifyVpcAttributeRequest(
        vpcId: vpc.id, enableDnsHostnames: AttributeBooleanValue(value: true)))
    #expect(try await difference(bench, "vpc", vpc) == ["tags", "enable_dns_hostnames"])
  }

  @Test func changingTagsKeepsTheMarkOfOwnership() async throws {
    let bench = Bench()
    for (type, attributes) in [
      ("vpc", ["cidr_block": "10.0.0.0/16", "tags": ["a": "1"]]),
      ("s3_bucket", ["bucket": "my-artifacts", "tags": ["a": "1"]]),
      ("iam_user", ["name": "ci", "tags": ["a": "1"]]),
      ("codeartifact_domain", ["domain": "company", "tags": ["a": "1"]]),
    ] as [(String, Fields)] {
      let creation = try bench.creation(type, attributes, token: "token-of-\(type)")
      let object = try await bench.provider.create(creation)
      var desired = creation.attributes
      desired["tags"] = ["b": "2"]
      let changed = try await bench.update(type, object, to: desired, changed: ["tags"])
      #expect(changed.attributes["tags"] == ["b": "2"])
      guard case .made(let found) = try await bench.provider.resolve(creation) else {
        Issue.record("\(type) lost its mark")
        continue
      }
      #expect(found.id == object.id)
    }
  }

  @Test func policyOfAnEndpoint() async throws {
    let bench = Bench()
    let world = try await NetworkWorld(bench)
    let endpoint = try await bench.create(
      "s3_gateway_endpoint",
      [
        "vpc_id": .string(world.vpc.id), "access": ["codeartifact"],
        "route_table_ids": .set(of: [.string(world.table.id)]),
      ])
    _ = try await bench.cloud.services(region: "eu-west-1").ec2.modifyVpcEndpoint(
      ModifyVpcEndpointRequest(vpcEndpointId: endpoint.id, resetPolicy: true))
    #expect(try await difference(bench, "s3_gateway_endpoint", endpoint) == ["policy"])
  }

  @Test func membersOfAGroupAndPolicyOfAUser() async throws {
    let bench = Bench()
    let iam = bench.cloud.services(region: "eu-west-1").iam
    let user = try await bench.create("iam_user", ["name": "ci", "path": "/ci/"])
    try await bench.create("iam_user", ["name": "other"])
    let group = try await bench.create("iam_group", ["name": "web", "users": .set(of: ["ci"])])
    try await iam.addUserToGroup(AddUserToGroupRequest(groupName: "web", userName: "other"))
    #expect(try await difference(bench, "iam_group", group) == ["users"])
    try await iam.updateUser(UpdateUserRequest(userName: "ci", newPath: "/"))
    #expect(try await difference(bench, "iam_user", user) == ["path", "arn"])
  }

  @Test func upstreamsOfARepository() async throws {
    let bench = Bench()
    try await bench.create("codeartifact_domain", ["domain": "company"])
    for name in ["one", "two"] {
      try await bench.create(
        "codeartifact_repository", ["domain": "company", "repository": .string(name)])
    }
    let repository = try await bench.create(
      "codeartifact_repository",
      ["domain": "company", "repository": "npm", "upstreams": ["one", "two"]])
    _ = try await bench.cloud.services(region: "eu-west-1").codeArtifact.updateRepository(
      UpdateRepositoryRequest(
        domain: "company", repository: "npm",
        upstreams: [UpstreamRepository(repositoryName: "two")]))
    #expect(try await difference(bench, "codeartifact_repository", repository) == ["upstreams"])
  }
}
