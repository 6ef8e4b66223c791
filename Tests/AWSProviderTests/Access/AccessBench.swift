import AWSModel
import AWSProvider
import JSONSyntax
import ResourceModel
import SimulatedAWS
import Testing
import Values

/// A simulated account with what questions of access are about, made through its services.
///
/// There is a domain `main` with repositories `npm` and `other`, and a user `ci` without policies.
/// What has an id of its own is spoken of by a name in angle brackets, such as `<gateway>`.
struct AccessBench {
  let bench = Bench()
  private(set) var ids: [String: String] = [:]

  static let account = "111122223333"
  static let ci = "arn:aws:iam::111122223333:user/ci"
  static let partner = "arn:aws:iam::444455556666:user/builds"
  static let domain = "arn:aws:codeartifact:eu-west-1:111122223333:domain/main"
  static let npm = "arn:aws:codeartifact:eu-west-1:111122223333:repository/main/npm"
  static let other = "arn:aws:codeartifact:eu-west-1:111122223333:repository/main/other"
  static let packages = "arn:aws:codeartifact:eu-west-1:111122223333:package/main/npm"
  static let assets = "arn:aws:s3:::assets-438097961670-eu-west-1"

  private var services: any AWSServices { bench.cloud.services(region: "eu-west-1") }

  init() async throws {
    try await bench.create("codeartifact_domain", ["domain": "main", "tags": ["tier": "gold"]])
    for name in ["npm", "other"] {
      try await bench.create(
        "codeartifact_repository",
        ["domain": "main", "repository": .string(name), "tags": ["team": .string(name)]])
    }
    try await user("ci", tags: ["team": "npm"])
  }

  // MARK: - Principals

  func user(_ name: String, tags: Fields = [:]) async throws {
    try await bench.create("iam_user", ["name": .string(name), "tags": .object(tags)])
  }

  /// An inline policy.
  func allow(
    _ statements: Value..., named name: String = "own", of user: String = "ci"
  ) async throws {
    try await put(statements, as: name, of: user)
  }

  func put(_ statements: [Value], as name: String, of user: String = "ci") async throws {
    try await services.iam.putUserPolicy(
      PutUserPolicyRequest(
        userName: user, policyName: name, policyDocument: Self.document(statements)))
  }

  /// A managed policy of the account.
  func policy(_ name: String, _ statements: Value...) async throws -> String {
    try await policy(name, statements)
  }

  func policy(_ name: String, _ statements: [Value]) async throws -> String {
    try await services.iam.createPolicy(
      CreatePolicyRequest(policyName: name, policyDocument: Self.document(statements))
    ).policy.arn
  }

  func attach(_ arn: String, to user: String = "ci") async throws {
    try await services.iam.attachUserPolicy(
      AttachUserPolicyRequest(userName: user, policyArn: arn))
  }

  func bound(_ user: String = "ci", by arn: String) async throws {
    try await services.iam.putUserPermissionsBoundary(
      PutUserPermissionsBoundaryRequest(userName: user, permissionsBoundary: arn))
  }

  /// A group of which `ci` is a member, with an inline policy and attached ones.
  func group(_ name: String, _ statements: [Value], attached: [String] = []) async throws {
    _ = try await services.iam.createGroup(CreateGroupRequest(groupName: name))
    try await services.iam.addUserToGroup(AddUserToGroupRequest(groupName: name, userName: "ci"))
    if !statements.isEmpty {
      try await services.iam.putGroupPolicy(
        PutGroupPolicyRequest(
          groupName: name, policyName: "shared", policyDocument: Self.document(statements)))
    }
    for arn in attached {
      try await services.iam.attachGroupPolicy(
        AttachGroupPolicyRequest(groupName: name, policyArn: arn))
    }
  }

  // MARK: - Resources

  func domainPolicy(_ statements: Value...) async throws { try await domainPolicy(statements) }

  func domainPolicy(_ statements: [Value]) async throws {
    _ = try await services.codeArtifact.putDomainPermissionsPolicy(
      PutDomainPermissionsPolicyRequest(
        domain: "main", policyDocument: Self.document(statements)))
  }

  func repositoryPolicy(_ name: String, _ statements: Value...) async throws {
    try await repositoryPolicy(name, statements)
  }

  func repositoryPolicy(_ name: String, _ statements: [Value]) async throws {
    _ = try await services.codeArtifact.putRepositoryPermissionsPolicy(
      PutRepositoryPermissionsPolicyRequest(
        domain: "main", repository: name, policyDocument: Self.document(statements)))
  }

  func bucket(_ name: String, _ statements: Value...) async throws {
    try await bench.create("s3_bucket", ["bucket": .string(name)])
    guard !statements.isEmpty else { return }
    try await services.s3.putBucketPolicy(
      PutBucketPolicyRequest(bucket: name, policy: Self.document(statements)))
  }

  // MARK: - Networks

  /// A VPC with the given subnets; those of `routed` are associated with the route table
  /// `<table>`, the others with the VPC's main one.
  mutating func network(_ subnets: [String] = ["a"], routed: [String] = ["a"]) async throws {
    ids["vpc"] = try await bench.create(
      "vpc", ["cidr_block": "10.0.0.0/16", "enable_dns_hostnames": true]
    ).id
    ids["table"] = try await bench.create("route_table", ["vpc_id": id("vpc")]).id
    for (number, name) in subnets.enumerated() {
      ids[name] = try await bench.create(
        "subnet",
        [
          "vpc_id": id("vpc"), "cidr_block": .string("10.0.\(number).0/24"),
          "availability_zone": .string("eu-west-1\(["a", "b", "c"][number % 3])"),
        ]
      ).id
      guard routed.contains(name) else { continue }
      try await bench.create(
        "route_table_association", ["route_table_id": id("table"), "subnet_id": id(name)])
    }
    let tables = try await services.ec2.describeRouteTables(DescribeRouteTablesRequest())
    ids["main"] = tables.routeTables.first { $0.routeTableId != ids["table"] }?.routeTableId
  }

  /// A gateway endpoint `<gateway>` for S3.
  mutating func gateway(
    _ tables: [String] = ["table"], access: Value = ["codeartifact"], policy: [Value]? = nil
  ) async throws {
    var attributes: Fields = ["vpc_id": id("vpc"), "route_table_ids": .array(tables.map(id))]
    if let policy {
      attributes["policy"] = ["Version": "2012-10-17", "Statement": .array(policy)]
    } else {
      attributes["access"] = access
    }
    ids["gateway"] = try await bench.create("s3_gateway_endpoint", attributes).id
  }

  /// An interface endpoint, called as its service.
  mutating func interface(
    _ service: String, privateDNS: Bool = true, policy: Value? = nil
  ) async throws {
    var attributes: Fields = [
      "vpc_id": id("vpc"), "service": .string(service), "subnet_ids": [id("a")],
      "private_dns_enabled": .bool(privateDNS),
    ]
    if let policy {
      attributes["policy"] = ["Version": "2012-10-17", "Statement": [policy]]
    } else {
      attributes["access"] = ["full"]
    }
    ids[service] = try await bench.create("interface_endpoint", attributes).id
  }

  /// The id behind a name.
  func id(_ name: String) -> Value { .string(ids[name] ?? name) }

  // MARK: - Asking

  /// A check with names in angle brackets for ids.
  func resolved(_ check: Fields) -> Fields {
    func resolve(_ value: Value) -> Value {
      if let elements = value.elements { return .array(elements.map(resolve)) }
      guard let text = value.stringValue, text.hasPrefix("<") else { return value }
      return id(String(text.dropFirst().dropLast()))
    }
    var result = Fields()
    for (key, value) in check { result[key] = resolve(value) }
    return result
  }

  /// The answer to a check.
  func ask(_ check: Fields) async -> Result<CheckAnswer, ProviderError> {
    await bench.provider.answers(to: [resolved(check)]).first
      ?? .failure(ProviderError(.defect, message: "no answer"))
  }

  /// The answer in lines, with names for ids.
  func lines(_ check: Fields) async -> [String] {
    switch await ask(check) {
    case .failure(let error):
      let place = error.path.map { " (\($0))" } ?? ""
      return named(["error: \(error)\(place)"])
    case .success(let answer):
      return named(
        ["\(answer.isPossible ? "yes" : "no"): \(answer.subject), \(answer.deed)"]
          + answer.links.flatMap { link in
            ["\(link.name): \(link.verdict): \(link.question)"]
              + link.deciding.map { "  by \($0.text)" }
              + (link.isOpen ? [] : ["  \(link.explanation)"])
          } + answer.assumptions.map { "assumed: \($0)" } + answer.remedies.map { "do: \($0)" })
    }
  }

  private func named(_ lines: [String]) -> [String] {
    lines.map { line in
      ids.reduce(line) { $0.replacing($1.value, with: "<\($1.key)>") }
    }
  }

  private static func document(_ statements: [Value]) -> String {
    JSONWriter(.compact).text(of: ["Version": "2012-10-17", "Statement": .array(statements)])
  }
}

/// Statements of policies, written in few words.
enum Say {
  static let token: Value = [
    "Effect": "Allow", "Action": "sts:GetServiceBearerToken", "Resource": "*",
    "Condition": ["StringEquals": ["sts:AWSServiceName": "codeartifact.amazonaws.com"]],
  ]

  /// What reading needs, beside the token of STS.
  static let reading = allow(
    "codeartifact:GetAuthorizationToken", "codeartifact:GetRepositoryEndpoint",
    "codeartifact:ReadFromRepository")

  /// What publishing needs before the package itself.
  static let entering = allow(
    "codeartifact:GetAuthorizationToken", "codeartifact:GetRepositoryEndpoint")

  static func allow(
    _ actions: String..., on resource: String = "*", to principal: String? = nil,
    if condition: Value? = nil
  ) -> Value {
    statement("Allow", actions, ["Resource": .string(resource)], principal, condition)
  }

  static func deny(
    _ actions: String..., on resource: String = "*", to principal: String? = nil,
    if condition: Value? = nil
  ) -> Value {
    statement("Deny", actions, ["Resource": .string(resource)], principal, condition)
  }

  static func statement(
    _ effect: String, _ actions: [String], _ resource: Fields, _ principal: String? = nil,
    _ condition: Value? = nil
  ) -> Value {
    var fields: Fields = ["Effect": .string(effect)]
    if let principal {
      fields["Principal"] = principal == "*" ? "*" : ["AWS": .string(principal)]
    }
    fields["Action"] = .array(actions.map(Value.string))
    for (key, value) in resource { fields[key] = value }
    fields["Condition"] = condition
    return .object(fields)
  }
}
