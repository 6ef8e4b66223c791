import AWSModel
import AWSProvider
import ResourceModel
import SimulatedAWS
import Testing
import Values

/// The EC2 types, from creation to deletion.
struct EC2JourneyTests {
  @Test func vpc() async throws {
    let bench = Bench()
    let vpc = try await bench.journey(
      "vpc",
      [
        "cidr_block": "10.20.0.18/16", "secondary_cidr_blocks": .set(of: ["10.21.0.0/16"]),
        "enable_dns_hostnames": true, "tags": ["team": "web", "Name": "builds"],
      ],
      then: [
        ["tags": ["team": "api", "stage": "test"]],
        ["enable_dns_hostnames": false],
        ["enable_dns_support": false],
        ["enable_dns_support": true, "enable_dns_hostnames": true],
        ["secondary_cidr_blocks": .set(of: ["10.22.0.0/16", "10.23.0.0/20"])],
        ["secondary_cidr_blocks": .null, "tags": .null],
      ])
    let attributes = vpc.attributes
    #expect(attributes["cidr_block"] == "10.20.0.0/16")
    #expect(
      attributes["arn"] == .string("arn:aws:ec2:eu-west-1:111122223333:vpc/\(vpc.id)"))
    #expect(attributes["main_route_table_id"]?.stringValue?.hasPrefix("rtb-") == true)
    #expect(attributes["default_security_group_id"]?.stringValue?.hasPrefix("sg-") == true)
    #expect(attributes["default_network_acl_id"]?.stringValue?.hasPrefix("acl-") == true)
    #expect(try bench.cloud.isEmpty())
  }

  @Test func tenancyGoesFromDedicatedToDefaultInPlace() async throws {
    try await Bench().journey(
      "vpc", ["cidr_block": "10.0.0.0/16", "instance_tenancy": "dedicated"],
      then: [["instance_tenancy": "default"]])
    let tenancy = try #require(AWSProvider.catalog["vpc"]?.attribute("instance_tenancy"))
    #expect(tenancy.forcesReplacement(from: "default", to: "dedicated"))
  }

  @Test func subnet() async throws {
    let bench = Bench()
    let vpc = try await bench.create("vpc", ["cidr_block": "10.20.0.0/16"])
    let subnet = try await bench.journey(
      "subnet",
      ["vpc_id": .string(vpc.id), "cidr_block": "10.20.1.0/24", "tags": ["a": "1"]],
      then: [
        ["map_public_ip_on_launch": true],
        ["map_public_ip_on_launch": false, "tags": ["a": "2"]],
      ])
    #expect(subnet.attributes["availability_zone"]?.stringValue?.hasPrefix("eu-west-1") == true)
  }

  @Test func routeTableChangesItsOwnRoutesOnly() async throws {
    let bench = Bench()
    let ec2 = bench.cloud.services(region: "eu-west-1").ec2
    let vpc = try await bench.create("vpc", ["cidr_block": "10.20.0.0/16"])
    var gateways: [Value] = []
    for _ in 0..<2 {
      let gateway = try await ec2.createInternetGateway(CreateInternetGatewayRequest())
      gateways.append(.string(gateway.internetGateway.internetGatewayId))
    }
    try await ec2.attachInternetGateway(
      AttachInternetGatewayRequest(
        internetGatewayId: gateways[0].stringValue ?? "", vpcId: vpc.id))
    let all: Value = ["cidr_block": "0.0.0.0/0", "gateway_id": gateways[0]]
    let part: Value = ["cidr_block": "192.168.7.9/24", "gateway_id": gateways[0]]
    let table = try await bench.create(
      "route_table", ["vpc_id": .string(vpc.id), "routes": .set(of: [all])])
    try await bench.create(
      "s3_gateway_endpoint",
      [
        "vpc_id": .string(vpc.id), "route_table_ids": .set(of: [.string(table.id)]),
        "access": ["codeartifact"],
      ])
    #expect(try await bench.read("route_table", table) == table)
    try await bench.journey(
      "route_table", ["vpc_id": .string(vpc.id), "routes": .set(of: [all])],
      then: [
        ["routes": .set(of: [all, part])], ["routes": .set(of: [part])],
        ["routes": .null, "tags": ["Name": "bare"]],
      ])
  }

  @Test func association() async throws {
    let bench = Bench()
    let world = try await NetworkWorld(bench)
    let other = try await bench.create("route_table", ["vpc_id": .string(world.vpc.id)])
    let first = try await bench.create(
      "route_table_association",
      ["route_table_id": .string(world.table.id), "subnet_id": .string(world.subnets[0].id)])
    let moved = try await bench.update(
      "route_table_association", first,
      to: ["route_table_id": .string(other.id), "subnet_id": .string(world.subnets[0].id)],
      changed: ["route_table_id"])
    #expect(moved.id != first.id)
    #expect(moved.attributes["id"] == .string(moved.id))
    #expect(try await bench.read("route_table_association", first) == nil)
    try await bench.delete("route_table_association", moved)
    #expect(try await bench.read("route_table_association", moved) == nil)
  }

  @Test func securityGroup() async throws {
    let bench = Bench()
    let vpc = try await bench.create("vpc", ["cidr_block": "10.20.0.0/16"])
    let https: Value = [
      "protocol": "tcp", "from_port": 443, "to_port": 443, "cidr_blocks": ["10.20.0.0/16"],
    ]
    let moreHTTPS: Value = [
      "protocol": "tcp", "from_port": 443, "to_port": 443,
      "cidr_blocks": ["192.168.0.0/16", "10.20.3.4/16"],
    ]
    let everything: Value = ["protocol": "all", "cidr_blocks": ["0.0.0.0/0"]]
    let ping: Value = [
      "protocol": "icmp", "from_port": -1, "to_port": -1, "cidr_blocks": ["10.0.0.0/8"],
    ]
    let group = try await bench.journey(
      "security_group",
      ["vpc_id": .string(vpc.id), "name": "endpoints", "ingress": .set(of: [https])],
      then: [
        ["ingress": .set(of: [https, moreHTTPS])],
        ["ingress": .set(of: [ping]), "egress": .set(of: [everything])],
        ["egress": .null, "tags": ["a": "b"]],
      ])
    #expect(group.attributes["egress"] == .null)
    #expect(group.attributes["description"] == "Managed by cainfra")
  }

  @Test func gatewayEndpoint() async throws {
    let bench = Bench()
    let world = try await NetworkWorld(bench)
    let other = try await bench.create("route_table", ["vpc_id": .string(world.vpc.id)])
    let open: Value = [
      "Statement": [["Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": "*"]]
    ]
    let endpoint = try await bench.journey(
      "s3_gateway_endpoint",
      [
        "vpc_id": .string(world.vpc.id), "route_table_ids": .set(of: [.string(world.table.id)]),
        "access": ["codeartifact"],
      ],
      then: [
        ["route_table_ids": .set(of: [.string(world.table.id), .string(other.id)])],
        ["access": ["codeartifact", ["bucket": "my-artifacts", "actions": ["s3:PutObject"]]]],
        [
          "route_table_ids": .set(of: [.string(other.id)]), "access": .null, "policy": open,
          "tags": ["a": "b"],
        ],
      ])
    #expect(endpoint.attributes["service_name"] == "com.amazonaws.eu-west-1.s3")
    #expect(endpoint.attributes["prefix_list_id"]?.stringValue?.hasPrefix("pl-") == true)
    #expect(endpoint.attributes["cidr_blocks"]?.elements?.isEmpty == false)
    #expect(bench.cloud.log.count("ec2:ModifyVpcEndpoint") == 3)
  }

  @Test func interfaceEndpoint() async throws {
    let bench = Bench()
    let world = try await NetworkWorld(bench)
    let group = try await bench.create(
      "security_group", ["vpc_id": .string(world.vpc.id), "name": "endpoints"])
    let subnets = world.subnets.map { Value.string($0.id) }
    let endpoint = try await bench.journey(
      "interface_endpoint",
      [
        "vpc_id": .string(world.vpc.id), "service": "codeartifact.repositories",
        "subnet_ids": .set(of: [subnets[0]]), "access": ["full"],
      ],
      then: [
        ["subnet_ids": .set(of: subnets), "private_dns_enabled": true],
        ["security_group_ids": .set(of: [.string(group.id)]), "tags": ["a": "b"]],
        ["subnet_ids": .set(of: [subnets[1]])],
      ])
    let names = endpoint.attributes
    #expect(names["dns_entries"]?.elements?.isEmpty == false)
    #expect(names["network_interface_ids"]?.elements?.count == 1)
    let regional = try #require(names["regional_dns_name"]?.stringValue)
    #expect(regional.hasPrefix("\(endpoint.id)-"))
    #expect(names["endpoint_urls"] == ["repositories": .string("https://\(regional)")])
    #expect(names["zonal_dns_names"]?.elements?.count == 1)
  }

  @Test func interfaceEndpointForS3NamesItsAPIs() async throws {
    let bench = Bench()
    let world = try await NetworkWorld(bench)
    let endpoint = try await bench.create(
      "interface_endpoint",
      [
        "vpc_id": .string(world.vpc.id), "service": "s3", "access": ["codeartifact"],
        "subnet_ids": .set(of: world.subnets.map { .string($0.id) }),
      ])
    let regional = try #require(endpoint.attributes["regional_dns_name"]?.stringValue)
    let urls = try #require(endpoint.attributes["endpoint_urls"]?.fields)
    #expect(urls.keys == ["accesspoint", "bucket", "control"])
    #expect(urls["bucket"] == .string("https://bucket.\(regional)"))
    let zones = try #require(endpoint.attributes["zonal_dns_names"]?.elements)
    #expect(zones.count == 2)
    #expect(zones.allSatisfy { $0.stringValue?.contains("-eu-west-1") == true })
  }
}

/// A VPC with two subnets in two zones and a route table.
struct NetworkWorld {
  let vpc: ResourceObject
  let subnets: [ResourceObject]
  let table: ResourceObject

  init(_ bench: Bench) async throws {
    vpc = try await bench.create(
      "vpc", ["cidr_block": "10.20.0.0/16", "enable_dns_hostnames": true])
    let id = Value.string(vpc.id)
    subnets = [
      try await bench.create(
        "subnet",
        ["vpc_id": id, "cidr_block": "10.20.0.0/24", "availability_zone": "eu-west-1a"]),
      try await bench.create(
        "subnet",
        ["vpc_id": id, "cidr_block": "10.20.1.0/24", "availability_zone": "eu-west-1b"]),
    ]
    table = try await bench.create("route_table", ["vpc_id": id])
  }
}
