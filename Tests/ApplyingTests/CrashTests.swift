import Applying
import DurableFiles
import Foundation
import Planning
import StateStore
import TestRandom
import Testing

/// The promise that no created object is ever forgotten, wherever an apply is killed.
///
/// The rows are those of `docs/reliability.md`.
@Suite("Killing an apply anywhere")
struct CrashTests {
  /// How many random cases a test looks at; `make soak` asks for more.
  private static let rounds =
    ProcessInfo.processInfo.environment["CAINFRA_SOAK"].flatMap(Int.init) ?? 40
  private static let isSoak = ProcessInfo.processInfo.environment["CAINFRA_SOAK"] != nil
  private static let seed =
    ProcessInfo.processInfo.environment["CAINFRA_SEED"].flatMap(UInt64.init) ?? 20_261_121

  private static func losses(seed: UInt64) -> [InMemoryFileSystem.Loss] {
    [.nothing, .everythingUnsynced, .random(seed: seed)]
  }

  @Test(
    "Rows 1 to 6, 8, 53: killed at any operation or call, the next run loses and doubles nothing",
    arguments: FaultScenario.allCases)
  func everywhere(scenario: FaultScenario) async throws {
    let points = KillPoint.all(try await scenario.sizes())
    #expect(points.count > 60)
    for (place, point) in points.enumerated() {
      let losses = Self.losses(seed: UInt64(place))
      for loss in Self.isSoak ? losses : [losses[place % losses.count]] {
        let note = Comment(rawValue: "\(scenario), killed \(point), \(loss)")
        var (world, request) = try await scenario.prepared()
        let told = try await world.run(request, killed: point, loss)
        told.expectKept(in: try await world.store.load().state, note)
        try await scenario.expectConvergence(of: world, request, note)
      }
    }
  }

  @Test(
    "Rows 7 and 8: killed again while it recovers, the third run loses and doubles nothing",
    arguments: FaultScenario.allCases)
  func twice(scenario: FaultScenario) async throws {
    let sizes = try await scenario.sizes()
    let points = KillPoint.all(sizes)
    let later = KillPoint.all((operations: sizes.operations + 20, calls: sizes.calls + 3))
    var random = SplitMix64(seed: Self.seed)
    for round in 0..<Self.rounds {
      let first = points.randomElement(using: &random) ?? .operation(1)
      let second = later.randomElement(using: &random) ?? .operation(1)
      let losses = Self.losses(seed: random.next())
      let loss = losses.randomElement(using: &random) ?? .nothing
      let note = Comment(
        rawValue: "\(scenario), seed \(Self.seed), round \(round): killed \(first), then "
          + "\(second), \(loss)")
      var (world, request) = try await scenario.prepared()
      let told = try await world.run(request, killed: first, loss)
      told.expectKept(in: try await world.store.load().state, note)
      let toldLater = try await world.run(request, killed: second, loss)
      toldLater.expectKept(in: try await world.store.load().state, note)
      try await scenario.expectConvergence(of: world, request, note)
    }
  }

  @Test("Row 7: a recovery killed at every operation and call finds the same again")
  func recovery() async throws {
    // The creations of box.a and box.b had been done when the process died.
    let scenario = FaultScenario.create
    let sizes = try await scenario.sizes()
    let points = KillPoint.all((operations: sizes.operations + 20, calls: sizes.calls + 3))
    for (place, point) in points.enumerated() where Self.isSoak || place % 2 == 0 {
      var (world, request) = try await scenario.prepared()
      _ = try await world.run(request, killed: .call(4, acts: true), .everythingUnsynced)
      _ = try await world.run(request, killed: point, .everythingUnsynced)
      try await scenario.expectConvergence(of: world, request, "killed \(point)")
    }
  }

  @Test(
    "Row 26: whatever part of the unsynced writes and names a power loss keeps, nothing told is lost",
    arguments: FaultScenario.allCases)
  func powerLoss(scenario: FaultScenario) async throws {
    let operations = try await scenario.sizes().operations
    var random = SplitMix64(seed: Self.seed)
    for _ in 0..<Self.rounds {
      let point = KillPoint.operation(Int.random(in: 1...operations, using: &random))
      let loss = InMemoryFileSystem.Loss.random(seed: random.next())
      let note = Comment(rawValue: "\(scenario), killed \(point), \(loss)")
      var (world, request) = try await scenario.prepared()
      let told = try await world.run(request, killed: point, loss)
      told.expectKept(in: try await world.store.load().state, note)
      try await scenario.expectConvergence(of: world, request, note)
    }
  }
}
