import AWSModel
import AWSProvider
import ResourceModel
import SimulatedAWS
import Testing
import Values

/// Whatever goes wrong on the way, orders repeated as the applier repeats them end in just what was
/// asked for: nothing twice, nothing forgotten.
struct FaultStormTests {
  /// Repeats an order until it is done; an order in doubt is resolved first.
  private func create(_ bench: Bench, _ creation: Creation) async throws -> ResourceObject {
    for _ in 0..<2000 {
      do {
        return try await bench.provider.create(creation)
      } catch let error where error.kind == .outcomeUnknown {
        if case .made(let object) = try? await bench.provider.resolve(creation) { return object }
      } catch {
        try #require(error.isRetryable, "\(error)")
      }
    }
    throw Exhausted()
  }

  private func repeating<Answer>(_ act: () async throws(ProviderError) -> Answer) async throws
    -> Answer
  {
    var last: ProviderError?
    for _ in 0..<2000 {
      do {
        return try await act()
      } catch {
        last = error
        try #require(error.isRetryable, "\(error)")
      }
    }
    throw Exhausted(last: last)
  }

  /// An order that was never done.
  private struct Exhausted: Error {
    var last: ProviderError?
  }

  @Test(arguments: 1...40)
  func orderIsDoneOnceWhateverHappens(seed: UInt64) async throws {
    var faults = FaultPlan()
    faults.throttle = 0.1
    faults.errorBefore = 0.1
    faults.errorAfter = 0.1
    faults.resetAfter = 0.1
    faults.seed = seed
    let bench = Bench(faults: faults)
    let worlds: [(type: String, first: Fields, second: Fields)] = [
      (
        "vpc", ["cidr_block": "10.0.0.0/16", "enable_dns_hostnames": true, "tags": ["a": "1"]],
        [
          "cidr_block": "10.0.0.0/16", "secondary_cidr_blocks": .set(of: ["10.1.0.0/16"]),
          "tags": ["b": "2"],
        ]
      ),
      ("iam_user", ["name": "ci"], ["name": "ci", "path": "/ci/", "tags": ["a": "1"]]),
      (
        "iam_policy", ["name": "reads", "policy": IAMJourneyTests.reader],
        ["name": "reads", "policy": IAMJourneyTests.lister]
      ),
      ("s3_bucket", ["bucket": "my-artifacts"], ["bucket": "my-artifacts", "tags": ["a": "1"]]),
    ]
    for (type, first, second) in worlds {
      let token = "\(type)-\(seed)"
      var object = try await create(bench, bench.creation(type, first, token: token))
      let desired = try bench.completed(type, second)
      let declaration = try #require(AWSProvider.catalog[type])
      let last = object
      object = try await repeating { () throws(ProviderError) in
        try await bench.provider.update(
          Update(
            object: bench.reference(type, last), attributes: desired,
            changed: declaration.changes(from: last.attributes, to: desired), token: token,
            context: bench.context))
      }
      #expect(declaration.changes(from: object.attributes, to: desired).isEmpty, "seed \(seed)")
      let deletion = Deletion(object: bench.reference(type, object), context: bench.context)
      try await repeating { () throws(ProviderError) in
        try await bench.provider.delete(deletion)
      }
    }
    let left = try bench.cloud.summary().things
    #expect(left.isEmpty, "seed \(seed) left \(left)")
  }

  @Test(arguments: 1...20)
  func objectsOfSeveralCallsAreDoneOnce(seed: UInt64) async throws {
    var faults = FaultPlan()
    faults.throttle = 0.05
    faults.errorBefore = 0.05
    faults.errorAfter = 0.1
    faults.resetAfter = 0.1
    faults.seed = seed
    let bench = Bench(faults: faults)
    var made: [(type: String, object: ResourceObject)] = []
    func add(_ type: String, _ attributes: Fields) async throws -> Value {
      let token = "\(type)-\(made.count)-\(seed)"
      let object = try await create(bench, bench.creation(type, attributes, token: token))
      let desired = try bench.completed(type, attributes)
      let rest = try #require(AWSProvider.catalog[type]).changes(
        from: object.attributes, to: desired)
      if rest.isEmpty {
        made.append((type, object))
      } else {
        let order = Update(
          object: bench.reference(type, object), attributes: desired, changed: rest, token: token,
          context: bench.context)
        let finished = try await repeating { () throws(ProviderError) in
          try await bench.provider.update(order)
        }
        made.append((type, finished))
      }
      return .string(object.id)
    }
    let vpc = try await add("vpc", ["cidr_block": "10.20.0.0/16", "enable_dns_hostnames": true])
    let subnet = try await add("subnet", ["vpc_id": vpc, "cidr_block": "10.20.0.0/24"])
    let table = try await add("route_table", ["vpc_id": vpc])
    _ = try await add(
      "route_table_association", ["route_table_id": table, "subnet_id": subnet])
    let group = try await add(
      "security_group",
      [
        "vpc_id": vpc, "name": "endpoints",
        "ingress": .set(of: [
          ["protocol": "tcp", "from_port": 443, "to_port": 443, "cidr_blocks": ["10.20.0.0/16"]]
        ]),
      ])
    _ = try await add(
      "s3_gateway_endpoint",
      ["vpc_id": vpc, "route_table_ids": .set(of: [table]), "access": ["codeartifact"]])
    _ = try await add(
      "interface_endpoint",
      [
        "vpc_id": vpc, "service": "codeartifact.api", "subnet_ids": .set(of: [subnet]),
        "security_group_ids": .set(of: [group]), "access": ["full"],
      ])
    _ = try await add("codeartifact_domain", ["domain": "company"])
    _ = try await add(
      "codeartifact_repository",
      ["domain": "company", "repository": "npm", "external_connection": "public:npmjs"])
    _ = try await add("iam_user", ["name": "ci"])
    _ = try await add("iam_group", ["name": "web", "users": .set(of: ["ci"])])
    _ = try await add("iam_user_policy", ["user": "ci", "name": "p", "grant": ["read": ["npm"]]])
    for (type, object) in made.reversed() {
      let deletion = Deletion(object: bench.reference(type, object), context: bench.context)
      try await repeating { () throws(ProviderError) in
        try await bench.provider.delete(deletion)
      }
    }
    let left = try bench.cloud.summary().things
    #expect(left.isEmpty, "seed \(seed) left \(left)")
  }

  @Test func updateDoneBeforeIsNoConflict() async throws {
    let bench = Bench()
    let type = "codeartifact_domain_permissions_policy"
    try await bench.create("codeartifact_domain", ["domain": "company"])
    let policy = try await bench.create(
      type, ["domain": "company", "grant": ["principals": ["444455556666"], "read": ["npm"]]])
    let desired = try bench.completed(
      type, ["domain": "company", "grant": ["principals": ["555566667777"], "read": ["npm"]]])
    let once = try await bench.update(type, policy, to: desired, changed: ["policy_document"])
    let twice = try await bench.update(type, policy, to: desired, changed: ["policy_document"])
    #expect(once == twice)
  }
}
