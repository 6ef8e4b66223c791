import AWSProvider
import ResourceModel
import Testing
import Values

/// The declarations as such: complete, consistent, and as the stack language promises them.
struct CatalogTests {
  /// The table of resource types in the design of the stack language: what one writes (`*` where
  /// required), and what is computed.
  static let promised: [(type: String, written: String, computed: String)] = [
    (
      "vpc",
      "cidr_block* secondary_cidr_blocks instance_tenancy enable_dns_support "
        + "enable_dns_hostnames tags",
      "id arn owner_id main_route_table_id default_security_group_id default_network_acl_id"
    ),
    (
      "subnet", "vpc_id* cidr_block* availability_zone map_public_ip_on_launch tags", "id arn"
    ),
    ("route_table", "vpc_id* routes tags", "id arn"),
    ("route_table_association", "route_table_id* subnet_id*", "id"),
    ("security_group", "vpc_id* name* description ingress egress tags", "id arn"),
    (
      "s3_gateway_endpoint", "vpc_id* route_table_ids* access policy tags",
      "id arn service_name prefix_list_id cidr_blocks state"
    ),
    (
      "interface_endpoint",
      "vpc_id* service* subnet_ids* security_group_ids private_dns_enabled access policy tags",
      "id arn service_name network_interface_ids dns_entries regional_dns_name zonal_dns_names "
        + "endpoint_urls"
    ),
    ("s3_bucket", "bucket* force_destroy tags", "id arn"),
    ("s3_bucket_policy", "bucket* policy*", ""),
    ("iam_user", "name* path permissions_boundary force_destroy tags", "arn unique_id"),
    ("iam_group", "name* path users", "arn unique_id"),
    (
      "iam_policy", "name* policy* path description tags", "arn policy_id default_version_id"
    ),
    ("iam_user_policy", "user* name* policy grant", ""),
    ("iam_user_policy_attachment", "user* policy_arn*", ""),
    ("iam_access_key", "user* status", "id secret"),
    ("codeartifact_domain", "domain* encryption_key tags", "arn owner s3_bucket_arn"),
    (
      "codeartifact_repository",
      "domain* repository* description upstreams external_connection tags",
      "arn administrator_account endpoints"
    ),
    (
      "codeartifact_domain_permissions_policy", "domain* policy_document grant",
      "policy_revision resource_arn"
    ),
    (
      "codeartifact_repository_permissions_policy", "domain* repository* policy_document grant",
      "policy_revision resource_arn"
    ),
  ]

  @Test func typesStandInTheOrderOfTheTable() {
    #expect(AWSProvider.catalog.types.map(\.name) == Self.promised.map(\.type))
  }

  @Test(arguments: promised)
  func attributesAreThosePromised(_ name: String, _ written: String, _ computed: String) throws {
    let type = try #require(AWSProvider.catalog[name])
    let actual = type.attributes.filter(\.isWritable).map {
      $0.presence == .required ? "\($0.name)*" : $0.name
    }
    #expect(Set(actual) == Set(written.split(separator: " ").map(String.init)))
    #expect(
      Set(type.attributes.filter { !$0.isWritable }.map(\.name))
        == Set(computed.split(separator: " ").map(String.init)))
  }

  @Test(arguments: AWSProvider.catalog.types.map(\.name))
  func declarationIsComplete(name: String) throws {
    let type = try #require(AWSProvider.catalog[name])
    #expect(type.example.hasPrefix("resources:\n  \(name):\n"))
    #expect(type.terraformName.hasPrefix("aws_"))
    #expect(type.importID.hasSuffix("."))
    #expect(Set(type.attributes.map(\.name)).count == type.attributes.count)
    for attribute in type.attributes {
      #expect(attribute.documentation.hasSuffix("."), "\(attribute.name)")
      for other in attribute.follows {
        #expect(type.attribute(other) != nil, "\(attribute.name) follows \(other)")
      }
      if attribute.presence == .required { #expect(attribute.defaultValue == nil) }
    }
    for name in type.exactlyOneOf.joined() { #expect(type.attribute(name) != nil) }
  }

  @Test func whatForcesAReplacement() throws {
    let expected: [String: Set<String>] = [
      "vpc": ["cidr_block", "instance_tenancy"],
      "subnet": ["vpc_id", "cidr_block", "availability_zone"],
      "route_table": ["vpc_id"], "route_table_association": ["subnet_id"],
      "security_group": ["vpc_id", "name", "description"], "s3_gateway_endpoint": ["vpc_id"],
      "interface_endpoint": ["vpc_id", "service"], "s3_bucket": ["bucket"],
      "s3_bucket_policy": ["bucket"], "iam_user": ["name"], "iam_group": [],
      "iam_policy": ["name", "path", "description"], "iam_user_policy": ["user", "name"],
      "iam_user_policy_attachment": ["user", "policy_arn"], "iam_access_key": ["user"],
      "codeartifact_domain": ["domain", "encryption_key"],
      "codeartifact_repository": ["domain", "repository"],
      "codeartifact_domain_permissions_policy": ["domain"],
      "codeartifact_repository_permissions_policy": ["domain", "repository"],
    ]
    for type in AWSProvider.catalog.types {
      let forcing = type.attributes.filter { $0.forcesReplacement(from: "a", to: "b") }
      #expect(Set(forcing.map(\.name)) == expected[type.name], "\(type.name)")
    }
  }

  @Test func taggableTypes() {
    let taggable = AWSProvider.catalog.types.filter(\.isTaggable).map(\.name)
    #expect(
      taggable == [
        "vpc", "subnet", "route_table", "security_group", "s3_gateway_endpoint",
        "interface_endpoint", "s3_bucket", "iam_user", "iam_policy", "codeartifact_domain",
        "codeartifact_repository",
      ])
  }

  @Test func onlyTheSecretIsSensitive() {
    let sensitive = AWSProvider.catalog.types.flatMap { type in
      type.attributes.filter(\.isSensitive).map { "\(type.name).\($0.name)" }
    }
    #expect(sensitive == ["iam_access_key.secret"])
  }
}
