import AWSModel
import AWSProvider
import Glibc
import ResourceModel
import SimulatedAWS
import TestSupport
import Testing
import Values

/// Counts what a refresh asks of AWS, for each resource type.
///
/// `docs/refresh-calls.md` is drawn from the counts; with `CAINFRA_RECORD=1` in the environment it
/// is written instead of compared.
@Suite("Calls of a refresh")
struct RefreshCallTests {
  /// So many objects of each type are made: more than a filter takes values in one call.
  private static let count = 204
  private static let half = count / 2

  @Test("the table is what is counted")
  func table() async throws {
    let bench = Bench(quotas: .unlimited)
    var references: [String: [ObjectReference]] = [:]
    for number in 0..<Self.count {
      for (type, object) in try await RefreshGroup(bench, number).objects {
        references[type, default: []].append(bench.reference(type, object))
      }
    }
    var rows: [String] = []
    for type in AWSProvider.catalog.types.map(\.name) {
      let all = try #require(references[type], "\(type) has no object here")
      #expect(all.count == Self.count)
      rows.append(
        row(
          type, half: try await calls(bench, Array(all.prefix(Self.half))),
          whole: try await calls(bench, all)))
    }
    try compare(Self.heading + rows.joined(separator: "\n") + "\n")
  }

  @Test("the types of a network share their answers, whichever of them are read")
  func shared() async throws {
    let bench = Bench(quotas: .unlimited)
    let made =
      try await RefreshGroup(bench, 1).objects
      + RefreshGroup(bench, 2).objects
    let references = made.map { bench.reference($0.type, $0.object) }
    let counts = try await calls(bench, references)
    for name in ["DescribeRouteTables", "DescribeSecurityGroups", "DescribeVpcEndpoints"] {
      #expect(counts[AWSOperation(.ec2, name)] == 1, "\(name)")
    }
    // Without their VPCs, and as after an import.
    let types = ["route_table", "route_table_association", "security_group", "interface_endpoint"]
    let others = references.filter { types.contains($0.address.type) }.map { reference in
      ObjectReference(address: reference.address, id: reference.id, attributes: [:])
    }
    for (reference, answer) in zip(others, await bench.provider.read(others)) {
      #expect(try answer.get()?.id == reference.id)
    }
    // What is gone does not hide the rest.
    let (gone, rest) = (references[0], references.dropFirst())
    let missing = ObjectReference(
      address: gone.address, id: "vpc-0123456789abcdef0", attributes: gone.attributes)
    let answers = await bench.provider.read([missing] + rest)
    #expect(try answers[0].get() == nil)
    for (reference, answer) in zip(rest, answers.dropFirst()) {
      #expect(try answer.get()?.id == reference.id)
    }
  }

  /// How often each operation was asked to read some objects.
  private func calls(
    _ bench: Bench, _ references: [ObjectReference]
  ) async throws -> [AWSOperation: Int] {
    let before = bench.cloud.log.counts
    for answer in await bench.provider.read(references) { #expect(try answer.get() != nil) }
    var calls: [AWSOperation: Int] = [:]
    for (operation, count) in bench.cloud.log.counts where count > before[operation, default: 0] {
      calls[operation] = count - before[operation, default: 0]
    }
    return calls
  }

  private func row(
    _ type: String, half: [AWSOperation: Int], whole: [AWSOperation: Int]
  ) -> String {
    var total = 0
    var names: [String] = []
    for (operation, count) in whole.sorted(by: { "\($0.key)" < "\($1.key)" }) {
      let each = count / Self.count
      if each > 0 {
        #expect(count == each * Self.count && half[operation] == each * Self.half, "\(operation)")
        total += each * 1000
        names.append("`\(operation)` each")
      } else if half[operation] == count {
        total += count
        names.append("`\(operation)`")
      } else {
        // Through a filter, which takes 200 values.
        #expect(half[operation].map { 2 * $0 } == count, "\(operation)")
        total += 5 * count / 2
        names.append("`\(operation)` for 200 each")
      }
    }
    return "| `\(type)` | \(total) | \(names.joined(separator: ", ")) |"
  }

  private static let heading = """
    # What a refresh asks of AWS

    A refresh reads all objects of a stack in as few calls as AWS's APIs allow. EC2 takes a thousand ids
    in one call, but tells the DNS settings of one VPC at a time. IAM tells all users, groups and policies
    of the account in answers of up to a thousand, whatever part of them the stack has. S3 and
    CodeArtifact tell of one thing at a time. Where each object needs a call of its own, ten are under way
    at once. `plan --no-refresh` asks nothing.

    Types share answers: the route tables of a VPC with their associations and its main one come in one
    call, its security groups with the default one in another, and the endpoints of both types in a
    third. `Benchmarks/compare-refresh` counts beside Terraform.

    The table is drawn from what `Tests/AWSProviderTests/RefreshCallTests.swift` counts.

    | type | calls for 1,000 | which |
    | --- | --: | --- |

    """

  private func compare(_ text: String) throws {
    let path = "docs/refresh-calls.md"
    guard unsafe getenv("CAINFRA_RECORD") == nil else {
      guard let stream = unsafe fopen("\(ProjectRoot.path())/\(path)", "wb") else {
        Issue.record("cannot write \(path)")
        return
      }
      let bytes = Array(text.utf8)
      _ = unsafe fwrite(bytes, 1, bytes.count, stream)
      unsafe fclose(stream)
      return
    }
    let expected = String(decoding: ProjectRoot.bytes(of: path) ?? [], as: UTF8.self)
    #expect(expected == text, "\(path) is not what is counted; record it anew")
  }
}

/// One object of each type, apart from those of every other group.
private struct RefreshGroup {
  private(set) var objects: [(type: String, object: ResourceObject)] = []
  private let bench: Bench

  init(_ bench: Bench, _ number: Int) async throws {
    self.bench = bench
    let name = Value.string("thing-\(number)")
    try await makeNetwork(name)
    try await makeIdentities(name)
    try await makePackages(name)
  }

  @discardableResult
  private mutating func make(_ type: String, _ attributes: Fields) async throws -> Value {
    let object = try await bench.create(type, attributes)
    objects.append((type, object))
    return .string(object.id)
  }

  private mutating func makeNetwork(_ name: Value) async throws {
    let vpc = try await make(
      "vpc", ["cidr_block": "10.0.0.0/16", "enable_dns_hostnames": true])
    let subnet = try await make("subnet", ["vpc_id": vpc, "cidr_block": "10.0.1.0/24"])
    let table = try await make("route_table", ["vpc_id": vpc])
    try await make("route_table_association", ["subnet_id": subnet, "route_table_id": table])
    let group = try await make(
      "security_group", ["name": name, "description": "Of a test", "vpc_id": vpc])
    try await make(
      "s3_gateway_endpoint",
      ["vpc_id": vpc, "route_table_ids": .set(of: [table]), "access": ["codeartifact"]])
    try await make(
      "interface_endpoint",
      [
        "vpc_id": vpc, "service": "codeartifact.repositories", "subnet_ids": .set(of: [subnet]),
        "security_group_ids": .set(of: [group]), "access": ["full"],
      ])
  }

  private mutating func makeIdentities(_ name: Value) async throws {
    try await make("iam_user", ["name": name])
    try await make("iam_group", ["name": name, "users": .set(of: [name])])
    let policy = try await make(
      "iam_policy", ["name": name, "policy": IAMJourneyTests.reader])
    try await make(
      "iam_user_policy", ["user": name, "name": "p", "policy": IAMJourneyTests.reader])
    try await make("iam_user_policy_attachment", ["user": name, "policy_arn": policy])
    try await make("iam_access_key", ["user": name])
  }

  private mutating func makePackages(_ name: Value) async throws {
    let bucket = try await make("s3_bucket", ["bucket": name])
    try await make(
      "s3_bucket_policy",
      [
        "bucket": bucket,
        "policy": Self.policy("s3:GetObject", "arn:aws:s3:::\(name.stringValue ?? "")/*"),
      ])
    try await make("codeartifact_domain", ["domain": name])
    try await make(
      "codeartifact_domain_permissions_policy",
      ["domain": name, "policy_document": Self.policy("codeartifact:DescribeDomain", "*")])
    try await make("codeartifact_repository", ["domain": name, "repository": "npm"])
    try await make(
      "codeartifact_repository_permissions_policy",
      [
        "domain": name, "repository": "npm",
        "policy_document": Self.policy("codeartifact:ReadFromRepository", "*"),
      ])
  }

  private static func policy(_ action: String, _ resource: String) -> Value {
    [
      "Version": "2012-10-17",
      "Statement": [
        [
          "Effect": "Allow", "Principal": ["AWS": "arn:aws:iam::444455556666:root"],
          "Action": .string(action), "Resource": .string(resource),
        ]
      ],
    ]
  }
}
