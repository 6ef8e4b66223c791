import AWSModel
import AWSProvider
import ResourceModel
import SimulatedAWS
import Synchronization
import Testing
import Values

/// Things that AWS shows late, and deletions that go on after the answer.
struct EventualConsistencyTests {
  /// A clock that tests move, and a patience that moves it by sleeping.
  private final class Clock: Sendable {
    private let seconds = Mutex(1_000_000.0)
    var now: Timestamp { Timestamp(secondsSinceEpoch: seconds.withLock { $0 }) }
    func advance(_ duration: Duration) {
      let parts = duration.components
      seconds.withLock {
        $0 += Double(parts.seconds) + Double(parts.attoseconds) / 1e18
      }
    }
  }

  private func provider(
    _ change: (inout FaultPlan) -> Void
  ) -> (cloud: SimulatedAWS, provider: AWSProvider, clock: Clock) {
    let clock = Clock()
    var faults = FaultPlan()
    change(&faults)
    let cloud = SimulatedAWS.inMemory(
      account: "111122223333", seed: 7, faults: faults, clock: { clock.now })
    let patience = Patience(
      visibility: Patience.standard.visibility, progress: Patience.standard.progress
    ) { clock.advance($0) }
    let services = cloud.services(region: "eu-west-1")
    return (
      cloud, AWSProvider(name: "simulated", services: services, patience: patience), clock
    )
  }

  private func create(
    _ provider: AWSProvider, _ type: String, _ attributes: Fields
  ) async throws -> ResourceObject {
    try await provider.create(Bench().creation(type, attributes, token: "\(type)-token"))
  }

  @Test func thingsThatAppearLateAreWaitedFor() async throws {
    let (cloud, provider, _) = provider { $0.readDelay = 2 }
    let vpc = try await create(provider, "vpc", ["cidr_block": "10.20.0.0/16"])
    let subnet = try await create(
      provider, "subnet", ["vpc_id": .string(vpc.id), "cidr_block": "10.20.0.0/24"])
    #expect(subnet.attributes["vpc_id"] == .string(vpc.id))
    let user = try await create(provider, "iam_user", ["name": "ci"])
    #expect(user.attributes["unique_id"]?.isNull == false)
    #expect(cloud.log.count("ec2:CreateVpc") == 1)
  }

  @Test func whatNeverAppearsIsToldWithTheObject() async throws {
    let (_, provider, _) = provider { $0.readDelay = 3600 }
    let error = await #expect(throws: ProviderError.self) {
      try await create(provider, "vpc", ["cidr_block": "10.20.0.0/16"])
    }
    #expect(error?.partial?.id.hasPrefix("vpc-") == true)
    #expect(error?.isRetryable == true)
  }

  @Test func whatDoesNotExistIsNotWaitedFor() async throws {
    let (_, provider, clock) = provider { _ in }
    let before = clock.now
    let error = await #expect(throws: ProviderError.self) {
      try await create(
        provider, "subnet",
        ["vpc_id": "vpc-0123456789abcdef0", "cidr_block": "10.20.0.0/24"])
    }
    #expect(error?.code == "InvalidVpcID.NotFound")
    #expect(error?.path == ValuePath("vpc_id"))
    #expect(clock.now == before)
  }

  @Test func endpointsAreWaitedForBothWays() async throws {
    let (cloud, provider, clock) = provider { $0.settling = 30 }
    let vpc = try await create(provider, "vpc", ["cidr_block": "10.20.0.0/16"])
    let subnet = try await create(
      provider, "subnet", ["vpc_id": .string(vpc.id), "cidr_block": "10.20.0.0/24"])
    let endpoint = try await create(
      provider, "interface_endpoint",
      [
        "vpc_id": .string(vpc.id), "service": "codeartifact.api", "access": ["full"],
        "subnet_ids": .set(of: [.string(subnet.id)]),
      ])
    let bench = Bench()
    let made = clock.now
    try await provider.delete(
      Deletion(object: bench.reference("interface_endpoint", endpoint), context: bench.context))
    #expect(made < clock.now)
    try await provider.delete(
      Deletion(object: bench.reference("subnet", subnet), context: bench.context))
    try await provider.delete(
      Deletion(object: bench.reference("vpc", vpc), context: bench.context))
    #expect(try cloud.isEmpty())
  }
}
